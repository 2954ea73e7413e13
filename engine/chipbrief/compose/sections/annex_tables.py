# SPDX-License-Identifier: Apache-2.0
"""The records of a dataset as tables: in lists, or a series in a row with its periods as columns.

What is typeset costs time and memory by the cell. So rows that share their sources and caveats stand
together and say it once, and a series says what it is once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from chipbrief.compose.caveats import letters
from chipbrief.compose.sections.annex_column import GROUPS, Column, Columns, Series
from chipbrief.compose.sections.annex_columns import COLUMNS
from chipbrief.compose.sections.annex_widths import fit, least_width, with_short_ids
from chipbrief.compose.view import AnnexColumn, AnnexRow, AnnexShared, AnnexTable, CaveatNote
from chipbrief.compose.wording_data import in_words
from chipbrief.gather.answers import WORLD
from chipbrief.gather.naming import all_named, named
from chipbrief.gather.records import Period, Record
from chipbrief.judge.finding import ids_of
from chipbrief.language import listed, said

#: A table is looked through on each page that it reaches, so several short ones are laid out sooner.
MOST_IN_TABLE = 100
#: Periods that stand beside each other.
MOST_PERIODS = 5
#: So many rows with the same sources and caveats are a table of their own, which says them once.
WORTH_A_TABLE = 8
_SOURCE_WIDTH, _PERIOD_WEIGHT = 11, 20
_EMPTY = (None, "", ())
_RECORD = said("Record")
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONG = Decimal("1E+15")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rows of a dataset are read with: letters of caveats, and the ids of those to be marked."""

    notes: tuple[CaveatNote, ...]
    late: frozenset[str]
    compared: frozenset[str]


Group = list[Record]


def build_tables(name: str, rows: Sequence[Record], reading: Reading) -> tuple[AnnexTable, ...]:
    """Return the records of the dataset ``name`` in one table or several; each stands in exactly one."""
    columns = COLUMNS[name]
    tables = [
        table
        for group, shared in _groups(rows, reading)
        for table in _tables_of(group, columns, reading, shared=shared)
    ]
    return tuple(_named(name, place, table) for place, table in enumerate(tables, start=1))


def _groups(rows: Sequence[Record], reading: Reading) -> Iterator[tuple[Group, bool]]:
    """Yield the rows that share sources and caveats where many do, and the others as one group."""
    groups: dict[tuple[object, ...], Group] = {}
    for row in rows:
        marked = (row.id in reading.late, row.id in reading.compared)
        groups.setdefault((*_common(row), *marked), []).append(row)
    large = [group for group in groups.values() if len(group) >= WORTH_A_TABLE]
    told = {row.id for group in large for row in group}
    rest = [row for row in rows if row.id not in told]
    yield from ((group, True) for group in large)
    if rest:
        yield rest, not large and _alike(rest)


def _common(row: Record) -> tuple[object, ...]:
    return row.source_ids, row.caveats, row.verified


def _alike(group: Group) -> bool:
    return len(group) > 1 and len({_common(row) for row in group}) == 1


def _tables_of(group: Group, columns: Columns, reading: Reading, *, shared: bool) -> Iterator[AnnexTable]:
    series = columns.series
    if shared and series and all(_stem(row, series) for row in group):
        yield from _in_series(group, columns, series, reading)
        return
    for start in range(0, len(group), MOST_IN_TABLE):
        part = group[start : start + MOST_IN_TABLE]
        rows = tuple(_row(row, columns, reading) for row in part)
        said_once = _shared(part, reading) if shared else None
        yield _without_empty(
            AnnexTable("", _heads(columns.columns, rows, not shared), rows, len(rows), False, said_once)
        )


def _in_series(group: Group, columns: Columns, series: Series, reading: Reading) -> Iterator[AnnexTable]:
    """Yield tables with a series in each row; a series has a row wherever it has a value."""
    own = tuple(
        item for item in columns.columns if not {series.period, series.value}.intersection(item.fields)
    )
    found: dict[str, dict[Period, Record]] = {}
    for row in group:
        found.setdefault(_stem(row, series), {})[getattr(row, series.period)] = row
    periods = sorted({period for values in found.values() for period in values})
    for shown in _beside(periods, found.values()):
        ahead = (Column(_span(period), _PERIOD_WEIGHT, "number", (series.value,)) for period in shown)
        heads = (*own, *ahead)
        lines = [(stem, values) for stem, values in found.items() if not values.keys().isdisjoint(shown)]
        for first in range(0, len(lines), MOST_IN_TABLE):
            part = lines[first : first + MOST_IN_TABLE]
            rows = tuple(_line(stem, values, shown, own, series, reading) for stem, values in part)
            told = [values[period] for _stem_, values in part for period in shown if period in values]
            table = AnnexTable("", _heads(heads, rows, False), rows, len(told), True, _shared(told, reading))
            yield _without_empty(table)


