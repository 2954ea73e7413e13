# SPDX-License-Identifier: Apache-2.0
"""What an accessibility auditor looks for (PDF/UA-1, WCAG 2.2), and the grammar of charts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from chipbrief.check.page import HEADINGS, Page, classes, text_of
from chipbrief.check.problem import Problem, problem, short
from chipbrief.compose.view import BriefView, figures_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LEAST_ALT, _MOST_ALT = 40, 2_000
_PARTS = {
    "figure-title": "a title that states the finding",
    "figure-subtitle": "a subtitle with measure, unit and period",
    "figure-source": "a source line",
    "figure-image": "a drawing",
}


def figures_without_text(view: BriefView, page: Page) -> Iterator[Problem]:
    """C102: a picture without alternative text, or a figure without a title."""
    for item, place in page.tagged("img"):
        if not item.get("alt", "").strip():
            yield problem("C102", place, item.get("src", "a picture"))
    for item, place in page.of_class("figure"):
        if not _part(item, "figure-title"):
            yield problem("C102", place, item.get("id", "a figure"))


def incomplete_figures(view: BriefView, page: Page) -> Iterator[Problem]:
    """C114: a figure that lacks a part of the chart grammar, or whose data are not attached."""
    attached = {figure.name for figure in figures_of(view) if figure.data and figure.data[0].columns}
    for item, place in page.of_class("figure"):
        name = item.get("data-figure", "")
        lacks = [what for part, what in _PARTS.items() if part != "figure-title" and not _part(item, part)]
        lacks += [] if name in attached else ["data to attach"]
        if lacks:
            yield problem("C114", place, f"{name or 'a figure'} has no {' and no '.join(lacks)}")


def poor_alternatives(view: BriefView, page: Page) -> Iterator[Problem]:
    """C115: an alternative text that says less than the figure's title, or far too much."""
    for item, place in page.of_class("figure"):
        title = _part(item, "figure-title")
        for picture in item.iter("img"):
            alt = picture.get("alt", "").strip()
            poor = len(alt) < _LEAST_ALT or alt == title or alt.endswith((".svg", ".png", ".jpg"))
            if alt and (poor or len(alt) > _MOST_ALT):
                yield problem("C115", place, short(alt))


def _part(figure: Element, name: str) -> str:
    """Return the text of a part of a figure; for the drawing, its address."""
    for child in figure.iter():
        if name in classes(child):
            pictures = [picture.get("src", "") for picture in child.iter("img")]
            return pictures[0] if pictures else text_of(child)
    return ""


def heading_order(view: BriefView, page: Page) -> Iterator[Problem]:
    """C116: no heading of the first level or two, or a level that is skipped."""
    levels = [(int(item.tag[1]), text_of(item)) for item, _place in page.elements if item.tag in HEADINGS]
    firsts = [text for level, text in levels if level == 1]
    if len(firsts) != 1:
        yield problem("C116", "the page", f"{len(firsts)} headings of the first level instead of one")
    for (before, _text), (level, text) in pairwise(levels):
        if level > before + 1:
            yield problem("C116", text, f"h{level} follows h{before}")


def uneven_tables(view: BriefView, page: Page) -> Iterator[Problem]:
    """C117: rows of a table with different numbers of cells, or a table of data without column heads."""
    for table, place in page.tagged("table"):
        widths = list(_widths(table))
        if len(set(widths)) > 1:
            yield problem("C117", place, f"rows of {' and '.join(map(str, sorted(set(widths))))} cells")
        if table.get("role") != "presentation" and not any(th.get("scope") for th in table.iter("th")):
            yield problem("C117", place, "no cell says that it heads a column or row (scope)")


def _widths(table: Element) -> Iterator[int]:
    waiting: list[int] = []  # for each column that a cell from above reaches into, how many rows it still has
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        width = sum(_span(cell, "colspan") for cell in cells) + len(waiting)
        yield width
        new = [_span(cell, "rowspan") for cell in cells for _each in range(_span(cell, "colspan"))]
        waiting = [rows - 1 for rows in (*waiting, *new) if rows > 1]


def _span(cell: Element, name: str) -> int:
    text = cell.get(name, "1")
    return min(1_000, int(text)) if re.fullmatch(r"[1-9]\d{0,5}", text) else 1


def untitled_pages(view: BriefView, page: Page) -> Iterator[Problem]:
    """C118: a document without a title or a language."""
    if not page.title:
        yield problem("C118", "the page", "no <title>")
    if not page.language:
        yield problem("C118", "the page", "no language (<html lang>)")
    elif page.language.split("-")[0] != view.brief.language:
        yield problem("C118", "the page", f"lang is {page.language}, the document is {view.brief.language}")


CHECKS = (
    figures_without_text,
    incomplete_figures,
    poor_alternatives,
    heading_order,
    uneven_tables,
    untitled_pages,
)
