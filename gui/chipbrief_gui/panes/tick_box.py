# SPDX-License-Identifier: Apache-2.0
"""Check boxes that have their tick in the theme's color."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
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
        _paint_tick(self, self._tick)


class Ticks(QObject):
    """Draws the tick in the check boxes of a ``dialog`` that Qt made, in the color that its palette has."""

    def __init__(self, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._tick = make_icon("tick", dialog.palette().highlightedText().color().name())
        for box in dialog.findChildren(QCheckBox):
            box.installEventFilter(self)

    def eventFilter(self, box: QObject, event: QEvent) -> bool:
        """Let the box paint itself, then paint the tick over it."""
        if event.type() != QEvent.Type.Paint or not isinstance(box, QCheckBox):
            return super().eventFilter(box, event)
        box.event(event)
        _paint_tick(box, self._tick)
        return True


def _paint_tick(box: QCheckBox, tick: QIcon) -> None:
    if not box.isChecked():
        return
    option = QStyleOptionButton()
    box.initStyleOption(option)
    place = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    painter = QPainter(box)
    tick.paint(painter, place)
    painter.end()
