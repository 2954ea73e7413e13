# SPDX-License-Identifier: Apache-2.0
"""Where the marks stand on the pages: elements that name the evidence behind them.

Only the worker imports this module. The page may come from anybody: keys are texts of bounded length, of
which nothing is believed but that somebody may have a thing of that name.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from chipbrief.laid import Box, Mark, joined

#: Beside ``data-trace``, which holds a whole key: attributes by which an element says what stands behind it,
#: and the kinds of their marks.
_KINDS = {
    "data-cite": "cite",
    "data-figure": "figure",
    "data-judgement": "judgement",
    "data-finding": "finding",
    "data-estimate": "record",
    "data-claim": "record",
    "data-own": "table",
}
#: Beginnings of ids that do so, such as ``source-12``.
_NAMED = ("source-", "note-")
_CITED = "cite:"
_LONGEST, _MOST, _MOST_SAID = 160, 20_000, 200


@dataclass(slots=True)
class Marker:
    """Collects ``marks`` on the walk through the boxes; ``block`` is the paragraph or cell that is walked."""

    marks: list[Mark] = field(default_factory=list)
    _keys: dict[int, str] = field(default_factory=dict)
    _block: int = 0
    _said: str = ""

    def meet(self, number: int, element: Any, anchor: str) -> None:
        """Learn what an element says of itself, when it is first met."""
        if key := _key(element, anchor):
            self._keys[number] = key[:_LONGEST]

    def knows(self, number: int) -> bool:
        """Return whether an element is a mark."""
        return number in self._keys

    def mark(self, number: int, page: int, box: Box, table: int, *, inline: bool) -> None:
        """Keep where an element that is a mark stands: in the lines of a paragraph, or as a block."""
        key = self._keys[number]
        if not box.width or len(self.marks) >= _MOST:
            return
        said = _end_of(self._said) if key.startswith(_CITED) else ""
        self.marks.append(Mark(page, box, key, self._block if inline else 0, table, said))

    def say(self, text: str) -> None:
        """Hear a piece of the text of the paragraph."""
        self._said = (self._said + text)[-_MOST_SAID:]

    def leave(self, number: int) -> None:
        """Go on behind an element in a line: what was said before a citation belongs to that one."""
        if self._keys.get(number, "").startswith(_CITED):
            self._said = ""

    @contextmanager
    def paragraph(self, number: int) -> Generator[None]:
        """Walk through a paragraph or cell, then go on in what is around it."""
        around = self._block, self._said
        self._block, self._said = number, ""
        yield
        self._block, self._said = around


def _end_of(said: str) -> str:
    """Return what was said, from the beginning of a word where the text is longer."""
    words = joined(said.split("\n")).split()
    return " ".join(["…", *words[1:]] if len(said) == _MOST_SAID else words)


def _key(element: Any, anchor: str) -> str:
    """Return the key of the mark that an element is; empty where it is none."""
    if ":" in (value := element.get("data-trace") or ""):
        return value
    for name, kind in _KINDS.items():
        if value := element.get(name):
            return f"{kind}:{value}"
    if anchor.startswith(_NAMED):
        return anchor.replace("-", ":", 1)
    if element.tag == "table":
        names = (part.get("id") or "" for part in element.iterfind("caption/*"))
        return next((name.replace("-", ":", 1) for name in names if name.startswith("table-")), "")
    return ""
