# SPDX-License-Identifier: Apache-2.0
"""Turns: each has a letter of its own, also where the law turned more often than there are letters."""

from __future__ import annotations

from datetime import date, timedelta

from support.laws import small
from support.making import make

from chipbrief.compose.figures.turns import turns_of
from chipbrief.judge.control import Law
from chipbrief.judge.history import Step
from chipbrief.judge.status import LayerStatus


def test_more_turns_than_letters():
    first = date(2000, 1, 1)
    days = [first + timedelta(days=300 * number) for number in range(40)]
    steps = [(make(Step, start=day, status=make(LayerStatus), changed_by=("r1",)), "chip") for day in days]
    letters = [turn.letter for turn in turns_of(steps, first, days[-1], Law.of(small()))]
    assert len(set(letters)) == len(letters) == 40
    assert letters[24:28] == ["y", "z", "aa", "ab"]
