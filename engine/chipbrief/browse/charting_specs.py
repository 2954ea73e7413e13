# SPDX-License-Identifier: Apache-2.0
"""The Vega-Lite specifications of the charts of rows; the house style gives them their looks."""

from __future__ import annotations

from typing import Any

from chipbrief.language.notices import notice

_WIDTH = 606
_BLUE = "#1f4e79"
_ORANGE = "#b5512a"
_FIT = {"type": "fit-x", "contains": "padding"}
#: What large numbers are counted in, for digits of many places run into each other on an axis.
_SIZES = {"name": "sizes", "value": [notice("mn"), notice("bn"), notice("tn")]}
_BASE: dict[str, Any] = {
    "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
    "data": {"name": "rows"},
    "params": [_SIZES],
    "width": _WIDTH,
    "autosize": _FIT,
}
_LABELS = {"title": None, "ticks": False, "domain": False, "labelLimit": 240}
_SHORT = (
    "abs(datum.value) >= 1e6 && abs(datum.value) < 1e15 ? replace(replace(replace(format(datum.value, '~s'), "
    "'M', ' ' + sizes[0]), 'G', ' ' + sizes[1]), 'T', ' ' + sizes[2]) : datum.label"
)


def _whole(scale: str, room: str) -> dict[str, Any]:
    """Return the axis of a number of rows, which has no ticks between whole numbers."""
    count = f"min(ceil({room} / 40), floor(domain('{scale}')[1]))"
    return {"title": notice("Rows"), "format": ",d", "tickCount": {"expr": count}}


def bars(value: str) -> dict[str, Any]:
    """Return a bar for each value, its number at its end; columns ``value`` (its name) and ``rows``."""
    y = {"field": value, "type": "nominal", "sort": None, "axis": _LABELS}
    x = {"field": "rows", "type": "quantitative", "axis": _whole("x", "width")}
    bar = {"mark": {"type": "bar", "height": 13, "color": _BLUE}}
    number = {
        "mark": {"type": "text", "align": "left", "dx": 4},
        "encoding": {"text": {"field": "rows", "type": "quantitative", "format": ",d"}},
    }
    return {**_BASE, "height": {"step": 19}, "encoding": {"x": x, "y": y}, "layer": [bar, number]}


def columns(title: str) -> dict[str, Any]:
    """Return a column for each year; columns ``year`` and ``rows``."""
    x = {"field": "year", "type": "ordinal", "axis": {"title": title, "labelAngle": 0, "labelOverlap": True}}
    y = {"field": "rows", "type": "quantitative", "axis": _whole("y", "height")}
    return {**_BASE, "height": 240, "mark": {"type": "bar", "color": _BLUE}, "encoding": {"x": x, "y": y}}


def histogram(title: str) -> dict[str, Any]:
    """Return a bar for each bin of a number; columns ``from``, ``to`` and ``rows``."""
    x = {
        "field": "from",
        "type": "quantitative",
        "axis": {"title": title, "labelExpr": _SHORT},
        "bin": "binned",
    }
    y = {"field": "rows", "type": "quantitative", "axis": _whole("y", "height")}
    mark = {"type": "bar", "color": _BLUE}
    return {**_BASE, "height": 240, "mark": mark, "encoding": {"x": x, "x2": {"field": "to"}, "y": y}}


def points(across: str, up: str, kind: str, *, log: bool, place: str = "x") -> dict[str, Any]:
    """Return a point a row, with its range where it has one; columns ``place``, ``y``, ``low``, ``high``.

    Dates and numbers lie on the horizontal axis; words stand in rows of their own, values running across.
    """
    scale: dict[str, Any] = {"padding": 12} | ({"type": "log"} if log else {"zero": False})
    value = {
        "type": "quantitative",
        "scale": scale,
        "axis": {"title": up, "tickCount": 6, "labelExpr": _SHORT},
    }
    words = kind == "nominal"
    at: dict[str, Any] = {"field": place, "type": kind, "axis": {"title": across, "tickCount": 8}}
    if words:
        at |= {"sort": None, "axis": _LABELS}
    if kind == "quantitative":
        at["scale"] = {"zero": False, "padding": 12}
    along, over = ("x", "y") if words else ("y", "x")
    span = {
        "transform": [{"filter": "isValid(datum.low) && isValid(datum.high)"}],
        "mark": {"type": "rule", "color": _BLUE, "opacity": 0.45, "strokeWidth": 2},
        "encoding": {along: {"field": "low", **value}, f"{along}2": {"field": "high"}},
    }
    dot = {
        "transform": [{"filter": "isValid(datum.y)"}],
        "mark": {"type": "point", "filled": True, "size": 34, "opacity": 0.7, "color": _ORANGE},
        "encoding": {along: {"field": "y", **value}},
    }
    height: Any = {"step": 19} if words else 280
    return {**_BASE, "height": height, "encoding": {over: at}, "layer": [span, dot]}
