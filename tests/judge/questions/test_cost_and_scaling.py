# SPDX-License-Identifier: Apache-2.0
"""Where DeepSeek falls on the trend: against lines fitted here by other code, and published factors."""

from __future__ import annotations

import statistics
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import combinations
from math import log10, sqrt

import pytest
from support.picks import THEN

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import CostTrend, Model
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import answer
from chipbrief.pick import Pick


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in answer("cost-and-scaling", evidence).findings}


def test_the_sigmas_of_deepseek_v3_recomputed_by_hand(library: Library, now: Evidence) -> None:
    tested = library.get(Model, "deepseek-v3")
    day = tested.released.last
    points = [
        (model.released.last.toordinal() / 365.25, log10(model.training_cost_usd))
        for model in library.all(Model)
        if model.training_cost_usd and model.released.last < day and (day - model.released.last).days <= 1461
    ]
    slope = statistics.median(
        (b[1] - a[1]) / (b[0] - a[0]) for a, b in combinations(points, 2) if a[0] != b[0]
    )
    intercept = statistics.median(y - slope * x for x, y in points)
    n = len(points)
    spread = statistics.median(abs(y - intercept - slope * x) for x, y in points)
    sigma = 1.4826022185056018 * spread * sqrt(n / (n - 2))
    mean = statistics.fmean(x for x, _y in points)
    at = day.toordinal() / 365.25
    band = sigma * sqrt(1 + 1 / n + (at - mean) ** 2 / sum((x - mean) ** 2 for x, _y in points))
    assert tested.training_cost_usd is not None
    expected = (log10(tested.training_cost_usd) - intercept - slope * at) / band
    finding = found(now)["cost-and-scaling.cost.deepseek-v3"]
    assert finding.value == pytest.approx(Decimal(expected), rel=Decimal("1e-4"))
    assert "below the 90 percent band" in finding.unit


def test_growth_of_cost_agrees_with_the_published_trend(library: Library, now: Evidence) -> None:
    """Cottier et al. (2024): the cost of the costliest runs grew 2.4 times a year (2.0 to 3.1)."""
    (cottier,) = (row for row in library.all(CostTrend) if row.estimated_by.startswith("Cottier"))
    growth = found(now)["cost-and-scaling.cost.growth"]
    assert growth.low is not None
    assert growth.high is not None
    assert cottier.central is not None
    assert growth.low <= cottier.central <= growth.high


def test_efficiency_spans_what_is_published(now: Evidence) -> None:
    rows = [row for row in now.all(CostTrend) if row.kind == "algorithmic_efficiency"]
    finding = found(now)["cost-and-scaling.efficiency"]
    assert finding.value == f"{len(rows)} estimates"
    assert finding.low is not None
    assert finding.high is not None
    assert finding.low <= 3 <= finding.high


def test_a_cost_changes_the_findings_that_name_it_and_no_other(now: Evidence) -> None:
    models = now.all(Model)
    changed = tuple(
        replace(model, training_cost_usd=model.training_cost_usd * 50)
        if model.id == "deepseek-v3" and model.training_cost_usd
        else model
        for model in models
    )
    before, after = found(now), found(replace(now, records={**now.records, "models": changed}))
    moved = {key for key, finding in before.items() if finding != after[key]}
    assert "cost-and-scaling.cost.deepseek-v3" in moved
    assert all("models/deepseek-v3" in before[key].inputs and ".cost." in key for key in moved)


def test_later_models_do_not_bend_the_line_before(library: Library, now: Evidence) -> None:
    early = found(gather(THEN, library))
    key = "cost-and-scaling.compute.deepseek-v3"
    assert (early[key].value, early[key].inputs) == (found(now)[key].value, found(now)[key].inputs)
    assert "cost-and-scaling.compute.deepseek-v4-pro" not in early


def test_speculative_compute_is_left_out(library: Library, now: Evidence) -> None:
    guessed = {f"models/{m.id}" for m in library.all(Model) if m.compute_confidence == "Speculative"}
    assert guessed
    assert not guessed.intersection(found(now)["cost-and-scaling.compute.growth"].inputs)


def test_before_any_model_there_is_no_verdict(library: Library) -> None:
    early = date(2020, 2, 1)
    study = answer("cost-and-scaling", gather(Pick("ISL", "hbm", date(2020, 1, 1), early, early), library))
    assert study.thin
    assert all(finding.value is None and finding.settle for finding in study.findings)
