# SPDX-License-Identifier: Apache-2.0
"""The pages as something to work with: they are clicked, text is selected, places on them are marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from chipbrief_gui.preview.copying import Copier
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.marks import RING, Marks
from chipbrief_gui.preview.selection import Selection
from chipbrief_gui.preview.sheets import Sheets
from chipbrief_gui.preview.text import Spot
from chipbrief_gui.theme import LIGHT, Colors

_WAYS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}


class Pages(Sheets):
    """Shows pages, counted from 1, and says where they are clicked.

    Of the mouse: ``clicked`` gives a page and a point on it, in points from its upper left (dragging
    selects text instead), ``jumped`` the point that is clicked with Ctrl, ``hovered`` the one under the
    mouse or None, and ``went`` the way of the buttons back (-1) and forward (1).
    Of the keyboard: ``entered`` says that Enter is pressed, and whether with Ctrl, ``abandoned`` that
    Escape or the mouse left the stop that has the ring, and ``focused`` whether the keyboard is here.
    ``selected`` says whether text is selected, ``menu_wanted`` where a menu is asked for: the point on paper
    (or None) and the one on the screen.
    """

    clicked = Signal(int, float, float)
    jumped = Signal(object)
    hovered = Signal(object)
    went = Signal(int)
    abandoned = Signal()
    focused = Signal(bool)
    entered = Signal(bool)
    selected = Signal(bool)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection: Selection | None = None
        self._marks = Marks()
        self._hot: tuple[Place, ...] = ()
        self._copier = Copier(self)
        self._pressed: QPointF | None = None
        self._dragging = False
        self._colors = LIGHT
        self.viewport().setMouseTracking(True)
        self.loaded.connect(self._forget_selection)
        self.mark("selection", ())

    def set_colors(self, colors: Colors) -> None:
        """Mark in ``colors``, and lay the pages on a desk of theirs."""
        self._colors = colors
        palette = self.palette()
        for role in (palette.ColorRole.Dark, palette.ColorRole.Window, palette.ColorRole.Base):
            palette.setColor(role, colors.desk)
        self.setPalette(palette)

    def mark(self, layer: str, places: Iterable[Place]) -> None:
        """Mark ``places`` as ``layer``, and no longer those marked so before."""
        self._marks.mark(layer, places)
        self.viewport().update()

    def mark_page(self, layer: str, page: int, places: Iterable[Place]) -> None:
        """Mark ``places`` of one page as ``layer``, and leave those of the other pages."""
        self._marks.mark_page(layer, page, places)
        self.viewport().update()

    def marked(self, layer: str) -> Mapping[int, Sequence[Place]]:
        """Return what is marked as ``layer``, by page."""
        return self._marks.marked(layer)

    def highlight(self, places: Iterable[Place]) -> None:
        """Mark ``places`` until others are marked; none clears them."""
        self.mark("marks", places)

    def set_hot(self, places: Iterable[Place]) -> None:
        """Show a hand over ``places``, because a click there does something."""
        self._hot = tuple(places)

    def select_all(self) -> None:
        """Select the text of all pages."""
        if self.selection is not None:
            self.selection.select_all()
            self._show_selection()

    def select_nothing(self) -> None:
        """Take back the selection."""
        if self.selection is not None:
            self.selection.select(self.selection.head)
            self._show_selection()

    def selected_words(self) -> str:
        """Return the selected text if it is within a line."""
        ends = self.selection.ends if self.selection is not None else None
        if self.selection is None or ends is None or ends[0].page != ends[1].page:
            return ""
        return "" if "\n" in self.selection.text else self.selection.text

    def text_in(self, box: Place) -> str:
        """Return the text in a box of one line."""
        if self.selection is None:
            return ""
        middle = box.top + box.height / 2
        ends = (QPointF(left, middle) for left in (box.left, box.left + box.width))
        start, end = (self.selection.texts.spot_at(box.page, at) for at in ends)
        return "".join(self.selection.texts.between(start, end))

    def copy(self) -> None:
        """Copy the selected text."""
        if self.selection is not None and self.selection.ends:
            self._copier.copy(self.selection.parts())

    def paint_over(self, painter: QPainter) -> None:
        """Paint what is marked, and where the keyboard is."""
        pages = self.visible_pages()
        for page in pages:
            self._find_selected(page)
        self._marks.paint(painter, pages, self.rect_of, self._colors)
        if self.hasFocus():
            self._marks.paint_ring(painter, pages, self.rect_of, self._colors)
            painter.setPen(QPen(QColor(self._colors.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is here."""
        super().focusInEvent(event)
        self._show_focus(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard has left."""
        super().focusOutEvent(event)
        self._show_focus(on=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a selection; with Shift, extend the selection."""
        if way := _WAYS.get(event.button()):
            self.went.emit(way)
        self.abandoned.emit()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._pressed, self._dragging = event.position(), extends
        if self.selection is not None and (spot := self._spot_at(event.position())) is not None:
            self.selection.select(self.selection.anchor if extends else spot, spot)
            self._show_selection()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection; without a button, show what the mouse is over."""
        if self._pressed is None:
            self._show_cursor(event.position())
            self.hovered.emit(self.place_at(event.position()))
            return
        self._dragging = self._dragging or _is_drag(event.position() - self._pressed)
        spot = self._spot_at(event.position()) if self._dragging else None
        if self.selection is not None and spot is not None:
            self._scroll_along(event.position())
            self.selection.select(self.selection.anchor, spot)
            self._show_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Say where the pages are clicked."""
        pressed, self._pressed = self._pressed, None
        if event.button() != Qt.MouseButton.LeftButton or pressed is None or self._dragging:
            return
        if (place := self.place_at(event.position())) is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.jumped.emit(place)
        else:
            self.clicked.emit(place.page, place.left, place.top)

    def leaveEvent(self, event: QEvent) -> None:
        """Say that the mouse is over nothing any more."""
        super().leaveEvent(event)
        self.hovered.emit(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu where the mouse is, or, by the keyboard, at the ring or the first marked place."""
        at, to = event.pos(), event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            layers = (self.marked(layer).values() for layer in (RING, "marks"))
            marks = (place for layer in layers for places in layer for place in places)
            seen = (self.rect_of(place).center().toPoint() for place in marks)
            at = next((spot for spot in seen if self.viewport().rect().contains(spot)), at)
            to = self.viewport().mapToGlobal(at)
        self.menu_wanted.emit(self.place_at(QPointF(at)), to)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        if self.selection is not None and (spot := self._spot_at(event.position())) is not None:
            self.selection.select_word(spot)
            self._show_selection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select and copy as in a text field, follow what has the ring, go to the ends, or scroll."""
        ends = {Qt.Key.Key_Home.value: 1, Qt.Key.Key_End.value: self.page_count}
        ways = {Qt.Key.Key_PageDown.value: 1, Qt.Key.Key_PageUp.value: -1}
        if self._extend(event):
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.selection and self.selection.ends:
            self.select_nothing()
        elif event.matches(QKeySequence.StandardKey.Cancel) and self.marked(RING):
            self.abandoned.emit()
        elif (way := ways.get(event.key())) is not None and self.turn(way):
            return
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif (page := ends.get(event.key())) is not None:
            self.go_to(page)
        else:
            super().keyPressEvent(event)

    def _show_focus(self, *, on: bool) -> None:
        self.viewport().update()
        self.focused.emit(on)

    def _extend(self, event: QKeyEvent) -> bool:
        if (selection := self.selection) is None:
            return False
        if selection.head is None:
            selection.select(self._spot_at(QPointF()))
        moved = selection.move(event)
        if moved:
            self._show_selection()
            if (place := selection.head_place()) is not None:
                self.show_place(place)
        return moved

    def _forget_selection(self) -> None:
        self._copier.finish()
        self.selection = Selection(self.pdf.texts) if self.pdf is not None else None
        self._show_selection()

    def _show_selection(self) -> None:
        self.mark("selection", ())
        self.selected.emit(self.selection is not None and self.selection.ends is not None)

    def _find_selected(self, page: int) -> None:
        """Ask where the selected text of a page is, once it is seen: a selection may be very long."""
        if self.selection is not None and page not in self.marked("selection"):
            self._marks.mark_page("selection", page, self.selection.places(page))

    def _show_cursor(self, at: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if any(self.rect_of(hot).contains(at) for hot in self._hot):
            shape = Qt.CursorShape.PointingHandCursor
        elif self._is_text(at):
            shape = Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def _is_text(self, at: QPointF) -> bool:
        place = self.place_at(at)
        if self.selection is None or place is None:
            return False
        return self.selection.texts.is_text(place.page, QPointF(place.left, place.top))

    def _scroll_along(self, at: QPointF) -> None:
        """Scroll when the mouse is dragged over an edge of the view."""
        room, bar = self.viewport().rect(), self.verticalScrollBar()
        over = min(0.0, at.y()) + max(0.0, at.y() - room.height())
        bar.setValue(bar.value() + round(over))

    def _spot_at(self, at: QPointF) -> Spot | None:
        near = self.nearest(at)
        if self.selection is None or near is None:
            return None
        return self.selection.texts.spot_at(near.page, QPointF(near.left, near.top))


def _is_drag(way: QPointF) -> bool:
    return way.manhattanLength() >= QApplication.startDragDistance()
