# SPDX-License-Identifier: Apache-2.0
"""A table of a page as it is printed, cell by cell, without the marks of its citations."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from chipbrief.tracing.tables import Line

#: What stands in a cell and is no part of what it says: marks of citations and notes, and what is not shown.
_LEFT_OUT = frozenset({"sup", "script", "style", "template"})
_CELLS = frozenset({"td", "th"})
_VOID = frozenset({"br", "img", "col", "hr", "wbr", "input", "meta", "link"})
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
#: Spaces between words; those that hold words together stay.
_SPACES = re.compile(r"[ \t\r\n]+")
#: More columns than any page has room for; a page may come from anybody.
_MOST = 256
#: Digits of a span; Python reads no number of any length.
_DIGITS = 9


def printed_table(html: str, name: str) -> tuple[Line, ...]:
    """Return the rows of the table ``name`` of a page, its heads first; none where it has no such table.

    Its ``caption`` has the id ``table-NAME``, or the table itself says so in ``data-own``. A cell that spans
    others is followed by empty ones, so that each row has a cell in each column.
    """
    reader = _Reader(name)
    reader.feed(html)
    reader.close()
    width = max(map(len, reader.rows), default=0)
    return tuple((*row, *[""] * (width - len(row))) for row in reader.rows)


class _Reader(HTMLParser):
    """Reads the rows of the first table that says that it is ``name``."""

    def __init__(self, name: str) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._name = name
        self._depth, self._is_it = 0, False
        self._cell: list[str] | None = None
        self._skipped: list[str] = []
        self._across = 1
        self._below: dict[int, int] = {}
        self._found: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._found, self._below, self._is_it = [], {}, told.get("data-own") == self._name
        if not self._depth or self.rows:
            return
        self._is_it = self._is_it or told.get("id") == f"table-{self._name}"
        if self._skipped or tag in _LEFT_OUT or "cite" in (told.get("class") or "").split():
            if tag not in _VOID:
                self._skipped.append(tag)
        elif self._depth == 1 and tag == "tr":
            self._found.append([])
        elif self._depth == 1 and tag in _CELLS and self._found:
            self._begin(_number(told.get("colspan")), _number(told.get("rowspan")))
        elif tag in _VOID and self._cell is not None:
            self._cell.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._skipped:
            if tag == self._skipped[-1]:
                self._skipped.pop()
        elif self._depth == 1 and tag in _CELLS and self._cell is not None:
            words = _SPACES.sub(" ", _UNSEEN.sub("", "".join(self._cell))).strip(" ")
            self._found[-1] += [words, *[""] * (self._across - 1)]
            self._cell = None
        if tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth and self._is_it and not self.rows:
                self.rows = [row for row in self._found if row]

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._skipped:
            self._cell.append(data)

    def _begin(self, across: int, down: int) -> None:
        self._pass_spanned()
        at = len(self._found[-1])
        self._cell, self._across = [], across
        self._below |= dict.fromkeys(range(at, at + across), down - 1)

    def _pass_spanned(self) -> None:
        """Leave the cells empty that one of a row above spans."""
        row = self._found[-1]
        while self._below.get(len(row), 0):
            self._below[len(row)] -= 1
            row.append("")


def _number(text: str | None) -> int:
    """Return how many cells a span is, as it is written: one where that is no number, and not too many."""
    if not text or not text.isdecimal():
        return 1
    return _MOST if len(text) > _DIGITS else min(int(text) or 1, _MOST)
