# SPDX-License-Identifier: Apache-2.0
"""A drawn chart as a list of what stands where: texts, points and lines in pixels of the whole picture.

Read from the SVG that Vega writes, by its classes: ``mark-symbol``, ``mark-line``, ``mark-rule``, and
``<name>_marks`` for a layer with a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import unescape

from chipbrief.drawing.widths import text_width

#: Left, top, right and bottom.
Box = tuple[float, float, float, float]
#: Two ends: x, y, x, y.
Segment = tuple[float, float, float, float]

_TAG = re.compile(r"<(/?)([\w:]+)([^>]*?)(/?)>")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_MOVE = re.compile(r"translate\(\s*(-?[\d.e-]+)[\s,]+(-?[\d.e-]+)\s*\)")
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")
_ALONG = re.compile(r"[hv]-?[\d.e-]+")  # moves along a side of a square: lengths, not places
_STEP = re.compile(r"([ML])(-?[\d.e-]+),(-?[\d.e-]+)")
_LINES = re.compile(
    r'(<text text-anchor="(?:end|middle)" transform=")translate\(([-\d.]+),([-\d.]+)\)("[^>]*>)'
    r"((?:<tspan[^>]*>[^<]*</tspan>){2,})</text>"
)
_LINE = re.compile(r'<tspan(?: x="0" dy="([-\d.]+)")?>([^<]*)</tspan>')
_ASCENT, _DESCENT = 0.78, 0.22


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text: its anchor, where its tag and its content stand in the SVG, and its layer's name."""

    says: str
    x: float
    y: float
    origin: tuple[float, float]
    size: float
    anchor: str
    bold: bool
    turned: bool
    layer: str
    tag: tuple[int, int]
    end: int
    lower: float = 0.0  # how far below the first line the last one stands

    @property
    def width(self) -> float:
        """The width in pixels."""
        return text_width(self.says, self.size, bold=self.bold)

    @property
    def box(self) -> Box:
        """The box that it covers."""
        left = self.x - self.width * {"middle": 0.5, "end": 1.0}.get(self.anchor, 0.0)
        if self.turned:
            return (self.x - self.size, self.y - self.width / 2, self.x, self.y + self.width / 2)
        return (
            left,
            self.y - _ASCENT * self.size,
            left + self.width,
            self.y + self.lower + _DESCENT * self.size,
        )


@dataclass(slots=True)
class Picture:
    """What stands in a picture of a width and height; ``frame`` is the plot without its axes."""

    width: float = 0.0
    height: float = 0.0
    frame: Box = (0.0, 0.0, 0.0, 0.0)
    texts: list[Text] = field(default_factory=list)
    points: list[Box] = field(default_factory=list)
    lines: list[Segment] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Group:
    x: float
    y: float
    kind: str
    layer: str


def read(svg: str) -> Picture:
    """Return what stands in a chart."""
    picture, groups = Picture(), [_Group(0.0, 0.0, "", "")]
    for found in _TAG.finditer(svg):
        closing, name, rest, single = found.groups()
        if name == "g":
            if closing:
                groups.pop()
            elif not single:
                groups.append(_entered(groups[-1], dict(_ATTRIBUTE.findall(rest))))
        elif not closing:
            _note(picture, name, dict(_ATTRIBUTE.findall(rest)), groups[-1], found, svg)
    return picture


def _entered(outer: _Group, attributes: Mapping[str, str]) -> _Group:
    words = attributes.get("class", "")
    dx, dy = _moved(attributes)
    kind = next((key for key in ("symbol", "line", "rule", "text") if f"mark-{key} role-mark" in words), "")
    named = re.search(r"role-mark (\S+)_marks", words)
    layer = named[1] if named else outer.layer
    return _Group(outer.x + dx, outer.y + dy, kind or ("root" if "root" in words else outer.kind), layer)


def _moved(attributes: Mapping[str, str]) -> tuple[float, float]:
    found = _MOVE.findall(attributes.get("transform", ""))
    return sum(float(x) for x, _y in found[:1]), sum(float(y) for _x, y in found[:1])


