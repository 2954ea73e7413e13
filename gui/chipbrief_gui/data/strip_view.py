# SPDX-License-Identifier: Apache-2.0
"""A strip through time: a bar for each status in each layer of law, a line at the day asked about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from chipbrief_gui.data.from_strip import Span, Strip
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.theme import LIGHT, Colors
from chipbrief_gui.words import say

_BAR, _GAP, _AXIS, _AIR = 24, 6, 18, 10
#: What words need beside their own width.
_AROUND = 12
#: Outcomes and the color that each has; its words stand in it too, or in the tip and below.
_FILLS = {"license_required": "error", "none": "line", "unknown": "disabled"}
_OTHERWISE = "warning"


class StripView(QWidget):
    """Arrows move over the statuses; ``reached`` gives the words of one, ``chosen`` its day on Enter."""

    reached = Signal(str)
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip: Strip | None = None
        self._at = (0, 0)
        self._colors = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("strip.name"))

    @property
    def span(self) -> Span | None:
        """The status that the keyboard is on."""
        return self.strip.rows[self._at[0]][1][self._at[1]] if self.strip else None

    def set_colors(self, colors: Colors) -> None:
        """Draw in ``colors``."""
        self._colors = colors
        self.update()

    def show_strip(self, strip: Strip | None) -> None:
        """Show a strip, and go to the status of its day; None shows none."""
        self.strip = strip if strip and all(spans for _name, spans in strip.rows) else None
        self.setVisible(self.strip is not None)
        if self.strip:
            spans, day = self.strip.rows[0][1], self.strip.day
            here = next(
                (at for at, span in enumerate(spans) if span.start <= day <= span.end), len(spans) - 1
            )
            self._go(0, here)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the height of the rows and the years below them."""
        rows = len(self.strip.rows) if self.strip else 0
        return QSize(400, rows * (_BAR + _GAP) + _AXIS)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, in half the width."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows, the years, the line of the day, and over it the words."""
        if self.strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row, (name, spans) in enumerate(self.strip.rows):
            painter.setPen(QColor(self._colors.muted))
            label = QRectF(0, row * (_BAR + _GAP), self._left - _AIR, _BAR)
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
            for at, span in enumerate(spans):
                self._paint_span(painter, self._box(row, at), span, here=self._at == (row, at))
        self._paint_years(painter)
        painter.setPen(QPen(QColor(self._colors.text), 2))
        painter.drawLine(QPointF(self._day, -1), QPointF(self._day, self.height() - _AXIS + 2))
        for (row, at), box in self._boxes():
            self._paint_words(painter, box, self.strip.rows[row][1][at])
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows; Enter asks about the first day of the status."""
        row, at = self._at
        moves = {
            Qt.Key.Key_Left: (row, at - 1),
            Qt.Key.Key_Right: (row, at + 1),
            Qt.Key.Key_Up: (row - 1, at),
            Qt.Key.Key_Down: (row + 1, at),
        }
        if event.key() in moves:
            self._go(*moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.span:
            self.chosen.emit(self.span.start)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the status that is clicked."""
        if found := self._under(event.position()):
            self._go(*found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show the words of the status under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.strip:
            found = self._under(QPointF(event.pos()))
            text = self.strip.rows[found[0]][1][found[1]].text if found else ""
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)

    def _go(self, row: int, at: int) -> None:
        if self.strip is None:
            return
        row = min(max(row, 0), len(self.strip.rows) - 1)
        at = min(max(at, 0), len(self.strip.rows[row][1]) - 1)
        self._at = (row, at)
        span = self.strip.rows[row][1][at]
        words = f"{self.strip.rows[row][0]}, {span.text}"
        self.setAccessibleDescription(words)
        self.reached.emit(words)
        self.update()

    def _under(self, point: QPointF) -> tuple[int, int] | None:
        return next((place for place, box in self._boxes() if box.contains(point)), None)

    def _boxes(self) -> Iterator[tuple[tuple[int, int], QRectF]]:
        rows = self.strip.rows if self.strip else ()
        for row, (_name, spans) in enumerate(rows):
            for at in range(len(spans)):
                yield (row, at), self._box(row, at)

    @property
    def _left(self) -> int:
        names = (name for name, _spans in (self.strip.rows if self.strip else ()))
        return max(map(self.fontMetrics().horizontalAdvance, names), default=0) + _AIR

    @property
    def _ends(self) -> tuple[date, date]:
        if self.strip is None:
            return date.min, date.max
        spans = self.strip.rows[0][1]
        return spans[0].start, spans[-1].end

    def _x(self, day: date) -> float:
        first, last = self._ends
        part = (day - first).days / max((last - first).days, 1)
        return self._left + min(max(part, 0.0), 1.0) * (self.width() - self._left)

    @property
    def _day(self) -> float:
        """Where the line of the day is."""
        return min(self._x(self.strip.day), self.width() - 1) if self.strip else 0.0

    def _box(self, row: int, at: int) -> QRectF:
        span = self.strip.rows[row][1][at] if self.strip else None
        if span is None:
            return QRectF()
        left = self._x(span.start)
        return QRectF(left, row * (_BAR + _GAP), max(self._x(span.end) - left, 2.0), _BAR)

    def _paint_span(self, painter: QPainter, box: QRectF, span: Span, *, here: bool) -> None:
        colors = self._colors
        painter.setBrush(self._fill(span))
        focused = here and self.hasFocus()
        painter.setPen(
            QPen(QColor(colors.accent if focused else colors.text), 2) if here else Qt.PenStyle.NoPen
        )
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)

    def _paint_words(self, painter: QPainter, box: QRectF, span: Span) -> None:
        """Write words that fit: beside the line of the day, or on a ground that hides it."""
        width = self.fontMetrics().horizontalAdvance(span.words)
        if width + _AROUND >= box.width():
            return
        ground = QRectF(0, 0, width + _AROUND / 2, self.fontMetrics().height())
        ground.moveCenter(middle(box, self._day, width + _AROUND))
        painter.fillRect(ground, self._fill(span))
        painter.setPen(QColor(self._colors.text if span.outcome == "none" else self._colors.surface))
        painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, span.words)

    def _fill(self, span: Span) -> QColor:
        return QColor(getattr(self._colors, _FILLS.get(span.outcome, _OTHERWISE)))

    def _paint_years(self, painter: QPainter) -> None:
        first, last = self._ends
        painter.setPen(QColor(self._colors.muted))
        top = self.height() - _AXIS
        room = painter.fontMetrics().horizontalAdvance("2020") + 8
        free = float(self._left)
        for year in range(first.year + 1, last.year + 1):
            x = self._x(date(year, 1, 1))
            if x >= free and x + room - 8 <= self.width():
                painter.drawText(QRectF(x, top, room, _AXIS), Qt.AlignmentFlag.AlignVCenter, str(year))
                free = x + room
            painter.drawLine(QPointF(x, top - 3), QPointF(x, top + 2))


def middle(box: QRectF, line: float, width: float) -> QPointF:
    """Return the middle of words so wide in a box: that of its part beside a line that would cross them."""
    middle = box.center()
    if abs(middle.x() - line) < width / 2:
        start, end = max(((box.left(), line), (line, box.right())), key=lambda part: part[1] - part[0])
        if end - start >= width:
            middle.setX((start + end) / 2)
    return middle
