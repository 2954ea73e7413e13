# SPDX-License-Identifier: Apache-2.0
"""A combo box over choices that shows a chevron in the theme's color."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.icons import make_icon
from chipbrief_gui.theme import Colors

_ARROW = 16


class Chooser(QComboBox):
    """A combo box whose values are the keys of choices; unknown keys are kept until choices arrive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arrow = QIcon()
        self._wanted = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @property
    def value(self) -> str:
        """The key of the choice shown."""
        return self.currentData() or self._wanted

    def set_value(self, key: str) -> None:
        """Show the choice ``key``, now or as soon as it is offered."""
        self._wanted = key
        row = self.findData(key)
        if row >= 0:
            self.setCurrentIndex(row)

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer ``choices`` and keep the value."""
        wanted = self.value
        self.blockSignals(True)
        self.clear()
        for choice in choices:
            self.addItem(choice.label, choice.key)
            self.setItemData(self.count() - 1, choice.help or choice.label, Qt.ItemDataRole.ToolTipRole)
        self.set_value(wanted)
        self.blockSignals(False)

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrow in ``colors``."""
        self._arrow = make_icon("down", colors.muted)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, then the arrow that a style sheet alone cannot draw."""
        super().paintEvent(event)
        x = 6 if self.isRightToLeft() else self.width() - _ARROW - 6
        painter = QPainter(self)
        pixmap = self._arrow.pixmap(_ARROW, _ARROW)
        painter.drawPixmap(QPoint(x, (self.height() - _ARROW) // 2), pixmap)
        painter.end()
