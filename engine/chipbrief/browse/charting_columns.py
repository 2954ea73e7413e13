# SPDX-License-Identifier: Apache-2.0
"""Which columns a chart of rows can be drawn by, and by which of them it tells something."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from chipbrief.gather.cells import PATTERNS, SPAN, read_period

if TYPE_CHECKING:
    from chipbrief.browse.columns import Column, Rows
    from chipbrief.browse.dataset import Dataset

#: By so few words, each in so many rows on average, a chart of a whole dataset tells something.
_FEW, _ROWS_EACH = 100, 5
#: Numbers that are the middle of a range, and the columns of its ends.
RANGES = {"central": ("low", "high")}


def kinds(dataset: Dataset) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns that rows can be counted or laid out by, and those whose numbers can be drawn."""
    columns = [column for column in dataset.table.columns if column.filled]
    by = tuple(column.name for column in columns if len(column.values) < dataset.table.count or column.number)
    ends = {end for pair in RANGES.values() for end in pair}
    numbers = tuple(column.name for column in columns if column.number and column.name not in ends)
    return by or tuple(column.name for column in columns), numbers


def telling(dataset: Dataset, by: Sequence[str], rows: Rows | None = None) -> str:
    """Return by which of ``by`` to count rows at first: by words that come back, else by the first column.

    Where this makes all of ``rows`` one bar, by another column that does not, if there is one.
    """
    columns = dataset.table.by_name
    first = next((name for name in by if _comes_back(columns[name])), by[0] if by else "")
    if rows is None or not first or _compares(columns[first], rows):
        return first
    groups = (name for name in by if _groups(columns[name], rows))
    others = (name for name in by if _compares(columns[name], rows))
    return next(chain(groups, others), first)


def is_dated(column: Column) -> bool:
    """Return whether a column holds dates and nothing else."""
    texts = [value for value in column.values if value]
    return not column.number and bool(texts) and all(PATTERNS[SPAN].fullmatch(text) for text in texts)


def year_of(cell: str) -> int:
    """Return the year in which a date ends."""
    return read_period(cell).last.year


def _comes_back(column: Column) -> bool:
    few = 1 < column.different <= _FEW and column.different * _ROWS_EACH <= column.filled
    return few and _is_words(column)


def _compares(column: Column, rows: Rows) -> bool:
    """Return whether the rows are more than one bar."""
    cells = [cell for cell, _count in column.counted(rows) if cell]
    return len(set(map(year_of, cells)) if is_dated(column) else cells) > 1


def _groups(column: Column, rows: Rows) -> bool:
    """Return whether the rows share several words."""
    counts = [count for cell, count in column.counted(rows) if cell]
    return 1 < len(counts) <= _FEW and len(counts) < sum(counts) and _is_words(column)


def _is_words(column: Column) -> bool:
    return not column.number and not is_dated(column)
