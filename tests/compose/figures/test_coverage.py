# SPDX-License-Identifier: Apache-2.0
"""The coverage matrix: every record is counted, and what is missing is drawn as missing."""

from __future__ import annotations

from typing import Any

import pytest
from support.figures import table

from chipbrief.compose.figures.coverage import MOST_YEARS, build
from chipbrief.gather.coverage import coverage
from chipbrief.gather.gaps import LABELS
from chipbrief.gather.library import NAMES

PICKS = [("CHN", "2022-10", "2025-02-12"), ("ISL", "2023-05", "2023-05"), ("ARE", "2015", "2026-10")]


def rows(figure) -> list[dict[str, Any]]:
    return table(figure, "counts")


@pytest.mark.parametrize("words", PICKS)
def test_the_counts_are_those_of_the_coverage_command(words, judged, pick_of, library, policy):
    figure = build(judged(*words))
    covers = {cover.dataset: cover for cover in coverage(pick_of(*words), library).covers}
    shown = [NAMES[kind] for kind in LABELS if NAMES[kind] in policy.needs and NAMES[kind] in covers]
    held = {
        name: covers[name].records if covers[name].of_country is None else covers[name].of_country
        for name in shown
    }
    drawn = {row["dataset"] for row in rows(figure)}
    assert {name for name, count in held.items() if count} <= drawn
    assert figure.records >= sum(count or 0 for count in held.values())


@pytest.mark.parametrize("words", PICKS)
def test_every_year_of_the_window_has_a_column_and_no_cell_stands_twice(words, judged):
    findings = judged(*words)
    cells = rows(build(findings))
    assert len({(row["row"], row["column"]) for row in cells}) == len(cells)
    years = {row["time"] for row in cells if row["time"].isdigit()}
    pick = findings.evidence.pick
    assert (
        years == {str(year) for year in range(pick.start.year, pick.end.year + 1)} or len(years) == MOST_YEARS
    )


def test_a_kind_without_records_is_a_row_of_gaps(judged):
    figure = build(judged("ISL", "2023-05", "2023-05"))
    cells = [row for row in rows(figure) if row["dataset"] == "diversion_cases"]
    assert [(row["state"], row["records"]) for row in cells] == [("missing", 0)]
    assert "diversion cases" in figure.missing


def test_records_that_have_no_dates_are_no_gap_of_a_year(judged):
    figure = build(judged("CHN", "2022-10", "2025-02-12"))
    cells = [row for row in rows(figure) if row["dataset"] == "claim_evidence"]
    assert {(row["time"], row["state"]) for row in cells} == {("no date", "held")}
