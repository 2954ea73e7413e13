# SPDX-License-Identifier: Apache-2.0
"""Whether a rule reaches a destination or a headquarters on a day, and on what that answer rests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from chipbrief.gather.answers import WORLD
from chipbrief.gather.records import GroupMember, LicensePolicy, Scope
from chipbrief.judge import control_words as words
from chipbrief.judge.control_law import Law, TestGroup, in_force, worst
from chipbrief.judge.finding import sources_of


@dataclass(frozen=True, slots=True)
class Place:
    """A country on a day: every group it is in (with itself and ``WLD``), and the rows that say so."""

    code: str
    names: frozenset[str]
    members: tuple[GroupMember, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """Who and when: the destination, the headquarters if known, and the day."""

    destination: Place
    headquarters: Place | None
    day: date


@dataclass(frozen=True, slots=True)
class Reach:
    """Whether a scope holds for the parties, what to doubt about that, and on what it rests.

    ``verified`` is memory if the scope or a membership has not yet been read in a source.
    """

    inside: bool
    doubts: tuple[str, ...]
    source_ids: tuple[str, ...]
    verified: str


@dataclass(frozen=True, slots=True)
class Case:
    """The parties and the law of their day, looked up once for every chip.

    ``groups`` are the tests in force by layer, in the order of the law; ``notices`` and ``policies`` those
    in force that reach the parties; ``conditions`` are tests in force that policies name; ``reaches`` says
    of each scope whether it holds.
    ``deciding`` is what a status depends on beside the chip: on two days of the same, it is the same.
    """

    parties: Parties
    groups: Mapping[str, tuple[TestGroup, ...]]
    notices: Mapping[str, tuple[TestGroup, ...]]
    policies: tuple[LicensePolicy, ...]
    conditions: tuple[TestGroup, ...]
    reaches: Mapping[str, Reach]
    deciding: tuple[tuple[TestGroup | LicensePolicy, ...], ...]


def make_case(destination: str, headquarters: str | None, day: date, law: Law) -> Case:
    """Return the case for two countries (ISO 3166 alpha-3) on a day; ``law`` keeps it."""
    asked = destination, headquarters, day
    if asked not in law.cases:
        law.cases[asked] = _look_up(*asked, law)
    return law.cases[asked]


def _look_up(destination: str, headquarters: str | None, day: date, law: Law) -> Case:
    firm = place(headquarters, day, law.members) if headquarters else None
    parties = Parties(place(destination, day, law.members), firm, day)
    groups, notices = _on(day, law.layers), _on(day, law.notices)
    in_their_day = tuple(row for row in law.policies if in_force(row, day))
    named = [group.head.scope_id for found in (*groups.values(), *notices.values()) for group in found]
    scopes = {*named, *(policy.scope_id for policy in in_their_day)}
    reaches = {key: reach(law.scopes[key], parties, law) for key in scopes}
    policies = tuple(policy for policy in in_their_day if reaches[policy.scope_id].inside)
    conditions = tuple(group for group in law.groups if group.is_condition and in_force(group.head, day))
    return Case(
        parties,
        MappingProxyType(groups),
        MappingProxyType({layer: _reaching(found, reaches) for layer, found in notices.items()}),
        policies,
        conditions,
        MappingProxyType(reaches),
        (*(_reaching(found, reaches) for found in groups.values()), policies, conditions),
    )


def _reaching(groups: tuple[TestGroup, ...], reaches: Mapping[str, Reach]) -> tuple[TestGroup, ...]:
    return tuple(group for group in groups if reaches[group.head.scope_id].inside)


def reach(scope: Scope, parties: Parties, law: Law) -> Reach:
    """Return whether a scope holds for the parties, and on what that rests."""
    rows = (scope, *_used(scope, parties))
    verified = worst(row.verified for row in rows)
    return Reach(inside(scope, parties), _doubts(scope, parties, law), sources_of(rows), verified)


def _on(day: date, layers: Mapping[str, tuple[TestGroup, ...]]) -> dict[str, tuple[TestGroup, ...]]:
    return {
        layer: tuple(group for group in groups if in_force(group.head, day))
        for layer, groups in layers.items()
    }


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


def inside(scope: Scope, parties: Parties) -> bool:
    """Return whether ``scope`` holds for the parties: by a named country, a group or the headquarters."""
    if scope.only_headquarters and not _any(parties.headquarters, scope.only_headquarters):
        return False
    return _by_place(scope, parties) or _any(parties.headquarters, headquarters_named(scope))


def headquarters_named(scope: Scope) -> tuple[str, ...]:
    """Return the groups and countries whose firms are in the scope wherever they are."""
    return (*scope.headquarters_groups, *scope.headquarters_countries)


def _doubts(scope: Scope, parties: Parties, law: Law) -> tuple[str, ...]:
    """Return what to doubt about the answer of ``inside``: lists of another day, exceptions, open ends."""
    return (*_snapshot(scope, parties, law), *_named_in_spite(scope, parties), *_bounds(scope, parties))


def _holds(member: GroupMember, day: date) -> bool:
    started = member.valid_from is None or member.valid_from <= day
    return started and (member.valid_to is None or day <= member.valid_to)


def _any(found: Place | None, wanted: tuple[str, ...]) -> bool:
    return found is not None and not found.names.isdisjoint(wanted)


def _by_place(scope: Scope, parties: Parties) -> bool:
    if _any(parties.destination, scope.countries):
        return True
    out = _any(parties.destination, (*scope.except_groups, *scope.except_countries))
    return not out and _any(parties.destination, scope.groups)


def _snapshot(scope: Scope, parties: Parties, law: Law) -> tuple[str, ...]:
    """Return a caveat for each list of another day that group membership rests on."""
    groups = [*scope.headquarters_groups, *scope.only_headquarters] if parties.headquarters else []
    if not _any(parties.destination, scope.countries):
        groups += [*scope.groups, *scope.except_groups]
    days = {law.snapshots[group] for group in groups if group in law.snapshots} - {parties.day}
    return tuple(words.SNAPSHOT.format(observed=observed, day=parties.day) for observed in sorted(days))


def _named_in_spite(scope: Scope, parties: Parties) -> tuple[str, ...]:
    named = _any(parties.destination, scope.countries)
    released = _any(parties.destination, (*scope.except_groups, *scope.except_countries))
    return (scope.note,) if named and released and scope.note else ()


def _bounds(scope: Scope, parties: Parties) -> tuple[str, ...]:
    """Return the note of a membership whose end was not seen, after the day it was last observed."""
    return tuple(
        member.note
        for member in _used(scope, parties)
        if member.valid_to and member.observed and member.observed < parties.day and member.note
    )


def _used(scope: Scope, parties: Parties) -> tuple[GroupMember, ...]:
    """Return the memberships of the parties on which it rests whether the scope holds for them."""
    wanted = {
        *(*scope.groups, *scope.countries, *scope.except_groups, *scope.except_countries),
        *(*headquarters_named(scope), *scope.only_headquarters),
    }
    places = (parties.destination, parties.headquarters) if parties.headquarters else (parties.destination,)
    return tuple(member for found in places for member in found.members if member.group in wanted)
