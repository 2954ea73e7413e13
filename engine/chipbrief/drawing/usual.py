# SPDX-License-Identifier: Apache-2.0
"""A chart of what most charts are made of, to warm up the drawing engine: it compiles at first use."""

from __future__ import annotations

from typing import Any

_LOW = {"field": "low", "type": "quantitative", "scale": {"type": "log"}}
_HIGH = {"field": "high", "type": "quantitative", "scale": {"type": "log"}}
_COLOR = {"field": "name", "type": "nominal", "legend": None}


def usual() -> dict[str, Any]:
    """Return a Vega-Lite specification of points, lines, ranges and texts.

    Bars by day are not among them: what they need beside these takes as long at the first real ones.
    """
    return {
        "data": {"values": [{"name": f"n{i}", "low": 10**i, "high": 3 * 10**i} for i in (1, 2, 3)]},
        "transform": [{"calculate": "datum.low / 2", "as": "less"}, {"filter": "datum.less > 1"}],
        "width": 400,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "encoding": {"x": _LOW, "y": _HIGH},
        "layer": [
            {"mark": {"type": "point", "filled": True}, "encoding": {"shape": _COLOR, "color": _COLOR}},
            {"mark": {"type": "line", "interpolate": "step-after"}},
            {"mark": "rule", "encoding": {"x2": {"field": "high"}}},
            {"mark": {"type": "text", "dx": 4}, "encoding": {"text": {"field": "name"}}},
        ],
    }
