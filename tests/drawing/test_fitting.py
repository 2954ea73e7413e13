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
from chipbrief.drawing.fitting import raised
from chipbrief.drawing.svg import line_by_line, read

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


def test_what_is_empty_above_a_chart_is_cut():
    svg = (
        '<svg width="200" height="100" viewBox="0 0 200 100"><g transform="translate(10,40)">'
        '<text transform="translate(0,10)" font-size="10px">first</text></g></svg>'
    )
    cut = raised(svg)
    (text,) = read(cut).texts
    assert text.box[1] == pytest.approx(4, abs=0.1)
    assert re.search(r'height="([\d.]+)" viewBox="0 0 200 \1"', cut)
    assert raised(cut) == cut


def test_each_line_of_a_text_that_ends_at_its_place_is_a_text():
    lines = '<tspan>one</tspan><tspan x="0" dy="10">two</tspan>'
    text = f'<text text-anchor="end" transform="translate(-2,9.5)" fill="#000">{lines}</text>'
    assert line_by_line(text) == (
        '<text text-anchor="end" transform="translate(-2,9.5)" fill="#000">one</text>'
        '<text text-anchor="end" transform="translate(-2,19.5)" fill="#000">two</text>'
    )
    begins = text.replace("end", "start")
    assert line_by_line(begins) == begins
