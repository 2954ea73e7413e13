# SPDX-License-Identifier: Apache-2.0
"""The images of the pages: those of the present size, and until they come, those of the size before."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter

from chipbrief_gui.preview.drawing import Tile

_PIXELS = 1_000_000
_MOST_BYTES = 96 * 2**20


def tiles_of(page: int, size: QSizeF, ratio: float) -> list[Tile]:
    """Return the tiles of a page of ``size`` (pixels of the window) on a screen of so many real ones each."""
    width, height = max(1, round(size.width() * ratio)), max(1, round(size.height() * ratio))
    rows = max(64, _PIXELS // width)
    return [Tile(page, width, height, top, min(rows, height - top)) for top in range(0, height, rows)]


class Images:
    """Holds what is drawn, at most ``_MOST_BYTES`` of it, and paints a page from it."""

    def __init__(self) -> None:
        self._fresh: dict[Tile, QImage] = {}
        self._old: dict[int, list[tuple[Tile, QImage]]] = {}

    def age(self, visible: Iterable[int]) -> None:
        """Treat the images of the ``visible`` pages as old ones, and forget the others."""
        self._old = {page: self._last_of(page) for page in visible}
        self._fresh.clear()

    def add(self, tile: Tile, image: QImage) -> None:
        """Keep the image of ``tile``; where that is too much, forget those of the pages farthest away."""
        self._fresh[tile] = image
        while sum(found.sizeInBytes() for found in self._fresh.values()) > _MOST_BYTES:
            del self._fresh[max(self._fresh, key=lambda other: abs(other.page - tile.page))]

    def lacking(self, tiles: Iterable[Tile]) -> list[Tile]:
        """Return those of ``tiles`` that are yet to be drawn."""
        return [tile for tile in tiles if tile not in self._fresh]

    def paint(self, painter: QPainter, corner: QPointF, tiles: list[Tile], ratio: float) -> None:
        """Paint a page, made of ``tiles``, with its upper left at ``corner``."""
        whole = tiles[0]
        painter.fillRect(QRectF(corner, QSizeF(whole.width, whole.height) / ratio), Qt.GlobalColor.white)
        if self.lacking(tiles):
            for tile, image in self._old.get(whole.page, ()):
                painter.drawImage(_rect(tile, corner, whole.width / tile.width / ratio), image)
        else:
            self._old.pop(whole.page, None)
        for tile in tiles:
            if (image := self._fresh.get(tile)) is not None:
                # Where nothing is printed an image is clear, and the one before would show through.
                painter.fillRect(_rect(tile, corner, 1 / ratio), Qt.GlobalColor.white)
                painter.drawImage(_rect(tile, corner, 1 / ratio), image)

    def _last_of(self, page: int) -> list[tuple[Tile, QImage]]:
        fresh = [(tile, image) for tile, image in self._fresh.items() if tile.page == page]
        whole = fresh and sum(tile.rows for tile, _image in fresh) == fresh[0][0].height
        return fresh if whole else self._old.get(page) or fresh


def _rect(tile: Tile, corner: QPointF, scale: float) -> QRectF:
    return QRectF(corner + QPointF(0, tile.top) * scale, QSizeF(tile.width, tile.rows) * scale)
