# SPDX-License-Identifier: Apache-2.0
"""What a schema cannot say: places that exist, ranges in order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from support.making import make

from chipbrief.gather.records import (
    Area,
    Claim,
    Country,
    DiversionCase,
    Record,
    Rule,
    Scope,
    StockEstimate,
    Trade,
)
from chipbrief.gather.sense import known_places, senseless

KNOWN = known_places({"areas": (make(Area, id="EUU", members=()),)})
RANGE: dict[str, Any] = {"low": Decimal(1), "central": Decimal(2), "high": Decimal(3)}


def told(*rows: Record) -> list[tuple[int | None, str]]:
    return [(fault.row, fault.column) for fault in senseless(rows, KNOWN, "pack/x.csv")]


def test_countries_and_areas_are_places() -> None:
    assert {"CHN", "NAM", "EUU"} <= KNOWN
    assert "XYZ" not in KNOWN


def test_a_group_may_not_be_called_like_a_country() -> None:
    assert told(make(Scope, groups=("D:5", "WLD", "AIA:a"))) == []
    assert told(make(Scope, except_groups=("D:5", "AIA"))) == [(2, "except_groups")]


def test_a_place_that_does_not_exist_is_named_with_its_row() -> None:
    good = make(DiversionCase, route=("USA", "CHN"))
    bad = make(DiversionCase, route=("USA", "SIN"))
    (fault,) = senseless([good, bad], KNOWN, "pack/x.csv")
    assert (fault.row, fault.column) == (3, "route")
    assert "'SIN' is no place" in str(fault)


@pytest.mark.parametrize(
    ("record", "column"),
    [
        (make(Trade, reporter="TWN", partner="WORLD"), "partner"),
        (make(Claim, countries=("CHN", "uk")), "countries"),
        (make(Area, id="EUU", members=("FRA", "GER")), "members"),
    ],
)
def test_every_column_of_places_is_read(record: Record, column: str) -> None:
    assert (2, column) in told(record)


def test_a_name_of_a_country_is_no_code() -> None:
    assert told(make(Country, id="CHN", name="China")) == []


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"low": Decimal(9)}, "central"),
        ({"central": Decimal(9)}, "high"),
        ({"central": None, "low": Decimal(9)}, "high"),
    ],
)
def test_a_range_out_of_order_is_a_fault(change: dict[str, Any], column: str) -> None:
    assert told(make(StockEstimate, country="CHN", **RANGE)) == []
    assert (2, column) in told(make(StockEstimate, country="CHN", **(RANGE | change)))


def test_a_rule_that_ends_before_it_begins_is_a_fault() -> None:
    begins, ends = date(2024, 1, 2), date(2024, 1, 1)
    assert told(make(Rule, effective=begins, ended=ends)) == [(2, "ended")]
    assert told(make(Rule, effective=begins, ended=None)) == []
