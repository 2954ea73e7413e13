# SPDX-License-Identifier: Apache-2.0
"""A plain chart of the rows that are shown: how many by a column, or a number of each row by a column.

Nothing is summed or averaged, for rows may overlap. A range is drawn as a range. What is left out is said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import floor, log10
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief import drawing
from chipbrief.browse import charting_specs as specs
from chipbrief.browse.columns import Column
from chipbrief.browse.dataset import Dataset
from chipbrief.browse.query import Query
from chipbrief.compose import Format, charts
from chipbrief.compose.charts.standalone import standalone
from chipbrief.compose.tables import to_csv
from chipbrief.compose.view import DataTable
from chipbrief.errors import PickError
from chipbrief.gather.cells import PATTERNS, SPAN, read_period
from chipbrief.notices import notice

if TYPE_CHECKING:
    from chipbrief.browse.columns import Rows

MOST_BARS = 20
MOST_POINTS = 3000
_MOST_BINS = 24
_WIDE = 1000  # how many times the least the most is, from which on the scale is logarithmic
#: Numbers that are the middle of a range, and the columns of its ends.
RANGES = {"central": ("low", "high")}
#: Rows that differ in such a column have numbers that cannot stand on one scale.
_UNITS = ("unit", "currency")


@dataclass(frozen=True, slots=True)
class RowsChart:
    """A chart of rows. ``svg`` stands alone; ``csv`` are the values drawn; ``text`` tells what it shows."""

    title: str
    svg: bytes
    csv: bytes
    text: str

    def png(self, scale: float = 2.0) -> bytes:
        """Return the picture as PNG, ``scale`` pixels for each of the SVG's."""
        return drawing.png(self.svg, scale)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What to draw: the specification, its columns and rows, and what must be said beside it."""

    spec: dict[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    notes: tuple[str, ...]


def chart_of(dataset: Dataset, rows: Rows, query: Query, x: str, y: str, format: Format) -> RowsChart:
    """Return the chart of ``rows``: the number of rows by ``x``, or with ``y`` that number of each row.

    Raises ``PickError`` with one sentence when the rows cannot be drawn.
    """
    if not len(rows):
        raise PickError(notice("There is no row to draw. Widen the filter."))
    across = dataset.table.by_name[x]
    made = _values(dataset, rows, across, dataset.table.by_name[y]) if y else _counted(dataset, rows, across)
    memory = _from_memory(dataset, rows)
    title = f"{dataset.title}: {_named(dataset, y) if y else 'number of rows'} by {_named(dataset, x)}"
    only = f"Rows where {query}. " if query.narrows else "All rows. "
    subtitle = (
        f"{only}{len(rows):,} of {dataset.table.count:,} rows. {' '.join((*made.notes, *memory))}".strip()
    )
    origin = f"Chipbrief data pack {dataset.pack}" if dataset.pack else "a table of your own"
    source = f"Source: {origin}, {dataset.name}. Where each row comes from stands in its column of sources."
    table = DataTable("rows", title, made.columns, made.rows)
    drawn = charts.plot(made.spec, (table,), format, "rows")
    return RowsChart(
        title=title,
        svg=standalone(drawn, title, subtitle, source),
        csv=to_csv(table),
        text=f"{title}. {subtitle}",
    )


def kinds(dataset: Dataset) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the columns that rows can be counted or laid out by, and those whose numbers can be drawn."""
    columns = [column for column in dataset.table.columns if column.filled]
    by = tuple(column.name for column in columns if len(column.values) < dataset.table.count or column.number)
    ends = {end for pair in RANGES.values() for end in pair}
    numbers = tuple(column.name for column in columns if column.number and column.name not in ends)
    return by or tuple(column.name for column in columns), numbers


def _counted(dataset: Dataset, rows: Rows, across: Column) -> _Drawing:
    cells = [cell for cell in across.cells(rows) if cell]
    notes = _empty(len(rows) - len(cells), across.name)
    name = _named(dataset, across.name)
    if across.number and len(set(cells)) > MOST_BARS:
        return _histogram(cells, name, notes)
    if _dated(across):
        counts = Counter(f"{read_period(cell).last.year}" for cell in cells)
        years = tuple((year, counts.get(year, 0)) for year in _every(counts))
        return _Drawing(specs.columns(name), ("year", "rows"), years, notes)
    items = (item for cell in cells for item in (cell.split(";") if across.listed else (cell,)))
    ordered = Counter(items).most_common()
    shown, rest = ordered[:MOST_BARS], ordered[MOST_BARS:]
    if across.listed:
        notes += ("A row with several counts at each.",)
    if rest:
        notes += (f"{len(rest):,} more values with {sum(count for _item, count in rest):,} rows not shown.",)
    return _Drawing(specs.bars(), ("value", "rows"), tuple(shown), notes)


def _histogram(cells: list[str], name: str, notes: tuple[str, ...]) -> _Drawing:
    numbers = [float(cell) for cell in cells]
    least, most = min(numbers), max(numbers)
    step = _step((most - least) / _MOST_BINS or 1.0)
    counts = Counter(floor(number / step) for number in numbers)
    places = range(min(counts), max(counts) + 1)
    bins = tuple((place * step, (place + 1) * step, counts.get(place, 0)) for place in places)
    return _Drawing(specs.histogram(name), ("from", "to", "rows"), bins, notes)


