# SPDX-License-Identifier: Apache-2.0
"""From a figure to the description that it is drawn from: specification, data, house style and words.

Specifications name data tables (``{"data": {"name": "points"}}``) and never addresses: data is inlined here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from chipbrief.compose.charts.grammar import demand
from chipbrief.compose.charts.scales import of_what_is_drawn
from chipbrief.compose.charts.words import Rows, rows_said, said_in
from chipbrief.compose.formats import SHARED, Format
from chipbrief.compose.view import Cell, DataTable, FigureView
from chipbrief.drawing import DrawOne, description, drawn
from chipbrief.errors import TemplateError
from chipbrief.language import ENGLISH, Language
from chipbrief.language.notices import notice

STYLE = f"{SHARED}/style.vl.json"
#: d3's names of the customs of a language for numbers and dates; English ones are its own.
_LOCALES: Mapping[str, str] = MappingProxyType({"fr": "fr-FR", "de": "de-DE", "es": "es-ES", "it": "it-IT"})
#: A day of the year on an axis.
_DAY, _DAY_FIRST = b"%b %-d", b"%-d %b"


def chart_path(name: str) -> str:
    """Return the pack-relative path of the drawn chart called ``name``."""
    return f"charts/{name}.svg"


def describe(figure: FigureView, format: Format, language: Language = ENGLISH) -> bytes:
    """Return all that a figure is drawn from, as ``chipbrief.drawing`` takes it; its words in ``language``.

    Raises ``TemplateError`` naming the specification and what is wrong with it.
    """
    place = spec_path(figure.name, format)
    spec = _read(format, place)
    try:
        demand(place, spec, figure.data)
        whole = _whole(spec, figure.data, format, language)
        return _described(whole, figure.name, place, language)
    except RecursionError as error:
        raise TemplateError(notice("{place} cannot be read: {error}.", place=place, error=error)) from None


def draw(figure: FigureView, format: Format, language: Language = ENGLISH) -> bytes:
    """Return a figure as SVG, drawn in this process. Raises ``TemplateError`` as ``describe`` does."""
    return drawn(describe(figure, format, language))


def plot(
    spec: Mapping[str, Any],
    tables: Iterable[DataTable],
    format: Format,
    name: str,
    language: Language = ENGLISH,
    draw: DrawOne = drawn,
) -> bytes:
    """Return as SVG a chart of rows that no format prints, in the house style of ``format``.

    ``draw`` makes the picture, by default in this process.
    """
    return draw(_described(_whole(dict(spec), tables, format, language), name, name, language))


def _described(whole: Mapping[str, Any], name: str, place: str, language: Language) -> bytes:
    """Return the description of a chart; languages other than English set the day before the month."""
    locale = _LOCALES.get(language.code, "")
    described = description(whole, name, place, locale)
    return described.replace(_DAY, _DAY_FIRST) if locale else described


def _whole(
    spec: dict[str, Any], data: Iterable[DataTable], format: Format, language: Language
) -> dict[str, Any]:
    """Return a specification with its data, in a language, and the house style of ``format``."""
    tables = rows_said({table.name: records(table) for table in data}, spec, language.say)
    drawn = of_what_is_drawn(_in_utc(said_in(spec, language.say)), tables.values())
    return {**drawn, "datasets": tables, "config": _read(format, STYLE)}


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
    except (ValueError, RecursionError) as error:
        raise TemplateError(notice("{place} cannot be read: {error}.", place=place, error=error)) from None
    if not isinstance(value, dict):
        raise TemplateError(notice("{place}: the file must hold one JSON object.", place=place))
    return value


def _in_utc(part: Any) -> Any:
    """Return a specification whose time scales are in UTC: a chart may not depend on the machine's clock."""
    if isinstance(part, list):
        return [_in_utc(item) for item in part]
    if not isinstance(part, dict):
        return part
    utc = {key: _in_utc(item) for key, item in part.items()}
    if utc.get("type") == "temporal" and isinstance(scale := utc.get("scale", {}), dict):
        utc["scale"] = {"type": "utc", **scale}
    return utc
