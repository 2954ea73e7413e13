# SPDX-License-Identifier: Apache-2.0
"""What holds for every window of finished briefs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QTableView, QTextEdit

WINDOWS = ("verify", "compare", "library")


@pytest.fixture
def large_font(qapp):
    before, font = qapp.font(), QFont(qapp.font())
    font.setPointSize(16)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def open_window(desk, action):
    desk.window.actions_by_id[action].trigger()
    return getattr(desk.window.proof, action)


@pytest.mark.parametrize("action", WINDOWS)
def test_it_fits_a_small_screen_at_a_large_font(large_font, desk, action):
    window = open_window(desk, action)
    least = window.minimumSizeHint()
    assert least.width() <= 1000
    assert least.height() <= 640
    window.resize(1000, 640)
    QApplication.processEvents()
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()


@pytest.mark.parametrize("action", WINDOWS)
def test_it_blocks_nothing_and_escape_closes_it(qtbot, desk, action):
    window = open_window(desk, action)
    assert window.isVisible()
    assert not window.isModal()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("action", WINDOWS)
def test_every_field_and_table_has_an_accessible_name(desk, action):
    window = open_window(desk, action)
    for kind in (QLineEdit, QTableView, QTextEdit):
        assert all(widget.accessibleName() for widget in window.findChildren(kind))


@pytest.mark.parametrize("action", WINDOWS)
def test_no_two_buttons_share_a_mnemonic(desk, action):
    texts = [button.text() for button in open_window(desk, action).findChildren(QPushButton)]
    letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    assert len(letters) == len(set(letters)), texts
