# SPDX-License-Identifier: Apache-2.0
"""A legend names what is drawn: values of scales that no row holds are left out."""

from __future__ import annotations

from chipbrief.compose.charts.scales import of_what_is_drawn


def scaled(domain: list[str], looks: list[str], **more: object) -> dict[str, object]:
    return {"encoding": {"color": {"field": "kind", "scale": {"domain": domain, "range": looks}}}, **more}


def test_a_value_that_no_row_holds_goes_with_its_look():
    cut = of_what_is_drawn(scaled(["stock", "smuggled"], ["blue", "red"]), [[{"kind": "smuggled"}]])
    assert cut == scaled(["smuggled"], ["red"])


def test_a_value_that_an_expression_makes_stays():
    made = {"transform": [{"calculate": "datum.free ? 'free' : 'it\\'s not'", "as": "kind"}]}
    spec = scaled(["free", "it's not", "open"], ["blue", "red", "gray"], **made)
    assert of_what_is_drawn(spec, [[]]) == scaled(["free", "it's not"], ["blue", "red"], **made)


def test_a_value_that_is_only_asked_for_goes():
    asked = {"transform": [{"filter": "datum.kind == 'stock'"}]}
    cut = of_what_is_drawn(scaled(["stock", "smuggled"], ["blue", "red"], **asked), [[{"kind": "smuggled"}]])
    assert cut == scaled(["smuggled"], ["red"], **asked)


def test_scales_of_numbers_without_a_look_for_each_value_or_without_rows_stay():
    numbers = {"scale": {"domain": [0, 100], "range": [142, 600]}}
    assert of_what_is_drawn(numbers, [[{"kind": "stock"}]]) == numbers
    years = {"scale": {"domain": [{"year": 2020}, {"year": 2026}], "range": [142, 600]}}
    assert of_what_is_drawn(years, [[{"kind": "stock"}]]) == years
    few = scaled(["stock", "smuggled"], ["blue"])
    assert of_what_is_drawn(few, [[{"kind": "stock"}]]) == few
    whole = scaled(["stock", "smuggled"], ["blue", "red"])
    assert of_what_is_drawn(whole, [[]]) == whole
