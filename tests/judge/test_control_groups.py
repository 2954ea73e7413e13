# SPDX-License-Identifier: Apache-2.0
"""Country groups, their members over time, and headquarters, on small laws made by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from support.laws import SNAPSHOT, add_member, ask, small

from chipbrief.gather.records import Scope


def test_a_country_that_is_treated_as_another_is_in_all_its_groups():
    assert ask(small(), to="HKG").controlled is True
    assert ask(small(), to="MYS").controlled is False


def test_a_loop_of_countries_ends():
    tables = small()
    add_member(tables, "CHN", "HKG")
    assert ask(tables, to="HKG").controlled is True


def test_membership_has_dates():
    tables = small()
    add_member(tables, "ARE", "D:5", valid_from=date(2024, 3, 1), valid_to=date(2024, 3, 31))
    days = [date(2024, 2, 29), date(2024, 3, 1), date(2024, 3, 31), date(2024, 4, 1)]
    assert [ask(tables, to="ARE", day=day).controlled for day in days] == [False, True, True, False]


def test_membership_read_on_another_day_is_said_inside_and_outside():
    for country in ("CHN", "MYS"):
        found = ask(small(), to=country)
        assert any("as read on July 23, 2026" in text for text in found.caveats), country
    assert not [text for text in ask(small(), day=SNAPSHOT).caveats if "as read on" in text]


def test_membership_past_its_last_sight_is_said():
    tables = small()
    seen, end = date(2026, 3, 18), date(2026, 7, 22)
    add_member(tables, "ARE", "D:5", observed=seen, valid_to=end, note="The end is a bound.")
    assert "The end is a bound." not in ask(tables, to="ARE", day=seen).caveats
    assert "The end is a bound." in ask(tables, to="ARE", day=date(2026, 5, 1)).caveats


def test_a_named_country_stays_in_although_its_group_is_released():
    tables = small()
    named = {"groups": ("D:5",), "except_groups": ("A:5",)}
    tables.rows[Scope] = []
    tables.add(Scope, id="d5", label="", countries=("ARE",), **named)
    tables.rows[Scope][0] = replace(tables.rows[Scope][0], note="Named, so not released.")
    for country in ("ARE", "CHN"):
        add_member(tables, country, "A:5")
    assert ask(tables, to="CHN").controlled is False
    found = ask(tables, to="ARE")
    assert found.controlled is True
    assert "Named, so not released." in found.caveats


def test_headquarters_reach_everywhere_but_home():
    tables = small()
    tables.rows[Scope] = [replace(tables.rows[Scope][0], headquarters_groups=("D:5",))]
    assert ask(tables, to="MYS", firm="CHN").controlled is True
    assert ask(tables, to="MYS", firm="HKG").controlled is True
    assert ask(tables, to="MYS", firm="DEU").controlled is False
    found = ask(tables, to="USA", firm="CHN")
    assert (found.controlled, found.rule_id) == (False, "")
    assert "no export" in found.explanation
