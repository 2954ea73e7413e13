# SPDX-License-Identifier: Apache-2.0
"""What each rule did: what a buyer could buy on its day, over the same chips, less that of the day before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from chipbrief.gather.records import Record, Rule
from chipbrief.judge.control import Law
from chipbrief.judge.finding import Finding, memory_caveats, sources_of
from chipbrief.judge.history import ONE_DAY, Step
from chipbrief.judge.questions.chip_generations import Measure
from chipbrief.judge.questions.controls_bite_market import (
    CLOSED,
    ID,
    LEGAL,
    LEVELS,
    MEASURES,
    SOLD,
    Level,
    Offer,
    Share,
    Shelf,
    bite_inputs,
    doubts,
    put_up,
    share,
    shelf,
    term_of,
)
from chipbrief.language import Pattern, listed, said, said_of

CUT = Pattern(
    "The rules of {day}, cut the {noun} to be had {says} by {size} percentage points of the world’s best chip"
)
RAISED = Pattern(
    "The rules of {day}, raised the {noun} to be had {says} by {size} percentage points of the world’s best "
    "chip"
)


def step_findings(market: tuple[Offer, ...], law: Law, begin: date, end: date) -> Iterator[Finding]:
    """Yield what changed on each day on which rules moved a chip that was on sale."""
    turns = sorted({
        step.start
        for offer in market
        for step in offer.steps[1:]
        if begin < step.start <= end and step.changed_by
    })
    for day in turns:
        yield from _turn(shelf(market, day - ONE_DAY), shelf(market, day), law)


def _turn(before: Shelf, after: Shelf, law: Law) -> Iterator[Finding]:
    day = after.day
    moved = [offer for offer, _term in before.terms if _moves(offer, day)]
    rules = _new_rules(moved, day, law)
    if not moved:
        return
    yield _moved(moved, rules, day)
    # the same chips on both days, so that a release on the day is no effect of the rule
    kept = {offer.chip.id for offer, _term in before.terms}
    same = put_up(day - ONE_DAY, tuple(pair for pair in after.terms if pair[0].chip.id in kept), before.world)
    for measure in MEASURES:
        told: tuple[Share, Share] | None = None
        for level in LEVELS:
            then, now = share(before, measure, level), share(same, measure, level)
            if then and now and then.value != now.value and _names((then, now)) != _names(told):
                told = (then, now)
                yield _effect(measure, level, told, rules, day)


def _names(pair: tuple[Share, Share] | None) -> tuple[str, ...]:
    return tuple(side.name for side in pair or ())


def _moves(offer: Offer, day: date) -> bool:
    before, after = offer.at(day - ONE_DAY), offer.at(day)
    return bool(before and after and term_of(before) != term_of(after))


def _new_rules(moved: Iterable[Offer], day: date, law: Law) -> tuple[Rule, ...]:
    """Return the rules on which the new statuses rest; where none is new, those that ended."""
    turned = tuple(step for offer in moved for step in offer.steps if step.start == day)
    changed = tuple(dict.fromkeys(key for step in turned for key in step.changed_by if key in law.rules))
    policies = {policy.id: policy.rule_id for policy in law.policies}
    rested = {key for step in turned if step.status.controlled is not False for key in _rests(step, policies)}
    return tuple(law.rules[key] for key in changed if key in rested) or tuple(
        law.rules[key] for key in changed
    )


def _rests(step: Step, policies: Mapping[str, str]) -> tuple[str, str]:
    return step.status.rule_id, policies.get(step.status.policy_id, "")


def _titles(rules: tuple[Rule, ...]) -> str:
    return listed(rule.short_title for rule in rules) if rules else said("a change of a country group")


def _moved(moved: list[Offer], rules: tuple[Rule, ...], day: date) -> Finding:
    chips = tuple(offer.chip for offer in moved)
    shut = [o for o in moved if (status := o.at(day)) and term_of(status) == CLOSED]
    return Finding(
        id=f"{ID}.step.{day}.chips",
        question=said("How many chips on sale came under other terms on {day}?", day=day),
        value=Decimal(len(moved)),
        unit="chips",
        formula=said(
            "{titles}: {chips}; {denied}",
            titles=_titles(rules),
            chips=listed((chip.name for chip in chips), ", "),
            denied=said_of(len(shut), "one of them now denied", "{count} of them now denied")
            if shut
            else said("none of them now denied"),
        ),
        inputs=bite_inputs(chips, rules),
        source_ids=sources_of((*chips, *rules)),
        method=said("Terms for the buyer on the day against those of the day before"),
        caveats=(LEGAL, SOLD, *memory_caveats((*chips, *rules))),
    )


def _effect(
    measure: Measure, level: Level, pair: tuple[Share, Share], rules: tuple[Rule, ...], day: date
) -> Finding:
    then, now = pair
    chips = tuple(dict.fromkeys((*then.chips, *now.chips)))
    records: tuple[Record, ...] = (*chips, *rules)
    return Finding(
        id=f"{ID}.step.{day}.{measure.key}.{level.key}",
        question=said(
            "What did the rules of {day}, change in the {noun} to be had {says}?",
            day=day,
            noun=measure.noun,
            says=level.says,
        ),
        statement=(RAISED if now.value > then.value else CUT).format(
            day=day,
            noun=measure.noun,
            says=level.says,
        ),
        value=now.value - then.value,
        unit=said("percentage points of the best chip on sale in the world"),
        formula=said(
            "{titles}: from {then_value} percent ({then}) to {now_value} percent ({now})",
            titles=_titles(rules),
            then_value=then.value,
            then=then.name,
            now_value=now.value,
            now=now.name,
        ),
        inputs=bite_inputs(chips, rules),
        source_ids=sources_of(records),
        method=said(
            "The share on the day less that of the day before, over the chips that were on sale by then"
        ),
        caveats=(*doubts(measure), *memory_caveats(records)),
    )
