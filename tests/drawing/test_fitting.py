# SPDX-License-Identifier: Apache-2.0
"""Charts that fit a width have it, whatever their labels take."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from types import MappingProxyType

import pytest

from chipbrief.compose import charts
from chipbrief.compose.formats import Format, read_format
from chipbrief.compose.view import DataTable, FigureView
from chipbrief.drawing import FONT
from chipbrief.drawing.svg import read

FIT = {"type": "fit-x", "contains": "padding"}


def a_format(spec: object) -> Format:
    settings = "\n".join(f'{key} = "x"' for key in ("id", "title", "description", "version", "page_size"))
    files = {
        "template.toml": f'{settings}\nlanguage = "en"'.encode(),
        "brief.html.j2": b"",
        "charts/one.vl.json": json.dumps(spec).encode(),
        charts.STYLE: json.dumps({"font": FONT}).encode(),
    }
    return read_format(MappingProxyType(files))


@pytest.mark.parametrize("label", ["China", "A very long label that takes more than half of the whole width"])
def test_a_chart_is_as_wide_as_it_is_to_be(label):
    spec = {
        "data": {"name": "t"}, "width": 400, "autosize": FIT, "mark": "bar",
        "encoding": {
            "x": {"field": "n", "type": "quantitative"},
            "y": {"field": "place", "type": "nominal", "axis": {"labelLimit": 900, "labelFont": FONT}},
        },
    }  # fmt: skip
    table = DataTable("t", "T", ("place", "n"), ((label, Decimal(3)),))
    svg = charts.draw(FigureView("one", (table,), (), (), empty=False), a_format(spec)).decode()
    (box,) = re.findall(r'viewBox="([^"]+)"', svg)[:1]
    left, _top, width, _height = map(float, box.split())
    assert width == pytest.approx(400, abs=1)
    texts = [text for text in read(svg).texts if not text.turned]
    assert min(text.box[0] for text in texts) >= left
    assert max(text.box[2] for text in texts) <= left + width
    assert read(svg).frame[2] > left + width - 30
