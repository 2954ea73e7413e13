# SPDX-License-Identifier: Apache-2.0
"""From the description of a chart to a picture: the same description gives the same bytes.

Vega lays a chart out, a chart that fits a width gets the room that Vega reserved for texts in vain, and
``spread`` moves labels apart. What a description may hold is decided where it is made, in ``compose/charts``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache
from typing import Any

from chipbrief.drawing.apart import spread
from chipbrief.drawing.fitting import cropped, raised, spare, width_to_fit
from chipbrief.drawing.svg import line_by_line
from chipbrief.errors import TemplateError
from chipbrief.language.notices import notice

#: Makes a picture of a described chart, as ``drawn`` does.
DrawOne = Callable[[bytes], bytes]
#: Makes a PNG of an SVG, so many pixels for each of its own, as ``png`` does.
Paint = Callable[[bytes, float], bytes]
FONT = "IBM Plex Sans Condensed"
_IN_MEMORY = 64  # charts that a process keeps
#: No font has this name, so Vega estimates how wide its texts are; measuring glyphs takes ten times as long.
_STAND_IN = "Chipbrief Stand-In"
_VEGA_LITE = "5.21"
#: The first of a month as French says it, which d3 does not know.
_FIRST_DAY = re.compile(r">1 (?=(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\.?<)")
_IDS = re.compile(r'(?<=id=")((?:gradient|clip)[\w-]*)(?=")')


def description(spec: Mapping[str, Any], name: str, place: str, locale: str = "") -> bytes:
    """Return what ``drawn`` takes: a Vega-Lite specification with its data and style, inline.

    ``name`` tells its ids from those of other charts of a page, ``place`` is the file that an error names,
    ``locale`` how d3 calls the customs of its language; empty for English.
    """
    return json.dumps([name, place, locale, spec]).encode()


@lru_cache(maxsize=_IN_MEMORY)
def drawn(chart: bytes) -> bytes:
    """Return a described figure as SVG, as the house style has it. Raises ``TemplateError``."""
    _register_fonts()
    name, place, locale, spec = json.loads(chart.replace(FONT.encode(), _STAND_IN.encode()))
    width, vega = width_to_fit(spec), _compiled(spec, place)
    svg = _laid_out(vega, place, locale)
    if width and (more := spare(svg, width)):
        svg = _laid_out({**vega, "width": width + more}, place, locale)
    if locale == "fr-FR":
        svg = _FIRST_DAY.sub(">1er ", svg)
    whole = spread(_own_ids(svg.replace(_STAND_IN, FONT), name))
    return line_by_line(raised(cropped(whole, width) if width else whole)).encode()


def draw_all(charts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return each described figure as SVG, by the same names.

    Raises ``TemplateError`` for the first that cannot be drawn.
    """
    return {name: drawn(chart) for name, chart in charts.items()}


def _compiled(spec: dict[str, Any], place: str) -> dict[str, Any]:
    """Return a specification as Vega, which may be laid out in another width."""
    import vl_convert

    with _named(place):
        return vl_convert.vegalite_to_vega(spec, vl_version=_VEGA_LITE)


def _laid_out(vega: dict[str, Any], place: str, locale: str) -> str:
    import vl_convert

    customs: dict[str, Any] = dict.fromkeys(("format_locale", "time_format_locale"), locale or None)
    with _named(place):
        return vl_convert.vega_to_svg(vega, allowed_base_urls=[], **customs)


@contextmanager
def _named(place: str) -> Generator[None]:
    """Name the file of a chart that cannot be drawn."""
    try:
        yield
    except ValueError as error:
        raise TemplateError(
            notice("{place}: the chart cannot be drawn: {error}", place=place, error=str(error)[:300])
        ) from None


def warm() -> None:
    """Start the drawing engine, by a picture of nothing.

    To draw a real chart as well takes longer than it saves of the next ones.
    """
    _register_fonts()
    _laid_out({"marks": []}, "warm", "")


def forget() -> None:
    """Forget the charts that this process drew so far, as if it were a new one."""
    drawn.cache_clear()


def png(svg: bytes, scale: float = 2.0) -> bytes:
    """Return a picture of an SVG as PNG, ``scale`` pixels for each of its own."""
    import vl_convert

    _register_fonts()
    return vl_convert.svg_to_png(svg.decode(), scale=scale)


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
