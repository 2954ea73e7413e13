# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from chipbrief_gui.actions import ACTIONS, MENUS


def entries(menu) -> list[QAction]:
    """Return what stands in the menus of a bar or menu and in the menus in these, from top to bottom."""
    found: list[QAction] = []
    for entry in menu.actions():
        below = entry.menu()
        if entry.objectName():
            found.append(entry)
        elif isinstance(below, QMenu):
            found += entries(below)
    return found


def test_no_shortcut_stands_twice():
    keys = Counter(QKeySequence(keys).toString() for spec in ACTIONS for keys in spec.shortcuts)
    assert all(keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_row_has_words_and_a_tip():
    assert all(spec.text and spec.tip and spec.menu in MENUS for spec in ACTIONS)


def test_the_table_feeds_the_menus(desk):
    shown = [entry.objectName() for entry in entries(desk.window.menuBar())]
    assert shown == [spec.id for menu in MENUS for spec in ACTIONS if spec.menu == menu]
    assert desk.window.actions_by_id["export"].shortcut() == QKeySequence("Ctrl+E")
