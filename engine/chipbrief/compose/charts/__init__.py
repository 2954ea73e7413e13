# SPDX-License-Identifier: Apache-2.0
"""Charts: a Vega-Lite specification from the format, our data, our house style, drawn as SVG."""

from __future__ import annotations

from chipbrief.compose.charts.drawing import (
    FONT,
    STYLE,
    Kept,
    chart_path,
    draw,
    forget,
    kept,
    plot,
    png,
    records,
    spec_path,
    warm,
)
from chipbrief.compose.charts.grammar import SMALLEST, whole
from chipbrief.compose.charts.words import texts_of

__all__ = [
    "FONT",
    "SMALLEST",
    "STYLE",
    "Kept",
    "chart_path",
    "draw",
    "forget",
    "kept",
    "plot",
    "png",
    "records",
    "spec_path",
    "texts_of",
    "warm",
    "whole",
]
