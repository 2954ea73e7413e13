# SPDX-License-Identifier: Apache-2.0
"""The loader: from the bytes of a CSV file to frozen records, or to every fault that is in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from itertools import islice
from typing import Any, TypeVar

from chipbrief.gather.cells import PATTERNS, Column, columns_of
from chipbrief.gather.faults import Fault, PackError, refuse, some_of
from chipbrief.gather.records import Record
from chipbrief.gather.schema import Field, Schema
from chipbrief.language.notices import notice, notice_of, words_of

R = TypeVar("R", bound=Record)

MAX_BYTES = 64 * 1024 * 1024
#: Bytes of a whole data pack.
MAX_TOTAL = 128 * 1024 * 1024
MAX_ROWS = 500_000
MAX_CELL = 32_000
MAX_FAULTS = 200
#: Values of a column that are remembered while it is read.
_MOST_MET = 2_000
#: Allowed values that a message names.
MOST_VALUES = 10
VERIFIED = frozenset({"seen", "memory"})


def load_table(
    kind: type[R], data: bytes, schema: Schema, place: str, source_ids: frozenset[str] | None = None
) -> tuple[R, ...]:
    """Return the rows of a CSV file as records of ``kind``.

    ``place`` is the file's name in messages. ``source_ids`` are the sources a row may name.
    Raises ``PackError`` (a ``DataError``) with every fault, naming file, row and column.
    """
    records, faults = read_table(kind, data, schema, place, source_ids)
    if faults:
        raise PackError(faults)
    return records


def read_table(
    kind: type[R], data: bytes, schema: Schema, place: str, source_ids: frozenset[str] | None = None
) -> tuple[tuple[R, ...], tuple[Fault, ...]]:
    """Return the records that can be read and the faults of the rest; never raises."""
    try:
        rows = _rows(data, place)
        header = next(rows, [])
        columns = _match(kind, header, place)
        return _records(kind, rows, columns, _checks(schema, source_ids), place)
    except PackError as error:
        return (), error.found


def decode(data: bytes, place: str) -> str:
    """Return the text of a file of the pack, refusing what is too large, not UTF-8 or has a NUL."""
    if len(data) > MAX_BYTES:
        raise refuse(place, notice("The file is larger than {most} MB.", most=MAX_BYTES // 1024 // 1024))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise refuse(
            place, notice("The file is not UTF-8. Save it again with the encoding UTF-8."), row
        ) from None
    if "\0" in text:
        row = text[: text.index("\0")].count("\n") + 1
        raise refuse(
            place, notice("The file holds a NUL byte, so it is not text. Export it again as CSV."), row
        )
    return text


def _rows(data: bytes, place: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(decode(data, place), newline=""), strict=True)
    row = 0
    while True:
        row += 1
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise refuse(
                place, notice("The row cannot be read as CSV ({error}).", error=error), row
            ) from None
        if row > MAX_ROWS:
            raise refuse(place, notice("The file has more than {most} rows.", most=MAX_ROWS))


def whole_rows(lines: Iterator[list[str]], width: int) -> Iterator[list[str]]:
    """Yield lines of ``width`` cells. Raises ``ValueError`` at another one."""
    for cells in lines:
        if len(cells) != width:
            raise ValueError(
                notice_of(
                    len(cells),
                    "it has one cell, and the header {width}",
                    "it has {count} cells, and the header {width}",
                    width=width,
                )
            )
        yield cells


def _match(kind: type[Record], header: list[str], place: str) -> tuple[tuple[Column, int], ...]:
    """Return each column of ``kind`` with its position in the file, or refuse the header."""
    columns = columns_of(kind)
    known = [column.name for column in columns]
    needed = [column.name for column in columns if not column.optional]
    faults = [
        Fault(place, notice("The column is missing."), 1, name) for name in needed if name not in header
    ]
    faults += [
        Fault(
            place,
            notice("Unknown column. Known: {names}.", names=", ".join(known)),
            1,
            name or notice("(no name)"),
        )
        for name in islice((name for name in header if name not in known), MAX_FAULTS)
    ]
    faults += [
        Fault(place, notice("The column stands twice."), 1, name) for name in known if header.count(name) > 1
    ]
    if faults:
        raise PackError(tuple(faults[:MAX_FAULTS]))
    return tuple((column, header.index(column.name)) for column in columns if column.name in header)


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of one column: where they stand, how one is read, and what was read of those met before.

    The same texts come again and again, such as countries and days; they become the same values.
    """

    column: Column
    position: int
    check: Callable[[str, Any], str] | None
    met: dict[str, Any] = dataclass_field(default_factory=dict)

    def read(self, text: str) -> Any:
        """Return the value of a cell. Raises ``ValueError`` saying what is wrong with it."""
        value = self.column.read(text) if text else self.column.blank
        wrong = (
            _too_long(text) or (self.check(text, value) if self.check else "") or _missing(self.column, text)
        )
        if wrong:
            raise ValueError(wrong)
        if len(self.met) >= _MOST_MET:
            self.met.clear()
        self.met[text] = value
        return value


