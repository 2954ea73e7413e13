# SPDX-License-Identifier: Apache-2.0
"""The last pages: one of a few lines takes over the last sections of the page before it, or items of a list.

The distances between blocks become a little less first, if the pages do not suffice that the body names as
the most that there may be (``data-pages``), or where a short last page goes by it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from weasyprint import layout
from weasyprint.css.properties import ZERO_PIXELS
from weasyprint.formatting_structure import boxes
from weasyprint.layout.block import avoid_page_break, block_level_page_break

from chipbrief.typeset.reusing import forget_lengths
from chipbrief.typeset.rhythm import keep_near

#: An attribute of the body: the most pages that there may be.
MOST = "data-pages"
#: The last page shall have so much of its height used, better so much where it is filled. The page before it
#: keeps so much, or better the last of these.
_LAST, _FILLED, _BEFORE, _FULL = 1 / 3, 1 / 2, 1 / 2, 3 / 4
#: A document of a few pages may become a page shorter by less distance; one of more where that gains enough,
#: and one of many not, which would take long.
_FEW, _MANY = 3, 8
#: What remains, step by step, of the distances in a document of too many pages.
_TIGHTER = (0.8, 0.75, 0.75)
#: So many of these steps are taken for a short last page.
_MILD = 2
_DISTANCES = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")
_SPACED = (boxes.BlockLevelBox, boxes.TableCellBox)
_HEADINGS = frozenset({"h2", "h3"})
_LISTS = frozenset({"ol", "ul"})


def balance_last_pages() -> None:
    """Let a last page be neither short nor one too many.

    Only the worker calls this; a second call changes nothing.
    """
    layout.make_all_pages = _make_all_pages


def _make_all_pages(context: Any, root_box: Any, html: Any, pages: Sequence[Any]) -> Iterator[Any]:
    """Do what WeasyPrint's function of this name does, and ask for once more where an end can be better."""
    made = list(_weasyprints(context, root_box, html, pages))
    body = next((box for box in root_box.children if box.element_tag == "body"), None)
    if body is None or pages:
        yield from made
        return
    named = body.element.get(MOST, "")
    most = int(named) if named.isdecimal() else None
    made = _fewer(context, root_box, html, made, most)
    # What is too long stays as it falls, so that a check can say which part begins on a page too many.
    place = _better_end(context, made) if most is None or len(made) <= most else None
    if place:
        _begin_page(body, place)
        # WeasyPrint lays it out again by itself, after it has told its counters how many pages there are.
        context.page_maker[len(made) - 2][-1]["content_changed"] = True
    yield from made


def _fewer(context: Any, root_box: Any, html: Any, made: list[Any], most: int | None) -> list[Any]:
    """Lay all pages out again, tighter, until there are no more than ``most``, and the last one is not short.

    For a short last page it is not tried as hard, and of more than a few pages only where it gains enough;
    where it does not help, the distances are as before.
    """
    for share in _TIGHTER:
        if most is None or len(made) <= most:
            break
        keep_near(context)
        _tighten(root_box, share)
        made = _again(context, root_box, html)
    if 1 < len(made) <= (most or len(made)) and _is_short(context, made) and _may_end_sooner(made, most):
        kept, goal = _distances(root_box), len(made) - 1
        for share in _TIGHTER[:_MILD]:
            keep_near(context)
            _tighten(root_box, share)
            made = _again(context, root_box, html)
            if len(made) <= goal:
                return made
        _restore(kept)
        keep_near(context, near=False)
        made = _again(context, root_box, html)
    return made


def _may_end_sooner(pages: Sequence[Any], most: int | None) -> bool:
    """Return whether the pages are few and counted, or gain enough by less distance to hold the last one."""
    if most is not None and len(pages) <= _FEW:
        return True
    gained = (1 - math.prod(_TIGHTER[:_MILD])) * sum(map(_distance, pages))
    return len(pages) <= _MANY and gained >= _used(pages[-1])


def _distance(page: Any) -> float:
    """Return how much of a page's height lies between blocks and around the text of cells."""
    flow = _flow(page)
    between = (below.border_box_y() - _bottom([above]) for above, below in pairwise(flow))
    rows = (box for block in flow for box in block.descendants() if isinstance(box, boxes.TableRowBox))
    cells = ((cell.padding_top + cell.padding_bottom for cell in row.children) for row in rows)
    return sum(max(0.0, height) for height in between) + sum(max(heights, default=0.0) for heights in cells)


def _again(context: Any, root_box: Any, html: Any) -> list[Any]:
    del context.page_maker[1:]
    return list(_weasyprints(context, root_box, html, []))


def _spaced(root_box: Any) -> Iterator[Any]:
    """Yield the styles of blocks and cells, each once: boxes may have a style in common."""
    styles = {id(box.style): box.style for box in root_box.descendants() if isinstance(box, _SPACED)}
    yield from styles.values()


