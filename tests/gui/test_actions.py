# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from chipbrief_gui.actions import ACTIONS, MENUS


def entries(window):
    menus = [action.menu() for action in window.menuBar().actions()]
    assert all(isinstance(menu, QMenu) for menu in menus)
    return [[entry for entry in menu.actions() if not entry.isSeparator()] for menu in menus]


def test_no_shortcut_stands_twice():
    keys = Counter(QKeySequence(keys).toString() for spec in ACTIONS for keys in spec.shortcuts)
    assert all(keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_every_row_has_words_and_a_tip():
    assert all(spec.text and spec.tip and spec.menu in MENUS for spec in ACTIONS)


def test_no_mnemonic_stands_twice_in_a_menu():
    for menu in MENUS:
        letters = [
            spec.text[spec.text.index("&") + 1].lower()
            for spec in ACTIONS
            if spec.menu == menu and "&" in spec.text
        ]
        assert len(letters) == len(set(letters)), menu


def test_the_table_feeds_the_menus(desk):
    shown = [entry.objectName() for menu in entries(desk.window) for entry in menu]
    assert sorted(shown) == sorted(spec.id for spec in ACTIONS)
    assert desk.window.actions_by_id["export"].shortcut() == QKeySequence("Ctrl+E")
