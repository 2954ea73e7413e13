# SPDX-License-Identifier: Apache-2.0
"""What answers a pick, dataset by dataset: a record that does, and one that does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from support.making import make, period

from chipbrief.gather import DATASETS, Library
from chipbrief.gather.answers import ANSWERS, answers, areas_of, when
from chipbrief.gather.cells import read_period
from chipbrief.gather.records import (
    BenchmarkScore,
    Chip,
    ChipClass,
    Claim,
    ClaimEvidence,
    Compute,
    CostTrend,
    Country,
    DiversionCase,
    EntityListing,
    GapEstimate,
    Hbm,
    Investment,
    Model,
    PolicyOption,
    Production,
    Record,
    Rule,
    ScenarioParameter,
    StockEstimate,
    Trade,
    VendorRevenue,
)
from chipbrief.pick import Pick

CHINA = Pick("CHN", "dc-training-gpu", date(2023, 6, 1), date(2024, 5, 31), date(2025, 1, 1))
FRANCE = replace(CHINA, country="FRA")
HONG_KONG = replace(CHINA, country="HKG")
DOMESTIC = replace(FRANCE, chip_class="cn-domestic")

#: The kind, the pick, what the record says, and whether it answers.
CASES: list[tuple[type[Record], Pick, dict[str, Any], bool]] = [
    (Country, CHINA, {"id": "CHN"}, True),
    (Country, CHINA, {"id": "USA"}, False),
    (ChipClass, CHINA, {"id": "dc-training-gpu"}, True),
    (ChipClass, CHINA, {"id": "hbm"}, False),
    (Rule, FRANCE, {"reach": ("CHN",)}, True),
    (EntityListing, CHINA, {"country": "CHN", "listed": date(2019, 5, 16)}, True),
    (EntityListing, CHINA, {"country": "SGP"}, False),
    (Chip, CHINA, {"chip_class": "dc-training-gpu"}, True),
    (Chip, CHINA, {"chip_class": "china-variant"}, False),
    (Hbm, DOMESTIC, {}, True),
    (Hbm, replace(FRANCE, chip_class="hbm"), {}, True),
    (Hbm, CHINA, {}, False),
    (Production, CHINA, {"covers": read_period("2022-12")}, True),
    (Production, CHINA, {"covers": read_period("2022-05")}, False),
    (Production, HONG_KONG, {"covers": read_period("2030")}, True),
    (Production, DOMESTIC, {"covers": read_period("2024")}, True),
    (Production, FRANCE, {"covers": read_period("2024")}, False),
    (DiversionCase, CHINA, {"route": ("USA", "CHN"), "date": date(2023, 6, 1)}, True),
    (DiversionCase, CHINA, {"route": ("USA", "CHN"), "date": date(2023, 5, 31)}, False),
    (DiversionCase, FRANCE, {"route": ("USA", "CHN"), "date": date(2023, 6, 1)}, False),
    (StockEstimate, CHINA, {"country": "CHN", "covers_to": date(2021, 1, 1)}, True),
    (StockEstimate, CHINA, {"country": "USA"}, True),
    (StockEstimate, CHINA, {"country": "CHN", "covers_from": date(2024, 6, 1)}, False),
    (StockEstimate, CHINA, {"country": "MYS"}, False),
    (VendorRevenue, CHINA, {"area": "CHN", "covers": read_period("2022-05-30/2022-08-01")}, True),
    (VendorRevenue, CHINA, {"area": "WLD", "covers": read_period("2024")}, True),
    (VendorRevenue, CHINA, {"area": "CHN", "covers": read_period("2021")}, False),
    (VendorRevenue, CHINA, {"area": "TWN", "covers": read_period("2024")}, False),
    (Trade, CHINA, {"reporter": "TWN", "partner": "CHN", "covers": read_period("2024")}, True),
    (Trade, CHINA, {"reporter": "CHN", "partner": "WLD", "covers": read_period("2023")}, True),
    (Trade, CHINA, {"reporter": "CHN", "partner": "WLD", "covers": read_period("2020")}, False),
    (Trade, CHINA, {"reporter": "TWN", "partner": "MYS", "covers": read_period("2024")}, False),
    (Compute, FRANCE, {"area": "EUU", "date": read_period("2023")}, True),
    (Compute, FRANCE, {"area": "USA", "date": read_period("2023")}, True),
    (Compute, FRANCE, {"area": "FRA", "date": read_period("2019")}, False),
    (Compute, FRANCE, {"area": "EUR", "date": read_period("2023")}, False),
    (Investment, FRANCE, {"country": "EUU", "announced": read_period("2022-02-08")}, True),
    (Investment, FRANCE, {"country": "FRA", "announced": None}, True),
    (Investment, FRANCE, {"country": "FRA", "announced": read_period("2025-02-09")}, False),
    (Investment, FRANCE, {"country": "KOR", "announced": read_period("2023")}, False),
    (Model, FRANCE, {"country": "KOR"}, True),
    (BenchmarkScore, FRANCE, {}, True),
    (GapEstimate, FRANCE, {}, True),
    (CostTrend, FRANCE, {}, True),
    (PolicyOption, FRANCE, {}, True),
    (Claim, FRANCE, {"countries": ("FRA",)}, True),
    (Claim, FRANCE, {"countries": ("WLD",)}, True),
    (Claim, FRANCE, {"countries": ("CHN", "USA")}, False),
    (ClaimEvidence, CHINA, {"claim_id": "c01"}, True),
    (ClaimEvidence, FRANCE, {"claim_id": "c01"}, False),
    (ScenarioParameter, FRANCE, {"areas": ("EUU",)}, True),
    (ScenarioParameter, FRANCE, {"areas": ("USA", "CHN")}, True),
    (ScenarioParameter, FRANCE, {"areas": ("CHN",)}, False),
]


@pytest.mark.parametrize(("kind", "pick", "values", "kept"), CASES)
def test_a_record_answers_or_does_not(kind, pick, values, kept, library: Library) -> None:
    assert answers(make(kind, **values), pick, library) is kept


def test_every_dataset_says_what_answers() -> None:
    assert set(ANSWERS) == set(DATASETS.values())
    assert all(found.says.endswith(".") for found in ANSWERS.values())


def test_a_country_is_in_its_areas(library: Library) -> None:
    assert areas_of("FRA", library) == {"FRA", "EUU", "WLD"}
    assert areas_of("GBR", library) == {"GBR", "WLD"}


def test_every_dated_row_of_the_pack_has_its_time(library: Library) -> None:
    for kind in (DiversionCase, Model, BenchmarkScore, Claim):
        assert all(when(row) is not None for row in library.all(kind))


def test_an_estimate_with_one_end_is_dated_by_it() -> None:
    day = date(2024, 6, 1)
    estimate = make(StockEstimate, covers_from=None, covers_to=day, period="by mid-2024")
    assert when(estimate) == replace(period(day), text="by mid-2024")
    assert when(make(StockEstimate, covers_from=None, covers_to=None)) is None
