# SPDX-License-Identifier: Apache-2.0
"""The rows of one sheet of a workbook, each cell as the text that docs/own-tables.md promises."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from chipbrief.gather.faults import PackError, refuse
from chipbrief.language.lettering import letter_at
from chipbrief.language.notices import notice, words_of
from chipbrief.own.archive import Archive, local
from chipbrief.own.cell_texts import date_text, number_text
from chipbrief.own.roles import SAMPLE, Head, Roles
from chipbrief.own.table import (
    EMPTY_FIRST_ROW,
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    Cells,
    Rows,
    check_header,
)
from chipbrief.own.workbook import Texts, Workbook, open_workbook

_PLACE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_NO_VALUE = notice(
    "The cell holds a formula without a stored value. Open the file in Excel or LibreOffice, "
    "save it, and add it again."
)

Found = tuple[int, dict[int, str]]


def read_workbook(
    data: bytes,
    place: str,
    sheet: str = "",
    roles: Roles = Roles(),  # noqa: B008 - frozen
) -> tuple[Cells, Rows]:
    """Return the header and the rows of a sheet of an .xlsx file. Raises ``PackError``: file, row, column.

    ``roles`` say which columns mean something here that have other names in the file.
    """
    header, rows = _read(data, place, sheet)
    named, cells = roles.completed(roles.named(header, place), _in_order(rows, len(header), place))
    check_header(named, place)
    return named, Rows.of(cells)


def first_rows(data: bytes, place: str, sheet: str = "") -> Head:
    """Return the first rows of a sheet. Raises ``PackError``."""
    header, rows = _read(data, place, sheet)
    return Head(header, tuple(islice(_in_order(rows, len(header), place), SAMPLE)))


def _read(data: bytes, place: str, sheet: str) -> tuple[Cells, Iterator[Found]]:
    archive = Archive(data, place)
    workbook = open_workbook(archive, sheet)
    rows = _filled(archive, workbook)
    number, cells = next(rows, (0, {}))
    if number != 1:
        raise refuse(place, EMPTY_FIRST_ROW, 1)
    return tuple(cells.get(at, "") for at in range(max(cells) + 1)), rows


def _in_order(rows: Iterator[Found], width: int, place: str) -> Iterator[Cells]:
    most = min(MAX_ROWS, MAX_CELLS // width)
    positions = range(width)
    kept: dict[str, str] = {}
    for expected, (number, cells) in enumerate(rows, start=2):
        if number != expected:
            raise refuse(place, notice("The row is empty. Delete it."), expected)
        if number > most + 1:
            raise refuse(
                place,
                notice(
                    "A table of {width} columns may have {most} rows. Split the file.", width=width, most=most
                ),
                number,
            )
        if max(cells) >= width:
            message = notice(
                "The cell has a value, but the first row names only {width} columns.", width=width
            )
            raise refuse(place, message, number, column_name(max(cells)))
        yield tuple(kept.setdefault(text, text) for text in (cells.get(at, "") for at in positions))


def _filled(archive: Archive, workbook: Workbook) -> Iterator[Found]:
    """Yield number and cells (by position) of each row that holds a value."""
    handler = _Rows(workbook, archive.place)
    for _piece in archive.parse(workbook.sheet, handler):
        yield from handler.rows
        handler.rows.clear()


def column_name(position: int) -> str:
    """Return the name of a column as a spreadsheet shows it.

    >>> column_name(0), column_name(27)
    ('A', 'AB')
    """
    return letter_at(position).upper()


def _number_of(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1


class _Rows(Texts):
    """Collects the rows of a sheet as they come by; where a cell stands is checked before it is kept."""

    def __init__(self, workbook: Workbook, place: str) -> None:
        super().__init__()
        self.rows: list[Found] = []
        self._workbook = workbook
        self._place = place
        self._row = 0
        self._column = -1
        self._cells: dict[int, str] = {}
        self._kind = self._style = ""
        self._formula = self._stored = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag == "row":
            self._begin_row(attributes.get("r", ""))
        elif tag == "c":
            self._begin_cell(attributes)
        elif tag == "v":
            self._stored = self._taking = True
        elif tag == "f":
            self._formula = True
        elif tag == "is":
            self._stored = True
        else:
            super().start(name, attributes)

    def end(self, name: str) -> None:
        super().end(name)
        tag = local(name)
        if tag == "c":
            self._end_cell()
        elif tag == "row" and self._cells:
            self.rows.append((self._row, self._cells))

    def _begin_row(self, number: str) -> None:
        row = int(number) if re.fullmatch("[0-9]{1,7}", number) else self._row + 1
        if row <= self._row:
            raise refuse(
                self._place, notice("The rows of the sheet are not in order. Save the file again."), row
            )
        if row > MAX_ROWS:
            raise refuse(self._place, notice("The sheet goes beyond row {most}.", most=MAX_ROWS), row)
        self._row, self._column, self._cells = row, -1, {}

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        stands = attributes.get("r", "")
        match = _PLACE.fullmatch(stands)
        column = _number_of(match[1]) if match else self._column + 1
        if column <= self._column or (stands and (not match or int(match[2]) != self._row)):
            raise refuse(
                self._place, notice("The cells of the row are not in order. Save the file again."), self._row
            )
        self._column = column
        self._kind, self._style = attributes.get("t", "n"), attributes.get("s", "")
        self._formula = self._stored = False

    def _end_cell(self) -> None:
        if not self._stored:
            if self._formula:
                raise self._refused(_NO_VALUE)
            return
        try:
            text = self._worded(self.taken())
        except ValueError as error:
            raise self._refused(words_of(error)) from None
        if self._column >= MAX_COLUMNS and text:
            raise self._refused(notice("The sheet goes beyond its first {most} columns.", most=MAX_COLUMNS))
        if text:
            self._cells[self._column] = text

    def _worded(self, stored: str) -> str:
        """Return the text of the cell. Raises ``ValueError`` when what is stored is not of its kind."""
        if self._kind == "s":
            if not stored.isdecimal() or int(stored) >= len(self._workbook.strings):
                raise ValueError(
                    notice("The cell names a text that the workbook does not hold. Save the file again.")
                )
            return self._workbook.strings[int(stored)]
        if self._kind == "b":
            return {"1": "TRUE", "0": "FALSE", "true": "TRUE", "false": "FALSE"}.get(stored, stored)
        if self._kind != "n" or not stored:
            return stored
        if self._style in self._workbook.dates:
            return date_text(stored, since_1904=self._workbook.since_1904)
        return number_text(stored)

    def _refused(self, message: str) -> PackError:
        return refuse(self._place, message, self._row, column_name(self._column))
