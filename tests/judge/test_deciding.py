# SPDX-License-Identifier: Apache-2.0
"""Deciding: the rule of a day for the chips of a pick."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chipbrief.errors import RuleError
from chipbrief.gather import gather
from chipbrief.judge.control import Law
from chipbrief.judge.deciding import decisions


@pytest.fixture(scope="module")
def decided(library, pick_of):
    law = Law.of(library)
    return lambda country="CHN", **words: decisions(gather(pick_of(country, **words), library), law)


def test_the_rule_about_most_chips_comes_first(decided):
    found = decided()
    assert (found[0].rule, found[0].citation) == ("acs-2023", "88 FR 73458")
    assert found[0].outcome == "license_required"
    assert len(found[0].items) > 10
    assert (found[-1].rule, found[-1].outcome) == ("", "none")


def test_the_day_decides(decided):
    assert decided(as_of="2022-11-30")[0].rule == "adv-computing-2022"


def test_one_chip_has_one_answer(library, pick_of):
    pick = replace(pick_of(chip_class="china-variant", end="2025-12"), chip="nvidia-h20-96gb")
    (found,) = decisions(gather(pick, library), Law.of(library))
    assert (found.rule, found.items) == ("h20-letter-2025", ("NVIDIA H20 96 GB",))


def test_memory_is_of_its_class(decided):
    found = decided(chip_class="hbm", end="2025-12")
    assert any(decision.rule == "fdp-hbm-2024" for decision in found)


def test_a_transfer_inside_the_country_of_the_rules_needs_no_rule(decided):
    assert [(item.rule, item.outcome) for item in decided("USA")] == [("", "none")]


def test_before_the_first_rule_nobody_knows(decided):
    with pytest.raises(RuleError, match="begin on 2019"):
        decided(start="2017", end="2018")
