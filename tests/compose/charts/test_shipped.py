# SPDX-License-Identifier: Apache-2.0
"""The charts of the questions with the data that is shipped: for a country with much and one with little."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from gettext import NullTranslations
from html import unescape
from itertools import combinations

import pytest

from chipbrief import drawing
from chipbrief.compose import Composed, Format, charts, compose, open_formats
from chipbrief.compose.building import build_view
from chipbrief.compose.speaking import spoken
from chipbrief.compose.studies import about, finding_view
from chipbrief.compose.view import StudyFigure
from chipbrief.drawing.svg import overlap, read
from chipbrief.gather import gather
from chipbrief.judge import Findings, judge
from chipbrief.judge.questions import Study
from chipbrief.language import ENGLISH, Language
from chipbrief.paths import shipped

Made = tuple[Findings, Format, Composed]
LATE = {"end": "2026-11-24"}
#: Charts that are a sentence where there is only one value.
ALONE = (
    "capability-gap-lags",
    "compute-ratio",
    "controls-bite-variants",
    "cost-and-scaling-compute",
    "cost-and-scaling-cost",
    "diversion-routes",
    "domestic-supply-output",
)


@pytest.fixture(scope="module", params=[("CHN", LATE), ("ISL", {})], ids=["China", "Iceland"])
def made(request, library, pick_of) -> Made:
    country, words = request.param
    format = open_formats(shipped("templates"))["findings-report"]
    findings = judge(gather(pick_of(country, **words), library, format.needs), format.questions)
    return findings, format, compose(findings, format)


def drawn(made: Made) -> Iterator[tuple[StudyFigure, str]]:
    for study in made[2].view.studies:
        for figure in study.figures:
            if not (figure.empty or (figure.name in ALONE and len(figure.data[0].rows) == 1)):
                yield figure, made[2].pictures[charts.chart_path(figure.name)].decode()


def test_each_chart_is_drawn_and_every_series_with_a_chart_is_a_figure(made):
    names = [figure.name for figure, _svg in drawn(made)]
    assert len(names) >= 9
    assert len(names) == len(set(names))


def test_no_text_covers_another_or_is_cut_or_too_small(made):
    for figure, svg in drawn(made):
        picture = read(svg)
        (box,) = re.findall(r'viewBox="([^"]+)"', svg)[:1]
        left, top, width, height = map(float, box.split())
        for a, b in combinations(picture.texts, 2):
            assert overlap(a.box, b.box) <= 3, (figure.name, a.says, b.says)
        for text in picture.texts:
            assert not text.says.endswith("…"), (figure.name, text.says)
            assert text.size >= charts.SMALLEST, (figure.name, text.says)
            assert left - 1 <= text.box[0], (figure.name, text.says)
            assert text.box[2] <= left + width + 1, (figure.name, text.says)
            assert top - 1 <= text.box[1], (figure.name, text.says)
            assert text.box[3] <= height + 2, (figure.name, text.says)
        assert width <= 620, figure.name


def test_a_title_carries_the_number_of_its_finding(made):
    findings, _format, page = made
    known = {item.id: finding_view(item, frozenset()) for item in findings.all}
    for figure, _svg in drawn(made):
        (title,) = re.findall(
            rf'data-figure="{figure.name}">\s*<p class="figure-title">(.*?)</p>', page.html, re.S
        )
        says = unescape(re.sub(r"<[^>]+>", "", title))
        chief = known.get(figure.states[0]) if figure.states else None
        if chief is not None and chief.known:
            assert any(number in says for number in numbers_of(chief)), (figure.name, says)


def numbers_of(item) -> set[str]:
    ends = [part for part in (item.value, item.low, item.high) if isinstance(part, Decimal)]
    return {
        about(item),
        item.text,
        *(ENGLISH.number(abs(part), 1) for part in ends),
        *map(ENGLISH.number, ends),
    }


def test_the_same_bytes_are_drawn_again(made):
    _findings, format, _page = made
    drawing.forget()
    for figure, svg in drawn(made):
        assert charts.draw(figure, format).decode() == svg


def test_ids_are_unique_over_all_charts(made):
    ids = [found for _figure, svg in drawn(made) for found in re.findall(r'\bid="([^"]+)"', svg)]
    assert len(ids) == len(set(ids))


def with_one_value(study: Study) -> Study:
    """Return a study whose series have one row each, one that is about something."""
    named = {item.name: [row for row in item.rows if all(row[:2])] for item in study.series}
    return replace(
        study, series=tuple(replace(item, rows=tuple(named[item.name][:1])) for item in study.series)
    )


def test_a_chart_of_one_value_is_a_sentence(made):
    findings, format, _page = made
    studies = tuple(map(with_one_value, findings.studies))
    page = compose(replace(findings, studies=studies), format, draw=lambda _described: {})
    told = [figure for study in page.view.studies for figure in study.figures if figure.name in ALONE]
    assert page.html.count('class="alone"') == sum(not figure.empty for figure in told) > 0
    assert not any(f'data-figure="{figure.name}"' in page.html for figure in told)


class Marked(NullTranslations):
    """A language in which each text stands between marks and has quotes."""

    def gettext(self, message: str) -> str:
        return f"«{message}' \"»"


def test_another_language_draws_the_same_marks(made):
    findings, format, _page = made
    language = Language("fr", Marked())
    view = spoken(build_view(findings, format), language)
    there = {figure.name: figure for study in view.studies for figure in study.figures}
    for figure, svg in drawn(made):
        here, other = read(svg), read(charts.draw(there[figure.name], format, language).decode())
        assert (len(other.points), len(other.lines)) == (len(here.points), len(here.lines)), figure.name
