# SPDX-License-Identifier: Apache-2.0
"""Charts: a Vega-Lite specification from the format, our data and our house style, ready to be drawn."""

from __future__ import annotations

from chipbrief.compose.charts.describing import STYLE, chart_path, describe, draw, plot, records, spec_path
from chipbrief.compose.charts.grammar import SMALLEST, whole
from chipbrief.compose.charts.words import texts_of

__all__ = [
    "SMALLEST",
    "STYLE",
    "chart_path",
    "describe",
    "draw",
    "plot",
    "records",
    "spec_path",
    "texts_of",
    "whole",
]
