# SPDX-License-Identifier: Apache-2.0
"""Where to put the labels of points on a log-log chart so that they do not cover each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import dist, hypot, inf, log10
from operator import itemgetter

from chipbrief.drawing.svg import Box, Segment, inside, overlap
from chipbrief.drawing.widths import text_width

Place = tuple[Decimal, Decimal]

_SIZE = 9.5  # pixels
#: Width of a character, at most, and height of a line in the font of charts.
CHARACTER = 4.7
LINE = 10.0
_POINT = 4.5
_WEIGHT = 5  # of a point against a label: it is small, and must be seen
_TEXT = 3  # of a label against an edge: crossed letters are read, covered ones are not
_FAR = 12.0  # what a place further off costs, in square pixels that another one covers: a line leads to it
_LINE = 8.0  # a pixel of such a line in a point or in a label
_STRAY = 200.0  # what a place without a line costs that is nearer to another point
_ROUNDS = 3
_GAP = 5.0  # pixels between two labels on one line
#: How far a label stands off its point, in pixels across and up, by the name of its side: it begins there on
#: the right, ends there on the left, and is centered elsewhere.
ANCHORS: Mapping[str, tuple[float, float]] = {
    "right": (7, 0),
    "left": (-7, 0),
    "above": (0, 11),
    "below": (0, -11),
    "above east": (14, 11),
    "above west": (-14, 11),
    "below east": (14, -11),
    "below west": (-14, -11),
    "above right": (5, 10),
    "below right": (5, -10),
    "above left": (-5, 10),
    "below left": (-5, -10),
    "far above right": (5, 18),
    "far below right": (5, -18),
    "far above left": (-5, 18),
    "far below left": (-5, -18),
    "far above wide right": (14, 18),
    "far below wide right": (14, -18),
    "far above wide left": (-14, 18),
    "far below wide left": (-14, -18),
    "far right": (20, 0),
    "far left": (-20, 0),
    "far above": (0, 19),
    "far below": (0, -19),
    "far off above right": (24, 30),
    "far off below right": (24, -30),
    "far off above left": (-24, 30),
    "far off below left": (-24, -30),
}


@dataclass(frozen=True, slots=True)
class Plot:
    """The plot of a log-log chart: its size in pixels, as in its specification, and the ends of its axes."""

    width: float
    height: float
    across: tuple[float, float]
    up: tuple[float, float]

    def pixel(self, place: Place) -> tuple[float, float]:
        """Return where a place is drawn, from the left and from the top."""
        x = self.width * _share(float(place[0]), self.across)
        return x, self.height * (1 - _share(float(place[1]), self.up))


def place_labels(labels: Mapping[Place, str], plot: Plot, taken: Iterable[Box] = ()) -> dict[Place, str]:
    """Return an anchor of ``ANCHORS`` for each label, chosen in turn, crowded points first, and then again.

    ``taken`` are boxes that no label should cover; the points themselves always count among them.
    """
    spots = {place: plot.pixel(place) for place in labels}
    points = [*map(point_of, spots.values())]
    boxes = {place: {side: box_of(spots[place], labels[place], side) for side in ANCHORS} for place in labels}
    lines = {place: {side: _line(spots[place], boxes[place], side) for side in ANCHORS} for place in labels}
    fixed = tuple(taken)

    def alone(box: Box) -> float:
        return _outside(box, plot) + _over(box, fixed) + _WEIGHT * _over(box, points)

    def apart(place: Place, side: str) -> float:
        spot, line = spots[place], lines[place][side]
        if line is None:
            return _STRAY * is_stray(boxes[place][side], spot, spots.values())
        crossed = _met(line, (point_of(other) for other in spots.values() if other != spot))
        return _FAR * (2 if "off" in side else 1) + _LINE * crossed

    by_cost = {
        place: sorted(
            ((side, alone(box) + apart(place, side)) for side, box in sides.items()), key=itemgetter(1)
        )
        for place, sides in boxes.items()
    }
    order = sorted(labels, key=lambda place: (-_crowd(spots[place], spots.values()), place))
    chosen: dict[Place, str] = {}

    for place in order * _ROUNDS:
        others = [(boxes[other][at], lines[other][at]) for other, at in chosen.items() if other != place]
        least = inf
        for side, cost in by_cost[place]:
            if cost >= least:
                break
            cost += _beside(boxes[place][side], lines[place][side], others)
            if cost < least:
                least, chosen[place] = cost, side
    return chosen


def _beside(box: Box, line: Segment | None, others: Sequence[tuple[Box, Segment | None]]) -> float:
    """Return what other labels and their lines cost a label with its line."""
    named = [other for other, _led in others]
    crossed = _met(line, named) + sum(_met(led, [box]) for _other, led in others)
    return _TEXT * _over(box, map(_with_gaps, named)) + _LINE * crossed


def is_led(anchor: str) -> bool:
    """Return whether a thin line leads from a point to a label so far off."""
    return anchor.startswith("far")


def is_stray(box: Box, spot: tuple[float, float], others: Iterable[tuple[float, float]]) -> bool:
    """Return whether another point is nearer to a label than its own, at ``spot``.

    Where the marks of two points meet, a label may stand beside either.
    """
    apart = (other for other in others if dist(spot, other) > 2 * _POINT)
    return min((_from(box, other) for other in apart), default=inf) < _from(box, spot)


def _line(spot: tuple[float, float], boxes: Mapping[str, Box], side: str) -> Segment | None:
    """Return the line that leads from a spot to its label, where there is one."""
    (left, top, right, bottom), (x, y) = boxes[side], spot
    return (x, y, min(max(x, left), right), min(max(y, top), bottom)) if is_led(side) else None


def _met(line: Segment | None, boxes: Iterable[Box]) -> float:
    """Return the length of a line that lies in boxes."""
    if line is None:
        return 0.0
    (left, right), (top, bottom) = sorted(line[::2]), sorted(line[1::2])
    return sum(
        inside(line, box)
        for box in boxes
        if box[0] <= right and left <= box[2] and box[1] <= bottom and top <= box[3]
    )


def _from(box: Box, spot: tuple[float, float]) -> float:
    """Return how far a spot lies from a box."""
    (left, top, right, bottom), (x, y) = box, spot
    return hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))


def point_of(spot: tuple[float, float]) -> Box:
    """Return the box of the mark of a point."""
    x, y = spot
    return (x - _POINT, y - _POINT, x + _POINT, y + _POINT)


def box_of(spot: tuple[float, float], text: str, anchor: str) -> Box:
    """Return the box of a label beside a spot."""
    (x, y), (across, up) = spot, ANCHORS[anchor]
    width = text_width(text, _SIZE)
    left = x + across - (width if "left" in anchor else 0 if "right" in anchor else width / 2)
    return (left, y - up - LINE / 2, left + width, y - up + LINE / 2)


def _with_gaps(box: Box) -> Box:
    """Return a label with room at its ends, so that two on one line do not read as one."""
    return (box[0] - _GAP, box[1], box[2] + _GAP, box[3])


def _share(value: float, ends: tuple[float, float]) -> float:
    low, high = log10(ends[0]), log10(ends[1])
    return (log10(value) - low) / (high - low)


def _crowd(spot: tuple[float, float], others: Iterable[tuple[float, float]]) -> int:
    return sum(abs(spot[0] - x) < 60 and abs(spot[1] - y) < 20 for x, y in others)


def _outside(box: Box, plot: Plot) -> float:
    """Return three times the area of a label that lies beyond the plot."""
    across = max(0.0, -box[0]) + max(0.0, box[2] - plot.width)
    up = max(0.0, -box[1]) + max(0.0, box[3] - plot.height)
    return 3 * (across * LINE + up * (box[2] - box[0]))


def _over(box: Box, taken: Iterable[Box]) -> float:
    left, top, right, bottom = box
    return sum(
        overlap(box, other)
        for other in taken
        if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]
    )
