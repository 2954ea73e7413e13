# SPDX-License-Identifier: Apache-2.0
"""The data pack in memory: its files as bytes, its sources, and its records read when first asked for."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar, cast

from chipbrief.errors import DataError
from chipbrief.files.reading import read_start
from chipbrief.gather import records
from chipbrief.gather.faults import Fault, PackError, refuse
from chipbrief.gather.records import Record, Source
from chipbrief.gather.register import RESOURCE, load_register
from chipbrief.gather.schema import DESCRIPTOR, Package, Resource, read_package
from chipbrief.gather.tables import MAX_BYTES, MAX_TOTAL, decode, load_table
from chipbrief.language.notices import notice, reason

R = TypeVar("R", bound=Record)

#: Which record class reads which dataset. A new dataset is one class, one line here, and its CSV file.
DATASETS: Mapping[str, type[Record]] = MappingProxyType({
    "caveats": records.Caveat,
    "countries": records.Country,
    "areas": records.Area,
    "chip_classes": records.ChipClass,
    "rules": records.Rule,
    "scopes": records.Scope,
    "thresholds": records.Threshold,
    "country_groups": records.GroupMember,
    "license_policies": records.LicensePolicy,
    "entity_listings": records.EntityListing,
    "chips": records.Chip,
    "hbm": records.Hbm,
    "domestic_production": records.Production,
    "diversion_cases": records.DiversionCase,
    "chip_stock_estimates": records.StockEstimate,
    "vendor_revenue": records.VendorRevenue,
    "trade": records.Trade,
    "compute_by_country": records.Compute,
    "investment": records.Investment,
    "models": records.Model,
    "benchmarks": records.BenchmarkScore,
    "gap_estimates": records.GapEstimate,
    "cost_trends": records.CostTrend,
    "claims": records.Claim,
    "claim_evidence": records.ClaimEvidence,
    "policy_options": records.PolicyOption,
    "scenario_parameters": records.ScenarioParameter,
})
NAMES: Mapping[type[Record], str] = MappingProxyType({kind: name for name, kind in DATASETS.items()})


@dataclass(frozen=True, slots=True)
class Library:
    """A data pack. ``version`` is an ISO date; ``files`` maps paths inside the pack to their bytes.

    ``unknown`` names resources that this engine does not know and has ignored. Tables are checked
    when first asked for; ``checking.check_pack`` checks all of them.
    """

    title: str
    version: str
    license: str
    sources: Mapping[str, Source]
    files: Mapping[str, bytes]
    unknown: tuple[str, ...] = ()
    place: str = ""
    _resources: Mapping[str, Resource] = field(default_factory=dict, repr=False)
    _tables: dict[type[Record], dict[str, Record]] = field(default_factory=dict, repr=False, compare=False)
    _linked_up: set[type[Record]] = field(default_factory=set, repr=False, compare=False)

    @classmethod
    def open(cls, folder: Path) -> Library:
        """Return the pack in ``folder``. Raises ``DataError``; reads nothing outside the folder."""
        place = f"{folder.name}/"
        descriptor = read_file(folder, DESCRIPTOR, place)
        package = read_package(decode(descriptor, place + DESCRIPTOR), place + DESCRIPTOR)
        check_size(folder, package, place)
        files = {DESCRIPTOR: descriptor}
        files |= {found.path: read_file(folder, found.path, place) for found in known_resources(package)}
        return cls._made(package, files, place)

    @classmethod
    def from_files(cls, files: Mapping[str, bytes], place: str = "", *, whole: bool = True) -> Library:
        """Return the pack that ``files`` (path to bytes) hold.

        With ``whole`` every dataset that the descriptor names must be there; a sealed brief carries those
        that its format needs.
        """
        if DESCRIPTOR not in files:
            raise refuse(place + DESCRIPTOR, notice("The file is missing, so this is not a data pack."))
        package = read_package(decode(files[DESCRIPTOR], place + DESCRIPTOR), place + DESCRIPTOR)
        known = [found.path for found in known_resources(package)]
        wanted = [DESCRIPTOR, *(path for path in known if whole or path in files)]
        for path in wanted:
            if path not in files:
                raise refuse(place + path, notice("The file is missing from the data pack."))
        return cls._made(package, {path: files[path] for path in wanted}, place)

    @classmethod
    def _made(cls, package: Package, files: Mapping[str, bytes], place: str) -> Library:
        by_name = {found.name: found for found in package.resources}
        if RESOURCE not in by_name:
            raise refuse(
                place + DESCRIPTOR,
                notice("The pack has no source register (a resource “{resource}”).", resource=RESOURCE),
            )
        register = by_name[RESOURCE].path
        return cls(
            title=package.title,
            version=pack_version(package, place),
            license=package.license,
            sources=load_register(files[register], place + register),
            files=MappingProxyType(dict(files)),
            unknown=tuple(name for name in by_name if name not in DATASETS and name != RESOURCE),
            place=place,
            _resources=MappingProxyType({
                name: found for name, found in by_name.items() if name in DATASETS and found.path in files
            }),
        )

    def only(self, names: Iterable[str]) -> Library:
        """Return the pack with these datasets, and those they refer to, and no others.

        The register of sources and the descriptor stay whole; tables that were read are shared.
        """
        wanted = self._with_linked(names)
        resources = {name: found for name, found in self._resources.items() if name in wanted}
        left_out = {found.path for name, found in self._resources.items() if name not in wanted}
        files = {path: data for path, data in self.files.items() if path not in left_out}
        return replace(self, files=MappingProxyType(files), _resources=MappingProxyType(resources))

    def _with_linked(self, names: Iterable[str]) -> set[str]:
        found: set[str] = set()
        waiting = [name for name in names if name in self._resources]
        while waiting:
            name = waiting.pop()
            found.add(name)
            links = (link.resource for link in self._resources[name].schema.links)
            waiting += [link for link in links if link in self._resources and link not in found]
        return found

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return the records of a kind in the order of the file; none if the pack lacks the dataset."""
        return tuple(self._table(kind).values())

    def get(self, kind: type[R], id: str) -> R:
        """Return one record. Raises ``DataError`` if the pack does not have it."""
        try:
            return self._table(kind)[id]
        except KeyError:
            raise DataError(
                notice("The data pack has no “{id}” in {get}.", id=id, get=NAMES.get(kind, kind.__name__))
            ) from None

    def has(self, kind: type[Record]) -> bool:
        """Return whether the pack has the dataset at all."""
        return NAMES.get(kind) in self._resources

    @property
    def datasets(self) -> tuple[str, ...]:
        """The names of the datasets that this pack has, in the order of ``DATASETS``."""
        return tuple(name for name in DATASETS if name in self._resources)

    @property
    def sha256(self) -> Mapping[str, str]:
        """The SHA-256 of each file, as hexadecimal text."""
        return {path: hashlib.sha256(data).hexdigest() for path, data in self.files.items()}

    def _table(self, kind: type[R]) -> dict[str, R]:
        if NAMES.get(kind) not in self._resources:
            return {}
        table = self._load(kind)
        if kind not in self._linked_up:
            if faults := self._broken_links(self._resources[NAMES[kind]], table):
                raise PackError(tuple(faults))
            self._linked_up.add(kind)
        return table

    def _load(self, kind: type[R]) -> dict[str, R]:
        """Return a table of which the links are not looked at: two tables may name each other."""
        if kind not in self._tables:
            found = self._resources[NAMES[kind]]
            place = self.place + found.path
            rows = load_table(kind, self.files[found.path], found.schema, place, frozenset(self.sources))
            self._tables[kind] = {record.id: record for record in rows}
        return cast(dict[str, R], self._tables[kind])

    def _broken_links(self, found: Resource, table: Mapping[str, Record]) -> list[Fault]:
        faults: list[Fault] = []
        for link in found.schema.links:
            known = self._linked(link.resource, found.name, table)
            if known is not None:
                faults += broken_links(table, link.field, known, link.resource, self.place + found.path)
        return faults

    def _linked(self, resource: str, own: str, table: Mapping[str, Record]) -> frozenset[str] | None:
        """Return the ids a foreign key may name, or None if the pack does not carry that table."""
        if resource == own:
            return frozenset(table)
        if resource == RESOURCE:
            return frozenset(self.sources)
        return frozenset(self._load(DATASETS[resource])) if resource in self._resources else None


