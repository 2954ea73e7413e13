# SPDX-License-Identifier: Apache-2.0
"""From a piece of a page to the Markdown that an author would type for it."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset({"p", "li", "div"})
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*"}
#: What has no meaning in the author's text: numbers of figures and tables, marks, and what is no text.
_LEFT_OUT = frozenset({"sup", "table", "style", "script", "title"})
_SPECIAL = re.compile(r"[\\*_\[]")
_AT_START = re.compile(r"^(\d*)([-+.)])(?=\s|$)")


def to_markdown(html: str) -> str:
    """Return paragraphs, lists and emphasis as Markdown; what stands in ``cite`` is taken as it is.

    >>> to_markdown("<p><b>Nothing</b> moved. <cite>[@bis]</cite></p>")
    '**Nothing** moved. [@bis]'
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block()
    return "".join(reader.blocks).strip()


class _Reader(HTMLParser):
    """Collects blocks, each with the blank line or line break before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._line: list[str] = []
        self._item = self._was_item = self._raw = False
        self._skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._skipped or tag in _LEFT_OUT or ("class", "see") in attrs:
            self._skipped.append(tag)
        elif tag in _BLOCKS:
            self.end_block()
            self._item = tag == "li"
        else:
            self._raw = self._raw or tag == "cite"
            self._line.append(_MARKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag == self._skipped[-1]:
                self._skipped.pop()
        elif tag in _BLOCKS:
            self.end_block()
        else:
            self._raw = self._raw and tag != "cite"
            self._line.append(_MARKS.get(tag, ""))

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._line.append(data if self._raw else _SPECIAL.sub(r"\\\g<0>", data))

    def end_block(self) -> None:
        """Put the line that was collected among the blocks."""
        # Spaces that hold together what is read as one stay.
        line = re.sub(r"[ \t\r\n]+", " ", "".join(self._line)).strip(" ")
        if line:
            start = "\n" if self._item and self._was_item else "\n\n"
            text = f"- {line}" if self._item else _AT_START.sub(r"\1\\\2", line)
            self.blocks.append(start + text)
            self._was_item = self._item
        self._line.clear()
        self._item = False
