# SPDX-License-Identifier: Apache-2.0
"""The flat buttons of the bars above the pages."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton

from chipbrief_gui.plain import plain_words


def tool_button(action: QAction | None = None) -> QToolButton:
    """Return a button with room for an icon; with an ``action``, it does that, and says so."""
    button = QToolButton()
    button.setIconSize(QSize(16, 16))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if action is not None:
        button.setToolTip(action.toolTip())
        button.setAccessibleName(plain_words(action.text()))
        button.clicked.connect(action.trigger)
    return button
