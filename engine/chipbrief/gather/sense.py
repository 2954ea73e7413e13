# SPDX-License-Identifier: Apache-2.0
"""What a table schema cannot check: that a place exists, that a group is none, that a range is in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chipbrief.gather.countries import iso_entries
from chipbrief.gather.faults import Fault
from chipbrief.gather.records import Area, Record
from chipbrief.language.notices import notice

#: Columns that hold ISO 3166-1 alpha-3 codes or ids of ``areas``, one or a list.
PLACES = frozenset(
    "area areas countries country destination except_countries headquarters_countries issuers members "
    "partner reporter route vendor_country".split()
)
#: Columns of scopes that hold country groups, whose members would else be mixed up with a country.
GROUPS = frozenset({"groups", "except_groups", "headquarters_groups"})
#: Columns of which the first may not be above the second.
ORDERED = (
    ("low", "central"),
    ("central", "high"),
    ("low", "high"),
    ("covers_from", "covers_to"),
    ("effective_from", "effective_to"),
    ("valid_from", "valid_to"),
    ("effective", "ended"),
)


def senseless(rows: Sequence[Record], known: frozenset[str], place: str) -> Iterator[Fault]:
    """Yield the faults of the rows of one file, in its order; ``known`` are the codes of all places."""
    names = type(rows[0]).__dataclass_fields__.keys() if rows else ()
    places = [name for name in names if name in PLACES]
    groups = [name for name in names if name in GROUPS]
    ordered = [pair for pair in ORDERED if pair[0] in names and pair[1] in names]
    for row, record in enumerate(rows, start=2):
        for name in places:
            yield from _unknown_places(getattr(record, name), known, place, row, name)
        for name in groups:
            yield from _groups_like_countries(getattr(record, name), place, row, name)
        for pair in ordered:
            yield from _reversed(record, pair, place, row)


def known_places(tables: Mapping[str, tuple[Record, ...]]) -> frozenset[str]:
    """Return the codes of every country of ISO 3166 and every area of the pack."""
    areas = (row.id for rows in tables.values() for row in rows if isinstance(row, Area))
    return frozenset({*iso_entries(), *areas})


def _unknown_places(
    value: str | tuple[str, ...] | None, known: frozenset[str], place: str, row: int, name: str
) -> Iterator[Fault]:
    for code in (value,) if isinstance(value, str) else value or ():
        if code not in known:
            told = notice("“{code}” is no place: neither ISO 3166-1 alpha-3 nor an id in “areas”.", code=code)
            yield Fault(place, told, row, name)


def _groups_like_countries(codes: tuple[str, ...], place: str, row: int, name: str) -> Iterator[Fault]:
    for code in iso_entries().keys() & codes:
        told = notice(
            "“{code}” is a country. Name it in a column of countries, or give the group another name.",
            code=code,
        )
        yield Fault(place, told, row, name)


def _reversed(record: Record, pair: tuple[str, str], place: str, row: int) -> Iterator[Fault]:
    lower, upper = pair
    first, last = getattr(record, lower), getattr(record, upper)
    if first is not None and last is not None and first > last:
        told = notice(
            "{lower} ({first}) is above {upper} ({last}).", lower=lower, first=first, upper=upper, last=last
        )
        yield Fault(place, told, row, upper)
