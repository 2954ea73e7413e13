# SPDX-License-Identifier: Apache-2.0
"""What a chart must have and may not have; each refusal is a sentence that says what to do.

A specification is checked for what Vega-Lite itself would draw wrongly without a warning: an unknown table or
column, a channel that does not exist. A figure is checked where the page prints it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from jinja2 import TemplateRuntimeError

from chipbrief.compose.view import DataTable, FigureView
from chipbrief.errors import TemplateError
from chipbrief.language import all_of
from chipbrief.language.notices import notice, quoted
from chipbrief.nearest import did_you_mean

SMALLEST = 9  # pixels of a text, drawn one to one
_VIEWS = frozenset("mark layer concat hconcat vconcat facet repeat spec".split())
_MARKS = frozenset(
    "arc area bar boxplot circle errorband errorbar line point rect rule square text tick trail".split()
)
_CHANNELS = frozenset(
    "angle color column description detail facet fill fillOpacity key latitude latitude2 longitude "
    "longitude2 opacity order radius radius2 row shape size stroke strokeDash strokeOpacity strokeWidth text "
    "theta theta2 tooltip x x2 xError xError2 xOffset y y2 yError yError2 yOffset".split()
)
_COLORS = ("color", "fill", "stroke")
_STEPPED = ("quantize", "quantile", "threshold", "bin-ordinal")
_GENERATORS = ("sequence", "graticule", "sphere")
_PIVOTED = ("count", "key", "value", "density")

Part = Mapping[str, Any]
#: The objects of a specification, outermost first.
Parts = Sequence[Part]


def demand(place: str, spec: Part, data: Iterable[DataTable]) -> None:
    """Refuse a specification that breaks the grammar of charts. Raises ``TemplateError`` naming ``place``."""
    parts, tables = tuple(_parts(spec)), {table.name: table.columns for table in data}
    for rule in (_addresses, _generated, _shapes, _tables, _columns, _gradients, _small):
        fault = next(iter(rule(parts, tables)), None)
        if fault:
            raise TemplateError(notice("{place}: {fault}", place=place, fault=fault))


def whole(view: FigureView, title: str, subtitle: str, alt: str) -> str:
    """Return nothing; refuse a figure that lacks what must stand with it. For the `figure` macro.

    Raises ``TemplateRuntimeError``, which becomes a ``TemplateError`` with file and line.
    """
    lacks = {
        notice("a title that states the finding"): title,
        notice("a subtitle with measure, unit and period"): subtitle,
        notice("alternative text with the finding and its numbers"): alt,
        notice("a source"): view.empty or view.source_ids,
        notice("data"): view.empty or any(table.rows for table in view.data),
    }
    missing = [name for name, found in lacks.items() if not (str(found).strip() if found else "")]
    if missing:
        raise TemplateRuntimeError(
            notice(
                "The figure “{name}” is not drawn without {names}.",
                name=view.name,
                names=all_of(missing),
            )
        )
    return ""


def _parts(value: object) -> Iterator[Part]:
    """Yield every object of a specification, outermost first."""
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _parts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _parts(item)


def _addresses(parts: Parts, _tables: Part) -> Iterator[str]:
    if any("url" in part for part in parts):
        yield notice("a chart may not load data or pictures from an address (`url`). Name a table.")


def _generated(parts: Parts, _tables: Part) -> Iterator[str]:
    for part in parts:
        data = part.get("data")
        made = [key for key in _GENERATORS if isinstance(data, dict) and key in data]
        if made:
            yield notice("a chart draws records, and no made-up rows (`{made}`). Name a table.", made=made[0])


def _shapes(parts: Parts, _tables: Part) -> Iterator[str]:
    if not _VIEWS.intersection(parts[0]):
        yield notice(
            "there is nothing to draw. A chart has a `mark`, or a `layer`, `facet` or `concat` of charts."
        )
    for part in parts:
        mark = part.get("mark")
        kind = mark.get("type") if isinstance(mark, dict) else mark
        if "mark" in part and not (isinstance(kind, str) and kind in _MARKS):
            yield notice(
                "there is no mark {kind}. There are: {names}.",
                kind=quoted(kind),
                names=", ".join(sorted(_MARKS)),
            )
        encoding = part.get("encoding")
        for channel in encoding if isinstance(encoding, dict) else ():
            if channel not in _CHANNELS:
                yield notice(
                    "there is no channel “{channel}”. {hint}",
                    channel=channel,
                    hint=_nearest(channel, _CHANNELS),
                )


def _tables(parts: Parts, tables: Part) -> Iterator[str]:
    for part in parts:
        data = part.get("data")
        name = data.get("name") if isinstance(data, dict) else None
        if isinstance(name, str) and "values" not in part["data"] and name not in tables:
            yield notice(
                "the figure has no table “{name}”. It has: {names}.", name=name, names=", ".join(tables)
            )


def _columns(parts: Parts, tables: Part) -> Iterator[str]:
    known = {column for columns in tables.values() for column in columns} | set(_PIVOTED)
    for part in parts:
        made = part.get("as")
        known.update(name for name in (made if isinstance(made, list) else [made]) if isinstance(name, str))
        data = part.get("data")
        if isinstance(data, dict) and isinstance(data.get("values"), list):
            known.update(key for row in data["values"] if isinstance(row, dict) for key in row)
    for part in parts:
        field = part.get("field")
        if isinstance(field, str) and field not in known:
            yield notice(
                "no table of the figure has a column “{field}”. {hint}",
                field=field,
                hint=_nearest(field, known),
            )


def _gradients(parts: Parts, _tables: Part) -> Iterator[str]:
    for part in parts:
        encoding = part.get("encoding")
        colors = {key: encoding.get(key) for key in _COLORS} if isinstance(encoding, dict) else {}
        for channel, color in colors.items():
            if not isinstance(color, dict):
                continue
            scale = color.get("scale")
            stepped = isinstance(scale, dict) and scale.get("type") in _STEPPED
            smooth = color.get("type") in ("quantitative", "temporal") and not color.get("bin")
            if smooth and color.get("legend", {}) is not None and not stepped:
                yield (
                    notice(
                        "a legend with a gradient (`{channel}`) is not printed by all readers. Put the "
                        'values into steps with `"bin"`, or leave out the legend with `"legend": null`.',
                        channel=channel,
                    )
                )


def _small(parts: Parts, _tables: Part) -> Iterator[str]:
    for part in parts:
        for key, size in part.items():
            if key.lower().endswith("fontsize") and isinstance(size, int | float) and size < SMALLEST:
                yield notice(
                    "a text of {size} pixels (`{key}`) is not read in print. The smallest is {smallest}.",
                    size=size,
                    key=key,
                    smallest=SMALLEST,
                )


def _nearest(name: str, known: Iterable[str]) -> str:
    names = sorted(known)
    return did_you_mean(name, names, notice("There are: {names}.", names=", ".join(names)))


Rule = Callable[[Parts, Part], Iterator[str]]
