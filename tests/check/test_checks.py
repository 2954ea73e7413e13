# SPDX-License-Identifier: Apache-2.0
"""Each code is provoked by exactly its mistake, and the check never raises."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.making import make

from chipbrief.check import CATALOG, check
from chipbrief.compose.view import (
    BriefHead,
    BriefView,
    ChipsSection,
    ClaimsSection,
    EstimateRow,
    RuleRow,
    RulesSection,
    SourceRow,
)

HEAD = make(BriefHead, pack_version="2026-11-23")
VIEW = make(BriefView, brief=HEAD)
CITE = '<span class="cite">[1]</span>'
RANGED = make(EstimateRow, subject="Everyone", text="18,000 (1,600 to 200,000)", ranged=True)


def codes(html: str, view: BriefView = VIEW) -> list[str]:
    return [item.code for item in check(view, f"<html><body>{html}</body></html>")]


def judgement(text: str) -> str:
    return f'<div class="judgement"><p class="claim">{text} {CITE}</p></div>'


@pytest.mark.parametrize(
    ("code", "html"),
    [
        ("C101", '<div class="judgement"><p class="claim">So it is.</p></div>'),
        ("C101", '<p class="evidence">A fact.</p>'),
        ("C102", '<p><img src="x.svg"></p>'),
        ("C102", '<p><img src="x.svg" alt="  "></p>'),
        ("C102", '<div class="figure"><p>x</p></div>'),
        ("C104", judgement("It is probably so.")),
        ("C104", judgement("It is highly improbable.")),
        ("C105", judgement("We have high confidence that it is very likely.")),
        ("C104", '<p class="judged">Likelihood: nearly certain.</p>'),
        ("C105", '<p class="judged">Likely, with moderate confidence.</p>'),
        ("C111", judgement("The gap could close.")),
        ("C111", judgement("Perhaps it closes.")),
        ("C111", '<div class="bottom-line"><p>It may narrow.</p></div>'),
        ("C107", "<h2>Nothing</h2><h2>Something</h2><p>x</p>"),
        ("C107", "<p>x</p><h2>Nothing</h2>"),
    ],
)
def test_a_mistake_has_its_code(code, html):
    assert codes(html) == [code]


@pytest.mark.parametrize(
    "html",
    [
        judgement("It is very likely. Confidence is low."),
        f'<p class="evidence">A fact {CITE}</p>',
        '<div class="figure"><p class="figure-title">T</p><img src="x.svg" alt="What it shows"></div>',
        "<h2>A</h2><h3>B</h3><p>x</p>",
        "<p>It is probably so, says a source.</p>",
        "<p>It may be so, says a source.</p>",
        judgement("By May 2024 the rule was in force. May 2025 saw it go."),
    ],
)
def test_what_is_right_has_none(html):
    assert codes(html) == []


def test_a_number_without_its_range_is_found_only_beside_its_subject():
    view = dataclasses.replace(VIEW, estimates=(RANGED,))
    assert codes("<p>Everyone has 18,000 chips.</p>", view) == ["C103"]
    assert codes('<p>Everyone has <span class="estimate">18,000 (1,600 to 200,000)</span>.</p>', view) == []
    assert codes("<p>Somebody else has 18,000 chips.</p>", view) == []


def test_a_superseded_source_is_warned_of():
    view = dataclasses.replace(VIEW, sources=(make(SourceRow, status="superseded", number=3),))
    (found,) = check(view, "<html><body><p>x</p></body></html>")
    assert (found.code, found.severity) == ("C106", "warning")


def test_a_record_from_memory_is_warned_of():
    rules = RulesSection(count=1, rows=(make(RuleRow, verified="memory"),))
    assert codes("<p>x</p>", dataclasses.replace(VIEW, rules=rules)) == ["C108"]


def test_data_older_than_the_as_of_date_is_warned_of():
    head = dataclasses.replace(HEAD, pack_version="2020-01-01")
    assert codes("<p>x</p>", dataclasses.replace(VIEW, brief=head)) == ["C109"]


def test_errors_come_first():
    view = dataclasses.replace(VIEW, brief=dataclasses.replace(HEAD, pack_version="2020-01-01"))
    assert codes('<p class="evidence">A fact.</p>', view) == ["C101", "C109"]


def test_the_shipped_brief_has_no_error(china):
    assert {item.severity for item in china.problems} <= {"warning"}


def test_codes_are_unique_and_worded():
    assert len({kind.code for kind in CATALOG}) == len(CATALOG)
    assert all(kind.why and kind.fix and kind.severity in {"error", "warning"} for kind in CATALOG)


def test_deep_nesting_does_not_stop_it():
    assert codes('<div class="judgement">' + "<span>" * 3000 + "x") == ["C101"]


@given(st.text(alphabet='<>/="abc h2pdiv classjudgementfigureimg!-&;', max_size=200))
def test_no_page_stops_it(html):
    check(dataclasses.replace(VIEW, chips=make(ChipsSection), claims=make(ClaimsSection)), html)
