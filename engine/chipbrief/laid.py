# SPDX-License-Identifier: Apache-2.0
"""What was measured on the laid-out pages: plain facts, small enough to travel with the PDF.

Lengths are in points. ``anchor`` is the id of the nearest element that has one, ``text`` an excerpt.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that a reader would see as broken.

    ``kind``: *outside* (beyond the page's text area), *column* (wider than its table column), *cut*
    (hidden by what holds it), *overlap* (on other text), *small*, *contrast*, *foot* (a heading with
    nothing below it), *widow* (a single line of a paragraph alone on a page), *split* (a figure on two
    pages), *heads* (a table goes on without its headings). ``detail`` gives the measure.
    """

    kind: str
    page: int
    anchor: str
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LaidPage:
    """One page: how much of its text area is used (0 to 1), and the text of its margins."""

    filled: float
    margins: str


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the document, from its heading to the next one of the same level, and its height."""

    anchor: str
    title: str
    page: int
    height: float


@dataclass(frozen=True, slots=True)
class Laid:
    """What was measured; ``parts`` are those under headings of the second level."""

    pages: tuple[LaidPage, ...] = ()
    parts: tuple[Part, ...] = ()
    faults: tuple[Fault, ...] = ()


def laid_to_json(laid: Laid) -> dict[str, Any]:
    """Return the facts as plain JSON values."""
    return asdict(laid)


def laid_from_json(values: dict[str, Any]) -> Laid:
    """Return the facts that plain JSON values hold."""
    return Laid(
        pages=tuple(LaidPage(**item) for item in values["pages"]),
        parts=tuple(Part(**item) for item in values["parts"]),
        faults=tuple(Fault(**item) for item in values["faults"]),
    )
