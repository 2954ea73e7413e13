# SPDX-License-Identifier: Apache-2.0
"""The law as one frozen bundle, built once from the tables: rules, tests in groups, scopes, policies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import chain
from types import MappingProxyType
from typing import Any, Protocol, TypeVar

from chipbrief.gather.records import GroupMember, LicensePolicy, Record, Rule, Scope, Threshold

R = TypeVar("R", bound=Record)
Dated = Threshold | LicensePolicy | GroupMember

ONE_DAY = timedelta(days=1)
LAYERS = ("enforced", "codified")
REVIEW_CONDITION = "review_condition"
NOTICE = "notice"
_NOT_DECIDING = (REVIEW_CONDITION, NOTICE)


class Tables(Protocol):
    """Anything that hands out all records of a kind: a library, evidence, or a test's own tables."""

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """Return every record of ``kind``."""
        ...


@dataclass(frozen=True, slots=True)
class TestGroup:
    """Tests joined by AND, with what follows when all are met; fields as in ``Threshold``.

    ``source_ids`` are those of the tests and of their rule.
    """

    head: Threshold
    tests: tuple[Threshold, ...]
    source_ids: tuple[str, ...]
    verified: str

    @property
    def controls(self) -> bool:
        """Whether meeting the group means a control, and not an exclusion."""
        return self.head.consequence != "none"

    @property
    def is_condition(self) -> bool:
        """Whether the group controls nothing, and license policies name its paragraph as their condition."""
        return self.head.consequence == REVIEW_CONDITION

    @property
    def is_letter(self) -> bool:
        """Whether the group binds only the firms that a letter was sent to."""
        return bool(self.head.addressees)


@dataclass(frozen=True, slots=True, eq=False)
class Law:
    """Everything the engine needs to know of the law; two laws are equal only if they are the same one.

    ``groups`` and ``policies`` are ordered by precedence. ``layers`` holds the groups that decide in each
    layer, without review conditions and notices; ``notices`` those that only add a caveat. ``snapshots``
    gives, for each country group with undated members, the day on which its membership was read.
    ``first`` is the day of the first rule, ``read_until`` the newest day on which any text was published,
    took effect or was read. ``turns`` gives, for each day on which the law may have changed, the rows that
    begin on it or ended the day before. ``cases`` are those looked up so far, by destination, headquarters
    and day; they go when the law does.
    """

    rules: Mapping[str, Rule]
    scopes: Mapping[str, Scope]
    groups: tuple[TestGroup, ...]
    layers: Mapping[str, tuple[TestGroup, ...]]
    notices: Mapping[str, tuple[TestGroup, ...]]
    policies: tuple[LicensePolicy, ...]
    members: Mapping[str, tuple[GroupMember, ...]]
    snapshots: Mapping[str, date]
    first: date | None
    read_until: date | None
    turns: Mapping[date, tuple[Dated, ...]]
    cases: dict[tuple[str, str | None, date], Any] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, tables: Tables) -> Law:
        """Return the law that ``tables`` hold."""
        rules, members = tables.all(Rule), tables.all(GroupMember)
        by_id = {rule.id: rule for rule in rules}
        groups = group_tests(tables.all(Threshold), by_id)
        tests = (row for group in groups for row in group.tests)
        by_country = _by_country(members)
        policies = tuple(sorted(tables.all(LicensePolicy), key=lambda row: (row.precedence, row.id)))
        return cls(
            rules=MappingProxyType(by_id),
            scopes=MappingProxyType({scope.id: scope for scope in tables.all(Scope)}),
            groups=groups,
            layers=MappingProxyType({layer: _deciding(groups, layer) for layer in LAYERS}),
            notices=MappingProxyType({layer: _notices(groups, layer) for layer in LAYERS}),
            policies=policies,
            members=MappingProxyType(by_country),
            snapshots=MappingProxyType(_snapshots(members)),
            first=min(_beginnings(rules), default=None),
            read_until=max(_readings(rules, members), default=None),
            turns=MappingProxyType(_by_turn(chain(tests, policies, *by_country.values()))),
        )