def _beside(
    periods: Sequence[Period], series: Collection[Mapping[Period, Record]]
) -> Iterator[Sequence[Period]]:
    """Yield the periods that stand beside each other: runs that about as many series have, in even parts."""
    counts = [sum(period in values for values in series) for period in periods]
    breaks = [
        at for at in range(1, len(periods)) if max(counts[at - 1 : at + 1]) > 2 * min(counts[at - 1 : at + 1])
    ]
    for start, end in pairwise([0, *breaks, len(periods)]):
        parts = -(-(end - start) // MOST_PERIODS)
        for part in range(parts):
            length = end - start
            yield periods[start + length * part // parts : start + length * (part + 1) // parts]


def _stem(row: Record, series: Series) -> str:
    """Return the id of a record's series: its own without the period at the end; empty when it has none."""
    ending = f"-{str(getattr(row, series.period)).replace('/', '-to-')}"
    return row.id.removesuffix(ending) if row.id.endswith(ending) else ""


def _line(
    stem: str,
    values: dict[Period, Record],
    shown: Sequence[Period],
    own: tuple[Column, ...],
    series: Series,
    reading: Reading,
) -> AnnexRow:
    row = next(iter(values.values()))
    numbers = (getattr(values[period], series.value) if period in values else None for period in shown)
    words = (
        *(cell_text(row, column) for column in own),
        *(_number(n) if n is not None else "" for n in numbers),
    )
    return _marked(row, (stem, *words), reading)


def _named(name: str, place: int, table: AnnexTable) -> AnnexTable:
    values = (table.columns, table.rows, table.count, table.series, table.shared)
    return AnnexTable(f"{name}-{place}", *values)


def _shared(rows: Sequence[Record], reading: Reading) -> AnnexShared:
    row = rows[0]
    late = row.id in reading.late
    return AnnexShared(letters(row, reading.notes), late, row.source_ids, ids_of(rows), row.verified)


def _heads(columns: Sequence[Column], rows: Sequence[AnnexRow], sources: bool) -> tuple[AnnexColumn, ...]:
    """Return the columns with widths that fill the table; those without a value in any row get none."""
    heads = (Column(_RECORD, 0, "id", ()), *columns)
    kept = [place for place in range(len(heads)) if not place or any(row.cells[place] for row in rows)]
    cells = [[row.cells[place] for row in rows] for place in kept]
    shown = [heads[place] for place in kept]
    room = 100 - (_SOURCE_WIDTH if sources else 0)
    least = [
        least_width(column.label, column.kind, texts) for column, texts in zip(shown, cells, strict=True)
    ]
    widths = fit(room, [column.weight for column in shown], with_short_ids(least, room))
    found = dict(zip(kept, widths, strict=True))
    return tuple(
        AnnexColumn(column.label, found.get(place, 0), column.kind) for place, column in enumerate(heads)
    )


def _without_empty(table: AnnexTable) -> AnnexTable:
    """Return the table without the columns that got no width, because no row has a value there."""
    kept = [place for place, column in enumerate(table.columns) if column.width]
    rows = tuple(replace(row, cells=tuple(row.cells[place] for place in kept)) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)


def _row(row: Record, columns: Columns, reading: Reading) -> AnnexRow:
    return _marked(row, (row.id, *(cell_text(row, column) for column in columns.columns)), reading)


def _marked(row: Record, cells: tuple[str, ...], reading: Reading) -> AnnexRow:
    return AnnexRow(
        id="" if cells[0] != row.id else row.id,
        cells=cells,
        marks=letters(row, reading.notes),
        compared=row.id in reading.compared,
        late=row.id in reading.late,
        source_ids=row.source_ids,
        verified=row.verified,
    )


def cell_text(row: Record, column: Column) -> str:
    """Return the text of a column's fields, as exactly as the data pack has them."""
    values = ((getattr(row, field), "group" if field in GROUPS else column.kind) for field in column.fields)
    parts = [_in_words(value, kind, column.between) for value, kind in values if value not in _EMPTY]
    return parts[0] if len(parts) == 1 else listed(parts, column.between) if parts else ""


def _in_words(value: Any, kind: str, between: str) -> str:
    if kind == "place":
        return named(value) if isinstance(value, str) else all_named(value, between)
    if kind == "group":
        return listed((named(key) if key == WORLD else in_words(key) for key in value), between)
    if kind == "word":
        return in_words(value) if isinstance(value, str) else listed(map(in_words, value))
    if isinstance(value, Decimal | int):
        return _number(value)
    if isinstance(value, Period):
        return _span(value)
    if isinstance(value, tuple):
        return listed(value, ", ")
    return value if isinstance(value, str) else str(value)


def _span(value: Period) -> str:
    """Return a date as it is recorded, and a span in words: ``to 2026-05`` for ``../2026-05``."""
    start, slash, end = value.text.partition("/")
    if not slash:
        return start
    return said("to {end}", end=end) if start == ".." else said("{start} to {end}", start=start, end=end)


def _number(value: Decimal | int) -> str:
    """Return a number with all its digits; one beyond 10 to the 15th as a power of ten.

    >>> _number(Decimal("6433223000")), _number(Decimal("3.8E+25"))
    ('6,433,223,000', '3.8 × 10²⁵')
    """
    number = Decimal(value)
    if abs(number) < _LONG:
        return said("{value}", value=number)
    power = number.adjusted()
    digits = number.scaleb(-power).normalize()
    return said("{digits} × 10{power}", digits=digits, power=str(power).translate(_RAISED))
