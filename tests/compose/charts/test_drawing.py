# SPDX-License-Identifier: Apache-2.0
"""Charts: from a format's specification and our data to the same picture each time."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from decimal import Decimal
from types import MappingProxyType

import pytest

from chipbrief.compose import charts
from chipbrief.compose.formats import Format
from chipbrief.compose.view import DataTable, FigureView
from chipbrief.drawing import FONT
from chipbrief.drawing.svg import read
from chipbrief.errors import TemplateError

POINTS = DataTable("points", "Points", ("x", "y"), ((Decimal(1), Decimal(2)), (Decimal(3), None)))
FIGURE = FigureView("one", (POINTS,), (), (), empty=False)
SPEC = {
    "data": {"name": "points"},
    "mark": "point",
    "encoding": {"x": {"field": "x", "type": "quantitative"}},
}


def a_format(spec: object, style: object = None) -> Format:
    text = spec if isinstance(spec, str) else json.dumps(spec)
    files = {"charts/one.vl.json": text.encode(), charts.STYLE: json.dumps(style or {}).encode()}
    return Format("f", "F", "", "1", "en", "A4", (), (), MappingProxyType(files))


def test_a_chart_is_drawn_from_the_named_table():
    svg = charts.draw(FIGURE, a_format(SPEC)).decode()
    assert svg.startswith("<svg")
    assert len(read(svg).points) == len(POINTS.rows)


@pytest.mark.parametrize(
    "spec",
    [
        {**SPEC, "data": {"url": "https://example.org/x.csv"}},
        {**SPEC, "layer": [{"data": {"url": "file:///etc/passwd"}, "mark": "point"}]},
        {**SPEC, "mark": {"type": "image", "url": "x.png"}},
        {**SPEC, "transform": [{"lookup": "x", "from": {"data": {"url": "x"}, "key": "x"}}]},
    ],
)
def test_an_address_is_refused_wherever_it_stands(spec):
    with pytest.raises(TemplateError, match=r"charts/one\.vl\.json: .*address"):
        charts.draw(FIGURE, a_format(spec))


def test_broken_json_names_line_and_column():
    with pytest.raises(
        TemplateError,
        match=r"charts/one\.vl\.json cannot be read: what stands at line 2, column \d+ is not JSON",
    ):
        charts.draw(FIGURE, a_format('{"a": 1,\n oops}'))


def test_a_missing_chart_is_named():
    with pytest.raises(TemplateError, match=r"no file _shared/charts/two\.vl\.json"):
        charts.draw(FigureView("two", (POINTS,), (), (), empty=False), a_format(SPEC))


def test_values_stay_what_they_are():
    table = DataTable("t", "T", ("a", "b", "c"), ((Decimal("1.5"), date(2024, 1, 2), None),))
    assert charts.records(table) == [{"a": 1.5, "b": "2024-01-02", "c": None}]


def test_two_processes_draw_the_same_bytes(china_page):
    script = """
import sys
from chipbrief.compose import compose, open_formats
from chipbrief.gather import Library, choices, gather
from chipbrief.judge import judge
from chipbrief.paths import shipped
from chipbrief.pick import make_pick
library, policy = Library.open(shipped("datasets")), open_formats(shipped("templates"))["policy-brief"]
words = {"country": "CHN", "chip_class": "dc-training-gpu", "start": "2022-10-01", "end": "2025-02-12"}
pick = make_pick(choices(library, (policy.choice(),)), **words)
page = compose(judge(gather(pick, library, policy.needs), policy.questions), policy)
sys.stdout.buffer.write(b"".join(page.pictures[key] for key in sorted(page.pictures)) + page.html.encode())
"""
    other = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    mine = (
        b"".join(china_page.pictures[key] for key in sorted(china_page.pictures)) + china_page.html.encode()
    )
    assert other == mine


def test_the_stand_in_for_the_font_is_never_seen(china_page):
    for data in china_page.pictures.values():
        assert b"Stand-In" not in data
        assert FONT.encode() in data
