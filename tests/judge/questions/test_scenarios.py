# SPDX-License-Identifier: Apache-2.0
"""The model of 2030: stepped through by hand, the same to the digit, and regions that follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from support.picks import NOW

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import ScenarioParameter
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import answer
from chipbrief.judge.questions.scenario_given import central, parameters
from chipbrief.judge.questions.scenario_model import SLOTS, project, region
from chipbrief.language import Said


@pytest.fixture(scope="module")
def middle(now: Evidence) -> dict[str, Decimal]:
    given, lacking = parameters(now)
    assert lacking == ()
    return central(given)


def found(evidence: Evidence) -> dict[str, Finding]:
    return {finding.id: finding for finding in answer("scenarios", evidence).findings}


def test_the_model_stepped_through_by_hand(middle: dict[str, Decimal]) -> None:
    value = {key: float(number) for key, number in middle.items()}
    world = value["stock"]
    usa, china = 0.75 * world, 0.15 * world
    bought = value["acquired"] * value["b300"]
    home, leaked = 0.25 * bought, 0.15 * bought
    legal = bought - home - leaked
    for _year in range(5):
        added = world * (value["growth"] - 1)
        world, usa = world + added, usa + 0.75 * added
        china += min(legal + leaked + home, 0.25 * added)
        legal, leaked, home = legal * value["growth"], leaked * value["growth"], home * 2
    weight = 3 ** (-7 / 12)
    total = usa + china * weight + (world - usa - china)
    expected = [usa / total, china * weight / total, (world - usa - china) / total]
    assert [float(share) for share in project(middle).shares[2030]] == pytest.approx(expected, rel=1e-5)


def test_the_same_values_give_the_same_digits(now: Evidence, middle: dict[str, Decimal]) -> None:
    assert project(middle) == project(dict(middle))
    assert answer("scenarios", now) == answer("scenarios", now)


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        (("0.7", "0.2", "0.1"), "unipolar"),
        (("0.5", "0.25", "0.25"), "unipolar"),
        (("0.45", "0.40", "0.15"), "bipolar"),
        (("0.5", "0.26", "0.24"), "bipolar"),
        (("0.4", "0.3", "0.3"), "multipolar"),
        (("0.1", "0.2", "0.7"), "unipolar"),
    ],
)
def test_regions_follow_the_shares(shares: tuple[str, ...], expected: str) -> None:
    assert region(tuple(map(Decimal, shares))) == expected


def test_other_assumptions_reach_other_regions(middle: dict[str, Decimal]) -> None:
    even = {
        "us_share": Decimal(45),
        "china_share": Decimal(45),
        "acquired": Decimal(10**9),
        "lag": Decimal(1),
    }
    assert project({**middle, **even}).region == "bipolar"
    spread = {
        "us_share": Decimal(37),
        "china_share": Decimal(30),
        "acquired": Decimal(5_500_000),
        "lag": Decimal(1),
    }
    assert project({**middle, **spread}).region == "multipolar"


def test_more_for_china_gives_china_more(middle: dict[str, Decimal]) -> None:
    low, high = (project({**middle, "acquired": Decimal(part)}) for part in (150_000, 600_000))
    assert high.shares[2030][1] > low.shares[2030][1]
    assert all(sum(parts) == pytest.approx(1, abs=Decimal("1e-5")) for parts in high.shares.values())


def test_parts_of_the_draws_add_up_and_carry_no_likelihood(now: Evidence) -> None:
    regions = [finding for key, finding in found(now).items() if key.startswith("scenarios.region.")]
    assert sum(finding.value for finding in regions if isinstance(finding.value, Decimal)) == 1
    assert all(not finding.likelihood and finding.confidence.startswith("low") for finding in regions)


def test_the_least_share_is_where_the_region_turns(now: Evidence, middle: dict[str, Decimal]) -> None:
    least = found(now)["scenarios.least"].value
    assert isinstance(least, Decimal)
    assert project({**middle, "us_share": least}).region == "unipolar"
    assert project({**middle, "us_share": least - 1}).region != "unipolar"


def test_without_a_lag_compute_stands_for_itself(now: Evidence) -> None:
    findings = found(now)
    plain, weighed = (findings[f"scenarios.{kind}.china"].value for kind in ("compute", "share"))
    assert isinstance(plain, Decimal)
    assert isinstance(weighed, Decimal)
    assert plain > weighed
    assert not any("lag" in key for key in findings["scenarios.compute.china"].inputs)


def test_another_country_reads_the_same_parameters(library: Library, now: Evidence) -> None:
    assert answer("scenarios", gather(replace(NOW, country="ISL"), library)).findings == tuple(
        found(now).values()
    )


def test_every_parameter_has_its_source_and_its_range(now: Evidence) -> None:
    for slot in SLOTS:
        finding = found(now)[f"scenarios.parameter.{slot.key}"]
        assert finding.inputs
        assert finding.source_ids


def test_a_parameter_changes_its_own_finding_and_the_outcome(now: Evidence) -> None:
    changed = tuple(
        replace(row, low=Decimal(1), central=Decimal(2)) if row.parameter == "catch_up_lag" else row
        for row in now.all(ScenarioParameter)
    )
    before, after = found(now), found(replace(now, records={**now.records, "scenario_parameters": changed}))
    moved = {key for key, finding in before.items() if finding != after[key]}
    assert {"scenarios.parameter.lag", "scenarios.central", "scenarios.share.china"} <= moved
    assert not any(key.startswith("scenarios.parameter.") for key in moved - {"scenarios.parameter.lag"})


def test_before_the_parameters_were_known_nothing_is_put_in_their_place(library: Library) -> None:
    day = date(2025, 2, 12)
    study = answer("scenarios", gather(replace(NOW, end=day, as_of=day), library))
    (thin,) = study.findings
    assert thin.value is None
    assert thin.settle
    assert study.series == ()


def test_units_are_words_that_another_language_has() -> None:
    assert all(isinstance(slot.unit, Said) for slot in SLOTS)
