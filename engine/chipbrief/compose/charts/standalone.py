# SPDX-License-Identifier: Apache-2.0
"""A chart that stands alone: title, subtitle and source line set around it, in the house style."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from chipbrief.drawing import FONT
from chipbrief.drawing.widths import wrapped

_MARGIN = 14.0
_LEAST = 606.0  # pixels that the texts have, however narrow the chart
_SIZE = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


@dataclass(frozen=True, slots=True)
class _Style:
    size: float
    leading: float
    color: str
    bold: bool = False


_TITLE = _Style(14, 18, "#12304a", bold=True)
_SUBTITLE = _Style(11, 15, "#3a4450")
_SOURCE = _Style(9.5, 12.5, "#3a4450")


def standalone(svg: bytes, title: str, subtitle: str, source: str) -> bytes:
    """Return a picture of its own: the chart on white with its texts. All texts are escaped."""
    chart = svg.decode()
    found = _SIZE.search(chart)
    width, height = (float(found[1]), float(found[2])) if found else (_LEAST, 0.0)
    room = max(width, _LEAST)
    parts, top = list[str](), _MARGIN
    for text, style in ((title, _TITLE), (subtitle, _SUBTITLE)):
        parts += _lines(text, style, room, top)
        top += style.leading * len(wrapped(text, style.size, room, bold=style.bold))
    parts.append(chart.replace("<svg ", f'<svg x="{_MARGIN:g}" y="{top + 8:g}" ', 1))
    top += height + 16
    parts += _lines(source, _SOURCE, room, top)
    bottom = top + _SOURCE.leading * len(wrapped(source, _SOURCE.size, room)) + _MARGIN
    return _page(room + 2 * _MARGIN, bottom, title, "".join(parts)).encode()


def _lines(text: str, style: _Style, room: float, top: float) -> Iterator[str]:
    weight = ' font-weight="600"' if style.bold else ""
    for at, line in enumerate(wrapped(text, style.size, room, bold=style.bold)):
        y = top + style.leading * at + style.size
        yield (
            f'<text x="{_MARGIN:g}" y="{y:g}" font-family="{FONT}, sans-serif" font-size="{style.size:g}px"'
            f'{weight} fill="{style.color}">{escape(line)}</text>'
        )


def _page(width: float, height: float, title: str, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width:g}" height="{height:g}" viewBox="0 0 {width:g} {height:g}">'
        f'<title>{escape(title)}</title><rect width="{width:g}" height="{height:g}" fill="#ffffff"/>'
        f"{inside}</svg>\n"
    )
