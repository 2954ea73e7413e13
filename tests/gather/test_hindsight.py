# SPDX-License-Identifier: Apache-2.0
"""A brief as of a day prints nothing that has been so only since a later one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.making import make

from chipbrief.gather import gather
from chipbrief.gather.hindsight import member_as_known, rule_as_known, scope_as_known, tellings, told_by
from chipbrief.gather.records import ChipClass, Country, GroupMember, Rule, Scope
from chipbrief.language import Prose


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Makes chips; began prosecutions in 2026.", "Makes chips."),
        ("Compliance is due on 2026-05-15.", "Compliance is due on 2026-05-15."),
        ("Under embargo since 2022; few chips.", "Under embargo since 2022; few chips."),
        ("Permits since July 2025.", ""),
        ("Permits since 2025-02-30.", "Permits since 2025-02-30."),
        ("Permits since 0000.", "Permits since 0000."),
        ("", ""),
    ],
)
def test_a_text_keeps_what_was_so_on_the_day(text, told):
    assert told_by(text, date(2025, 2, 12)) == told


@pytest.mark.parametrize(
    ("end", "late", "told"),
    [("2025-02-12", False, False), ("2025-10-01", False, True), ("2025-02-12", True, True)],
)
def test_a_country_is_told_as_known(library, pick_of, end, late, told):
    evidence = gather(pick_of("MYS", end=end, hindsight=late), library)
    assert ("permit rule" in evidence.country.relevance) == told
    assert ("permit rule" in evidence.all(Country)[0].relevance) == told


@pytest.mark.parametrize(("code", "word"), [("ARE", "Stargate"), ("SAU", "HUMAIN"), ("THA", "Supermicro")])
def test_why_a_country_matters_is_told_from_its_month_on(library, pick_of, code, word):
    told = {
        end: word in gather(pick_of(code, end=end), library).country.relevance
        for end in ("2025-02-12", "2026-11-01")
    }
    assert list(told.values()) == [False, True]


@pytest.mark.parametrize(
    ("code", "word", "before", "after"),
    [
        ("CHE", "Alps", "2024-08-31", "2024-09-30"),
        ("DEU", "JUPITER", "2025-05-31", "2025-06-30"),
        ("MAC", "license regime", "2022-12-31", "2023-01-31"),
        ("JPN", "aligned", "2023-06-30", "2023-07-31"),
        ("TWN", "prosecutions", "2026-04-30", "2026-05-31"),
        ("GBR", "Isambard", "2025-06-30", "2025-07-31"),
        ("IND", "GPU pool", "2024-02-29", "2024-03-31"),
    ],
)
def test_a_reason_is_told_from_the_month_on_that_a_source_names(library, pick_of, code, word, before, after):
    told = [word in gather(pick_of(code, end=end), library).country.relevance for end in (before, after)]
    assert told == [False, True]


def test_what_is_left_of_a_reason_begins_as_a_sentence_does(library):
    told = [text for row in library.all(Country) for text in tellings(row.relevance)]
    assert len(told) > 90
    assert not [text for text in told if not text[0].isupper() or not text.endswith(".")]


def test_each_way_in_which_a_text_is_told_is_named():
    text = "A boom; permits since May 2024; a plan since 2025."
    assert tellings(text) == ("A boom.", "A boom; permits since May 2024.", text)
    assert tellings("Permits since 2025-02-30.") == ("Permits since 2025-02-30.",)


@pytest.mark.parametrize(("end", "told"), [("2024-03-01", False), ("2025-02-12", True)])
def test_a_class_of_chips_is_told_as_known(library, pick_of, end, told):
    evidence = gather(pick_of("MYS", end=end, chip_class="hbm"), library)
    assert ("since December 2024" in evidence.chip_class.help) == told
    assert evidence.all(ChipClass) == (evidence.chip_class,)


DAY = date(2025, 2, 12)


def test_a_membership_is_told_without_what_came_later():
    member = make(GroupMember, valid_to=date(2025, 9, 1), note=Prose("Moved in 2025."))
    assert member_as_known(member, DAY) == replace(member, valid_to=None, note=Prose(""))
    noted = make(GroupMember, note=Prose("In the text. Not enforced since 2025-05-13."))
    assert member_as_known(noted, DAY).note == "In the text."
    assert member_as_known(noted, date(2025, 5, 13)) == noted


def test_a_scope_is_told_without_what_joined_it_later():
    scope = make(Scope, label=Prose("China; Macau from 2025-05-13; Hong Kong from 2022-10-21"))
    assert scope_as_known(scope, DAY).label == "China; Hong Kong from 2022-10-21"
    assert scope_as_known(scope, date(2025, 5, 13)) == scope


PACK_DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("status", "ended", "known"),
    [
        ("in_force", None, ("in_force", None)),
        ("superseded", date(2023, 11, 16), ("superseded", date(2023, 11, 16))),
        ("superseded", date(2025, 11, 9), ("in_force", None)),
        ("superseded", None, ("", None)),
        ("unresolved", date(2023, 11, 16), ("", date(2023, 11, 16))),
        ("pending", None, ("pending", None)),
    ],
)
def test_a_rule_is_told_without_what_became_of_it_later(status, ended, known):
    rule = make(Rule, id="a", status=status, ended=ended, status_note="Amended in 2026.")
    told = rule_as_known(rule, date(2025, 2, 12), PACK_DAY)
    assert (told.status, told.ended) == known
    assert not told.status_note  # which is of the data pack's day
    assert rule_as_known(rule, PACK_DAY, PACK_DAY) == rule
