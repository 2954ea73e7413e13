# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import sys

from PySide6.QtCore import QObject

from chipbrief_gui.loading import Loading

NAME = "xml.dom.pulldom"


def test_modules_are_loaded_while_nothing_else_is_done(qtbot, monkeypatch):
    monkeypatch.delitem(sys.modules, NAME, raising=False)
    asked: list[bool] = []

    def is_busy() -> bool:
        asked.append(NAME in sys.modules)
        return len(asked) < 3

    owner = QObject()
    Loading((NAME,), is_busy, owner).begin()
    qtbot.waitUntil(lambda: NAME in sys.modules)
    assert asked[:3] == [False] * 3


def test_what_the_windows_need_is_named_by_the_desks(desk):
    names = {name for one in desk.window.desks for name in one.loaded}
    assert "chipbrief_gui.browse.window" in names
    assert all(name.startswith("chipbrief") for name in names)