def known_resources(package: Package) -> tuple[Resource, ...]:
    """Return the resources of a pack that this engine reads."""
    return tuple(found for found in package.resources if found.name in DATASETS or found.name == RESOURCE)


def check_size(folder: Path, package: Package, place: str) -> None:
    """Refuse a folder whose tables together are larger than a pack may be. Raises ``DataError``."""
    total = 0
    for found in known_resources(package):
        with contextlib.suppress(OSError, ValueError):  # what cannot be read is told when it is read
            total += (folder / found.path).stat().st_size
    if total > MAX_TOTAL:
        most = MAX_TOTAL // 1024 // 1024
        raise refuse(place, notice("The data pack is larger than {most} MB.", most=most))


def read_file(folder: Path, path: str, place: str = "") -> bytes:
    """Return the bytes of one file of a pack; refuses what is missing, too large or outside the folder."""
    file = folder / path
    # Not Path.resolve, which has no words for links that lead to each other.
    if not Path(os.path.realpath(file)).is_relative_to(os.path.realpath(folder)):
        raise refuse(
            place + path, notice("The file is a link that leaves the data pack. Put the file itself there.")
        )
    try:
        data = read_start(file, MAX_BYTES + 1)
    except OSError as error:
        raise refuse(
            place + path, notice("The file cannot be read ({reason}).", reason=reason(error))
        ) from None
    if len(data) > MAX_BYTES:
        raise refuse(
            place + path, notice("The file is larger than {most} MB.", most=MAX_BYTES // 1024 // 1024)
        )
    return data


def broken_links(
    table: Mapping[str, Record], column: str, known: frozenset[str], resource: str, place: str
) -> list[Fault]:
    """Return a fault for each value of ``column`` that is no id of the table ``resource``."""
    faults: list[Fault] = []
    for row, record in enumerate(table.values(), start=2):
        value: Any = getattr(record, column, None)
        keys = value if isinstance(value, tuple) else (value,)
        wrong = [key for key in keys if key and key not in known]
        faults += [
            Fault(place, notice("“{key}” is no id in {resource}.", key=key, resource=resource), row, column)
            for key in wrong
        ]
    return faults


def pack_version(package: Package, place: str) -> str:
    """Return the version of a pack as an ISO date, or refuse it."""
    try:
        return date.fromisoformat(package.version).isoformat()
    except ValueError:
        message = notice(
            "The version “{version}” is not a day. Write it as 2026-11-23.", version=package.version[:40]
        )
        raise refuse(place + DESCRIPTOR, message) from None
