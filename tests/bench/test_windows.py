# SPDX-License-Identifier: Apache-2.0
"""The tour of the bench opens windows that there are."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from chipbrief_gui.actions import ACTIONS

ROOT = Path(__file__).resolve().parents[2]


def test_the_tour_opens_by_actions_of_the_table():
    spec = importlib.util.spec_from_file_location("windows", ROOT / "bench" / "windows.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert set(module._OPENING) <= {action.id for action in ACTIONS}
    block = {"step": "open", "seconds": 0.07, "worked": 0.05, "where": "a.py:1 f"}
    assert "50 ms of work in    70 ms  open" in module.block_line(block)
