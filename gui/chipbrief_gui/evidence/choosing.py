# SPDX-License-Identifier: Apache-2.0
"""Lines under a heading, below the details of what is selected, of which each leads somewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from chipbrief.frozen import frozen
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.straight import Straight

_VALUE = Qt.ItemDataRole.UserRole
_GAP, _FRAME = 4, 4


@frozen
class Line:
    """A line to choose: what it says and its tip, and where it leads."""

    text: str
    tip: str
    value: object


class Choosing(QWidget):
    """``chosen`` gives the value of a line that was clicked, or of that at which Enter was pressed.

    It is no higher than its lines, and hidden while there is none.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.lines = QLabel(name), QListWidget()
        self.heading.setBuddy(self.lines)
        self.lines.setItemDelegate(Straight(self.lines))
        self.lines.setAccessibleName(name)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for wanted in (self.lines.itemClicked, self.lines.itemActivated):
            wanted.connect(lambda row: self.chosen.emit(row.data(_VALUE)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(self.heading)
        column.addWidget(self.lines, 1)
        self.hide()

    def show_lines(self, heading: str, lines: Sequence[Line]) -> None:
        """Show ``lines``; one of them takes the keyboard only when it is moved there."""
        self.heading.setText(heading)
        self.lines.clear()
        for line in lines:
            row = QListWidgetItem(line.text, self.lines)
            row.setData(_VALUE, line.value)
            row.setToolTip(plain_tip(line.tip))
        rows = self.lines.sizeHintForRow(0) * len(lines) + _FRAME
        # What a few lines leave is for the details.
        self.setMaximumHeight(self.heading.sizeHint().height() + _GAP + rows)
        self.setVisible(bool(lines))
