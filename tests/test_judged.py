# SPDX-License-Identifier: Apache-2.0
"""What was judged last is at hand for the next brief of the same pick, and for no other."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from chipbrief.judged import LastJudged


@pytest.fixture
def plain(policy):
    """A format that asks no questions."""
    return dataclasses.replace(policy, questions=())


def heard(last: LastJudged, pick, format, library):
    """Return what is found and the steps that were heard."""
    steps: list[str] = []
    return last.of(pick, format, library, steps.append), steps


def test_the_same_pick_is_judged_once_and_both_steps_are_heard(pick_of, plain, library):
    last = LastJudged()
    first, steps = heard(last, pick_of(), plain, library)
    again, more = heard(last, pick_of(), plain, library)
    assert again is first
    assert steps == more == ["gather", "judge"]


def test_whatever_is_asked_otherwise_is_judged_anew(pick_of, plain, library):
    last = LastJudged()
    first, _steps = heard(last, pick_of(), plain, library)
    later = dataclasses.replace(pick_of(), as_of=date(2025, 6, 1))
    others = (
        (later, plain, library),
        (pick_of(), dataclasses.replace(plain, questions=("domestic-supply",)), library),
        (pick_of(), plain, library.only(plain.needs)),
    )
    for asked in others:
        found, _steps = heard(last, *asked)
        assert found is not first
        assert found.evidence.pick == asked[0]
