# SPDX-License-Identifier: Apache-2.0
"""Figures that do not fit at the foot of a page: the text after them fills it, and they go to the next page.

WeasyPrint 70 has no floats of pages, so a figure that is kept whole would leave the foot of its page empty.
A figure passes text, lists and tables, but no other figure, at most two headings, and nothing with ``clear``;
and it never comes between two blocks that a style sheet keeps on one page (``break-before: avoid``). Figures
that follow each other move on together, in their order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise, takewhile
from typing import Any, NamedTuple

from weasyprint.layout import block

#: An element with this attribute is a figure.
MARK = "data-figure"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4"})
_MOST_HEADINGS = 2


def let_figures_float() -> None:
    """Let figures move on to the next page. Only the worker calls this; a second call changes nothing."""
    if block._in_flow_layout is not _in_flow_layout:  # noqa: SLF001
        block._in_flow_layout = _in_flow_layout  # noqa: SLF001


class _Laid(NamedTuple):
    """What WeasyPrint's layout of a child gives back, in its order."""

    abort: bool
    stop: bool
    resume_at: Any
    position_y: float
    margins: list[float]
    next_page: dict[str, Any]
    children: list[Any]
    max_lines: Any


#: Lays out a child at an index of its parent, below what was laid out last.
_Lay = Callable[[int, Any, _Laid], _Laid]


def _in_flow_layout(
    context: Any, box: Any, index: int, child: Any, children: list[Any], page_is_empty: bool, *more: Any
) -> tuple[Any, ...]:
    """Do what WeasyPrint's function of this name does; but fill the page before a figure."""
    if not (page_is_empty and children and _is_figure(child)):
        return _weasyprints(context, box, index, child, children, page_is_empty, *more)
    absolute, fixed, margins, bottom, position_y, *others, next_page, max_lines = more
    left, placed = child.position_x, (len(absolute), len(fixed))

    def lay(at: int, child: Any, above: _Laid) -> _Laid:
        child.position_x, child.position_y = left, above.position_y
        flow = (absolute, fixed, [*above.margins], bottom, above.position_y, *others, next_page, max_lines)
        return _Laid(*_weasyprints(context, box, at, child, [*above.children], page_is_empty, *flow))

    above = _Laid(False, False, None, position_y, margins, next_page, children, max_lines)
    alone = lay(index, child, above)
    if (alone.stop or alone.abort) and placed == (len(absolute), len(fixed)):
        return _fill(context, box, index, above, lay, alone)
    # It fits, or the page ends before what stands above it, and boxes were taken away that text would need.
    return alone


def _fill(context: Any, box: Any, index: int, above: _Laid, lay: _Lay, alone: _Laid) -> _Laid:
    """Lay out what follows the figures at ``index`` until the page is full, if there is room for any."""
    first = _after_figures(box.children, index)
    figures, followers = box.children[index:first], box.children[first:]
    passed = _passable(context, box.children[first - 1 :])
    for at, follower in enumerate(followers[:passed], start=index):
        laid = lay(at, follower, above)
        if laid.abort:
            return alone
        if laid.stop:
            ((cut, inside),) = laid.resume_at.items()
            passed = _end(context, followers, cut - index + 1) if inside else cut - index
            above = laid
            break
        above = laid
    if passed <= 0:
        return alone
    box.children = (*box.children[:index], *followers[:passed], *figures, *followers[passed:])
    return above if above.stop else above._replace(stop=True, resume_at={index + passed: None})


def _after_figures(boxes: Sequence[Any], index: int) -> int:
    """Return the index of the first box from ``index`` on that is no figure."""
    figures = takewhile(lambda at: _is_figure(boxes[at]), range(index, len(boxes)))
    return index + sum(1 for _figure in figures)


def _passable(context: Any, boxes: Sequence[Any]) -> int:
    """Return how many boxes the figure that is the first of ``boxes`` may pass."""
    headings, count = 0, 0
    for last, follower in pairwise(boxes):
        headings += follower.element_tag in _HEADINGS
        if headings > _MOST_HEADINGS or not _lets_pass(follower):
            break
        if block.force_page_break(block.block_level_page_break(last, follower), context):
            break
        count += 1
    while count and _together(context, boxes[count : count + 2]):
        count -= 1
    return 0 if _together(context, boxes[:2]) else count


def _lets_pass(box: Any) -> bool:
    return not _is_figure(box) and box.is_in_normal_flow() and box.style["clear"] == "none"


def _end(context: Any, boxes: Sequence[Any], count: int) -> int:
    """Return where what begins in the first ``count`` boxes ends, with what stays on the same page."""
    while _together(context, boxes[count - 1 : count + 1]):
        count += 1
    return count


def _together(context: Any, boxes: Sequence[Any]) -> bool:
    return len(boxes) > 1 and block.avoid_page_break(block.block_level_page_break(*boxes), context)


def _is_figure(box: Any) -> bool:
    return box.element is not None and box.element.get(MARK) is not None


_weasyprints: Callable[..., Any] = block._in_flow_layout  # noqa: SLF001
