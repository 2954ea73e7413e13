# SPDX-License-Identifier: Apache-2.0
"""What fits on the pages of a short document."""

from __future__ import annotations

from chipbrief.compose.sections.fitting import Height, Wish, fitted, wishes

HEIGHTS = {"a": Height(20, 10), "b": Height(20, 10), "c": Height(100, 0)}
WISHED = wishes("a 1-4, b 2-3")


def test_a_line_names_parts_with_their_rows():
    assert wishes("a 1-4, b 2-3") == (Wish("a", 1, 4), Wish("b", 2, 3))


def test_parts_come_first_then_rows_in_the_same_order():
    assert fitted(WISHED, {"a": 9, "b": 9}, HEIGHTS, 95) == {"a": 3, "b": 2}


def test_a_part_without_room_leaves_its_rows_to_others():
    assert fitted(WISHED, {"a": 9, "b": 9}, HEIGHTS, 60) == {"a": 4}


def test_there_are_no_more_rows_than_records():
    assert fitted(WISHED, {"a": 2, "b": 1}, HEIGHTS, 500) == {"a": 2, "b": 1}


def test_a_part_of_one_height_is_whole():
    assert fitted(wishes("c 6-6"), {"c": 3}, HEIGHTS, 100) == {"c": 3}


def test_a_reserve_takes_parts_but_no_further_rows():
    assert fitted(WISHED, {"a": 9, "b": 9}, HEIGHTS, 95, reserve=20) == {"a": 1, "b": 2}
