# SPDX-License-Identifier: Apache-2.0
"""Drawing: a described chart as SVG. It loads little, for the worker draws before it typesets."""

from __future__ import annotations

from chipbrief.drawing.vega import (
    FONT,
    DrawOne,
    Kept,
    Paint,
    description,
    draw_all,
    drawn,
    forget,
    kept,
    png,
    warm,
)

__all__ = [
    "FONT",
    "DrawOne",
    "Kept",
    "Paint",
    "description",
    "draw_all",
    "drawn",
    "forget",
    "kept",
    "png",
    "warm",
]
