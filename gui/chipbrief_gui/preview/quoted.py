# SPDX-License-Identifier: Apache-2.0
"""Words that somebody quotes, found letter by letter where they stand on a page."""

from __future__ import annotations

from dataclasses import replace

from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.text import Spot, Texts

#: How many letters of a text tell it from others; what stands in the midst of it may be printed otherwise.
_SOUGHT = 36
_SLACK = 2.0


def places_of(texts: Texts, box: Place, quote: str, word: str = "") -> tuple[Place, ...]:
    """Return the boxes of ``quote`` inside ``box``, or of the ``word`` in it; none where it is not found.

    Only letters and digits count: a line may break a text and hyphenate it.
    """
    page = _Letters(texts, box.page)
    wanted = _plain(quote)
    for start in page.starts_of(wanted[:_SOUGHT]):
        if not page.is_in(start, box):
            continue
        last = page.text.find(wanted[-_SOUGHT:], start)
        end = last + len(wanted[-_SOUGHT:]) if 0 <= last <= start + 2 * len(wanted) else start + len(wanted)
        at = page.text.find(_plain(word), start, end) if word else -1
        return page.places(at, at + len(_plain(word))) if at >= 0 else page.places(start, end)
    return ()


class _Letters:
    """The letters and digits of a page, and at which index of its text each of them stands."""

    def __init__(self, texts: Texts, page: int) -> None:
        self._texts, self._page = texts, page
        found = [(at, sign.lower()) for at, sign in enumerate(texts.text(page)) if sign.isalnum()]
        self._indices = [at for at, _letter in found]
        # A letter that is two in lower case would move all those behind it.
        self.text = "".join(letter[0] for _at, letter in found)

    def starts_of(self, wanted: str) -> list[int]:
        """Return where ``wanted`` begins, each time that it stands there."""
        starts: list[int] = []
        at = self.text.find(wanted) if wanted else -1
        while at >= 0:
            starts.append(at)
            at = self.text.find(wanted, at + 1)
        return starts

    def is_in(self, letter: int, box: Place) -> bool:
        """Return whether a letter stands in ``box``, or nearly so."""
        around = replace(
            box,
            left=box.left - _SLACK,
            top=box.top - _SLACK,
            width=box.width + 2 * _SLACK,
            height=box.height + 2 * _SLACK,
        )
        return any(around.meets(place) for place in self.places(letter, letter + 1))

    def places(self, start: int, end: int) -> tuple[Place, ...]:
        """Return the boxes of the letters from ``start`` up to ``end``, line by line."""
        indices = self._indices[start:end]
        if not indices:
            return ()
        return self._texts.places(self._page, Spot(self._page, indices[0]), Spot(self._page, indices[-1] + 1))


def _plain(text: str) -> str:
    return "".join(sign.lower()[0] for sign in text if sign.isalnum())
