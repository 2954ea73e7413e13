# SPDX-License-Identifier: Apache-2.0
"""The pages of the preview as something to work with: they are clicked, and places on them are marked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.sheets import Sheets
from chipbrief_gui.theme import LIGHT, Colors

_MARK_ALPHA = 56
_AROUND = 2.0


class Pages(Sheets):
    """Shows pages, counted from 1, and says where they are clicked.

    ``clicked`` gives a page and a point on it, in points from its upper left; dragging is no click.
    """

    clicked = Signal(int, float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Place, ...] = ()
        self._hot: tuple[Place, ...] = ()
        self._pressed: QPointF | None = None
        self._colors = LIGHT
        self.viewport().setMouseTracking(True)

    def set_colors(self, colors: Colors) -> None:
        """Mark in ``colors``, and lay the pages on a desk of theirs."""
        self._colors = colors
        palette = self.palette()
        for role in (palette.ColorRole.Dark, palette.ColorRole.Window, palette.ColorRole.Base):
            palette.setColor(role, colors.desk)
        self.setPalette(palette)

    def highlight(self, places: Iterable[Place]) -> None:
        """Mark ``places`` until others are marked; none clears them."""
        self._marks = tuple(places)
        self.viewport().update()

    def set_hot(self, places: Iterable[Place]) -> None:
        """Show a hand over ``places``, because a click there does something."""
        self._hot = tuple(places)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the marks: filled for the eye, framed so that color is not alone."""
        color = QColor(self._colors.mark)
        painter.setPen(QPen(color, 1.5))
        color.setAlpha(_MARK_ALPHA)
        painter.setBrush(color)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect in map(self.rect_of, self._marks):
            if rect.isValid():
                painter.drawRoundedRect(rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND), 2, 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note where the mouse goes down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what a click does something with."""
        hot = any(self.rect_of(place).contains(event.position()) for place in self._hot)
        shape = Qt.CursorShape.PointingHandCursor if hot else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say where the pages are clicked."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None:
            return
        way = (event.position() - pressed).manhattanLength()
        place = self.place_at(event.position())
        if way < QApplication.startDragDistance() and place is not None:
            self.clicked.emit(place.page, place.left, place.top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the first or last page with Home and End; the other keys scroll."""
        ends = {Qt.Key.Key_Home.value: 1, Qt.Key.Key_End.value: self.page_count}
        if (page := ends.get(event.key())) is not None:
            self.go_to(page)
        else:
            super().keyPressEvent(event)
