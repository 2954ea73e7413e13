# SPDX-License-Identifier: Apache-2.0
"""Finding words on the pages, a page at a time, so that the window stays responsive."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from chipbrief.frozen import frozen
from chipbrief_gui.preview.alike import pattern_of
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.pages import Pages
from chipbrief_gui.preview.text import Spot, Texts, as_typed

#: How many characters before and after a hit are shown: a narrow list has to show the hit itself.
_BEFORE, _AFTER = 12, 60


@frozen
class Hit:
    """One place where the words stand, in several boxes if a line ends within.

    ``number`` counts the hits of its page from 0; ``start`` and ``end`` count the characters of its text.
    """

    page: int
    number: int
    places: tuple[Place, ...]
    start: int
    end: int


class Finder(QObject):
    """Finds words on ``pages`` and marks them; ``changed`` says that there are more hits, or others.

    ``hits`` are in the order of the pages; ``hit`` is the one that is shown.
    """

    changed = Signal()

    def __init__(self, pages: Pages) -> None:
        super().__init__(pages)
        self.words = ""
        self.hits: tuple[Hit, ...] = ()
        self.hit: Hit | None = None
        self._pages = pages
        self._found: dict[int, tuple[Hit, ...]] = {}
        self._waiting: Iterator[int] = iter(())
        self._kept: Hit | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._search_page)
        pages.loaded.connect(self._search_again)

    @property
    def searching(self) -> bool:
        """Whether some pages are still to be searched."""
        return self._timer.isActive()

    @property
    def number(self) -> int:
        """The number of the hit that is shown, from 1; 0 without one."""
        return bisect_right(self.hits, _order(self.hit), key=_order) if self.hit is not None else 0

    def context(self, hit: Hit) -> str:
        """Return the words of ``hit`` with what stands around them."""
        pdf = self._pages.pdf
        return context_of(pdf.texts.text(hit.page), hit.start, hit.end) if pdf is not None else ""

    def find(self, words: str) -> None:
        """Look for ``words``, from the page that is read on; none takes it back.

        Case does not count, nor of what kind a space, a quote or a dash is (``pattern_of``).
        """
        self.words = words.strip()
        self._kept = None
        self._start()

    def step(self, by: int) -> None:
        """Show the next (1) or the previous hit (-1); after the last comes the first."""
        if self.hits:
            self.show(self.hits[(self.number - 1 + by) % len(self.hits) if self.number else 0])

    def show(self, hit: Hit) -> None:
        """Show ``hit``."""
        self._choose(hit)
        self._pages.show_place(hit.places[0])

    def _search_again(self) -> None:
        """Find the words in a new PDF; the hit that was shown is looked up there, and nothing moves."""
        if self.words:
            self._kept = self.hit
            self._start()

    def _start(self) -> None:
        self._found, self.hits, self.hit = {}, (), None
        self._timer.stop()
        if self.words and self._pages.pdf is not None:
            first, last = self._pages.page, self._pages.page_count
            self._waiting = iter((*range(first, last + 1), *range(1, first)))
            self._timer.start()
        for layer in ("hits", "hit"):
            self._pages.mark(layer, ())
        self.changed.emit()

    def _search_page(self) -> None:
        page, pdf = next(self._waiting, None), self._pages.pdf
        if page is None or pdf is None:
            self._timer.stop()
            self.changed.emit()
            return
        self._add(page, tuple(_hits(pdf.texts, page, self.words)))

    def _add(self, page: int, found: tuple[Hit, ...]) -> None:
        if not found:
            return
        self._found[page] = found
        self.hits = tuple(hit for number in sorted(self._found) for hit in self._found[number])
        self._pages.mark_page("hits", page, (place for hit in found for place in hit.places))
        if self._kept is None and self.hit is None:
            self.show(found[0])
        elif self._kept is not None and self._kept.page == page:
            self._choose(found[min(self._kept.number, len(found) - 1)])
        else:
            self.changed.emit()

    def _choose(self, hit: Hit) -> None:
        self.hit = hit
        self._pages.mark("hit", hit.places)
        self.changed.emit()


def _order(hit: Hit) -> tuple[int, int]:
    return hit.page, hit.number


def _hits(texts: Texts, page: int, words: str) -> Iterator[Hit]:
    for number, found in enumerate(pattern_of(words).finditer(texts.text(page))):
        start, end = found.span()
        yield Hit(page, number, texts.places(page, Spot(page, start), Spot(page, end)), start, end)


def context_of(text: str, start: int, end: int) -> str:
    """Return whole words around what stands from ``start`` to ``end`` in the ``text`` of a page."""
    first, last = max(0, start - _BEFORE), end + _AFTER
    head, tail = _on_one_line(text[first:start]), _on_one_line(text[start:last])
    if first:
        head = "… " + head.partition(" ")[2]
    if last < len(text):
        tail = tail.rpartition(" ")[0] + " …"
    return head + tail


def _on_one_line(part: str) -> str:
    return as_typed(part).replace("\n", " ")
