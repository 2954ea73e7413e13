# SPDX-License-Identifier: Apache-2.0
"""Charts: a Vega-Lite specification from the format, our data, our house style, drawn as SVG.

Specifications name data tables (``{"data": {"name": "points"}}``) and never addresses: data is inlined
here, and a ``url`` anywhere in a specification is refused. The same inputs give the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from chipbrief.compose.formats import SHARED, Format
from chipbrief.compose.view import Cell, DataTable, FigureView
from chipbrief.errors import TemplateError

STYLE = f"{SHARED}/style.vl.json"
FONT = "IBM Plex Sans Condensed"
#: No font has this name, so Vega estimates how wide its texts are; measuring glyphs takes ten times as long.
_STAND_IN = "Chipbrief Stand-In"
_VEGA_LITE = "5.21"
_IDS = re.compile(r'(?<=id=")((?:gradient|clip)[\w-]*)(?=")')


def chart_path(name: str) -> str:
    """Return the pack-relative path of the drawn chart called ``name``."""
    return f"charts/{name}.svg"


def draw(figure: FigureView, format: Format) -> bytes:
    """Return the figure as SVG. Raises ``TemplateError`` naming the specification and the cause."""
    place = _spec_path(figure.name, format)
    spec = _in_utc(_specification(format, place))
    spec["datasets"] = {table.name: records(table) for table in figure.data}
    spec["config"] = _read(format, STYLE)
    return _svg(json.dumps(spec), figure.name, place)


@lru_cache(maxsize=64)
def _svg(spec: str, name: str, place: str) -> bytes:
    import vl_convert

    _register_fonts()
    try:
        quick = spec.replace(FONT, _STAND_IN)
        svg = vl_convert.vegalite_to_svg(quick, vl_version=_VEGA_LITE, allowed_base_urls=[])
    except ValueError as error:
        raise TemplateError(f"{place}: the chart cannot be drawn: {str(error)[:300]}") from None
    return _own_ids(svg.replace(_STAND_IN, FONT), name).encode()


def warm() -> None:
    """Start the drawing engine, so that the first chart is as quick as the next."""
    _svg(json.dumps({"data": {"values": [{}]}, "mark": "point", "encoding": {}}), "warm", "warm")


def forget() -> None:
    """Forget the charts drawn so far."""
    _svg.cache_clear()


def records(table: DataTable) -> list[dict[str, str | float | None]]:
    """Return the rows as Vega-Lite values: numbers as JSON numbers, dates in ISO form."""
    return [dict(zip(table.columns, map(_plain, row), strict=True)) for row in table.rows]


def _plain(cell: Cell) -> str | float | None:
    if isinstance(cell, Decimal):
        return float(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def _spec_path(name: str, format: Format) -> str:
    own = f"charts/{name}.vl.json"
    return own if own in format.files else f"{SHARED}/{own}"


def _specification(format: Format, place: str) -> dict[str, Any]:
    spec = _read(format, place)
    if any(key == "url" for key in _keys(spec)):
        raise TemplateError(
            f"{place}: a chart may not load data or pictures from an address (`url`). Name a table."
        )
    return spec


def _read(format: Format, place: str) -> dict[str, Any]:
    try:
        value = json.loads(format.text(place))
    except json.JSONDecodeError as error:
        raise TemplateError(f"{place}, line {error.lineno}, column {error.colno}: {error.msg}.") from None
    if not isinstance(value, dict):
        raise TemplateError(f"{place}: the file must hold one JSON object.")
    return value


def _in_utc(part: Any) -> Any:
    """Return a specification whose time scales are in UTC: a chart may not depend on the machine's clock."""
    if isinstance(part, list):
        return [_in_utc(item) for item in part]
    if not isinstance(part, dict):
        return part
    whole = {key: _in_utc(item) for key, item in part.items()}
    if whole.get("type") == "temporal" and whole.get("scale", {}) is not None:
        whole["scale"] = {"type": "utc", **whole.get("scale", {})}
    return whole


def _keys(value: object) -> Iterable[str]:
    if isinstance(value, dict):
        yield from value
        for item in value.values():
            yield from _keys(item)
    elif isinstance(value, list):
        for item in value:
            yield from _keys(item)


def _own_ids(svg: str, name: str) -> str:
    """Number gradient and clip ids within this chart: vl-convert counts them up within a process."""
    for count, old in enumerate(dict.fromkeys(_IDS.findall(svg))):
        svg = re.sub(rf"(?<=[\"#]){re.escape(old)}(?=[\")])", f"{name}-{count}", svg)
    return svg


@cache
def _register_fonts() -> None:
    import vl_convert

    from chipbrief.fonts import font_folders

    for folder in font_folders():
        vl_convert.register_font_directory(str(folder))
