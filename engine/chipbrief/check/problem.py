# SPDX-License-Identifier: Apache-2.0
"""Problems and their kinds: each kind has a stable code, a severity, a reason and a way to mend it.

The kinds stand beside the checks that find them; ``chipbrief.check.CATALOG`` lists them all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from chipbrief.laid import Box
from chipbrief.language import said
from chipbrief.language.notices import notice, quoted

ERROR = "error"
WARNING = "warning"
TOP = notice("the top of the page")
_SHOWN = 70


class Place(NamedTuple):
    """Where something stands: under which heading, the nearest id, the page and the box on it.

    The page is 0 and the box None where they are not known.
    """

    heading: str = TOP
    anchor: str = ""
    page: int = 0
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem found: what, where, and what to do.

    ``place`` is the heading it stands under, ``page`` counts from 1 and is 0 where it is not known,
    ``anchor`` is the id of the nearest element, ``box`` the rectangle on it, in points. ``quote`` is the
    printed text it is about, and ``word`` what is wrong in it; empty where there is no such text. ``boxes``
    are around these very words, line by line, where it was measured where letters stand.
    """

    code: str
    severity: str
    message: str
    place: str
    hint: str
    page: int = 0
    anchor: str = ""
    # What tells a problem apart is said in its message.
    box: Box | None = field(default=None, compare=False)
    quote: str = field(default="", compare=False)
    word: str = field(default="", compare=False)
    boxes: tuple[Box, ...] = field(default=(), compare=False)

    @property
    def where(self) -> str:
        """The place in words."""
        return notice("{place}, page {page}", place=self.place, page=self.page) if self.page else self.place


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem. Errors block sealing, warnings do not. ``example`` shows it, and it mended."""

    code: str
    severity: str
    title: str
    why: str
    fix: str
    example: str = ""

    def at(self, place: Place, detail: str = "", *, quote: str = "", word: str = "") -> Problem:
        """Return a problem of this kind; ``detail`` names the thing itself; ``word`` is of ``quote``."""
        message = (
            notice("{title}: {detail}", title=said(self.title), detail=detail) if detail else said(self.title)
        )
        heading, anchor, page, box = place
        return Problem(
            self.code, self.severity, message, heading or TOP, self.fix, page, anchor, box, quote, word
        )


def short(text: str) -> str:
    """Return an excerpt in quotation marks."""
    return quoted(f"{text[:_SHOWN].rstrip()}…" if len(text) > _SHOWN else text)
