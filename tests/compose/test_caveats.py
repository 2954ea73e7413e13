# SPDX-License-Identifier: Apache-2.0
"""Letters of caveats stand in the order of the list of notes."""

from __future__ import annotations

from dataclasses import dataclass

from support.making import make

from chipbrief.compose.caveats import letters, letters_of, relettered
from chipbrief.compose.view import CaveatNote
from chipbrief.gather.records import Chip
from chipbrief.language.lettering import letter_at


def test_letters_of_a_row_stand_in_the_order_of_the_list():
    found = [CaveatNote(letter_at(place), f"c{place}", "", False) for place in range(30)]
    assert letters(make(Chip, caveats=("c27", "c2", "c1")), found) == "b, c, ab"


def test_letters_stand_in_the_order_of_the_list():
    found = [CaveatNote(letter_at(place), f"c{place}", "", False) for place in range(30)]
    assert letters_of(["c27", "c2", "c27", "c1", "none"], found) == "b, c, ab"


@dataclass(frozen=True)
class Row:
    marks: str


def test_what_is_printed_has_letters_from_a_on():
    found = [CaveatNote(letter_at(place), f"c{place}", f"{place}", False) for place in range(30)]
    rows, notes = relettered([Row("c, ab"), Row(""), Row("b, c")], found)
    assert [row.marks for row in rows] == ["a, b", "", "a, c"]
    assert [(note.letter, note.text) for note in notes] == [("a", "2"), ("b", "27"), ("c", "1")]


def test_letters_go_on_behind_those_that_the_page_has_given():
    found = [CaveatNote(letter_at(place), f"c{place}", f"{place}", False) for place in range(4)]
    given = [CaveatNote("a", "other", "other", False), CaveatNote("b", "c1", "1", False)]
    rows, notes = relettered([Row("c"), Row("a, b, c")], found, given)
    assert [row.marks for row in rows] == ["c", "b, c, d"]
    assert [(note.letter, note.text) for note in notes] == [("c", "2"), ("d", "0")]
