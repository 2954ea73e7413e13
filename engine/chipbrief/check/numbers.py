# SPDX-License-Identifier: Apache-2.0
"""Checks of the numbers: each has a source, its range where it has one, and a unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from chipbrief.check.known import Known
from chipbrief.check.page import Page, has_class, inside, text_of
from chipbrief.check.problem import ERROR, WARNING, Kind, Problem, short
from chipbrief.compose.view import BriefView
from chipbrief.language.notices import notice

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

RANGE_DROPPED = Kind(
    "C103",
    ERROR,
    "Number without its range",
    "The central value of an estimate is printed although its source gives a range.",
    "In your text, give the range as well. In a template, print `estimate.text`, which carries it.",
    "“18,000 chips” → “18,000 (1,600 to 200,000) chips”",
)
UNSOURCED_NUMBER = Kind(
    "C112",
    ERROR,
    "Number without a source",
    "A sentence or table holds a number that is neither cited nor computed from the data pack, so nobody can "
    "check it.",
    "Cite a source with [@source-id], print a finding with [=finding-id], or leave the number out.",
    "“We saw 4,711 chips.” → “We saw 4,711 chips [@customs-2024].”",
)
NO_UNIT = Kind(
    "C130",
    WARNING,
    "Number without a unit",
    "A number stands there and no word says what was counted or measured.",
    "Print the finding with its unit; give a column a unit in its head, or the table a measure line.",
    "“It took 14.” → “It took 14 months.”",
)
KINDS = (RANGE_DROPPED, UNSOURCED_NUMBER, NO_UNIT)

#: Parts whose source stands in another part of them, which count parts of the page, or explain its method.
_EXEMPT = (
    "byline", "caption", "caution", "contents", "cover", "figure", "guide", "label", "method", "references",
    "see", "table-note",
)  # fmt: skip
#: Fields in which an author proposes, and so sets numbers that have no source.
_PROPOSALS = frozenset({"recommendations"})
_CITED = "\x00"
#: What may stand between digits of one number.
_BETWEEN = "[,.'\u00a0\u202f]"
_UNIT_AFTER = re.compile(r"[\s\u00a0\u202f]*[^\W\d_]|[\s\u00a0\u202f]*[%$€£×(]")
#: A number that ends its sentence, and the one or two words before it in small letters; years are none.
_WORD = r"([^\W\d_A-Z]+)[ \u00a0]"
_LAST = re.compile(
    rf"(?<!\S)(?:{_WORD})?{_WORD}"
    r"(?!(?:19|20)\d\d\b)(\d+(?:[.,\u00a0\u202f]\d+)*)\s*(?=[.;!?](?:\s|$)|$)"
)
#: After these a number is compared with one before, whose unit it has, or names a place.
_COMPARES = frozenset(
    "of to and or than not from between by at in page note point figure table "
    "de à et ou que pas par sur en contre entre page note point figure tableau".split()
)
#: After these a number says by how much something changed, and needs a unit in spite of the word between.
_CHANGES = frozenset(
    "grew grown rose risen fell fallen increased decreased shrank dropped declined gained changed up down "
    "crû augmenté monté progressé baissé diminué reculé chuté varié hausse baisse".split()
)
_MEASURES = frozenset(("by", "de"))
_HEAD_UNIT = re.compile(r"[%$€£(,×/]|\bin\b|\ben\b")


def unsourced_numbers(view: BriefView, page: Page) -> Iterator[Problem]:
    """C112: a number after the last citation of a paragraph that is no number of the brief's evidence.

    In the author's own text every number needs a citation, save in recommendations.
    """
    proposals = {id(item) for spot in page.with_data("field") if spot.item.get("data-field") in _PROPOSALS
                 for item in spot.item.iter()}  # fmt: skip
    known = Known(view)
    for spot in page.paragraphs(_EXEMPT):
        if id(spot.item) in proposals:
            continue
        tail = text_of(spot.item, without="cite", instead=_CITED).rpartition(_CITED)[2]
        for number in known.unknown(tail, strictly="written" in spot.around):
            told = notice("{number} in {text}", number=number, text=short(spot.text))
            yield UNSOURCED_NUMBER.at(spot.place, told, quote=spot.text, word=number)


def unsourced_tables(view: BriefView, page: Page) -> Iterator[Problem]:
    """C112: a table with numbers that the evidence does not hold, and no citation in any cell."""
    known = Known(view)
    for spot in page.tagged("table"):
        if spot.item.get("role") == "presentation" or has_class(spot.item, "cite"):
            continue
        cells = (text_of(cell) for cell in spot.item.iter("td"))
        number = next((found for text in cells for found in known.unknown(text)), None)
        if number:
            yield UNSOURCED_NUMBER.at(
                spot.place, notice("{number} in a table", number=number), quote=spot.text, word=number
            )


def numbers_without_range(view: BriefView, page: Page) -> Iterator[Problem]:
    """C103: the central value of a ranged estimate outside an element that prints the range."""
    for row in view.estimates:
        central = row.text.split(" (")[0]
        if not row.ranged or central == row.text:
            continue
        pattern = re.compile(rf"(?<!\d)(?<!\d{_BETWEEN}){re.escape(central)}(?!{_BETWEEN}?\d)")
        for spot, text in page.said:
            if central not in text or row.subject.split(",")[0] not in text or "table-note" in spot.around:
                continue
            if row.text not in text and pattern.search(text_of(spot.item, without="estimate")):
                yield RANGE_DROPPED.at(spot.place, f"{central} ({row.subject})", quote=text, word=central)


def estimates_without_unit(view: BriefView, page: Page) -> Iterator[Problem]:
    """C130: an estimate in running text with no word before it in its paragraph, and none behind it."""
    for spot in page.paragraphs(("figure",)):
        for part in inside(spot.item, "estimate"):
            if not _said(part, spot.item):
                yield NO_UNIT.at(spot.place, short(spot.text), quote=spot.text)


def words_without_unit(view: BriefView, page: Page) -> Iterator[Problem]:
    """C130: in the author's own text, a number that ends its sentence, so no word says what it counts."""
    for spot in page.paragraphs(_EXEMPT):
        if "written" not in spot.around:
            continue
        for before, word, number in _LAST.findall(text_of(spot.item, without="cite")):
            if word not in _COMPARES or (word in _MEASURES and before in _CHANGES):
                yield NO_UNIT.at(spot.place, short(spot.text), quote=spot.text, word=number)


