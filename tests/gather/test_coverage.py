# SPDX-License-Identifier: Apache-2.0
"""Coverage: what the pack holds for a pick, counted, and what it lacks, said."""

from __future__ import annotations

from datetime import date

import pytest

from chipbrief.gather import Library, gather
from chipbrief.gather.answers import HELPERS, when
from chipbrief.gather.coverage import coverage
from chipbrief.gather.library import DATASETS
from chipbrief.gather.records import DiversionCase, Rule, Threshold
from chipbrief.pick import Pick

COUNTRIES = (
    "AFG ARE AUS BRA CAN CHE CHN DEU FRA GBR HKG IDN IND IRN ISL ISR "
    "JPN KAZ KHM KOR MAC MYS NAM NLD PHL RUS SAU SGP TWN USA VNM"
).split()
CHINA = Pick("CHN", "dc-training-gpu", date(2022, 10, 1), date(2025, 2, 12), date(2025, 2, 12))


def test_every_dataset_of_the_pack_is_counted_once(library: Library) -> None:
    found = coverage(CHINA, library)
    kinds = {DATASETS[cover.dataset] for cover in found.covers}
    assert kinds == {DATASETS[name] for name in library.datasets} - HELPERS
    assert len(found.covers) == len(kinds)


def test_counts_are_those_of_the_evidence(library: Library) -> None:
    evidence = gather(CHINA, library)
    (cases,) = [c for c in coverage(CHINA, library).covers if c.dataset == "diversion_cases"]
    rows = evidence.all(DiversionCase)
    assert (cases.records, cases.of_country) == (len(rows), len(rows))
    assert cases.first == min(row.date for row in rows)
    assert cases.last == max(row.date for row in rows)
    assert cases.sources == len({key for row in rows for key in row.source_ids})


def test_the_law_is_no_record_about_the_country(library: Library) -> None:
    found = coverage(CHINA, library)
    own = {cover.dataset: cover.of_country or 0 for cover in found.covers}
    assert own["rules"]
    assert found.about_country == sum(own.values()) - own["rules"]
    assert found.records == sum(cover.records for cover in found.covers)


def test_what_has_no_beginning_does_not_begin_the_time_and_caveats_come_by_their_number(library: Library):
    covers = coverage(CHINA, library).covers
    assert min(cover.first.year for cover in covers if cover.first) > 1900
    counts = [[count for _code, count in cover.caveats] for cover in covers]
    assert max(map(len, counts)) > 1
    assert counts == [sorted(each, reverse=True) for each in counts]


def test_law_after_the_day_is_counted_as_later(library: Library) -> None:
    covers = {cover.dataset: cover for cover in coverage(CHINA, library).covers}
    for kind, name in ((Rule, "rules"), (Threshold, "thresholds")):
        after = sum(1 for row in library.all(kind) if (time := when(row)) and time.first > CHINA.as_of)
        assert covers[name].later >= after > 0  # what has no day of its own may have become known later too
        assert covers[name].records == len(library.all(kind)) - covers[name].later
    assert 0 < (covers["rules"].of_country or 0) <= covers["rules"].records


def test_every_gap_is_told_once(library: Library) -> None:
    found = coverage(CHINA, library)
    told = [*found.gaps, *(gap for cover in found.covers for gap in cover.gaps)]
    assert sorted(gap.text for gap in told) == sorted(gap.text for gap in gather(CHINA, library).gaps)


@pytest.mark.parametrize("country", COUNTRIES)
def test_many_countries_are_covered_or_say_what_lacks(country: str, library: Library) -> None:
    day = date(2026, 11, 1)
    found = coverage(Pick(country, "dc-training-gpu", date(2022, 10, 1), day, day), library)
    for cover in found.covers:
        if cover.of_country == 0 and cover.dataset != "rules":
            assert cover.gaps, cover.dataset
        assert (cover.first is None) == (cover.last is None)
        assert cover.undated <= cover.records
