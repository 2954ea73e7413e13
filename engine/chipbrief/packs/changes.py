# SPDX-License-Identifier: Apache-2.0
"""What a pack changes against another: rows by id and cell, datasets, and sources no longer current."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chipbrief.gather.faults import refuse
from chipbrief.gather.library import read_file
from chipbrief.gather.records import Source
from chipbrief.gather.register import RESOURCE, load_register
from chipbrief.gather.schema import DESCRIPTOR, Resource, read_package
from chipbrief.gather.tables import decode, whole_rows
from chipbrief.language.notices import notice

Rows = dict[str, dict[str, str]]


@dataclass(frozen=True, slots=True)
class DatasetChange:
    """The ids of the rows of one dataset that are new, gone, or differ in any cell."""

    dataset: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two packs; ``superseded`` and ``retracted`` name sources not so before."""

    datasets: tuple[DatasetChange, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    superseded: tuple[str, ...] = ()
    retracted: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether anything differs."""
        return bool(self.datasets or self.added or self.removed)


@dataclass(frozen=True, slots=True)
class _Pack:
    tables: Mapping[str, Rows]
    sources: Mapping[str, Source]


def changes(old: Path, new: Path) -> Changes:
    """Return what the pack in folder ``new`` changes against the one in ``old``. Raises ``DataError``.

    Cells are compared as they are written; an empty cell is the same as a column that is not there.
    """
    before, after = _read(old), _read(new)
    names = list(dict.fromkeys((*before.tables, *after.tables)))
    found = (_change(name, before.tables.get(name, {}), after.tables.get(name, {})) for name in names)
    return Changes(
        datasets=tuple(change for change in found if change),
        added=tuple(name for name in names if name not in before.tables),
        removed=tuple(name for name in names if name not in after.tables),
        superseded=_newly("superseded", before, after),
        retracted=_newly("retracted", before, after),
    )


def _newly(status: str, before: _Pack, after: _Pack) -> tuple[str, ...]:
    was = {key for key, source in before.sources.items() if source.status == status}
    return tuple(key for key, source in after.sources.items() if source.status == status and key not in was)


def _change(name: str, old: Rows, new: Rows) -> DatasetChange:
    return DatasetChange(
        dataset=name,
        added=tuple(key for key in new if key not in old),
        removed=tuple(key for key in old if key not in new),
        changed=tuple(key for key in new if key in old and new[key] != old[key]),
    )


def _read(folder: Path) -> _Pack:
    place = f"{folder.name}/"
    package = read_package(
        decode(read_file(folder, DESCRIPTOR, place), place + DESCRIPTOR), place + DESCRIPTOR
    )
    listed = {found.name: found for found in package.resources}
    tables = {name: rows_of(folder, found) for name, found in listed.items() if found.path.endswith(".csv")}
    register = listed[RESOURCE].path
    sources = load_register(read_file(folder, register, place), place + register)
    return _Pack({RESOURCE: {key: {"csl": item.csl} for key, item in sources.items()}} | tables, sources)


def rows_of(folder: Path, found: Resource) -> Rows:
    """Return the rows of a CSV file by id (or whole, where it has none), empty cells left out."""
    rows = ({name: cell for name, cell in row.items() if cell} for row in table_of(folder, found))
    return {row.get("id") or ",".join(row.values()): row for row in rows}


def table_of(folder: Path, found: Resource) -> list[dict[str, str]]:
    """Return the rows of a CSV file as they are written, column to cell. Raises ``PackError``."""
    place = f"{folder.name}/{found.path}"
    text = decode(read_file(folder, found.path, f"{folder.name}/"), place)
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = next(lines, [])
        return [dict(zip(header, cells, strict=True)) for cells in whole_rows(lines, len(header))]
    except (csv.Error, ValueError) as error:
        raise refuse(
            place, notice("The row cannot be read as CSV ({error}).", error=error), lines.line_num
        ) from None
