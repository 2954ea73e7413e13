# SPDX-License-Identifier: Apache-2.0
"""The rows of a dataset by the values of columns: how many there are, and what their numbers span.

A date can be grouped by its year, quarter or month; those between the first and the last without a row are
groups too, so that a gap in a series shows. pandas does the grouping; it takes 0.3 s to import, so nothing
but this question brings it in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from chipbrief.browse.showing import Shown
from chipbrief.errors import PickError
from chipbrief.gather.cells import read_period
from chipbrief.language.notices import notice

#: The units of time that dates are grouped by, and what pandas calls them.
EVERY = {"year": "Y", "quarter": "Q", "month": "M"}
_NUMBERS = ("number", "integer")
_STEPS = ("min", "median", "max")


@dataclass(frozen=True, slots=True)
class Spread:
    """The numbers of one column in a group: how many are known, and what they span."""

    column: str
    unit: str
    known: int
    least: Decimal
    median: Decimal
    greatest: Decimal


@dataclass(frozen=True, slots=True)
class Group:
    """The rows with the same ``key``: the value of each column asked for, empty where it is not told.

    ``numbers`` leaves out columns of which no number is known.
    """

    key: tuple[str, ...]
    rows: int
    numbers: tuple[Spread, ...]


def group_rows(shown: Shown, by: Sequence[str]) -> tuple[Group, ...]:
    """Return the rows by columns, each named as ``column``, or ``column:year`` (quarter, month) for a date.

    Numbers have up to fifteen digits, as floating point keeps them. Raises ``PickError`` for a column that
    is not there, a unit of time that is none, and a text that is no date.
    """
    import pandas as pd

    frame: Any = pd.DataFrame(
        list(shown.rows), columns=[column.name for column in shown.columns], dtype="str"
    )
    keys = [_key(frame, word) for word in by]
    if frame.empty:
        return ()
    units = {column.name: column.unit for column in shown.columns if column.type in _NUMBERS}
    numbers = frame[[name for name in units if name not in by]].apply(pd.to_numeric)
    grouped = numbers.groupby(keys, observed=len(by) > 1)
    sizes = grouped.size()
    steps = grouped.agg(["count", *_STEPS]) if len(numbers.columns) else None
    return tuple(
        Group(
            key=tuple(map(str, key if isinstance(key, tuple) else (key,))),
            rows=int(size),
            numbers=_spreads(steps.loc[key], units) if steps is not None else (),
        )
        for key, size in sizes.items()
    )


def _key(frame: Any, word: str) -> Any:
    """Return the values by which the rows of a frame are grouped: a series."""
    import pandas as pd

    name, colon, every = word.partition(":")
    if name not in frame.columns:
        raise PickError(
            notice(
                "The dataset has no column “{name}”. Allowed: {names}.",
                name=name,
                names=", ".join(frame.columns),
            )
        )
    if not colon:
        return frame[name]
    if every not in EVERY:
        raise PickError(
            notice("“{every}” is no unit of time. Allowed: {names}.", every=every, names=", ".join(EVERY))
        )
    told = frame[name].map(lambda text: _span_of_time(text, EVERY[every], name))
    known = told[told != ""]
    first, last = (known.min(), known.max()) if len(known) else ("", "")
    between = [str(item) for item in pd.period_range(first, last, freq=EVERY[every])] if first else []
    return pd.Series(pd.Categorical(told, ["", *between] if "" in set(told) else between))


def _span_of_time(text: str, every: str, name: str) -> str:
    """Return the year, quarter or month that holds a date whole; empty for a vaguer date, or none."""
    import pandas as pd

    if not text:
        return ""
    try:
        span = read_period(text)
    except ValueError as error:
        raise PickError(notice("Column {name}: {error}", name=name, error=error)) from None
    first, last = (pd.Period(day, freq=every) for day in (span.first, span.last))
    return str(first) if first == last else ""


def _spreads(steps: Any, units: dict[str, str]) -> tuple[Spread, ...]:
    """Return what the numbers of a group span, without the columns of which it knows none."""
    names = dict.fromkeys(steps.index.get_level_values(0))
    return tuple(
        Spread(name, units[name], int(steps[name, "count"]), *(_exact(steps[name, step]) for step in _STEPS))
        for name in names
        if steps[name, "count"]
    )


def _exact(value: float) -> Decimal:
    """Return a number as it was written, and a median without the noise of floating point.

    >>> _exact(7.764999999999999e23), _exact(989.4)
    (Decimal('776500000000000000000000'), Decimal('989.4'))
    """
    return Decimal(f"{Decimal(f'{value:.15g}'):f}")
