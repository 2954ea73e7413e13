# SPDX-License-Identifier: Apache-2.0
"""What the charts of the capability gap draw: two frontiers, the lag between them, and lags side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from chipbrief.gather.answers import CHINA, UNITED_STATES
from chipbrief.gather.records import GapEstimate, Record
from chipbrief.judge.finding import inputs_of, sources_of
from chipbrief.judge.questions.capability_lines import (
    ID,
    NAMES,
    Line,
    lag_months,
)
from chipbrief.judge.questions.estimating import Interval
from chipbrief.judge.questions.study import MONTH, Series, exact
from chipbrief.language import Titled, said


def frontier_series(line: Line, end: date) -> Series:
    """Return the steps of the best models of both countries up to a day."""
    rows: list[tuple[str | Decimal | date, ...]] = []
    for place, name in NAMES.items():
        steps = line.steps(place)
        rows += [(step.day, name, step.score, step.model, "step") for step in steps]
        rows.append((end, name, steps[-1].score, name, "end"))
    return Series(
        name=f"{ID}-frontier",
        title=said(
            "Best models by release day on {benchmark} ({unit}), scores by {reporter}",
            benchmark=Titled(line.benchmark),
            unit=line.unit,
            reporter=line.reporter,
        ),
        columns=("day", "country", "score", "model", "drawn"),
        rows=tuple(rows),
        inputs=inputs_of("benchmarks", line.records),
        source_ids=sources_of(line.records),
        states=(f"{ID}.lag.{line.key}",),
        subjects=(said("{benchmark}", benchmark=Titled(line.benchmark)),),
    )


def bracket_series(line: Line, spread: Interval, day: date) -> Series:
    """Return the lag of the one behind as a line: from the day it began to ``day``, at that one's best score.

    ``earliest`` and ``latest`` are the days on which it began at the ends of its interval, not after ``day``.
    """
    lag = exact(lag_months(line, day) or 0.0)
    sign = 1 if lag > 0 else -1
    low, high = sorted(sign * end for end in (min(spread.low, lag), max(spread.high, lag)))
    began, earliest, latest = (_before(day, months) for months in (abs(lag), high, low))
    score = min(line.steps(place)[-1].score for place in NAMES)
    behind = NAMES[CHINA if lag > 0 else UNITED_STATES]
    return Series(
        name=f"{ID}-lag",
        title=said(
            "The lag on {benchmark} on {day}, in months with its 90 percent interval",
            benchmark=Titled(line.benchmark),
            day=day,
        ),
        columns=("began", "day", "score", "behind", "months", "low", "high", "earliest", "latest"),
        rows=((began, day, score, behind, abs(lag), low, high, earliest, latest),),
        inputs=inputs_of("benchmarks", line.records),
        source_ids=sources_of(line.records),
        part_of=f"{ID}-frontier",
    )


def _before(day: date, months: Decimal) -> date:
    """Return the day so many months before ``day``, which a negative number does not pass."""
    return date.fromordinal(round(day.toordinal() - max(0.0, float(months)) * MONTH))


def lags_series(
    lags: Mapping[Line, tuple[Interval, Decimal]], published: tuple[GapEstimate, ...], end: date
) -> Series:
    """Return the lag on each series with its interval, and the lags that others published."""
    computed = [
        (
            line.name,
            said("computed here"),
            line.last(end),
            min(s.low, v),
            v,
            max(s.high, v),
        )
        for line, (s, v) in lags.items()
    ]
    shown = [row for row in published if row.central is not None or (row.low and row.high)]
    ordered = sorted(shown, key=lambda row: (row.about, row.id))
    names = _told_apart([said("{who}, {when}", who=row.estimated_by, when=row.about) for row in ordered])
    quoted = [
        (name, "published", row.about.last, row.low, row.central, row.high)
        for name, row in zip(names, ordered, strict=True)
    ]
    records: Iterable[Record] = (*(r for line in lags for r in line.records), *shown)
    return Series(
        name=f"{ID}-lags",
        title=said("Months that China was behind: computed on each series, and as others published"),
        columns=("estimate", "kind", "day", "low", "central", "high"),
        rows=(*computed, *quoted),
        inputs=(
            *inputs_of("benchmarks", (r for line in lags for r in line.records)),
            *inputs_of("gap_estimates", shown),
        ),
        source_ids=sources_of(records),
        states=(f"{ID}.across", f"{ID}.published"),
    )


def _told_apart(names: Sequence[str]) -> list[str]:
    """Return the names made distinct: equal ones are numbered.

    >>> _told_apart(["a", "b", "a"])
    ['a (1 of 2)', 'b', 'a (2 of 2)']
    """
    return [
        name if names.count(name) == 1 else _numbered(name, names[: at + 1].count(name), names.count(name))
        for at, name in enumerate(names)
    ]


def _numbered(name: str, at: int, count: int) -> str:
    return said("{name} ({at} of {count})", name=name, at=at, count=count)
