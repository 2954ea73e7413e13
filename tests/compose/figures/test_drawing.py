# SPDX-License-Identifier: Apache-2.0
"""Figures of the law and of places as a reader meets them: at their size, with words that say the finding."""

from __future__ import annotations

import dataclasses
import re
from types import MappingProxyType

import pytest

from chipbrief.compose import charts, compose
from chipbrief.compose.figures import build_figures
from chipbrief.compose.formats import PAGE
from chipbrief.drawing.svg import read
from chipbrief.edition import Edition

LAW = ("timeline", "thresholds", "status_strips", "routes", "places", "coverage")
PICKS = {
    "china": ("CHN", "2019", "2026-11-20", "dc-training-gpu"),
    "malaysia": ("MYS", "2022-10", "2025-02-12", "dc-training-gpu"),
    "emirates": ("ARE", "2023", "2026-08", "china-variant"),
    "a month": ("ISL", "2023-05", "2023-05", "dc-training-gpu"),
    "few chips": ("RUS", "2022-09", "2022-12", "merchant-asic"),
    "no chips": ("CHN", "2024", "2025-02-12", "hbm"),
}
#: What fits between the margins of a page (A4, 96 px an inch), and leaves room for the words around a figure.
WIDEST, HIGHEST = 627, 880
SMALLEST = 9


def page(names: tuple[str, ...]) -> bytes:
    macros = ", ".join(names)
    calls = "".join(f"{{{{ {name}(figures.{name}, brief) }}}}" for name in names)
    return f'{{% from "_shared/figures_law.html.j2" import {macros} %}}{calls}'.encode()


@pytest.fixture(scope="module")
def format_of_figures(policy):
    files = {**policy.files, PAGE: page(LAW)}
    return dataclasses.replace(policy, files=MappingProxyType(files), figures=LAW, questions=())


@pytest.fixture(scope="module", params=PICKS)
def composed(request, judged, format_of_figures):
    country, start, end, chip_class = PICKS[request.param]
    return compose(judged(country, start, end, chip_class=chip_class), format_of_figures)


def size(svg: str) -> tuple[float, float]:
    found = re.match(r'<svg[^>]* width="([\d.]+)" height="([\d.]+)"', svg)
    assert found
    return float(found[1]), float(found[2])


def drawings(composed):
    return {path: data.decode() for path, data in composed.pictures.items()}


def test_charts_fit_the_page_at_their_own_size(composed):
    for path, svg in drawings(composed).items():
        width, height = size(svg)
        assert width <= WIDEST, path
        assert height <= HIGHEST, path


def test_no_letter_is_smaller_than_can_be_read(composed):
    for path, svg in drawings(composed).items():
        assert all(float(found) >= SMALLEST for found in re.findall(r'font-size="([\d.]+)px"', svg)), path


def test_no_text_is_cut_by_the_edge(composed):
    assert_whole(composed)


def test_a_long_key_in_french_goes_on_in_the_next_line(judged, format_of_figures):
    # One outcome has two names here, which take most of a line.
    findings = judged("SAU", "2022-10", "2025-02-12")
    composed = compose(findings, format_of_figures, edition=Edition(language="fr", paper="Letter"))
    assert any("Exception de licence" in svg for svg in drawings(composed).values())
    assert_whole(composed)


def assert_whole(composed):
    for path, svg in drawings(composed).items():
        width, height = size(svg)
        for text in read(svg).texts:
            left, top, right, bottom = text.box
            inside = left >= -1 and right <= width + 1 and top >= -1 and bottom <= height + 2
            assert inside, (path, text.says)


def test_every_figure_is_drawn_or_said_to_be_empty(composed):
    shown = [getattr(composed.view.figures, name) for name in LAW]
    assert set(drawings(composed)) == {f"charts/{figure.name}.svg" for figure in shown if not figure.empty}
    assert composed.html.count('class="gap"') == sum(figure.empty for figure in shown)


def test_words_around_a_figure_are_whole(composed):
    country = composed.view.brief.country
    titles = re.findall(r'class="figure-title">(.*?)</p>', composed.html, re.DOTALL)
    alts = re.findall(r'alt="([^"]*)"', composed.html)
    texts = [re.sub(r"<[^>]+>", "", text) for text in (*titles, *alts)]
    assert len(titles) == len(alts) == len(drawings(composed))
    for text in texts:
        assert not re.search(r"\bNone\b(?! of)|Undefined|\bnone of 1\b|  |\(\)|;\s*;|\s[.,;]", text), text
    assert all(alt.endswith(".") for alt in alts)
    assert all(country in text for text in texts if "destinations needed" not in text)


@pytest.mark.parametrize("name", LAW)
@pytest.mark.parametrize("rows", [0, 1])
def test_a_chart_of_almost_nothing_is_drawn(name, rows, judged, policy):
    figure = getattr(build_figures(judged("CHN", "2022-10", "2026-10"), (name,)), name)
    small = tuple(dataclasses.replace(table, rows=table.rows[:rows]) for table in figure.data)
    svg = charts.draw(dataclasses.replace(figure, data=small), policy).decode()
    assert svg.startswith("<svg")
    assert not rows or "NaN" not in svg


@pytest.mark.parametrize("name", ["timeline", "status_strips", "routes"])
def test_a_format_limits_the_rows(name, judged):
    findings = judged("CHN", "2022-10", "2026-10")
    figure = getattr(build_figures(findings, (name,), {name: 3}), name)
    rows = figure.data[0].rows
    assert len({row[0] for row in rows}) == 3
    assert figure.caveats


@pytest.mark.parametrize("name", LAW)
def test_two_builds_are_equal(name, judged):
    findings = judged("CHN", "2022-10", "2026-10")
    assert build_figures(findings, (name,)) == build_figures(findings, (name,))


@pytest.mark.parametrize("country", ["CHN", "ISL"])
def test_each_figure_of_the_policy_brief_states_a_number(country, findings_of, policy):
    html = compose(findings_of(country), policy).html
    titles = re.findall(r'<p class="figure-title"><span class="label">[^<]*</span>(.*?)</p>', html)
    assert len(titles) >= 3
    assert all(re.search(r"\d|None of", title) for title in titles), titles


def test_the_timeline_says_its_days_even_of_one_rule(judged, format_of_figures):
    html = compose(judged("ARE", "2023-10", "2023-10", chip_class="merchant-asic"), format_of_figures).html
    assert 'alt="Timeline from October 1, 2023 to October 31, 2023. One rule' in html
