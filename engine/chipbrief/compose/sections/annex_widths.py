# SPDX-License-Identifier: Apache-2.0
"""How wide the columns of an annex's table are: so that its rows have as few lines in all as can be.

A number that is broken over two lines reads as two numbers, and a long word in a narrow cell is cut into
letters: so much width each column has at least. Beyond that the texts decide: narrow columns are given the
room for one line, the others share what is left, and how many are narrow is tried out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

#: Percent of the table that an em of a cell takes: 7 points of the narrower paper. The head is bolder.
_EM, _BOLDER = 1.41, 1.06
#: Percent around a cell, and around a number.
_AROUND, _AROUND_NUMBER = 1.2, 2.4
#: Widths of letters in ems, in the condensed type: narrow ones, wide ones, capitals; figures and all others.
_NARROW, _WIDE, _CAPITAL, _OTHER = 0.31, 0.78, 0.6, 0.53
#: And of the space between thousands (see ``typeset/narrow``).
_THIN = 0.18
_EMS = {
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&#", _CAPITAL),
    **dict.fromkeys(" !'’,.:;()[]|-/IJfijlrt\N{NO-BREAK SPACE}", _NARROW),
    "\N{NARROW NO-BREAK SPACE}": _THIN,
    **dict.fromkeys("@%MWmw→", _WIDE),
}
#: A word that is wider than so many percent may be divided.
_LONGEST_WORD = 11
#: What is lost of a line where the next word does not fit.
_LOSS = 1.1
#: A span of days has two lines: "2025-01-01 to", and "2025-06-30".
_TO = 2.5
#: A hyphen before a digit is none that a line is broken at: "2012-2023".
_PARTS = re.compile(r"\s+|-+(?!\d)")
#: Of ten ids one may be so long that it has a second line.
_OF_TEN = 9


@dataclass(frozen=True, slots=True)
class Measure:
    """What a column needs in percent of the table: at ``least``, for one line, and for each of its texts."""

    least: int
    full: int
    around: float
    texts: tuple[float, ...]

    def at(self, share: float) -> int:
        """Return the width that is a share of what its texts take in one line, but no less than the least."""
        return max(self.least, ceil((self.full - self.around) * share + self.around))

    def lines(self, width: int) -> list[int]:
        """Return how many lines each text has in so much width."""
        room = width - self.around
        return [1 if text <= room else ceil(text * _LOSS / room) for text in self.texts]


@dataclass(frozen=True, slots=True)
class Fit:
    """Widths in whole percent, the lines of all rows together, and those of all their cells."""

    widths: tuple[int, ...]
    lines: int
    in_cells: int = 0


def measured(label: str, kind: str, texts: Iterable[str]) -> Measure:
    """Return what a column needs: numbers, most ids and parts of days stay whole, words up to a length.

    >>> measured("Period", "text", ["2012-2023"]).full, measured("Chip", "id", ["nvidia-h100-sxm"]).least
    (8, 12)
    """
    around = _AROUND_NUMBER if kind == "number" else _AROUND
    listed = [*texts]
    widths = tuple(map(_width, listed))
    full = max(widths, default=0)
    part = max((_width(word) for text in {*listed} for word in _PARTS.split(text)), default=0)
    if kind == "number":
        part = full
    elif kind == "id":
        full = part = max(part, sorted(widths)[-(len(widths) * _OF_TEN // -10) - 1] if widths else 0)
    elif kind == "day":
        part = min(full, part + _TO)
    else:
        part = min(part, _LONGEST_WORD)
    least = ceil(max(_head(label), part) + around)
    return Measure(least, max(least, ceil(full + around)), around, widths)


def fit(room: int, measures: Sequence[Measure]) -> Fit:
    """Return the widths that fill ``room`` and give the rows the fewest lines in all.

    Where even the least widths need more than there is, all give in proportion.

    >>> wide, narrow = measured("A", "text", ["word " * 40]), measured("B", "text", ["one word"])
    >>> fit(50, [wide, narrow]), fit(4, [narrow, narrow]).widths
    (Fit(widths=(43, 7), lines=4, in_cells=5), (2, 2))
    """
    needed = sum(each.least for each in measures)
    if needed > room:
        least = [max(1, each.least * room // needed) for each in measures]
        return _told(measures, _shared_out(room, least, [each.least for each in measures]))
    narrowest = sorted(range(len(measures)), key=lambda place: measures[place].full)
    tried = (_with_whole(room, measures, narrowest[:count]) for count in range(len(measures), -1, -1))
    return min((_told(measures, widths) for widths in tried if widths), key=_lines)


def _with_whole(room: int, measures: Sequence[Measure], whole: Sequence[int]) -> list[int]:
    """Return widths that give the ``whole`` columns one line and the others as much as there is; or none."""
    widths = [each.full if place in whole else each.least for place, each in enumerate(measures)]
    if sum(widths) > room:
        return []
    low, high = 0.0, 1.0
    for _step in range(8):
        share = (low + high) / 2
        wider = [
            each.full if place in whole else min(each.full, each.at(share))
            for place, each in enumerate(measures)
        ]
        if sum(wider) <= room:
            low, widths = share, wider
        else:
            high = share
    lacking = [each.full - width for each, width in zip(measures, widths, strict=True)]
    return _shared_out(room, widths, lacking if any(lacking) else [each.full for each in measures])


def _told(measures: Sequence[Measure], widths: Sequence[int]) -> Fit:
    columns = [each.lines(width) for each, width in zip(measures, widths, strict=True)]
    return Fit(tuple(widths), sum(map(max, zip(*columns, strict=True))), sum(map(sum, columns)))


def _lines(found: Fit) -> tuple[int, int]:
    return found.lines, found.in_cells


def _shared_out(room: int, widths: Sequence[int], shares: Sequence[int]) -> list[int]:
    """Return the widths with what is left of the room by share; what rounding leaves goes to the largest."""
    spare, total = room - sum(widths), sum(shares)
    grown = [width + spare * share // total for width, share in zip(widths, shares, strict=True)]
    largest = sorted(range(len(grown)), key=lambda place: -shares[place])
    for place in largest[: room - sum(grown)]:
        grown[place] += 1
    return grown


def _head(label: str) -> float:
    """Return the width of a head that has two lines at most."""
    words = label.split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words) + 1))
    return min(max(map(_width, pair)) for pair in halves) * _BOLDER


def _width(text: str) -> float:
    return sum(_EMS.get(letter, _OTHER) for letter in text) * _EM
