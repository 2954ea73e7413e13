# SPDX-License-Identifier: Apache-2.0
"""The app is killed while somebody writes: at most the last two seconds of it are lost."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from support.screen import new_user

from chipbrief_gui.case.unsaved import UnsavedStore

TYPIST = Path(__file__).parents[1] / "support" / "typist.py"
MOST_LOST = 2.0


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_a_random_moment_it_loses_at_most_two_seconds(tmp_path, seed):
    """The lines tell when a number stood in the field; those two seconds old must be kept."""
    lines = random.Random(seed).randrange(60, 90)
    user = new_user(tmp_path, QT_QPA_PLATFORM="offscreen", PYTHONUNBUFFERED="1")
    typed: dict[int, float] = {}
    with subprocess.Popen(
        [sys.executable, str(TYPIST)], env=user, cwd=tmp_path, stdout=subprocess.PIPE, text=True
    ) as typist:
        assert typist.stdout is not None
        for line in typist.stdout:
            moment, number = line.split()
            typed[int(number)] = float(moment)
            if len(typed) == lines:
                break
        typist.kill()
        killed = time.monotonic()
    [left] = UnsavedStore(lambda: tmp_path / "data" / "Chipbrief" / "unsaved").left_behind()
    kept = {int(word) for word in left.case.edition.text["title"].split()}
    must = {number for number, moment in typed.items() if moment < killed - MOST_LOST}
    assert must
    assert must <= kept
