# SPDX-License-Identifier: Apache-2.0
"""A chart that would mislead or cannot be read is refused, in a sentence that says what to do."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from jinja2 import TemplateRuntimeError

from chipbrief.compose.charts.grammar import demand, whole
from chipbrief.compose.view import DataTable, FigureView
from chipbrief.errors import TemplateError

POINTS = DataTable("points", "Points", ("day", "score"), (("2024-01-01", Decimal(2)),))
X = {"field": "day", "type": "temporal"}
SOUND = {"data": {"name": "points"}, "mark": "point", "encoding": {"x": X}}
WORDS = {"title": "Three of four were caught", "subtitle": "Chips, 2024.", "alt": "Dots. Three of four."}


def encoded(**channels: object) -> dict[str, object]:
    return {**SOUND, "encoding": {"x": X, **channels}}


REFUSED = [
    ({**SOUND, "data": {"name": "point"}}, r"no table “point”. It has: points"),
    ({**SOUND, "data": {"sequence": {"start": 0, "stop": 1e12}}}, r"no made-up rows \(`sequence`\)"),
    ({"data": {"name": "points"}}, r"nothing to draw"),
    ({**SOUND, "mark": "image"}, r"no mark “image”. There are: arc, area"),
    ({"layer": [SOUND, {**SOUND, "mark": {"type": "pie"}}]}, r"no mark “pie”"),
    ({**SOUND, "mark": {"type": ["bar"]}}, r"no mark \['bar'\]"),
    (encoded(colour={"value": "red"}), r"no channel “colour”. Did you mean “color”\?"),
    (encoded(y={"field": "scores", "type": "quantitative"}), r"column “scores”. Did you mean “score”\?"),
    (encoded(color={"field": "score", "type": "quantitative"}), r"a legend with a gradient \(`color`\)"),
    ({**SOUND, "mark": {"type": "text", "fontSize": 7}}, r"a text of 7 pixels \(`fontSize`\)"),
    (encoded(y={"field": "score", "axis": {"labelFontSize": 8.5}}), r"a text of 8.5 pixels"),
]


@pytest.mark.parametrize(("spec", "says"), REFUSED)
def test_a_specification_is_refused(spec, says):
    with pytest.raises(TemplateError, match=rf"^charts/a\.vl\.json: .*{says}"):
        demand("charts/a.vl.json", spec, (POINTS,))


@pytest.mark.parametrize(
    "spec",
    [
        SOUND,
        encoded(color={"field": "score", "type": "quantitative", "legend": None}),
        encoded(color={"field": "score", "type": "quantitative", "bin": True}),
        encoded(color="red", fill=["red"], stroke={"scale": "log"}),
        {**SOUND, "transform": [{"calculate": "1", "as": [{}, 1, "score"]}]},
        encoded(color={"field": "score", "type": "quantitative", "scale": {"type": "quantize"}}),
        {**encoded(y={"field": "twice"}), "transform": [{"calculate": "2 * datum.score", "as": "twice"}]},
        {"layer": [{**SOUND, "data": {"values": [{"at": 0}]}, "encoding": {"x": {"field": "at"}}}]},
    ],
)
def test_a_sound_specification_passes(spec):
    demand("charts/a.vl.json", spec, (POINTS,))


def figure(**more: Any) -> FigureView:
    sound: dict[str, Any] = {
        "name": "a",
        "data": (POINTS,),
        "source_ids": ("s",),
        "caveats": (),
        "empty": False,
    }
    return FigureView(**{**sound, **more})


def test_a_whole_figure_passes_and_prints_nothing():
    assert whole(figure(), **WORDS) == ""
    assert whole(figure(source_ids=(), empty=True), **WORDS) == ""


@pytest.mark.parametrize(
    ("view", "words", "lacks"),
    [
        (figure(), {"title": " "}, "a title that states the finding"),
        (figure(), {"subtitle": ""}, "a subtitle with measure, unit and period"),
        (figure(), {"alt": "", "title": ""}, "a title that states the finding and alternative text"),
        (figure(source_ids=()), {}, "a source"),
        (figure(data=(DataTable("t", "T", ("a",), ()),)), {}, "data"),
    ],
)
def test_a_figure_that_lacks_something_is_refused(view, words, lacks):
    with pytest.raises(TemplateRuntimeError, match=f"“a” is not drawn without {re.escape(lacks)}"):
        whole(view, **{**WORDS, **words})
