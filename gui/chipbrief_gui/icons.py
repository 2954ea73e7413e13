# SPDX-License-Identifier: Apache-2.0
"""The few icons of the app, drawn as paths so that they are sharp at every scale."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPixmapCache,
    QPolygonF,
)

_GRID = 16
#: A screen of another scale gets the next larger one made smaller, which is a little less sharp.
_SCALES = (1, 1.25, 1.5, 2, 3)


#: Shapes that point sideways -> what stands for them where one reads from right to left.
_MIRRORED = {"back": "forward", "forward": "back"}


def make_icon(name: str, color: str, on_color: str = "#ffffff") -> QIcon:
    """Return the icon ``name`` (a key of ``SHAPES``) in ``color``, its inner mark in ``on_color``."""
    if QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        name = _MIRRORED.get(name, name)
    icon = QIcon()
    for scale in _SCALES:
        pixmap = _pixmap(name, color, on_color, scale)
        # On a selected row too: by itself Qt would tint it.
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            icon.addPixmap(pixmap, mode)
    return icon


def _pixmap(name: str, color: str, on_color: str, scale: float) -> QPixmap:
    """Return an icon at a scale. Qt keeps those drawn last: a hundred parts of the window have one alike."""
    key, pixmap = f"icon {name} {color} {on_color} {scale}", QPixmap()
    if not QPixmapCache.find(key, pixmap):
        pixmap = _paint(lambda painter: SHAPES[name](painter, QColor(color), QColor(on_color)), scale)
        pixmap.setDevicePixelRatio(scale)
        QPixmapCache.insert(key, pixmap)
    return pixmap


def blank_icon() -> QIcon:
    """Return an icon of which nothing is seen: words without a sign begin where those with one do."""
    return QIcon(_paint(lambda _painter: None, 1))


def app_icon() -> QIcon:
    """Return the icon of the app: a chip with lines of text."""
    icon = QIcon()
    for scale in (1, 2, 4, 8):
        icon.addPixmap(_paint(_draw_app, scale))
    return icon


def _paint(draw: Callable[[QPainter], None], scale: float) -> QPixmap:
    side = round(_GRID * scale)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    draw(painter)
    painter.end()
    return pixmap


def _stroke(painter: QPainter, color: QColor, points: list[tuple[float, float]], width: float = 1.6) -> None:
    pen = QPen(color, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(x, y) for x, y in points])


def _draw_error(painter: QPainter, color: QColor, on_color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(1, 1, 14, 14))
    _stroke(painter, on_color, [(5.5, 5.5), (10.5, 10.5)])
    _stroke(painter, on_color, [(10.5, 5.5), (5.5, 10.5)])


def _draw_warning(painter: QPainter, color: QColor, on_color: QColor) -> None:
    triangle = QPainterPath(QPointF(8, 1.5))
    triangle.lineTo(15.2, 14.5)
    triangle.lineTo(0.8, 14.5)
    triangle.closeSubpath()
    painter.setPen(QPen(color, 1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(color)
    painter.drawPath(triangle)
    _stroke(painter, on_color, [(8, 6), (8, 9.8)])
    _stroke(painter, on_color, [(8, 12.3), (8, 12.4)], 1.9)


def _draw_info(painter: QPainter, color: QColor, on_color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(1, 1, 14, 14))
    _stroke(painter, on_color, [(8, 4.6), (8, 4.7)], 1.9)
    _stroke(painter, on_color, [(8, 7.4), (8, 11.4)])


def _draw_good(painter: QPainter, color: QColor, on_color: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(QRectF(1, 1, 14, 14))
    _stroke(painter, on_color, [(4.8, 8.2), (7.1, 10.5), (11.3, 5.8)])


def _draw_tick(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(3.8, 8.3), (6.8, 11.3), (12.3, 5)], 2.0)


def _draw_down(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(4.5, 6.5), (8, 10), (11.5, 6.5)], 1.5)


def _draw_previous(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(4, 10), (8, 6), (12, 10)], 1.6)


def _draw_next(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(4, 6), (8, 10), (12, 6)], 1.6)


def _draw_back(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(10, 4), (6, 8), (10, 12)], 1.6)


def _draw_forward(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(6, 4), (10, 8), (6, 12)], 1.6)


def _draw_minus(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(3.5, 8), (12.5, 8)])


def _draw_plus(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(3.5, 8), (12.5, 8)])
    _stroke(painter, color, [(8, 3.5), (8, 12.5)])


def _draw_width(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(1.5, 3), (1.5, 13)])
    _stroke(painter, color, [(14.5, 3), (14.5, 13)])
    _stroke(painter, color, [(4, 8), (12, 8)], 1.4)
    _stroke(painter, color, [(6.2, 5.8), (4, 8), (6.2, 10.2)], 1.4)
    _stroke(painter, color, [(9.8, 5.8), (12, 8), (9.8, 10.2)], 1.4)


def _draw_page(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(3.5, 1.5), (12.5, 1.5), (12.5, 14.5), (3.5, 14.5), (3.5, 1.5)], 1.4)
    _stroke(painter, color, [(6.2, 6.4), (8, 4.6), (9.8, 6.4)], 1.4)
    _stroke(painter, color, [(6.2, 9.6), (8, 11.4), (9.8, 9.6)], 1.4)


def _draw_panel(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(1.5, 2.5), (14.5, 2.5), (14.5, 13.5), (1.5, 13.5), (1.5, 2.5)], 1.4)
    _stroke(painter, color, [(6, 2.5), (6, 13.5)], 1.4)


def _draw_search(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    painter.setPen(QPen(color, 1.6))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(2, 2, 8.5, 8.5))
    _stroke(painter, color, [(9.6, 9.6), (14, 14)])


def _draw_list(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    for y in (3.5, 8, 12.5):
        _stroke(painter, color, [(1.8, y), (2.2, y)], 2)
        _stroke(painter, color, [(5.5, y), (14, y)], 1.5)


def _draw_close(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    _stroke(painter, color, [(4, 4), (12, 12)], 1.5)
    _stroke(painter, color, [(12, 4), (4, 12)], 1.5)


def _star() -> QPolygonF:
    """Return the five points of a star, with those between them."""
    turns = (radians(36 * corner - 90) for corner in range(10))
    radii = (6.6, 2.9) * 5
    return QPolygonF([QPointF(8 + r * cos(a), 8.5 + r * sin(a)) for r, a in zip(radii, turns, strict=True)])


def _draw_star(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    painter.setPen(
        QPen(color, 1.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawPolygon(_star())


def _draw_star_full(painter: QPainter, color: QColor, on_color: QColor) -> None:
    painter.setBrush(color)
    _draw_star(painter, color, on_color)


def _draw_calendar(painter: QPainter, color: QColor, _on_color: QColor) -> None:
    painter.setPen(
        QPen(color, 1.3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.drawRoundedRect(QRectF(2.5, 3.5, 11, 10), 1.5, 1.5)
    _stroke(painter, color, [(2.5, 6.8), (13.5, 6.8)], 1.3)
    for x in (5.5, 10.5):
        _stroke(painter, color, [(x, 2), (x, 4.6)], 1.3)


def _draw_app(painter: QPainter) -> None:
    chip = QColor("#1f5fbf")
    for at in (4.5, 8, 11.5):
        _stroke(painter, chip, [(at, 0.8), (at, 15.2)], 1.1)
        _stroke(painter, chip, [(0.8, at), (15.2, at)], 1.1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(chip)
    painter.drawRoundedRect(QRectF(2.2, 2.2, 11.6, 11.6), 2, 2)
    white = QColor("#ffffff")
    for y, end in ((5.5, 11), (8, 11), (10.5, 8.5)):
        _stroke(painter, white, [(5, y), (end, y)], 1.2)


SHAPES: dict[str, Callable[[QPainter, QColor, QColor], None]] = {
    "error": _draw_error,
    "warning": _draw_warning,
    "info": _draw_info,
    "good": _draw_good,
    "tick": _draw_tick,
    "down": _draw_down,
    "previous": _draw_previous,
    "next": _draw_next,
    "back": _draw_back,
    "forward": _draw_forward,
    "minus": _draw_minus,
    "plus": _draw_plus,
    "width": _draw_width,
    "close": _draw_close,
    "page": _draw_page,
    "panel": _draw_panel,
    "search": _draw_search,
    "list": _draw_list,
    "star": _draw_star,
    "star_full": _draw_star_full,
    "calendar": _draw_calendar,
}
