# SPDX-License-Identifier: Apache-2.0
"""The bases on which the compute of the United States may be set beside a country's, each on its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from chipbrief.gather import Evidence
from chipbrief.gather.answers import UNITED_STATES
from chipbrief.gather.records import Compute, Record, StockEstimate
from chipbrief.judge.questions.compute_rows import (
    CHIPS,
    EQUIVALENTS,
    ID,
    STOCKS,
    about,
    totals,
)
from chipbrief.judge.questions.estimating import Interval, Range, drawn, interval
from chipbrief.judge.questions.study import exact, generator
from chipbrief.language import Dated, Pattern, said

if TYPE_CHECKING:
    from chipbrief.judge.questions.estimating import Numbers

SAMPLE = "gpu_cluster_h100e_in_sample"
PUBLISHED = "gpu_cluster_share_published"


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
        "How many times as many chips as {country}’s largest buyer did the largest U.S. one buy by {day}?"
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
        if row.area == country and row.metric == SAMPLE and row.date.last <= evidence.pick.last_known
    ]
    return tuple(sorted(found, key=lambda row: (row.date.last, row.id)))


def draws_of(row: StockEstimate) -> Numbers | None:
    """Return the draws of a row: the same wherever the row is used."""
    return drawn(Range(row.low, row.central, row.high), generator(ID, row.id))


def _divided(upper: StockEstimate, lower: StockEstimate, *, less: bool = False) -> Interval | None:
    """Return upper over lower; with ``less`` what remains of upper without lower, over lower."""
    above, below = draws_of(upper), draws_of(lower)
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
                    "{subject} over {subject_2}, less 1: the country’s total is part of it",
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
    rows = [row for row in rows if row.date.last <= evidence.pick.last_known]
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
                period=Dated(upper.period),
            )
            yield Ratio(BUYERS, about(upper), value, None, None, formula, STOCKS, (upper, lower))
