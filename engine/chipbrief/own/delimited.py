# SPDX-License-Identifier: Apache-2.0
"""CSV, cell by cell as RFC 4180 has it: nothing is guessed, trimmed, turned into a number or mended.

Python's ``csv`` reads it, because pandas fills up short rows and joins ``"a"b`` to ``ab`` without a word.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from itertools import islice

from chipbrief.gather.faults import PackError, refuse
from chipbrief.language.notices import notice, notice_of
from chipbrief.own.roles import SAMPLE, Head, Roles
from chipbrief.own.table import (
    EMPTY_FIRST_ROW,
    MAX_CELL,
    MAX_CELLS,
    MAX_ROWS,
    Cells,
    Rows,
    check_header,
    no_source,
)

SEPARATORS = {",": notice("commas"), ";": notice("semicolons"), "\t": notice("tabs")}
_KEPT = 100_000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_AS_UTF8 = notice("Save it as UTF-8; in Excel: Save As, “CSV UTF-8 (Comma delimited)”.")


def read_delimited(data: bytes, place: str, roles: Roles = Roles()) -> tuple[Cells, Rows]:  # noqa: B008 - frozen
    """Return the header and the rows of a CSV file in bytes. Raises ``PackError``: file, row, column.

    ``roles`` say which columns mean something here that have other names in the file.
    """
    _refuse_what_is_no_text(data, place)
    try:
        separator = _separator(data, place, roles)
        reader = csv.reader(_text(data), delimiter=separator, strict=True)
        header = roles.named(tuple(_header(reader, place)), place)
        named, rows = roles.completed(header, _rows(reader, len(header), place))
        check_header(named, place)
        return named, Rows.of(rows)
    except UnicodeDecodeError:
        raise _not_utf8(data, place) from None


def first_rows(data: bytes, place: str) -> Head:
    """Return the first rows of a CSV file, cut where most cells come of it. Raises ``PackError``."""
    _refuse_what_is_no_text(data, place)
    try:
        reader = csv.reader(_text(data), delimiter=_widest(data))
        columns, *rows = islice(reader, SAMPLE + 1)
    except (ValueError, csv.Error):
        raise refuse(place, notice("The file has no first row that can be read."), 1) from None
    if not columns:
        raise refuse(place, EMPTY_FIRST_ROW, 1)
    return Head(tuple(columns), tuple(map(tuple, rows)))


def to_csv(rows: Iterable[Cells]) -> bytes:
    """Return rows as RFC 4180 CSV in UTF-8."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


def _text(data: bytes) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(data), encoding="utf-8-sig", newline="")


def _refuse_what_is_no_text(data: bytes, place: str) -> None:
    if data.startswith(_UTF16):
        raise refuse(
            place, notice("The file is UTF-16 (“Unicode text”), not UTF-8. {as_utf8}", as_utf8=_AS_UTF8), 1
        )
    if b"\0" in data:
        row = _row_at(data[: data.index(b"\0")])
        raise refuse(
            place, notice("The row holds a NUL byte, so the file is not text. Export it again as CSV."), row
        )


def _separator(data: bytes, place: str, roles: Roles) -> str:
    """Return the separator under which the first row names a source column; there must be just one."""
    if roles.all_from:
        return _widest(data)
    firsts = {sign: _first(data, sign) for sign in SEPARATORS}
    fitting = [sign for sign, cells in firsts.items() if roles.has_source(cells)]
    if "," in fitting:
        return ","
    if len(fitting) == 1:
        return fitting[0]
    most = _widest(data)
    roles.named(firsts[most], place)
    seen = (
        notice(" Its cells seem to be separated by {separators}.", separators=SEPARATORS[most])
        if len(firsts[most]) > 1
        else ""
    )
    raise refuse(place, notice("{no_source}{seen}", no_source=no_source(firsts[most]), seen=seen), 1)


def _widest(data: bytes) -> str:
    return max(SEPARATORS, key=lambda sign: len(_first(data, sign)))


def _first(data: bytes, separator: str) -> Cells:
    try:
        return tuple(next(csv.reader(_text(data), delimiter=separator, strict=True), ()))
    except csv.Error:
        return ()


def _header(reader: Iterator[list[str]], place: str) -> list[str]:
    try:
        header = next(reader, [])
    except csv.Error as error:
        raise _broken(error, 1, place) from None
    if not header:
        raise refuse(place, EMPTY_FIRST_ROW, 1)
    return header


def _rows(reader: Iterator[list[str]], width: int, place: str) -> Iterator[Cells]:
    """Yield each row; equal cells are kept once, which halves the memory of a large table.

    No more than ``_KEPT`` are known at a time: while a larger dictionary grows, no other thread runs.
    """
    most = min(MAX_ROWS, MAX_CELLS // width)
    kept: dict[str, str] = {}
    keep = kept.setdefault
    row, empty = 1, 0
    try:
        for row, cells in enumerate(reader, start=2):
            if not cells:
                empty = empty or row
                continue
            if empty:
                raise refuse(place, notice("The row is empty. Delete the line."), empty)
            if len(cells) != width:
                raise _uneven(cells, width, row, place)
            if row > most + 1:
                raise refuse(
                    place,
                    notice(
                        "A table of {width} columns may have {most} rows. Split the file.",
                        width=width,
                        most=most,
                    ),
                    row,
                )
            if len(kept) > _KEPT:
                kept.clear()
            yield tuple(map(keep, cells, cells))
    except csv.Error as error:
        raise _broken(error, row + 1, place) from None


def _uneven(cells: list[str], width: int, row: int, place: str) -> PackError:
    advice = notice("Put a cell that holds the separator in double quotes, and write each empty cell.")
    return refuse(
        place,
        notice_of(
            len(cells),
            "The row has one cell, but the header has {width}. {advice}",
            "The row has {count} cells, but the header has {width}. {advice}",
            width=width,
            advice=advice,
        ),
        row,
    )


def _broken(error: csv.Error, row: int, place: str) -> PackError:
    if "field limit" in str(error):
        return refuse(
            place, notice("A cell is longer than {most} characters. Shorten it.", most=MAX_CELL), row
        )
    advice = notice(
        'A double quote inside a quoted cell is written twice (`""`), and every quote that opens also closes.'
    )
    return refuse(
        place, notice("The row cannot be read as CSV ({error}). {advice}", error=error, advice=advice), row
    )


def _not_utf8(data: bytes, place: str) -> PackError:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return refuse(
            place,
            notice(
                "The file is not UTF-8 (byte 0x{data}). {as_utf8}",
                data=f"{data[error.start]:02X}",
                as_utf8=_AS_UTF8,
            ),
            _row_at(data[: error.start]),
        )
    return refuse(place, notice("The file is not UTF-8. {as_utf8}", as_utf8=_AS_UTF8))


def _row_at(before: bytes) -> int:
    """Return the row that the byte after ``before`` stands in; line breaks inside quotes begin no row."""
    outside = b"".join(before.split(b'"')[::2])
    return outside.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
