# SPDX-License-Identifier: Apache-2.0
"""From a specification, data and the house style to a picture: the same inputs give the same bytes.

Specifications name data tables (``{"data": {"name": "points"}}``) and never addresses: data is inlined
here. Vega lays a chart out, a chart that fits a width gets the room that Vega reserved for texts in vain,
and ``spread`` moves labels apart.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from chipbrief.compose.charts.apart import spread
from chipbrief.compose.charts.fitting import cropped, spare, width_to_fit
from chipbrief.compose.charts.grammar import demand
from chipbrief.compose.charts.words import Rows, rows_said, said_in
from chipbrief.compose.formats import SHARED, Format
from chipbrief.compose.view import Cell, DataTable, FigureView
from chipbrief.errors import TemplateError
from chipbrief.language import ENGLISH, Language

STYLE = f"{SHARED}/style.vl.json"
FONT = "IBM Plex Sans Condensed"
KEPT = 64  # charts that a process keeps
#: No font has this name, so Vega estimates how wide its texts are; measuring glyphs takes ten times as long.
_STAND_IN = "Chipbrief Stand-In"
_VEGA_LITE = "5.21"
_IDS = re.compile(r'(?<=id=")((?:gradient|clip)[\w-]*)(?=")')
#: d3's names of the customs of a language for numbers and dates; English ones are its own.
_LOCALES: Mapping[str, str] = MappingProxyType({"fr": "fr-FR", "de": "de-DE", "es": "es-ES", "it": "it-IT"})


@dataclass(frozen=True, slots=True)
class _Job:
    """A chart to be drawn. Two are the same when specification, data, style, words and name are."""

    digest: str
    spec: str = field(compare=False, repr=False)
    name: str = field(compare=False)
    place: str = field(compare=False)
    locale: str = field(compare=False)


class Kept(NamedTuple):
    """What the memory of drawn charts did: found, drawn, the most it keeps, and what it keeps now."""

    found: int
    drawn: int
    most: int | None
    now: int


def chart_path(name: str) -> str:
    """Return the pack-relative path of the drawn chart called ``name``."""
    return f"charts/{name}.svg"


def draw(figure: FigureView, format: Format, language: Language = ENGLISH) -> bytes:
    """Return the figure as SVG, its words in ``language``, as the house style has it.

    Raises ``TemplateError`` naming the specification and what is wrong with it.
    """
    place = spec_path(figure.name, format)
    spec = _read(format, place)
    demand(place, spec, figure.data)
    tables = {table.name: rows_said(records(table), spec, language.say) for table in figure.data}
    whole = {**_in_utc(said_in(spec, language.say)), "datasets": tables, "config": _read(format, STYLE)}
    return _drawn(_job(json.dumps(whole), figure.name, place, _LOCALES.get(language.code, "")))


def plot(spec: Mapping[str, Any], tables: Iterable[DataTable], format: Format, name: str) -> bytes:
    """Return as SVG a chart of rows that no format prints, in the house style of ``format``."""
    found = {table.name: records(table) for table in tables}
    whole = {**_in_utc(dict(spec)), "datasets": found, "config": _read(format, STYLE)}
    return _drawn(_job(json.dumps(whole), name, name))


def _job(spec: str, name: str, place: str, locale: str = "") -> _Job:
    digest = hashlib.sha256("\0".join((spec, name, locale)).encode()).hexdigest()
    return _Job(digest, spec, name, place, locale)


@lru_cache(maxsize=KEPT)
def _drawn(job: _Job) -> bytes:
    _register_fonts()
    spec: dict[str, Any] = json.loads(job.spec.replace(FONT, _STAND_IN))
    width, svg = width_to_fit(spec), _laid_out(spec, job)
    if width and (more := spare(svg, width)):
        svg = _laid_out({**spec, "width": width + more}, job)
    whole = spread(_own_ids(svg.replace(_STAND_IN, FONT), job.name))
    return (cropped(whole, width) if width else whole).encode()


def _laid_out(spec: dict[str, Any], job: _Job) -> str:
    import vl_convert

    customs: dict[str, Any] = dict.fromkeys(("format_locale", "time_format_locale"), job.locale or None)
    try:
        return vl_convert.vegalite_to_svg(spec, vl_version=_VEGA_LITE, allowed_base_urls=[], **customs)
    except ValueError as error:
        raise TemplateError(f"{job.place}: the chart cannot be drawn: {str(error)[:300]}") from None


def warm() -> None:
    """Start the drawing engine, so that the first chart is as quick as the next."""
    _drawn(_job(json.dumps({"data": {"values": [{}]}, "mark": "point", "encoding": {}}), "warm", "warm"))


def forget() -> None:
    """Forget the charts drawn so far."""
    _drawn.cache_clear()


def kept() -> Kept:
    """Return how often a chart was found in memory or had to be drawn, and how many are kept."""
    return Kept(*_drawn.cache_info())


def png(svg: bytes, scale: float = 2.0) -> bytes:
    """Return a picture of an SVG as PNG, ``scale`` pixels for each of its own."""
    import vl_convert

    _register_fonts()
    return vl_convert.svg_to_png(svg.decode(), scale=scale)


def records(table: DataTable) -> Rows:
    """Return the rows as Vega-Lite values: numbers as JSON numbers, dates in ISO form."""
    return [dict(zip(table.columns, map(_plain, row), strict=True)) for row in table.rows]


def _plain(cell: Cell) -> str | float | None:
    if isinstance(cell, Decimal):
        return float(cell)
    return cell.isoformat() if isinstance(cell, date) else cell


def spec_path(name: str, format: Format) -> str:
    """Return the path of a chart's specification: that of the format, or the shared one."""
    own = f"charts/{name}.vl.json"
    return own if own in format.files else f"{SHARED}/{own}"


def _read(format: Format, place: str) -> dict[str, Any]:
    try:
        value = json.loads(format.text(place))
    except json.JSONDecodeError as error:
        raise TemplateError(f"{place}, line {error.lineno}, column {error.colno}: {error.msg}.") from None
    except RecursionError:
        raise TemplateError(f"{place}: the objects are nested too deeply.") from None
    if not isinstance(value, dict):
        raise TemplateError(f"{place}: the file must hold one JSON object.")
    return value


def _in_utc(part: Any) -> Any:
    """Return a specification whose time scales are in UTC: a chart may not depend on the machine's clock."""
    if isinstance(part, list):
        return [_in_utc(item) for item in part]
    if not isinstance(part, dict):
        return part
    utc = {key: _in_utc(item) for key, item in part.items()}
    if utc.get("type") == "temporal" and utc.get("scale", {}) is not None:
        utc["scale"] = {"type": "utc", **utc.get("scale", {})}
    return utc


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
