# SPDX-License-Identifier: Apache-2.0
"""The tour of the bench opens windows that there are."""

from __future__ import annotations

from support.benches import load_bench

from chipbrief_gui.actions import ACTIONS


def test_the_tour_opens_by_actions_of_the_table(monkeypatch):
    module = load_bench("windows", monkeypatch)
    assert set(module._OPENING) <= {action.id for action in ACTIONS}
    block = {"step": "open", "seconds": 0.07, "worked": 0.05, "where": "a.py:1 f"}
    assert "50 ms of work in    70 ms  open" in module.block_line(block)