def _note(
    picture: Picture,
    name: str,
    attributes: Mapping[str, str],
    group: _Group,
    tag: re.Match[str],
    svg: str,
) -> None:
    dx, dy = _moved(attributes)
    x, y = group.x + dx, group.y + dy
    if name == "svg" and not picture.width:
        picture.width, picture.height = float(attributes["width"]), float(attributes["height"])
    elif name == "text":
        picture.texts.append(_text(attributes, group, tag, svg))
    elif name == "path" and attributes.get("class") == "background" and group.kind == "root":
        right, down = (float(part) for part in re.findall(r"[hv](-?[\d.]+)", attributes["d"])[:2])
        if not any(picture.frame):
            picture.frame = (x, y, x + right, y + down)
    elif name == "path" and group.kind == "symbol":
        places = _NUMBER.findall(_ALONG.sub("", attributes.get("d", "")))
        half = max((abs(float(part)) for part in places), default=0.0)
        picture.points.append((x - half, y - half, x + half, y + half))
    elif name == "path" and group.kind == "line":
        picture.lines.extend(_segments(attributes.get("d", ""), x, y))
    elif name == "line" and group.kind == "rule":
        picture.lines.append((x, y, x + float(attributes["x2"]), y + float(attributes["y2"])))


def _text(attributes: Mapping[str, str], group: _Group, tag: re.Match[str], svg: str) -> Text:
    dx, dy = _moved(attributes)
    end = svg.index("</text>", tag.end())
    parts = re.split(r"<[^>]*>", svg[tag.end() : end])
    longest = max((unescape(part) for part in parts), key=len)
    return Text(
        says=longest,
        x=group.x + dx,
        y=group.y + dy,
        origin=(group.x, group.y),
        size=float(_NUMBER.findall(attributes.get("font-size", "10"))[0]),
        anchor=attributes.get("text-anchor", "start"),
        bold=attributes.get("font-weight", "normal") not in ("normal", "400"),
        turned="rotate(" in attributes.get("transform", ""),
        layer=group.layer if group.kind == "text" else "",
        tag=(tag.start(), tag.end()),
        end=end + len("</text>"),
        lower=sum(float(part) for part in re.findall(r'dy="([-\d.]+)"', svg[tag.end() : end])),
    )


def _segments(d: str, x: float, y: float) -> Iterable[Segment]:
    last: tuple[float, float] | None = None
    for kind, across, down in _STEP.findall(d):
        here = (x + float(across), y + float(down))
        if kind == "L" and last is not None:
            yield (*last, *here)
        last = here


def line_by_line(svg: str) -> str:
    """Return a chart in which each line of a text that ends at its place, or is centered there, is a text.

    WeasyPrint moves all lines of a text by the width of the last one.
    """
    return _LINES.sub(_apart, svg)


def _apart(found: re.Match[str]) -> str:
    before, x, y, after, lines = found.groups()
    down, texts = float(y), ""
    for dy, line in _LINE.findall(lines):
        down += float(dy or 0)
        texts += f"{before}translate({x},{down:g}){after}{line}</text>"
    return texts


def overlap(a: Box, b: Box) -> float:
    """Return the area that two boxes share."""
    width = min(a[2], b[2]) - max(a[0], b[0])
    height = min(a[3], b[3]) - max(a[1], b[1])
    return width * height if width > 0 and height > 0 else 0.0


def inside(segment: Segment, box: Box) -> float:
    """Return the length of the part of a line that lies in a box (Liang and Barsky, 1984)."""
    x, y, x2, y2 = segment
    start, end = 0.0, 1.0
    for change, low, high in ((x2 - x, box[0] - x, box[2] - x), (y2 - y, box[1] - y, box[3] - y)):
        if change == 0:
            if low > 0 or high < 0:
                return 0.0
            continue
        first, last = sorted((low / change, high / change))
        start, end = max(start, first), min(end, last)
    return max(0.0, end - start) * ((x2 - x) ** 2 + (y2 - y) ** 2) ** 0.5
