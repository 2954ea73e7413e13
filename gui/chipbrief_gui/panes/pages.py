# SPDX-License-Identifier: Apache-2.0
"""The pages of a PDF held in memory; page, zoom and scroll survive a new PDF."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QPointF, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

ZOOM_STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 4.0)
_POINTS_PER_INCH = 72
_MARGIN = 16


class Pages(QPdfView):
    """A continuous view of all pages."""

    page_changed = Signal(int)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buffer: QBuffer | None = None
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setDocumentMargins(QMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN))
        self.setPageSpacing(12)
        self.setFrameShape(QPdfView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pageNavigator().currentPageChanged.connect(self.page_changed)

    @property
    def page(self) -> int:
        """The page in view, counted from 0."""
        return self.pageNavigator().currentPage()

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self.document().pageCount() if self._buffer is not None else 0

    @property
    def zoom(self) -> float:
        """The scale of the pages: 1.0 is as large as on paper."""
        if self.zoomMode() != QPdfView.ZoomMode.FitToWidth or not self.page_count:
            return self.zoomFactor()
        margins = self.documentMargins()
        room = self.viewport().width() - margins.left() - margins.right()
        points = max(self.document().pagePointSize(page).width() for page in range(self.page_count))
        return room / (points * self.logicalDpiX() / _POINTS_PER_INCH)

    def load(self, pdf: bytes) -> str:
        """Show ``pdf`` at the page, zoom and scroll of the one before.

        Returns why it cannot be shown, or nothing; then the pages before stay.
        """
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument(self)
        document.load(buffer)
        if document.status() != QPdfDocument.Status.Ready:
            reason = document.error().name
            document.deleteLater()
            buffer.deleteLater()
            return reason
        self._swap(document, buffer)
        return ""

    def release(self) -> None:
        """Let go of the PDF; must be called before the view is destroyed.

        A ``QPdfView`` that still has a loaded document crashes in its destructor (Qt 6.11), and taking
        the document away with ``None`` warns; an empty document does neither.
        """
        if self._buffer is not None:
            old_document, old_buffer = self.document(), self._buffer
            self.setDocument(QPdfDocument(self))
            self._buffer = None
            _let_go(old_document, old_buffer)

    def zoom_in(self) -> None:
        """Go to the next larger step."""
        self.set_zoom(next((step for step in ZOOM_STEPS if step > self.zoom + 0.005), ZOOM_STEPS[-1]))

    def zoom_out(self) -> None:
        """Go to the next smaller step."""
        self.set_zoom(
            next((step for step in reversed(ZOOM_STEPS) if step < self.zoom - 0.005), ZOOM_STEPS[0])
        )

    def set_zoom(self, factor: float) -> None:
        """Show the pages at ``factor``, keeping the place."""
        with_place = self._place()
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(factor)
        self._go_to_place(with_place)
        self.zoom_changed.emit(self.zoom)

    def fit_width(self) -> None:
        """Make the pages as wide as the view, keeping the place."""
        with_place = self._place()
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._go_to_place(with_place)
        self.zoom_changed.emit(self.zoom)

    def go_to(self, page: int) -> None:
        """Go to the top of ``page``, counted from 0."""
        if 0 <= page < self.page_count:
            self.pageNavigator().jump(page, QPointF(), 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel; scroll without."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        if event.angleDelta().y():
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place when the pages grow with the window."""
        place = self._place()
        super().resizeEvent(event)
        if self.zoomMode() == QPdfView.ZoomMode.FitToWidth:
            self._go_to_place(place)
            self.zoom_changed.emit(self.zoom)

    def _swap(self, document: QPdfDocument, buffer: QBuffer) -> None:
        old_document, old_buffer = self.document(), self._buffer
        left, top = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.setUpdatesEnabled(False)
        self.setDocument(document)
        self._buffer = buffer
        self.horizontalScrollBar().setValue(left)
        self.verticalScrollBar().setValue(top)
        self.setUpdatesEnabled(True)
        if old_buffer is not None:
            _let_go(old_document, old_buffer)

    def _place(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _go_to_place(self, place: float) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(round(place * bar.maximum()))


def _let_go(document: QPdfDocument, buffer: QBuffer) -> None:
    document.close()
    document.deleteLater()
    buffer.deleteLater()
