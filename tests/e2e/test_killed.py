# SPDX-License-Identifier: Apache-2.0
"""Killed while somebody writes and saves, the app loses at most two seconds and damages no file."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from support.screen import new_user

from chipbrief.cases import read_case
from chipbrief.files.writing import write_atomically
from chipbrief_gui.case.unsaved import UnsavedStore

TYPIST = Path(__file__).parents[1] / "support" / "typist.py"
#: So many moments take two seconds, or longer where the machine is busy.
MOST_LOST = 50


def killed_after(beats: int, first: int, folder: Path) -> set[int]:
    """Let somebody type for so many moments, then kill the app; return the numbers that must be kept."""
    user = new_user(folder, QT_QPA_PLATFORM="offscreen", PYTHONUNBUFFERED="1")
    words = [sys.executable, str(TYPIST), str(first), str(folder / "typed.brief")]
    with subprocess.Popen(words, env=user, cwd=folder, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        typed = [int(line) for _beat, line in zip(range(beats), typist.stdout, strict=False)]
        typist.kill()
    return set(typed[:-MOST_LOST])


def kept(folder: Path) -> set[int]:
    """Return the numbers that can be had back: from unsaved work, and from the case that was saved."""
    saved = folder / "typed.brief"
    cases = [item.case for item in UnsavedStore(lambda: folder / "data/Chipbrief/unsaved").left_behind()]
    if saved.exists():
        cases.append(read_case(saved.read_bytes()))
    return {int(word) for case in cases for word in case.edition.text.get("bottom_line", "").split()}


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_at_a_random_moment_it_loses_at_most_two_seconds(tmp_path, seed):
    must = killed_after(random.Random(seed).randrange(60, 200), 1, tmp_path)
    assert must
    assert must <= kept(tmp_path)
    write_atomically(tmp_path / "next.txt", b"")
    assert not list(tmp_path.glob(".chipbrief-*"))
