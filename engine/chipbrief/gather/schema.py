# SPDX-License-Identifier: Apache-2.0
"""What ``datapackage.json`` says: which files a pack has, and the constraints of their columns.

A pack may come from anyone. Its paths must stay inside it, nothing is ever fetched, and its regular
expressions are not run unless they are our own (``cells.PATTERNS``).
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice, quoted

DESCRIPTOR = "datapackage.json"
MAX_RESOURCES = 200
#: Fields of a file, allowed values of a field and so on: those of our own pack are far fewer.
MAX_ENTRIES = 10_000

#: Table Schema has no foreign keys on list columns, so those stand under a key of our own.
LINK_KEYS = ("foreignKeys", "chipbrief:foreignKeys")


@dataclass(frozen=True, slots=True)
class Field:
    """The constraints of one column."""

    name: str
    required: bool = False
    enum: frozenset[str] = frozenset()
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A foreign key: ``field`` of this table names an ``id`` in the table ``resource``."""

    field: str
    resource: str


@dataclass(frozen=True, slots=True)
class Schema:
    """The columns of one table and the tables they point to."""

    fields: tuple[Field, ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Resource:
    """One file of a pack: its name, its path inside the pack and its schema."""

    name: str
    path: str
    schema: Schema


@dataclass(frozen=True, slots=True)
class Package:
    """The head of a pack and its files."""

    title: str
    version: str
    license: str
    resources: tuple[Resource, ...]


def read_json(text: str, place: str) -> Any:
    """Return the value of a JSON text, or refuse it."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refuse(place, notice("The file cannot be read: {error}.", error=error)) from None


def read_package(text: str, place: str = DESCRIPTOR) -> Package:
    """Return what a ``datapackage.json`` says. Raises ``DataError`` naming the part that is wrong."""
    found = _object(read_json(text, place), place, notice("the file"))
    listed = found.get("resources")
    if not isinstance(listed, list) or len(listed) > MAX_RESOURCES:
        raise refuse(
            place,
            notice("“resources” must be a list of at most {most} files.", most=MAX_RESOURCES),
        )
    resources = tuple(_resource(item, place) for item in listed)
    _no_twins([resource.name for resource in resources], place)
    return Package(
        title=_text(found, "title", place),
        version=_text(found, "version", place),
        license=_license(found, place),
        resources=resources,
    )


def safe_path(path: object, place: str) -> str:
    """Return a relative POSIX path that stays inside the pack, or refuse it."""
    if not isinstance(path, str) or not path or len(path) > 300:
        raise refuse(place, notice("Each resource needs a “path”: one relative file name."))
    parts = path.split("/")
    hostile = "\\" in path or ":" in path or not path.isprintable()
    if hostile or any(part in ("", ".", "..") for part in parts) or PurePosixPath(path).is_absolute():
        raise refuse(
            place,
            notice(
                "The path {path} leaves the data pack. Give a relative path inside it.", path=quoted(path)
            ),
        )
    return path


def _resource(item: object, place: str) -> Resource:
    found = _object(item, place, notice("each resource"))
    name = _text(found, "name", place)
    return Resource(name, safe_path(found.get("path"), place), _schema(found.get("schema"), place, name))


def _schema(item: object, place: str, name: str) -> Schema:
    if item is None:
        return Schema()
    found = _object(item, place, notice("the schema of {name}", name=name))
    fields = _list(found.get("fields"), place, notice("the fields of {name}", name=name))
    keys = notice("the foreign keys of {name}", name=name)
    links = [link for key in LINK_KEYS for link in _list(found.get(key), place, keys)]
    return Schema(
        fields=tuple(_field(field, place, name) for field in fields),
        links=tuple(_link(link, place, name) for link in links),
    )


def _field(item: object, place: str, name: str) -> Field:
    found = _object(item, place, notice("each field of {name}", name=name))
    rules = _object(found.get("constraints") or {}, place, notice("the constraints of {name}", name=name))
    pattern = rules.get("pattern", "")
    enum = _list(rules.get("enum"), place, notice("an enum of {name}", name=name))
    return Field(
        name=_text(found, "name", place),
        required=rules.get("required") is True,
        enum=frozenset(_enum_word(word) for word in enum),
        pattern=pattern if isinstance(pattern, str) else "",
    )


def _enum_word(word: object) -> str:
    return str(word).lower() if isinstance(word, bool) else str(word)


def _link(item: object, place: str, name: str) -> Link:
    found = _object(item, place, notice("each foreign key of {name}", name=name))
    reference = _object(found.get("reference"), place, notice("a foreign key of {name}", name=name))
    field = found.get("fields")
    if isinstance(field, list) and len(field) == 1:
        field = field[0]
    if not isinstance(field, str):
        raise refuse(place, notice("A foreign key of {name} must have one field.", name=name))
    resource = reference.get("resource") or name
    return Link(field, str(resource))


def _license(found: dict[str, Any], place: str) -> str:
    listed = _list(found.get("licenses"), place, "'licenses'")
    first = _object(listed[0], place, notice("each license")) if listed else {}
    name = first.get("name") or first.get("title")
    if not isinstance(name, str):
        raise refuse(place, notice("The pack names no license. Add “licenses”."))
    return name


def _no_twins(names: list[str], place: str) -> None:
    for name, count in Counter(names).items():
        if count > 1:
            raise refuse(place, notice("The resource “{name}” stands twice.", name=name))


def _object(item: object, place: str, what: str) -> dict[str, Any]:
    if not isinstance(item, dict):
        raise refuse(place, notice("{what} must be a JSON object.", what=what))
    return item


def _list(item: object, place: str, what: str) -> list[Any]:
    if item is None:
        return []
    if not isinstance(item, list) or len(item) > MAX_ENTRIES:
        raise refuse(
            place,
            notice("{what} must be a JSON list of at most {most} entries.", what=what, most=MAX_ENTRIES),
        )
    return item


def _text(found: dict[str, Any], key: str, place: str) -> str:
    value = found.get(key)
    if not isinstance(value, str) or not value.strip():
        raise refuse(place, notice("“{key}” is missing or not text.", key=key))
    return value
