# SPDX-License-Identifier: Apache-2.0
"""The shipped charts against the schema of Vega-Lite: a misspelt property is drawn without a word.

The schema comes from Altair's package, which is read and never imported.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from chipbrief.paths import shipped

TEMPLATES = shipped("templates")
SPECS = sorted(TEMPLATES.rglob("charts/*.vl.json"))
SCHEMA = Path(str(distribution("altair").locate_file("altair/vegalite/v5/schema/vega-lite-schema.json")))


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json.loads(SCHEMA.read_bytes())


@pytest.fixture(scope="module")
def charts(schema: dict[str, Any]) -> Draft7Validator:
    return Draft7Validator(schema)


def spec_at(path: Path) -> Any:
    return without_nulls(json.loads(path.read_bytes()))


def without_nulls(part: Any) -> Any:
    """Drop ``"y": null`` in a layer: it takes away a channel of all layers, and the schema lacks it."""
    if isinstance(part, list):
        return [without_nulls(item) for item in part]
    if not isinstance(part, dict):
        return part
    return {
        key: {name: item for name, item in value.items() if item is not None}
        if key == "encoding"
        else without_nulls(value)
        for key, value in part.items()
    }


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.name.removesuffix(".vl.json"))
def test_a_shipped_chart_is_valid(path: Path, charts: Draft7Validator):
    assert charts.is_valid(spec_at(path))


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.name.removesuffix(".vl.json"))
def test_each_look_is_given_to_a_named_value(path: Path):
    """Without names the looks go by the alphabet, so another language would have other colors."""
    for scale in scales_in(json.loads(path.read_bytes())):
        if isinstance(scale.get("range"), list) and scale.get("type") != "log":
            assert len(scale.get("domain", ())) == len(scale["range"]), scale


def scales_in(part: Any) -> Iterator[dict[str, Any]]:
    """Yield the scales of a specification that say what a value looks like."""
    for key, value in part.items() if isinstance(part, dict) else ():
        if key in ("color", "shape", "strokeDash") and isinstance(value, dict) and value.get("scale"):
            yield value["scale"]
    for inner in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
        yield from scales_in(inner)


def test_the_house_style_is_valid(schema: dict[str, Any]):
    style = json.loads((TEMPLATES / "_shared" / "style.vl.json").read_bytes())
    faults = Draft7Validator({**schema, "$ref": "#/definitions/Config"}).iter_errors(style)
    assert [fault.message for fault in faults] == []


@pytest.mark.parametrize(("old", "new"), [('"strokeWidth"', '"strokeWith"'), ('"temporal"', '"time"')])
def test_a_slip_would_be_found(old: str, new: str, charts: Draft7Validator):
    text = (TEMPLATES / "_shared" / "charts" / "capability-gap-frontier.vl.json").read_text("utf-8")
    assert not charts.is_valid(without_nulls(json.loads(text.replace(old, new, 1))))
