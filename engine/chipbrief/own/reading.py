# SPDX-License-Identifier: Apache-2.0
"""From a file to a table of the user's own."""

from __future__ import annotations

import hashlib
import re
from itertools import chain
from pathlib import Path

from chipbrief.files.reading import read_start
from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice, reason
from chipbrief.own.delimited import first_rows, read_delimited, to_csv
from chipbrief.own.roles import Head, Roles
from chipbrief.own.sheet import first_rows as sheet_rows
from chipbrief.own.sheet import read_workbook
from chipbrief.own.table import MAX_BYTES, OwnTable, check_rows

WORKBOOK = ".xlsx"
_TEXT = (".csv", ".tsv", ".txt")
_MAX_TITLE = 200


def read_own_table(
    path: Path,
    name: str = "",
    title: str = "",
    sheet: str = "",
    roles: Roles = Roles(),  # noqa: B008 - frozen
) -> OwnTable:
    """Return the table in a CSV or XLSX file; ``name`` and ``title`` are by default those of the file.

    The cells of a CSV file are as written; those of a workbook as docs/own-tables.md says. ``sheet`` is
    needed when a workbook has several; ``roles`` when columns that mean something here have other names.
    Raises ``PackError`` (a ``DataError``) naming file, row and column.
    """
    data = _read(path, sheet)
    name, title = name or named_after(path), title or path.stem
    if path.suffix.lower() == WORKBOOK:
        header, rows = read_workbook(data, path.name, sheet, roles)
    elif roles:
        header, rows = read_delimited(data, path.name, roles)
    else:
        return table_from(data, name=name, title=title, file=path.name)
    original = hashlib.sha256(data).hexdigest()
    table = OwnTable(
        name=name,
        title=_title(title, path.name),
        columns=header,
        rows=rows,
        data=to_csv(chain((header,), rows)),
        file=path.name,
        original=original,
    )
    check_rows(table, path.name)
    return table


def peek(path: Path, sheet: str = "") -> Head:
    """Return the first rows of a CSV or XLSX file, to choose what means what. Raises ``PackError``."""
    data = _read(path, sheet)
    if path.suffix.lower() == WORKBOOK:
        return sheet_rows(data, path.name, sheet)
    return first_rows(data, path.name)


def _read(path: Path, sheet: str) -> bytes:
    data = _bytes(path)
    kind = path.suffix.lower()
    if kind != WORKBOOK and kind not in _TEXT:
        raise refuse(
            path.name,
            notice(
                "A table is a {names} file. Save it as one of these.", names=", ".join((*_TEXT, WORKBOOK))
            ),
        )
    if sheet and kind != WORKBOOK:
        raise refuse(path.name, notice("Only a workbook (.xlsx) has sheets. Leave --sheet out."))
    return data


def table_from(
    data: bytes, *, name: str, title: str, file: str, original: str = "", place: str = ""
) -> OwnTable:
    """Return the table that CSV in bytes holds; ``place`` is what messages call it. Raises ``PackError``."""
    place = place or file
    header, rows = read_delimited(data, place)
    original = original or hashlib.sha256(data).hexdigest()
    table = OwnTable(name, _title(title, place), header, rows, data, file, original)
    check_rows(table, place)
    return table


def named_after(path: Path) -> str:
    """Return the name that a table gets from its file.

    >>> named_after(Path("Customs 2025.csv"))
    'customs-2025'
    """
    text = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:40]
    return text if text[:1].isalpha() else f"table-{text}"[:40].rstrip("-")


def _title(title: str, place: str) -> str:
    if not title.strip() or len(title) > _MAX_TITLE or not title.isprintable():
        raise refuse(
            place,
            notice(
                "The title must be one line of 1 to {most} characters. Give it with --title.",
                most=_MAX_TITLE,
            ),
        )
    return title


def _bytes(path: Path) -> bytes:
    try:
        data = read_start(path, MAX_BYTES + 1)
    except OSError as error:
        raise refuse(str(path), notice("The file cannot be read ({reason}).", reason=reason(error))) from None
    if len(data) > MAX_BYTES:
        raise refuse(
            path.name, notice("The file is larger than {most} MB. Split it.", most=MAX_BYTES // 2**20)
        )
    return data
