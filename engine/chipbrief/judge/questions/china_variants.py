# SPDX-License-Identifier: Apache-2.0
"""Chips made for China: when each came, the rule before it, and the rule that caught it.

A variant follows the newest rule that controlled its parent for China and was known by then; a rule is
known from its publication or its effect, whichever came first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial

from chipbrief.gather.answers import CHINA
from chipbrief.gather.records import Chip, Period, Rule
from chipbrief.judge.control import Law
from chipbrief.judge.history import Step, status_over_time
from chipbrief.judge.metrics import parameters_of
from chipbrief.judge.questions.study import MONTH, exact


@dataclass(frozen=True, slots=True)
class Variant:
    """A chip made for China: when it came, after which rule, and from when a rule controls it.

    ``caught`` is the first day from ``came`` on with a control, ``decided`` says whether the engine could
    tell from the chip's numbers.
    """

    chip: Chip
    parent: Chip
    came: Period
    rule: Rule | None
    caught: date | None
    catching: Rule | None
    decided: bool


def months(first: date, last: date) -> Decimal:
    """Return the months between two days, of 365.25 / 12 days."""
    return exact((last - first).days / MONTH)


def known(rule: Rule) -> date | None:
    """Return the day from which a rule was known: published or in effect, whichever came first."""
    return min((day for day in (rule.published, rule.effective) if day), default=None)


def variants(chips: Iterable[Chip], law: Law, end: date) -> tuple[Variant, ...]:
    """Return the variants for China that came by ``end``, the first first."""
    by_id = {chip.id: chip for chip in chips}
    # Several variants have one parent.
    history = cache(partial(_history, law=law, end=end))
    found = [
        _variant(chip, parent, came, law, history)
        for chip in by_id.values()
        if (parent := by_id.get(chip.china_variant_of or "")) is not None
        and (came := _came(chip)) is not None
        and came.first <= end
    ]
    return tuple(sorted(found, key=lambda item: (item.came.last, item.chip.id)))


def _came(chip: Chip) -> Period | None:
    """Return when a chip was announced or released: the period that was over first, dated closer."""
    periods = (period for period in (chip.announced, chip.released) if period)
    return min(periods, key=lambda period: period.last, default=None)


def _variant(
    chip: Chip, parent: Chip, came: Period, law: Law, history: Callable[[Chip], tuple[Step, ...]]
) -> Variant:
    rules = {step.status.rule_id for step in history(parent) if step.status.controlled}
    dated = [(day, key) for key in rules if key in law.rules and (day := known(law.rules[key]))]
    newest = max((pair for pair in dated if pair[0] <= came.last), default=None)
    own = [step for step in history(chip) if step.end >= came.first]
    caught = next((step for step in own if step.status.controlled), None)
    decided = caught is not None or all(step.status.controlled is not None for step in own)
    return Variant(
        chip=chip,
        parent=parent,
        came=came,
        rule=law.rules[newest[1]] if newest else None,
        caught=max(caught.start, came.first) if caught else None,
        catching=law.rules.get(caught.status.rule_id) if caught else None,
        decided=decided,
    )


def _history(chip: Chip, law: Law, end: date) -> tuple[Step, ...]:
    first = law.first or end
    return status_over_time(parameters_of(chip), CHINA, law, min(first, end), end, headquarters=CHINA)
