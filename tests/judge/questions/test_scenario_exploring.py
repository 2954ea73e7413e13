# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from decimal import Decimal

import pytest

from chipbrief.asking.scenarios import evidence_for, explored, values_of
from chipbrief.errors import PickError
from chipbrief.judge.questions.scenario_exploring import explore
from chipbrief.judge.questions.scenarios import study


@pytest.fixture(scope="module")
def evidence(library):
    return evidence_for(library)


def test_without_values_of_ones_own_it_says_what_a_brief_says(evidence):
    found, said = explore(evidence, {}), {item.id: item for item in study(evidence).findings}
    china = said["scenarios.share.china"]
    assert (found.shares["China"].low, found.shares["China"].median) == (china.low, china.value)
    assert found.regions["unipolar"] == said["scenarios.region.unipolar"].value
    assert sum(found.regions.values()) == 1


def test_a_value_takes_the_place_of_the_whole_range(evidence):
    before, after = explore(evidence, {}), explore(evidence, {"lag": Decimal("0.001")})
    assert after.shares["China"].median > before.shares["China"].median
    assert after.given == before.given
    assert explore(evidence, {"lag": Decimal("0.001")}).fan == after.fan


def test_the_share_that_decides_the_region_can_be_moved(evidence):
    assert explore(evidence, {"us_share": Decimal(50)}).regions["unipolar"] < Decimal("0.5")
    assert explore(evidence, {"us_share": Decimal(80)}).regions["unipolar"] == 1


def test_values_outside_the_data_are_told(evidence):
    (growth,) = (item for item in explore(evidence, {}).given if item.slot.key == "growth")
    assert growth.range.central
    assert growth.range.high
    assert explore(evidence, {"growth": growth.range.central}).outside == ()
    beyond = {"growth": growth.range.high + 1, "us_share": Decimal(50)}
    assert explore(evidence, beyond).outside == ("growth", "us_share")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["speed=3"], "no parameter “speed”. Allowed: stock, growth"),
        (["growth=-1"], "more than 0"),
        (["us_share=101"], "at most 100"),
        (["us_share=99"], "make .* percent together"),
        (["growth"], "Cannot read “growth”"),
        (["growth=much"], "Cannot read"),
        (["growth=2,5"], "Cannot read"),
        (["growth=1e400"], "Cannot read"),
        (["growth=1e-400"], "Cannot read"),
    ],
)
def test_what_cannot_be_is_told(library, words, message):
    with pytest.raises(PickError, match=message):
        explored(library, words)


def test_what_was_not_known_yet_is_told(library):
    with pytest.raises(PickError, match="Not known by 2023-01-01"):
        explored(library, (), "2023-01-01")


def test_words_are_numbers_by_name():
    assert values_of(["stock=1,000", " lag = 3.5"]) == {"stock": Decimal(1000), "lag": Decimal("3.5")}
