# SPDX-License-Identifier: Apache-2.0
"""How many times the compute of a country the United States has: three bases, each on its own.

The data pack has no total for the United States. The largest single U.S. owner bounds it from below; all that
NVIDIA made and did not sell legally to the country bounds it from above; a sample of clusters counts both.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from chipbrief.gather import Evidence
from chipbrief.gather.answers import UNITED_STATES
from chipbrief.gather.countries import inside
from chipbrief.gather.records import StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, sources_of
from chipbrief.judge.questions.compute_bases import LARGEST, Ratio, draws_of, ratios
from chipbrief.judge.questions.compute_rows import (
    ID,
    STOCKS,
    sentences,
)
from chipbrief.judge.questions.estimating import interval
from chipbrief.judge.questions.study import DRAWS, trust
from chipbrief.judge.words import likelihood
from chipbrief.language import CountryName, said

if TYPE_CHECKING:
    from chipbrief.judge.questions.estimating import Numbers

MONTE_CARLO = said(
    "Median and 90 percent interval of {draws} seeded draws from two-piece lognormals with each "
    "source’s low, central and high as quantiles of 5, 50 and 95 percent, drawn independently",
    draws=DRAWS,
)
SHARED = said(
    "Both estimates come from one model, whose common errors cancel in a ratio: the interval is wide."
)
LEGAL = said("Legal NVIDIA sales since 2022 only: no older, smuggled, rented, TPU or domestic chips.")


def ratio_findings(rows: tuple[StockEstimate, ...], evidence: Evidence) -> tuple[Finding, ...]:
    """Return the ratios of each day and basis but single owners, and whether the largest pulled away."""
    if evidence.pick.country == UNITED_STATES:
        return ()
    found = [ratio for ratio in ratios(rows, evidence) if ratio.basis is not LARGEST]
    return (*(_finding(ratio, evidence) for ratio in found), *_growth(rows, evidence))


def _country(evidence: Evidence) -> CountryName:
    return inside(evidence.pick.country, evidence.country.name)


def _finding(ratio: Ratio, evidence: Evidence) -> Finding:
    drawn_ = ratio.low is not None
    doubts = (SHARED, LEGAL) if drawn_ else ()
    return Finding(
        id=f"{ID}.ratio.{ratio.basis.key}.{ratio.day}",
        question=ratio.basis.question.format(country=_country(evidence), day=ratio.day),
        value=ratio.value,
        unit="times",
        formula=ratio.formula,
        inputs=inputs_of(ratio.dataset, ratio.records),
        source_ids=sources_of(ratio.records),
        low=ratio.low,
        high=ratio.high,
        method=MONTE_CARLO if drawn_ else said("One number over another; the sources give no ranges"),
        caveats=(*doubts, *sentences(ratio.records, evidence)),
    )


def _growth(rows: tuple[StockEstimate, ...], evidence: Evidence) -> tuple[Finding, ...]:
    """Return how the lead of the largest U.S. owner grew between the first and the last day of the window."""
    found = [ratio for ratio in ratios(rows, evidence) if ratio.basis is LARGEST]
    if len(found) < 2:
        return ()
    draws = [_quotient(ratio) for ratio in (found[0], found[-1])]
    grown = draws[1] / draws[0]
    probability = Decimal(str(round(float((grown > 1).mean()), 4)))
    records = tuple(record for ratio in (found[0], found[-1]) for record in ratio.records)
    low, median, high = interval(grown)
    return (
        Finding(
            id=f"{ID}.ratio.growth",
            question=said(
                "Did the largest U.S. owner pull away from {name}, from {day} to {day_2}?",
                name=_country(evidence),
                day=found[0].day,
                day_2=found[-1].day,
            ),
            value=median,
            unit=said("times the first ratio"),
            formula=said("last ratio over first ratio of the largest U.S. owner; above 1 it pulled away"),
            inputs=inputs_of(STOCKS, dict.fromkeys(records)),
            source_ids=sources_of(records),
            low=low,
            high=high,
            method=said(
                "{monte_carlo}; the probability is the share of draws above 1", monte_carlo=MONTE_CARLO
            ),
            caveats=(SHARED, LEGAL, *sentences(records, evidence)),
            probability=probability,
            likelihood=likelihood(probability),
            confidence=trust(records, evidence).level,
        ),
    )


def _quotient(ratio: Ratio) -> Numbers:
    """Return the draws of a ratio again. Raises ``ValueError`` for one that was not drawn."""
    parts = [draws_of(record) for record in ratio.records if isinstance(record, StockEstimate)]
    if len(parts) != 2 or parts[0] is None or parts[1] is None:
        raise ValueError(f"{ratio.basis.key} has no draws.")
    return parts[0] / parts[1]
