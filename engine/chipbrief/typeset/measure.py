# SPDX-License-Identifier: Apache-2.0
"""Walk the laid-out boxes once and take their measure. Only the worker imports this module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from weasyprint import Document
from weasyprint.formatting_structure import boxes

from chipbrief.laid import Box, Grid, Ink, Laid, Line, Part, Sheet
from chipbrief.typeset import geometry
from chipbrief.typeset.dividing import words_of
from chipbrief.typeset.lettering import edges_of
from chipbrief.typeset.linking import links_of
from chipbrief.typeset.marking import Marker

_SHOWN = 60
_LINE = 240
_MOST_WORDS = 1_000
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_FORCED = frozenset({"always", "page", "left", "right", "recto", "verso"})
_RAISED = frozenset({"super", "sub"})
_BOLD = 600  # WCAG: bold, and not medium


def measure(document: Document, *, letters: bool = False) -> Laid:
    """Return the facts of all pages; with ``letters`` also where each of these stands."""
    walk = _Walk(letters=letters)
    for number, page in enumerate(document.pages, start=1):
        walk.page(number, page._page_box)  # noqa: SLF001 - laid-out boxes have no public door
    return Laid(
        tuple(walk.sheets),
        tuple(walk.parts),
        tuple(walk.grids),
        tuple(walk.inks.values()),
        walk.anchors,
        tuple(walk.marker.marks),
        links_of(document),
    )


class _Around(NamedTuple):
    """What surrounds a box: what it is painted on, what can be seen of it, and what it belongs to."""

    paper: geometry.Rgb = geometry.WHITE
    opacity: float = 1.0
    clip: Box | None = None
    element: int = 0
    anchor: str = ""
    figure: int = 0
    table: int = 0
    flow: bool = True
    raised: bool = False


@dataclass(slots=True)
class _Walk:
    """One walk through all pages. ``numbers`` counts elements, ``styles`` are those already seen."""

    sheets: list[Sheet] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    inks: dict[tuple[Any, ...], Ink] = field(default_factory=dict)
    styles: set[tuple[Any, ...]] = field(default_factory=set)
    under: list[str] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    numbers: dict[int, int] = field(default_factory=dict)
    marker: Marker = field(default_factory=Marker)
    number: int = 0
    place: str = ""
    anchor: str = ""
    ended: tuple[bool, object] = (False, None)
    letters: bool = False

    def page(self, number: int, page: Any) -> None:
        """Measure one page: its flow, then its footnotes and margins."""
        self.number, self.under = number, []
        first = len(self.parts)
        flow, *others = page.children
        around = _within(_Around(), page)
        self.box(flow, around)
        foot = max((part.foot for part in self.parts[first:] if part.flow), default=0.0)
        for other in others:
            self.box(other, around._replace(flow=False))
        words = " ".join(_words(other) for other in others)
        forced = number > 1 and (self.ended[0] or self.ended[1] != page.page_type.name or _breaks(flow, 0))
        self.ended = (_breaks(flow, -1), page.page_type.name)
        under = " ".join(self.under)
        self.sheets.append(Sheet(geometry.paper(page), geometry.content(page), foot, words, under, forced))

    def box(self, box: Any, around: _Around) -> None:
        """Measure a box and what is in it; a watermark, under the page, is nothing to be read."""
        box = getattr(box, "_box", box)
        if _lies_under(box):
            self.under.append(_words(box))
            return
        if box.element is not None and "::" not in box.element_tag:
            around = self._at(box, around)
        around = _within(around, box)
        if isinstance(box, boxes.ReplacedBox):
            self._picture(box, around)
            return
        if isinstance(box, boxes.TableBox):
            self._table(box, around)
        lines = [child for child in box.children if isinstance(child, boxes.LineBox)]
        if lines:
            self._part(box, lines, around)
            return
        for child in box.children:
            self.box(child, around)

    def _at(self, box: Any, around: _Around) -> _Around:
        """Return the surroundings inside an element, which is numbered when it is first met."""
        element, key = box.element, id(box.element)
        new = key not in self.numbers
        number = self.numbers.setdefault(key, len(self.numbers) + 1)
        anchor = element.get("id") or ""
        if new:
            self._meet(element, anchor)
            self.marker.meet(number, element, anchor)
        if self.marker.knows(number):
            inline = isinstance(box, boxes.InlineBox)
            self.marker.mark(number, self.number, geometry.border(box), around.table, inline=inline)
        figure = element.tag == "figure" or "figure" in (element.get("class") or "").split()
        return around._replace(
            element=number,
            anchor=anchor or around.anchor,
            figure=number if figure else around.figure,
            table=number if element.tag == "table" else around.table,
        )

    def _meet(self, element: Any, anchor: str) -> None:
        if anchor:
            self.anchors.setdefault(anchor, self.number)
        if element.tag in _HEADINGS:
            self.place, self.anchor = " ".join("".join(element.itertext()).split()), anchor
            self.anchors.setdefault(self.place, self.number)

    def _part(self, box: Any, lines: list[Any], around: _Around) -> None:
        """Keep a box that holds lines, then what stands in the lines as boxes of their own."""
        first = len(self.parts)
        with self.marker.paragraph(around.element):
            texts = [found for line in lines if (found := self._line(line, around))]
        if texts:
            self.parts.insert(first, self._made(box, around, tuple(texts)))

    def _made(self, box: Any, around: _Around, lines: tuple[Line, ...], source: str = "") -> Part:
        return Part(
            self.number,
            around.element,
            box.element_tag or "",
            around.figure,
            around.table,
            geometry.border(box),
            around.clip,
            self.place,
            around.anchor or self.anchor,
            around.flow and "::" not in (box.element_tag or ""),
            source,
            lines,
        )

    def _line(self, line: Any, around: _Around) -> Line | None:
        self.marker.say("\n")  # a line ends without the blank that it was broken at
        texts = list(self._texts(line, around))
        text = "".join(words_of(box) for box in texts)
        if not text.strip():
            return None
        shown = text.strip()[:_LINE]
        begins = len(text) - len(text.lstrip())
        edges = edges_of(texts)[begins : begins + len(shown) + 1] if self.letters else ()
        return Line(geometry.letters(texts), shown, edges)

    def _texts(self, box: Any, around: _Around) -> Iterator[Any]:
        """Yield the texts of a line, and measure the boxes that stand in it."""
        for child in box.children:
            child = getattr(child, "_box", child)
            if isinstance(child, boxes.TextBox):
                if child.style["visibility"] == "visible":
                    self._ink(child, around)
                    self.marker.say(words_of(child))
                    yield child
            elif isinstance(child, boxes.InlineBox):
                inside = self._at(child, around) if "::" not in child.element_tag else around
                yield from self._texts(child, _within(inside, child))
                self.marker.leave(inside.element)
            else:
                self.box(child, around)

    def _ink(self, box: Any, around: _Around) -> None:
        """Keep a way of setting text when it is first met."""
        style = box.style
        seen = (id(style), around.paper, around.opacity, around.raised)
        if seen in self.styles or not box.text.strip():
            return
        self.styles.add(seen)
        look = (
            style["color"],
            around.paper,
            around.opacity,
            style["font_size"],
            style["font_weight"],
            around.raised,
        )
        if look not in self.inks:
            self.inks[look] = Ink(
                geometry.as_hex(geometry.mixed(style["color"], around.paper, around.opacity)),
                geometry.as_hex(around.paper),
                round(style["font_size"] * geometry.POINTS, 1),
                style["font_weight"] >= _BOLD,
                around.raised,
                self.number,
                self.place,
                around.anchor or self.anchor,
                box.text.strip()[:_SHOWN],
            )

    def _picture(self, box: Any, around: _Around) -> None:
        element = box.element
        alternative = (element.get("alt") or "") if element is not None else ""
        source = (element.get("src") or element.tag) if element is not None else "picture"
        lines = (Line(geometry.border(box), alternative[:_SHOWN]),)
        self.parts.append(self._made(box, around, lines, source))

    def _table(self, box: Any, around: _Around) -> None:
        rows = {True: 0, False: 0}
        for group in box.children:
            for row in group.children:
                rows[group.is_header or all(cell.element_tag == "th" for cell in row.children)] += 1
        place, anchor = self.place, around.anchor or self.anchor
        self.grids.append(
            Grid(self.number, around.table, rows[True], rows[False], geometry.border(box), place, anchor)
        )


def _within(around: _Around, box: Any) -> _Around:
    """Return the surroundings inside a box: its background, opacity, clipping and raising."""
    style = box.style
    color, opacity = style["background_color"], style["opacity"]
    if color == "currentcolor" or color.alpha:
        paper = style["color"] if color == "currentcolor" else color
        around = around._replace(paper=geometry.mixed(paper, around.paper, around.opacity * opacity))
    if opacity < 1:
        around = around._replace(opacity=around.opacity * opacity)
    if style["overflow"] != "visible" and box.element is not None and box.element.tag not in ("html", "body"):
        around = around._replace(clip=geometry.shared(geometry.padding(box), around.clip))
    if _is_raised(style["vertical_align"]):
        around = around._replace(raised=True)
    if style["position"] in ("absolute", "fixed") or style["transform"]:
        around = around._replace(flow=False)
    return around


def _is_raised(align: Any) -> bool:
    """Return whether text stands above or below the line; layout has made lengths of "super" and "sub"."""
    return align in _RAISED or (isinstance(align, int | float) and align != 0)


def _lies_under(box: Any) -> bool:
    return isinstance(box.style["z_index"], int) and box.style["z_index"] < 0


def _breaks(box: Any, end: int) -> bool:
    """Return whether a break is asked for at the first (0) or last (-1) edge of a page's flow."""
    name = "break_after" if end else "break_before"
    while not isinstance(box, boxes.LineBox):
        if box.style[name] in _FORCED:
            return True
        if not box.children:
            return False
        box = box.children[end]
    return False


def _words(box: Any) -> str:
    """Return the text of a margin."""
    lines = (child for child in box.descendants() if isinstance(child, boxes.LineBox))
    texts = ("".join(part.text for part in _text_boxes(line)) for line in lines)
    return " ".join(" ".join(texts).split())[:_MOST_WORDS]


def _text_boxes(box: Any) -> Iterator[Any]:
    return (child for child in box.descendants() if isinstance(child, boxes.TextBox))
