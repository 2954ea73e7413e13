# SPDX-License-Identifier: Apache-2.0
"""One chip against every text of the law: each group of tests, met or not, whether it governs or not.

``classify`` stops at what governs; this goes on, for a reader who asks what each rule says of a chip.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from chipbrief.judge.control_law import LAYERS, Law, TestGroup, in_force
from chipbrief.judge.control_scope import Parties, inside, place
from chipbrief.judge.control_tests import GroupResult, Subject, concerns, make_subject, run
from chipbrief.judge.spans import joined
from chipbrief.judge.status import Parameters

Days = tuple[tuple[date, date | None], ...]


@dataclass(frozen=True, slots=True)
class Tested:
    """A group of tests with its results, and the days on which it stands in each layer of law.

    ``enforced`` and ``codified`` are pairs of a first and a last day (None: no end is recorded), empty where
    it never stood; ``reaches`` says whether it reaches the destination.
    """

    result: GroupResult
    enforced: Days
    codified: Days
    reaches: bool

    @property
    def group(self) -> TestGroup:
        """The group of tests."""
        return self.result.group

    @property
    def begins(self) -> date:
        """The first day on which it stood in any layer."""
        return min(first for first, _last in (*self.enforced, *self.codified))


def every_text(parameters: Parameters, destination: str, law: Law, last: date) -> tuple[Tested, ...]:
    """Return each group of tests for such an item and maker that began by ``last``, oldest first.

    Groups of one rule and paragraph with the same tests and consequence are told once, with all their
    days. ``destination`` is an ISO 3166 alpha-3 code.
    """
    subject = make_subject(parameters)
    found: dict[tuple[object, ...], list[TestGroup]] = {}
    for group in _deciding(law):
        if group.head.effective_from <= last and concerns(group, subject):
            found.setdefault(_key(group), []).append(group)
    told = (_tested(groups, run(groups[0], subject), destination, law, last) for groups in found.values())
    return tuple(sorted(told, key=lambda item: (item.begins, item.group.head.precedence)))


def in_force_for(
    destination: str, subjects: Iterable[Subject], law: Law, day: date, layer: str = "enforced"
) -> tuple[TestGroup, ...]:
    """Return the groups of a day that reach a destination and concern any of the subjects, by precedence."""
    parties = Parties(place(destination, day, law.members), None, day)
    wanted = tuple({(each.item, each.market, each.maker): each for each in subjects}.values())
    return tuple(
        group
        for group in law.layers[layer]
        if in_force(group.head, day)
        and any(concerns(group, each) for each in wanted)
        and inside(law.scopes[group.head.scope_id], parties)
    )


def _deciding(law: Law) -> Iterator[TestGroup]:
    yield from dict.fromkeys(group for layer in LAYERS for group in law.layers[layer])


def _key(group: TestGroup) -> tuple[object, ...]:
    head = group.head
    tests = tuple((test.metric, test.op, test.value, test.chip_ids) for test in group.tests)
    return (head.rule_id, head.paragraph, head.consequence, head.applies_to, head.scope_id, tests)


def _tested(groups: list[TestGroup], result: GroupResult, destination: str, law: Law, last: date) -> Tested:
    days = {
        layer: _days(group for group in groups if group.head.layer in ("both", layer)) for layer in LAYERS
    }
    ends = [end or last for spans in days.values() for _first, end in spans]
    day = min(last, max(ends))
    parties = Parties(place(destination, day, law.members), None, day)
    return Tested(result, **days, reaches=inside(law.scopes[groups[0].head.scope_id], parties))


def _days(groups: Iterable[TestGroup]) -> Days:
    spans = joined((group.head.effective_from, group.head.effective_to or date.max) for group in groups)
    return tuple((first, None if end == date.max else end) for first, end in spans)
