# SPDX-License-Identifier: Apache-2.0
"""The map in tiles: every tile a country, every treatment the engine's own answer."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from chipbrief.compose.figures.places import build
from chipbrief.compose.figures.tiles import TILES
from chipbrief.gather.countries import iso_entries
from chipbrief.gather.records import Country
from chipbrief.judge.control import Law, classify


def rows(figure) -> dict[Any, dict[str, Any]]:
    data = figure.data[0]
    return {row[0]: dict(zip(data.columns, row, strict=True)) for row in data.rows}


def test_each_tile_is_a_country_and_has_its_place_alone():
    assert set(TILES) <= set(iso_entries())
    assert len(set(TILES.values())) == len(TILES)


def test_every_country_of_the_data_pack_has_a_tile(library):
    assert {country.id for country in library.all(Country)} - set(TILES) <= {"EUU"}


@pytest.mark.parametrize(("one", "other"), [("CHN", "HKG"), ("DEU", "POL"), ("MYS", "SGP"), ("SAU", "QAT")])
def test_neighbors_are_near(one, other):
    (x, y), (u, v) = TILES[one], TILES[other]
    assert abs(x - u) + abs(y - v) <= 3


@pytest.mark.parametrize(
    "words", [("CHN", "2022-10", "2025-02-12"), ("ARE", "2023", "2026-08"), ("RUS", "2022-09", "2022-09")]
)
def test_counts_are_the_answers_of_the_engine(words, judged):
    findings = judged(*words)
    tiles = rows(build(findings))
    law, day = Law.of(findings.evidence), findings.evidence.pick.as_of
    for code in ("CHN", "MAC", "HKG", "ARE", "SAU", "RUS", "MYS", "ISL", "KHM", "CYP", "TWN"):
        asked = [classify(item.parameters, code, day, law).enforced.outcome for item in findings.chips]
        found = Counter(asked)
        assert tiles[code]["license"] == found["license_required"], code
        assert tiles[code]["none"] == found["none"], code
        assert tiles[code]["unknown"] == found["unknown"], code


def test_categories_go_from_denial_to_nothing(judged):
    tiles = rows(build(judged("CHN", "2022-10", "2025-02-12")))
    assert {code: tiles[code]["category"] for code in ("CHN", "SAU", "MYS", "USA")} == {
        "CHN": "denied",
        "SAU": "licensed",
        "MYS": "free",
        "USA": "home",
    }


def test_the_facts_are_those_of_the_tiles(judged):
    figure = build(judged("MYS", "2024", "2024-06", chip_class="consumer-workstation-gpu"))
    categories = Counter(row["category"] for row in rows(figure).values())
    assert figure.count == len(TILES) - 1
    assert figure.controlled == categories["denied"] + categories["licensed"] + categories["notified"]
    assert figure.alike == categories[figure.category]
    assert [code for code, row in rows(figure).items() if row["picked"] == "yes"] == ["MYS"]


def test_a_class_without_chips_has_no_map(judged):
    figure = build(judged("CHN", "2024", "2025-02-12", chip_class="hbm"))
    assert figure.empty


def test_a_territory_without_a_tile_still_gets_its_map(judged):
    figure = build(judged("GRL", "2024", "2025-02-12"))
    assert (figure.category, figure.alike) == ("", 0)
    assert not figure.empty
