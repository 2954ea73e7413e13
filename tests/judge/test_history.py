# SPDX-License-Identifier: Apache-2.0
"""Statuses over time: when they change, what changed them, and that nothing lies between."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chipbrief.errors import RuleError
from chipbrief.gather.library import Library
from chipbrief.gather.records import Chip, GroupMember
from chipbrief.judge.control import Law, classify
from chipbrief.judge.history import Step, status_over_time, turning_days, what_changed
from chipbrief.judge.metrics import parameters_of

FIRST, LAST = date(2019, 5, 16), date(2026, 11, 23)


def steps(
    library: Library, law: Law, chip: str, to: str = "CHN", layer: str = "enforced"
) -> tuple[Step, ...]:
    parameters = parameters_of(library.get(Chip, chip))
    return status_over_time(parameters, to, law, FIRST, LAST, layer=layer)


def test_the_h20_was_free_then_under_a_letter_then_licensed(library, law):
    found = steps(library, law, "nvidia-h20-96gb")
    assert [(step.start, step.status.paragraph, step.changed_by) for step in found] == [
        (FIRST, "", ()),
        (date(2025, 4, 9), "is-informed letter", ("h20-letter-2025",)),
        (date(2025, 8, 11), "is-informed letter", ("h20-letter-2025",)),
    ]
    assert found[0].status.controlled is False
    assert any("2025-08-11" in caveat for caveat in found[2].status.caveats)


def test_the_a100_went_through_letter_rules_and_review_policies(library, law):
    found = steps(library, law, "nvidia-a100-sxm4-80gb")
    assert [step.start.isoformat() for step in found[1:]] == [
        "2022-08-26",
        "2022-10-21",
        "2023-11-17",
        "2026-01-15",
    ]
    assert [step.changed_by[0] for step in found[1:]] == [
        "nvda-letter-2022",
        "adv-computing-2022",
        "acs-2023",
        "h200-2026",
    ]


@pytest.mark.parametrize("chip", ["nvidia-h100-sxm", "nvidia-rtx-4090", "amd-mi308x", "nvidia-h20-96gb"])
@pytest.mark.parametrize("to", ["CHN", "ARE", "MAC", "DEU"])
@pytest.mark.parametrize("layer", ["enforced", "codified"])
def test_steps_follow_each_other_without_a_gap(library, law, chip, to, layer):
    found = steps(library, law, chip, to, layer)
    assert (found[0].start, found[-1].end) == (FIRST, LAST)
    for before, after in pairwise(found):
        assert after.start == before.end + timedelta(days=1)
        assert after.changed_by or any(isinstance(row, GroupMember) for row in law.turns[after.start])


@settings(max_examples=150)
@given(day=st.dates(FIRST, LAST), chip=st.sampled_from(["nvidia-h100-sxm", "nvidia-l40s", "amd-mi308x"]))
def test_any_day_has_the_status_of_its_step(library, law, day, chip):
    parameters = parameters_of(library.get(Chip, chip))
    asked = classify(parameters, "CHN", day, law).enforced
    (step,) = [step for step in steps(library, law, chip) if step.start <= day <= step.end]
    assert (asked.outcome, asked.license_policy) == (step.status.outcome, step.status.license_policy)


def test_a_window_before_the_first_rule_is_refused(library, law):
    parameters = parameters_of(library.get(Chip, "nvidia-h100-sxm"))
    with pytest.raises(RuleError, match="2019-05-16"):
        status_over_time(parameters, "CHN", law, date(2001, 1, 1), date(2002, 1, 1))
    found = status_over_time(parameters, "CHN", law, date(2001, 1, 1), LAST)
    assert found[0].start == FIRST


def test_only_chips_whose_status_changed_are_told(library, law):
    chips = [
        (key, parameters_of(library.get(Chip, key)))
        for key in ("nvidia-a800-sxm", "nvidia-rtx-4090d", "nvidia-a100-sxm4-80gb")
    ]
    found = what_changed(chips, "CHN", law, date(2023, 1, 1), date(2024, 1, 1))
    assert [change.chip for change in found] == ["nvidia-a800-sxm", "nvidia-a100-sxm4-80gb"]
    before, after = found[0].before, found[0].after
    assert (before.controlled, after.paragraph) == (False, "3A090.a.1")
    assert found[0].steps[-1].changed_by[0] == "acs-2023"


def test_a_change_of_country_group_turns_the_law_too(library, law):
    days = turning_days(law)
    moved = [member for members in law.members.values() for member in members if member.valid_from]
    assert moved
    assert all(member.valid_from in days for member in moved)
    assert days == tuple(sorted(set(days)))
