# SPDX-License-Identifier: Apache-2.0
"""Letters of caveats stand in the order of the list of notes."""

from __future__ import annotations

from chipbrief.compose.caveats import letters_of
from chipbrief.compose.view import CaveatNote
from chipbrief.language.lettering import letter_at


def test_letters_stand_in_the_order_of_the_list():
    found = [CaveatNote(letter_at(place), f"c{place}", "", False) for place in range(30)]
    assert letters_of(["c27", "c2", "c27", "c1", "none"], found) == "b, c, ab"
