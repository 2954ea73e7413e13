# SPDX-License-Identifier: Apache-2.0
"""From a place on the paper to the mark that tells what stands there, and through all marks in order.

Pages count from 1; places are in points from the upper left corner of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chipbrief.laid import Box, Laid, Line, Mark, Part

#: How far beside its letters something can still be hit.
_NEAR = 2.0
#: Kinds of marks that others lead to: nobody stops there on the way through the pages.
_LISTED = ("source:", "note:")


@dataclass(frozen=True, slots=True)
class Spot:
    """Something that can be traced: the ``key`` of its mark, the words printed there, and where they stand.

    All ``boxes`` are on ``page``.
    """

    key: str
    words: str
    page: int
    boxes: tuple[Box, ...]


def spot_at(laid: Laid, page: int, x: float, y: float) -> Spot | None:
    """Return what stands at a place, or None where nothing does.

    That is the mark itself; else the next citation behind the place in its paragraph, cell or item, or the
    last before it; else the citation nearest in its row; else the figure, table or judgement around it.
    """
    marks = [mark for mark in laid.marks if mark.page == page]
    hit = _smallest(mark for mark in marks if mark.element and _holds(mark.box, x, y, _NEAR))
    if hit is not None:
        return _spot(laid, _alike(laid, hit))
    part, line = _part_at(laid, page, x, y)
    if part is not None and line is not None:
        found = _behind(laid, part, line, x) or _beside(laid, part, x, y)
        if found is not None:
            return _spot(laid, _alike(laid, found), part if found.element != part.element else None)
    block = _smallest(mark for mark in marks if not mark.element and _holds(mark.box, x, y))
    return _spot(laid, (block,)) if block is not None else None


def spots(laid: Laid, beginnings: tuple[str, ...] = ("",)) -> tuple[Spot, ...]:
    """Return what can be traced on the pages, each thing once, in the order of the page.

    ``beginnings`` are those of the keys that are wanted.
    """
    found: dict[str, list[Mark]] = {}
    for mark in laid.marks:
        if mark.key.startswith(beginnings) and not mark.key.startswith(_LISTED):
            found.setdefault(mark.key, []).append(mark)
    pages: dict[int, list[Part]] = {}
    for part in laid.parts:
        pages.setdefault(part.page, []).append(part)
    nearby = {page: laid._replace(parts=tuple(parts)) for page, parts in pages.items()}
    return tuple(_spot(nearby.get(alike[0].page, laid), alike) for alike in found.values())


def spots_with(laid: Laid, text: str) -> tuple[Spot, ...]:
    """Return what stands at each place where ``text`` is printed, in the order of the page."""
    wanted = text.casefold().strip()
    found: list[Spot | None] = [spot for spot in spots(laid) if wanted in spot.words.casefold()]
    for part in laid.parts:
        for line, whole in zip(part.lines, part.whole_lines, strict=True):
            at = whole.casefold().find(wanted)
            if at >= 0 and part.flow:
                # Letters are about equally wide; the line is cut, and so ends where its text does at most.
                x = line.box.x + line.box.width * min(1.0, (at + len(wanted) / 2) / len(line.text))
                found.append(spot_at(laid, part.page, x, line.box.y + line.box.height / 2))
    return tuple(spot for spot in found if spot is not None)


def _spot(laid: Laid, alike: Sequence[Mark], cell: Part | None = None) -> Spot:
    """Return a mark, broken or whole, with the ``cell`` of a table from which it was found."""
    first = alike[0]
    boxes = tuple(mark.box for mark in alike if mark.page == first.page)
    if not first.element:
        inside = (part for part in laid.parts if part.page == first.page and _inside(part.box, first.box))
        return Spot(first.key, next((part.whole_lines[0] for part in inside), ""), first.page, boxes[:1])
    said = next((mark.text for mark in alike if mark.text), "")
    said = said or next((part.text for part in laid.parts if part.element == first.element), "")
    if cell is None:
        return Spot(first.key, said, first.page, boxes)
    return Spot(first.key, f"{cell.text} · {said}", first.page, (*(line.box for line in cell.lines), *boxes))


def _alike(laid: Laid, mark: Mark) -> tuple[Mark, ...]:
    return tuple(other for other in laid.marks if other.key == mark.key)


def _part_at(laid: Laid, page: int, x: float, y: float) -> tuple[Part | None, Line | None]:
    """Return the paragraph, cell or item at a place, and its line there."""
    for part in laid.parts:
        if part.page == page and part.flow:
            for line in part.lines:
                if _holds(line.box, x, y, _NEAR):
                    return part, line
    return None, None


def _behind(laid: Laid, part: Part, line: Line, x: float) -> Mark | None:
    """Return the next citation behind a place in its paragraph, else the last one before it."""
    own = [mark for mark in laid.marks if mark.element == part.element]

    def comes_after(mark: Mark) -> bool:
        middle = mark.box.y + mark.box.height / 2
        if mark.page != part.page:
            return mark.page > part.page
        if line.box.y <= middle <= line.box.bottom:
            return mark.box.right >= x
        return middle > line.box.bottom

    return next(filter(comes_after, own), own[-1] if own else None)


def _beside(laid: Laid, part: Part, x: float, y: float) -> Mark | None:
    """Return the citation of the row of a table: the nearest to the left of the place, else to the right."""
    if not part.table:
        return None
    here = (other for other in laid.parts if other.page == part.page and other.table == part.table)
    row = {other.element for other in here if other.box.y <= y <= other.box.bottom}
    marks = [mark for mark in laid.marks if mark.element in row and mark.page == part.page]
    left = [mark for mark in marks if mark.box.x <= x]
    return left[-1] if left else next(iter(marks), None)


def _smallest(marks: Iterable[Mark]) -> Mark | None:
    return min(marks, key=lambda mark: mark.box.width * mark.box.height, default=None)


def _holds(box: Box, x: float, y: float, near: float = 0) -> bool:
    return box.x - near <= x <= box.right + near and box.y - near <= y <= box.bottom + near


def _inside(box: Box, room: Box) -> bool:
    return _holds(room, box.x + box.width / 2, box.y + box.height / 2)
