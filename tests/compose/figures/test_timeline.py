# SPDX-License-Identifier: Apache-2.0
"""The control timeline: every rule has its row, and what is drawn is what the law says."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from support.figures import table

from chipbrief.compose.charts import draw
from chipbrief.compose.figures.timeline import MOST, build
from chipbrief.compose.wording_charts import TIMELINE
from chipbrief.language.catalogs import open_language

PICKS = [
    ("CHN", "2022-10", "2025-02-12"),
    ("CHN", "2019", "2026-11-20"),
    ("MYS", "2022-10", "2025-02-12"),
    ("ISL", "2025-05", "2025-05"),
    ("ARE", "2023", "2026-10"),
]


@pytest.mark.parametrize("words", PICKS)
def test_every_rule_of_the_window_has_one_row(words, judged):
    findings = judged(*words)
    figure = build(findings)
    rows = table(figure, "rules")
    names = [row["rule"] for row in rows]
    assert len(names) == len(set(names)) == len({row["row"] for row in rows})
    missing = {rule.short_title for rule in findings.rules} - set(names)
    assert not missing or len(rows) == MOST
    assert figure.count == len(findings.rules)
    assert len(rows) <= MOST


@pytest.mark.parametrize("words", PICKS)
def test_spans_lie_inside_the_window_and_do_not_overlap(words, judged):
    figure = build(judged(*words))
    (window,) = table(figure, "window")
    drawn: dict[tuple[object, object], list[tuple[date, date]]] = {}
    for span in table(figure, "spans"):
        assert window["first"] <= span["drawn_from"] <= span["drawn_to"] <= window["last"]
        assert span["start"] <= span["drawn_from"]
        drawn.setdefault((span["row"], span["layer"]), []).append((span["drawn_from"], span["drawn_to"]))
    for spans in drawn.values():
        assert all(one[1] < other[0] for one, other in pairwise(spans))


def test_what_is_left_out_is_said(judged):
    figure = build(judged("CHN", "2019", "2026-11-20"))
    left_out = figure.count + figure.earlier - len(table(figure, "rules"))
    assert left_out
    assert str(left_out) in figure.caveats[0]


def test_rules_left_out_from_before_the_window_are_told_apart(judged):
    figure = build(judged("CHN", "2022-10", "2025-02-12"), most=14)
    inside = sum(row["mark"] is not None for row in table(figure, "rules"))
    assert figure.earlier
    assert not figure.earlier_drawn
    left_out = figure.count + figure.earlier - inside
    (told,) = figure.caveats
    assert f"want of room: {left_out}, of which {figure.earlier} from before the window." in told
    (only_inside,) = build(judged("MYS", "2022-10", "2025-02-12"), most=6).caveats
    assert only_inside == "Other rules, not drawn for want of room: 1."


def test_the_diffusion_rule_is_named_as_not_enforced(judged_china):
    figure = build(judged_china)
    assert figure.not_enforced == ("AI diffusion rule",)
    layers = {span["layer"] for span in table(figure, "spans") if span["rule"] == "AI diffusion rule"}
    assert layers == {"text"}


def test_nothing_after_the_as_of_date_is_drawn(judged):
    figure = build(judged("CHN", "2022-10", "2026-10", as_of="2023-11-01"))
    assert figure.last == date(2023, 11, 1)
    assert "AI diffusion rule" not in {row["rule"] for row in table(figure, "rules")}
    assert all(row["ended"] is None for row in table(figure, "rules"))
    assert {row["until"] for row in table(figure, "spans")} == {"open", "ended"}


def test_the_key_explains_what_is_drawn_and_nothing_else(judged):
    figure = build(judged("MYS", "2025-05", "2025-05"))
    keys = {row["key"] for row in table(figure, "words")}
    assert keys <= set(TIMELINE)
    assert {"text", "statement", "proposed"} <= keys
    assert "letter" not in keys


def test_days_on_a_french_axis_stand_before_their_month(judged, policy):
    view = build(judged("CHN", "2023-10-01", "2023-10-31"))
    french = draw(view, policy, open_language("fr", *policy.catalogs("fr"))).decode()
    assert ">1er oct.<" in french
    assert ">8 oct.<" in french
    assert ">Oct 8<" in draw(view, policy).decode()