def group_tests(tests: tuple[Threshold, ...], rules: Mapping[str, Rule]) -> tuple[TestGroup, ...]:
    """Return the tests joined into groups, the group that governs first."""
    found: dict[tuple[object, ...], list[Threshold]] = {}
    for test in tests:
        found.setdefault(_group_key(test), []).append(test)
    groups = (_group(tuple(rows), rules.get(rows[0].rule_id)) for rows in found.values())
    return tuple(sorted(groups, key=lambda group: (group.head.precedence, group.head.id)))


def _deciding(groups: tuple[TestGroup, ...], layer: str) -> tuple[TestGroup, ...]:
    return tuple(group for group in _of_layer(groups, layer) if group.head.consequence not in _NOT_DECIDING)


def _notices(groups: tuple[TestGroup, ...], layer: str) -> tuple[TestGroup, ...]:
    return tuple(group for group in _of_layer(groups, layer) if group.head.consequence == NOTICE)


def _of_layer(groups: tuple[TestGroup, ...], layer: str) -> tuple[TestGroup, ...]:
    return tuple(group for group in groups if group.head.layer in ("both", layer))


def in_force(row: Threshold | LicensePolicy, day: date) -> bool:
    """Return whether a row is in force on a day: both ends included, no end means still."""
    return row.effective_from <= day and (row.effective_to is None or day <= row.effective_to)


def _group_key(test: Threshold) -> tuple[object, ...]:
    return (
        test.rule_id,
        test.layer,
        test.paragraph,
        test.item,
        test.effective_from,
        test.effective_to,
        test.applies_to,
        test.consequence,
        test.scope_id,
        test.group,
    )


def _group(rows: tuple[Threshold, ...], rule: Rule | None) -> TestGroup:
    cited: tuple[Record, ...] = (*rows, rule) if rule else rows
    sources = dict.fromkeys(source for row in cited for source in row.source_ids)
    return TestGroup(rows[0], rows, tuple(sources), worst(row.verified for row in rows))


def worst(verified: Iterable[str]) -> str:
    """Return ``memory`` if any of the words is ``memory``, else ``seen``."""
    return "memory" if "memory" in set(verified) else "seen"


def _by_country(members: tuple[GroupMember, ...]) -> dict[str, tuple[GroupMember, ...]]:
    found: dict[str, tuple[GroupMember, ...]] = {}
    for member in members:
        found[member.country] = (*found.get(member.country, ()), member)
    return found


def _snapshots(members: tuple[GroupMember, ...]) -> dict[str, date]:
    found: dict[str, date] = {}
    for member in members:
        if member.observed is not None and member.valid_from is None and member.valid_to is None:
            found[member.group] = max(member.observed, found.get(member.group, member.observed))
    return found


def _by_turn(rows: Iterable[Dated]) -> dict[date, tuple[Dated, ...]]:
    found: dict[date, list[Dated]] = {}
    for row in rows:
        for day in dict.fromkeys(_turns(row)):
            found.setdefault(day, []).append(row)
    return {day: tuple(found[day]) for day in sorted(found)}


def _turns(row: Dated) -> Iterator[date]:
    start, end = _bounds(row)
    if start:
        yield start
    if end and end < date.max:
        yield end + ONE_DAY


def _bounds(row: Dated) -> tuple[date | None, date | None]:
    if isinstance(row, GroupMember):
        return row.valid_from, row.valid_to
    return row.effective_from, row.effective_to


def _beginnings(rules: tuple[Rule, ...]) -> list[date]:
    return [day for rule in rules if (day := rule.effective or rule.published) is not None]


def _readings(rules: tuple[Rule, ...], members: tuple[GroupMember, ...]) -> list[date]:
    days = [day for rule in rules for day in (rule.published, rule.effective)]
    days += [member.observed for member in members]
    return [day for day in days if day is not None]
