# SPDX-License-Identifier: Apache-2.0
"""Timeline: which months the records of a pick are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chipbrief.gather import Library, gather
from chipbrief.gather.records import DiversionCase, Trade
from chipbrief.gather.timeline import Timeline, timeline
from chipbrief.pick import Pick

MALAYSIA = Pick("MYS", "dc-training-gpu", date(2022, 10, 1), date(2025, 2, 12), date(2025, 2, 12))


@pytest.fixture(scope="module")
def found(library: Library) -> Timeline:
    return timeline(gather(MALAYSIA, library), library)


def strip(found: Timeline, dataset: str):
    return next(strip for strip in found.strips if strip.dataset == dataset)


def test_it_runs_from_before_the_window_to_the_date_of_the_pack(found, library):
    assert found.first == date(2020, 1, 1)
    assert found.months == (int(library.version[:4]) - 2020 + 1) * 12
    assert all(len(row.used) == len(row.others) == found.months for row in found.strips)


def test_a_case_counts_in_its_month_used_or_not(found, library):
    cases = [row for row in library.all(DiversionCase) if "MYS" in row.route and row.date.year >= 2020]
    (used,) = gather(MALAYSIA, library).all(DiversionCase)
    row = strip(found, "diversion_cases")
    assert sum(row.used) == 1
    assert row.used[int(found.place(used.date))] == 1
    assert sum(row.others) == len(cases) - 1


def test_a_figure_about_a_year_counts_in_all_its_months(found, library):
    row = strip(found, "trade")
    used = gather(MALAYSIA, library).all(Trade)
    of_2022 = sum(item.covers.first.year <= 2022 <= item.covers.last.year for item in used)
    assert set(row.used[24:36]) == {of_2022}


def test_what_is_outside_the_axis_lies_at_its_ends(found):
    assert found.place(date(1999, 5, 5)) == 0
    assert found.place(date(2222, 5, 5)) == found.months
    assert found.place(date(2020, 3, 1)) == 2
    assert found.place(date(2020, 3, 16)) == 2 + 15 / 31


def test_datasets_without_dated_records_and_tables_of_law_have_no_strip(found):
    names = {row.dataset for row in found.strips}
    assert "rules" in names
    assert not names & {"scopes", "thresholds", "country_groups", "policy_options", "caveats"}


def test_a_pick_of_the_first_centuries_does_not_fail(library):
    early = replace(MALAYSIA, start=date(2, 1, 1), end=date(3, 1, 1), as_of=date(3, 1, 1))
    assert timeline(gather(early, library), library).first == date(1, 1, 1)
