# SPDX-License-Identifier: Apache-2.0
"""Drawing: a described chart as SVG. It loads little, for the worker draws before it typesets.

``drawn`` and ``draw_all`` take what ``description`` made; ``keeping`` has the charts that were drawn before.
"""

from __future__ import annotations

from chipbrief.drawing.vega import (
    FONT,
    DrawOne,
    Paint,
    description,
    draw_all,
    drawn,
    forget,
    png,
    warm,
)

__all__ = [
    "FONT",
    "DrawOne",
    "Paint",
    "description",
    "draw_all",
    "drawn",
    "forget",
    "png",
    "warm",
]
