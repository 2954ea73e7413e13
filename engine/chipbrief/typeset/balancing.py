# SPDX-License-Identifier: Apache-2.0
"""The last pages: one of a few lines takes over the last sections of the page before it.

Where the body names the most pages that there may be (``data-pages``), these are filled one by one instead;
and where they do not suffice, the distances between blocks become a little less.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from weasyprint import layout
from weasyprint.css.properties import ZERO_PIXELS
from weasyprint.formatting_structure import boxes
from weasyprint.layout.block import avoid_page_break, block_level_page_break

from chipbrief.typeset.reusing import forget_lengths

#: An attribute of the body: the most pages that there may be.
MOST = "data-pages"
#: The last page shall have so much of its height used; the page before it keeps so much.
_LAST, _BEFORE = 1 / 3, 1 / 2
#: What remains, step by step, of the distances in a document of too many pages.
_TIGHTER = (0.8, 0.75, 0.75)
_DISTANCES = ("margin_top", "margin_bottom", "padding_top", "padding_bottom")
_SPACED = (boxes.BlockLevelBox, boxes.TableCellBox)
_HEADINGS = frozenset({"h2", "h3"})


def balance_last_pages() -> None:
    """Let a last page be neither short nor one too many. Only the worker calls this, once or more."""
    layout.make_all_pages = _make_all_pages


def _make_all_pages(context: Any, root_box: Any, html: Any, pages: Sequence[Any]) -> Iterator[Any]:
    """Do what WeasyPrint's function of this name does, and once more what can be better."""
    made = list(_weasyprints(context, root_box, html, pages))
    body = next((box for box in root_box.children if box.element_tag == "body"), None)
    most = body.element.get(MOST, "") if body is not None else ""
    if body is not None and not pages and most.isdecimal():
        made = _fewer(context, root_box, html, made, int(most))
    elif body is not None and not pages and (index := _better_end(context, made)):
        _begin_page(body.children[index])
        context.page_maker[len(made) - 2][-1]["content_changed"] = True
        made = list(_weasyprints(context, root_box, html, made))
    yield from made


def _fewer(context: Any, root_box: Any, html: Any, made: list[Any], most: int) -> list[Any]:
    """Lay all pages out again, tighter, until there are no more than ``most``."""
    for share in _TIGHTER:
        if len(made) <= most:
            break
        _tighten(root_box, share)
        del context.page_maker[1:]
        made = list(_weasyprints(context, root_box, html, []))
    return made


def _tighten(root_box: Any, share: float) -> None:
    """Multiply the distances above, below and around blocks; boxes may have a style in common."""
    styles = {id(box.style): box.style for box in root_box.descendants() if isinstance(box, _SPACED)}
    for style in styles.values():
        for name in _DISTANCES:
            if style[name] != "auto" and style[name].unit == "px" and style[name].value > 0:
                style[name] = style[name]._replace(value=style[name].value * share)
        forget_lengths(style)


def _better_end(context: Any, pages: Sequence[Any]) -> int | None:
    """Return which child of the body shall begin the last page; None when all is well or no heading helps."""
    if len(pages) < 2 or context.page_maker[len(pages) - 1][1]["break"] != "any":
        return None
    before, last = _flow(pages[-2]), _flow(pages[-1])
    height, best = pages[-1].height, None
    used = _bottom(last) - last[0].position_y if last else height
    for box in _sections(context, before) if used < height * _LAST else ():
        moved, kept = _bottom(before) - box.position_y, box.position_y - before[0].position_y
        if used + moved > height or kept < height * _BEFORE:
            break
        best = box.index
        if used + moved >= height * _LAST:
            break
    return best


def _sections(context: Any, boxes: Sequence[Any]) -> Iterator[Any]:
    """Yield the headings that a page may begin with, from the last to the first."""
    for above, box in reversed(list(pairwise(boxes))):
        together = avoid_page_break(block_level_page_break(above, box), context)
        if box.element_tag in _HEADINGS and not together:
            yield box


def _flow(page: Any) -> list[Any]:
    """Return the boxes of the body on a page."""
    body = next((box for box in page.children[0].children if box.element_tag == "body"), None)
    return [box for box in body.children if box.is_in_normal_flow()] if body is not None else []


def _bottom(boxes: Sequence[Any]) -> float:
    return max(box.border_box_y() + box.border_height() for box in boxes)


def _begin_page(box: Any) -> None:
    box.style = box.style.copy()
    box.style["break_before"], box.style["margin_top"] = "page", ZERO_PIXELS


_weasyprints = layout.make_all_pages