def _step(least: float) -> float:
    """Return the first of 1, 2, 5, 10, … (times a power of ten) that is at least ``least``."""
    power = 10.0 ** floor(log10(least))
    return next(power * times for times in (1, 2, 5, 10) if power * times >= least)


def _values(dataset: Dataset, rows: Rows, across: Column, up: Column) -> _Drawing:
    _one_unit(dataset, rows)
    ends = RANGES.get(up.name, ())
    names = [name for name in (across.name, up.name, *ends) if name in dataset.table.by_name]
    cells = zip(*(dataset.table.by_name[name].cells(rows) for name in names), strict=True)
    found = [row for row in cells if row[0] and any(row[1:])]
    if not found:
        raise PickError(
            notice(
                "No row has both {name} and {name2}. Choose other columns.", name=across.name, name2=up.name
            )
        )
    notes = _empty(len(rows) - len(found), f"{across.name} or {up.name}")
    if len(found) > MOST_POINTS:
        notes += (f"The first {MOST_POINTS:,} of {len(found):,} in the order of the table are drawn.",)
    kept = found[:MOST_POINTS]
    kind = "quantitative" if across.number else "temporal" if _dated(across) else "nominal"
    if kind == "nominal":
        kept, notes = _most_frequent(kept, notes)
    points = tuple(tuple(_point(row, kind)) for row in kept)
    log = _wide(value for point in points for value in point[1:] if value is not None)
    notes += ("The scale of the values is logarithmic.",) if log else ()
    notes += ("A year or span stands at its end.",) if kind == "temporal" else ()
    spec = specs.points(_named(dataset, across.name), _axis(dataset, rows, up.name), kind, log=log)
    return _Drawing(spec, ("x", "y", "low", "high"), points, notes)


#: How the cell of a row becomes its place; a year or a span stands at its end.
_PLACES: Mapping[str, Callable[[str], Any]] = MappingProxyType({
    "quantitative": float,
    "temporal": lambda text: read_period(text).last.isoformat(),
    "nominal": str,
})


def _point(row: tuple[str, ...], kind: str) -> Iterator[Any]:
    yield _PLACES[kind](row[0])
    for text in (*row[1:], "", "")[:3]:
        yield float(text) if text else None


def _most_frequent(
    rows: list[tuple[str, ...]], notes: tuple[str, ...]
) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """Return the rows of the most frequent values, those first, and what is left out."""
    counts = Counter(row[0] for row in rows).most_common()
    order = {value: at for at, (value, _count) in enumerate(counts[:MOST_BARS])}
    kept = sorted((row for row in rows if row[0] in order), key=lambda row: order[row[0]])
    rest = len(counts) - len(order)
    left = (f"{rest:,} more values with {len(rows) - len(kept):,} rows not shown.",) if rest else ()
    return kept, notes + left


def _from_memory(dataset: Dataset, rows: Rows) -> tuple[str, ...]:
    """Return what is said of rows that nobody has read in a source yet."""
    column = dataset.table.by_name.get("verified")
    count = sum(map("memory".__eq__, column.cells(rows))) if column else 0
    return (f"{count:,} not yet read in a source.",) if count else ()


def _one_unit(dataset: Dataset, rows: Rows) -> None:
    """Refuse rows whose numbers have several units."""
    for name in _UNITS:
        column = dataset.table.by_name.get(name)
        units = sorted(set(column.cells(rows))) if column else []
        if len(units) > 1:
            raise PickError(
                notice(
                    "The rows are in {count} different units. Filter the column '{name}' to one of them, "
                    "such as ={unit}.",
                    count=len(units),
                    name=name,
                    unit=units[0],
                )
            )


def _axis(dataset: Dataset, rows: Rows, name: str) -> str:
    """Return what the numbers of a column are: with the unit that its rows, or its help, name."""
    column = dataset.table.by_name.get("unit")
    unit = next(iter(set(column.cells(rows))), "") if column else ""
    return f"{name} ({unit})" if unit else _named(dataset, name)


def _named(dataset: Dataset, name: str) -> str:
    unit = next((item.unit for item in dataset.help if item.name == name), "")
    return f"{name} ({unit})" if unit else name


def _dated(column: Column) -> bool:
    """Say whether a column holds dates and nothing else."""
    texts = [value for value in column.values if value]
    return not column.number and bool(texts) and all(PATTERNS[SPAN].fullmatch(text) for text in texts)


def _every(years: Iterable[str]) -> list[str]:
    found = sorted(map(int, years))
    return [str(year) for year in range(found[0], found[-1] + 1)] if found else []


def _empty(count: int, name: str) -> tuple[str, ...]:
    return (f"{count:,} without {name} not drawn.",) if count else ()


def _wide(values: Iterable[float]) -> bool:
    found = list(values)
    return min(found) > 0 and max(found) / min(found) >= _WIDE
