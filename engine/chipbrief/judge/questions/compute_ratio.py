# SPDX-License-Identifier: Apache-2.0
"""How many times the compute of a country the United States has: three bases, each on its own.

The data pack has no total for the United States. The largest single U.S. owner bounds it from below; all that
NVIDIA made and did not sell legally to the country bounds it from above; a sample of clusters counts both.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from chipbrief.gather import Evidence
from chipbrief.gather.records import Compute, Record, StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, register, sources_of
from chipbrief.judge.questions.compute_rows import (
    CHIPS,
    EQUIVALENTS,
    ID,
    STOCKS,
    UNITED_STATES,
    about,
    end_of,
    sentences,
    totals,
)
from chipbrief.judge.questions.estimating import Interval, Range, drawn, interval
from chipbrief.judge.questions.study import exact, generator
from chipbrief.judge.words import confidence, likelihood
from chipbrief.language import CountryName, Pattern, said

if TYPE_CHECKING:
    from chipbrief.judge.questions.estimating import Numbers

SAMPLE = "gpu_cluster_h100e_in_sample"
PUBLISHED = "gpu_cluster_share_published"
MONTE_CARLO = said(
    "Median and 90 % interval of 10,000 seeded draws from two-piece lognormals with each "
    "source's low, central and high as 5 %, 50 % and 95 % quantiles, drawn independently"
)
SHARED = said(
    "Both estimates come from one model, whose common errors cancel in a ratio: the interval is wide."
)
LEGAL = said("Legal NVIDIA sales since 2022 only: no older, smuggled, rented, TPU or domestic chips.")


@dataclass(frozen=True, slots=True)
class Basis:
    """A way to compare: its key, its name and the question it answers."""

    key: str
    words: str
    question: str


LARGEST = Basis(
    "largest-owner",
    said("largest U.S. owner"),
    Pattern(
        "How many times the legal NVIDIA total of {country} did the largest U.S. owner alone hold on {day}?"
    ),
)
REST = Basis(
    "all-others",
    said("all other buyers"),
    Pattern(
        "How many times the legal NVIDIA total of {country} did all other buyers of the world hold on {day}?"
    ),
)
CLUSTERS = Basis(
    "sample",
    said("sample of clusters"),
    Pattern(
        "How many times the AI clusters of {country} did those of the United States have in a sample "
        "on {day}?"
    ),
)
SHARES = Basis(
    "published",
    said("published shares"),
    Pattern(
        "How many times the AI clusters of {country} have those of the United States by published "
        "shares, {day}?"
    ),
)
BUYERS = Basis(
    "buyers",
    said("largest buyers"),
    Pattern(
        "How many times the chips of the largest buyer of {country} did the largest U.S. buyer buy by {day}?"
    ),
)


@dataclass(frozen=True, slots=True)
class Ratio:
    """The United States over the country on a day by one basis, with the records that say so."""

    basis: Basis
    day: date
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    formula: str
    dataset: str
    records: tuple[Record, ...]


def ratio_findings(rows: tuple[StockEstimate, ...], evidence: Evidence) -> tuple[Finding, ...]:
    """Return the ratios of each day and basis but single owners, and whether the largest pulled away."""
    if evidence.pick.country == UNITED_STATES:
        return ()
    found = [ratio for ratio in ratios(rows, evidence) if ratio.basis is not LARGEST]
    return (*(_finding(ratio, evidence) for ratio in found), *_growth(rows, evidence))


def ratios(rows: tuple[StockEstimate, ...], evidence: Evidence) -> tuple[Ratio, ...]:
    """Return all ratios of days in the window, or of each basis the newest before it; by basis and day."""
    found = (
        *_largest_owner(rows, evidence),
        *_all_others(rows, evidence),
        *_clusters(evidence),
        *_shares(evidence),
        *_buyers(rows, evidence),
    )
    newest = {ratio.basis.key: ratio for ratio in found}
    return tuple(
        ratio for ratio in found if ratio.day >= evidence.pick.start or ratio is newest[ratio.basis.key]
    )


def in_sample(evidence: Evidence, country: str) -> tuple[Compute, ...]:
    """Return a country's H100-equivalents in the sample of clusters, by day."""
    found = [
        row
        for row in evidence.all(Compute)
        if row.area == country and row.metric == SAMPLE and row.date.last <= end_of(evidence)
    ]
    return tuple(sorted(found, key=lambda row: (row.date.last, row.id)))


def _draws(row: StockEstimate) -> Numbers | None:
    """Return the draws of a row: the same wherever the row is used."""
    return drawn(Range(row.low, row.central, row.high), generator(ID, row.id))


def _divided(upper: StockEstimate, lower: StockEstimate, *, less: bool = False) -> Interval | None:
    """Return upper over lower; with ``less`` what remains of upper without lower, over lower."""
    above, below = _draws(upper), _draws(lower)
    if above is None or below is None:
        return None
    quotient = above / below - 1 if less else above / below
    return interval(quotient) if (quotient > 0).all() else None


