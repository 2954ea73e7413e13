# SPDX-License-Identifier: Apache-2.0
"""Quoted words are found letter by letter, in their box and nowhere else."""

from __future__ import annotations

import pytest
from support.drawn import draw_lines

from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.pages import Pages
from chipbrief_gui.preview.quoted import places_of
from chipbrief_gui.preview.text import Spot

LINES = ["It is likely that", "exports fall, it is", "likely indeed [1]", "It is likely that", "imports rise"]


@pytest.fixture
def pages(qtbot):
    pages = Pages()
    qtbot.addWidget(pages)
    assert pages.load(draw_lines([LINES])) == ""
    return pages


@pytest.fixture
def texts(pages):
    return pages.pdf.texts


def line(texts, number: int) -> Place:
    start = sum(len(line) + 2 for line in LINES[:number])
    return texts.places(1, Spot(1, start), Spot(1, start + len(LINES[number])))[0]


def around(texts, first: int, last: int) -> Place:
    top, end = line(texts, first), line(texts, last)
    return Place(1, top.left, top.top, 300, end.top + end.height - top.top)


def test_a_text_over_lines_is_marked_line_by_line_without_what_follows(texts):
    quote = "It is likely that exports fall, it is likely"
    one, two, three = places_of(texts, around(texts, 0, 2), quote)
    assert (one.top, two.top) == (line(texts, 0).top, line(texts, 1).top)
    assert three.width < line(texts, 2).width


def test_the_word_is_that_of_the_box(texts):
    (place,) = places_of(texts, line(texts, 3), "It is likely that imports rise", "likely")
    whole = line(texts, 3)
    assert whole.top - 1 < place.top < whole.top + whole.height
    assert whole.left < place.left
    assert place.width < whole.width / 2


def test_what_is_not_in_the_box_is_not_found(texts):
    assert places_of(texts, line(texts, 0), "imports rise") == ()
    assert places_of(texts, line(texts, 0), "no such words") == ()
    assert places_of(texts, line(texts, 0), "") == ()
