# SPDX-License-Identifier: Apache-2.0
"""The grid of a page: text after anything of another height begins on it, and nothing else is moved."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.job import TypesetJob

_STEP = 6.5
_PAGE = """@page { size: 200pt 300pt; margin: 20pt } html, body { margin: 0; font: 10pt/13pt 'IBM Plex Sans' }
p, h2, ul { margin: 0; padding: 0 } ul { list-style: none } .odd { line-height: 9.1pt }
h2 { line-height: 16pt; margin-bottom: 3.5pt }"""


@pytest.fixture(scope="module")
def tops(typesetter: Typesetter):
    def tops(body: str, style: str = "", most: str = "") -> dict[str, tuple[int, float]]:
        """Return of each text below the first its page, and how far below the grid it begins, in points."""
        html = f'<html lang="en"><title>t</title><style>{_PAGE}{style}</style>'
        html += f'<body data-pages="{most}"><p>first</p>{body}</html>'
        laid = typesetter.typeset(TypesetJob(html, {}, datetime(2026, 1, 1, tzinfo=UTC))).laid
        first, *parts = [part for part in laid.parts if part.flow]
        top = first.lines[0].box.y
        return {
            part.text: (part.page, round((part.lines[0].box.y - top + 0.05) % _STEP - 0.05, 1))
            for part in parts
        }

    return tops


@pytest.mark.parametrize("above", ["<p class='odd'>o</p>", "<div style='height: 31.7pt'></div>"])
@pytest.mark.parametrize("text", ["<p>a</p>", "<ul><li>a</li></ul>", "<div><div><p>a</p></div></div>"])
def test_text_begins_on_the_grid(tops, above, text):
    assert tops(above + text)["a"] == (1, 0.0)


def test_a_heading_brings_the_text_below_it_to_the_grid(tops):
    assert tops("<p class='odd'>o</p><h2>h</h2><p>a</p>")["a"] == (1, 0.0)


def test_lines_of_another_height_stay_where_they_are(tops):
    found = tops("<p class='odd'>o</p><p class='odd'>u</p>")
    assert found["u"][1] not in (0.0, found["o"][1])


def test_every_page_has_the_grid(tops):
    found = tops(f"<p>{'a<br>' * 14}a</p><p class='odd' style='break-before: page'>o</p><p>b</p>")
    assert found["b"] == (2, 0.0)


def test_where_there_are_too_many_pages_text_begins_on_the_nearest_line_of_the_grid(tops):
    body = "".join(f"<p style='margin: 2pt 0 1pt'>{n}</p>" for n in range(17))
    assert tops(body)["16"][0] == 2
    assert set(tops(body, most="1").values()) == {(1, 0.0)}


def test_where_it_is_far_above_the_next_line_is_nearer(tops):
    body = "<p class='odd'>o</p><p style='margin: 2pt 0 0'>a</p>" + "".join(f"<p>{n}</p>" for n in range(18))
    assert tops(body, most="1")["a"] == (1, 0.0)
