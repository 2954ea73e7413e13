# SPDX-License-Identifier: Apache-2.0
"""A format at a glance: the first page that it makes of the example, and what it is in one sentence."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.plain import plain_label, plain_tip
from chipbrief_gui.words import say

#: Pages made by ``tools/picture.py``, one per format, at three times the size in which they are shown.
PICTURES = Path(__file__).with_name("pictures")
SCALE = 3
WIDTH = 66


class FormatCard(QWidget):
    """Shows a ``Choice`` of format; a format without a picture shows its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QLabel()
        self.picture.setObjectName("thumbnail")
        self.words = plain_label()
        self.words.setObjectName("muted")
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def show_format(self, choice: Choice | None) -> None:
        """Show a format, or nothing."""
        self.setVisible(choice is not None)
        if choice is None:
            return
        self.words.setText(choice.help)
        page = QPixmap(str(PICTURES / f"{choice.key}.png"))
        page.setDevicePixelRatio(SCALE)
        self.picture.setPixmap(page)
        self.picture.setVisible(not page.isNull())
        told = say("format.picture", format=choice.label)
        self.picture.setAccessibleName(told)
        self.picture.setToolTip(plain_tip(told))
