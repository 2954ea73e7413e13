# SPDX-License-Identifier: Apache-2.0
"""From when to when a rule stood in the text, and from when to when the agency applied it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from chipbrief.gather.records import Rule, Threshold
from chipbrief.judge.control_law import Law
from chipbrief.judge.control_scope import Parties, inside, place
from chipbrief.judge.rules import begins

TEXT, APPLIED = "text", "applied"
#: Kinds whose words stand in a published legal text; letters and statements only tell what is applied.
PUBLISHED = frozenset({"rule", "order", "law"})
#: States of what was said, proposed or taken back, and never bound anyone.
NEVER_BINDING = frozenset({"announced", "pending", "withdrawn"})
NOT_ENFORCED, UNRESOLVED, SUPERSEDED = "not_enforced", "unresolved", "superseded"
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Span:
    """Days on which a rule stood in the text (``text``) or was applied (``applied``), both included.

    ``end`` is None where no end is recorded. ``doubtful`` says that the data pack does not know whether it
    ended, or how.
    """

    layer: str
    start: date
    end: date | None
    doubtful: bool


def spans_of(rule: Rule, law: Law, country: str) -> tuple[Span, ...]:
    """Return the spans of a rule for a country: those of the text, then those of its application.

    A rule's tests that reach the country tell more than its own dates: some stand in the text alone (the
    worldwide requirement of January 2025), some end for one country before another (letters of 2022). What
    was only announced, proposed or withdrawn has no span.
    """
    start = begins(rule)
    if start is None or rule.status in NEVER_BINDING:
        return ()
    tests = _reaching(rule, law, country)
    of_tests = [(max(row.effective_from, start), row.effective_to or date.max) for row in tests]
    whole = joined([(start, _end(rule, of_tests)), *of_tests])
    holds = {TEXT: rule.kind in PUBLISHED, APPLIED: not _in_text_alone(rule, tests)}
    return tuple(
        Span(layer, begin, end if end < date.max else None, _doubtful(rule, end, whole[-1][1]))
        for layer, held in holds.items()
        if held
        for begin, end in whole
    )


def _reaching(rule: Rule, law: Law, country: str) -> tuple[Threshold, ...]:
    """Return the tests of a rule whose scope holds for a country on the day on which they begin."""
    rows = (row for group in law.groups if group.head.rule_id == rule.id for row in group.tests)
    return tuple(row for row in rows if _holds(row, law, country))


def _holds(row: Threshold, law: Law, country: str) -> bool:
    day = row.effective_from
    return inside(law.scopes[row.scope_id], Parties(place(country, day, law.members), None, day))


def _in_text_alone(rule: Rule, tests: tuple[Threshold, ...]) -> bool:
    return rule.status == NOT_ENFORCED or {row.layer for row in tests} == {"codified"}


def _end(rule: Rule, of_tests: list[tuple[date, date]]) -> date:
    """Return the last day of a rule: as recorded, else when the last test of a superseded one ended."""
    replaced = max((end for _start, end in of_tests), default=date.max)
    return rule.ended or (replaced if rule.status == SUPERSEDED else date.max)


def joined(spans: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
    """Return spans that touch or overlap as one, in order.

    >>> new_year, spring = date(2025, 1, 1), date(2025, 5, 13)
    >>> joined([(spring, date.max), (new_year, date(2025, 5, 12))]) == [(new_year, date.max)]
    True
    """
    found: list[tuple[date, date]] = []
    for start, end in sorted(spans):
        if found and (found[-1][1] == date.max or start <= found[-1][1] + _ONE_DAY):
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def _doubtful(rule: Rule, end: date, last: date) -> bool:
    """Return whether the end of a span is not known: the last of an unresolved rule, or of a replaced one."""
    return end == last and (rule.status == UNRESOLVED or (rule.status == SUPERSEDED and end == date.max))
