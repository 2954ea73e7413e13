# SPDX-License-Identifier: Apache-2.0
"""Checks of the pages as they were laid out: what is cut, unreadable, too long or left nearly empty."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from chipbrief.check.problem import Problem, problem
from chipbrief.compose.formats import Format
from chipbrief.compose.view import BriefView
from chipbrief.laid import Laid, Part

_MILLIMETER = 72 / 25.4
_EMPTY = 1 / 3

#: The code for each kind of fault, and how it is told.
FAULTS: Mapping[str, tuple[str, str]] = {
    "outside": ("C120", "“{text}” stands {detail} outside the text area"),
    "column": ("C120", "“{text}” is {detail} wider than its column"),
    "cut": ("C120", "“{text}” is cut"),
    "overlap": ("C120", "“{text}” lie on each other"),
    "contrast": ("C119", "“{text}” has {detail}"),
    "small": ("C121", "“{text}” has {detail}"),
    "foot": ("C128", "the heading “{text}” stands at the foot of the page"),
    "widow": ("C128", "one line of “{text}” stands alone"),
    "split": ("C128", "“{text}” {detail}"),
    "heads": ("C128", "the heads of a table that {detail} are not repeated"),
}


def faults(view: BriefView, format: Format, laid: Laid) -> Iterator[Problem]:
    """C119, C120, C121, C128: what a reader would see as broken, with its page."""
    for fault in laid.faults:
        code, pattern = FAULTS[fault.kind]
        told = pattern.format(text=fault.text, detail=fault.detail)
        yield problem(code, f"page {fault.page}", told, fault.page, fault.anchor)


def page_limits(view: BriefView, format: Format, laid: Laid) -> Iterator[Problem]:
    """C122, C123: more or fewer pages than the format may have, and which parts take most room."""
    fewest, most = format.pages
    count = len(laid.pages)
    if most and count > most:
        longest = sorted(laid.parts, key=lambda part: part.height, reverse=True)[:3]
        told = f"{count} pages, {most} at most. Longest: {'; '.join(map(_long, longest))}"
        first = longest[0] if longest else None
        yield problem("C122", "the document", told, most + 1, first.anchor if first else "")
    if count < fewest:
        yield problem("C123", "the document", f"{count} of at least {fewest} pages")


def _long(part: Part) -> str:
    return f"{part.title} ({part.height / _MILLIMETER:.0f} mm)"


def missing_marking(view: BriefView, format: Format, laid: Laid) -> Iterator[Problem]:
    """C125: a page on which the protective marking does not stand."""
    for number, page in enumerate(laid.pages, start=1):
        if view.brief.marking and view.brief.marking not in page.margins:
            yield problem("C125", f"page {number}", view.brief.marking, number)


def empty_pages(view: BriefView, format: Format, laid: Laid) -> Iterator[Problem]:
    """C127: a page that is nearly empty, and not the last."""
    for number, page in enumerate(laid.pages[:-1], start=1):
        if page.filled < _EMPTY:
            yield problem("C127", f"page {number}", f"{page.filled:.0%} of it is used", number)


CHECKS = (faults, page_limits, missing_marking, empty_pages)
