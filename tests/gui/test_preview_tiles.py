# SPDX-License-Identifier: Apache-2.0
"""The images of pages: the newest is seen, the one before only where there is no newer yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from support.drawn import draw_pdf

from chipbrief_gui.preview.drawing import OpenPdf, Tile
from chipbrief_gui.preview.tiles import Images, tiles_of

UPPER, LOWER = Tile(1, 10, 20, 0, 10), Tile(1, 10, 20, 10, 10)


def drawn(color: QColor | Qt.GlobalColor) -> QImage:
    image = QImage(10, 10, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(color)
    return image


def test_nothing_of_the_old_page_shows_through_the_new_one():
    images = Images()
    images.add(UPPER, drawn(Qt.GlobalColor.red))
    images.add(LOWER, drawn(Qt.GlobalColor.red))
    images.age([1])
    images.add(UPPER, drawn(Qt.GlobalColor.transparent))
    seen = QImage(10, 20, QImage.Format.Format_ARGB32_Premultiplied)
    seen.fill(Qt.GlobalColor.black)
    painter = QPainter(seen)
    images.paint(painter, QPointF(), [UPPER, LOWER], 1.0)
    painter.end()
    assert seen.pixelColor(5, 5) == QColor(Qt.GlobalColor.white)
    assert seen.pixelColor(5, 15) == QColor(Qt.GlobalColor.red)


def test_tiles_together_are_the_page(qtbot):
    owner, drawn_tiles = QObject(), {}
    pdf = OpenPdf(draw_pdf("tiles", 1), owner)
    tiles = tiles_of(1, QSizeF(1500, 2100), 1.0)
    pdf.drawn.connect(drawn_tiles.__setitem__)
    pdf.draw(tiles)
    qtbot.waitUntil(lambda: len(drawn_tiles) == len(tiles) > 2)
    whole = pdf.document.render(0, QSize(tiles[0].width, tiles[0].height))
    for tile, image in drawn_tiles.items():
        part = whole.copy(0, tile.top, tile.width, tile.rows)
        assert image.convertedTo(part.format()) == part
