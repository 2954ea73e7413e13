# SPDX-License-Identifier: Apache-2.0
"""Keys read from left to right everywhere, also among words that are read from right to left."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QTextLayout, QTextOption
from PySide6.QtWidgets import QMenu, QStyleOptionMenuItem

from chipbrief_gui.key_names import KeysMenu, key_name
from chipbrief_gui.settings.keys import native_keys


@pytest.fixture
def mirrored(qapp):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def is_in_order(text: str) -> bool:
    """Return whether letters are drawn from left to right in a line read from right to left."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout = QTextLayout(text)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    found: Any = [line.cursorToX(at) for at, letter in enumerate(text) if letter.isprintable()]
    places = [x for x, _cursor in found]
    return all(left < right for left, right in pairwise(places))


def keys_in(menu: QMenu) -> dict[str, str]:
    """Return what stands beside each entry of a menu."""
    found = {}
    for action in menu.actions():
        option = QStyleOptionMenuItem()
        menu.initStyleOption(option, action)
        found[action.objectName()] = option.text.partition("\t")[2]
    return found


def test_qt_alone_turns_keys_round(mirrored):
    assert not is_in_order("Ctrl++")
    assert not is_in_order("Ctrl+,")


@pytest.mark.parametrize("keys", ["Ctrl++", "Ctrl+-", "Ctrl+,", "Ctrl+.", "Ctrl+Shift+C", "F8"])
def test_keys_stay_in_order(mirrored, keys):
    assert is_in_order(key_name(QKeySequence(keys)))
    assert is_in_order(native_keys([keys]))


def test_keys_are_plain_where_words_are_read_from_left_to_right(qapp):
    assert key_name(QKeySequence("Ctrl++")) == "Ctrl++"
    assert key_name(QKeySequence("")) == ""


def test_every_menu_of_the_window_shows_keys_in_order(mirrored, desk):
    menus = desk.window.menuBar().findChildren(KeysMenu)
    shown = {name: keys for menu in menus for name, keys in keys_in(menu).items() if keys}
    assert {"zoom_in", "zoom_out", "export"} <= shown.keys()
    assert "Ctrl++" in shown["zoom_in"]
    assert not [keys for keys in shown.values() if not is_in_order(keys)]
    about_pages = keys_in(desk.window.preview.menu_at(None))
    assert not [keys for keys in about_pages.values() if not is_in_order(keys)]
