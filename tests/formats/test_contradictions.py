# SPDX-License-Identifier: Apache-2.0
"""Formats do not contradict themselves where there is little to say: before the first rule on chips."""

from __future__ import annotations

import re

import pytest

from chipbrief.compose import compose
from chipbrief.gather import gather
from chipbrief.judge import judge
from chipbrief.pick import make_pick


@pytest.fixture(scope="module")
def html_of(formats_workshop):
    def html(format: str) -> str:
        workshop = formats_workshop
        pick = make_pick(
            workshop.choices,
            country="TWN",
            chip_class="dc-inference-gpu",
            start="2022-01",
            end="2022-09-15",
            format=format,
        )
        asked = workshop.formats[format]
        findings = judge(gather(pick, workshop.library, asked.needs), asked.questions)
        return compose(findings, asked, draw=lambda charts: charts, sources=workshop.library.sources).html

    return html


def test_what_could_be_bought_is_known_where_no_rule_changed_it(html_of):
    page = re.sub(r"<[^>]*>", "", html_of("policy-brief"))
    assert "A U.S. vendor needed no license or notice to sell there the chip" in page
    assert "a buyer in Taiwan could buy, without a license or notice, a TPP of 100 percent of" in page
    assert "No rule of the window changed that." in page
    assert "Nothing is known of it by the as-of date." not in page


def test_no_later_day_is_named_where_all_items_were_known_on_the_first(html_of):
    page = html_of("rule-change-memo")
    assert "has the same answer for Taiwan on January 1, 2022 and on September 15, 2022." in page
