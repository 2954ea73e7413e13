# SPDX-License-Identifier: Apache-2.0
"""Which parts of a factsheet are printed on its two pages, and with how many rows (see ``fitting``)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from chipbrief.compose.sections.fitting import Height, Wish, fitted, wishes
from chipbrief.compose.view import SheetRows
from chipbrief.language import said

NO_ROWS = SheetRows(*(0 for _field in fields(SheetRows)))
TITLES: Mapping[str, str] = MappingProxyType({
    "gaps": said("What is not known"),
    "specs": said("Specification"),
    "ranges": said("Ranges"),
    "rates": said("How TPP is computed"),
    "tested": said("What each text says"),
    "strips": said("Status through time"),
    "variants": said("Made for China"),
    "alternatives": said("Chips of Chinese make"),
    "cases": said("Reported diversion"),
    "estimates": said("Estimates"),
    "sales": said("Sales"),
    "prices": said("Prices"),
})
#: Measured on laid-out pages at the sizes of the format's style sheet; a row's sources are in it.
HEIGHTS: Mapping[str, Height] = MappingProxyType({
    "gaps": Height(14, 16),
    "specs": Height(72, 16),
    "ranges": Height(37, 13),
    "rates": Height(0, 13),
    "tested": Height(60, 24),
    "strips": Height(152, 12),
    "variants": Height(57, 25),
    "alternatives": Height(58, 20),
    "cases": Height(36, 34),
    "estimates": Height(36, 28),
    "sales": Height(14, 20),
    "prices": Height(36, 14),
})


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on a page, in order of importance, and the points that it has for that.

    The room is what is left by the head, the answer, and on the second page notes and the list of sources.
    """

    wished: tuple[Wish, ...]
    room: int


OF_CLASS = (
    Page(wishes("gaps 1-3, specs 4-20, variants 3-5, ranges 3-8, prices 1-4"), 502),
    Page(wishes("cases 1-5, estimates 1-4, sales 1-2, strips 6-25"), 412),
)
OF_CHIP = (
    Page(wishes("gaps 1-3, rates 6-6, tested 4-12"), 330),
    Page(wishes("strips 6-6, variants 1-4, alternatives 2-4, cases 1-4, estimates 1-4, sales 1-3"), 445),
)


def planned(
    pages: tuple[Page, Page], counts: Mapping[str, int], spare: int
) -> tuple[SheetRows, tuple[str, ...]]:
    """Return the rows of each part that two pages hold, and the titles of the parts without room.

    ``counts`` has the rows that each part could print. ``spare`` is added to the room of the first page; the
    second has a list of sources, which other words make no shorter.
    """
    rows: dict[str, int] = {}
    left_out: list[str] = []
    for page, more in zip(pages, (spare, 0), strict=True):
        wished = [wish for wish in page.wished if counts[wish.name]]
        found = fitted(wished, counts, HEIGHTS, page.room + more)
        rows |= found
        left_out += [TITLES[wish.name] for wish in wished if wish.name not in found]
    return replace(NO_ROWS, **rows), tuple(left_out)
