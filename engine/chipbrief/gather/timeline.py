# SPDX-License-Identifier: Apache-2.0
"""Which months the records of a dataset are about: those that answer a pick, and others on its subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate

from chipbrief.gather import records
from chipbrief.gather.answers import ANSWERS, HELPERS, when
from chipbrief.gather.as_known import as_known
from chipbrief.gather.evidence import Evidence
from chipbrief.gather.known import ALWAYS
from chipbrief.gather.library import NAMES, Library
from chipbrief.gather.records import Period, Record
from chipbrief.pick import Pick

#: Days between which any record lies; the first leaves room for the year of context before a window.
_ALL_TIME = (date(1900, 1, 1), date(2999, 12, 31))
_YEARS_BEFORE = 2


@dataclass(frozen=True, slots=True)
class Strip:
    """How many records of one dataset are about each month; a record about a year counts in all its months.

    ``used`` answer the pick and were known by its as-of date. ``others`` are on the same country and class,
    but of another time or known later.
    """

    dataset: str
    used: tuple[int, ...]
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A strip for each dataset with dated records; the months follow each other from that of ``first``."""

    first: date
    months: int
    strips: tuple[Strip, ...]

    def place(self, day: date) -> float:
        """Return where a day lies, in months from the beginning; outside, at the nearest end."""
        at = _month(day) - _month(self.first) + (day.day - 1) / 31
        return min(max(at, 0), self.months)


def timeline(evidence: Evidence, library: Library) -> Timeline:
    """Return the strips of a pick, from two years before its window to the date of the pack or its end."""
    pick = evidence.pick
    first = date(max(pick.start.year - _YEARS_BEFORE, 1), 1, 1)
    last = date(max(pick.end.year, date.fromisoformat(library.version).year), 12, 31)
    months = _month(last) - _month(first) + 1
    shown = (kind for kind in ANSWERS if _is_shown(kind) and library.has(kind))
    known = as_known(evidence)
    strips = (_strip(kind, known, library, first, months) for kind in shown)
    return Timeline(first, months, tuple(strip for strip in strips if any(strip.used) or any(strip.others)))


def _is_shown(kind: type[Record]) -> bool:
    """Leave out tables of names, and of law but for its rules: they are read whole for every pick."""
    return kind is records.Rule or kind not in ALWAYS | HELPERS


def _strip(kind: type[Record], known: Evidence, library: Library, first: date, months: int) -> Strip:
    used = known.all(kind)
    taken = {row.id for row in used}
    ever = replace(known.pick, start=_ALL_TIME[0], end=_ALL_TIME[1], as_of=_ALL_TIME[1])
    others = (row for row in _on_subject(kind, ever, library) if row.id not in taken)
    return Strip(NAMES[kind], _counts(used, first, months), _counts(others, first, months))


def _on_subject(kind: type[Record], pick: Pick, library: Library) -> Iterable[Record]:
    keeps = ANSWERS[kind].keeps
    return (row for row in library.all(kind) if keeps(row, pick, library))


def _counts(rows: Iterable[Record], first: date, months: int) -> tuple[int, ...]:
    """Return the number of records about each month: those begun less those ended, summed up."""
    steps = [0] * (months + 1)
    for period in (time for row in rows if (time := when(row)) is not None):
        begin, end = _span(period, first)
        if end >= 0 and begin < months:
            steps[max(begin, 0)] += 1
            steps[min(end + 1, months)] -= 1
    return tuple(accumulate(steps[:months]))


def _span(period: Period, first: date) -> tuple[int, int]:
    return _month(period.first) - _month(first), _month(period.last) - _month(first)


def _month(day: date) -> int:
    return day.year * 12 + day.month
