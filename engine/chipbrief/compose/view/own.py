# SPDX-License-Identifier: Apache-2.0
"""What the author adds: own words, and tables of their own."""

from __future__ import annotations

from chipbrief.compose.view.base import shown
from chipbrief.frozen import frozen


@frozen
class AuthorField:
    """A field that the author may fill in; print it with `written(id)`, which knows its Markdown."""

    id: str = shown("Id of the field")
    label: str = shown("What the field is called")
    text: str = shown("The author’s text as typed; empty when there is none")
    words: int = shown("How many words it has")
    max_words: int = shown("How many it may have; 0 for no limit")
    changed: tuple[str, ...] = shown(
        "What the draft that it began as rested on and is no longer so, in words; empty in the first pass"
    )


@frozen
class OwnColumnView:
    """A column of a table supplied by the analyst."""

    name: str = shown("Name of the column, as in the file")
    is_number: bool = shown("True when every printed cell is a number, to set it flush right")
    width: int = shown("Width that suits its texts, in percent of the table without the source column")


@frozen
class OwnRowView:
    """A row of a table supplied by the analyst; `{{ row | cite }}` cites its source."""

    cells: tuple[str, ...] = shown(
        "The cells as in the file, in the order of `columns`; long ones cut with …"
    )
    source_ids: tuple[str, ...] = shown("Sources of the row")


@frozen
class OwnTableView:
    """A table supplied by the analyst. No curator has seen it; say so beside it."""

    name: str = shown("Name it was added under, for `own_table(name)`")
    title: str = shown("Title")
    file: str = shown("Name of the file it was read from")
    columns: tuple[OwnColumnView, ...] = shown("The first 8 columns; the source column is not among them")
    rows: tuple[OwnRowView, ...] = shown("The first 40 rows that answer the pick, in the order of the file")
    row_count: int = shown("How many rows answer the pick")
    total: int = shown("How many rows the table has in all")
    by_country: bool = shown("True when a country column told which rows answer the pick")
    by_date: bool = shown("True when a date column told which rows answer the pick")
    columns_left_out: tuple[str, ...] = shown(
        "Names of the columns that are not printed; the source is cited"
    )
    shortened: bool = shown("True when a printed cell was cut after 300 characters")
    source_ids: tuple[str, ...] = shown("Sources of all printed rows")
