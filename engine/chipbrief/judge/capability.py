# SPDX-License-Identifier: Apache-2.0
"""Capability over time: the best U.S. and the best Chinese model on one benchmark, by release date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import BenchmarkScore, Model
from chipbrief.judge.finding import Finding, inputs_of, sources_of
from chipbrief.language import Titled, said, said_of

RIVALS = ("USA", "CHN")
_EVALUATED = said("evaluation run date")


@dataclass(frozen=True, slots=True)
class Step:
    """A model that raised its country's best score, on the day it was released."""

    country: str
    day: date
    score: Decimal
    model: Model
    record: BenchmarkScore


@dataclass(frozen=True, slots=True)
class Frontier:
    """The best-so-far steps of both countries on one series (a benchmark by one reporter)."""

    benchmark: str
    reported_by: str
    unit: str
    steps: tuple[Step, ...]
    models: int

    def best(self, country: str, day: date) -> Step | None:
        """Return the step that holds ``country``'s best score on ``day``."""
        reached = [step for step in self.steps if step.country == country and step.day <= day]
        return reached[-1] if reached else None


def measured_later(line: Frontier, evidence: Evidence) -> tuple[str, ...]:
    """Return the names of models known by the as-of date that the same evaluator measured only after it."""

    def of_series(scores: Iterable[BenchmarkScore]) -> set[str]:
        return {
            s.model_id for s in scores if (s.benchmark, s.reported_by) == (line.benchmark, line.reported_by)
        }

    later = of_series(evidence.later_scores) - of_series(evidence.all(BenchmarkScore))
    found = [model for model in evidence.all(Model) if model.country in RIVALS and model.id in later]
    return tuple(model.name for model in sorted(found, key=lambda model: (model.released.last, model.id)))


def frontier(evidence: Evidence) -> Frontier | None:
    """Return the frontier on the best covered series, or None when no series has both countries.

    The series is the one with most scores measured by one evaluator (``evaluation run date``), so that
    reporters are never mixed and a score counts from the day it was measured. Scores of one model are
    reduced to its best.
    """
    models = {model.id: model for model in evidence.all(Model) if model.country in RIVALS}
    scores = [s for s in evidence.all(BenchmarkScore) if s.model_id in models and s.date_basis == _EVALUATED]
    series = _best_covered(scores, models)
    if series is None:
        return None
    chosen = [score for score in scores if (score.benchmark, score.reported_by) == series]
    measured = len({score.model_id for score in chosen})
    return Frontier(*series, chosen[0].unit, _steps(chosen, models), measured)


def _best_covered(scores: list[BenchmarkScore], models: dict[str, Model]) -> tuple[str, str] | None:
    counts = Counter((score.benchmark, score.reported_by) for score in scores)
    both = {
        series
        for series in counts
        if {models[s.model_id].country for s in scores if (s.benchmark, s.reported_by) == series}
        == set(RIVALS)
    }
    return min(both, key=lambda series: (-counts[series], series), default=None)


def _steps(scores: list[BenchmarkScore], models: dict[str, Model]) -> tuple[Step, ...]:
    """Return the scores that beat every earlier one of their country, by release date."""
    steps: list[Step] = []
    best: dict[str, Decimal] = {}
    for score in sorted(scores, key=lambda item: (models[item.model_id].released.last, item.score, item.id)):
        model = models[score.model_id]
        if model.country not in best or score.score > best[model.country]:
            best[model.country] = score.score
            steps.append(Step(model.country, model.released.last, score.score, model, score))
    return tuple(steps)


def months_led(line: Frontier, start: date, end: date) -> tuple[int, int]:
    """Return in how many of the month ends from ``start`` to ``end`` the U.S. best exceeded the Chinese best.

    The second number counts the month ends on which both have a score.
    """
    pairs = [(line.best("USA", day), line.best("CHN", day)) for day in _month_ends(start, end)]
    both = [(usa, chn) for usa, chn in pairs if usa is not None and chn is not None]
    return sum(usa.score > chn.score for usa, chn in both), len(both)


def _month_ends(start: date, end: date) -> tuple[date, ...]:
    """Return the last day of each month that ends in the window, and ``end`` at the end of them."""
    days = (start + timedelta(count) for count in range((end - start).days))
    return (*(day for day in days if (day + timedelta(1)).day == 1), end)


def capability_findings(line: Frontier | None, start: date, end: date) -> tuple[Finding, ...]:
    """Return the gap in points on ``end`` and the months led in the window."""
    if line is None:
        return ()
    usa, chn = line.best("USA", end), line.best("CHN", end)
    led, months = months_led(line, start, end)
    records = tuple(step.record for step in line.steps)
    gap = Finding(
        id="capability-gap",
        question=said(
            "By how much does the best U.S. model lead the best Chinese model on {benchmark}?",
            benchmark=Titled(line.benchmark),
        ),
        value=usa.score - chn.score if usa and chn else None,
        unit=said("points ({unit})", unit=line.unit),
        formula=said(
            "best U.S. score less best Chinese score, models released and evaluated by the as-of date"
        ),
        inputs=inputs_of("benchmarks", (step.record for step in (usa, chn) if step)),
        source_ids=sources_of(records),
        caveats=(said("One benchmark, one evaluator; the best score known on the as-of date."),),
    )
    lead = Finding(
        id="months-led",
        question=said("In how many months of the window did the best U.S. model lead?"),
        value=Decimal(led) if months else None,
        unit=said_of(months, "(one month has both scores)", "of {count} months with both scores"),
        formula=said("count of month ends (and the last day) on which the best U.S. score is the higher"),
        inputs=inputs_of("benchmarks", records),
        source_ids=sources_of(records),
        caveats=(said("Months are not independent of each other."),),
    )
    return (gap, lead)
