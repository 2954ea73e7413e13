# SPDX-License-Identifier: Apache-2.0
"""Letters of caveats: one each, in order, however many there are."""

from __future__ import annotations

import doctest

from chipbrief.compose import caveats
from chipbrief.compose.caveats import letter_at, letters_of
from chipbrief.compose.view import CaveatNote


def test_examples():
    assert not doctest.testmod(caveats).failed


def test_no_two_places_share_a_letter():
    assert len({letter_at(place) for place in range(1000)}) == 1000


def test_letters_stand_in_the_order_of_the_list():
    found = [CaveatNote(letter_at(place), f"c{place}", "", False) for place in range(30)]
    assert letters_of(["c27", "c2", "c27", "c1", "none"], found) == "b, c, ab"
