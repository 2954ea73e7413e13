# SPDX-License-Identifier: Apache-2.0
"""A check box that draws its tick in the theme's color."""

from __future__ import annotations

from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.theme import Colors


class TickBox(QCheckBox):
    """A check box; the style sheet draws the box, this the tick."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._tick = QIcon()

    def set_colors(self, colors: Colors) -> None:
        """Draw the tick in ``colors``."""
        self._tick = make_icon("tick", colors.on_accent)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box and words, then the tick that a style sheet alone cannot draw."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        self._tick.paint(painter, box)
        painter.end()
