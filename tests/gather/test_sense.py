# SPDX-License-Identifier: Apache-2.0
"""What a schema cannot say: places that exist, ranges in order."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from support.making import make

from chipbrief.gather import DATASETS
from chipbrief.gather.cells import ISO3, ISO3_LIST
from chipbrief.gather.records import (
    Area,
    Chip,
    Claim,
    Compute,
    Country,
    DiversionCase,
    GroupMember,
    LicensePolicy,
    Record,
    Rule,
    ScenarioParameter,
    Scope,
    StockEstimate,
    Threshold,
    Trade,
)
from chipbrief.gather.sense import PLACES, known_places, senseless
from chipbrief.paths import shipped

KNOWN = known_places({"areas": (make(Area, id="EUU", members=()),)})
RANGE: dict[str, Any] = {"low": Decimal(1), "central": Decimal(2), "high": Decimal(3)}


def told(*rows: Record) -> list[tuple[int | None, str]]:
    return [(fault.row, fault.column) for fault in senseless(rows, KNOWN, "pack/x.csv")]


def names_of(kind: type[Record]) -> set[str]:
    return {field.name for field in fields(kind)}


def test_every_column_of_the_pack_that_holds_places_is_known() -> None:
    described = json.loads((shipped("datasets") / "datapackage.json").read_text("utf-8"))
    columns = {
        field["name"]
        for resource in described["resources"]
        if resource["name"] in DATASETS
        for field in resource["schema"]["fields"]
        if field.get("constraints", {}).get("pattern") in {ISO3, ISO3_LIST}
    }
    assert "route" in columns
    assert columns - {"id", "currency"} <= PLACES


def test_countries_and_areas_are_places() -> None:
    assert {"CHN", "NAM", "EUU"} <= KNOWN
    assert "XYZ" not in KNOWN


def test_a_group_may_not_be_called_like_a_country() -> None:
    assert told(make(Scope, groups=("D:5", "WLD", "AIA:a"))) == []
    for column in ("groups", "except_groups", "headquarters_groups"):
        assert told(make(Scope, **{column: ("D:5", "AIA")})) == [(2, column)]


def test_a_place_that_does_not_exist_is_named_with_its_row() -> None:
    good = make(DiversionCase, route=("USA", "CHN"))
    bad = make(DiversionCase, route=("USA", "SIN"))
    (fault,) = senseless([good, bad], KNOWN, "pack/x.csv")
    assert (fault.row, fault.column) == (3, "route")
    assert "“SIN” is no place" in str(fault)


@pytest.mark.parametrize(
    ("record", "column"),
    [
        (make(Trade, reporter="TWN", partner="WORLD"), "partner"),
        (make(Claim, countries=("CHN", "uk")), "countries"),
        (make(Area, id="EUU", members=("FRA", "GER")), "members"),
        (make(Trade, reporter="TAI", partner="CHN"), "reporter"),
        (make(StockEstimate, country="UK"), "country"),
        (make(Compute, area="EUR"), "area"),
        (make(ScenarioParameter, areas=("CHN", "EUR")), "areas"),
        (make(Scope, except_countries=("SIN",)), "except_countries"),
        (make(Scope, headquarters_countries=("SIN",)), "headquarters_countries"),
        (make(Chip, vendor_country="TAI"), "vendor_country"),
    ],
)
def test_a_code_that_is_no_place_is_found_in_its_column(record: Record, column: str) -> None:
    assert (2, column) in told(record)


def test_places_that_are_left_out_are_no_fault() -> None:
    assert told(make(DiversionCase, route=None)) == []


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


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (Threshold, "effective_from", "effective_to"),
        (LicensePolicy, "effective_from", "effective_to"),
        (GroupMember, "valid_from", "valid_to"),
        (StockEstimate, "covers_from", "covers_to"),
    ],
)
def test_an_end_before_its_beginning_is_a_fault(kind: type[Record], first: str, last: str) -> None:
    days = {first: date(2024, 1, 2), last: date(2024, 1, 1)}
    assert (2, last) in told(
        make(kind, **({"country": "CHN"} if "country" in names_of(kind) else {}), **days)
    )


def test_a_rule_that_ends_before_it_begins_is_a_fault() -> None:
    begins, ends = date(2024, 1, 2), date(2024, 1, 1)
    assert told(make(Rule, effective=begins, ended=ends)) == [(2, "ended")]
    assert told(make(Rule, effective=begins, ended=None)) == []
