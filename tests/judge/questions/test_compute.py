# SPDX-License-Identifier: Apache-2.0
"""Stocks and ratios: read again from the pack's file, never added, and the same on every run."""

from __future__ import annotations

import statistics
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from support.picks import THEN
from support.shipped_rows import rows_by_id
from support.two_piece import drawer

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import StockEstimate
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import answer
from chipbrief.pick import Pick

MICROSOFT = "usa-microsoft-nvidia-data-center-gpus-to-2024-12-31-stock-h100e"
CHINA = "chn-china-total-legal-nvidia-sales-nvidia-data-center-gpus-to-2024-12-31-stock-h100e"


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in answer("compute", evidence).findings}


def test_fifty_thousand_beside_a_buyer_is_the_quotient_of_two_rows(now: Evidence) -> None:
    bought = "usa-microsoft-nvidia-hopper-incl-h20-for-2024-purchases"
    expected = 100 * 50_000 / float(rows_by_id("chip_stock_estimates")[bought]["central"])
    assert float(found(now)[f"compute.beside.{bought}"].value or 0) == pytest.approx(expected, rel=1e-5)


def test_a_ratio_agrees_with_draws_of_other_code(now: Evidence) -> None:
    draw = drawer("chip_stock_estimates", seed=1)
    draws = [draw(MICROSOFT) / draw(CHINA) for _ in range(40_000)]
    cuts = statistics.quantiles(draws, n=20)
    finding = found(now)[f"compute.ratio.{MICROSOFT}"]
    assert [float(x or 0) for x in (finding.low, finding.high)] == pytest.approx(
        [cuts[0], cuts[-1]], rel=0.03
    )
    assert finding.value == pytest.approx(Decimal(statistics.median(draws)), rel=Decimal("0.03"))


def test_no_finding_adds_rows_that_must_not_be_added(now: Evidence) -> None:
    numbers = [
        Decimal(row[name])
        for row in rows_by_id("chip_stock_estimates").values()
        for name in ("low", "central", "high")
        if row[name]
    ]
    single = set(numbers)
    for key, finding in found(now).items():
        if key.startswith(("compute.claimed", "compute.own")):
            ends = [end for end in (finding.value, finding.low, finding.high) if isinstance(end, Decimal)]
            assert single.issuperset(ends)


def test_an_input_changes_the_findings_that_name_it_and_no_other(now: Evidence) -> None:
    changed = tuple(
        replace(row, central=row.central * 2, high=row.high * 3)
        if row.id == MICROSOFT and row.central and row.high
        else row
        for row in now.all(StockEstimate)
    )
    before, after = found(now), found(replace(now, records={**now.records, "chip_stock_estimates": changed}))
    moved = {key for key, finding in before.items() if finding != after[key]}
    assert moved == {f"compute.ratio.{MICROSOFT}", "compute.claim.share.microsoft"}


def test_parts_of_the_claim_make_its_whole(now: Evidence) -> None:
    parts = [finding for key, finding in found(now).items() if key.startswith("compute.part.")]
    assert sum(part.value for part in parts if isinstance(part.value, Decimal)) >= 100 - Decimal("4.1")
    assert len(parts) == 3


def test_an_earlier_day_knows_no_later_estimate(library: Library) -> None:
    early = found(gather(THEN, library))
    later = {
        f"chip_stock_estimates/{row.id}"
        for row in library.all(StockEstimate)
        if row.made and row.made.first > THEN.as_of
    }
    assert early["compute.claimed"].value is not None
    assert later
    assert not any(later.intersection(finding.inputs) for finding in early.values())


@pytest.mark.parametrize("country", ["ISL", "MYS"])
def test_a_country_without_totals_is_told_so(library: Library, country: str) -> None:
    day = date(2020, 2, 1)
    study = answer("compute", gather(Pick(country, "hbm", date(2020, 1, 1), day, day), library))
    assert study.thin
    assert all(finding.value is None and finding.settle for finding in study.findings)
