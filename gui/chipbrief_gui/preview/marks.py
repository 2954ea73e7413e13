# SPDX-License-Identifier: Apache-2.0
"""The places that are marked on the pages, in layers, and how each layer looks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from chipbrief.frozen import frozen
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.theme import Colors


@frozen
class Layer:
    """How places are marked: a color of the theme by name, how it fills (0 to 1), and if with a frame."""

    color: str
    fill: float
    framed: bool = False


#: What is marked, from the lowest to the uppermost. A frame tells it apart without color.
LAYERS = {
    "marks": Layer("mark", 0.16, framed=True),
    "hits": Layer("hit", 0.45),
    "hit": Layer("hit_now", 0.6, framed=True),
    "selection": Layer("mark", 0.35),
}
#: Over all of these: a ring around the place where the keyboard is.
RING = "ring"
_AROUND = 1.5
_TALL = 24.0
#: Pens of the ring, in pixels: a white one below the other, so that it is seen on every ground.
_RING_PENS = ((3.5, "#ffffff"), (2.0, "mark"))
_RING_AROUND = 3.0


class Marks:
    """Knows what is marked, by layer (a key of ``LAYERS``, or ``RING``) and page, and paints it."""

    def __init__(self) -> None:
        self._places: dict[str, dict[int, list[Place]]] = defaultdict(dict)

    def mark(self, layer: str, places: Iterable[Place]) -> None:
        """Mark ``places``, and no longer those marked so before."""
        by_page: dict[int, list[Place]] = defaultdict(list)
        for place in places:
            by_page[place.page].append(place)
        self._places[layer] = by_page

    def mark_page(self, layer: str, page: int, places: Iterable[Place]) -> None:
        """Mark ``places`` of one page, and leave those of the other pages."""
        self._places[layer][page] = list(places)

    def marked(self, layer: str) -> Mapping[int, Sequence[Place]]:
        """Return what is marked, by page."""
        return self._places[layer]

    def paint(
        self, painter: QPainter, pages: Iterable[int], rect_of: Callable[[Place], QRectF], colors: Colors
    ) -> None:
        """Paint the layers like a marker pen, so that the text below stays black."""
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for name, layer in LAYERS.items():
            color = QColor(getattr(colors, layer.color))
            painter.setPen(QPen(color, 1.5) if layer.framed else Qt.PenStyle.NoPen)
            color.setAlphaF(layer.fill)
            painter.setBrush(color)
            around = _AROUND if layer.framed else 0.0
            for place in self._on(name, pages):
                # A box of several lines may end where the text of the next one begins.
                right = around if place.height < _TALL else -around
                painter.drawRect(rect_of(place).adjusted(-around, -around, right, around))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)

    def paint_ring(
        self, painter: QPainter, pages: Iterable[int], rect_of: Callable[[Place], QRectF], colors: Colors
    ) -> None:
        """Paint the ring around where the keyboard is."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place in self._on(RING, pages):
            box = rect_of(place).adjusted(-_RING_AROUND, -_RING_AROUND, _RING_AROUND, _RING_AROUND)
            for width, color in _RING_PENS:
                painter.setPen(QPen(QColor(getattr(colors, color, color)), width))
                painter.drawRoundedRect(box, 3, 3)

    def _on(self, layer: str, pages: Iterable[int]) -> list[Place]:
        return [place for page in pages for place in self._places[layer].get(page, ())]
