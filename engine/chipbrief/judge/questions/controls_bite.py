# SPDX-License-Identifier: Apache-2.0
"""How hard the controls bite: the best chip that a buyer in the country may buy, beside the world's best.

The share is a step function: it moves on the day a rule takes effect and on the day a chip comes out, and
on no other. What each rule did is the share on its day less the share on the day before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from chipbrief.gather import Evidence
from chipbrief.gather.answers import UNITED_STATES
from chipbrief.gather.countries import in_sentence
from chipbrief.gather.records import Chip, Rule
from chipbrief.judge.control import Law
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.china_variants import variants
from chipbrief.judge.questions.chip_generations import Measure
from chipbrief.judge.questions.controls_bite_market import (
    ID,
    LEVELS,
    MEASURES,
    UNDECIDED,
    Level,
    Offer,
    Share,
    Shelf,
    bite_inputs,
    doubts,
    offers,
    share,
    shelf,
)
from chipbrief.judge.questions.controls_bite_steps import step_findings
from chipbrief.judge.questions.controls_bite_variants import variant_findings, variant_series
from chipbrief.judge.questions.study import Cell, Series, Study, exact, too_thin
from chipbrief.language import listed, said, said_of

WHOLE = 100
UNIT = said("percent of the best chip on sale in the world")
METHOD = said(
    "Control engine, enforced layer, buyer with headquarters in the destination. The "
    "high end counts vague releases from their first day, and as open what an unknown "
    "number or an unpublished policy leaves open"
)


def study(evidence: Evidence) -> Study:
    """Return the share open at the end, the step of each rule, and the variants made for China."""
    law = Law.of(evidence)
    pick = evidence.pick
    end = pick.last_known
    begin = max(pick.start, law.first or pick.start)
    chips = evidence.everywhere(Chip)
    if law.first is None or begin > end:
        return Study(
            ID, (_no_rules(end),), (), (said("No rule of the data pack reaches back to the window."),)
        )
    market = offers(chips, pick.country, law, begin, end)
    shelves = tuple(shelf(market, day) for day in _days(market, begin, end))
    found, place = variants(chips, law, end), in_sentence(evidence.country)
    findings = (
        *(
            _standing(measure, level, shelves[-1], law, place)
            for measure in MEASURES
            for level in _levels(measure, shelves[-1])
        ),
        *step_findings(market, law, begin, end),
        *variant_findings(ID, found, end),
    )
    return Study(ID, findings, (_frontiers(shelves), _series(shelves), variant_series(ID, found, end)))


def _no_rules(end: date) -> Finding:
    why = said("The data pack has no rule in force by {end} within the window.", end=end)
    question = said("How much of the world’s best could a buyer in the country buy?")
    return too_thin(
        f"{ID}.standing", question, UNIT, why, said("A window that reaches a rule would settle it.")
    )


def _days(market: Iterable[Offer], begin: date, end: date) -> tuple[date, ...]:
    """Return the days on which a share may move, with both ends of the window."""
    turns = {step.start for offer in market for step in offer.steps}
    released = {day for offer in market for day in (offer.sure, offer.maybe)}
    return tuple(sorted({day for day in turns | released if begin < day < end} | {begin, end}))


def _levels(measure: Measure, found: Shelf) -> Sequence[Level]:
    """Return the terms to tell a share of: where all is free, wider ones give no more."""
    free = share(found, measure, LEVELS[0])
    return LEVELS[:1] if free is not None and free.value == WHOLE else LEVELS


def _standing(measure: Measure, level: Level, found: Shelf, law: Law, place: str) -> Finding:
    key = f"{ID}.standing.{measure.key}.{level.key}"
    question = said(
        "How much of the world’s best {noun} could a buyer in {country} buy from U.S. vendors {says}?",
        noun=measure.noun,
        country=place,
        says=level.says,
    )
    open_to = share(found, measure, level)
    if open_to is None:
        why = said(
            "No chip with a {noun} was known to be on sale by {day}.", noun=measure.noun, day=found.day
        )
        return too_thin(key, question, UNIT, why, said("A later as-of date would settle it."))
    rules = _holding(open_to, found.day, law)
    told = (
        said("; the best is held back by: {short_title}", short_title=rules[0].short_title) if rules else ""
    )
    return Finding(
        id=key,
        question=question,
        statement=said(
            "From U.S. vendors a buyer in {country} could buy, {says}, a {noun} of {value}",
            noun=measure.noun,
            country=place,
            says=level.says,
        ),
        value=open_to.value,
        low=open_to.value if open_to.high > open_to.value else None,
        high=open_to.high if open_to.high > open_to.value else None,
        unit=UNIT,
        formula=said(
            "{figure} over {figure_2} on {day}{told}",
            figure=_figure(open_to.best, measure),
            figure_2=_figure(open_to.frontier, measure),
            day=found.day,
            told=told,
        ),
        inputs=bite_inputs(open_to.chips, rules),
        source_ids=sources_of((*open_to.chips, *rules)),
        method=METHOD,
        caveats=(
            *doubts(measure),
            *_elsewhere(open_to),
            *_open_facts(found),
            *memory_caveats((*open_to.chips, *rules)),
        ),
        row=measure.noun,
        column=level.says,
    )


def _figure(offer: Offer | None, measure: Measure) -> str:
    if offer is None:
        return said("none")
    number = exact(float(offer.values[measure.key]))
    return said("{name} ({number} {unit})", name=offer.chip.name, number=number, unit=measure.unit)


def _holding(open_to: Share, day: date, law: Law) -> tuple[Rule, ...]:
    """Return the rule that controls the world's best chip for the buyer, if any does."""
    status = open_to.frontier.at(day)
    rule = law.rules.get(status.rule_id) if status and status.controlled else None
    return (rule,) if rule else ()


