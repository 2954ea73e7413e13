# SPDX-License-Identifier: Apache-2.0
"""Series of benchmark scores, and the horizontal distance between the best of two countries on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA, UNITED_STATES
from chipbrief.gather.records import BenchmarkScore, Model
from chipbrief.judge.questions.study import MONTH, slug
from chipbrief.language import said

ID = "capability-gap"
NAMES = {CHINA: "China", UNITED_STATES: said("United States")}
FEWEST = 3  # models of each country that a series needs


@dataclass(frozen=True, slots=True)
class Point:
    """A model's best score in a series, on its release day."""

    day: date
    score: Decimal
    country: str
    model: str
    record: BenchmarkScore


@dataclass(frozen=True, slots=True)
class Line:
    """One series: all points by release day, then score, then id."""

    benchmark: str
    reporter: str
    unit: str
    points: tuple[Point, ...]

    @property
    def key(self) -> str:
        """Return the series as part of an id."""
        return slug(self.benchmark, self.reporter)

    @property
    def name(self) -> str:
        """Return the benchmark with its reporter."""
        return said("{benchmark} ({reporter})", benchmark=self.benchmark, reporter=self.reporter)

    @property
    def records(self) -> tuple[BenchmarkScore, ...]:
        """Return the scores of the series."""
        return tuple(point.record for point in self.points)

    def last(self, end: date) -> date:
        """Return ``end``, or the last release of the series where that is earlier.

        Nothing is said of later days: a series that is measured no more shows a lag that only ages.
        """
        return min(end, self.points[-1].day)

    def of(self, country: str) -> tuple[Point, ...]:
        """Return a country's points."""
        return tuple(point for point in self.points if point.country == country)

    def steps(self, country: str) -> tuple[Point, ...]:
        """Return the points that beat every earlier one of the country; of a day, the best."""
        found: list[Point] = []
        for point in self.of(country):
            if found and point.score <= found[-1].score:
                continue
            if found and found[-1].day == point.day:
                found.pop()
            found.append(point)
        return tuple(found)


def lines_of(evidence: Evidence, end: date) -> tuple[Line, ...]:
    """Return each series with enough models of both countries released by ``end``, by key."""
    models = {model.id: model for model in evidence.all(Model) if model.released.last <= end}
    grouped: dict[tuple[str, str, str], dict[str, Point]] = {}
    for score in evidence.all(BenchmarkScore):
        if score.model_id in models:
            best = grouped.setdefault((score.benchmark, score.reported_by, score.unit), {})
            point = _point(score, models[score.model_id])
            if score.model_id not in best or best[score.model_id].score < point.score:
                best[score.model_id] = point
    lines = (
        Line(*key, tuple(sorted(found.values(), key=lambda p: (p.day, p.score, p.record.id))))
        for key, found in grouped.items()
    )
    enough = (line for line in lines if all(len(line.of(place)) >= FEWEST for place in NAMES))
    return tuple(sorted(enough, key=lambda line: line.key))


def _point(score: BenchmarkScore, model: Model) -> Point:
    return Point(model.released.last, score.score, model.country, model.name, score)


def lag_months(line: Line, day: date) -> float | None:
    """Return by how many months China is behind on ``day``, negative when it leads; None without both.

    Months are of 365.25 / 12 days.
    """
    sides = {
        place: [(point.day.toordinal(), float(point.score)) for point in line.of(place) if point.day <= day]
        for place in NAMES
    }
    if not all(sides.values()):
        return None
    best = {place: max(score for _day, score in side) for place, side in sides.items()}
    behind = best[UNITED_STATES] >= best[CHINA]
    ahead, rival = (UNITED_STATES, CHINA) if behind else (CHINA, UNITED_STATES)
    reached = min(when for when, score in sides[ahead] if score >= best[rival])
    months = (day.toordinal() - reached) / MONTH
    return months if behind else -months


def month_ends(start: date, end: date) -> tuple[date, ...]:
    """Return the last day of each month from ``start`` to ``end``, and ``end``; none when it is earlier."""
    months = range(start.year * 12 + start.month, end.year * 12 + end.month)
    ends = (date.fromordinal(date(m // 12, m % 12 + 1, 1).toordinal() - 1) for m in months)
    return (*ends, end) if start <= end else ()
