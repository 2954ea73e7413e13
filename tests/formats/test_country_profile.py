# SPDX-License-Identifier: Apache-2.0
"""The country profile: two pages for every role, and for countries that the pack does not know."""

from __future__ import annotations

import pytest

from chipbrief.check import ERROR

PICKS = [
    ("CHN", "2022-10", "2026-06"),
    ("USA", "2022-10", "2026-06"),
    ("MYS", "2022-10", "2025-12"),
    ("ARE", "2022-10", "2026-06"),
    ("ISL", "2022-10", "2025-02"),
    ("TCD", "2022-10", "2025-12"),
    ("MYS", "2023-05", "2023-05"),
]


@pytest.mark.parametrize(("country", "start", "end"), PICKS)
def test_it_has_its_pages_and_no_error(brief_in, country, start, end):
    made = brief_in("country-profile", country, start, end)
    assert made.pages == 2
    assert not [item for item in made.problems if item.severity == ERROR]


def test_little_data_leaves_room_for_what_the_rules_say(brief_in):
    plan = brief_in("country-profile", "MYS", "2023-05", "2023-05").view.profile.plan
    assert [part.name for part in plan.parts][-2:] == ["strips", "places"]
    home = brief_in("country-profile", "USA", "2022-10", "2026-06").view.profile.plan
    assert not {"strips", "places"} & {part.name for part in home.parts}


def test_its_tables_are_attached(brief_in):
    made = brief_in("country-profile", "MYS", "2022-10", "2025-12")
    assert "profile-trade" in {table.name for table in made.view.tables}


@pytest.mark.parametrize("country", ["HKG", "CHN"])
def test_it_holds_in_french_too(brief_in, country):
    made = brief_in("country-profile", country, "2022-10", "2026-06", "fr")
    assert made.pages == 2
    assert not [item for item in made.problems if item.severity == ERROR]


def test_a_row_made_of_many_records_leads_to_each_of_them(brief_in):
    made = brief_in("country-profile", "MYS", "2022-10", "2025-12")
    tracer = made.tracer
    assert all(tracer.trace(spot.key).records for spot in tracer.spots)
    series = made.view.profile.trade.rows[0]
    at = next(at for at, cited in enumerate(tracer.cites.made, 1) if cited.records == series.record_ids)
    found = {record.ref: record for record in tracer.trace(f"cite:{at}").records}
    assert set(found) == {f"trade/{id}" for id in series.record_ids}
    printed = [value for value in series.values if value is not None]
    assert len(printed) == len(found)
    spot = next(spot for spot in tracer.spots if spot.key == f"cite:{at}")
    assert spot in tracer.printed(f"trade/{series.record_ids[0]}")
