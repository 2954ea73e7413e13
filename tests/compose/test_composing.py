# SPDX-License-Identifier: Apache-2.0
"""Composing a page: what is asked of whoever draws its charts."""

from __future__ import annotations

from chipbrief.compose import compose, open_formats
from chipbrief.paths import shipped


def test_whoever_draws_is_asked_once_for_the_charts_of_the_page(findings_of, policy):
    asked = []

    def draw(charts):
        asked.append(tuple(charts))
        return dict.fromkeys(charts, b"<svg/>")

    page = compose(findings_of("ISL"), policy, draw=draw)
    assert len(asked) == 1
    assert asked[0] == tuple(page.pictures)
    assert all(f'src="pack:///{path}"' in page.html for path in asked[0])


def test_a_page_without_charts_starts_no_drawing(findings_of):
    asked = []
    format = open_formats(shipped("templates"))["rule-change-memo"]
    assert compose(findings_of("ISL"), format, draw=lambda charts: asked.append(charts) or {}).html
    assert not asked


def test_a_single_case_is_told_to_begin_where_its_route_does(findings_of):
    format = open_formats(shipped("templates"))["country-profile"]
    page = compose(findings_of("HKG"), format, draw=lambda charts: dict.fromkeys(charts, b"<svg/>"))
    assert "The one reported case begins in Hong Kong; it is not proven" in page.html


def test_several_cases_that_begin_in_a_country_are_told_so(findings_of):
    format = open_formats(shipped("templates"))["country-profile"]
    page = compose(findings_of("SGP"), format, draw=lambda charts: dict.fromkeys(charts, b"<svg/>"))
    assert "Each of the 2 reported cases begins in Singapore; none is proven" in page.html


def test_what_could_be_bought_names_the_country(findings_of, policy):
    page = compose(findings_of("ISL"), policy, draw=lambda charts: dict.fromkeys(charts, b"<svg/>"))
    section = page.html[page.html.index("did to supply</h2>") :]
    assert "a buyer in Iceland could buy" in section
    assert "to sell there" not in section
