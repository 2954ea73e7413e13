# SPDX-License-Identifier: Apache-2.0
"""Which parts of a short document are printed, and with how many rows: so much fits on its pages.

Parts are taken in an order as long as they fit with the rows they need; then rows are added in the same
order while there is room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

#: What a page has beyond the tightest, French on US Letter, in points; measured on laid-out pages.
SPARE_OF_PAPER: Mapping[str, int] = MappingProxyType({"A4": 30})
SPARE_OF_LANGUAGE: Mapping[str, int] = MappingProxyType({"en": 24})


@dataclass(frozen=True, slots=True)
class Height:
    """What a part takes in points: its heading, caption and notes, and each row with its sources."""

    head: int
    row: int


@dataclass(frozen=True, slots=True)
class Wish:
    """A part with the rows that it needs at least and has at most."""

    name: str
    least: int
    most: int


def wishes(text: str) -> tuple[Wish, ...]:
    """Return the parts that a line such as ``rules 2-5, trade 3-6`` names."""
    parts = (item.split() for item in text.split(","))
    return tuple(Wish(name, *map(int, rows.split("-"))) for name, rows in parts)


def spare(language: str, paper: str) -> int:
    """Return by how many points a page holds more than the tightest one, by language and paper."""
    return SPARE_OF_LANGUAGE.get(language, 0) + SPARE_OF_PAPER.get(paper, 0)


def fitted(
    wished: Sequence[Wish],
    counts: Mapping[str, int],
    heights: Mapping[str, Height],
    left: int,
    reserve: int = 0,
) -> dict[str, int]:
    """Return the rows of each part that fits into the room left, in the order of the wishes.

    ``counts`` has the rows that each part could print, ``left`` is in points; ``reserve`` of it takes parts
    but no further rows.
    """
    rows: dict[str, int] = {}
    for wish in wished:
        least = min(wish.least, counts[wish.name])
        cost = heights[wish.name].head + least * heights[wish.name].row
        if cost <= left:
            rows[wish.name], left = least, left - cost
    left -= reserve
    for wish in wished:
        height, most = heights[wish.name].row, min(wish.most, counts[wish.name])
        more = min(most - rows.get(wish.name, most), left // height if height else 0)
        if more > 0:
            rows[wish.name], left = rows[wish.name] + more, left - more * height
    return rows
