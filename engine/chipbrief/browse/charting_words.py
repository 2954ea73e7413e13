# SPDX-License-Identifier: Apache-2.0
"""What is said around a chart of rows: its titles, which rows it draws, and what it leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chipbrief.browse.charting_columns import is_dated, year_of
from chipbrief.browse.dataset import Dataset
from chipbrief.browse.query import Query
from chipbrief.compose.wording_data import in_words
from chipbrief.language import Prose, Quoted
from chipbrief.language.notices import notice

if TYPE_CHECKING:
    from chipbrief.browse.columns import Column, Rows

_OTHERWISE = notice("So there is nothing to compare. Choose another column, or widen the filter.")


def title_of(dataset: Dataset, x: str, y: str) -> str:
    """Return the title of a chart: the number of rows by ``x``, or the numbers ``y`` by ``x``."""
    table, across = _data(dataset.title), dataset.words(x)
    if not y:
        return notice("{dataset}: number of rows by {x}", dataset=table, x=across)
    return notice("{dataset}: {y} by {x}", dataset=table, y=dataset.words(y), x=across)


def which_rows(dataset: Dataset, rows: Rows, query: Query) -> tuple[str, ...]:
    """Return which rows are drawn, and how many of all these are."""
    where = query.told(dataset.words)
    return (
        notice("Rows where {where}.", where=where) if query.narrows else notice("All rows."),
        notice("{count} of {all} rows.", count=len(rows), all=dataset.table.count),
    )


def source_of(dataset: Dataset) -> str:
    """Return where the rows come from."""
    origin = (
        notice("Chipbrief data pack {pack}", pack=dataset.pack)
        if dataset.pack
        else notice("a table of your own")
    )
    return notice(
        "Source: {origin}, {table}. Where each row comes from stands in its column of sources.",
        origin=origin,
        table=_data(dataset.title),
    )


def from_memory(dataset: Dataset, rows: Rows) -> tuple[str, ...]:
    """Return what is said of rows that nobody has read in a source yet."""
    column = dataset.table.by_name.get("verified")
    count = dict(column.counted(rows)).get("memory", 0) if column else 0
    return (notice("{count} not yet read in a source.", count=count),) if count else ()


def axis_title(dataset: Dataset, rows: Rows, name: str) -> str:
    """Return what the numbers of a column are, with the unit that its rows name."""
    column = dataset.table.by_name.get("unit")
    unit, _rows = next(column.counted(rows), ("", 0)) if column else ("", 0)
    named = dataset.words(name)
    return notice("{name} ({unit})", name=named, unit=in_words(unit)) if unit else named


def not_shown(values: int, rows: int) -> str:
    """Return that so many values, the least frequent ones, have no bar."""
    return notice("{values} more values with {rows} rows not shown.", values=values, rows=rows)


def not_drawn(count: int, name: str) -> tuple[str, ...]:
    """Return that so many rows lack what is drawn; nothing if none does."""
    return (notice("{count} without {name} not drawn.", count=count, name=name),) if count else ()


def all_alike(dataset: Dataset, rows: Rows, x: Column) -> str:
    """Return that rows, counted by ``x``, are one bar, and what it stands for."""
    cells = [(cell, count) for cell, count in x.counted(rows) if cell]
    (cell, _count), count = cells[0], sum(count for _cell, count in cells)
    if count == 1:
        return one_alone(dataset, rows, x.name)
    told = {"count": count, "name": dataset.words(x.name)}
    if is_dated(x):
        text = notice(
            "{count} rows have a date in “{name}”, all in one year: {year}.", year=str(year_of(cell)), **told
        )
    else:
        value = x.items_told.get(cell, cell)
        text = notice("{count} rows have a value in “{name}”, all the same: {value}.", value=value, **told)
    return notice("{rows} {otherwise}", rows=text, otherwise=_OTHERWISE)


def one_alone(dataset: Dataset, rows: Rows, x: str, y: str = "") -> str:
    """Return that one row alone can be drawn by ``x``, or by ``x`` and ``y``."""
    if len(rows) == 1:
        return notice("There is one row, and nothing to compare it with. Widen the filter.")
    if not y:
        text = notice("One row alone has a value in “{name}”.", name=dataset.words(x))
    else:
        text = notice(
            "One row alone has a value in both “{x}” and “{y}”.", x=dataset.words(x), y=dataset.words(y)
        )
    return notice("{rows} {otherwise}", rows=text, otherwise=_OTHERWISE)


def _data(title: str) -> str:
    """Return the title of a dataset, which other languages may have; that of a table of one's own stays."""
    return title if isinstance(title, Quoted) else Prose(title)
