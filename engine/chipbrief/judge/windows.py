# SPDX-License-Identifier: Apache-2.0
"""Windows of time with a name, such as "since the last rule": computed from the data pack, not the clock."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from chipbrief.gather import Library
from chipbrief.gather.answers import names_in_rules
from chipbrief.gather.records import GroupMember, Rule
from chipbrief.judge.rules import begins
from chipbrief.judge.spans import NEVER_BINDING, PUBLISHED

#: The month in which the United States first controlled chips by their performance.
_OCTOBER_2022 = date(2022, 10, 1)
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Window:
    """A window named ``id`` (a key of ``WINDOWS``), both days included; ``rule`` begins with it."""

    id: str
    start: date
    end: date
    rule: Rule | None = None


def windows(library: Library, country: str = "") -> tuple[Window, ...]:
    """Return the windows of a data pack, which end on its date; ``country`` (ISO alpha-3) may be empty.

    The last rule is the last published one that binds, took effect by the date of the pack and, where there
    is a country, touches it. A window that the pack cannot give is left out.
    """
    end = date.fromisoformat(library.version)
    made = ((id, make(library, country, end)) for id, make in WINDOWS.items())
    return tuple(Window(id, start, end, rule) for id, (start, rule) in made if start and start <= end)


def last_rule(library: Library, country: str, day: date) -> Rule | None:
    """Return the newest published rule that binds and took effect by a day, for a country or for any."""
    names = names_in_rules(country, library.all(GroupMember)) if country else frozenset[str]()
    rules = (rule for rule in library.all(Rule) if rule.kind in PUBLISHED and _has_bound(rule, day))
    touching = (rule for rule in rules if not country or names.intersection(rule.reach))
    return max(touching, key=lambda rule: (begins(rule) or date.min, rule.id), default=None)


def _has_bound(rule: Rule, day: date) -> bool:
    start = begins(rule)
    return rule.status not in NEVER_BINDING and start is not None and start <= day


#: The first day of a window, if there is one, and the rule that it begins with.
_Found = tuple[date | None, Rule | None]


def _since_october_2022(_library: Library, _country: str, _end: date) -> _Found:
    return _OCTOBER_2022, None


def _last_12_months(_library: Library, _country: str, end: date) -> _Found:
    year_ago = date(end.year - 1, end.month, min(end.day, 28) if end.month == 2 else end.day)
    return year_ago + _ONE_DAY, None


def _since_last_rule(library: Library, country: str, end: date) -> _Found:
    rule = last_rule(library, country, end)
    return (begins(rule) if rule else None), rule


def _all_years(library: Library, _country: str, _end: date) -> _Found:
    return min((day for rule in library.all(Rule) if (day := begins(rule))), default=None), None


#: Each window by the name that the command line takes.
WINDOWS: Mapping[str, Callable[[Library, str, date], _Found]] = MappingProxyType({
    "since-october-2022": _since_october_2022,
    "last-12-months": _last_12_months,
    "since-last-rule": _since_last_rule,
    "all-years": _all_years,
})
