# SPDX-License-Identifier: Apache-2.0
"""One table of the user's own: its cells exactly as written, and the columns that have a meaning here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from chipbrief.gather.cells import ISO3_LIST, PATTERNS, read_period
from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice, quoted, words_of

MAX_BYTES = 256 * 1024 * 1024
MAX_ROWS = 2_000_000
_PIECE = 10_000
MAX_CELLS = 40_000_000
MAX_COLUMNS = 256
#: What Python's ``csv`` reads at most in one cell; Excel holds 32,767 characters.
MAX_CELL = 131_072
EMPTY_FIRST_ROW = notice("The first row is empty. Name the columns there.")

#: The columns that mean something here; each is found whatever its case.
SOURCES = ("source", "sources", "source_ids")
COUNTRY = ("country",)
DATE = ("date",)

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows in pieces of equal length, but for the last.

    Python looks for garbage in a tuple or list again and again, in all of it, and meanwhile no thread runs: a
    million rows in one would stop the window.
    """

    pieces: tuple[tuple[Cells, ...], ...]

    @classmethod
    def of(cls, rows: Iterable[Cells]) -> Rows:
        """Put ``rows`` together."""
        waiting = iter(rows)
        pieces: list[tuple[Cells, ...]] = []
        while piece := list(islice(waiting, _PIECE)):
            pieces.append(tuple(piece))
        return cls(tuple(pieces))

    def __len__(self) -> int:
        return sum(map(len, self.pieces))

    def __iter__(self) -> Iterator[Cells]:
        return chain.from_iterable(self.pieces)

    def __getitem__(self, at: int) -> Cells:
        return self.pieces[at // _PIECE][at % _PIECE]


@dataclass(frozen=True, slots=True)
class OwnTable:
    """A table of the user's own. ``rows`` are the cells as written, without the header.

    ``data`` is the table as CSV in bytes, as it is kept and sealed into a brief. ``file`` is the name of
    the file it was read from and ``original`` that file's SHA-256.
    """

    name: str
    title: str
    columns: Cells
    rows: Rows
    data: bytes
    file: str
    original: str

    @property
    def sources(self) -> Cells:
        """The source cell of each row."""
        return self._column(SOURCES) or ()

    @property
    def countries(self) -> Cells | None:
        """The country cell of each row, or None when the table has no such column."""
        return self._column(COUNTRY)

    @property
    def dates(self) -> Cells | None:
        """The date cell of each row, or None when the table has no such column."""
        return self._column(DATE)

    @property
    def source_column(self) -> int:
        """The position of the source column."""
        return position(self.columns, SOURCES) or 0

    @property
    def sha256(self) -> str:
        """The SHA-256 of ``data`` as hexadecimal text."""
        return hashlib.sha256(self.data).hexdigest()

    def _column(self, names: tuple[str, ...]) -> Cells | None:
        at = position(self.columns, names)
        return None if at is None else tuple(row[at] for row in self.rows)


def let_go(pieces: list[tuple[Cells, ...]]) -> None:
    """Free the rows of a table piece by piece: a million at once would hold up every other thread."""
    while pieces:
        pieces.pop()


def position(columns: Iterable[str], names: tuple[str, ...]) -> int | None:
    """Return the position of the first column with one of ``names``, whatever its case.

    >>> position(("Item", "Source"), SOURCES)
    1
    """
    return next((at for at, column in enumerate(columns) if plain(column) in names), None)


def plain(column: str) -> str:
    """Return a column name as it is compared: no space around it, no case."""
    return column.strip().casefold()


def check_header(columns: Cells, place: str) -> None:
    """Refuse a first row that does not name each column once, or names no source column."""
    if len(columns) > MAX_COLUMNS:
        raise refuse(
            place,
            notice(
                "The table has {count} columns; at most {most} can be read.",
                count=len(columns),
                most=MAX_COLUMNS,
            ),
            1,
        )
    seen: set[str] = set()
    for number, column in enumerate(columns, start=1):
        if not plain(column):
            raise refuse(
                place,
                notice("Column {number} has no name. Name every column in the first row.", number=number),
                1,
            )
        if plain(column) in seen:
            raise refuse(
                place, notice("The column stands twice. Give each column a name of its own."), 1, column
            )
        seen.add(plain(column))
    found = [name for name in SOURCES if name in seen]
    if not found:
        raise refuse(place, no_source(columns), 1)
    if len(found) > 1:
        raise refuse(
            place,
            notice(
                "There are {count} source columns ({names}). Keep one.",
                count=len(found),
                names=", ".join(found),
            ),
            1,
        )


def no_source(columns: Cells) -> str:
    """Return what is said of a first row that names no source column."""
    shown = ", ".join(column[:40] for column in columns[:12])
    if not shown:
        return EMPTY_FIRST_ROW
    return notice(
        "The first row names no source column. It holds: {shown}. Name the columns in the first "
        "row and add one called “source” that says for each row where it comes from.",
        shown=shown,
    )


def check_rows(table: OwnTable, place: str) -> None:
    """Refuse a row without a source, and a country or date that cannot be read: file, row and column."""
    if not table.rows:
        raise refuse(place, notice("The table has no rows below its header. Add one."), 1)
    _check(table, SOURCES, _source, place)
    _check(table, COUNTRY, _country, place)
    _check(table, DATE, _date, place)


def _check(table: OwnTable, names: tuple[str, ...], wrong: Callable[[str], str], place: str) -> None:
    """Look at each different cell once: a million rows hold few different dates and countries."""
    at = position(table.columns, names)
    if at is None:
        return
    faults = {text: fault for text in {row[at] for row in table.rows} if (fault := wrong(text))}
    if faults:
        row, text = next((row, cells[at]) for row, cells in enumerate(table.rows, 2) if cells[at] in faults)
        raise refuse(place, faults[text], row, table.columns[at])


def _source(text: str) -> str:
    return (
        ""
        if text.strip()
        else notice("The row names no source. Say where it comes from: a title, address or id.")
    )


def _country(text: str) -> str:
    if not text or PATTERNS[ISO3_LIST].fullmatch(text):
        return ""
    return notice(
        "{text} is no country code. Write ISO 3166 alpha-3, such as CHN, or several as CHN;MYS.",
        text=quoted(text[:40]),
    )


def _date(text: str) -> str:
    try:
        if text:
            read_period(text)
    except ValueError as error:
        return words_of(error)
    return ""
