# SPDX-License-Identifier: Apache-2.0
"""How far the best Chinese model is behind the best U.S. one: the horizontal distance between two curves.

A series is one benchmark by one reporter; reporters are never mixed. A model counts from its release day
with its best score. The lag on a day is the time since the United States first had a model at least as good
as the best Chinese one of that day (the method of Epoch AI's U.S.-China comparison, January 2026).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA, UNITED_STATES
from chipbrief.gather.records import GapEstimate
from chipbrief.judge.capability import frontier
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.capability_lines import (
    FEWEST,
    ID,
    Line,
    lag_months,
    lines_of,
    month_ends,
)
from chipbrief.judge.questions.capability_series import bracket_series, frontier_series, lags_series
from chipbrief.judge.questions.estimating import Interval, interval, slope_draws
from chipbrief.judge.questions.study import (
    MONTH,
    YEAR,
    Study,
    ends,
    exact,
    generator,
    too_thin,
    trust,
    unit_of,
)
from chipbrief.judge.words import likelihood
from chipbrief.language import Pattern, Titled, listed, said, said_of

DRAWS = 1000
SHRANK = Pattern("Over the window the lag on {benchmark} shrank by {size} months a year")
GREW = Pattern("Over the window the lag on {benchmark} grew by {size} months a year")
UNTURNED = Pattern("Whether the lag on {benchmark} grew or shrank cannot be told: {value}")
TRAILED = Pattern("On {day}, China’s lag on {benchmark} was {value}")
LED = Pattern("On {day}, China led on {benchmark} by {size} months")
NEITHER = Pattern(
    "On {day}, it cannot be told whether China trailed or led on {benchmark}: its lag is {value}"
)
BENCHMARK = said("One benchmark measures some skills only, and models can be trained towards it.")
RELEASE = said("A model counts from its release, although its score was often measured later.")
BOOTSTRAP = said(
    "90 percent interval from {draws} resamples of the models of each country, seeded; the "
    "best of a resample is never above the best of all",
    draws=DRAWS,
)


def study(evidence: Evidence) -> Study:
    """Return the lag on each series, across them, its trend, and what others published."""
    end = evidence.pick.last_known
    lines = lines_of(evidence, end)
    published = tuple(
        row
        for row in evidence.all(GapEstimate)
        if row.measure == "capability" and row.unit == "months" and "forecast" not in row.caveats
    )
    if not lines:
        why = said(
            "No benchmark of one reporter has {fewest} U.S. and {fewest} Chinese models known by {end}.",
            fewest=FEWEST,
            end=end,
        )
        settle = said("Scores of models of both countries on one benchmark by one evaluator would settle it.")
        thin = too_thin(f"{ID}.lag", said("How many months is China behind?"), "months", why, settle)
        return Study(ID, (thin, *_published(published)), (lags_series({}, published, end),), (why,))
    lags = {line: _interval_of(line, line.last(end)) for line in lines}
    best = _chief(lines, evidence)
    findings = (
        *(_lag(line, found, line.last(end)) for line, found in lags.items()),
        *(_mean(line, evidence, line.last(end)) for line in lines),
        _across(lags),
        *_trend(best, evidence),
        *_published(published),
    )
    day = best.last(end)
    series = (
        frontier_series(best, day),
        bracket_series(best, lags[best][0], day),
        lags_series(lags, published, end),
    )
    return Study(ID, findings, series)


def _chief(lines: tuple[Line, ...], evidence: Evidence) -> Line:
    """Return the series that is drawn: the one whose gap in points is stated, else that with most models."""
    stated = frontier(evidence)
    series = (stated.benchmark, stated.reported_by) if stated else None
    return min(
        lines, key=lambda line: ((line.benchmark, line.reporter) != series, -len(line.points), line.key)
    )


def _interval_of(line: Line, day: date) -> tuple[Interval, Decimal]:
    """Return the bootstrap interval of the lag and the lag itself."""
    import numpy as np
    from numpy.typing import NDArray

    rng = generator(ID, line.key, day.isoformat())
    days: dict[str, NDArray[np.int64]] = {}
    scores: dict[str, NDArray[np.float64]] = {}
    for place in (UNITED_STATES, CHINA):
        points = line.of(place)
        picked = rng.integers(0, len(points), size=(DRAWS, len(points)))
        days[place] = np.asarray([point.day.toordinal() for point in points])[picked]
        scores[place] = np.asarray([float(point.score) for point in points])[picked]
    best = {place: found.max(axis=1, keepdims=True) for place, found in scores.items()}

    def since(ahead: str, rival: str) -> NDArray[np.float64]:
        reached = np.where(scores[ahead] >= best[rival], days[ahead], day.toordinal()).min(axis=1)
        return (day.toordinal() - reached) / MONTH

    behind = best[UNITED_STATES][:, 0] >= best[CHINA][:, 0]
    drawn = np.where(behind, since(UNITED_STATES, CHINA), -since(CHINA, UNITED_STATES))
    return interval(drawn), exact(lag_months(line, day) or 0.0)


def _lag(line: Line, found: tuple[Interval, Decimal], day: date) -> Finding:
    spread, value = found
    return Finding(
        id=f"{ID}.lag.{line.key}",
        question=said(
            "How many months was China behind on {benchmark} on {day}?",
            benchmark=Titled(line.benchmark),
            day=day,
        ),
        statement=_told(spread, value).format(benchmark=Titled(line.benchmark), day=day),
        value=value,
        unit=unit_of(said("months"), said("months (negative: ahead)"), spread.low, value),
        low=min(spread.low, value),
        high=max(spread.high, value),
        formula=said(
            "{day} less the day on which the U.S. best first reached the Chinese best of {day}", day=day
        ),
        inputs=inputs_of("benchmarks", line.records),
        source_ids=sources_of(line.records),
        method=said(
            "Scores by {reporter}, to the last release that they cover. {bootstrap}",
            reporter=line.reporter,
            bootstrap=BOOTSTRAP,
        ),
        caveats=(BENCHMARK, RELEASE, *memory_caveats(line.records)),
    )


def _told(spread: Interval, value: Decimal) -> Pattern:
    """Return how a lag is told, which leads or trails only where its interval does not hold zero."""
    if value < 0 and spread.high <= 0:
        return LED
    return NEITHER if min(spread.low, value) < 0 else TRAILED


def _mean(line: Line, evidence: Evidence, end: date) -> Finding:
    key = f"{ID}.mean.{line.key}"
    question = said(
        "How many months was China behind on {benchmark} on average?", benchmark=Titled(line.benchmark)
    )
    days = month_ends(evidence.pick.start, end)
    found = [lag for day in days if (lag := lag_months(line, day)) is not None]
    if not found:
        why = said("No month of the window ended with models of both countries.")
        return too_thin(key, question, "months", why, said("A longer window would."), line.records)
    return Finding(
        id=key,
        question=question,
        value=exact(sum(found) / len(found)),
        unit=said_of(len(found), "months (one day)", "months (mean of {count} days)"),
        low=exact(min(found)) if len(found) > 1 else None,
        high=exact(max(found)) if len(found) > 1 else None,
        formula=said(
            "mean of the lag on the month ends of the window and on {end}; the range is least to most",
            end=end,
        ),
        inputs=inputs_of("benchmarks", line.records),
        source_ids=sources_of(line.records),
        method=said("Scores by {reporter}", reporter=line.reporter),
        caveats=(
            BENCHMARK,
            RELEASE,
            said("The lag grows by a month each month until a new model comes out."),
        ),
    )


def _across(lags: Mapping[Line, tuple[Interval, Decimal]]) -> Finding:
    import statistics

    values = [value for _spread, value in lags.values()]
    records = tuple(record for line in lags for record in line.records)
    return Finding(
        id=f"{ID}.across",
        question=said("How many months was China behind across benchmarks?"),
        statement=said("Across benchmarks, China was behind by {value}"),
        value=Decimal(statistics.median(values)),
        unit=said_of(len(values), "months (one series)", "months (median of {count} series)"),
        low=min(values),
        high=max(values),
        formula=said(
            "median of the lags of all series, each on its own last day; the range is least to most"
        ),
        inputs=inputs_of("benchmarks", records),
        source_ids=sources_of(records),
        caveats=(said("Series share models, so that their lags are not independent."),),
    )


def _trend(line: Line, evidence: Evidence) -> tuple[Finding, ...]:
    """Return the slope of the lag over the Chinese steps of the window, and how likely it falls."""
    import numpy as np

    steps = [step for step in line.steps(CHINA) if step.day >= evidence.pick.start]
    lags = [(step, lag) for step in steps if (lag := lag_months(line, step.day)) is not None]
    key = f"{ID}.trend"
    question = said("Is the lag on {benchmark} shrinking?", benchmark=Titled(line.benchmark))
    unit = said("months per year (negative: shrinking)")
    if len({step.day for step, _lag in lags}) < 4:
        why = said(
            "Too few Chinese models of the window raised the Chinese best on {benchmark}: {count}.",
            count=len(lags),
            benchmark=Titled(line.benchmark),
        )
        return (
            too_thin(key, question, unit, why, said("More frontier releases in the window would settle it.")),
        )
    x = [step.day.toordinal() / YEAR for step, _lag in lags]
    slopes = slope_draws(x, [lag for _step, lag in lags], generator(ID, "trend", line.key))
    spread = interval(slopes)
    probability = exact(float(np.mean(slopes < 0)), 3)
    sure = trust(line.records, evidence)
    return (
        Finding(
            id=key,
            question=question,
            statement=turned(spread).format(benchmark=Titled(line.benchmark)),
            value=spread.median,
            unit=unit,
            low=spread.low,
            high=spread.high,
            formula=said(
                "slope of the lag at release over the {count} models that raised the Chinese best",
                count=len(lags),
            ),
            inputs=inputs_of("benchmarks", line.records),
            source_ids=sources_of(line.records),
            method=said(
                "Theil-Sen line; 90 percent interval, and share of slopes below zero, from seeded resamples"
            ),
            caveats=(
                said("Few points; steps depend on each other."),
                said("It says nothing about months to come."),
            ),
            probability=probability,
            likelihood=likelihood(probability),
            confidence=said("{level} ({basis})", level=sure.level, basis=sure.basis),
        ),
    )


def turned(slope: Interval) -> Pattern:
    """Return what a slope of the lag says, which is nothing where its interval holds zero."""
    if slope.high < 0:
        return SHRANK
    return GREW if slope.low > 0 else UNTURNED


def _published(rows: tuple[GapEstimate, ...]) -> tuple[Finding, ...]:
    found = [row for row in rows if row.central is not None or row.low is not None or row.high is not None]
    question = said("What have others published on the lag in capability?")
    if not found:
        why = said("No published estimate in months was known by the as-of date.")
        return (too_thin(f"{ID}.published", question, "months", why, said("A newer as-of date would.")),)
    by = listed(dict.fromkeys(row.estimated_by for row in found), ", ")
    return (
        Finding(
            id=f"{ID}.published",
            question=question,
            statement=said("On the lag in capability, others have published {value}"),
            value=said_of(len(found), "one estimate", "{count} estimates"),
            unit=said("months, least and most named"),
            low=min(ends(found)),
            high=max(ends(found)),
            formula=said("least and greatest of the lows, central values and highs that the estimates name"),
            inputs=inputs_of("gap_estimates", found),
            source_ids=sources_of(found),
            method=said("Estimates by {by}", by=by),
            caveats=(said("Days, benchmarks and methods differ; some are opinions."), *memory_caveats(found)),
        ),
    )
