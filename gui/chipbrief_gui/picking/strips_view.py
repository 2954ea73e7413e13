# SPDX-License-Identifier: Apache-2.0
"""A small timeline: a strip for each dataset, its records used and not used, with the window shaded."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import ceil, sqrt

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QStyle, QToolTip, QWidget

from chipbrief_gui.picking.values import StripRow, Strips
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.theme import LIGHT, Colors
from chipbrief_gui.words import say

_ROW, _BAR, _AXIS, _AIR = 16, 10, 16, 6
_MOST_NAMES = 0.5
_FAINTEST = 0.3
_SMALL = 0.86
_NONE = Strips((), 1, (0, 0), 0, ())


class StripsView(QWidget):
    """Shows ``Strips``; the darker a month, the more records are about it. Screen readers get words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strips = _NONE
        self._colors = LIGHT
        self._axis = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("coverage.strips"))
        self.hide()

    def set_colors(self, colors: Colors) -> None:
        """Draw in ``colors``."""
        self._colors = colors
        self.update()

    def show_strips(self, strips: Strips | None) -> None:
        """Show strips; None shows none."""
        self.strips = strips or _NONE
        self.setAccessibleDescription("; ".join(row.tip for row in self.strips.rows))
        self.setVisible(bool(self.strips.rows))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the rows and of the years below them."""
        return QSize(240, len(self.strips.rows) * _ROW + _AXIS)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, in less width."""
        return QSize(160, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the window behind, then names and strips, and the years."""
        painter = QPainter(self)
        font = self._font()
        painter.setFont(font)
        self._axis = self._begin(font)
        rows = len(self.strips.rows)
        first, last = self.strips.window
        shade = QColor(self._colors.accent)
        shade.setAlphaF(0.13)
        painter.fillRect(self._box(first, last, 0, rows * _ROW), shade)
        for at, row in enumerate(self.strips.rows):
            self._paint_row(painter, at * _ROW, row)
        self._paint_years(painter, rows * _ROW)
        painter.setPen(QPen(QColor(self._colors.text), 1.2))
        x = self._box(self.strips.as_of, self.strips.as_of, 0, 0).left()
        painter.drawLine(int(x), 0, int(x), rows * _ROW)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell a row in words under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = event.pos().y() // _ROW
            rows = self.strips.rows
            tip = rows[at].tip if 0 <= at < len(rows) else ""
            told = f"{tip}\n{say('coverage.legend')}".strip()
            QToolTip.showText(event.globalPos(), plain_tip(told), self)
            return True
        return super().event(event)

    def _paint_row(self, painter: QPainter, y: int, row: StripRow) -> None:
        metrics = painter.fontMetrics()
        width = int(self._axis - _AIR)
        name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, width)
        place = QStyle.visualRect(self.layoutDirection(), self.rect(), QRectF(0, y, width, _ROW).toRect())
        painter.setPen(QColor(self._colors.text if any(row.used) else self._colors.muted))
        side = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter, name)
        painter.fillRect(self._box(0, self.strips.months, y + _ROW / 2, 1), QColor(self._colors.line))
        most = max((*row.used, *row.others), default=0)
        for counts, color in ((row.others, self._colors.disabled), (row.used, self._colors.accent)):
            for first, last, number in _runs(counts):
                ink = QColor(color)
                ink.setAlphaF(_FAINTEST + (1 - _FAINTEST) * sqrt(number / most))
                painter.fillRect(self._box(first, last, y + (_ROW - _BAR) / 2, _BAR), ink)

    def _paint_years(self, painter: QPainter, y: int) -> None:
        painter.setPen(QColor(self._colors.muted))
        for month, year in self.strips.years:
            box = self._box(month, month, y, _AXIS)
            width = painter.fontMetrics().horizontalAdvance(year) + 2
            left = box.left() - (width if self.isRightToLeft() else 0)
            if 0 <= left <= self.width() - width:
                painter.drawText(QRectF(left, y, width, _AXIS), Qt.AlignmentFlag.AlignBottom, year)

    def _font(self) -> QFont:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        return font

    def _begin(self, font: QFont) -> float:
        """Return where the axis begins: after the longest name, in the middle at the latest."""
        metrics = QFontMetricsF(font)  # whole pixels are less than some names need
        widest = max((metrics.horizontalAdvance(row.name) for row in self.strips.rows), default=0.0)
        return min(ceil(widest) + _AIR, self.width() * _MOST_NAMES)

    def _box(self, first: float, last: float, y: float, height: float) -> QRectF:
        """Return the place of months on the axis, mirrored from right to left."""
        scale = (self.width() - self._axis) / self.strips.months
        left, width = self._axis + first * scale, (last - first) * scale
        x = self.width() - left - width if self.isRightToLeft() else left
        return QRectF(x, y, width, height)


def _runs(counts: tuple[int, ...]) -> Iterator[tuple[int, int, int]]:
    """Yield the months of equal counts as one, from the first to the one after the last; none of nothing."""
    at = 0
    for number, months in groupby(counts):
        first, at = at, at + len(list(months))
        if number:
            yield first, at, number
