# SPDX-License-Identifier: Apache-2.0
"""The words of a chart in another language: in its specification, its expressions and its data."""

from __future__ import annotations

from chipbrief.compose.charts.words import named_values, rows_said, said_in, texts_of

SPEC = {
    "params": [{"name": "months", "value": "months"}, {"name": "size", "value": 3}],
    "transform": [
        {"filter": "datum.country == 'China' && datum.drawn == 'step'"},
        {"filter": {"field": "measure", "oneOf": ["memory bandwidth", "TPP"]}},
    ],
    "mark": {"type": "text", "text": "no data"},
    "encoding": {
        "x": {"field": "day", "axis": {"title": "Release date", "format": "%b %Y"}},
        "y": {"field": "chip", "axis": {"title": None}},
        "color": {"field": "country", "scale": {"domain": ["United States", "China"], "range": ["#1f4e79"]}},
        "text": {"value": "low"},
    },
}
FRENCH = {
    "China": "Chine", "United States": "États-Unis", "no data": "sans données", "months": "mois",
    "Release date": "Date de sortie", "memory bandwidth": "bande passante d'une mémoire", "low": "bas",
}  # fmt: skip


def say(text: str) -> str:
    return FRENCH.get(text, text)


def test_the_texts_are_found_and_keys_are_not():
    assert set(texts_of(SPEC)) == {*FRENCH, "TPP"}
    assert named_values(SPEC) == ("memory bandwidth", "TPP", "United States", "China")


def test_a_specification_is_said_in_another_language():
    said = said_in(SPEC, say)
    assert said["encoding"]["x"]["axis"] == {"title": "Date de sortie", "format": "%b %Y"}
    assert said["encoding"]["color"]["scale"] == {"domain": ["États-Unis", "Chine"], "range": ["#1f4e79"]}
    assert said["mark"]["text"] == "sans données"
    assert said["encoding"]["text"]["value"] == "bas"
    assert said["params"] == [{"name": "months", "value": "mois"}, {"name": "size", "value": 3}]
    assert said["encoding"]["y"]["field"] == "chip"


def test_expressions_follow_and_quotes_are_escaped():
    said = said_in({**SPEC, "test": "datum.measure == 'memory bandwidth'"}, say)
    assert said["transform"][0]["filter"] == "datum.country == 'Chine' && datum.drawn == 'step'"
    assert said["test"] == "datum.measure == 'bande passante d\\'une mémoire'"


def test_rows_follow_and_unnamed_values_stay():
    rows: list[dict[str, str | float | None]] = [
        {"country": "China", "model": "low", "score": 1.0},
        {"country": None, "model": "x", "score": None},
    ]
    assert rows_said({"scores": rows, "none": []}, SPEC, say) == {
        "scores": [
            {"country": "Chine", "model": "low", "score": 1.0},
            {"country": None, "model": "x", "score": None},
        ],
        "none": [],
    }
