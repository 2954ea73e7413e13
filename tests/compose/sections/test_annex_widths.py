# SPDX-License-Identifier: Apache-2.0
"""Widths of an annex's columns: numbers and days are whole, and rows have as few lines as can be."""

from __future__ import annotations

import pytest

from chipbrief.compose.sections.annex_widths import fit, measured

WORDS = "a sentence of ten or so words that nobody will read twice"


@pytest.mark.parametrize("room", [30, 60, 86, 100])
@pytest.mark.parametrize("count", [1, 2, 5, 12])
def test_widths_fill_the_room(room, count):
    columns = [measured("Head", "text", [WORDS[: 9 * (at % 4 + 1)], "x"]) for at in range(count)]
    found = fit(room, columns)
    assert sum(found.widths) == room
    assert all(width > 0 for width in found.widths)


@pytest.mark.parametrize(
    ("kind", "texts", "least"),
    [
        ("number", ["500,000,000,000", ""], "500,000,000,000"),
        ("day", ["2022-01 to 2022-08"], "2022-01 to"),
        ("id", ["nvidia-h100-sxm"], "nvidia-h100-sxm"),
        ("text", ["2012-2023"], "2012-2023"),
    ],
)
def test_what_must_not_be_broken_is_the_least(kind, texts, least):
    assert measured("x", kind, texts).least >= measured("x", kind, [least]).least


def test_a_narrow_column_is_whole_and_a_wide_one_has_what_is_left():
    narrow = measured("What follows, in which layer", "word", ["License Exception ACA, both"] * 9)
    wide = measured("Note", "text", [WORDS * 3] * 9)
    number = measured("Amount", "number", ["1"] * 9)
    widths = fit(80, [narrow, wide, number]).widths
    assert widths[0] == narrow.full
    assert widths[1] > widths[0] > widths[2]


def test_room_is_not_spent_where_it_saves_no_line():
    """One long text of nine short ones gets no more than the lines of its row are worth."""
    most = measured("A", "text", [WORDS] * 9)
    one = measured("B", "text", [*["x"] * 8, WORDS * 2])
    widths = fit(70, [most, one]).widths
    assert widths[0] >= most.full
    assert fit(70, [most, one]).lines <= 9 + 4


def test_one_id_of_ten_may_be_longer_than_its_column():
    ids = [*["nvidia-h100"] * 9, "nvidia-h100-of-a-board-with-a-long-name"]
    assert measured("x", "id", ids).full == measured("x", "id", ids[:9]).full
    assert measured("x", "id", ids[5:]).full > measured("x", "id", ids[:9]).full


def test_a_head_has_two_lines_at_most():
    compute = measured("Training compute, FLOP", "number", ["1"])
    assert compute.least >= measured("compute, FLOP", "id", []).least
    assert compute.least < measured("Training_compute,_FLOP", "id", []).least