def _said(part: Element, around: Element) -> bool:
    before = text_of(around).partition(text_of(part))[0]
    return bool(_UNIT_AFTER.match(part.tail or "") or before.strip())


def findings_without_unit(view: BriefView, page: Page) -> Iterator[Problem]:
    """C130: a finding whose unit is not printed with it."""
    units = {item.id: item.unit for study in view.studies for item in study.findings if item.known}
    for spot in page.with_data("finding"):
        unit = units.get(spot.item.get("data-finding", ""), "")
        if unit and unit not in spot.text:
            yield NO_UNIT.at(
                spot.place,
                notice("“{unit}” is left out in {text}", unit=unit, text=short(spot.text)),
                quote=spot.text,
            )


def columns_without_unit(view: BriefView, page: Page) -> Iterator[Problem]:
    """C130: a column of numbers with no unit in its head, in a table without a measure line."""
    for spot in page.tagged("table"):
        if has_class(spot.item, "measure") or spot.item.get("data-own"):
            continue
        for head in spot.item.iter("th"):
            if "number" in (head.get("class") or "").split() and not _HEAD_UNIT.search(text_of(head)):
                yield NO_UNIT.at(
                    spot.place, notice("the column {text}", text=short(text_of(head))), quote=text_of(head)
                )


CHECKS = (
    unsourced_numbers,
    unsourced_tables,
    numbers_without_range,
    estimates_without_unit,
    findings_without_unit,
    words_without_unit,
    columns_without_unit,
)
