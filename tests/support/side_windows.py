# SPDX-License-Identifier: Apache-2.0
"""What holds for every window beside the main one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot


def check_fits(window: QWidget, width: int, height: int) -> None:
    """Check that a window can be as small as that, and that then no button and no field is cut."""
    least = window.minimumSizeHint()
    assert least.width() <= width
    assert least.height() <= height
    window.resize(width, height)
    QApplication.processEvents()
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    for field in window.findChildren(QLineEdit):
        if field.isVisible():
            assert field.height() >= field.minimumSizeHint().height(), field.accessibleName()


def check_escapes(qtbot: QtBot, window: QWidget) -> None:
    """Check that a window blocks nothing, and that Escape closes it."""
    assert window.isVisible()
    assert not window.isModal()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
