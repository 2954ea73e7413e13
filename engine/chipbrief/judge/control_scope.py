# SPDX-License-Identifier: Apache-2.0
"""Whether a rule reaches a destination or a headquarters on a day, and on what that answer rests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from chipbrief.gather.records import GroupMember, Scope
from chipbrief.judge import control_words as words
from chipbrief.judge.control_law import Law

WORLD = "WLD"


@dataclass(frozen=True, slots=True)
class Place:
    """A country on a day: every group it is in (with itself and ``WLD``), and the rows that say so."""

    code: str
    names: frozenset[str]
    members: tuple[GroupMember, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Who and when: the destination, the headquarters if known, and the day, looked up once."""

    destination: Place
    headquarters: Place | None
    day: date


def place(code: str, day: date, members: Mapping[str, tuple[GroupMember, ...]]) -> Place:
    """Return the country with its groups on ``day``; a group that is a country is followed ("treated as")."""
    names, rows, open_codes = {code, WORLD}, [], [code]
    while open_codes:
        for member in members.get(open_codes.pop(), ()):
            if _holds(member, day):
                rows.append(member)
                if member.group not in names and member.group in members:
                    open_codes.append(member.group)
                names.add(member.group)
    return Place(code, frozenset(names), tuple(rows))


def make_case(destination: str, headquarters: str | None, day: date, law: Law) -> Case:
    """Return the case with its countries looked up."""
    firm = place(headquarters, day, law.members) if headquarters else None
    return Case(place(destination, day, law.members), firm, day)


def inside(scope: Scope, case: Case) -> bool:
    """Say whether ``scope`` holds for the case: by a named country, a group or the headquarters."""
    if scope.only_headquarters and not _any(case.headquarters, scope.only_headquarters):
        return False
    firms = (*scope.headquarters_groups, *scope.headquarters_countries)
    return _by_place(scope, case) or _any(case.headquarters, firms)


def scope_doubts(scope: Scope, case: Case, law: Law) -> tuple[str, ...]:
    """Return what to doubt about the answer of ``inside``: lists of another day, exceptions, open ends."""
    return (*_snapshot(scope, case, law), *_named_in_spite(scope, case), *_bounds(scope, case))


def scope_sources(scope: Scope, case: Case) -> tuple[str, ...]:
    """Return the sources of the scope and of the memberships that it rests on."""
    rows = (scope, *_used(scope, case))
    return tuple(dict.fromkeys(source for row in rows for source in row.source_ids))


def _holds(member: GroupMember, day: date) -> bool:
    started = member.valid_from is None or member.valid_from <= day
    return started and (member.valid_to is None or day <= member.valid_to)


def _any(found: Place | None, wanted: tuple[str, ...]) -> bool:
    return found is not None and not found.names.isdisjoint(wanted)


def _by_place(scope: Scope, case: Case) -> bool:
    if _any(case.destination, scope.countries):
        return True
    out = _any(case.destination, (*scope.except_groups, *scope.except_countries))
    return not out and _any(case.destination, scope.groups)


def _snapshot(scope: Scope, case: Case, law: Law) -> tuple[str, ...]:
    """Say so when group membership on the day rests on a list of another day."""
    groups = [*scope.headquarters_groups] if case.headquarters else []
    if not _any(case.destination, scope.countries):
        groups += [*scope.groups, *scope.except_groups]
    days = {law.snapshots[group] for group in groups if group in law.snapshots} - {case.day}
    return tuple(words.SNAPSHOT.format(observed=observed, day=case.day) for observed in sorted(days))


def _named_in_spite(scope: Scope, case: Case) -> tuple[str, ...]:
    named = _any(case.destination, scope.countries)
    released = _any(case.destination, (*scope.except_groups, *scope.except_countries))
    return (scope.note,) if named and released and scope.note else ()


def _bounds(scope: Scope, case: Case) -> tuple[str, ...]:
    """Return the note of a membership whose end was not seen, after the day it was last observed."""
    return tuple(
        member.note
        for member in _used(scope, case)
        if member.valid_to and member.observed and member.observed < case.day and member.note
    )


def _used(scope: Scope, case: Case) -> tuple[GroupMember, ...]:
    wanted = {*scope.groups, *scope.countries, *scope.headquarters_groups, *scope.headquarters_countries}
    places = (case.destination, case.headquarters) if case.headquarters else (case.destination,)
    return tuple(member for found in places for member in found.members if member.group in wanted)
