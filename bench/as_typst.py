# SPDX-License-Identifier: Apache-2.0
"""The page of a brief as Typst source: headings, paragraphs, lists, tables and pictures, for ``peers``.

Left out are links, notes of the margin, running heads, colors, boxes, widths of columns and tags of our own,
so Typst has a little less to do than the typesetter. All text and all charts are there.
"""

from __future__ import annotations

import json
from html.parser import HTMLParser
from typing import Any

HEAD = """#set page(paper: "a4", margin: 22mm, numbering: "1 of 1")
#set text(font: "IBM Plex Serif", size: 9.5pt, lang: "en")
#show heading: set text(font: "IBM Plex Sans")
#show table: set text(font: "IBM Plex Sans", size: 7.9pt)
"""
_OPENINGS = {"b": "#strong[", "i": "#emph[", "sup": "#super["}
_HEADINGS = {f"h{level}": f"heading(level: {level})[" for level in range(1, 5)}
_BLOCKS = {**_HEADINGS, "p": "par[", "li": "list.item[", "caption": "par(strong["}
_SKIPPED = {"head", "style", "script", "title"}


def typst_source(html: str) -> str:
    """Return the Typst source of a page; pictures keep their paths."""
    reader = _Reader()
    reader.feed(html)
    return HEAD + "".join(reader.parts)


class _Reader(HTMLParser):
    """Writes each element as the Typst call that stands for it."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._skipped = 0
        self._closings: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what ``tag`` stands for; pictures are whole at once."""
        if tag in _SKIPPED:
            self._skipped += 1
        elif tag == "img":
            source = dict(attrs).get("src") or ""
            self.parts.append(f"#box(image({json.dumps(source.removeprefix('pack:///'))}))\n")
        elif tag == "br":
            self.parts.append("#linebreak() ")
        elif opening := self._opening(tag, dict(attrs)):
            self.parts.append(opening[0])
            self._closings.append((tag, opening[1]))

    def handle_endtag(self, tag: str) -> None:
        """Close what ``tag`` opened, and what was left open inside it."""
        if tag in _SKIPPED:
            self._skipped = max(0, self._skipped - 1)
        if tag not in {name for name, _closing in self._closings}:
            return
        while self._closings:
            name, closing = self._closings.pop()
            self.parts.append(closing)
            if name == tag:
                return

    def handle_data(self, data: str) -> None:
        """Write text as a string of Typst, which has no marks in it."""
        if data.strip() and not self._skipped and self._closings and self._closings[-1][0] != "table":
            self.parts.append(f"#{json.dumps(' '.join(data.split()) + ' ', ensure_ascii=False)};")

    def _opening(self, tag: str, attributes: dict[str, Any]) -> tuple[str, str] | None:
        if tag in _OPENINGS:
            return _OPENINGS[tag], "]"
        if tag == "table":
            return "#block[\n", "]\n"
        if tag == "tr":
            return "#grid(columns: (1fr,) * 5, gutter: 4pt,", ")\n"
        if tag in {"td", "th"}:
            span = attributes.get("colspan") or "1"
            return f"grid.cell(colspan: {min(int(span), 5)})[", "],"
        if tag in _BLOCKS:
            return f"#{_BLOCKS[tag]}", "])\n" if tag == "caption" else "]\n"
        return None