def _distances(root_box: Any) -> tuple[tuple[Any, tuple[Any, ...]], ...]:
    """Return each style with its distances."""
    return tuple((style, tuple(style[name] for name in _DISTANCES)) for style in _spaced(root_box))


def _restore(kept: Iterable[tuple[Any, tuple[Any, ...]]]) -> None:
    for style, values in kept:
        style.update(zip(_DISTANCES, values, strict=True))
        forget_lengths(style)


def _tighten(root_box: Any, share: float) -> None:
    """Multiply the distances above, below and around blocks."""
    for style in _spaced(root_box):
        for name in _DISTANCES:
            if style[name] != "auto" and style[name].unit == "px" and style[name].value > 0:
                style[name] = style[name]._replace(value=style[name].value * share)
        forget_lengths(style)


def _is_short(context: Any, pages: Sequence[Any], share: float = _LAST) -> bool:
    """Return whether the last page came about by itself and has less than a share of the height used."""
    asked = context.page_maker[len(pages) - 1][1]["break"] != "any"
    return not asked and _used(pages[-1]) < pages[-1].height * share


def _used(page: Any) -> float:
    """Return how much of a page's height its text takes; all of it where there is none."""
    flow = _flow(page)
    return _bottom(flow) - flow[0].position_y if flow else page.height


def _better_end(context: Any, pages: Sequence[Any]) -> _Place | None:
    """Return what shall begin the last page; None when all is well or nothing helps.

    The first choice is the last heading that fills the page well and leaves the page before it full, the
    second an item of a list that does so. Else it suffices that the page is filled enough: by a heading that
    leaves the page before it full, an item that leaves more than any heading, or a heading that leaves less.
    The last choice is the heading that fills it best. One that is filled enough has the first two.
    """
    if len(pages) < 2 or not _is_short(context, pages, _FILLED):
        return None
    before, height, used = _flow(pages[-2]), pages[-1].height, _used(pages[-1])
    foot = _bottom(before)
    top = before[0].position_y
    room = _Room(top + height * _BEFORE, top + height * _FULL, foot + used - height, foot + used)
    headings = [at for at in _sections(context, before) if room.holds(at)]
    items = [at for at in _items(before) if room.holds(at)]
    full = [at for at in headings if room.keeps_full(at)]
    lowest = headings[0].top if headings else 0.0
    well = [at for at in (*full, *filter(room.keeps_full, items)) if room.end - at.top >= height * _FILLED]
    rest = (*full, *(at for at in items if at.top > lowest), *headings)
    enough = [at for at in rest if room.end - at.top >= height * _LAST]
    rest = (*enough, *headings[-1:]) if _is_short(context, pages) else ()
    return next(iter((*well, *rest)), None)


class _Place(NamedTuple):
    """A box that a page may begin with: where it is in the body, and how high its text begins, in pixels."""

    path: tuple[int, ...]
    top: float


class _Room(NamedTuple):
    """How high on the page before a break may be: for that page, for it to stay full, for the last one.

    ``end`` is where that one would end, if it were no page of its own.
    """

    first: float
    full: float
    last: float
    end: float

    def holds(self, place: _Place) -> bool:
        """Return whether the page before stays full enough, and the last one does not overflow."""
        return place.top >= max(self.first, self.last)

    def keeps_full(self, place: _Place) -> bool:
        """Return whether the page before stays as full as it had better be."""
        return place.top >= self.full


def _sections(context: Any, boxes: Sequence[Any]) -> Iterator[_Place]:
    """Yield the headings that a page may begin with, from the last to the first."""
    for above, box in reversed(list(pairwise(boxes))):
        together = avoid_page_break(block_level_page_break(above, box), context)
        if box.element_tag in _HEADINGS and not together:
            yield _Place((box.index,), box.border_box_y())


def _items(boxes: Sequence[Any]) -> Iterator[_Place]:
    """Yield the items of lists that a page may begin with, from the last to the first; none near an end."""
    for box in reversed(boxes):
        for item in reversed(box.children[2:-1] if box.element_tag in _LISTS else ()):
            yield _Place((box.index, item.index), item.border_box_y())


def _flow(page: Any) -> list[Any]:
    """Return the boxes of the body on a page."""
    body = next((box for box in page.children[0].children if box.element_tag == "body"), None)
    return [box for box in body.children if box.is_in_normal_flow()] if body is not None else []


def _bottom(boxes: Sequence[Any]) -> float:
    return max(box.border_box_y() + box.border_height() for box in boxes)


def _begin_page(box: Any, place: _Place) -> None:
    for index in place.path:
        box = box.children[index]
    box.style = box.style.copy()
    box.style["break_before"], box.style["margin_top"] = "page", ZERO_PIXELS


_weasyprints = layout.make_all_pages
