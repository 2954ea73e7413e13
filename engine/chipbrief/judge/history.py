# SPDX-License-Identifier: Apache-2.0
"""How the status of a chip changed over time, and what changed for a class of chips between two days.

Nothing is sampled: the law of a data pack can only change on the days on which one of its rows begins
or ends, so the engine is asked on those of them that change which rows decide for the parties, and no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from chipbrief.gather.records import GroupMember
from chipbrief.judge.control import classify
from chipbrief.judge.control_law import LAYERS, ONE_DAY, Dated, Law
from chipbrief.judge.control_scope import make_case
from chipbrief.judge.status import LayerStatus, Parameters
from chipbrief.language import Said, has_words


@dataclass(frozen=True, slots=True)
class Step:
    """A status from ``start`` to ``end``, both included, and the rules that brought it.

    ``changed_by`` lists rule ids; it is empty for the first step, and where no rule but a country group
    changed. ``source_ids`` are those of the status and of the rows that begin or end with the step.
    """

    start: date
    end: date
    status: LayerStatus
    changed_by: tuple[str, ...]
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A chip whose status differs between two days, with the steps between them."""

    chip: str
    before: LayerStatus
    after: LayerStatus
    steps: tuple[Step, ...]


def status_over_time(
    parameters: Parameters,
    destination: str,
    law: Law,
    first: date,
    last: date,
    headquarters: str | None = None,
    layer: str = "enforced",
) -> tuple[Step, ...]:
    """Return the statuses of a chip for a destination from ``first`` to ``last``, oldest first.

    Two days have the same status if outcome, paragraph, rule and license policy are the same. Days
    before the first rule of the data pack are left out. Raises ``RuleError`` when none remains.
    """
    found = layers_over_time(parameters, destination, law, first, last, headquarters)
    return found[layer]


def layers_over_time(
    parameters: Parameters,
    destination: str,
    law: Law,
    first: date,
    last: date,
    headquarters: str | None = None,
) -> Mapping[str, tuple[Step, ...]]:
    """Return the statuses over time in each layer of law, as ``status_over_time`` does for one."""
    begin = max(first, law.first) if law.first and law.first <= last else first
    days = (begin, *(day for day in turning_days(law) if begin < day <= last))
    asked = [
        (day, classify(parameters, destination, day, law, headquarters))
        for day in _different(days, destination, headquarters, law)
    ]
    return {
        layer: _steps([(day, getattr(status, layer)) for day, status in asked], last, law) for layer in LAYERS
    }


def _different(days: Iterable[date], destination: str, headquarters: str | None, law: Law) -> Iterator[date]:
    """Yield the days on which other rows decide for the parties than on the one before."""
    before = None
    for day in days:
        deciding = make_case(destination, headquarters, day, law).deciding
        if deciding != before:
            yield day
        before = deciding


def _steps(asked: Iterable[tuple[date, LayerStatus]], last: date, law: Law) -> tuple[Step, ...]:
    """Join consecutive days with the same status into steps."""
    found: list[Step] = []
    for day, status in asked:
        if found and _same(found[-1].status, status):
            continue
        found = [*found[:-1], _until(found[-1], day - ONE_DAY)] if found else []
        found.append(_step(day, last, found[-1].status if found else None, status, law))
    return tuple(found)


def what_changed(
    chips: Iterable[tuple[str, Parameters]],
    destination: str,
    law: Law,
    first: date,
    last: date,
    layer: str = "enforced",
) -> tuple[Change, ...]:
    """Return the chips (pairs of name and numbers) whose status on ``last`` is not that of ``first``."""
    return tuple(_changes(chips, destination, law, first, last, layer))


def new_caveats(before: Step, step: Step) -> tuple[str, ...]:
    """Return what is said of a step and not of the one ``before``; a sentence on another day is the same."""
    known = set(map(_pattern, before.status.caveats))
    return tuple(text for text in step.status.caveats if _pattern(text) not in known)


def _pattern(text: str) -> str:
    """Return what makes a sentence the same on another day: its pattern, or its words where these are all."""
    return text.pattern if isinstance(text, Said) and has_words(text.pattern) else text


def turning_days(law: Law) -> tuple[date, ...]:
    """Return the days on which the law of a data pack may have changed, in order."""
    return tuple(law.turns)


def _changes(
    chips: Iterable[tuple[str, Parameters]], destination: str, law: Law, first: date, last: date, layer: str
) -> Iterator[Change]:
    for name, parameters in chips:
        steps = status_over_time(parameters, destination, law, first, last, layer=layer)
        if not _same(steps[0].status, steps[-1].status):
            yield Change(name, steps[0].status, steps[-1].status, steps)


def _same(one: LayerStatus, other: LayerStatus) -> bool:
    return _key(one) == _key(other)


def _key(status: LayerStatus) -> tuple[str, ...]:
    if status.controlled is False:
        return (status.outcome,)
    return (status.outcome, status.paragraph, status.rule_id, status.license_policy, status.policy_id)


def _until(step: Step, end: date) -> Step:
    return Step(step.start, end, step.status, step.changed_by, step.source_ids)


def _step(day: date, last: date, before: LayerStatus | None, status: LayerStatus, law: Law) -> Step:
    if before is None:
        return Step(day, last, status, (), status.source_ids)
    turned = law.turns.get(day, ())
    rules = {row.rule_id for row in turned if not isinstance(row, GroupMember)}
    near = [rule for found in (status, before) for rule in _decided_by(found, law) if rule in rules]
    cited = [key for row in turned if _touches(row, near) for key in row.source_ids]
    sources = tuple(dict.fromkeys([*status.source_ids, *cited]))
    return Step(day, last, status, tuple(dict.fromkeys(near)), sources)


def _decided_by(status: LayerStatus, law: Law) -> tuple[str, ...]:
    """Return the rules on which a status rests: that of the test, and that of the license policy."""
    policies = (policy.rule_id for policy in law.policies if policy.id == status.policy_id)
    return (*((status.rule_id,) if status.controlled is not False else ()), *policies)


def _touches(row: Dated, rules: list[str]) -> bool:
    return not rules if isinstance(row, GroupMember) else row.rule_id in rules
