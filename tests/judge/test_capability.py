# SPDX-License-Identifier: Apache-2.0
"""The frontier: one series of one evaluator, best so far, and the months in which one side led."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from support.making import PICK, evidence, make, period

from chipbrief.gather.records import BenchmarkScore, Model
from chipbrief.judge.capability import Frontier, capability_findings, frontier, months_led

RUN = "evaluation run date"


def model(key: str, country: str, released: date) -> Model:
    return make(Model, id=key, name=key.upper(), country=country, released=period(released))


def score(
    key: str, value: str, who: str = "epoch", benchmark: str = "GPQA", **more: object
) -> BenchmarkScore:
    given = {
        "model_id": key.partition("-")[0],
        "benchmark": benchmark,
        "reported_by": who,
        "date_basis": RUN,
        "unit": "%",
    }
    return make(BenchmarkScore, id=f"{key}.{benchmark}.{who}", score=Decimal(value), **(given | more))


MODELS = (
    model("us1", "USA", date(2023, 3, 1)),
    model("us2", "USA", date(2024, 3, 1)),
    model("cn1", "CHN", date(2023, 9, 1)),
    model("cn2", "CHN", date(2024, 9, 1)),
    model("fr1", "FRA", date(2024, 9, 1)),
)


def line(*scores: BenchmarkScore, models: tuple[Model, ...] = MODELS) -> Frontier:
    found = frontier(evidence(*models, *scores))
    assert found is not None
    return found


FOUR = (score("us1", "40"), score("us2", "60"), score("cn1", "30"), score("cn2", "70"))


def test_steps_are_the_scores_that_raised_the_best():
    steps = line(*FOUR).steps
    assert [(step.model.id, step.score) for step in steps] == [
        ("us1", 40),
        ("cn1", 30),
        ("us2", 60),
        ("cn2", 70),
    ]


def test_a_lower_score_is_no_step():
    found = line(score("us1", "60"), score("us2", "40"), score("cn1", "30"))
    assert [step.model.id for step in found.steps] == ["us1", "cn1"]


def test_of_equal_scores_the_first_holds():
    found = line(score("us1", "60"), score("us2", "60"), score("cn1", "30"))
    best = found.best("USA", date(2025, 1, 1))
    assert best is not None
    assert best.model.id == "us1"


def test_best_is_what_was_released_by_the_day():
    found = line(*FOUR)
    held = [found.best("USA", day) for day in (date(2023, 2, 28), date(2023, 3, 1), date(2024, 3, 1))]
    assert [step and step.score for step in held] == [None, 40, 60]


def test_reporters_are_never_mixed():
    other = (score("us1", "99", who="maker"), score("cn1", "98", who="maker"))
    found = line(*FOUR, *other)
    assert found.reported_by == "epoch"
    assert max(step.score for step in found.steps) == 70


def test_benchmarks_are_never_mixed():
    other = (score("us1", "99", benchmark="MMLU"), score("cn1", "98", benchmark="MMLU"))
    assert {step.record.benchmark for step in line(*FOUR, *other).steps} == {"GPQA"}


def test_a_series_with_one_country_only_is_not_chosen():
    wide = tuple(score(f"us1-{number}", "50", benchmark="MMLU") for number in range(9))
    assert line(*FOUR, *wide).benchmark == "GPQA"


def test_a_tie_of_coverage_goes_by_name():
    other = tuple(score(f"{key}", "1", benchmark="ARC") for key in ("us1", "us2", "cn1", "cn2"))
    assert line(*FOUR, *other).benchmark == "ARC"
    assert line(*other, *FOUR).benchmark == "ARC"


def test_what_makers_report_is_left_out():
    assert frontier(evidence(*MODELS, score("us1", "1", date_basis="release"), score("cn1", "1"))) is None


def test_no_scores_no_line():
    assert frontier(evidence(*MODELS)) is None
    assert capability_findings(None, PICK.start, PICK.end) == ()


def test_other_countries_do_not_count():
    assert "FRA" not in {step.country for step in line(*FOUR, score("fr1", "99")).steps}


def test_models_are_counted_once_each():
    versions = (score("us1-a", "40", variant="a"), score("us1-b", "45", variant="b"))
    assert line(*versions, score("cn1", "30")).models == 2


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2023, 1, 1), date(2023, 8, 31), (0, 0)),
        (date(2023, 1, 1), date(2023, 9, 30), (1, 1)),
        (date(2024, 8, 1), date(2024, 9, 30), (1, 2)),
        (date(2024, 8, 1), date(2024, 10, 15), (1, 3)),
    ],
)
def test_months_led_counts_month_ends_and_the_last_day(start, end, expected):
    assert months_led(line(*FOUR), start, end) == expected


def test_a_tie_is_no_lead():
    assert months_led(line(score("us1", "50"), score("cn1", "50")), date(2024, 1, 1), date(2024, 1, 31)) == (
        0,
        1,
    )


def test_findings_give_gap_and_months_with_inputs():
    gap, led = capability_findings(line(*FOUR), date(2024, 8, 1), date(2024, 9, 30))
    assert (gap.id, gap.value) == ("capability-gap", Decimal(-10))
    assert gap.inputs == ("benchmarks/us2.GPQA.epoch", "benchmarks/cn2.GPQA.epoch")
    assert (led.id, led.value, led.unit) == ("months-led", Decimal(1), "of 2 months with both scores")


def test_findings_without_both_scores_have_no_value():
    gap, led = capability_findings(line(*FOUR), date(2023, 3, 1), date(2023, 3, 31))
    assert gap.value is None
    assert led.value is None


def test_months_are_those_of_the_window(findings_of):
    found = {item.id: item for item in findings_of(end="2023-12-31", as_of="2026-06-01").all}
    assert 0 < int(found["months-led"].unit.split()[1]) <= 15


def test_later_scores_are_not_used(china_findings):
    day = china_findings.evidence.pick.as_of
    assert all(step.record.measured.last <= day for step in china_findings.frontier.steps)
