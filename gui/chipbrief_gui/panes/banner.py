# SPDX-License-Identifier: Apache-2.0
"""A message across the preview: a sign, a sentence, a way to try again, a way to close it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say


class Banner(QWidget):
    """Says what failed, in words, without hiding the pages."""

    def __init__(self, retry: QAction, draft: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._icon = QLabel()
        self.message = QLabel()
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retry = QPushButton(say("failure.retry"))
        self.retry.clicked.connect(retry.trigger)
        self.draft = QPushButton(draft.text().replace("&", ""))
        self.draft.setToolTip(draft.toolTip())
        self.draft.clicked.connect(draft.trigger)
        self._close = QToolButton()
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(say("failure.close"))
        self._close.setAccessibleName(say("failure.close"))
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self.message, 1)
        row.addWidget(self.retry)
        row.addWidget(self.draft)
        row.addWidget(self._close)
        self.hide()

    def set_colors(self, colors: Colors) -> None:
        """Draw the signs in ``colors``."""
        self._icon.setPixmap(make_icon("error", colors.error, colors.error_ground).pixmap(18, 18))
        self._close.setIcon(make_icon("close", colors.text))

    def show_failure(self, message: str, *, retry: bool = False, draft: bool = False) -> None:
        """Show ``message``, with a button to try again, or to export a draft, if that may help."""
        self.message.setText(message)
        self.message.setAccessibleName(message)
        self.retry.setVisible(retry)
        self.draft.setVisible(draft)
        self.show()
