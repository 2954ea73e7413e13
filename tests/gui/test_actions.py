# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from chipbrief_gui.actions import ACTIONS, MENUS
from chipbrief_gui.translations.linguist import languages
from chipbrief_gui.translations.translator import use_language


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


@pytest.fixture(params=languages())
def menus(qapp, request) -> Iterator[list[QMenu | QMenuBar]]:
    """Yield the bar and every menu of the window in each language."""
    use_language(qapp, request.param)
    bar = request.getfixturevalue("desk").window.menuBar()
    yield [bar, *bar.findChildren(QMenu)]
    use_language(qapp, "en")


def test_every_entry_of_a_menu_has_a_letter_of_its_own(menus):
    for menu in menus:
        texts = [entry.text().replace("&&", "") for entry in menu.actions() if entry.text()]
        letters = Counter(text.partition("&")[2][:1].lower() for text in texts)
        assert not letters[""], texts
        assert set(letters.values()) <= {1}, texts


def test_the_table_feeds_the_menus(desk):
    shown = [entry.objectName() for entry in entries(desk.window.menuBar())]
    assert shown == [spec.id for menu in MENUS for spec in ACTIONS if spec.menu == menu]
    assert desk.window.actions_by_id["export"].shortcut() == QKeySequence("Ctrl+E")
