# SPDX-License-Identifier: Apache-2.0
"""Records of AI models: scores, gaps between countries, and trends of cost."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.frozen import frozen
from chipbrief.gather.records.base import Period, Record
from chipbrief.language import Prose


@frozen
class Model(Record):
    """An AI model, with its maker's country and release date."""

    name: str
    organization: str
    country: str
    released: Period
    parameters: Decimal | None
    active_parameters: Decimal | None
    training_tokens: Decimal | None
    training_compute_flop: Decimal | None
    compute_confidence: str | None
    training_cost_usd: Decimal | None
    cost_basis: Prose | None
    hardware: Prose | None
    chip_count: Decimal | None
    open_weights: bool | None


@frozen
class BenchmarkScore(Record):
    """A model's score on a benchmark, by who reported it and when it was measured.

    ``measured`` may be the model's release date (``date_basis`` says so). ``known`` is when the score
    itself came to exist, where that is later: an index fitted in 2026 was not known in 2023.
    """

    model_id: str
    benchmark: str
    score: Decimal
    unit: str
    measured: Period
    date_basis: Prose
    reported_by: Prose
    variant: str | None
    known: Period | None = None


@frozen
class GapEstimate(Record):
    """An estimate of how far China's AI is behind the United States (positive: behind).

    ``about`` is the time the gap is about; the estimate is known from its sources.
    ``measure`` is capability, training_compute, hardware, open_weights (a proxy) or cyber; ``unit``
    is months, percentage points, percent, or points of a named scale.
    """

    about: Period
    estimated_by: Prose
    measure: str
    low: Decimal | None
    central: Decimal | None
    high: Decimal | None
    unit: str
    basis: Prose


@frozen
class CostTrend(Record):
    """A trend as a factor per year: algorithmic efficiency, prices, training compute, hardware.

    ``period`` is as the source words it; ``covers`` holds its bounds where it names any.
    """

    quantity: Prose
    kind: str
    low: Decimal | None
    central: Decimal | None
    high: Decimal | None
    unit: str
    period: Prose
    covers: Period | None
    estimated_by: Prose
