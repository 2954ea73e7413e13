# SPDX-License-Identifier: Apache-2.0
"""The lag between the curves: against the pack's files read by hand, published gaps, and changed inputs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from support.picks import NOW, THEN
from support.shipped_rows import rows

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import BenchmarkScore, GapEstimate, Model
from chipbrief.judge.capability import frontier
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import answer
from chipbrief.judge.questions.capability_gap import GREW, SHRANK, UNTURNED, turned
from chipbrief.judge.questions.capability_lines import lines_of, month_ends
from chipbrief.judge.questions.estimating import Interval
from chipbrief.pick import Pick

ECI = "capability-gap.lag.epoch-capabilities-index-epoch-ai"


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in answer("capability-gap", evidence).findings}


def test_the_lag_on_the_index_recomputed_from_the_files(now: Evidence) -> None:
    models = {row["id"]: row for row in rows("models")}
    scores = [
        (date.fromisoformat(models[row["model_id"]]["released"]), float(row["score"]), row["model_id"])
        for row in rows("benchmarks")
        if row["benchmark"] == "Epoch Capabilities Index"
    ]
    last = max(day for day, _score, _model in scores)
    chinese = max(score for _day, score, model in scores if models[model]["country"] == "CHN")
    reached = min(
        day for day, score, model in scores if models[model]["country"] == "USA" and score >= chinese
    )
    assert float(found(now)[ECI].value or 0) == pytest.approx((last - reached).days / (365.25 / 12), rel=1e-5)


def test_it_agrees_with_published_gaps(library: Library, now: Evidence) -> None:
    """CAISI put the gap at 8 months in May 2026; Epoch AI's method gives 8.5 on the index of April 2026."""
    published = {row.id: row for row in library.all(GapEstimate)}
    rerun = published["derived-2026-04-23-capability-latest"].central
    caisi = published["caisi-2026-05-01-capability"].central
    assert rerun is not None
    assert caisi is not None
    lag = found(now)[ECI]
    assert lag.value == pytest.approx(rerun, abs=Decimal("0.05"))
    assert lag.low is not None
    assert lag.high is not None
    assert lag.low <= caisi <= lag.high


def test_reporters_are_never_mixed(now: Evidence) -> None:
    for line in lines_of(now, NOW.as_of):
        assert {(record.benchmark, record.reported_by) for record in line.records} == {
            (line.benchmark, line.reporter)
        }
        assert len({record.model_id for record in line.records}) == len(line.records)


def test_an_input_changes_the_findings_that_name_it_and_no_other(now: Evidence) -> None:
    scores = now.all(BenchmarkScore)
    best = max((s for s in scores if s.benchmark == "MATH Level 5"), key=lambda s: (s.score, s.id))
    changed = tuple(replace(s, score=s.score - 60) if s is best else s for s in scores)
    before, after = found(now), found(replace(now, records={**now.records, "benchmarks": changed}))
    moved = {key for key, finding in before.items() if finding != after[key]}
    named = {key for key, finding in before.items() if f"benchmarks/{best.id}" in finding.inputs}
    assert moved
    assert moved <= named


def test_an_earlier_day_knows_no_later_model(library: Library) -> None:
    early = found(gather(THEN, library))
    later = {f"benchmarks/{s.id}" for s in library.all(BenchmarkScore) if s.measured.first > THEN.as_of}
    assert early
    assert later
    assert not any(later.intersection(finding.inputs) for finding in early.values())
    assert ECI not in early


def test_a_lead_is_negative_and_ties_keep_the_first(library: Library, now: Evidence) -> None:
    line = next(line for line in lines_of(now, NOW.as_of) if line.benchmark == "GPQA Diamond")
    ahead = tuple(
        replace(s, score=Decimal(99)) if model.country == "CHN" else s
        for s in now.all(BenchmarkScore)
        for model in [library.get(Model, s.model_id)]
    )
    turned = found(replace(now, records={**now.records, "benchmarks": ahead}))
    lead = turned[f"capability-gap.lag.{line.key}"].value
    assert isinstance(lead, Decimal)
    assert lead < 0
    assert len(line.steps("USA")) == len({step.score for step in line.steps("USA")})


@pytest.mark.parametrize(
    "pick",
    [
        Pick("ISL", "hbm", date(2020, 1, 1), date(2020, 2, 1), date(2020, 2, 1)),
        replace(NOW, start=date(2024, 5, 1), end=date(2024, 5, 31)),
    ],
)
def test_thin_evidence_gives_no_verdict(library: Library, pick: Pick) -> None:
    study = answer("capability-gap", gather(pick, library))
    thin = [finding for finding in study.findings if finding.value is None]
    assert thin
    assert all(finding.settle and not finding.likelihood for finding in thin)


def test_the_chart_draws_the_series_whose_gap_is_stated(library: Library, now: Evidence) -> None:
    for evidence in (gather(THEN, library), now):
        drawn = answer("capability-gap", evidence).series[0]
        stated = frontier(evidence)
        assert stated is not None
        assert drawn.subjects == (stated.benchmark,)


def test_without_a_stated_gap_the_chart_draws_the_longest_series(now: Evidence) -> None:
    released = tuple(replace(score, date_basis="model release date") for score in now.all(BenchmarkScore))
    drawn = answer("capability-gap", replace(now, records={**now.records, "benchmarks": released})).series[0]
    assert drawn.subjects == ("the Epoch Capabilities Index",)


def test_month_ends_close_with_the_last_day() -> None:
    assert month_ends(date(2024, 1, 15), date(2024, 3, 10)) == (
        date(2024, 1, 31),
        date(2024, 2, 29),
        date(2024, 3, 10),
    )
    assert month_ends(date(2024, 12, 1), date(2025, 1, 5)) == (date(2024, 12, 31), date(2025, 1, 5))
    assert month_ends(date(2025, 1, 2), date(2025, 1, 1)) == ()


@pytest.mark.parametrize(
    ("low", "high", "says"), [("-3.4", "-1.1", SHRANK), ("1.8", "8.8", GREW), ("-1", "2", UNTURNED)]
)
def test_a_lag_has_turned_only_where_its_whole_interval_says_so(low, high, says):
    assert turned(Interval(Decimal(low), Decimal(0), Decimal(high))) is says
