# SPDX-License-Identifier: Apache-2.0
"""One dataset to look through: what it is, its columns with their help, its rows and their sources."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief.browse.columns import Table, table_of
from chipbrief.errors import DataError, PickError
from chipbrief.gather.cells import parts_of
from chipbrief.gather.faults import refuse
from chipbrief.gather.library import read_file
from chipbrief.gather.records import Source
from chipbrief.gather.register import RESOURCE, load_register
from chipbrief.gather.schema import DESCRIPTOR, Package, Resource, read_json, read_package
from chipbrief.gather.tables import decode, whole_rows
from chipbrief.gather.titles import column_words
from chipbrief.language import Quoted, Said
from chipbrief.language.notices import notice

if TYPE_CHECKING:
    from chipbrief.own import OwnTable

NOTES = "NOTES.md"
_NUMBERS = frozenset({"number", "integer"})
#: The columns of the source register, which has no schema of its own, and what they mean.
REGISTER: Mapping[str, str] = MappingProxyType({
    "id": "Key of the source, as rows name it.",
    "title": "Title.",
    "publisher": "Who published it.",
    "issued": "When it was published, as precisely as known.",
    "accessed": "When it was read.",
    "url": "Address, where it has one.",
    "quality": "primary, official, company filing, research, press, or secondary quotation.",
    "status": "current, superseded or retracted.",
    "superseded_by": "The source that took its place.",
    "note": "How it was read, and what to know of it.",
})
_OWN_SOURCES = ("source", "sources", "source_ids")


@dataclass(frozen=True, slots=True)
class ColumnHelp:
    """One column: its name, type and unit (empty if it has none), and what it means."""

    name: str
    type: str
    unit: str
    description: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A dataset of a pack, before it is opened."""

    name: str
    title: str
    description: str


@dataclass(frozen=True)
class Dataset:
    """A dataset: its table as it is written, and what is said of it.

    ``notes`` is the Markdown that stands beside it: how to read it, contradictions, gaps. ``caveats`` maps
    codes to sentences. ``pack`` is the version of the data pack, empty for a table of the user's own.
    """

    name: str
    title: str
    description: str
    license: str
    pack: str
    help: tuple[ColumnHelp, ...]
    table: Table
    notes: str = ""
    sources: Mapping[str, Source] = field(default_factory=lambda: MappingProxyType({}))
    caveats: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    def words(self, name: str) -> str:
        """Return what a column is called in words; a table of the user's own keeps its names."""
        return Said(column_words(name), {}) if self.pack else Quoted(name)

    def sources_of(self, row: int) -> tuple[Source, ...]:
        """Return the registered sources that a row names; a source of the register is its own."""
        if self.name == RESOURCE:
            return (self.sources[self._cell("id", row)],)
        return tuple(self.sources[key] for key in self.keys_of(row) if key in self.sources)

    def keys_of(self, row: int) -> tuple[str, ...]:
        """Return what stands in the source column of a row, part by part."""
        name = next((name for name in self.table.names if name.strip().casefold() in _OWN_SOURCES), "")
        return parts_of(self._cell(name, row))

    def caveats_of(self, row: int) -> tuple[tuple[str, str], ...]:
        """Return the caveats that a row carries: code and sentence."""
        return tuple((code, self.caveats.get(code, "")) for code in parts_of(self._cell("caveats", row)))

    def verified(self, row: int) -> str:
        """Return ``seen`` or ``memory``; empty where the table does not say."""
        return self._cell("verified", row)

    @property
    def from_memory(self) -> int:
        """How many rows nobody has read in a source yet."""
        column = self.table.by_name.get("verified")
        return column.having("memory") if column else 0

    @property
    def holes(self) -> tuple[tuple[str, int], ...]:
        """The columns with empty cells, and how many of these each has."""
        found = ((column.name, self.table.count - column.filled) for column in self.table.columns)
        return tuple((name, empty) for name, empty in found if empty)

    def _cell(self, name: str, row: int) -> str:
        column = self.table.by_name.get(name)
        return "" if column is None else column.cell(row)


def catalog(folder: Path) -> tuple[Listed, ...]:
    """Return the datasets of the pack in ``folder``, the source register among them. Raises ``DataError``."""
    package, said = _head(folder)
    return tuple(
        Listed(item.name, str(said[item.name].get("title") or item.name), _described(said[item.name]))
        for item in package.resources
        if item.name == RESOURCE or item.path.endswith(".csv")
    )


