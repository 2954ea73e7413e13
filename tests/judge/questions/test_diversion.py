# SPDX-License-Identifier: Apache-2.0
"""Cases, estimates and unusual trade: counted from the file, never nested, never added."""

from __future__ import annotations

import statistics
from dataclasses import replace
from decimal import Decimal
from math import log

import pytest
from support.picks import NOW, THEN
from support.shipped_rows import rows

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import DiversionCase, StockEstimate, Trade
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import answer
from chipbrief.judge.questions.diversion_cases import counted
from chipbrief.judge.questions.diversion_trade import robust_scores


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in answer("diversion", evidence).findings}


def test_transit_through_malaysia_is_counted_from_the_file(now: Evidence) -> None:
    passed = [
        row["id"]
        for row in rows("diversion_cases")
        if "MYS" in row["route"].split(";")[1:-1]
        and "CHN" in row["route"].split(";")
        and row["kind"] != "policy"
        and not row["part_of"]
    ]
    assert found(now)["diversion.transit.MYS"].value == Decimal(len(passed))


def test_a_case_within_another_is_not_counted_beside_it(now: Evidence) -> None:
    nested = [case for case in now.all(DiversionCase) if case.part_of]
    assert nested
    assert not set(nested).intersection(counted(now.all(DiversionCase)))
    assert set(nested) <= set(counted(nested))


def test_the_estimate_of_cnas_keeps_its_range(library: Library, now: Evidence) -> None:
    """CNAS (October 2023): 1,600 to 200,000 chips a year, median about 18,000, on one pathway."""
    (row,) = (
        row for row in library.all(StockEstimate) if row.kind == "smuggled" and row.high == Decimal(200_000)
    )
    finding = found(now)[f"diversion.smuggled.{row.id}"]
    assert (finding.low, finding.value, finding.high) == (Decimal(1600), Decimal(18_000), Decimal(200_000))


def test_smuggled_chips_beside_legal_ones_are_the_quotient(now: Evidence) -> None:
    legal = [
        row
        for row in now.all(StockEstimate)
        if (row.kind, row.unit) == ("purchases", "chips")
        and "China-only" in row.subject
        and "2024q" in row.id
    ]
    (share,) = (finding for key, finding in found(now).items() if key.startswith("diversion.share."))
    expected = Decimal(14_000_000) / sum((row.central for row in legal if row.central), Decimal(0))
    assert share.value == pytest.approx(expected, rel=Decimal("1e-5"))


def test_a_robust_score_recomputed_by_hand(now: Evidence) -> None:
    finding = found(now)["diversion.trade.CHN.WLD.8542.export.year"]
    rows = {f"trade/{row.id}": row for row in now.everywhere(Trade)}
    row, *history = (rows[key] for key in finding.inputs)
    logs = [log(other.value_usd) for other in history]
    middle = statistics.median(logs)
    spread = statistics.median(abs(value - middle) for value in logs)
    assert isinstance(finding.value, Decimal)
    expected = 0.6744897501960817 * (log(row.value_usd) - middle) / spread
    assert float(finding.value) == pytest.approx(expected, rel=1e-5)


def test_a_flat_or_short_history_has_no_score(now: Evidence) -> None:
    row = next(row for row in now.everywhere(Trade) if row.covers.text == "2020")
    assert robust_scores([row] * 30) == []
    assert robust_scores([row] * 5) == []


def test_a_case_changes_the_findings_that_name_it_and_no_other(now: Evidence) -> None:
    cases = now.all(DiversionCase)
    changed = tuple(
        replace(case, value_usd=Decimal(9_999_999_999)) if case.id == "gatekeeper-2025" else case
        for case in cases
    )
    before, after = found(now), found(replace(now, records={**now.records, "diversion_cases": changed}))
    assert {key for key, finding in before.items() if finding != after[key]} == {"diversion.largest"}


def test_the_largest_value_says_that_penalties_are_left_out(library: Library) -> None:
    early = gather(THEN, library)
    cases = tuple(replace(case, goods=None, destination=None) for case in early.all(DiversionCase))
    assert "penalty" in {case.kind for case in cases if case.value_usd is not None}
    assert found(early)["diversion.largest"].value == 103_000_000
    early = replace(early, records={**early.records, "diversion_cases": cases})
    assert str(found(early)["diversion.largest"].formula).endswith("with a value, penalties left out")


def test_an_earlier_day_knows_no_later_case(library: Library) -> None:
    early = found(gather(THEN, library))
    later = {f"diversion_cases/{case.id}" for case in library.all(DiversionCase) if case.date > THEN.as_of}
    assert later
    assert not any(later.intersection(finding.inputs) for finding in early.values())


def test_a_country_off_every_route_is_told_so(library: Library) -> None:
    study = answer("diversion", gather(replace(NOW, country="ISL"), library))
    assert study.thin
    thin = [finding for finding in study.findings if finding.value is None]
    assert {"diversion.cases", "diversion.smuggled"} <= {finding.id for finding in thin}
    assert all(finding.settle for finding in thin)
