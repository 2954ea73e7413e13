# SPDX-License-Identifier: Apache-2.0
"""Estimates of chips, and the one that comes with a full range."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from support.making import evidence, make, period

from chipbrief.gather.records import StockEstimate
from chipbrief.judge.supply import estimate_findings, estimates_for, ranged_smuggling, smuggled_a_year


def row(key: str, low: int | None, central: int | None, high: int | None, **values: object) -> StockEstimate:
    numbers = {"low": low, "central": central, "high": high}
    known = {name: None if value is None else Decimal(value) for name, value in numbers.items()}
    given = {"country": "CHN", "unit": "chips", "kind": "smuggled", "made": period(date(2024, 1, 1))}
    return make(StockEstimate, id=key, **(given | known | values))


def test_the_largest_comes_first_by_what_is_known_of_it():
    rows = (row("a", None, 5, None), row("b", 50, None, 90), row("c", None, None, 20), row("d", 1, 60, 70))
    assert [item.id for item in estimates_for(evidence(*rows))] == ["d", "b", "c", "a"]


def test_equal_ones_stand_by_id():
    assert [item.id for item in estimates_for(evidence(row("b", 1, 5, 9), row("a", 1, 5, 9)))] == ["a", "b"]


def test_other_countries_units_and_rows_without_a_number_are_left_out():
    rows = (
        row("a", 1, 2, 3, country="USA"),
        row("b", 1, 2, 3, unit="H100-equivalents"),
        row("c", None, None, None),
    )
    assert estimates_for(evidence(*rows)) == ()


def test_the_newest_full_range_of_smuggling_is_taken():
    old, new = row("old", 1, 2, 3), row("new", 1, 2, 3, made=period(date(2025, 1, 1)))
    part, stock = row("part", 1, None, 3), row("stock", 1, 2, 3, kind="stock")
    assert ranged_smuggling(evidence(new, old, part, stock)) == new


def test_a_range_from_zero_or_without_a_day_cannot_be_used():
    assert ranged_smuggling(evidence(row("a", 0, 2, 3), row("b", 1, 2, 3, made=None))) is None


def test_what_is_smuggled_in_a_year_goes_from_the_least_to_the_most_that_is_named():
    country, ring = {"subject": "China total (smuggled)"}, {"subject": "A ring"}
    rows = (
        row("a", 10, 140, None, **country),
        row("b", None, 12, None, **country),
        row("c", 1, 2, 900, **ring),
    )
    (found,) = smuggled_a_year(evidence(*rows), "China")
    assert (found.value, found.low, found.high) == ("2 estimates", 10, 140)
    assert smuggled_a_year(evidence(rows[2]), "China") == ()


def test_findings_keep_the_range():
    found = estimate_findings((row("a", 1, 2, 3, estimated_by="Someone"),))[0]
    assert (found.id, found.value, found.low, found.high) == ("estimate-a", 2, 1, 3)
    assert found.formula == "as stated (Someone)"
    assert found.inputs == ("chip_stock_estimates/a",)
