# SPDX-License-Identifier: Apache-2.0
"""Where to put the labels of points on a log-log chart so that they do not cover each other."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from math import log10

Place = tuple[Decimal, Decimal]
Box = tuple[float, float, float, float]

_SIZE = (585.0, 262.0)  # the chart's plot in pixels, as in thresholds.vl.json
_DOMAIN = ((1_000.0, 100_000.0), (1.0, 50.0))  # the least that the chart shows; points beyond widen it
_CHARACTER = 5.6
_HEIGHT = 12.0
_ANCHORS = ("right", "left", "above", "below")


def place_labels(labels: Mapping[Place, str]) -> dict[Place, str]:
    """Return an anchor (right, left, above or below) for each label, chosen greedily from left to right."""
    across = _span(_DOMAIN[0], [float(place[0]) for place in labels])
    up = _span(_DOMAIN[1], [float(place[1]) for place in labels])
    spots = {place: _pixel(place, across, up) for place in labels}
    taken: list[Box] = [(x - 4, y - 4, x + 4, y + 4) for x, y in spots.values()]
    chosen: dict[Place, str] = {}
    for place in sorted(labels):
        boxes = {anchor: _box(spots[place], labels[place], anchor) for anchor in _ANCHORS}
        chosen[place] = min(
            _ANCHORS, key=lambda anchor: (_cost(boxes[anchor], taken), _ANCHORS.index(anchor))
        )
        taken.append(boxes[chosen[place]])
    return chosen


def _span(least: tuple[float, float], values: list[float]) -> tuple[float, float]:
    return min([least[0], *values]), max([least[1], *values])


def _pixel(place: Place, across: tuple[float, float], up: tuple[float, float]) -> tuple[float, float]:
    (left, right), (bottom, top) = across, up
    x = (log10(place[0]) - log10(left)) / (log10(right) - log10(left)) * _SIZE[0]
    y = (log10(top) - log10(place[1])) / (log10(top) - log10(bottom)) * _SIZE[1]
    return x, y


def _box(spot: tuple[float, float], text: str, anchor: str) -> Box:
    x, y = spot
    width, half = _CHARACTER * len(text), _HEIGHT / 2
    corners = {
        "right": (x + 6, y - half),
        "left": (x - 6 - width, y - half),
        "above": (x - width / 2, y - 7 - _HEIGHT),
        "below": (x - width / 2, y + 7),
    }
    left, top = corners[anchor]
    return (left, top, left + width, top + _HEIGHT)


def _cost(box: Box, taken: list[Box]) -> float:
    outside = max(0.0, -box[0]) + max(0.0, box[2] - _SIZE[0])
    return outside * _HEIGHT + sum(_overlap(box, other) for other in taken)


def _overlap(a: Box, b: Box) -> float:
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0
