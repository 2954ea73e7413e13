# SPDX-License-Identifier: Apache-2.0
"""Training compute and cost of models over time, and the lines fitted to them.

Both grow by a factor a year, so a line goes through log10 of the value over years of 365.25 days (Theil-Sen).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import log10

from chipbrief.gather.records import Model
from chipbrief.judge.questions.estimating import Line, robust_line
from chipbrief.judge.questions.study import YEAR
from chipbrief.language import said

FEWEST = 10  # earlier models that a line is fitted to
RECENT = 4 * YEAR  # days before the tested model from which models are used
SPECULATIVE = "Speculative"
ESTIMATED = "indexed_estimate"  # the caveat of a cost that its maker did not claim


@dataclass(frozen=True, slots=True)
class Measure:
    """What is read off a model: its value, its unit, what it rests on in one word, and what to doubt."""

    key: str
    noun: str
    unit: str
    of: Callable[[Model], Decimal | None]
    rests_on: Callable[[Model], str]
    doubt: str


def _compute(model: Model) -> Decimal | None:
    return None if model.compute_confidence == SPECULATIVE else model.training_compute_flop


def _cost(model: Model) -> Decimal | None:
    return model.training_cost_usd


def _confidence(model: Model) -> str:
    return (model.compute_confidence or "").lower()


def _basis(model: Model) -> str:
    return "estimate" if ESTIMATED in model.caveats else "claimed"


MEASURES = (
    Measure(
        "compute",
        said("training compute"),
        "FLOP",
        _compute,
        _confidence,
        said("Most figures are estimates, not statements."),
    ),
    Measure(
        "cost",
        said("training cost"),
        "USD",
        _cost,
        _basis,
        said("Costs are of the final run alone."),
    ),
)


def fitted(measure: Measure, models: Iterable[Model], day: date) -> tuple[Line | None, tuple[Model, ...]]:
    """Return the line of log10 of the measure over years, and the models of the four years before ``day``.

    The line is None with fewer than ``FEWEST`` models or without scatter.
    """
    used = tuple(
        model
        for model in models
        if model.released.last < day and (day - model.released.last).days <= RECENT and measure.of(model)
    )
    line = robust_line(*axes(measure, used)) if len(used) >= FEWEST else None
    return (line if line is not None and line.sigma else None), used


def without_each(measure: Measure, models: tuple[Model, ...]) -> Iterator[Line]:
    """Yield the line without each of its models; none without scatter."""
    x, y = axes(measure, models)
    for gone in range(len(x)):
        line = robust_line(x[:gone] + x[gone + 1 :], y[:gone] + y[gone + 1 :])
        if line is not None and line.sigma:
            yield line


def axes(measure: Measure, models: Iterable[Model]) -> tuple[list[float], list[float]]:
    """Return the years and the log10 of the measure of the models that have one."""
    pairs = [(years(model.released.last), log10(value)) for model in models if (value := measure.of(model))]
    return [x for x, _y in pairs], [y for _x, y in pairs]


def years(day: date) -> float:
    """Return a day as years of 365.25 days."""
    return day.toordinal() / YEAR
