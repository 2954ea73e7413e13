# SPDX-License-Identifier: Apache-2.0
"""How far Chinese accelerators are behind the U.S. frontier, how many are made, and what holds them back.

A generation lag is a horizontal distance, as in the capability gap: the time since a U.S. chip first had at
least the figure that the Chinese chip has on the day it came out.
"""

from __future__ import annotations

from datetime import date

from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA, UNITED_STATES
from chipbrief.gather.records import Chip, Production
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.chip_generations import (
    MEASURES,
    Measure,
    Placed,
    Standing,
    lag_years,
    placed,
    standing,
    steps,
)
from chipbrief.judge.questions.domestic_output import ID, output_findings, output_series
from chipbrief.judge.questions.domestic_series import bracket_series, frontier_series, lags_series
from chipbrief.judge.questions.estimating import interval, slope_draws
from chipbrief.judge.questions.study import YEAR, Study, exact, generator, too_thin, trust, unit_of
from chipbrief.judge.words import likelihood
from chipbrief.language import Pattern, said

FEWEST = 5  # Chinese steps that a trend needs
YEARS = said("years")
AHEAD = said("years (negative: ahead)")
NARROWED = said("years (negative: it narrowed)")
REACHED = Pattern("The best Chinese {noun} of {end}, was first reached by a U.S. chip {value} earlier")
REACHED_LATER = Pattern("The first U.S. chip with the best Chinese {noun} of {end}, came {size} years later")
GREW_BY = Pattern("From {start} to {end}, the {noun} lag grew by {value}")
NARROWED_BY = Pattern("From {start} to {end}, the {noun} lag narrowed by {size} years")
SHEETS = said("Figures are those of data sheets and reports; software and yield decide what they are worth.")
PAPER = said("A chip counts from its release; volumes come later, and chips only announced are left out.")


def study(evidence: Evidence) -> Study:
    """Return the gap on each measure, its trend, what is made by whose estimate, and the bottlenecks."""
    end = evidence.pick.last_known
    chips = evidence.everywhere(Chip)
    findings = [finding for measure in MEASURES for finding in _measured(measure, chips, end, evidence)]
    made = evidence.all(Production)
    findings += output_findings(evidence)
    thin = (
        ()
        if made
        else (
            said(
                "Estimates of Chinese output belong to the class of Chinese chips, "
                "so briefs on other classes do not give them."
            ),
        )
    )
    series = (
        frontier_series(chips, end),
        bracket_series(chips, end),
        lags_series(chips, end),
        output_series(made),
    )
    return Study(ID, tuple(findings), series, thin)


def _measured(
    measure: Measure, chips: tuple[Chip, ...], end: date, evidence: Evidence
) -> tuple[Finding, ...]:
    chinese, american = (placed(measure, chips, place, end) for place in (CHINA, UNITED_STATES))
    if not chinese or not american:
        why = said("No {noun} of chips of both countries was known by {end}.", noun=measure.noun, end=end)
        key = f"{ID}.ratio.{measure.key}"
        question = said("How does the best Chinese {noun} compare?", noun=measure.noun)
        return (
            too_thin(
                key, question, said("percent of the U.S. best"), why, said("Data sheets would settle it.")
            ),
        )
    return (
        _ratio(measure, chinese, american),
        _generation(measure, chinese, american),
        *_standing(measure, chinese, american, evidence),
        _trend(measure, steps(chinese), american, evidence),
    )


def _ratio(measure: Measure, chinese: tuple[Placed, ...], american: tuple[Placed, ...]) -> Finding:
    ours, theirs = (max(side, key=lambda item: item.value) for side in (chinese, american))
    chips = (ours.chip, theirs.chip)
    return Finding(
        id=f"{ID}.ratio.{measure.key}",
        question=said("How does the best Chinese {noun} compare with the best U.S. one?", noun=measure.noun),
        statement=said("The best Chinese {noun} was {value}", noun=measure.noun),
        value=exact(float(100 * ours.value / theirs.value)),
        unit=said("percent of the U.S. best"),
        formula=said(
            "{name} ({exact} {unit}) over {name_2} ({exact_2})",
            name=ours.chip.name,
            exact=exact(float(ours.value)),
            unit=measure.unit,
            name_2=theirs.chip.name,
            exact_2=exact(float(theirs.value)),
        ),
        inputs=inputs_of("chips", chips),
        source_ids=sources_of(chips),
        method=said("Data-center chips released by then; variants for China and SRAM machines are left out"),
        caveats=(SHEETS, *memory_caveats(chips)),
    )


def _generation(measure: Measure, chinese: tuple[Placed, ...], american: tuple[Placed, ...]) -> Finding:
    best = steps(chinese)[-1]
    key = f"{ID}.lag.{measure.key}"
    question = said("How many years behind was the best Chinese {noun}?", noun=measure.noun)
    found = lag_years(best, american)
    if found is None:
        why = said(
            "No U.S. chip of the data pack reaches the {noun} of {name}.",
            noun=measure.noun,
            name=best.chip.name,
        )
        return too_thin(
            key, question, "years", why, said("A newer as-of date would settle it."), (best.chip,)
        )
    years, rival = found
    chips = (best.chip, rival.chip)
    return Finding(
        id=key,
        question=question,
        value=exact(years),
        unit=unit_of(YEARS, AHEAD, exact(years)),
        formula=said(
            "release of {name} ({day}) less that of the first U.S. chip with as much, {name_2} ({day_2})",
            name=best.chip.name,
            day=best.day,
            name_2=rival.chip.name,
            day_2=rival.day,
        ),
        inputs=inputs_of("chips", chips),
        source_ids=sources_of(chips),
        caveats=(SHEETS, PAPER, *memory_caveats(chips)),
    )


