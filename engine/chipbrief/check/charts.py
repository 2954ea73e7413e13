# SPDX-License-Identifier: Apache-2.0
"""The grammar of charts: each states what it finds, in which unit and period, from where, and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from chipbrief.check.page import Page, Spot, inside, text_of
from chipbrief.check.problem import ERROR, WARNING, Kind, Problem, short
from chipbrief.compose.view import BriefView, FigureView, figures_of
from chipbrief.language.notices import joined, notice

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

INCOMPLETE = Kind(
    "C114",
    ERROR,
    "Incomplete figure",
    "Without title, subtitle, drawing, source line and attached data a chart cannot be read on its own.",
    "In a template, print it through the `figure` macro.",
)
POOR_ALTERNATIVE = Kind(
    "C115",
    WARNING,
    "Alternative text says too little or too much",
    "A reader who cannot see the chart should learn the finding and the key numbers, in some sentences.",
    "In a template, give the finding and its numbers in `alt`; the rows themselves are attached as data.",
)
NO_MEASURE = Kind(
    "C138",
    WARNING,
    "Subtitle without measure, unit or period",
    "The subtitle tells what is drawn: the measure, its unit, and the period or day it is about.",
    "Write it as “Chips a year, in thousands, 2022 to 2025”.",
    "“Lag” → “Lag behind the frontier, in months, 2023 to 2025”",
)
NO_FINDING = Kind(
    "C139",
    WARNING,
    "Title that finds nothing",
    "The title of a chart says in a sentence what it shows; what is drawn stands in the subtitle.",
    "Write “Chinese models followed seven months behind”, and not “Lag of Chinese models”.",
    "“Lag of Chinese models” → “Chinese models followed seven months behind”",
)
KINDS = (INCOMPLETE, POOR_ALTERNATIVE, NO_MEASURE, NO_FINDING)

_PARTS = {
    "figure-title": notice("title that states the finding"),
    "figure-subtitle": notice("subtitle with measure, unit and period"),
    "figure-image": notice("drawing"),
    "figure-source": notice("source line"),
}
_LEAST_ALT, _MOST_ALT = 40, 1_500
_LEAST_TITLE = 4
_PERIOD = re.compile(r"\b(?:19|20)\d\d\b")
_UNIT = re.compile(
    r"%|\$|€|×|²|\b(?:percent|pour cent|point|score|dollar|euro|TPP|TOPS|FLOP|bit|GB|mm|watt|MW|GW|month|"
    r"mois|year|année|day|jour|week|chip|puce|model|modèle|count|nombre|number|share|part|ratio|index|unit|unité|"
    r"wafer|die|case|cas|rule|règle|letter|mark|multiple|times|fois|log|countr|pays|equivalent|H100|hour|heure|"
    r"token|date|outcome|status|statut|when|quand)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:figure|chart|graph|plot|map|table|timeline|overview|carte|graphique|aperçu)\b", re.IGNORECASE
)


def incomplete_figures(view: BriefView, page: Page) -> Iterator[Problem]:
    """C114: a figure that lacks a part of the chart grammar, or whose data are not attached."""
    attached = {figure.name for figure in figures_of(view) if figure.data and figure.data[0].columns}
    for spot in page.of_class("figure"):
        name = spot.item.get("data-figure", "")
        lacks = [what for part, what in _PARTS.items() if not _part(spot, part)]
        lacks += [] if name in attached else [notice("data to attach")]
        if lacks:
            yield INCOMPLETE.at(
                spot.place,
                notice("{name} has no {parts}", name=name or notice("a figure"), parts=joined(lacks, ", ")),
            )
        elif not inside(spot.item, "cite"):
            yield INCOMPLETE.at(spot.place, notice("the source line of {name} cites nothing", name=name))


def poor_alternatives(view: BriefView, page: Page) -> Iterator[Problem]:
    """C115: an alternative text that repeats the title, gives no number, or has no good length."""
    numeric = {figure.name for figure in figures_of(view) if _has_numbers(figure)}
    for spot in page.of_class("figure"):
        title, name = _part(spot, "figure-title"), spot.item.get("data-figure", "")
        for alt in (picture.get("alt", "").strip() for picture in spot.item.iter("img")):
            if alt and (fault := _fault_of(alt, title, numeric=name in numeric)):
                yield POOR_ALTERNATIVE.at(
                    spot.place, notice("{fault}: {text}", fault=fault, text=short(alt)), quote=title
                )


def _fault_of(alt: str, title: str, *, numeric: bool) -> str:
    if len(alt) < _LEAST_ALT or alt.strip(" .") in title:
        return notice("says no more than the title") if alt.strip(" .") in title else notice("is too short")
    if len(alt) > _MOST_ALT:
        return notice("has {count} characters, {most_alt} at most", count=len(alt), most_alt=_MOST_ALT)
    return notice("gives no number") if numeric and not re.search(r"\d", alt) else ""


def _has_numbers(figure: FigureView) -> bool:
    rows = figure.data[0].rows[:1] if figure.data else ()
    return any(isinstance(cell, Decimal) for row in rows for cell in row)


def subtitles_without_measure(view: BriefView, page: Page) -> Iterator[Problem]:
    """C138: a subtitle that is a question, or names no unit or no period."""
    for spot in page.of_class("figure"):
        subtitle = _part(spot, "figure-subtitle")
        if not subtitle:
            continue
        if subtitle.endswith("?"):
            yield NO_MEASURE.at(spot.place, notice("a question: {text}", text=short(subtitle)))
        elif not _UNIT.search(subtitle):
            yield NO_MEASURE.at(spot.place, notice("no unit: {text}", text=short(subtitle)))
        elif not _PERIOD.search(subtitle):
            yield NO_MEASURE.at(spot.place, notice("no period: {text}", text=short(subtitle)))


def titles_without_finding(view: BriefView, page: Page) -> Iterator[Problem]:
    """C139: a title that is a question, a mere label, or what the table of the data is called."""
    labels = {figure.data[0].title for figure in figures_of(view) if figure.data}
    for spot in page.of_class("figure"):
        words = text_of(part, without="label") if (part := _first(spot, "figure-title")) is not None else ""
        label = words in labels or words.endswith("?") or _LABEL.match(words)
        if words and (label or len(words.split()) < _LEAST_TITLE):
            yield NO_FINDING.at(spot.place, short(words))


def _part(spot: Spot, name: str) -> str:
    """Return the text of a part of a figure; for the drawing, its address."""
    part = _first(spot, name)
    if part is None:
        return ""
    return next((picture.get("src", "") for picture in part.iter("img")), "") or text_of(part)


def _first(spot: Spot, name: str) -> Element | None:
    return next(iter(inside(spot.item, name)), None)


CHECKS = (incomplete_figures, poor_alternatives, subtitles_without_measure, titles_without_finding)