def _elsewhere(open_to: Share) -> tuple[str, ...]:
    best = open_to.frontier.chip
    if best.vendor_country == UNITED_STATES:
        return ()
    return (
        said("The world’s best was of {vendor}, which these rules do not hold back.", vendor=best.vendor),
    )


def _open_facts(found: Shelf) -> tuple[str, ...]:
    names = [offer.chip.name for offer, term in found.terms if term == UNDECIDED]
    if not names:
        return ()
    return (
        said_of(
            len(names),
            "An unknown number leaves open whether one chip is controlled: {join}.",
            "An unknown number leaves open whether {count} chips are controlled: {join}.",
            join=listed(names, ", "),
        ),
    )


def _frontiers(shelves: tuple[Shelf, ...]) -> Series:
    """Return the best TPP in the world and the best without a license or notice, by day."""
    measure = MEASURES[0]
    found = [(shelf_.day, open_to) for shelf_ in shelves if (open_to := share(shelf_, measure, LEVELS[0]))]
    rows = [
        (day, line, offer.values[measure.key], offer.chip.name)
        for line, best in ((said("World’s best"), True), (said("Without a license"), False))
        for day, open_to in found
        if (offer := open_to.frontier if best else open_to.best) is not None
    ]
    chips = tuple(dict.fromkeys(chip for _day, open_to in found for chip in open_to.chips))
    return Series(
        name=f"{ID}-frontier",
        title=said(
            "Best TPP of a chip on sale: in the world, and for a buyer there without a license or notice"
        ),
        columns=("day", "line", "tpp", "chip"),
        rows=tuple(rows),
        inputs=inputs_of("chips", chips),
        source_ids=sources_of(chips),
        states=(f"{ID}.standing.{measure.key}.{LEVELS[0].key}",),
    )


def _series(shelves: tuple[Shelf, ...]) -> Series:
    rows: list[tuple[Cell, ...]] = []
    used: list[Chip] = []
    for measure in MEASURES:
        for level in LEVELS:
            last: Share | None = None
            for found in shelves:
                open_to = share(found, measure, level)
                if open_to is not None and (open_to != last or found is shelves[-1]):
                    rows.append(_row(measure, level, found.day, open_to))
                    used += open_to.chips
                last = open_to
    chips = tuple(dict.fromkeys(used))
    return Series(
        name=f"{ID}-share",
        title=said("Best chip open to a buyer in the country, in percent of the world’s best"),
        columns=("day", "measure", "access", "percent", "high", "chip", "world_best"),
        rows=tuple(rows),
        inputs=inputs_of("chips", chips),
        source_ids=sources_of(chips),
        states=tuple(
            f"{ID}.standing.{measure.key}.{level.key}"
            for measure in MEASURES[:2]
            for level in (LEVELS[0], LEVELS[-1])
        ),
    )


def _row(measure: Measure, level: Level, day: date, open_to: Share) -> tuple[Cell, ...]:
    names = (open_to.name, open_to.frontier.chip.name)
    return (day, measure.noun, level.key, open_to.value, open_to.high, *names)
