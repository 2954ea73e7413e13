# SPDX-License-Identifier: Apache-2.0
"""A finding is printed with the same digits wherever a brief prints it: in text, table, title and chart."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal

import lxml.etree
import lxml.html
import pytest

from chipbrief.compose import compose
from chipbrief.compose.composing import language_of
from chipbrief.compose.studies import about, significant
from chipbrief.compose.view import StudyFigure, figures_of
from chipbrief.edition import Edition
from chipbrief.gather import gather
from chipbrief.judge import judge
from chipbrief.language import round_half_up
from chipbrief.pick import make_pick

PICKS = [("CHN", "2025-02-12"), ("CHN", "2026-10-01"), ("KOR", "2025-06-30")]
#: Charts that label a finding with its number, and the states that they label.
LABELED = {"capability-gap-frontier": 1, "domestic-supply-frontier": 1, "scenarios-fan": 2}


@pytest.fixture(scope="module", params=[(*pick, code) for pick in PICKS for code in ("en", "fr")], ids=str)
def told(request, formats_workshop):
    """Return the page of every question's findings, its language, and its findings by id."""
    workshop = formats_workshop
    (country, end, code), asked = request.param, workshop.formats["findings-report"]
    sample = tomllib.loads(asked.text("sample.toml"))
    pick = make_pick(
        workshop.choices,
        country=country,
        chip_class=sample["class"],
        start="2022-10",
        end=end,
        format=asked.id,
    )
    found = judge(gather(pick, workshop.library, asked.needs), asked.questions)
    edition = Edition(language=code)
    return compose(found, asked, (), edition), language_of(asked, edition), {one.id: one for one in found.all}


def test_titles_of_figures_have_the_digits_of_the_text(told):
    page, spoken, found = told
    looked_at = 0
    for view, title in _titled(page):
        numbers = _numbers([found[id] for id in view.states if id in found])
        shown = {spoken.number(_short(number)) for number in numbers}
        other = {
            spoken.number(round_half_up(number, places))
            for number in numbers
            for places in range(5)
            if not number.is_zero()
        }
        told_otherwise = {text for text in _decimals(title) if text in other - shown}
        assert not told_otherwise, f"{view.name}: {title}"
        looked_at += any(text in title for text in shown)
    assert looked_at > 4


def test_labels_in_charts_have_the_digits_of_the_text(told):
    page, spoken, found = told
    views = {name: view for name, view in _study_figures(page).items() if name in LABELED}
    assert views
    for name, view in views.items():
        texts = lxml.etree.fromstring(page.pictures[f"charts/{name}.svg"]).xpath("//text()")
        for id in filter(found.get, view.states[: LABELED[name]]):
            if isinstance(found[id].value, Decimal) and found[id].value > 0:
                number = spoken.number(_short(found[id].value))
                assert any(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d.,])", text) for text in texts)


def _titled(page) -> Iterator[tuple[StudyFigure, str]]:
    views = _study_figures(page)
    for figure in lxml.html.fromstring(page.html).xpath("//*[@data-figure]"):
        if view := views.get(figure.get("data-figure")):
            for title in figure.xpath(".//*[contains(@class, 'figure-title')]"):
                yield view, title.text_content()


def _study_figures(page) -> dict[str, StudyFigure]:
    return {view.name: view for view in figures_of(page.view) if isinstance(view, StudyFigure)}


def _numbers(items) -> set[Decimal]:
    ends = (end for item in items for end in (item.value, item.low, item.high))
    return {abs(end) for end in ends if isinstance(end, Decimal)}


def _short(number: Decimal) -> Decimal:
    return significant(number, 3) or Decimal(0)


def _decimals(title: str) -> list[str]:
    return re.findall(r"(?<![\d.,])\d+[.,]\d+(?![\d.,]*\d)", title)


def test_a_number_is_told_as_a_finding_of_that_value_is():
    assert about(Decimal("11.6961")) == "11.7"
    assert about(Decimal("-0.0525")) == "−0.0525"
    assert about(Decimal(24487)) == "24,487"
