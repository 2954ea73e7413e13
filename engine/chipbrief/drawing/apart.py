# SPDX-License-Identifier: Apache-2.0
"""Move the labels of a drawn chart apart, so that no text covers another, whatever the data is.

A text layer whose name begins with ``apart`` holds labels that may move, or go when there is no room;
``kept`` holds those that may move only. They are drawn at their points, 6 pixels beside them when they are
aligned to the left or right. Labels are placed one after another, where they cover least. Those of a layer
that stand in one column, as at the ends of lines, stay in it when they move up or down.

Labels of rows that have several lines are centered on their rows, for Vega hangs them below. Those that Vega
hides, it leaves in the picture, where a reader of the text would still find them: they go.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from chipbrief.drawing.svg import Box, Picture, Text, inside, overlap, read

MAY_GO, MAY_MOVE = "apart", "kept"
BESIDE = 6.0  # pixels between a point and its label
#: Where a label may stand about its point, the best place first, by how it is aligned.
_SIDES = {
    "start": ((1, 0), (1, 1), (1, -1), (0, 1), (0, -1), (-1, 0), (-1, 1), (-1, -1)),
    "end": ((-1, 0), (-1, -1), (-1, 1), (0, -1), (0, 1), (1, 0), (1, 1), (1, -1)),
    "middle": ((0, 1), (0, -1), (1, 1), (-1, 1), (1, -1), (-1, -1), (1, 0), (-1, 0)),
}
_FARTHER = (1.0, 2.0, 3.0)  # how far a label that is kept may go, in lines
_TEXT, _POINT, _LINE, _OUTSIDE = 10.0, 2.0, 2.0, 10.0  # what covering costs, by pixels
_TOO_MUCH = 10.0
_HIDDEN = re.compile(r'<text [^>]*opacity="0"[^>]*>.*?</text>')
_ROW = re.compile(
    r'(<text text-anchor="end" transform="translate\([^,]*,)([-\d.]+)(\)"[^>]*>)'
    r"((?:<tspan[^>]*>[^<]*</tspan>)+)"
)


@dataclass(frozen=True, slots=True)
class _Spot:
    x: float
    y: float
    box: Box


def spread(svg: str) -> str:
    """Return the chart with its labels apart."""
    svg = _ROW.sub(_centered, _HIDDEN.sub("", svg))
    if f" {MAY_GO}" not in svg and f" {MAY_MOVE}" not in svg:
        return svg
    picture = read(svg)
    movable = [text for text in picture.texts if text.layer.startswith((MAY_GO, MAY_MOVE))]
    fixed = [text.box for text in picture.texts if text not in movable]
    chosen: dict[int, _Spot | None] = {}
    for text in sorted(movable, key=lambda text: not text.layer.startswith(MAY_MOVE)):
        spot = _best(text, picture, fixed, column=any(_in_column(text, other) for other in movable))
        chosen[text.tag[0]] = spot
        if spot is not None:
            fixed.append(spot.box)
    return _rewritten(svg, movable, chosen)


def _centered(row: re.Match[str]) -> str:
    lower = sum(float(dy) for dy in re.findall(r'dy="([-\d.]+)"', row[4]))
    return f"{row[1]}{float(row[2]) - lower / 2:g}{row[3]}{row[4]}"


def _in_column(text: Text, other: Text) -> bool:
    same = text.layer == other.layer and text.anchor == other.anchor
    return same and text is not other and abs(text.x - other.x) < 1


def _best(text: Text, picture: Picture, taken: Iterable[Box], *, column: bool) -> _Spot | None:
    kept = text.layer.startswith(MAY_MOVE)
    costs = [
        (_cost(spot.box, picture, taken) + 0.5 * place, place, spot)
        for place, spot in enumerate(_spots(text, kept=kept, column=kept and column))
    ]
    cost, _place, spot = min(costs, key=lambda item: item[:2])
    return spot if kept or cost <= _TOO_MUCH else None


def _spots(text: Text, *, kept: bool, column: bool) -> Iterator[_Spot]:
    own = {"start": 1, "end": -1}.get(text.anchor, 0)
    x = text.x + {"start": -BESIDE, "end": BESIDE}.get(text.anchor, 0.0)
    y = text.y - 0.3 * text.size
    for side, lift in _SIDES[text.anchor if text.anchor in _SIDES else "middle"]:
        gap = BESIDE if not lift or (column and side == own) else BESIDE / 2
        yield _spot(text, x, y, side, lift * (text.size / 2 + (3 if side else 6)), gap)
    if kept:
        gap = BESIDE if column else BESIDE / 2
        for lines in _FARTHER:
            for sign in (1, -1):
                yield _spot(text, x, y, own, sign * lines * text.size, gap)


def _spot(text: Text, x: float, y: float, side: int, lift: float, gap: float) -> _Spot:
    left = {1: x + gap, -1: x - gap - text.width, 0: x - text.width / 2}[side]
    moved = replace(text, x=left, y=y + lift + 0.3 * text.size, anchor="start")
    return _Spot(moved.x, moved.y, moved.box)


def _cost(box: Box, picture: Picture, taken: Iterable[Box]) -> float:
    left, top, right, bottom = box
    roomy = (left - 1, top - 1, right + 1, bottom + 1)
    over = max(0.0, picture.frame[0] - left) + max(0.0, right - picture.width)
    over += max(0.0, -top) + max(0.0, bottom - picture.frame[3])
    return (
        _OUTSIDE * over
        + _TEXT * sum(overlap(roomy, other) for other in taken)
        + _POINT * sum(overlap(roomy, point) for point in picture.points)
        + _LINE * sum(inside(line, roomy) for line in picture.lines)
    )


def _rewritten(svg: str, movable: Iterable[Text], chosen: dict[int, _Spot | None]) -> str:
    parts, at = list[str](), 0
    for text in sorted(movable, key=lambda text: text.tag):
        start, end = text.tag
        parts.append(svg[at:start])
        spot = chosen[start]
        at = end if spot else text.end
        if spot:
            parts.append(_tag(svg[start:end], spot, text))
    return "".join((*parts, svg[at:]))


def _tag(tag: str, spot: _Spot, text: Text) -> str:
    place = f"translate({spot.x - text.origin[0]:.1f},{spot.y - text.origin[1]:.1f})"
    moved = re.sub(r'transform="[^"]*"', f'transform="{place}"', tag)
    return re.sub(r'text-anchor="[^"]*"', 'text-anchor="start"', moved)
