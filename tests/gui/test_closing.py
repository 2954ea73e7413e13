# SPDX-License-Identifier: Apache-2.0
"""Closing the window over the real engine while it works."""

from __future__ import annotations

import os
from pathlib import Path

from chipbrief_gui.data.desk import Stores
from chipbrief_gui.engine_face import real_engine
from chipbrief_gui.tasks import background_runners
from chipbrief_gui.window import MainWindow


def children() -> set[int]:
    """Return the processes that this one has started and that still run (read from /proc)."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            state, parent = (folder / "stat").read_text("utf-8").rsplit(")", 1)[1].split()[:2]
        except OSError:
            continue
        if int(parent) == os.getpid() and state != "Z":
            found.add(int(folder.name))
    return found


def test_closing_while_typesetting_leaves_no_process_behind(qtbot, tmp_path):
    before = children()
    window = MainWindow(
        real_engine(),
        background_runners(),
        stores=Stores(unsaved=lambda: tmp_path / "unsaved"),
    )
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.rendering.opened_pack is not None)
    assert children() - before
    window.try_example()
    qtbot.waitUntil(lambda: window.preview.busy.step.text() == "Typesetting")
    window.close()
    window.deleteLater()
    qtbot.waitUntil(lambda: children() <= before)
