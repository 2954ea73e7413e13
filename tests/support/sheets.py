# SPDX-License-Identifier: Apache-2.0
"""Facts of laid-out pages to test with: a page with room, and lines where a test puts them."""

from __future__ import annotations

from typing import Any

from chipbrief.laid import Box, Grid, Ink, Laid, Line, Part, Sheet

PAPER, AREA = Box(0, 0, 200, 300), Box(20, 20, 160, 260)


def sheet(foot: float = 250, margins: str = "", *, under: str = "", forced: bool = False) -> Sheet:
    """Return a page of 200 by 300 points with margins of 20, filled down to ``foot``."""
    return Sheet(PAPER, AREA, foot, margins, under, forced)


def line(text: str = "words", x: float = 20, y: float = 40, width: float = 100, height: float = 10) -> Line:
    """Return a line of text."""
    return Line(Box(x, y, width, height), text)


def part(*lines: Line, **values: Any) -> Part:
    """Return a paragraph on page 1 with ``lines``, or one."""
    usual: dict[str, Any] = {
        "page": 1,
        "element": 1,
        "tag": "p",
        "figure": 0,
        "table": 0,
        "box": AREA,
        "clip": None,
        "place": "A heading",
        "anchor": "here",
        "flow": True,
        "source": "",
        "lines": lines or (line(),),
    }
    return Part(**(usual | values))


def ink(text: str = "words", **values: Any) -> Ink:
    """Return black text of 10 points on white."""
    usual: dict[str, Any] = {
        "color": "#000000",
        "paper": "#ffffff",
        "size": 10.0,
        "bold": False,
        "raised": False,
    }
    usual |= {"page": 1, "place": "A heading", "anchor": "here", "text": text}
    return Ink(**(usual | values))


def grid(page: int = 1, heads: int = 1, element: int = 1) -> Grid:
    """Return a table of three rows, or a page of it."""
    return Grid(page, element, heads, 3, AREA, "A heading", "here")


def laid(*parts: Part, sheets: tuple[Sheet, ...] = (), **values: Any) -> Laid:
    """Return a document with ``parts``, on as many pages as they name."""
    count = max((item.page for item in parts), default=1)
    return Laid(sheets or (sheet(),) * count, parts, **values)
