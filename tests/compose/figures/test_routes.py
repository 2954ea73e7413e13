# SPDX-License-Identifier: Apache-2.0
"""Routes of reported cases: every case counted once, allegations apart from what is proven."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import pairwise

import pytest
from support.figures import table
from support.making import make

from chipbrief.compose.figures.routes import MOST, build
from chipbrief.gather.naming import named
from chipbrief.gather.records import DiversionCase
from chipbrief.judge.questions.diversion_cases import POLICY, counted, standing

PICKS = [("CHN", "2022-10", "2026-10"), ("MYS", "2022-10", "2026-10"), ("SGP", "2025", "2025-06")]


@pytest.mark.parametrize("words", PICKS)
def test_every_case_is_on_one_route(words, judged):
    findings = judged(*words)
    figure = build(findings)
    cases = counted(case for case in findings.cases if case.kind != POLICY)
    routes = table(figure, "routes")
    drawn = Counter({(row["route"], row["standing"]): int(row["count"]) for row in routes})
    assert drawn == Counter((" > ".join(case.route), standing(case)) for case in cases)
    assert figure.count == len(cases) == figure.proven + figure.alleged + figure.reported
    assert len(routes) <= MOST


@pytest.mark.parametrize("words", PICKS)
def test_legs_lead_from_stop_to_stop_and_the_country_is_on_each_route(words, judged):
    figure = build(judged(*words))
    for row in table(figure, "routes"):
        stops = [stop for stop in table(figure, "stops") if stop["row"] == row["row"]]
        legs = [leg for leg in table(figure, "legs") if leg["row"] == row["row"]]
        assert len(legs) == len(stops) - 1
        assert all(one["to_place"] == other["from_place"] for one, other in pairwise(legs))
        assert stops[0]["place"] == 0
        assert stops[-1]["place"] == 1
        assert "yes" in {stop["picked"] for stop in stops}


def test_one_reported_place_is_no_route(judged):
    figure = build(judged("CHN", "2022-10", "2026-10"))
    unknown = [leg for leg in table(figure, "legs") if leg["known"] == "no"]
    assert len(unknown) == sum(1 for row in table(figure, "routes") if row["route"] == "CHN")
    assert all(leg["from"] is None for leg in unknown)
    assert figure.unknown >= len(unknown) > 0


def test_a_country_on_no_route_has_an_empty_figure(judged):
    figure = build(judged("ISL", "2022-10", "2026-10"))
    assert figure.empty
    assert (figure.count, figure.through, figure.through_count) == (0, (), 0)


@pytest.mark.parametrize(
    ("kind", "caveats", "expected"),
    [
        ("penalty", (), "proven"),
        ("penalty", ("allegation",), "alleged"),
        ("indictment", (), "alleged"),
        ("investigation", (), "alleged"),
        ("press_report", ("allegation",), "alleged"),
        ("press_report", (), "reported"),
    ],
)
def test_an_allegation_is_never_proven(kind, caveats, expected):
    assert standing(make(DiversionCase, kind=kind, caveats=caveats)) == expected


def test_places_are_spread_evenly_along_the_way(judged):
    figure = build(judged("IDN", "2022-10", "2026-10"))
    places = {stop["place"] for stop in table(figure, "stops")}
    assert Decimal("0.25") in places


def test_countries_are_called_by_their_everyday_names():
    assert [named(code) for code in ("RUS", "KOR", "TWN", "VNM", "XXX")] == [
        "Russia", "South Korea", "Taiwan", "Vietnam", "XXX",
    ]  # fmt: skip
