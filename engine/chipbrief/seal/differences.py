# SPDX-License-Identifier: Apache-2.0
"""One thing that two PDFs differ in, and short excerpts of both sides."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.language.notices import notice

_AROUND = 30
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs. ``page`` counts from 1, 0 means the document as a whole.

    ``kind`` names it: ``pages``, ``text``, ``drawing``, ``links``, ``fonts``, or a part of the document such
    as ``bookmarks`` or ``Title``. ``sealed`` and ``rerun`` are short excerpts of what each file says, empty
    where there is nothing to quote.
    """

    page: int
    kind: str
    sealed: str = ""
    rerun: str = ""

    def __str__(self) -> str:
        """Return the difference as one line, which is a notice."""
        place = notice("page {page}", page=self.page) if self.page else notice("document")
        named = {"place": place, "kind": self.kind, "sealed": self.sealed, "rerun": self.rerun}
        if self.sealed or self.rerun:
            return notice("{place}: {kind}: sealed “{sealed}”, re-run “{rerun}”", **named)
        many = self.kind.endswith("s")
        return (
            notice("{place}: {kind} differ", **named) if many else notice("{place}: {kind} differs", **named)
        )


def excerpts(old: str, new: str) -> tuple[str, str]:
    """Return both sides around the first difference, short enough for one line."""
    start = next(
        (i for i, (x, y) in enumerate(zip(old, new, strict=False)) if x != y), min(len(old), len(new))
    )
    return _around(old, start), _around(new, start)


def _around(text: str, start: int) -> str:
    begin = max(0, start - _AROUND)
    piece = text[begin : begin + _LONGEST]
    return f"{'…' if begin else ''}{piece}{'…' if begin + _LONGEST < len(text) else ''}"
