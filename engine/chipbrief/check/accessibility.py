# SPDX-License-Identifier: Apache-2.0
"""What an accessibility auditor looks for in the markup (PDF/UA-1, ISO 14289-1; WCAG 2.2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from chipbrief.check.page import HEADINGS, Page, text_of
from chipbrief.check.problem import ERROR, WARNING, Kind, Place, Problem, short
from chipbrief.compose.view import BriefView
from chipbrief.language.notices import joined, notice

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

NO_ALTERNATIVE = Kind(
    "C102",
    ERROR,
    "Picture without alternative text",
    "A reader who cannot see the picture learns nothing from it, and the PDF fails PDF/UA-1 (7.3).",
    "In a template, print a chart through the `figure` macro with `alt`; give any other picture an `alt` of "
    "its own.",
)
HEADING_ORDER = Kind(
    "C116",
    ERROR,
    "Headings out of order",
    "Screen readers move by headings; a skipped level or a second title misleads them (PDF/UA-1, 7.4).",
    "Use one h1, then h2, then h3, without leaving a level out.",
)
UNEVEN_TABLE = Kind(
    "C117",
    ERROR,
    "Uneven table",
    "Rows of different width or cells without heads cannot be read aloud (PDF/UA-1, 7.5).",
    'In a template, give every row the same number of cells, and the heads `scope="col"` or `scope="row"`.',
)
NO_TITLE = Kind(
    "C118",
    ERROR,
    "No title or language",
    "The title is what a window and a screen reader name first; the language decides how it is read.",
    "In a template, fill the block `title`; leave `<html lang>` to the shared base.",
)
EMPTY_LINK = Kind(
    "C135",
    WARNING,
    "Link that does not say where it leads",
    "Screen readers list the links of a page by their words alone (WCAG 2.2, 2.4.4).",
    "Give the link the name of what it leads to.",
    "“here” → “the rule of October 2023”",
)
BROKEN_REFERENCE = Kind(
    "C136",
    ERROR,
    "Reference to nothing",
    "A link leads to a place that is not on the page.",
    "Give the place the id that is named, or remove the link.",
)
DOUBLE_ID = Kind(
    "C137",
    WARNING,
    "The same id twice",
    "Links lead to the first of two places that have the same id, never to the second.",
    "Give each place an id of its own.",
)
KINDS = (NO_ALTERNATIVE, HEADING_ORDER, UNEVEN_TABLE, NO_TITLE, EMPTY_LINK, BROKEN_REFERENCE, DOUBLE_ID)

_VAGUE = frozenset({"here", "click here", "click", "more", "read more", "ici", "cliquez ici", "plus"})
_SVG = "{http://www.w3.org/2000/svg}"
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_FILE = re.compile(r"\.(?:svg|png|jpe?g|gif|webp)$", re.IGNORECASE)


def pictures_without_text(view: BriefView, page: Page) -> Iterator[Problem]:
    """C102: a picture whose alternative text is missing, empty, or the name of its file."""
    for spot in page.tagged("img"):
        alt, source = spot.item.get("alt", "").strip(), spot.item.get("src", "")
        if not alt or _FILE.search(alt) or alt == PurePosixPath(source).stem:
            yield NO_ALTERNATIVE.at(spot.place, source or notice("a picture"))
    for spot in page.tagged(f"{_SVG}svg"):
        if not any(text_of(child) for child in spot.item.findall(f"{_SVG}title")):
            yield NO_ALTERNATIVE.at(spot.place, notice("a drawing without <title>"))


def heading_order(view: BriefView, page: Page) -> Iterator[Problem]:
    """C116: no heading of the first level or two, one before it or without words, or a level skipped."""
    headings = page.tagged(*HEADINGS)
    firsts = [spot for spot in headings if spot.item.tag == "h1"]
    if len(firsts) != 1:
        place = firsts[1].place if firsts else Place()
        yield HEADING_ORDER.at(
            place, notice("{count} headings of the first level instead of one", count=len(firsts))
        )
    elif (first := headings[0]) is not firsts[0]:
        yield HEADING_ORDER.at(first.place, notice("an {tag} before the title", tag=first.item.tag))
    for spot in headings:
        if not spot.text:
            yield HEADING_ORDER.at(spot.place, notice("an {tag} without words", tag=spot.item.tag))
    for before, spot in pairwise(headings):
        if int(spot.item.tag[1]) > int(before.item.tag[1]) + 1:
            yield HEADING_ORDER.at(
                spot.place, notice("{tag} follows {former}", tag=spot.item.tag, former=before.item.tag)
            )


def uneven_tables(view: BriefView, page: Page) -> Iterator[Problem]:
    """C117: rows of a table with different numbers of cells, or a table of data without heads."""
    for spot in page.tagged("table"):
        widths = sorted(set(_widths(spot.item)))
        if len(widths) > 1:
            yield UNEVEN_TABLE.at(
                spot.place, notice("rows of {numbers} cells", numbers=joined(map(str, widths), ", "))
            )
        heads = [
            cell
            for cell in spot.item.iter("th")
            if cell.get("scope") in ("col", "row", "colgroup", "rowgroup")
        ]
        if spot.item.get("role") != "presentation" and not heads:
            yield UNEVEN_TABLE.at(spot.place, notice("no cell says that it heads a column or row (scope)"))


def _widths(table: Element) -> Iterator[int]:
    """Yield the number of cells of each row, with those that reach into it from above."""
    waiting: list[int] = []  # for each column that a cell from above reaches into, how many rows it still has
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        yield sum(_span(cell, "colspan") for cell in cells) + len(waiting)
        new = [_span(cell, "rowspan") for cell in cells for _each in range(_span(cell, "colspan"))]
        waiting = [rows - 1 for rows in (*waiting, *new) if rows > 1]


def _span(cell: Element, name: str) -> int:
    text = cell.get(name, "1")
    return min(1_000, int(text)) if re.fullmatch(r"[1-9]\d{0,5}", text) else 1


def untitled_pages(view: BriefView, page: Page) -> Iterator[Problem]:
    """C118: a document without a title or a language, or in another language than it says."""
    if not page.title:
        yield NO_TITLE.at(Place(), notice("no <title>"))
    if not page.language:
        yield NO_TITLE.at(Place(), notice("no language (<html lang>)"))
    elif not _LANGUAGE.fullmatch(page.language):
        yield NO_TITLE.at(
            Place(), notice("“{language}” is not the code of a language", language=page.language[:20])
        )
    elif page.language.split("-")[0] != view.brief.language:
        yield NO_TITLE.at(
            Place(),
            notice(
                "lang is {language}, the document is {document}",
                language=page.language,
                document=view.brief.language,
            ),
        )


def empty_links(view: BriefView, page: Page) -> Iterator[Problem]:
    """C135: a link without words, or whose words say nothing."""
    for spot in page.tagged("a"):
        words = spot.text or next((image.get("alt", "") for image in spot.item.iter("img")), "")
        if spot.item.get("href") and (not words.strip() or words.strip(" .…→»").lower() in _VAGUE):
            yield EMPTY_LINK.at(spot.place, spot.item.get("href", "")[:80])


def broken_references(view: BriefView, page: Page) -> Iterator[Problem]:
    """C136, C137: a link to an id that is not there, and an id that is there twice."""
    ids = Counter(spot.item.get("id", "") for spot in page.elements)
    for spot in page.tagged("a"):
        target = spot.item.get("href", "")
        if target.startswith("#") and target[1:] not in ids:
            told = notice("{target} from {text}", target=target[:80], text=short(spot.text))
            yield BROKEN_REFERENCE.at(spot.place, told, quote=spot.text)
    for key, count in ids.items():
        if key and count > 1:
            yield DOUBLE_ID.at(Place(anchor=key), f"“{key[:80]}”")


CHECKS = (
    pictures_without_text,
    heading_order,
    uneven_tables,
    untitled_pages,
    empty_links,
    broken_references,
)
