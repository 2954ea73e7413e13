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
