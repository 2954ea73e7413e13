# SPDX-License-Identifier: Apache-2.0
"""The records of a dataset as tables: in lists, or a series in a row with its periods as columns.

What is typeset costs time and memory by the cell. So rows that share their sources and caveats stand
together and say it once, and a series says what it is once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chipbrief.compose.caveats import letters
from chipbrief.compose.sections.annex_cells import cell_text, number_text, span_text
from chipbrief.compose.sections.annex_column import Column, Columns, Series
from chipbrief.compose.sections.annex_columns import COLUMNS
from chipbrief.compose.sections.annex_layout import Layout, Line, laid_out
from chipbrief.compose.view import AnnexRow, AnnexShared, AnnexTable, CaveatNote
from chipbrief.gather.records import Period, Record
from chipbrief.judge.finding import ids_of
from chipbrief.language import ENGLISH, Language

#: A table is looked through on each page that it reaches, so several short ones are laid out sooner.
MOST_IN_TABLE = 100
#: Periods that stand beside each other.
MOST_PERIODS = 5
#: So many rows with the same sources and caveats are a table of their own, which says them once.
WORTH_A_TABLE = 8


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rows of a dataset are read with: letters of caveats, ids to be marked, and a language."""

    notes: tuple[CaveatNote, ...]
    late: frozenset[str]
    compared: frozenset[str]
    language: Language = ENGLISH


Group = list[Record]


def build_tables(name: str, rows: Sequence[Record], reading: Reading) -> tuple[AnnexTable, ...]:
    """Return the records of the dataset ``name`` in one table or several; each stands in exactly one."""
    columns = COLUMNS[name]
    tables = [
        table
        for group, shared in _groups(rows, columns, reading)
        for table in _tables_of(group, columns, reading, shared=shared)
    ]
    return tuple(replace(table, name=f"{name}-{place}") for place, table in enumerate(tables, start=1))


def _groups(rows: Sequence[Record], columns: Columns, reading: Reading) -> Iterator[tuple[Group, bool]]:
    """Yield the rows that share sources and caveats where many do, and the others as one group.

    Rows with a remark stand together, for the others have one line each.
    """
    groups: dict[tuple[object, ...], Group] = {}
    for row in rows:
        remark = any(cell_text(row, column) for column in columns.below)
        marked = (row.id in reading.late, row.id in reading.compared, remark)
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
    lines = [_line(row, row.id, columns, reading) for row in group]
    sources = 0 if shared else max(len(row.source_ids) for row in group)
    layout = laid_out(lines, columns.columns, columns.below, sources, reading.language.say)
    for start, end in _parts(len(lines), layout):
        part = group[start:end]
        rows = tuple(
            _row(row, row.id, line, layout, reading) for row, line in zip(part, lines[start:end], strict=True)
        )
        yield _table(layout, rows, len(rows), _shared(part, reading) if shared else None)


def _parts(count: int, layout: Layout) -> Iterator[tuple[int, int]]:
    most = MOST_IN_TABLE * layout.abreast
    return ((start, min(start + most, count)) for start in range(0, count, most))


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
        heads = (*own, *(Column(span_text(period), "number", (series.value,)) for period in shown))
        kept = {stem: values for stem, values in found.items() if not values.keys().isdisjoint(shown)}
        lines = [_series(stem, values, shown, own, series) for stem, values in kept.items()]
        layout = laid_out(lines, heads, (), 0, reading.language.say)
        for start, end in _parts(len(lines), layout):
            part = [*kept.values()][start:end]
            told = [values[period] for values in part for period in shown if period in values]
            pairs = zip(part, lines[start:end], strict=True)
            rows = tuple(
                _row(next(iter(values.values())), "", line, layout, reading) for values, line in pairs
            )
            yield _table(layout, rows, len(told), _shared(told, reading), series=True)


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


def _series(
    stem: str, values: dict[Period, Record], shown: Sequence[Period], own: tuple[Column, ...], series: Series
) -> Line:
    row = next(iter(values.values()))
    numbers = (getattr(values[period], series.value) if period in values else None for period in shown)
    words = (number_text(number) if number is not None else "" for number in numbers)
    return Line(stem, (*(cell_text(row, column) for column in own), *words))


def _line(row: Record, id: str, columns: Columns, reading: Reading) -> Line:
    cells = tuple(cell_text(row, column) for column in columns.columns)
    below = tuple(cell_text(row, column) for column in columns.below)
    return Line(id, cells, below, letters(row, reading.notes))


def _row(row: Record, id: str, line: Line, layout: Layout, reading: Reading) -> AnnexRow:
    return AnnexRow(
        id=id,
        record=line.record,
        cells=layout.cells(line),
        below=layout.beneath(line),
        marks=letters(row, reading.notes),
        compared=row.id in reading.compared,
        late=row.id in reading.late,
        source_ids=row.source_ids,
        verified=row.verified,
    )


def _table(
    layout: Layout,
    rows: tuple[AnnexRow, ...],
    count: int,
    shared: AnnexShared | None,
    *,
    series: bool = False,
) -> AnnexTable:
    return AnnexTable(
        name="",
        columns=layout.columns,
        below=layout.below,
        sources=layout.sources,
        abreast=layout.abreast,
        aside=layout.aside,
        rows=rows,
        count=count,
        series=series,
        shared=shared,
        same=layout.same,
    )


def _shared(rows: Sequence[Record], reading: Reading) -> AnnexShared:
    row = rows[0]
    late = row.id in reading.late
    return AnnexShared(letters(row, reading.notes), late, row.source_ids, ids_of(rows), row.verified)
