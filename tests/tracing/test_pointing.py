# SPDX-License-Identifier: Apache-2.0
"""What stands at a place of the paper, on pages made by hand."""

from __future__ import annotations

import pytest
from support.sheets import laid, line, part

from chipbrief.laid import Box, Mark
from chipbrief.tracing.pointing import spot_at, spots, spots_with

# Two sentences on two lines, each with its citation; then a row of a table, and a figure around a picture.
FIRST = Mark(1, Box(90, 40, 10, 8), "cite:1", 1, 0, "Imports rose.")
SECOND = Mark(1, Box(60, 60, 10, 8), "cite:2", 1, 0, "Then they fell.")
TAIL = Mark(1, Box(70, 60, 10, 8), "cite:2", 1, 0)
ROW = Mark(1, Box(60, 100, 10, 8), "cite:3", 2, 7, "Chip A")
FIGURE = Mark(1, Box(20, 140, 160, 60), "figure:timeline")
SOURCE = Mark(1, Box(20, 240, 160, 10), "source:1")
PAGE = laid(
    part(line("Imports rose. Then", y=40), line("they fell.", y=60, width=60), box=Box(20, 40, 160, 32)),
    part(line("Chip A", y=100, width=50), element=2, table=7, box=Box(20, 98, 70, 14)),
    part(line("2,368", x=100, y=100, width=30), element=3, table=7, box=Box(90, 98, 60, 14)),
    part(line("Figure 1. What moved", y=142), element=4, figure=9, box=Box(20, 142, 160, 10)),
    part(line("alone", y=220), element=5, box=Box(20, 218, 160, 14)),
    marks=(FIRST, SECOND, TAIL, ROW, FIGURE, SOURCE),
)


@pytest.mark.parametrize(
    ("place", "key", "words"),
    [
        ((95, 44), "cite:1", "Imports rose."),
        ((30, 44), "cite:1", "Imports rose."),
        ((110, 44), "cite:2", "Then they fell."),
        ((25, 64), "cite:2", "Then they fell."),
        ((79, 64), "cite:2", "Then they fell."),
        ((110, 104), "cite:3", "2,368 · Chip A"),
        ((30, 104), "cite:3", "Chip A"),
        ((100, 180), "figure:timeline", "Figure 1. What moved"),
        ((30, 146), "figure:timeline", "Figure 1. What moved"),
    ],
)
def test_a_place_stands_for_the_nearest_thing_that_can_be_traced(place, key, words):
    spot = spot_at(PAGE, 1, *place)
    assert spot is not None
    assert (spot.key, spot.words, spot.page) == (key, words, 1)


@pytest.mark.parametrize("place", [(1, 1), (30, 224), (150, 290)])
def test_nothing_stands_in_margins_and_beside_texts_that_cite_nothing(place):
    assert spot_at(PAGE, 1, *place) is None
    assert spot_at(PAGE, 2, *place) is None


def test_a_word_that_a_line_divides_is_found_where_it_begins():
    lines = line("They are semi\xad", y=40, width=60), line("conductors of 2025.", y=60)
    page = laid(part(*lines, box=Box(20, 40, 160, 32)), marks=(FIRST,))
    assert [spot.boxes for spot in spots_with(page, "Semiconductors")] == [(FIRST.box,)]
    assert spots_with(page, "semi conductors") == ()


def test_a_cell_is_shown_with_the_citation_of_its_row():
    spot = spot_at(PAGE, 1, 110, 104)
    assert spot is not None
    assert spot.boxes == (Box(100, 100, 30, 10), ROW.box)


def test_the_way_through_the_pages_stops_once_at_each_thing_and_not_at_the_list():
    assert [spot.key for spot in spots(PAGE)] == ["cite:1", "cite:2", "cite:3", "figure:timeline"]
    assert spots(PAGE)[1].boxes == (SECOND.box, TAIL.box)
