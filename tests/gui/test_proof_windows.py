# SPDX-License-Identifier: Apache-2.0
"""What holds for every window of finished briefs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QTableView, QTextEdit
from support.side_windows import check_escapes, check_fits

WINDOWS = ("verify", "compare", "library")


def open_window(desk, action):
    desk.window.actions_by_id[action].trigger()
    return getattr(desk.window.proof, action)


@pytest.mark.parametrize("action", WINDOWS)
def test_it_fits_a_small_screen_at_a_large_font(large_font, desk, action):
    window = open_window(desk, action)
    check_fits(window, 1000, 640)


@pytest.mark.parametrize("action", WINDOWS)
def test_it_blocks_nothing_and_escape_closes_it(qtbot, desk, action):
    check_escapes(qtbot, open_window(desk, action))


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


@pytest.mark.parametrize("action", WINDOWS)
def test_an_empty_window_looks_like_the_place_for_files_that_it_is(desk, action):
    window = open_window(desk, action)
    assert window.acceptDrops()
    assert window.findChild(QFrame, "dropZone").isVisible()
