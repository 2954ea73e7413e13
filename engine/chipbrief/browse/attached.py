# SPDX-License-Identifier: Apache-2.0
"""Files that a brief carries, as tables to look through: rows of a CSV file, values of a JSON file.

A file may come from anybody: it is read as text alone, what it holds stays as it is written, and one that
says little with few bytes is not made into a huge table.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import Any

from chipbrief.browse.columns import Table, table_of
from chipbrief.browse.dataset import Dataset
from chipbrief.errors import DataError
from chipbrief.gather.tables import whole_rows
from chipbrief.language import Quoted
from chipbrief.language.notices import notice

#: The endings of names that can be read here.
READABLE = (".csv", ".json")
_MOST_COLUMNS = 200
#: Bytes of a JSON file, each of which takes up to thirty in memory. None that a brief carries comes near.
_MOST_JSON = 8 * 2**20
#: Cells of a table made of JSON, where a name that stands once gives each row a cell.
_MOST_CELLS = 2_000_000
#: Values of a JSON file, and characters of what says where one stands.
_MOST_VALUES, _LONGEST_WAY = 200_000, 500


def attached_dataset(name: str, data: bytes) -> Dataset:
    """Return a file as a table. Raises ``DataError``: it is neither CSV nor JSON, or damaged."""
    try:
        text = data.decode("utf-8-sig")
        table = _from_csv(text) if name.casefold().endswith(".csv") else _from_json(text)
    except (csv.Error, ValueError, ArithmeticError, RecursionError) as error:
        raise DataError(
            notice("{name} cannot be read as a table ({error}).", name=name, error=error)
        ) from None
    return Dataset(name, Quoted(name), "", "", "", (), table)


def _from_csv(text: str) -> Table:
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    header = next(lines, [])
    if len(header) > _MOST_COLUMNS or len(set(header)) != len(header):
        raise ValueError(notice("it has too many columns, or two of one name"))
    return table_of(header, whole_rows(lines, len(header)))


def _from_json(text: str) -> Table:
    """Return a list of objects as rows of their fields, anything else as where each value stands.

    Raises ``ValueError``, also for a file that would make too large a table.
    """
    if len(text) > _MOST_JSON:
        raise ValueError(notice("it is larger than {most} MB", most=_MOST_JSON // 2**20))
    found = json.loads(text, parse_float=Decimal)
    if isinstance(found, list) and found and all(isinstance(item, dict) for item in found):
        names = tuple(dict.fromkeys(name for item in found for name in item))
        if len(names) <= _MOST_COLUMNS and len(names) * len(found) <= _MOST_CELLS:
            return table_of(names, (tuple(_cell(item.get(name)) for name in names) for item in found))
    values = tuple(islice(_values(found, ""), _MOST_VALUES + 1))
    if len(values) > _MOST_VALUES:
        raise ValueError(notice("it has more than {most} values", most=_MOST_VALUES))
    return table_of(("where", "value"), values)


def _values(found: Any, where: str) -> Iterator[tuple[str, str]]:
    """Yield each value with the names and numbers on the way to it: ``pick/country``, ``rules/3/id``."""
    if len(where) > _LONGEST_WAY:
        raise ValueError(notice("a value stands too deep in it, or its names are too long"))
    inner: Sequence[tuple[object, Any]] = ()
    if isinstance(found, Mapping):
        inner = tuple(found.items())
    elif isinstance(found, list) and any(isinstance(item, dict | list) for item in found):
        inner = tuple(enumerate(found, start=1))
    if not inner:
        yield where, _cell(found)
    for name, value in inner:
        yield from _values(value, f"{where}/{name}" if where else str(name))


def _cell(value: Any) -> str:
    """Return a value as it is written; of a list of plain values, those between semicolons."""
    if value is None:
        return ""
    if isinstance(value, list) and not any(isinstance(item, dict | list) for item in value):
        return "; ".join(map(_cell, value))
    if isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    return str(value).lower() if isinstance(value, bool) else str(value)
