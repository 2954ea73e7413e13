# SPDX-License-Identifier: Apache-2.0
"""Names of files that a brief carries: each stays in its folder, on one line, in the order of its letters."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipbrief.files.naming import name_fault


@given(st.text(max_size=20))
def test_a_name_without_fault_stays_in_its_folder(name):
    if not name_fault(name):
        root = Path("/root") / "folder"
        assert Path(os.path.normpath(root / name)).is_relative_to(root)


@pytest.mark.parametrize(
    "mark", ["\n", "\r", "\x1b", "\x85", "\x9b", "\u2028", "\u202e", "\u2066", "\\", ":", "*"]
)
def test_a_mark_that_rules_a_line_a_terminal_or_a_system_is_refused(mark):
    assert name_fault(f"a{mark}b.csv") == "its name holds a character that file names may not have"


@pytest.mark.parametrize("name", ["a.csv", "data/été.csv", "a b/芯片.csv", "données\N{NO-BREAK SPACE}2.csv"])
def test_names_in_any_language_are_fine(name):
    assert not name_fault(name)
