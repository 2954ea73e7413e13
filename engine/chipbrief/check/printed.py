# SPDX-License-Identifier: Apache-2.0
"""What the checks of laid-out pages are given, and how a problem of the markup finds its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate

from chipbrief.check.problem import TOP, Place, Problem
from chipbrief.compose.formats import Format
from chipbrief.compose.view import BriefView
from chipbrief.laid import Box, Ink, Laid, Line, Part, around

#: How many letters of a text tell it from others.
_SOUGHT = 36
_NO_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """A brief as it was typeset.

    ``pictures`` are those of its charts, by path; ``missing`` the characters that no font has, and
    ``warnings`` what the typesetter had to say.
    """

    view: BriefView
    format: Format
    laid: Laid
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


def place_of(thing: Part | Ink, line: Line | None = None) -> Place:
    """Return where something measured stands: a part, one line of it, or a way in which text is set."""
    box = line.box if line else thing.box if isinstance(thing, Part) else None
    return Place(thing.place, thing.anchor, thing.page, box)


def located(problems: Iterable[Problem], laid: Laid) -> tuple[Problem, ...]:
    """Return the problems with the page and the box in which what they are about was printed.

    That is the text they quote, or else what has their id or heading; a page without a box is a whole page.
    """
    found = _Finder(laid)
    return tuple(item if item.box else found.placed(item) for item in problems)


class _Finder:
    """Finds texts in what was laid out; each part is read once, when a text is first looked for."""

    def __init__(self, laid: Laid) -> None:
        self._laid = laid

    @cached_property
    def _texts(self) -> list[tuple[str, Part]]:
        return [(_letters("".join(line.text for line in part.lines)), part) for part in self._laid.parts]

    def placed(self, item: Problem) -> Problem:
        """Return the problem with its page and box, as far as they are known."""
        if (quoted := self._quoted(item)) is not None:
            part, first, length = quoted
            words = _words(part, *self._word(part, item, first, length))
            return replace(item, page=part.page, box=_around(part, first, length), boxes=words)
        part, box = self._named(item)
        if part is None:
            return item if item.page else replace(item, page=self._page(item))
        return replace(item, page=part.page, box=box)

    def _quoted(self, item: Problem) -> tuple[Part, int, int] | None:
        """Return in which part a quoted text stands, its first letter there, and how many it has."""
        wanted = _letters(item.quote)
        pages = [(text, part) for text, part in self._texts if item.page in (0, part.page)] if wanted else []
        for piece in (wanted[:_SOUGHT], wanted[-_SOUGHT:], _letters(item.word)):
            near = sorted(
                ((text, part) for text, part in pages if piece and piece in text),
                key=lambda pair: (pair[1].anchor != item.anchor, pair[1].place != item.place),
            )
            if near:
                text, part = near[0]
                return part, text.index(piece), len(wanted if piece == wanted[:_SOUGHT] else piece)
        return None

    def _word(self, part: Part, item: Problem, first: int, length: int) -> tuple[int, int]:
        """Return where what is wrong in a quoted text stands, or all of that text."""
        word, text = _letters(item.word), _letters("".join(line.text for line in part.lines))
        at = text.find(word, first, first + length) if word else -1
        return (at, len(word)) if at >= 0 else (first, length)

    def _named(self, item: Problem) -> tuple[Part | None, Box | None]:
        if item.page:
            return None, None
        parts = self._laid.parts
        marked = (part for part in parts if item.anchor and part.anchor == item.anchor and part.flow)
        below = (part for part in parts if part.place == item.place and part.flow)
        part = next(marked, None) or next(below, None)
        return part, part.box if part else None

    def _page(self, item: Problem) -> int:
        found = self._laid.anchors.get(item.anchor) or self._laid.anchors.get(item.place)
        return found or (1 if item.place == TOP and self._laid.sheets else 0)


def _letters(text: str) -> str:
    """Return only the letters and digits of a text: lines of a page may break and hyphenate it."""
    return _NO_LETTER.sub("", text).casefold()


def _around(part: Part, first: int, length: int) -> Box:
    """Return the box around the lines that hold ``length`` letters of a part from the ``first`` on."""
    at, boxes = 0, []
    for line in part.lines:
        end = at + len(_letters(line.text))
        if end > first and at < first + length:
            boxes.append(line.box)
        at = end
    return around(boxes) if boxes else part.box


def _words(part: Part, first: int, length: int) -> tuple[Box, ...]:
    """Return the boxes of letters of a part, line by line; none where letters were not measured."""
    at, boxes = 0, []
    for line in part.lines:
        ends = list(accumulate((len(_letters(sign)) for sign in line.text), initial=at))
        begins = [max(end, first) for end in ends[:-1]]
        inside = [k for k, begin in enumerate(begins) if begin < min(ends[k + 1], first + length)]
        if inside and line.edges:
            left, right = sorted((line.edges[inside[0]], line.edges[inside[-1] + 1]))
            boxes.append(Box(left, line.box.y, round(right - left, 2), line.box.height))
        at = ends[-1]
    return tuple(boxes)
