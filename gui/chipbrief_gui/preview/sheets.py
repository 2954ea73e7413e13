# SPDX-License-Identifier: Apache-2.0
"""A view of the pages of a PDF held in memory; page, zoom and scroll survive a new PDF."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from chipbrief_gui.preview import layout
from chipbrief_gui.preview.drawing import OpenPdf, Tile
from chipbrief_gui.preview.layout import Layout, Place, Reading
from chipbrief_gui.preview.tiles import Images, tiles_of

_NOTCH = 120


class Sheets(QAbstractScrollArea):
    """Shows pages, counted from 1, one below the other or one at a time."""

    loaded = Signal()
    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self.page = 1
        self._pdf: OpenPdf | None = None
        self._images = Images()
        self._layout = Layout({}, QSizeF(), 1.0)
        self._jumping = False
        self._wheel = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # As needed, the bar would come and go where the pages fit the width only without it.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    @property
    def pdf(self) -> OpenPdf | None:
        """The PDF that is shown."""
        return self._pdf

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pdf.sizes) if self._pdf is not None else 0

    @property
    def zoom(self) -> float:
        """The scale of the pages: 1.0 is as large as on paper."""
        return self._layout.scale / self._pixels

    @property
    def here(self) -> Place:
        """The place from which ``go_to`` comes back to what is seen now."""
        return self.nearest(QPointF(self.viewport().width() / 2, layout.MARGIN)) or Place(self.page, 0.0, 0.0)

    @property
    def is_drawn(self) -> bool:
        """Whether all that is seen of the pages is drawn, at its size."""
        return self._pdf is not None and not self._lacking(self._seen)

    def load(self, pdf: bytes, divided: Collection[str] = ()) -> str:
        """Show ``pdf`` at the page, zoom and scroll of the one before; its lines divide words (``divided``).

        Returns why it cannot be shown, or nothing; then the pages before stay.
        """
        opened = OpenPdf(pdf, self, divided)
        if opened.fault:
            opened.let_go()
            return opened.fault
        self.release()
        self._pdf = opened
        self._pdf.drawn.connect(self._on_drawn)
        self._lay_out()
        self._set_page(min(self.page, self.page_count))
        self.loaded.emit()
        return ""

    def release(self) -> None:
        """Let go of the PDF; what is drawn of it stays."""
        if self._pdf is not None:
            self._pdf.drawn.disconnect(self._on_drawn)
            self._pdf.let_go()
            self._pdf = None

    def zoom_in(self, at: QPointF | None = None) -> None:
        """Go to the next larger step; what lies at ``at`` in the view stays there."""
        self.set_zoom(layout.larger(self.zoom), at)

    def zoom_out(self, at: QPointF | None = None) -> None:
        """Go to the next smaller step; what lies at ``at`` in the view stays there."""
        self.set_zoom(layout.smaller(self.zoom), at)

    def set_zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Show the pages at ``factor``; what lies at ``at``, or at the upper left, stays there."""
        self.read(replace(self.reading, fit="zoom", zoom=factor), at)

    def fit(self, what: str) -> None:
        """Fit the ``width`` of the pages, or a whole ``page``, into the view."""
        self.read(replace(self.reading, fit=what))

    def read(self, reading: Reading, at: QPointF | None = None) -> None:
        """Look at the pages as ``reading`` says from now on."""
        self._keep_place(lambda: setattr(self, "reading", reading), at or QPointF())

    def go_to(self, page: int, top: float = 0.0) -> None:
        """Go to the top of ``page``, or ``top`` points below it."""
        if 1 <= page <= self.page_count:
            place = Place(page, 0.0, top)
            self._jump(
                page, lambda: QPointF(self._offset.x(), self._layout.to_desk(place).top() - layout.MARGIN)
            )

    def turn(self, way: int) -> bool:
        """Turn a single page that is shown to its end, on (1) or back (-1); return whether it was turned."""
        if not self._is_at_end(way):
            return False
        self.go_to(self.page + (1 if way > 0 else -1))
        if way < 0:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())
        return True

    def show_place(self, place: Place) -> None:
        """Scroll so that ``place`` is seen; if it is already, nothing moves."""
        shown = place.page in self._layout.sheets and self._seen.contains(self._layout.to_desk(place))
        if 1 <= place.page <= self.page_count and not shown:
            self._jump(place.page, lambda: layout.bring(self._layout.to_desk(place), self._seen))

    def rect_of(self, place: Place) -> QRectF:
        """Return where ``place`` is in the view, in pixels from its upper left; empty if not laid out."""
        return self._layout.to_desk(place).translated(-self._offset)

    def place_at(self, at: QPointF) -> Place | None:
        """Return the point on paper that is at ``at`` in the view; none beside the pages."""
        return self._layout.to_paper(at + self._offset)

    def nearest(self, at: QPointF) -> Place | None:
        """Return the point of the nearest page for any ``at`` of the view; it may lie beside the paper."""
        spot = at + self._offset
        if not (page := self._layout.page_at(spot)):
            return None
        point = self._layout.on_page(page, spot)
        return Place(page, point.x(), point.y())

    def visible_pages(self) -> list[int]:
        """Return the pages of which something is seen."""
        return [page for page, sheet in self._layout.sheets.items() if sheet.intersects(self._seen)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pages that are seen, and what is over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), self.palette().dark())
        ratio = self.devicePixelRatioF()
        for page in self.visible_pages():
            tiles, corner = self._tiles(page), self._corner(page)
            self._images.paint(painter, corner, tiles, ratio)
        self.paint_over(painter)
        painter.end()

    def paint_over(self, painter: QPainter) -> None:
        """Paint over the pages, in pixels of the view."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel; without, scroll, and turn single pages at their ends."""
        angle = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if angle:
                (self.zoom_in if angle > 0 else self.zoom_out)(event.position())
            event.accept()
        elif not self._is_at_end(-angle):
            self._wheel = 0
            super().wheelEvent(event)
        else:
            # A trackpad tells of many small turns; a notch of a wheel turns one page.
            self._wheel -= angle
            if abs(self._wheel) >= _NOTCH:
                self.turn(self._wheel)
                self._wheel = 0
            event.accept()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the place when the pages grow with the window."""
        self._keep_place(lambda: None, QPointF())

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew for a screen with other pixels."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._lay_out()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint at the new place, and note which page is read there."""
        if not self._jumping:
            self._set_page(self._most_seen())
        self._want()
        self.viewport().update()

    def _is_at_end(self, way: int) -> bool:
        """Return whether nothing more of a single page is to be seen this way, but another page is."""
        bar = self.verticalScrollBar()
        ends = bar.value() == (bar.maximum() if way > 0 else bar.minimum())
        return self.reading.single and ends and (self.page < self.page_count if way > 0 else self.page > 1)

    @property
    def _pixels(self) -> float:
        return self.logicalDpiX() / layout.POINTS_PER_INCH

    @property
    def _offset(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    @property
    def _seen(self) -> QRectF:
        return QRectF(self._offset, QSizeF(self.viewport().size()))

    def _keep_place(self, change: Callable[[], None], at: QPointF) -> None:
        held = self.nearest(at)
        change()
        self._lay_out()
        if held is not None and held.page in self._layout.sheets:
            self._jump(self.page, lambda: self._layout.to_desk(held).topLeft() - at)
        self.zoom_changed.emit(self.zoom)

    def _lay_out(self) -> None:
        sizes = self._pdf.sizes if self._pdf is not None else ()
        room = self.viewport().size()
        page = max(1, min(self.page, len(sizes)))
        self._images.age(self.visible_pages())
        self._layout = layout.lay_out(sizes, self.reading, page, QSizeF(room), self._pixels)
        for bar, whole, part in (
            (self.horizontalScrollBar(), self._layout.size.width(), room.width()),
            (self.verticalScrollBar(), self._layout.size.height(), room.height()),
        ):
            bar.setRange(0, max(0, round(whole) - part))
            bar.setPageStep(part)
            bar.setSingleStep(max(1, round(20 * self._pixels)))
        self._want()
        self.viewport().update()

    def _jump(self, page: int, corner: Callable[[], QPointF]) -> None:
        """Show ``page``, then scroll so that ``corner`` of the desk is at the upper left of the view."""
        self._jumping = True
        turned = self.reading.single and page not in self._layout.sheets
        self._set_page(page)
        if turned:
            self._lay_out()
        to = corner()
        self.horizontalScrollBar().setValue(round(to.x()))
        self.verticalScrollBar().setValue(round(to.y()))
        self._jumping = False

    def _set_page(self, page: int) -> None:
        if page != self.page:
            self.page = page
            self.page_changed.emit(page)

    def _most_seen(self) -> int:
        areas = {page: sheet.intersected(self._seen) for page, sheet in self._layout.sheets.items()}
        return max(areas, key=lambda page: areas[page].height(), default=self.page)

    def _corner(self, page: int) -> QPointF:
        ratio = self.devicePixelRatioF()
        at = (self._layout.sheets[page].topLeft() - self._offset) * ratio
        return QPointF(round(at.x()), round(at.y())) / ratio

    def _tiles(self, page: int) -> list[Tile]:
        return tiles_of(page, self._layout.sheets[page].size(), self.devicePixelRatioF())

    def _want(self) -> None:
        """Ask for drawings of what is seen, and then of what is one view away."""
        if self._pdf is None:
            return
        near = self._seen.adjusted(0, -self._seen.height(), 0, self._seen.height())
        tiles = sorted(self._lacking(near), key=lambda tile: not self._tile_rect(tile).intersects(self._seen))
        self._pdf.draw(tiles)

    def _lacking(self, part: QRectF) -> list[Tile]:
        """Return the tiles in a ``part`` of the desk that are yet to be drawn."""
        return [
            tile
            for page, sheet in self._layout.sheets.items()
            if sheet.intersects(part)
            for tile in self._images.lacking(self._tiles(page))
            if self._tile_rect(tile).intersects(part)
        ]

    def _tile_rect(self, tile: Tile) -> QRectF:
        sheet, ratio = self._layout.sheets[tile.page], self.devicePixelRatioF()
        return QRectF(sheet.left(), sheet.top() + tile.top / ratio, sheet.width(), tile.rows / ratio)

    def _on_drawn(self, tile: Tile, image: QImage) -> None:
        if tile.page in self._layout.sheets and tile in self._tiles(tile.page):
            self._images.add(tile, image)
            self.viewport().update(self._tile_rect(tile).translated(-self._offset).toAlignedRect())
