# SPDX-License-Identifier: Apache-2.0
"""Key judgements: computed, supported, and silent where the evidence is thin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from support.making import PICK, evidence, make, period

from chipbrief.gather.records import BenchmarkScore, Chip, Model, StockEstimate
from chipbrief.judge.capability import frontier
from chipbrief.judge.chips import JudgedChip
from chipbrief.judge.judgements import contested_limits, judgements
from chipbrief.judge.status import ControlStatus, LayerStatus, Parameters


def judged(key: str, caught: bool | None) -> JudgedChip:
    layer = make(LayerStatus, controlled=caught, source_ids=("law",))
    return JudgedChip(make(Chip, id=key), Parameters(), None, make(ControlStatus, enforced=layer))


def estimate(low: int, central: int, high: int, percent: int | None = None) -> StockEstimate:
    return make(
        StockEstimate,
        id="e1",
        country=PICK.country,
        unit="chips",
        kind="smuggled",
        made=period(date(2024, 1, 1)),
        low=Decimal(low),
        central=Decimal(central),
        high=Decimal(high),
        interval_pct=None if percent is None else Decimal(percent),
    )


def by_id(*chips: JudgedChip, records=()):
    found = evidence(*(item.chip for item in chips), *records)
    return {item.id: item for item in judgements(found, chips, frontier(found))}


def test_thin_evidence_gives_no_judgement():
    assert by_id() == {}
    assert by_id(judged("a", None)) == {}


def test_reach_by_hand():
    made = by_id(judged("a", True), judged("b", True), judged("c", False), judged("d", None))["reach"]
    assert made.probability == Decimal(3) / Decimal(5)
    assert made.likelihood == "likely"
    assert made.formula == "Laplace’s rule of succession: (2 + 1) / (3 + 2)"
    assert made.finding_ids == ("chips-caught",)


def test_reach_rests_on_the_law_and_the_chips():
    assert by_id(judged("a", True))["reach"].source_ids == ("law", "s1")


def test_smuggling_by_hand():
    made = by_id(records=[estimate(1_600, 18_000, 200_000)])
    low, high = made["smuggling-10000"], made["smuggling-100000"]
    assert (low.probability, low.likelihood, low.limit) == (
        Decimal("0.6556"),
        "likely",
        Decimal(10_000),
    )
    assert (high.probability, high.likelihood) == (Decimal("0.1213"), "very unlikely")
    assert low.formula == (
        "P(X ≥ 10,000) for a lognormal with median 18,000, the range 1,600 to 200,000 read as its "
        "90 percent interval"
    )


def test_a_range_is_the_interval_that_its_source_states():
    high = by_id(records=[estimate(1_600, 18_000, 200_000, 95)])["smuggling-100000"]
    assert high.probability == Decimal("0.0819")
    assert (
        high.formula
        == "P(X ≥ 100,000) for a lognormal with median 18,000 and 95 percent interval 1,600 to 200,000"
    )


def test_where_a_newer_estimate_says_the_opposite_there_is_no_likelihood():
    old, newer = (
        replace(
            estimate(*ends),
            id=f"e{number}",
            subject="China total (smuggled)",
            made=period(date(number, 6, 1)),
        )
        for number, ends in ((2023, (1_600, 18_000, 200_000)), (2025, (10_000, 140_000, 0)))
    )
    newer = replace(newer, high=None)
    assert set(by_id(records=[old, newer])) == {"smuggling-10000"}
    assert contested_limits(evidence(old, newer)) == ((newer, Decimal(100_000)),)
    assert contested_limits(evidence(old)) == ()


def test_a_model_never_gives_more_than_low_confidence():
    made = by_id(records=[estimate(1_600, 18_000, 200_000)])["smuggling-10000"]
    assert made.confidence.level == "low"
    assert "rests on a model" in made.confidence.basis


def rivals(day: date) -> list[Model | BenchmarkScore]:
    scores = {"usa": ("USA", 60), "chn": ("CHN", 50)}
    models = [make(Model, id=key, country=code, released=period(day)) for key, (code, _) in scores.items()]
    given = {"benchmark": "B", "reported_by": "E", "date_basis": "evaluation run date"}
    return [
        *models,
        *(
            make(BenchmarkScore, id=f"s-{key}", model_id=key, score=Decimal(value), **given)
            for key, (_, value) in scores.items()
        ),
    ]


def test_lead_by_hand():
    made = by_id(records=rivals(date(2024, 12, 1)))["lead"]
    assert made.formula == "Laplace’s rule of succession: (3 + 1) / (3 + 2)"
    assert (made.probability, made.likelihood) == (Decimal("0.8"), "very likely")


def test_no_month_with_both_gives_no_lead():
    assert "lead" not in by_id(records=rivals(date(2025, 12, 1)))


@pytest.mark.parametrize("words", [{}, {"country": "ISL"}, {"start": "2021-01", "end": "2021-06"}])
def test_every_judgement_of_the_pack_has_support(findings_of, words):
    found = findings_of(**words)
    ids = {item.id for item in found.all}
    known = {source.id for source in found.evidence.sources}
    for made in found.judgements:
        assert made.source_ids
        assert set(made.source_ids) <= known
        assert made.finding_ids
        assert set(made.finding_ids) <= ids
        assert 0 < made.probability < 1
