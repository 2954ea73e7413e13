# SPDX-License-Identifier: Apache-2.0
"""Memory, production, gaps, trends, options and parameters: what must hold of the shipped rows."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.gather import DATASETS, Library
from chipbrief.gather.records import (
    BenchmarkScore,
    Caveat,
    Chip,
    Claim,
    CostTrend,
    GapEstimate,
    Hbm,
    PolicyOption,
    Production,
    ScenarioParameter,
)
from chipbrief.judge.metrics import memory_bandwidth_density

ABOVE = Decimal(2)  # GB/s per mm2, where 3A090.c begins


def test_unstated_sparsity_is_said_twice_and_alike(library: Library) -> None:
    chips = library.all(Chip)
    assert all(("sparsity_unstated" in chip.caveats) == (not chip.density_stated) for chip in chips)
    assert sum("single_source" in chip.caveats for chip in chips) == 22


def test_a_card_without_links_has_no_interconnect_figure(library: Library) -> None:
    bare = [chip for chip in library.all(Chip) if chip.host_only]
    assert {"nvidia-rtx-4090", "nvidia-l40s", "nvidia-rtx-6000-ada"} <= {chip.id for chip in bare}
    assert all(chip.interconnect_gb_s is None for chip in bare)


def test_every_stack_with_an_area_is_above_the_line_of_3a090_c(library: Library) -> None:
    rows = [row for row in library.all(Hbm) if row.package_area_mm2 is not None]
    assert len(rows) == 3
    for row in rows:
        assert row.bandwidth_gb_s is not None
        assert row.package_area_mm2 is not None
        assert memory_bandwidth_density(row.bandwidth_gb_s, row.package_area_mm2) > ABOVE
        assert row.verified == "memory"


def test_the_output_of_huawei_is_contested_and_spans_sources(library: Library) -> None:
    rows = [
        r
        for r in library.all(Production)
        if r.item == "huawei_ascend_chips_total" and r.covers.text == "2025"
    ]
    assert {r.estimated_by.split()[0] for r in rows} == {"BIS", "SemiAnalysis"}
    assert all("contested" in row.caveats for row in rows)
    (bis,) = [row for row in rows if row.estimated_by.startswith("BIS")]
    assert (bis.low, bis.central, bis.high) == (None, None, Decimal(200_000))
    assert "upper_bound" in bis.caveats


def test_foreign_supply_is_marked_as_comparison(library: Library) -> None:
    foreign = [row for row in library.all(Production) if row.maker in ("NVIDIA", "AMD")]
    assert foreign
    assert all("comparator" in row.caveats for row in foreign)


def test_a_number_or_the_word_that_there_is_none(library: Library) -> None:
    for kind in (Production, GapEstimate, ScenarioParameter):
        for row in library.all(kind):
            blank = row.low is None and row.central is None and row.high is None
            assert blank == ("no_figure" in row.caveats), row.id


def test_epochs_gap_is_four_to_fourteen_months_around_seven(library: Library) -> None:
    row = library.get(GapEstimate, "epoch-ai-2026-01-02-capability")
    assert (row.low, row.central, row.high, row.unit) == (4, 7, 14, "months")
    assert row.source_ids == ("epoch-us-china-eci-2026",)


def test_trends_are_factors_of_growth(library: Library) -> None:
    rows = library.all(CostTrend)
    assert all(value > 1 for row in rows for value in (row.low, row.central, row.high) if value is not None)
    (halving,) = [row for row in rows if row.low == Decimal("1.81")]
    assert (halving.central, halving.high) == (Decimal("2.83"), Decimal("5.28"))


def test_options_name_rules_and_are_not_ranked(library: Library) -> None:
    rows = library.all(PolicyOption)
    assert len(rows) == 20
    assert all(row.pros and row.cons and row.proposed_by for row in rows)
    assert any("h200-2026" in row.rule_ids for row in rows)


def test_claims_are_tested_by_datasets_that_exist(library: Library) -> None:
    assert {name for claim in library.all(Claim) for name in claim.tested_by} <= set(DATASETS)


def test_an_index_fitted_later_says_so(library: Library) -> None:
    fitted = [score for score in library.all(BenchmarkScore) if "fitted" in score.date_basis]
    assert fitted
    assert all("indexed_estimate" in score.caveats for score in fitted)


def test_every_caveat_is_a_sentence_and_is_used(library: Library) -> None:
    codes = {row.id for row in library.all(Caveat)}
    used = {code for kind in DATASETS.values() for row in library.all(kind) for code in row.caveats}
    assert used <= codes
    assert codes - used == set()
    assert all(row.sentence.endswith(".") for row in library.all(Caveat))