def _standing(
    measure: Measure, chinese: tuple[Placed, ...], american: tuple[Placed, ...], evidence: Evidence
) -> tuple[Finding, ...]:
    """Return the lag on the last day, and by how much it changed since the first day of the window."""
    start, end = evidence.pick.start, evidence.pick.last_known
    last = standing(chinese, american, end)
    if last is None:
        return ()
    # In a shorter window it grows by the window where no chip is new, which says nothing.
    first = standing(chinese, american, start) if (end - start).days >= YEAR else None
    now = _lag_on(end, measure, last)
    return (now, _lag_change(start, end, measure, first, last)) if first else (now,)


def _lag_on(end: date, measure: Measure, last: Standing) -> Finding:
    years, best, rival = last
    chips = (best.chip, rival.chip)
    return Finding(
        id=f"{ID}.standing.{measure.key}",
        question=said(
            "How many years before {end}, did a U.S. chip first reach that day’s best Chinese {noun}?",
            noun=measure.noun,
            end=end,
        ),
        statement=(REACHED_LATER if years < 0 else REACHED).format(
            noun=measure.noun,
            end=end,
        ),
        value=exact(years),
        unit=unit_of(YEARS, AHEAD, exact(years)),
        formula=said(
            "{end} less the release of {name} ({day}), the first U.S. one with as much as {name_2}",
            end=end,
            name=rival.chip.name,
            day=rival.day,
            name_2=best.chip.name,
        ),
        inputs=inputs_of("chips", chips),
        source_ids=sources_of(chips),
        method=said("Horizontal distance between the two frontiers on one day"),
        caveats=(SHEETS, PAPER, *memory_caveats(chips)),
    )


def _lag_change(start: date, end: date, measure: Measure, first: Standing, last: Standing) -> Finding:
    chips = (last.best.chip, last.rival.chip, first.best.chip, first.rival.chip)
    used = tuple({chip.id: chip for chip in chips}.values())
    grown = exact(last.years - first.years)
    return Finding(
        id=f"{ID}.change.{measure.key}",
        question=said(
            "By how many years did the {noun} lag grow, from {start} to {end}?",
            noun=measure.noun,
            start=start,
            end=end,
        ),
        statement=(NARROWED_BY if grown < 0 else GREW_BY).format(
            noun=measure.noun,
            start=start,
            end=end,
        ),
        value=grown,
        unit=unit_of(YEARS, NARROWED, grown),
        formula=said("{exact} less {exact_2}", exact=exact(last.years), exact_2=exact(first.years)),
        inputs=inputs_of("chips", used),
        source_ids=sources_of(used),
        method=said(
            "Lag on the last day less that on the first; no interval, for both are read off data sheets"
        ),
        caveats=(SHEETS, PAPER, *memory_caveats(used)),
    )


def _trend(
    measure: Measure, found: tuple[Placed, ...], american: tuple[Placed, ...], evidence: Evidence
) -> Finding:
    """Return the slope of the generation lag over the Chinese steps, and how likely it falls."""
    import numpy as np

    key = f"{ID}.trend.{measure.key}"
    question = said("Is the generation lag in {noun} narrowing?", noun=measure.noun)
    unit = said("years more a year (negative: fewer)")
    inside = [point for point in found if point.day >= evidence.pick.start]
    lags = [(point, lag) for point in inside if (lag := lag_years(point, american)) is not None]
    if len({point.day for point, _lag in lags}) < FEWEST:
        why = said(
            "Too few Chinese chips raised the Chinese best in the window and have a U.S. match: {count}.",
            count=len(lags),
        )
        return too_thin(
            key,
            question,
            unit,
            why,
            said("At least {fewest} such chips on different days would settle it.", fewest=FEWEST),
        )
    x = [point.day.toordinal() / YEAR for point, _lag in lags]
    slopes = slope_draws(x, [lag[0] for _point, lag in lags], generator(ID, measure.key), draws=500)
    spread, probability = interval(slopes), exact(float(np.mean(slopes < 0)), 3)
    chips = tuple(dict.fromkeys(chip for point, lag in lags for chip in (point.chip, lag[1].chip)))
    sure = trust(chips, evidence)
    return Finding(
        id=key,
        question=question,
        value=spread.median,
        unit=unit,
        low=spread.low,
        high=spread.high,
        formula=said(
            "slope of the generation lag over the {count} chips that raised the Chinese best", count=len(lags)
        ),
        inputs=inputs_of("chips", chips),
        source_ids=sources_of(chips),
        method=said(
            "Theil-Sen line; 90 percent interval, and share of slopes below zero, from seeded resamples"
        ),
        caveats=(SHEETS, PAPER, said("Few points."), *memory_caveats(chips)),
        probability=probability,
        likelihood=likelihood(probability),
        confidence=said("{level} ({basis})", level=sure.level, basis=sure.basis),
    )
