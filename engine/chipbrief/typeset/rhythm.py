# SPDX-License-Identifier: Apache-2.0
"""The rhythm of a page: text stands on a grid of half its own line, whatever stands above it.

Figures, tables and notes have lines of their own height. WeasyPrint 70 has no line grid, so the text after
them would stand anywhere. Here a heading, and a block of text with the line height of the body, begins on the
grid of its page, which is half that height: what is missing is added to the distance above it. What a style
sheet pulls up stays where it wants it. Where room is scarce the nearest line of the grid will do, above or
below, so that on the whole nothing is added.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from weasyprint.formatting_structure import boxes
from weasyprint.layout import block

_HEADINGS = frozenset({"h2", "h3", "h4"})
_NEAR = 0.01  # pixels, by which sums of lengths may differ


class _Grid(NamedTuple):
    """Where lines may begin on a page, in pixels: every ``step`` from ``top``; and which lines do."""

    step: float
    top: float
    line: Any


def keep_rhythm() -> None:
    """Let text begin on the grid. Only the worker calls this; a second call changes nothing."""
    block.block_level_layout_switch = _switch


def keep_near(context: Any, *, near: bool = True) -> None:
    """Let text begin on the nearest line of the grid, for there is little room; or again on the next one."""
    context.rhythm_near = near


def _switch(
    context: Any,
    box: Any,
    bottom_space: float,
    skip_stack: Any,
    containing_block: Any,
    page_is_empty: bool,
    absolute_boxes: Any,
    fixed_boxes: Any,
    adjoining_margins: Any,
    *rest: Any,
    **more: Any,
) -> tuple[Any, ...]:
    """Do what WeasyPrint's function of this name does, after the box was moved down to the grid.

    Its names are WeasyPrint's, which gives some of them by name.
    """
    if getattr(containing_block, "is_for_root_element", False):
        context.grid = _grid(box, containing_block)
    grid = getattr(context, "grid", None)
    if grid and skip_stack is None and _begins_text(box, grid):
        _move(box, grid, adjoining_margins, near=getattr(context, "rhythm_near", False))
    around = (absolute_boxes, fixed_boxes, adjoining_margins)
    return _weasyprints(
        context, box, bottom_space, skip_stack, containing_block, page_is_empty, *around, *rest, **more
    )


def _move(box: Any, grid: _Grid, adjoining_margins: Any, *, near: bool) -> None:
    """Change the distance above a box so that it begins on the grid, if that is not there already."""
    above = block.collapse_margin([*adjoining_margins, box.margin_top])
    over = (box.position_y + above - grid.top) % grid.step
    if above < 0 or not _NEAR < over < grid.step - _NEAR:
        return
    if near and over <= min(above, grid.step / 2) + _NEAR:
        # Of margins that meet the highest counts, less what is below zero.
        before = block.collapse_margin(adjoining_margins)
        box.margin_top = above - over - (before if before > above - over else 0)
    else:
        box.margin_top = above + grid.step - over


def _grid(body: Any, root: Any) -> _Grid | None:
    line = body.style["line_height"]
    height = getattr(line, "value", 0.0) if getattr(line, "unit", "") == "px" else 0.0
    return _Grid(height / 2, root.content_box_y(), line) if height else None


def _begins_text(box: Any, grid: _Grid) -> bool:
    """Return whether the box is a heading, or holds lines as high as those of the body."""
    if not isinstance(box, boxes.BlockBox) or not box.is_in_normal_flow():
        return False
    if box.element_tag in _HEADINGS:
        return True
    is_text = box.element_tag == "li" or any(isinstance(child, boxes.LineBox) for child in box.children)
    return is_text and box.style["line_height"] == grid.line


_weasyprints: Callable[..., tuple[Any, ...]] = block.block_level_layout_switch
