# SPDX-License-Identifier: Apache-2.0
"""Where each letter of a laid-out text stands: Pango is asked, which takes time, so only when wanted."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from typing import Any

from weasyprint.text import ffi as native

from chipbrief.typeset.geometry import POINTS

native.ffi.cdef(
    "void pango_layout_line_index_to_x (PangoLayoutLine *line, int index, gboolean trailing, int *x);"
)


def edges_of(texts: Iterable[Any]) -> tuple[float, ...]:
    """Return where each character of a line's texts begins, and where the last ends, in points."""
    edges: list[float] = []
    for box in texts:
        edges[-1:] = _edges(box)
    return tuple(round(edge * POINTS, 2) for edge in edges)


def _edges(box: Any) -> list[float]:
    """Return the edges of one text, drawn as WeasyPrint will draw it: justified, where it is."""
    pango: Any = native.pango
    layout, at = box.pango_layout, native.ffi.new("int *")
    layout.reactivate(box.style)
    line, _next = layout.get_first_line()
    edges = []
    for index in accumulate((len(sign.encode()) for sign in box.text), initial=0):
        pango.pango_layout_line_index_to_x(line, index, False, at)
        edges.append(box.position_x + at[0] * native.FROM_UNITS)
    layout.deactivate()
    return edges
