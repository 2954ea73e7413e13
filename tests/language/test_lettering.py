# SPDX-License-Identifier: Apache-2.0
"""Letters of places: one each, in order, however many there are."""

from __future__ import annotations

import doctest

from chipbrief.language import lettering
from chipbrief.language.lettering import by_place, letter_at


def test_examples():
    assert not doctest.testmod(lettering).failed


def test_no_two_places_share_a_letter_and_all_stand_in_order():
    letters = [letter_at(place) for place in range(1000)]
    assert len(set(letters)) == 1000
    assert sorted(letters, key=by_place) == letters
