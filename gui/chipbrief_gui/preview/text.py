# SPDX-License-Identifier: Apache-2.0
"""The text of the pages, and where its characters stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtPdf import QPdfDocument, QPdfSelection

from chipbrief.laid import DIVIDED
from chipbrief_gui.preview.layout import Place

#: What PDFium writes for a hyphen at the end of a line, and for the end of a line.
HYPHEN, _BREAK = "\ufffe", "\r\n"
_ENDS = re.compile(rf"(\w*){HYPHEN}(?=(\w*))")
#: The widest space between words, as a part of the height of a line.
_SPACE = 0.8


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A place between two characters: before number ``at`` of the text of ``page``; pages count from 1."""

    page: int
    at: int


@dataclass(slots=True)
class _Read:
    text: str
    boxes: tuple[QRectF, ...] = field(default=())


class Texts:
    """The texts of an open document, each page read when it is first asked for.

    ``divided`` are the words that its lines divide (``Laid.divided``); other hyphens are part of a word.
    """

    def __init__(self, document: QPdfDocument, divided: Collection[str] = ()) -> None:
        self._document = document
        self._divided = divided
        self._read: dict[int, _Read] = {}

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    def text(self, page: int) -> str:
        """Return the text of ``page``, one character for each index of PDFium; ``HYPHEN`` divides a word."""
        return self._page(page).text

    def is_text(self, page: int, point: QPointF) -> bool:
        """Return whether ``point`` (in points from the upper left of ``page``) is on text."""
        return any(box.contains(point) for box in self._page(page).boxes)

    def spot_at(self, page: int, point: QPointF) -> Spot:
        """Return the spot nearest to ``point``: in the line of text that is nearest to it."""
        boxes = self._page(page).boxes
        if not boxes:
            return Spot(page, 0)
        box = min(boxes, key=lambda box: _distance(box, point))
        first = QPointF(boxes[0].left() + 0.5, boxes[0].center().y())
        near = QPointF(min(max(point.x(), box.left()), box.right()), box.center().y())
        # Qt tells the place of a character only as the end of a selection; this one begins at the first.
        found = self._document.getSelection(page - 1, first, near)
        return Spot(page, max(0, found.endIndex()))

    def places(self, page: int, start: Spot, end: Spot) -> tuple[Place, ...]:
        """Return the boxes of that text between two spots which is on ``page``, line by line."""
        first, last = self._part(page, start, end)
        found = self._document.getSelectionAtIndex(page - 1, first, last - first) if first < last else None
        boxes = _boxes(found) if found is not None else ()
        return tuple(Place(page, box.left(), box.top(), box.width(), box.height()) for box in boxes)

    def between(self, start: Spot, end: Spot) -> Iterator[str]:
        """Yield the text between two spots page by page, as one would type it."""
        for page in range(start.page, end.page + 1):
            part = self.text(page)[slice(*self._part(page, start, end))]
            yield as_typed(part)

    def _part(self, page: int, start: Spot, end: Spot) -> tuple[int, int]:
        if not start.page <= page <= end.page:
            return 0, 0
        first = start.at if page == start.page else 0
        return first, end.at if page == end.page else len(self.text(page))

    def _page(self, page: int) -> _Read:
        if page not in self._read:
            found = self._document.getAllText(page - 1)
            text = _ENDS.sub(self._end, found.text())
            self._read[page] = _Read(text, tuple(_boxes(found)))
        return self._read[page]

    def _end(self, found: re.Match[str]) -> str:
        """Return the end of a line with the hyphen that is printed there, unless it only divides a word."""
        return found[0] if DIVIDED.join(found.groups()) in self._divided else f"{found[1]}-"


def as_typed(text: str) -> str:
    """Return text of a page with whole words, and ends of lines as one would type them."""
    return text.replace(HYPHEN, "").replace(_BREAK, "\n")


def as_one(parts: Iterable[str]) -> str:
    """Return the texts of pages as one, with whole words."""
    return "\n".join(parts).replace(f"{DIVIDED}\n", "")


def merged(boxes: Iterable[QRectF]) -> list[QRectF]:
    """Return ``boxes`` with those that follow each other in a line made one: some PDFs place every letter."""
    lines: list[QRectF] = []
    for box in boxes:
        if lines and _follows(lines[-1], box):
            lines[-1] = lines[-1].united(box)
        else:
            lines.append(QRectF(box))
    return lines


def _boxes(selection: QPdfSelection) -> list[QRectF]:
    return merged(polygon.boundingRect() for polygon in selection.bounds())


def _follows(line: QRectF, box: QRectF) -> bool:
    gap = box.left() - line.right()
    shared = min(line.bottom(), box.bottom()) - max(line.top(), box.top())
    return -1 <= gap <= _SPACE * line.height() and shared >= min(line.height(), box.height()) / 2


def _distance(box: QRectF, point: QPointF) -> float:
    """Return how far ``point`` is from ``box``; a line at the same height is nearer than one above."""
    across = max(box.left() - point.x(), 0.0, point.x() - box.right())
    down = max(box.top() - point.y(), 0.0, point.y() - box.bottom())
    return across + 4 * down