def _records(
    kind: type[R],
    rows: Iterator[list[str]],
    columns: tuple[tuple[Column, int], ...],
    checks: Mapping[str, Callable[[str, Any], str]],
    place: str,
) -> tuple[tuple[R, ...], tuple[Fault, ...]]:
    records: list[R] = []
    faults: list[Fault] = []
    seen: dict[str, int] = {}
    plan = tuple(_Cells(column, position, checks.get(column.name)) for column, position in columns)
    for row, cells in enumerate(rows, start=2):
        if len(cells) != len(columns):
            faults.append(
                Fault(
                    place,
                    notice_of(
                        len(cells),
                        "The row has one cell, not {expected}.",
                        "The row has {count} cells, not {expected}.",
                        expected=len(columns),
                    ),
                    row,
                )
            )
        else:
            values = _values(plan, cells, place, row, faults)
            if len(values) == len(plan):
                records.append(kind(**values))
                _unique(records[-1].id, row, seen, place, faults)
        if len(faults) >= MAX_FAULTS:
            break
    return tuple(records), tuple(faults)


def _values(
    plan: tuple[_Cells, ...], cells: list[str], place: str, row: int, faults: list[Fault]
) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for known in plan:
        text, name = cells[known.position], known.column.name
        if text in known.met:
            values[name] = known.met[text]
            continue
        try:
            values[name] = known.read(text)
        except ValueError as error:
            faults.append(Fault(place, words_of(error), row, name))
    return values


def _too_long(text: str) -> str:
    return notice("The cell is longer than {most} characters.", most=MAX_CELL) if len(text) > MAX_CELL else ""


def _missing(column: Column, text: str) -> str:
    return notice("The cell is empty, but a value is required here.") if column.required and not text else ""


def _unique(key: str, row: int, seen: dict[str, int], place: str, faults: list[Fault]) -> None:
    if key in seen:
        faults.append(
            Fault(
                place,
                notice("The id “{key}” already stands in row {seen}.", key=key, seen=seen[key]),
                row,
                "id",
            )
        )
    seen.setdefault(key, row)


def _checks(schema: Schema, source_ids: frozenset[str] | None) -> dict[str, Callable[[str, Any], str]]:
    checks = {field.name: _field_check(field) for field in schema.fields if _constrains(field)}
    checks["verified"] = _one_of(VERIFIED)
    if source_ids is not None:
        checks["source_ids"] = _sources_check(source_ids)
    return checks


def _constrains(field: Field) -> bool:
    return field.required or bool(field.enum) or field.pattern in PATTERNS


def _field_check(field: Field) -> Callable[[str, Any], str]:
    allowed = _one_of(field.enum)
    pattern = PATTERNS.get(field.pattern)

    def check(text: str, _value: Any) -> str:
        if not text:
            return notice("The cell is empty, but a value is required here.") if field.required else ""
        if field.enum and (wrong := allowed(text, _value)):
            return wrong
        if pattern is not None and pattern.fullmatch(text) is None:
            return notice(
                "“{text}” does not have the form this column asks for ({pattern}).",
                text=text[:60],
                pattern=field.pattern,
            )
        return ""

    return check


def _one_of(allowed: frozenset[str]) -> Callable[[str, Any], str]:
    names = some_of(sorted(allowed), MOST_VALUES)

    def check(text: str, _value: Any) -> str:
        return (
            "" if text in allowed else notice("“{text}” is not one of: {names}.", text=text[:60], names=names)
        )

    return check


def _sources_check(known: frozenset[str]) -> Callable[[str, Any], str]:
    def check(_text: str, value: Any) -> str:
        if not value:
            return notice("The row names no source. Every record needs at least one.")
        unknown = [source for source in value if source not in known]
        return (
            notice("Unknown source “{unknown}”. Add it to the source register first.", unknown=unknown[0])
            if unknown
            else ""
        )

    return check
