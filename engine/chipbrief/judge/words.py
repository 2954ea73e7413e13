# SPDX-License-Identifier: Apache-2.0
"""Likelihood and confidence, as Intelligence Community Directive 203 words them.

One row of likelihood terms is used, never a mixture; likelihood speaks of the event, confidence of
the basis, and the two never stand in one sentence (ICD 203, January 2015, D.6.e(2)).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import log
from statistics import NormalDist
from typing import NamedTuple

from chipbrief.gather.records import Record, Source
from chipbrief.language import Pattern, listed, said


class Likelihood(NamedTuple):
    """A term of ICD 203 with its percentages: at least ``low``, below ``high``; ``other`` is row two's."""

    term: str
    low: Decimal
    high: Decimal
    other: str


#: ICD 203, D.6.e(2)(a): both rows. The directive's ranges touch; a bound belongs to the term above it.
LIKELIHOOD = tuple(
    Likelihood(term, Decimal(low) / 100, Decimal(high) / 100, other)
    for term, low, high, other in (
        (said("almost no chance"), 0, 5, "remote"),
        (said("very unlikely"), 5, 20, "highly improbable"),
        (said("unlikely"), 20, 45, "improbable"),
        (said("roughly even chance"), 45, 55, "roughly even odds"),
        (said("likely"), 55, 80, "probable"),
        (said("very likely"), 80, 95, "highly probable"),
        (said("almost certain"), 95, 101, "nearly certain"),
    )
)
#: Words of the second row, and their adverb: never beside the first.
OTHER_VOCABULARY = (*(row.other for row in LIKELIHOOD), "probably")
#: Words that say only that something is possible, which everything is: no judgement is made of them.
HEDGES = ("may", "might", "could", "perhaps", "possibly", "conceivably", "arguably", "it is possible")
CONFIDENCE = (said("high"), said("moderate"), said("low"))
#: What a basis is by how many sources are first hand: none, all or some.
_ONE_SOURCE = (
    said("one source, neither primary nor official nor a company filing"),
    said("one source, which is primary, official or a company filing"),
)
_NONE_FIRST_HAND = Pattern("{count} sources, none of them primary, official or a company filing")
_ONE_FIRST_HAND = Pattern("{count} sources, one of them primary, official or a company filing")
_SOURCES = Pattern("{count} sources, {first_hand} of them primary, official or a company filing")
_MODEL = said("rests on a model")
_MEMORY = said("some records not yet read in a source")
FIRST_HAND = frozenset({"primary", "official", "company filing"})
#: What a range is read as where its source states no probability, in percent.
USUAL_INTERVAL = Decimal(90)


@dataclass(frozen=True, slots=True)
class Confidence:
    """A level (one of ``CONFIDENCE``) and the basis it rests on."""

    level: str
    basis: str


def likelihood(probability: Decimal) -> str:
    """Return the ICD 203 term for a probability between 0 and 1."""
    return next(row.term for row in LIKELIHOOD if probability < row.high)


def succession(hits: int, trials: int) -> Decimal:
    """Return the probability that the next case is a hit: Laplace's rule, (hits + 1) / (trials + 2)."""
    return (Decimal(hits) + 1) / (Decimal(trials) + 2)


def exceedance(
    low: Decimal, central: Decimal, high: Decimal, limit: Decimal, percent: Decimal = USUAL_INTERVAL
) -> Decimal:
    """Return P(X >= limit) for a lognormal X with median ``central`` and ``percent`` in low..high."""
    if low == high:
        return Decimal(int(central >= limit))
    half_width = NormalDist().inv_cdf((1 + float(percent) / 100) / 2)
    sigma = log(high / low) / (2 * half_width)
    below = NormalDist(log(central), sigma).cdf(log(limit))
    return Decimal(repr(round(1 - below, 4)))


def confidence(
    records: Iterable[Record], sources: Iterable[Source], *, model_based: bool = False
) -> Confidence:
    """Return how sound the basis is.

    High: two or more sources, at least half of them first hand, all records read in a source, no model.
    Low: a single source, or a model's output, or records from memory among the inputs. Otherwise moderate.
    """
    sources = tuple(sources)
    first_hand = sum(source.quality in FIRST_HAND for source in sources)
    from_memory = any(record.verified == "memory" for record in records)
    basis = listed([
        _counted(len(sources), first_hand),
        *([_MODEL] if model_based else []),
        *([_MEMORY] if from_memory else []),
    ])
    high, moderate, low = CONFIDENCE
    if len(sources) < 2 or model_based or from_memory:
        return Confidence(low, basis)
    return Confidence(high if 2 * first_hand >= len(sources) else moderate, basis)


def _counted(count: int, first_hand: int) -> str:
    """Return how many sources there are, and how many of them are first hand."""
    if count == 1:
        return _ONE_SOURCE[first_hand]
    told = {0: _NONE_FIRST_HAND, 1: _ONE_FIRST_HAND}.get(first_hand, _SOURCES)
    return told.format(count=count, first_hand=first_hand)
