# SPDX-License-Identifier: Apache-2.0
"""An open PDF, and the drawing of parts of its pages on a thread of Qt's."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import (
    QPdfBookmarkModel,
    QPdfDocument,
    QPdfDocumentRenderOptions,
    QPdfPageRenderer,
)

from chipbrief.frozen import frozen
from chipbrief_gui.preview.text import Texts


@frozen
class Tile:
    """A part of a page: ``width`` and ``height`` of the whole page, and the ``top`` and ``rows`` of the part.

    All in pixels of the screen itself; pages count from 1.
    """

    page: int
    width: int
    height: int
    top: int
    rows: int


class OpenPdf(QObject):
    """A PDF held in memory, with its text and its outline.

    ``drawn`` follows for each tile that is wanted, unless others are by then. One tile at a time is on its
    way: PDFium has a single lock, so a tile is what a question to the document waits for at most. Children
    are destroyed in the order in which they are made: first those that read the document, then it.
    """

    drawn = Signal(object, QImage)

    def __init__(self, pdf: bytes, parent: QObject, divided: Collection[str] = ()) -> None:
        """Open ``pdf``, whose lines divide the words ``divided``; ``fault`` says why it cannot be shown."""
        super().__init__(parent)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._outline = QPdfBookmarkModel(self)
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._renderer.setDocument(self.document)
        self.texts = Texts(self.document, divided)
        self._renderer.pageRendered.connect(self._on_drawn)
        good = self.document.status() == QPdfDocument.Status.Ready
        self.fault = "" if good else self.document.error().name
        self.sizes = tuple(self.document.pagePointSize(page) for page in range(self.document.pageCount()))
        self._wanted: dict[bool, list[Tile]] = {True: [], False: []}
        self._busy: Tile | None = None
        self._closing = self._outlined = False

    @property
    def outline(self) -> QPdfBookmarkModel:
        """The bookmarks, read when they are first asked for: in a long document that takes a while."""
        if not self._outlined:
            self._outlined = True
            self._outline.setDocument(self.document)
        return self._outline

    def draw(self, tiles: Iterable[Tile], *, first: bool = True) -> None:
        """Draw ``tiles`` in their order, and no longer those wanted before; ``first`` before all others."""
        self._wanted[first] = [tile for tile in tiles if tile != self._busy]
        self._draw_next()

    def let_go(self) -> None:
        """Give up the PDF as soon as no tile is on its way, without waiting for it."""
        self._wanted, self._closing = {True: [], False: []}, True
        if self._busy is None:
            self.deleteLater()

    def _draw_next(self) -> None:
        waiting = self._wanted[True] or self._wanted[False]
        if self._busy is not None or not waiting:
            return
        tile = self._busy = waiting.pop(0)
        options = QPdfDocumentRenderOptions()
        options.setScaledSize(QSize(tile.width, tile.height))
        # Qt takes the last pixel for the edge, and would draw the page a pixel too small in each tile.
        options.setScaledClipRect(QRect(0, tile.top, tile.width + 1, tile.rows + 1))
        self._renderer.requestPage(tile.page - 1, QSize(tile.width, tile.rows), options)

    def _on_drawn(self, _page: int, _size: QSize, image: QImage, *_rest: object) -> None:
        tile, self._busy = self._busy, None
        if self._closing:
            self.deleteLater()
            return
        self.drawn.emit(tile, image)
        self._draw_next()
