# SPDX-License-Identifier: Apache-2.0
"""How the cells of a table are measured and drawn, so that no text is cut."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from chipbrief_gui.icons import make_icon
from chipbrief_gui.straight import Straight
from chipbrief_gui.theme import Colors

#: What a cell needs beside its text, in pixels: to both sides together, and above and below together.
AIR, ROW_AIR = 26, 12
_PADDING = 22
_MOST_HEIGHT = 10_000
_Align = Qt.AlignmentFlag
# Made once: flags are put together slowly, and each cell asks for them when it is painted.
_WORDS = int(_Align.AlignLeft | _Align.AlignVCenter)
_NUMBERS = int(_Align.AlignRight | _Align.AlignAbsolute | _Align.AlignVCenter)
_Index = QModelIndex | QPersistentModelIndex


class WholeWords(QStyledItemDelegate):
    """Breaks long texts into lines, says how much room a cell needs, and draws its tick.

    ``sign_width`` is the room in pixels of a box or a mark in the first column, in each row alike.
    """

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self._tick, self._straight = QIcon(), Straight(parent)
        self.sign_width = 0

    def set_colors(self, colors: Colors) -> None:
        """Draw ticks in ``colors``."""
        self._tick = make_icon("tick", colors.text)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the cell, then the tick that a style sheet alone cannot draw."""
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        (self._straight if mirrored else super()).paint(painter, option, index)
        if not index.column() and index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked:
            self.initStyleOption(option, index)
            element = QStyle.SubElement.SE_ItemViewItemCheckIndicator
            table = self.parent()
            if isinstance(table, QTableView):
                self._tick.paint(painter, table.style().subElementRect(element, option, table))

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the width of the words in one line, and the height of the lines they are broken into."""
        # The delegate's own hint would ask the style sheet first.
        text, metrics = str(index.data()), option.fontMetrics
        return QSize(metrics.horizontalAdvance(text) + AIR, self.height(text, index.column(), metrics))

    def width(self, column: int) -> int:
        """Return how wide a column is now."""
        table = self.parent()
        return table.columnWidth(column) if isinstance(table, QTableView) else _MOST_HEIGHT

    def height(self, text: str, column: int, metrics: QFontMetrics) -> int:
        """Return how high a cell is: its text is broken where the column, less the sign, is narrower."""
        sign = 0 if column else self.sign_width
        width = max(1, self.width(column) - _PADDING - sign)
        if "\n" not in text and metrics.horizontalAdvance(text) <= width:
            return metrics.height() + ROW_AIR
        lines = metrics.boundingRect(0, 0, width, _MOST_HEIGHT, Qt.TextFlag.TextWordWrap, text)
        return lines.height() + ROW_AIR


def side_of(*, number: bool) -> int:
    """Return on which side a cell stands: words where a line begins, numbers so that their ones meet.

    Numbers are written from left to right in every language, so theirs is the right side in a mirrored
    table, too.
    """
    return _NUMBERS if number else _WORDS
