# SPDX-License-Identifier: Apache-2.0
"""One dataset of a pack for people: what it is, its license, its columns with units, and its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chipbrief.errors import PickError
from chipbrief.gather.library import read_file
from chipbrief.gather.records import Source
from chipbrief.gather.register import RESOURCE, load_register
from chipbrief.gather.schema import DESCRIPTOR, Resource, read_json
from chipbrief.gather.tables import decode
from chipbrief.packs.changes import table_of
from chipbrief.packs.store import read_head


@dataclass(frozen=True, slots=True)
class ColumnHelp:
    """One column: its name, type and unit (empty if it has none), and what it means."""

    name: str
    type: str
    unit: str
    description: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A dataset. ``count`` is the number of its rows, ``rows`` those asked for, as they are written."""

    dataset: str
    title: str
    description: str
    license: str
    pack: str
    count: int
    columns: tuple[ColumnHelp, ...]
    rows: tuple[dict[str, str], ...]


def show(folder: Path, name: str, limit: int | None = None) -> Shown:
    """Return a dataset of the pack in ``folder`` with its first ``limit`` rows (None: all).

    Raises ``PickError`` naming the datasets there are, ``DataError`` if the file cannot be read.
    """
    head = read_head(folder)
    found = next((item for item in head.resources if item.name == name), None)
    if found is None:
        names = ", ".join(item.name for item in head.resources)
        raise PickError(f"The data pack has no dataset '{name}'. Allowed: {names}.")
    rows = _rows(folder, found)
    said = _described(folder, name)
    return Shown(
        dataset=name,
        title=str(said.get("title") or name),
        description=str(said.get("description") or ""),
        license=_license(said) or head.license,
        pack=head.version,
        count=len(rows),
        columns=_columns(said, rows),
        rows=tuple(rows[:limit]),
    )


def _rows(folder: Path, found: Resource) -> list[dict[str, str]]:
    if found.name != RESOURCE:
        return table_of(folder, found)
    data = read_file(folder, found.path, f"{folder.name}/")
    return [_source(item) for item in load_register(data, f"{folder.name}/{found.path}").values()]


def _source(item: Source) -> dict[str, str]:
    names = ("id", "title", "publisher", "issued", "accessed", "url", "quality", "status", "note")
    values = {name: getattr(item, name) for name in names}
    return {name: "" if value is None else str(value) for name, value in values.items()}


def _described(folder: Path, name: str) -> dict[str, Any]:
    text = decode(read_file(folder, DESCRIPTOR, f"{folder.name}/"), DESCRIPTOR)
    return next(item for item in read_json(text, DESCRIPTOR)["resources"] if item["name"] == name)


def _license(said: Mapping[str, Any]) -> str:
    listed = said.get("licenses")
    first = listed[0] if isinstance(listed, list) and listed else {}
    return str(first.get("title") or first.get("name") or "") if isinstance(first, dict) else ""


def _columns(said: Mapping[str, Any], rows: list[dict[str, str]]) -> tuple[ColumnHelp, ...]:
    """Return the columns as the schema describes them, or their bare names where there is none."""
    fields: list[dict[str, Any]] = (said.get("schema") or {}).get("fields") or []
    if not fields:
        return tuple(ColumnHelp(name, "string", "", "") for name in (rows[0] if rows else ()))
    return tuple(
        ColumnHelp(*(str(item.get(key) or "") for key in ("name", "type", "unit", "description")))
        for item in fields
    )
