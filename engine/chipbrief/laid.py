# SPDX-License-Identifier: Apache-2.0
"""What was measured on the laid-out pages: plain facts, which the checks read and frames carry.

Lengths are in points (1/72 inch) from the upper left corner of the page; pages count from 1.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

_HEAD, _TAIL = re.compile(r"^\w*"), re.compile(r"\w*$")
#: The sign at the end of a line whose last word goes on in the next one: a soft hyphen.
DIVIDED = "\xad"
#: The end of a line within a compound, whose hyphen is not one that waits for its second part ("two- or").
_COMPOUND = re.compile(r"(?<=\w)-\n(?=\w)(?!(?:and|or|to|et|ou|à)\b)")


class Box(NamedTuple):
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def beyond(self, room: Box) -> float:
        """Return by how much this box leaves ``room``, at most over all four sides; not below 0."""
        over = (room.x - self.x, room.y - self.y, self.right - room.right, self.bottom - room.bottom)
        return max(0.0, *over)


def around(boxes: Sequence[Box]) -> Box:
    """Return the smallest rectangle that holds all of ``boxes``, of which there is at least one."""
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x, y, max(box.right for box in boxes) - x, max(box.bottom for box in boxes) - y)


class Sheet(NamedTuple):
    """One page: its paper, the area inside its margins, how far down it is filled, and its margins' text.

    ``under`` is what lies under the page, such as the watermark of a draft. ``forced`` says that the page
    begins because the style sheet asks for a break.
    """

    paper: Box
    area: Box
    foot: float
    margin_text: str
    under: str
    forced: bool


class Line(NamedTuple):
    """One line of text: ``box`` holds its letters, from ascender to descender.

    It ends with ``DIVIDED`` where a word goes on in the next line; ``joined`` makes words whole.
    ``edges`` say where each character begins and where the last ends, from the left of the page; there are
    none unless they were asked for.
    """

    box: Box
    text: str
    edges: tuple[float, ...] = ()


def divided_word(line: str, following: str) -> str:
    """Return the word that is divided between two lines, with ``DIVIDED`` where it is; empty without one.

    >>> divided_word("a semi" + DIVIDED, "conductor, or") == f"semi{DIVIDED}conductor"
    True
    """
    if not line.endswith(DIVIDED):
        return ""
    ends = _TAIL.search(line.replace(DIVIDED, "")), _HEAD.search(following.replace(DIVIDED, ""))
    return DIVIDED.join(end[0] for end in ends if end)


def joined(lines: Iterable[str]) -> str:
    """Return lines of text as one, each word whole.

    >>> joined(["a semi" + DIVIDED, "conductor of a data-", "center, two-", "or threefold"])
    'a semiconductor of a data-center, two- or threefold'
    """
    text = "\n".join(lines).replace(f"{DIVIDED}\n", "").replace(DIVIDED, "")
    return _COMPOUND.sub("-", text).replace("\n", " ")


class Part(NamedTuple):
    """A paragraph, cell, heading or picture, or what one page holds of it.

    ``element`` is the same number on both sides of a page break. ``figure`` and ``table`` are the numbers
    of the figure and table around it, 0 for none. ``box`` is the room that its lines should keep to,
    ``clip`` what can be seen of it, None where nothing cuts. ``place`` is the heading it stands under,
    ``anchor`` the nearest id. ``flow`` is False for margins and for what is placed freely.
    ``source`` is the address of a picture, whose only line is its alternative text.
    """

    page: int
    element: int
    tag: str
    figure: int
    table: int
    box: Box
    clip: Box | None
    place: str
    anchor: str
    flow: bool
    source: str
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        """Its first two lines."""
        return joined(line.text for line in self.lines[:2])

    @property
    def whole_lines(self) -> tuple[str, ...]:
        """The texts of its lines, each with all of the word that it divides at its end."""
        texts = [line.text for line in self.lines]
        following = (text.split(" ", 1)[0] for text in (*texts[1:], ""))
        return tuple(
            joined((text, rest)) if text.endswith(DIVIDED) else text
            for text, rest in zip(texts, following, strict=True)
        )

    @property
    def foot(self) -> float:
        """The lower edge of its last line."""
        return self.lines[-1].box.bottom


class Grid(NamedTuple):
    """A table, or what one page holds of it: how many rows of its head and of its body are there."""

    page: int
    element: int
    heads: int
    rows: int
    box: Box
    place: str
    anchor: str


class Ink(NamedTuple):
    """One way in which text is set, with the first place where it is: color on paper, size in points.

    Colors are ``#rrggbb``, as seen: with transparency and opacity applied. ``raised`` is for superscripts
    and subscripts.
    """

    color: str
    paper: str
    size: float
    bold: bool
    raised: bool
    page: int
    place: str
    anchor: str
    text: str


class Mark(NamedTuple):
    """A place on the paper that names the evidence behind it.

    ``key`` is a kind and a name, such as ``cite:12`` or ``figure:timeline``. A citation stands in the
    paragraph or cell ``element`` and in ``table`` (numbers of ``Part``; 0 for none) behind ``text``; what is
    a block of its own, such as a figure, has the number 0. A mark that is broken across lines is several.
    """

    page: int
    box: Box
    key: str
    element: int = 0
    table: int = 0
    text: str = ""


class Link(NamedTuple):
    """A link on paper: to the height ``top`` of the page ``to``, or to an address ``url`` where that is 0.

    A link that is broken across lines is several.
    """

    page: int
    box: Box
    to: int = 0
    top: float = 0.0
    url: str = ""


class Laid(NamedTuple):
    """All that was measured. ``anchors`` maps ids, and texts of headings, to their page.

    ``marks`` stand in the order of the page; blocks come before what is in them.
    """

    sheets: tuple[Sheet, ...] = ()
    parts: tuple[Part, ...] = ()
    grids: tuple[Grid, ...] = ()
    inks: tuple[Ink, ...] = ()
    anchors: Mapping[str, int] = MappingProxyType({})
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def divided(self) -> frozenset[str]:
        """The words that are divided at the end of a line, each with ``DIVIDED`` where it is.

        Of a word that has signs other than letters and digits, what stands between the nearest of these.
        """
        lines = [line.text for part in self.parts for line in part.lines]
        return frozenset(map(divided_word, lines, lines[1:])) - {""}


def to_bytes(laid: Laid) -> bytes:
    """Return the facts as JSON: each tuple a list."""
    return json.dumps(laid, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def from_bytes(data: bytes) -> Laid:
    """Return the facts that ``to_bytes`` wrote. Raises ``ValueError`` or ``TypeError`` for anything else."""
    sheets, parts, grids, inks, anchors, marks, links = json.loads(data)
    return Laid(
        tuple(Sheet(Box(*paper), Box(*area), *rest) for paper, area, *rest in sheets),
        tuple(_part(*row) for row in parts),
        tuple(_grid(*row) for row in grids),
        tuple(Ink(*row) for row in inks),
        dict(anchors),
        tuple(Mark(page, Box(*box), *rest) for page, box, *rest in marks),
        tuple(Link(page, Box(*box), *rest) for page, box, *rest in links),
    )


def _grid(*row: Any) -> Grid:
    grid = Grid(*row)
    return grid._replace(box=Box(*grid.box))


def _part(*row: Any) -> Part:
    part = Part(*row)
    return part._replace(
        box=Box(*part.box),
        clip=Box(*part.clip) if part.clip else None,
        lines=tuple(Line(Box(*box), text, tuple(edges)) for box, text, edges in part.lines),
    )
