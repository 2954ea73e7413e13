# SPDX-License-Identifier: Apache-2.0
"""Two charts of what most charts are made of, to warm up the drawing engine: it compiles at first use."""

from __future__ import annotations

from typing import Any

_ROWS = [{"name": f"n{i}", "day": f"2022-01-0{i}", "low": 10**i, "high": 3 * 10**i} for i in (1, 2, 3)]
_NAME = {"field": "name", "type": "nominal", "sort": None}
_LOW = {"field": "low", "type": "quantitative", "scale": {"type": "log"}}
_HIGH = {"field": "high", "type": "quantitative", "scale": {"type": "log"}}
_DAY = {"field": "day", "type": "temporal"}
_COLOR = {"field": "name", "type": "nominal", "legend": None}


def usual() -> tuple[dict[str, Any], ...]:
    """Return two Vega-Lite specifications: points, lines and ranges by number, and bars by day."""
    by_number = (
        {"mark": {"type": "point", "filled": True}, "encoding": {"shape": _COLOR, "color": _COLOR}},
        {"mark": {"type": "line", "interpolate": "step-after"}},
        {"mark": "rule", "encoding": {"x2": {"field": "high"}}},
        {"mark": {"type": "text", "dx": 4}, "encoding": {"text": {"field": "name"}}},
    )
    by_day = ({"mark": "bar"}, {"mark": "text", "encoding": {"text": {"field": "name"}}})
    return (
        _layered(by_number, {"x": _LOW, "y": _HIGH}),
        _layered(by_day, {"x": _DAY, "y": _NAME}),
    )


def _layered(layers: tuple[dict[str, Any], ...], encoding: dict[str, Any]) -> dict[str, Any]:
    return {
        "data": {"values": _ROWS},
        "transform": [{"calculate": "datum.low / 2", "as": "less"}, {"filter": "datum.less > 1"}],
        "width": 400,
        "autosize": {"type": "fit-x", "contains": "padding"},
        "encoding": encoding,
        "layer": list(layers),
    }