def open_dataset(folder: Path, name: str) -> Dataset:
    """Return a dataset of the pack in ``folder``.

    Raises ``PickError`` naming the datasets there are, ``DataError`` if a file cannot be read.
    """
    package, said = _head(folder)
    found = next((item for item in package.resources if item.name == name), None)
    if found is None:
        names = ", ".join(item.name for item in package.resources)
        raise PickError(
            notice("The data pack has no dataset “{name}”. Allowed: {names}.", name=name, names=names)
        )
    sources = _sources(folder, package)
    columns = _of_register() if name == RESOURCE else _help(said[name])
    table = _of_sources(sources) if name == RESOURCE else _read(folder, found, columns, said[name])
    return Dataset(
        name=name,
        title=str(said[name].get("title") or name),
        description=_described(said[name]),
        license=_license(said[name]) or package.license,
        pack=package.version,
        help=columns or _bare(table.names),
        table=table,
        notes=_notes(folder, found),
        sources=sources,
        caveats=_caveats(folder, package),
    )


def own_dataset(table: OwnTable, register: Mapping[str, Source]) -> Dataset:
    """Return a table of the user's own to look through; columns of numbers alone count as numbers."""
    found = table_of(table.columns, table.rows)
    title = Quoted(table.title)
    return Dataset(table.name, title, table.file, "", "", _bare(table.columns), found, sources=register)


def _read(folder: Path, found: Resource, columns: tuple[ColumnHelp, ...], said: Mapping[str, Any]) -> Table:
    """Return the rows of a CSV file as they are written. Raises ``PackError``."""
    place = f"{folder.name}/{found.path}"
    lines = csv.reader(
        io.StringIO(decode(read_file(folder, found.path, f"{folder.name}/"), place), newline=""), strict=True
    )
    numbers = frozenset(column.name for column in columns if column.type in _NUMBERS)
    lists = frozenset(item["name"] for item in _fields(said) if item.get("chipbrief:list"))
    try:
        header = next(lines, [])
        return table_of(header, whole_rows(lines, len(header)), numbers if columns else None, lists)
    except (csv.Error, ValueError) as error:
        raise refuse(
            place, notice("The row cannot be read as CSV ({error}).", error=error), lines.line_num
        ) from None


def _of_sources(sources: Mapping[str, Source]) -> Table:
    def text(value: object) -> str:
        return "" if value is None else str(value)

    rows = (tuple(text(getattr(item, name)) for name in REGISTER) for item in sources.values())
    return table_of(tuple(REGISTER), rows, numbers=())


def _of_register() -> tuple[ColumnHelp, ...]:
    return tuple(ColumnHelp(name, "string", "", text) for name, text in REGISTER.items())


def _bare(names: Iterable[str]) -> tuple[ColumnHelp, ...]:
    return tuple(ColumnHelp(name, "string", "", "") for name in names)


def _head(folder: Path) -> tuple[Package, dict[str, dict[str, Any]]]:
    """Return what the descriptor says, checked, and its own words by dataset."""
    place = f"{folder.name}/{DESCRIPTOR}"
    text = decode(read_file(folder, DESCRIPTOR, f"{folder.name}/"), place)
    package = read_package(text, place)
    return package, {item["name"]: item for item in read_json(text, place)["resources"]}


def _sources(folder: Path, package: Package) -> Mapping[str, Source]:
    path = next((item.path for item in package.resources if item.name == RESOURCE), "")
    return load_register(read_file(folder, path, f"{folder.name}/"), f"{folder.name}/{path}") if path else {}


def _caveats(folder: Path, package: Package) -> Mapping[str, str]:
    found = next((item for item in package.resources if item.name == "caveats"), None)
    if found is None:
        return {}
    table = _read(folder, found, (), {})
    return MappingProxyType({row["id"]: row["sentence"] for row in map(table.row, range(table.count))})


def _notes(folder: Path, found: Resource) -> str:
    path = str(PurePosixPath(found.path).parent / NOTES)
    try:
        return decode(read_file(folder, path), path)
    except DataError:
        return ""


def _described(said: Mapping[str, Any]) -> str:
    return str(said.get("description") or "")


def _license(said: Mapping[str, Any]) -> str:
    listed = said.get("licenses")
    first = listed[0] if isinstance(listed, list) and listed else {}
    return str(first.get("title") or first.get("name") or "") if isinstance(first, dict) else ""


def _fields(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    return (said.get("schema") or {}).get("fields") or []


def _help(said: Mapping[str, Any]) -> tuple[ColumnHelp, ...]:
    keys = ("name", "type", "unit", "description")
    return tuple(ColumnHelp(*(str(item.get(key) or "") for key in keys)) for item in _fields(said))
