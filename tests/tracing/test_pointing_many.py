# SPDX-License-Identifier: Apache-2.0
"""Which of several citations a place stands for: in a paragraph, over pages, in a row, within another."""

from __future__ import annotations

import pytest
from support.sheets import laid, line, part

from chipbrief.laid import Box, Mark
from chipbrief.tracing.pointing import spot_at, spots


def cite(number: int, x: float, y: float = 40, page: int = 1, element: int = 1, **more: int) -> Mark:
    return Mark(page, Box(x, y, 10, 8), f"cite:{number}", element, more.get("table", 0), f"Words {number}.")


def key_at(page, x: float, y: float, number: int = 1) -> str:
    spot = spot_at(page, number, x, y)
    return spot.key if spot else ""


def test_words_behind_the_last_citation_of_a_paragraph_stand_for_it():
    page = laid(part(line(width=160)), marks=(cite(1, 40), cite(2, 80)))
    assert [key_at(page, x, 44) for x in (25, 60, 150)] == ["cite:1", "cite:2", "cite:2"]


def test_words_below_a_raised_citation_stand_for_it():
    high = part(line(width=160, height=20))
    page = laid(high, marks=(cite(1, 60), cite(2, 120)))
    assert [key_at(page, x, 56) for x in (65, 75)] == ["cite:1", "cite:2"]


def test_a_paragraph_that_goes_on_is_covered_by_the_citation_overleaf():
    parts = part(line()), part(line(), page=2)
    page = laid(*parts, marks=(cite(1, 60, page=2), cite(2, 90, page=2)))
    assert (key_at(page, 25, 44), key_at(page, 75, 44, 2)) == ("cite:1", "cite:2")
    before = laid(*parts, marks=(cite(1, 60), cite(2, 90)))
    assert key_at(before, 25, 44, 2) == "cite:2"


@pytest.mark.parametrize(
    ("columns", "key"), [((60, 75), "cite:2"), ((60, 160), "cite:1"), ((150, 165), "cite:1")]
)
def test_a_cell_is_covered_by_the_nearest_citation_to_its_left_else_to_its_right(columns, key):
    cells = (
        part(line(width=65), table=7, box=Box(20, 38, 70, 14)),
        part(line("2,368", x=110, width=20), element=2, table=7, box=Box(100, 38, 40, 14)),
        part(line(x=150, width=40), element=3, table=7, box=Box(145, 38, 50, 14)),
    )
    marks = (cite(at, x, element=1 if x < 100 else 3, table=7) for at, x in enumerate(columns, 1))
    assert key_at(laid(*cells, marks=tuple(marks)), 120, 44) == key


def test_what_is_broken_over_pages_is_shown_where_it_begins():
    marks = cite(1, 60), cite(2, 90), cite(2, 20, page=2)
    page = laid(part(line()), part(line(), page=2), marks=marks)
    assert [(spot.key, spot.page, spot.boxes) for spot in spots(page)] == [
        ("cite:1", 1, (marks[0].box,)),
        ("cite:2", 1, (marks[1].box,)),
    ]


def test_of_things_within_each_other_the_smallest_is_meant():
    finding = Mark(1, Box(20, 40, 100, 10), "finding:tpp", 1, 0, "4,800")
    around = Mark(1, Box(20, 30, 160, 100), "judgement:reach"), Mark(1, Box(20, 60, 160, 60), "figure:lags")
    page = laid(part(line(width=160)), marks=(finding, cite(1, 60), *around))
    assert [key_at(page, x, 44) for x in (30, 65)] == ["finding:tpp", "cite:1"]
    assert [key_at(page, 100, y) for y in (100, 125)] == ["figure:lags", "judgement:reach"]
