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
from chipbrief.browse.charting_columns import RANGES, is_dated, year_of
from chipbrief.browse.charting_words import (
    all_alike,
    axis_title,
    from_memory,
    not_drawn,
    not_shown,
    one_alone,
    source_of,
    title_of,
    which_rows,
)
from chipbrief.browse.columns import Column
from chipbrief.browse.dataset import Dataset
from chipbrief.browse.query import Query
from chipbrief.compose import Format, charts
from chipbrief.compose.charts.standalone import standalone
from chipbrief.compose.tables import to_csv
from chipbrief.compose.view import DataTable
from chipbrief.errors import PickError
from chipbrief.gather.cells import read_period
from chipbrief.language import ENGLISH, Language
from chipbrief.language.notices import notice

if TYPE_CHECKING:
    from chipbrief.browse.columns import Rows

MOST_BARS = 20
MOST_POINTS = 3000
_MOST_BINS = 24
_WIDE = 1000  # how many times the least the most is, from which on the scale is logarithmic
#: Rows that differ in such a column have numbers that cannot stand on one scale.
_UNITS = ("unit", "currency")


@dataclass(frozen=True, slots=True)
class RowsChart:
    """A chart of rows. ``svg`` stands alone; ``csv`` are the values drawn; ``text`` tells what it shows."""

    title: str
    svg: bytes
    csv: bytes
    text: str

    def png(self, scale: float = 2.0, paint: drawing.Paint = drawing.png) -> bytes:
        """Return the picture as PNG, ``scale`` pixels for each of the SVG's; ``paint`` makes it."""
        return paint(self.svg, scale)


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What to draw: the specification, its columns and rows, and what must be said beside it."""

    spec: dict[str, Any]
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    notes: tuple[str, ...]


def chart_of(
    dataset: Dataset,
    rows: Rows,
    query: Query,
    x: str,
    y: str,
    format: Format,
    language: Language = ENGLISH,
    draw: drawing.DrawOne = drawing.drawn,
) -> RowsChart:
    """Return the chart of ``rows``: the number of rows by ``x``, or with ``y`` that number of each row.

    What it says is in ``language``; what the rows hold is said as the table tells it. ``draw`` makes
    the picture, by default in this process.

    Raises ``PickError`` with what to do when the rows cannot be drawn, or are one bar or point alone.
    """
    if not len(rows):
        raise PickError(notice("There is no row to draw. Widen the filter."))
    across = dataset.table.by_name[x]
    made = _values(dataset, rows, across, dataset.table.by_name[y]) if y else _counted(dataset, rows, across)
    if len(made.rows) == 1:
        raise PickError(one_alone(dataset, rows, x, y) if y else all_alike(dataset, rows, across))
    title = language.say(title_of(dataset, x, y))
    told = (*which_rows(dataset, rows, query), *made.notes, *from_memory(dataset, rows))
    subtitle = " ".join(map(language.say, told))
    table = DataTable("rows", title, made.columns, made.rows)
    svg = charts.plot(made.spec, (table,), format, "rows", language, draw)
    return RowsChart(
        title=title,
        svg=standalone(svg, title, subtitle, language.say(source_of(dataset))),
        csv=to_csv(table),
        text=f"{title}. {subtitle}",
    )


def _counted(dataset: Dataset, rows: Rows, across: Column) -> _Drawing:
    cells = {cell: count for cell, count in across.counted(rows) if cell}
    name = dataset.words(across.name)
    if not cells:
        raise PickError(notice("No row has a value in “{name}”. Choose another column.", name=name))
    notes = not_drawn(len(rows) - sum(cells.values()), name)
    if across.number and len(cells) > MOST_BARS:
        return _histogram(cells, name, notes)
    if is_dated(across):
        counts = _added((f"{year_of(cell)}", count) for cell, count in cells.items())
        years = tuple((year, counts.get(year, 0)) for year in _every(counts))
        return _Drawing(specs.columns(name), ("year", "rows"), years, notes)
    if across.listed:
        cells = _added((item, count) for cell, count in cells.items() for item in cell.split(";"))
        notes += (notice("A row with several counts at each."),)
    shown = Counter(cells).most_common(MOST_BARS)
    if len(cells) > len(shown):
        drawn = sum(count for _item, count in shown)
        notes += (not_shown(len(cells) - len(shown), sum(cells.values()) - drawn),)
    told = across.items_told
    if not told:
        return _Drawing(specs.bars("value"), ("value", "rows"), tuple(shown), notes)
    bars = tuple((item, count, told.get(item, item)) for item, count in shown)
    return _Drawing(specs.bars("told"), ("value", "rows", "told"), bars, notes)


def _added(counts: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return how often each comes in all."""
    found: dict[str, int] = {}
    for item, count in counts:
        found[item] = found.get(item, 0) + count
    return found


def _histogram(cells: Mapping[str, int], name: str, notes: tuple[str, ...]) -> _Drawing:
    numbers = [float(cell) for cell in cells]
    least, most = min(numbers), max(numbers)
    step = _step((most - least) / _MOST_BINS or 1.0)
    counts = Counter[int]()
    for number, count in zip(numbers, cells.values(), strict=True):
        counts[floor(number / step)] += count
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
                "No row has both {name} and {name2}. Choose other columns.",
                name=dataset.words(across.name),
                name2=dataset.words(up.name),
            )
        )
    either = notice("{a} or {b}", a=dataset.words(across.name), b=dataset.words(up.name))
    notes = not_drawn(len(rows) - len(found), either)
    if len(found) > MOST_POINTS:
        notes += (
            notice(
                "The first {count} of {all} in the order of the table are drawn.",
                count=MOST_POINTS,
                all=len(found),
            ),
        )
    kept = found[:MOST_POINTS]
    kind = "quantitative" if across.number else "temporal" if is_dated(across) else "nominal"
    if kind == "nominal":
        kept, notes = _most_frequent(kept, notes)
    points = tuple(tuple(_point(row, kind)) for row in kept)
    log = _wide(value for point in points for value in point[1:] if value is not None)
    notes += (notice("The scale of the values is logarithmic."),) if log else ()
    notes += (notice("A year or span stands at its end."),) if kind == "temporal" else ()
    told = across.items_told if kind == "nominal" else {}
    up_title, place = axis_title(dataset, rows, up.name), "told" if told else "x"
    spec = specs.points(dataset.words(across.name), up_title, kind, log=log, place=place)
    if not told:
        return _Drawing(spec, ("x", "y", "low", "high"), points, notes)
    named = tuple((*point, told.get(point[0], point[0])) for point in points)
    return _Drawing(spec, ("x", "y", "low", "high", "told"), named, notes)


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
    left = (not_shown(rest, len(rows) - len(kept)),) if rest else ()
    return kept, notes + left


def _one_unit(dataset: Dataset, rows: Rows) -> None:
    """Refuse rows whose numbers have several units."""
    for name in _UNITS:
        column = dataset.table.by_name.get(name)
        units = sorted(cell for cell, _count in column.counted(rows)) if column else []
        if len(units) > 1:
            raise PickError(
                notice(
                    "The rows are in {count} different units. Filter the column “{name}” to one of them, "
                    "such as ={unit}.",
                    count=len(units),
                    name=dataset.words(name),
                    unit=next(filter(None, units)),
                )
            )


def _every(years: Iterable[str]) -> list[str]:
    found = sorted(map(int, years))
    return [str(year) for year in range(found[0], found[-1] + 1)] if found else []


def _wide(values: Iterable[float]) -> bool:
    found = list(values)
    return min(found) > 0 and max(found) / min(found) >= _WIDE
