# SPDX-License-Identifier: Apache-2.0
"""The selected text, and how the keys of a text field move its end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QKeyEvent, QKeySequence

from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.text import HYPHEN, Spot, Texts, as_one

_Keys = QKeySequence.StandardKey
_BREAK = re.compile(rf"\r\n|(?<={HYPHEN})")
_WORD = re.compile(rf"\w+(?:{HYPHEN}\w+)*|[^\w\s]+")


@dataclass(slots=True)
class Selection:
    """What is selected of ``texts``: between ``anchor`` and ``head``, either of which may come first."""

    texts: Texts
    anchor: Spot | None = None
    head: Spot | None = None

    @property
    def ends(self) -> tuple[Spot, Spot] | None:
        """The first and the last spot, or nothing."""
        if self.anchor is None or self.head is None or self.anchor == self.head:
            return None
        return min(self.anchor, self.head), max(self.anchor, self.head)

    @property
    def text(self) -> str:
        """The selected text."""
        return as_one(self.parts())

    def parts(self) -> Iterator[str]:
        """Return the selected text page by page."""
        return self.texts.between(*self.ends) if self.ends else iter(())

    def places(self, page: int) -> tuple[Place, ...]:
        """Return the boxes of the selected text of ``page``."""
        return self.texts.places(page, *self.ends) if self.ends else ()

    def head_place(self) -> Place | None:
        """Return the box of the character at the end that moves."""
        if self.head is None or self.ends is None:
            return None
        page, at = self.head.page, max(0, self.head.at - (self.head == self.ends[1]))
        return next(iter(self.texts.places(page, Spot(page, at), Spot(page, at + 1))), None)

    def select(self, start: Spot | None, end: Spot | None = None) -> None:
        """Select from ``start`` to ``end``; without an end nothing, but it is where a selection begins."""
        self.anchor, self.head = start, end or start

    def select_word(self, spot: Spot) -> None:
        """Select the word around ``spot``."""
        words = _WORD.finditer(self.texts.text(spot.page))
        found = next((word for word in words if word.end() >= spot.at), None)
        if found is not None and found.start() <= spot.at:
            self.select(Spot(spot.page, found.start()), Spot(spot.page, found.end()))

    def select_all(self) -> None:
        """Select the text of all pages."""
        last = self.texts.page_count
        self.select(Spot(1, 0), Spot(last, len(self.texts.text(last))))

    def move(self, event: QKeyEvent) -> bool:
        """Move the head as the key says; return whether it says anything here."""
        for key, step in MOVES.items():
            if event.matches(key) and self.head is not None:
                self.head = step(self.texts, self.head)
                return True
        return False


def line_of(texts: Texts, spot: Spot) -> tuple[str, int]:
    """Return the line in which a spot is, and how many of its signs are before the spot."""
    lines = _lines(texts, spot.page)
    start, end = lines[_row(lines, spot.at)]
    return texts.text(spot.page)[start:end], max(0, spot.at - start)


def _character(way: int) -> Callable[[Texts, Spot], Spot]:
    def step(texts: Texts, spot: Spot) -> Spot:
        at = spot.at + way
        if texts.text(spot.page)[at - 1 : at + 1] == "\r\n":
            at += way
        return _on_a_page(texts, spot.page, at)

    return step


def _word(way: int) -> Callable[[Texts, Spot], Spot]:
    def step(texts: Texts, spot: Spot) -> Spot:
        words = list(_WORD.finditer(texts.text(spot.page)))
        if way > 0:
            return next(
                (Spot(spot.page, word.end()) for word in words if word.end() > spot.at),
                _on_a_page(texts, spot.page, len(texts.text(spot.page)) + 1),
            )
        before = (Spot(spot.page, word.start()) for word in reversed(words) if word.start() < spot.at)
        return next(before, _on_a_page(texts, spot.page, -1))

    return step


def _line(way: int) -> Callable[[Texts, Spot], Spot]:
    def step(texts: Texts, spot: Spot) -> Spot:
        lines = _lines(texts, spot.page)
        row = _row(lines, spot.at)
        if not 0 <= row + way < len(lines):
            return _on_a_page(texts, spot.page, -1 if way < 0 else len(texts.text(spot.page)) + 1)
        start, end = lines[row + way]
        return Spot(spot.page, min(start + spot.at - lines[row][0], end))

    return step


def _end_of_line(which: int) -> Callable[[Texts, Spot], Spot]:
    def step(texts: Texts, spot: Spot) -> Spot:
        lines = _lines(texts, spot.page)
        return Spot(spot.page, lines[_row(lines, spot.at)][which])

    return step


def _end_of_all(texts: Texts, _spot: Spot) -> Spot:
    return Spot(texts.page_count, len(texts.text(texts.page_count)))


def _on_a_page(texts: Texts, page: int, at: int) -> Spot:
    """Return the spot ``at`` of ``page``, or the one on the page beside it that it runs over to."""
    if at < 0:
        return Spot(page - 1, len(texts.text(page - 1))) if page > 1 else Spot(1, 0)
    if at > len(texts.text(page)):
        return Spot(page + 1, 0) if page < texts.page_count else Spot(page, len(texts.text(page)))
    return Spot(page, at)


def _lines(texts: Texts, page: int) -> list[tuple[int, int]]:
    text = texts.text(page)
    breaks = [(found.start(), found.end()) for found in _BREAK.finditer(text)]
    starts = [0, *(end for _start, end in breaks)]
    ends = [*(start for start, _end in breaks), len(text)]
    return list(zip(starts, ends, strict=True))


def _row(lines: list[tuple[int, int]], at: int) -> int:
    return next((row for row, (_start, end) in enumerate(lines) if at <= end), len(lines) - 1)


#: The platform's keys for selecting in a text, and how each moves the end of the selection.
MOVES: dict[QKeySequence.StandardKey, Callable[[Texts, Spot], Spot]] = {
    _Keys.SelectNextChar: _character(1),
    _Keys.SelectPreviousChar: _character(-1),
    _Keys.SelectNextWord: _word(1),
    _Keys.SelectPreviousWord: _word(-1),
    _Keys.SelectNextLine: _line(1),
    _Keys.SelectPreviousLine: _line(-1),
    _Keys.SelectStartOfLine: _end_of_line(0),
    _Keys.SelectEndOfLine: _end_of_line(1),
    _Keys.SelectStartOfDocument: lambda _texts, _spot: Spot(1, 0),
    _Keys.SelectEndOfDocument: _end_of_all,
}
