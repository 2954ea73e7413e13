# SPDX-License-Identifier: Apache-2.0
"""The rule-change memo: up to five pages whether much changed, little, or nothing."""

from __future__ import annotations

import re

import pytest

from chipbrief.check import ERROR
from chipbrief.compose import compose, open_formats
from chipbrief.paths import shipped


@pytest.mark.parametrize(
    ("country", "chip_class", "start", "end", "language"),
    [
        ("CHN", "cn-domestic", "2022-10", "2026-07", "en"),
        ("CHN", "dc-training-gpu", "2022-10", "2026-10", "fr"),
        ("CHN", "hbm", "2022-10", "2025-10", "en"),
        ("ISL", "dc-training-gpu", "2022-10", "2025-02", "en"),
        ("MAC", "consumer-workstation-gpu", "2023-05", "2023-05", "en"),
    ],
)
def test_it_keeps_to_its_pages(brief_in, country, chip_class, start, end, language):
    made = brief_in("rule-change-memo", country, start, end, language, chip_class=chip_class)
    assert not [item for item in made.problems if item.severity == ERROR]
    assert 1 <= made.pages <= 5


def test_it_says_plainly_that_nothing_changed(findings_of):
    html = compose(findings_of("ISL"), open_formats(shipped("templates"))["rule-change-memo"]).html
    assert "Nothing changed." in html
    assert re.search(r"no item has another answer", html)


def test_no_list_of_sources_is_empty(findings_of):
    memo = open_formats(shipped("templates"))["rule-change-memo"]
    html = compose(findings_of("USA", start="2020-01-01", end="2020-06-30"), memo).html
    assert "No source is cited on these pages" in html
    assert "further sources" not in html
