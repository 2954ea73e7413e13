# SPDX-License-Identifier: Apache-2.0
"""How wide the columns of an annex's table are: each holds its longest word, the rest goes by weight.

A number that is broken over two lines reads as two numbers, and a long word in a narrow cell is cut into
letters. Widths are counted in characters, which is near enough for a small condensed type.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import ceil

#: Percent of the table that a character takes, in a cell and in the bolder head, and the space around them.
_CELL, _HEAD, _AROUND = 0.7, 0.8, 1.6
#: An id breaks at its hyphens. It has room for so many characters, and for the second where room is scarce.
_LONGEST_ID, _SHORT_ID, _LONGEST_WORD = 21, 16, 16
#: Room is scarce where less than so many percent are left to go by weight.
_SPARE = 8
#: A hyphen before a digit is none that a line is broken at: "2012-2023".
_PARTS = re.compile(r"\s+|-+(?!\d)")


def least_width(label: str, kind: str, texts: Iterable[str]) -> int:
    """Return the least width of a column in percent: numbers and days stay whole, words up to some length.

    >>> least_width("Period", "text", ["2012-2023"]), least_width("Chip", "text", ["server-class chips"])
    (8, 6)
    """
    head = max(map(len, label.split()), default=0) * _HEAD
    if kind == "id":
        cell = min(max(map(len, texts), default=0), _LONGEST_ID)
    elif kind == "number":
        cell = max(map(len, texts), default=0)
    elif kind == "day":
        # "2025-01-01 to 2025-06-30" has two lines.
        cell = max((len(part) for text in texts for part in text.split()), default=0)
    else:
        cell = max((len(part) for text in texts for part in _PARTS.split(text)), default=0)
        cell = min(cell, _LONGEST_WORD)
    return ceil(max(head, cell * _CELL) + _AROUND * (1.5 if kind == "number" else 1))


def with_short_ids(least: Sequence[int], room: int) -> list[int]:
    """Return the least widths, that of the first column, of ids, less where there is no room for all.

    >>> with_short_ids([17, 60], 90), with_short_ids([17, 60], 70), with_short_ids([17, 90], 90)
    ([17, 60], [13, 60], [13, 90])
    """
    short = ceil(_SHORT_ID * _CELL + _AROUND)
    first, *others = least
    return [first if sum(least) + _SPARE <= room else min(first, short), *others]


def fit(room: int, weights: Sequence[int], least: Sequence[int]) -> list[int]:
    """Return widths in whole percent that fill ``room``: at least ``least``, and beyond that by weight.

    Where even the least ones need more than there is, all give in proportion.

    >>> fit(100, [50, 50], [10, 70]), fit(100, [0, 1], [20, 5]), fit(90, [1, 1], [100, 100])
    ([30, 70], [20, 80], [45, 45])
    """
    needed = sum(least)
    if needed >= room:
        return _filled(room, weights, [max(1, int(width * room / needed)) for width in least])
    fixed: set[int] = {place for place, weight in enumerate(weights) if not weight}
    while True:
        free = room - sum(least[place] for place in fixed)
        total = sum(weights[place] for place in range(len(weights)) if place not in fixed)
        narrow = {
            place
            for place in range(len(weights))
            if place not in fixed and free * weights[place] / total < least[place]
        }
        if not narrow:
            widths = [
                int(least[place] if place in fixed else free * weights[place] / total)
                for place in range(len(weights))
            ]
            return _filled(room, weights, widths)
        fixed |= narrow


def _filled(room: int, weights: Sequence[int], widths: list[int]) -> list[int]:
    """Return the widths with what rounding left of the room: a percent each for those that weigh most."""
    heaviest = sorted(range(len(widths)), key=lambda place: -weights[place])
    for place in heaviest[: max(0, room - sum(widths))]:
        widths[place] += 1
    return widths
