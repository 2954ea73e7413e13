# SPDX-License-Identifier: Apache-2.0
"""What WeasyPrint works out for each box, here once for all boxes of one style; the bytes stay the same.

A long table has thousands of cells and lines of the same few styles and widths. Only the worker imports this
module. A style is not changed once boxes of it are laid out: who wants another one makes a copy, or says so.
"""

from __future__ import annotations

from typing import Any

from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import inline, table
from weasyprint.text import ffi as native
from weasyprint.text import line_break

_SIDES = ("top", "right", "bottom", "left")
_BORDERS = tuple(f"border_{side}_width" for side in _SIDES)
_EDGES = tuple(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES)
_SIZES = tuple(f"{bound}{axis}" for bound in ("", "min_", "max_") for axis in ("width", "height"))
#: All that WeasyPrint's ``resolve_percentages`` sets.
_RESOLVED = (*_EDGES, *_SIZES, *_BORDERS)
#: Where a style keeps what was worked out for it.
_LENGTHS, _LAYOUT = "_lengths", "_layout"

native.ffi.cdef("PangoLayout * pango_layout_copy (PangoLayout *layout);")


def reuse_styles() -> None:
    """Work out lengths and empty text layouts once. Only the worker calls this, once or more."""
    table.resolve_percentages = inline.resolve_percentages = _resolve_percentages
    line_break.Layout = Layout


def forget_lengths(style: Any) -> None:
    """Work the lengths of a style out anew, because it was changed."""
    vars(style).pop(_LENGTHS, None)


def _resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set what WeasyPrint's function of this name sets: the lengths of a box in tables and lines."""
    known = vars(box.style).setdefault(_LENGTHS, {})
    around: Any = containing_block
    size = (around.width, around.height) if isinstance(containing_block, Box) else tuple(around)
    # Borders that collapse are resolved before, for each box.
    kept = vars(box)
    case = (*size, *map(kept.get, _BORDERS))
    if case in known:
        kept.update(known[case])
        return
    _weasyprints(box, containing_block)
    known[case] = {name: kept[name] for name in _RESOLVED}


_weasyprints = inline.resolve_percentages


class Layout(line_break.Layout):
    """A text layout that begins as a copy of the empty one of its style."""

    def setup(self, style: Any) -> None:
        """Make the layout ready for a text in this style."""
        if not isinstance(style, ComputedStyle | AnonymousStyle):
            super().setup(style)
        elif known := vars(style).get(_LAYOUT):
            empty, facts = known
            vars(self).update(facts, layout=_copied(empty), style=style)
        else:
            super().setup(style)
            facts = {name: value for name, value in vars(self).items() if name in _FACTS}
            vars(style)[_LAYOUT] = _copied(self.layout), facts


#: What ``setup`` finds out beside the layout.
_FACTS = frozenset({
    "first_line_direction",
    "language",
    "ascent",
    "underline_position",
    "strikethrough_position",
    "underline_thickness",
    "strikethrough_thickness",
})


def _copied(layout: Any) -> Any:
    pango: Any = native.pango
    release: Any = native.gobject
    return native.ffi.gc(pango.pango_layout_copy(layout), release.g_object_unref)
