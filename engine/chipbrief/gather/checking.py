# SPDX-License-Identifier: Apache-2.0
"""``data check``: everything that is wrong or weak in a data pack, not only the first thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from chipbrief.gather.cells import columns_of
from chipbrief.gather.faults import Fault, PackError, some_of
from chipbrief.gather.library import (
    DATASETS,
    broken_links,
    check_size,
    known_resources,
    pack_version,
    read_file,
)
from chipbrief.gather.records import Record, Source
from chipbrief.gather.register import RESOURCE, load_register
from chipbrief.gather.schema import DESCRIPTOR, Package, Resource, read_package
from chipbrief.gather.sense import known_places, senseless
from chipbrief.gather.tables import decode, read_table
from chipbrief.language.notices import notice, notice_of

ERROR = "error"
WARNING = "warning"
MOST_IDS = 5


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing wrong (``error``) or weak (``warning``) in a pack; ``ids`` lists the rows or sources."""

    level: str
    code: str
    file: str
    message: str
    row: int | None = None
    column: str = ""
    ids: tuple[str, ...] = ()

    @property
    def fault(self) -> Fault:
        """What it is and where it stands, to be said in another language too."""
        return Fault(self.file, self.message, self.row, self.column)

    def __str__(self) -> str:
        return f"{self.level}: {self.fault}"


@dataclass(frozen=True, slots=True)
class _Read:
    """What could be read of a pack, and the faults of the rest."""

    sources: Mapping[str, Source]
    tables: Mapping[str, tuple[Record, ...]]
    problems: tuple[PackProblem, ...]


def check_pack(folder: Path) -> tuple[PackProblem, ...]:
    """Return the problems of the pack in ``folder``, errors first. Never raises ``DataError``."""
    place = f"{folder.name}/"
    try:
        package = read_package(decode(read_file(folder, DESCRIPTOR, place), place), place + DESCRIPTOR)
        pack_version(package, place)
        check_size(folder, package, place)
    except PackError as error:
        return tuple(_error(fault) for fault in error.found)
    read = _read(folder, package, place)
    problems = [
        *read.problems,
        *_schema_errors(package, place),
        *_link_errors(package, read.tables, place),
        *_sense_errors(package, read.tables, place),
        *_unknown(package, place),
        *_from_memory(package, read.tables, place),
        *_weak_sources(package, read, place),
    ]
    return tuple(sorted(problems, key=lambda problem: problem.level != ERROR))


def _read(folder: Path, package: Package, place: str) -> _Read:
    resources = {found.name: found for found in known_resources(package)}
    problems: list[PackProblem] = []
    sources = _read_sources(folder, resources.get(RESOURCE), place, problems)
    known = frozenset(sources) if sources else None
    tables: dict[str, tuple[Record, ...]] = {}
    for name, found in resources.items():
        if name == RESOURCE:
            continue
        try:
            data = read_file(folder, found.path, place)
        except PackError as error:
            problems += [_error(fault) for fault in error.found]
            continue
        rows, faults = read_table(DATASETS[name], data, found.schema, place + found.path, known)
        problems += [_error(fault) for fault in faults]
        if not faults:
            tables[name] = rows
    return _Read(sources, tables, tuple(problems))


def _read_sources(
    folder: Path, found: Resource | None, place: str, problems: list[PackProblem]
) -> Mapping[str, Source]:
    if found is None:
        message = notice("The pack has no source register (a resource “{resource}”).", resource=RESOURCE)
        problems.append(_error(Fault(place + DESCRIPTOR, message)))
        return {}
    try:
        return load_register(read_file(folder, found.path, place), place + found.path)
    except PackError as error:
        problems += [_error(fault) for fault in error.found]
        return {}


def _error(fault: Fault) -> PackProblem:
    return PackProblem(ERROR, "invalid", fault.file, fault.message, fault.row, fault.column)


def _schema_errors(package: Package, place: str) -> Iterable[PackProblem]:
    """Yield a problem for each column that the schema lacks or that no record has."""
    for found in package.resources:
        if found.name in DATASETS and found.schema.fields:
            columns = columns_of(DATASETS[found.name])
            described = {field.name for field in found.schema.fields}
            missing = {column.name for column in columns if not column.optional} - described
            unknown = described - {column.name for column in columns}
            for name in sorted(missing | unknown):
                told = {"column": name, "table": found.name}
                message = (
                    notice("The column “{column}” of {table} is not described in the schema.", **told)
                    if name in missing
                    else notice("The column “{column}” of {table} in the schema is unknown.", **told)
                )
                yield PackProblem(ERROR, "schema", place + DESCRIPTOR, message)


def _link_errors(
    package: Package, tables: Mapping[str, tuple[Record, ...]], place: str
) -> Iterable[PackProblem]:
    for found in package.resources:
        if found.name not in tables:
            continue
        table = {row.id: row for row in tables[found.name]}
        for link in found.schema.links:
            if link.resource in tables:
                known = frozenset(row.id for row in tables[link.resource])
                faults = broken_links(table, link.field, known, link.resource, place + found.path)
                yield from (_error(fault) for fault in faults)


def _sense_errors(
    package: Package, tables: Mapping[str, tuple[Record, ...]], place: str
) -> Iterable[PackProblem]:
    known = known_places(tables)
    for found in package.resources:
        faults = senseless(tables.get(found.name, ()), known, place + found.path)
        yield from (_error(fault) for fault in faults)


def _unknown(package: Package, place: str) -> Iterable[PackProblem]:
    known = {found.name for found in known_resources(package)}
    names = tuple(found.name for found in package.resources if found.name not in known)
    if names:
        message = notice(
            "Datasets that this version does not know are ignored: {names}.", names=", ".join(names)
        )
        yield PackProblem(WARNING, "unknown_dataset", place + DESCRIPTOR, message, ids=names)


def _from_memory(
    package: Package, tables: Mapping[str, tuple[Record, ...]], place: str
) -> Iterable[PackProblem]:
    for found in package.resources:
        ids = tuple(row.id for row in tables.get(found.name, ()) if row.verified == "memory")
        if ids:
            message = notice_of(
                len(ids),
                "1 row rests on memory, not on a source that was read: {ids}.",
                "{count} rows rest on memory, not on a source that was read: {ids}.",
                ids=some_of(ids, MOST_IDS),
            )
            yield PackProblem(WARNING, "memory", place + found.path, message, column="verified", ids=ids)


def _weak_sources(package: Package, read: _Read, place: str) -> Iterable[PackProblem]:
    file = next((place + found.path for found in package.resources if found.name == RESOURCE), place)
    cited = {key for rows in read.tables.values() for row in rows for key in row.source_ids}
    groups = {
        "uncited_source": (notice("no record cites"), [key for key in read.sources if key not in cited]),
        "undated_source": (
            notice("have no date"),
            [key for key, found in read.sources.items() if not found.issued],
        ),
        "superseded_source": (
            notice("are cited but no longer current"),
            [key for key, found in read.sources.items() if key in cited and found.status != "current"],
        ),
    }
    for code, (what, ids) in groups.items():
        if ids:
            says = notice(
                "Sources that {what}: {count} ({some}).",
                what=what,
                count=len(ids),
                some=some_of(ids, MOST_IDS),
            )
            yield PackProblem(WARNING, code, file, says, ids=tuple(ids))