def _largest_owner(rows: tuple[StockEstimate, ...], evidence: Evidence) -> Iterable[Ratio]:
    owners = totals(rows, UNITED_STATES, EQUIVALENTS)
    for own in totals(rows, evidence.pick.country, EQUIVALENTS, whole=True):
        there = [row for row in owners if _same_basis(row, own)]
        if not there:
            continue
        top = max(there, key=lambda row: (row.central or 0, row.id))
        if (found := _divided(top, own)) is not None:
            formula = said(
                "H100-equivalents of {subject} over those of {subject_2}",
                subject=top.subject,
                subject_2=own.subject,
            )
            yield Ratio(LARGEST, about(own), found.median, found.low, found.high, formula, STOCKS, (top, own))


def _all_others(rows: tuple[StockEstimate, ...], evidence: Evidence) -> Iterable[Ratio]:
    made = totals(rows, UNITED_STATES, EQUIVALENTS, kind="production")
    for own in totals(rows, evidence.pick.country, EQUIVALENTS, whole=True):
        for world in (row for row in made if _same_basis(row, own)):
            if (found := _divided(world, own, less=True)) is not None:
                formula = said(
                    "{subject} over {subject_2}, less 1: the country's total is part of it",
                    subject=world.subject,
                    subject_2=own.subject,
                )
                yield Ratio(
                    REST, about(own), found.median, found.low, found.high, formula, STOCKS, (world, own)
                )


def _same_basis(row: StockEstimate, own: StockEstimate) -> bool:
    return (row.covers_from, row.covers_to, row.estimated_by) == (
        own.covers_from,
        own.covers_to,
        own.estimated_by,
    )


def _clusters(evidence: Evidence) -> Iterable[Ratio]:
    theirs = {row.date.last: row for row in in_sample(evidence, UNITED_STATES)}
    for own in in_sample(evidence, evidence.pick.country):
        other = theirs.get(own.date.last)
        if other is not None and own.value > 0:
            yield _of_figures(
                CLUSTERS, other, own, said("H100-equivalents in the sample, U.S. over the country")
            )


def _shares(evidence: Evidence) -> Iterable[Ratio]:
    rows = [row for row in evidence.all(Compute) if row.metric == PUBLISHED]
    rows = [row for row in rows if row.date.last <= end_of(evidence)]
    theirs = {row.date.last: row for row in rows if row.area == UNITED_STATES}
    for own in sorted((row for row in rows if row.area == evidence.pick.country), key=lambda row: row.id):
        other = theirs.get(own.date.last)
        if other is not None and own.value > 0:
            yield _of_figures(
                SHARES, other, own, said("published share of the U.S. over that of the country")
            )


def _of_figures(basis: Basis, upper: Compute, lower: Compute, formula: str) -> Ratio:
    value = exact(float(upper.value / lower.value))
    words = said("{formula} = {upper} / {lower}", formula=formula, upper=upper.value, lower=lower.value)
    return Ratio(basis, lower.date.last, value, None, None, words, "compute_by_country", (upper, lower))


def _buyers(rows: tuple[StockEstimate, ...], evidence: Evidence) -> Iterable[Ratio]:
    """Compare the largest buyers of a year where one estimator counts the same chips for both countries."""
    bought = [
        row
        for row in rows
        if row.kind == "purchases" and row.unit == CHIPS and row.central and row.covers_to is not None
    ]
    lines: dict[tuple[object, ...], list[StockEstimate]] = {}
    for row in bought:
        lines.setdefault((row.estimated_by, row.chips, row.covers_from, row.covers_to), []).append(row)
    for line in lines.values():
        theirs = [row for row in line if row.country == UNITED_STATES]
        ours = [row for row in line if row.country == evidence.pick.country]
        if theirs and ours:
            upper, lower = (max(side, key=lambda row: (row.central or 0, row.id)) for side in (theirs, ours))
            value = exact(float(upper.central or 0) / float(lower.central or 1))
            formula = said(
                "{chips} bought by {subject} over those by {subject_2}, {period}",
                chips=upper.chips,
                subject=upper.subject,
                subject_2=lower.subject,
                period=upper.period,
            )
            yield Ratio(BUYERS, about(upper), value, None, None, formula, STOCKS, (upper, lower))


def _country(evidence: Evidence) -> CountryName:
    return CountryName(evidence.pick.country, evidence.country.name, inside=True)


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
    """Say whether the largest U.S. owner pulled away between the first and the last day of the window."""
    found = [ratio for ratio in ratios(rows, evidence) if ratio.basis is LARGEST]
    if len(found) < 2:
        return ()
    draws = [_quotient(ratio) for ratio in (found[0], found[-1])]
    grown = draws[1] / draws[0]
    probability = Decimal(str(round(float((grown > 1).mean()), 4)))
    records = tuple(record for ratio in (found[0], found[-1]) for record in ratio.records)
    sources = [register(evidence)[key] for key in sources_of(records) if key in register(evidence)]
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
            confidence=confidence(records, sources, model_based=True).level,
        ),
    )


def _quotient(ratio: Ratio) -> Numbers:
    """Return the draws of a ratio again. Raises ``ValueError`` for one that was not drawn."""
    parts = [_draws(record) for record in ratio.records if isinstance(record, StockEstimate)]
    if len(parts) != 2 or parts[0] is None or parts[1] is None:
        raise ValueError(f"{ratio.basis.key} has no draws.")
    return parts[0] / parts[1]
