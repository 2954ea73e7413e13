# SPDX-License-Identifier: Apache-2.0
"""One thing that two PDFs differ in, and short excerpts of both sides."""

from __future__ import annotations

from dataclasses import dataclass

from chipbrief.language.notices import notice

#: What pdfium writes for a hyphen at the end of a line, of which it does not say whether it divides a word.
HYPHEN = "\ufffe"
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
    starts = first_difference(old, new) or (min(len(old), len(new)),) * 2
    return _around(old, starts[0]), _around(new, starts[1])


def first_difference(old: str, new: str) -> tuple[int, int] | None:
    """Return where two texts of pages begin to say something else; None where they say the same.

    A word that a line divides on one side only is the same word, and so is one with a hyphen of its own.

    >>> first_difference("semi" + HYPHEN + "conductor, dual" + HYPHEN + "use", "semiconductor, dual-use")
    >>> first_difference("a re-signed letter", "a resigned letter")
    (4, 4)
    """
    at, other = 0, 0
    while at < len(old) or other < len(new):
        one, two = old[at : at + 1], new[other : other + 1]
        if one == two or {one, two} == {HYPHEN, "-"}:
            at, other = at + 1, other + 1
        elif HYPHEN in (one, two):
            at, other = at + (one == HYPHEN), other + (two == HYPHEN)
        else:
            return at, other
    return None


def _around(text: str, start: int) -> str:
    begin = max(0, start - _AROUND)
    piece = text[begin : begin + _LONGEST].replace(HYPHEN, "")
    return f"{'…' if begin else ''}{piece}{'…' if begin + _LONGEST < len(text) else ''}"
