# SPDX-License-Identifier: Apache-2.0
"""The claim in H100-equivalents and the bounds of the ratio, recomputed from the pack's files."""

from __future__ import annotations

import statistics
from dataclasses import replace
from datetime import date

import pytest
from support.picks import NOW
from support.shipped_rows import rows_by_id
from support.two_piece import drawer

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import Chip, StockEstimate
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import answer

EQUIVALENTS = "compute.claim.equivalents"


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in answer("compute", evidence).findings}


def _with_chips(evidence: Evidence, chips: tuple[Chip, ...]) -> Evidence:
    records = {**evidence.records, "chips": chips}
    return replace(evidence, records=records, beyond={**evidence.beyond, "chips": ()})


def power(chip: dict[str, str]) -> float:
    bits = {"fp16_dense_tflops": 16, "bf16_dense_tflops": 16, "fp8_dense_tflops": 8, "int8_dense_tops": 8}
    return max(float(chip[column]) * wide for column, wide in bits.items() if chip[column])


def test_fifty_thousand_in_h100_equivalents_by_hand(now: Evidence) -> None:
    chips = rows_by_id("chips")
    h20 = power(chips["nvidia-h20-96gb"]) / power(chips["nvidia-h100-sxm"])
    finding = found(now)[EQUIVALENTS]
    assert float(finding.value or 0) == pytest.approx(10_000 + 10_000 + 30_000 * h20, rel=1e-5)
    assert float(finding.low or 0) == pytest.approx(50_000 * h20, rel=1e-5)
    assert finding.high == 50_000


def test_all_others_bound_agrees_with_draws_of_other_code(now: Evidence) -> None:
    draw = drawer("chip_stock_estimates", seed=3)
    world = "usa-nvidia-worldwide-nvidia-data-center-gpus-to-2024-12-31-production-h100e"
    china = "chn-china-total-legal-nvidia-sales-nvidia-data-center-gpus-to-2024-12-31-stock-h100e"
    draws = [draw(world) / draw(china) - 1 for _ in range(40_000)]
    cuts = statistics.quantiles(draws, n=20)
    finding = found(now)["compute.ratio.all-others.2024-12-31"]
    numbers = [float(x) for x in (finding.low, finding.value, finding.high) if x is not None and x != ""]
    assert numbers == pytest.approx([cuts[0], statistics.median(draws), cuts[-1]], rel=0.03)


def test_the_data_sheet_changes_the_claim_and_its_shares_only(now: Evidence) -> None:
    slower = tuple(
        replace(
            chip,
            fp16_dense_tflops=None,
            bf16_dense_tflops=None,
            fp8_dense_tflops=chip.fp16_dense_tflops,
            int8_dense_tops=None,
        )
        if chip.id in {"nvidia-h20-96gb", "nvidia-h20-141gb"}
        else chip
        for chip in now.everywhere(Chip)
    )
    before, after = found(now), found(_with_chips(now, slower))
    changed = {key for key, finding in before.items() if finding != after[key]}
    assert EQUIVALENTS in changed
    assert all(key.startswith("compute.claim.") for key in changed)
    assert all("chips/nvidia-h20-96gb" in before[key].inputs for key in changed)


def test_no_stock_of_a_day_after_the_window_is_used(library: Library) -> None:
    end = date(2025, 2, 12)
    evidence = gather(replace(NOW, end=end), library)
    late = {
        f"chip_stock_estimates/{row.id}"
        for row in library.all(StockEstimate)
        if row.kind == "stock" and row.covers_to and row.covers_to > end
    }
    assert late
    assert not any(late.intersection(finding.inputs) for finding in found(evidence).values())


def test_another_country_gets_its_own_ratio(library: Library) -> None:
    korea = found(gather(replace(NOW, country="KOR"), library))
    assert "compute.ratio.sample.2025-08-01" in korea
    assert not any(key.startswith("compute.claim.") for key in korea)


def test_a_lone_claim_without_data_sheets_is_said_to_be_thin(now: Evidence) -> None:
    bare = _with_chips(now, ())
    assert now.all(Chip)
    finding = found(bare)[EQUIVALENTS]
    assert finding.value is None
    assert finding.settle
