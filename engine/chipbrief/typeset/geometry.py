# SPDX-License-Identifier: Apache-2.0
"""The rectangles of laid-out boxes on their page, and the colors of what is painted over paper.

A box is one of WeasyPrint's, which have no public types; it measures itself in CSS pixels, we in points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from chipbrief.laid import Box

Rgb = tuple[float, float, float]

POINTS = 0.75  # in a CSS pixel
WHITE: Rgb = (1.0, 1.0, 1.0)
# Share of the type size that letters reach above and below the baseline, in the fonts we ship.
_ASCENT, _DESCENT = 0.74, 0.22


def border(box: Any) -> Box:
    """Return the rectangle of a box with its border."""
    return _box(box.border_box_x(), box.border_box_y(), box.border_width(), box.border_height())


def padding(box: Any) -> Box:
    """Return the rectangle of a box inside its border."""
    return _box(box.padding_box_x(), box.padding_box_y(), box.padding_width(), box.padding_height())


def content(box: Any) -> Box:
    """Return the rectangle of what a box holds."""
    return _box(box.content_box_x(), box.content_box_y(), box.width, box.height)


def paper(page: Any) -> Box:
    """Return the rectangle of a whole page."""
    return _box(0, 0, page.margin_width(), page.margin_height())


def letters(texts: Sequence[Any]) -> Box:
    """Return the rectangle of a line's texts: as high as their letters reach, not as the line is."""
    tops, bottoms = zip(*(_reach(box) for box in texts if box.text.strip()), strict=True)
    left = min(box.position_x for box in texts)
    right = max(box.position_x + box.width for box in texts)
    return _box(left, min(tops), right - left, max(bottoms) - min(tops))


def _reach(box: Any) -> tuple[float, float]:
    baseline, size = box.position_y + box.baseline, box.style["font_size"]
    return baseline - _ASCENT * size, baseline + _DESCENT * size


def _box(x: float, y: float, width: float, height: float) -> Box:
    return Box(*(round(value * POINTS, 2) for value in (x, y, width, height)))


def shared(box: Box, other: Box | None) -> Box:
    """Return what two rectangles have in common; of no size where that is nothing."""
    if other is None:
        return box
    x, y = max(box.x, other.x), max(box.y, other.y)
    return Box(x, y, max(0.0, min(box.right, other.right) - x), max(0.0, min(box.bottom, other.bottom) - y))


def mixed(color: Any, under: Rgb, opacity: float) -> Rgb:
    """Return a color (one of tinycss2's) as it is seen over another."""
    alpha = color.alpha * opacity
    parts = zip(color.to("srgb").coordinates, under, strict=True)
    red, green, blue = (min(1.0, max(0.0, alpha * over + (1 - alpha) * below)) for over, below in parts)
    return red, green, blue


def as_hex(color: Rgb) -> str:
    """Return a color as ``#rrggbb``.

    >>> as_hex((1.0, 0.5, 0.0))
    '#ff8000'
    """
    return "#" + "".join(f"{round(part * 255):02x}" for part in color)
