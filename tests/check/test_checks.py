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
    AuthorField,
    BriefHead,
    BriefView,
    ChipsSection,
    ClaimsSection,
    DataTable,
    EstimateRow,
    FigureView,
    RuleRow,
    RulesSection,
    SourceRow,
    StudyView,
)

HEAD = make(BriefHead, pack_version="2026-11-23", language="en")
CITE = '<span class="cite">[1]</span>'
RANGED = make(EstimateRow, subject="Everyone", text="18,000 (1,600 to 200,000)", ranged=True)


PAGE = '<html lang="en"><head><title>T</title></head><body><h1>A title</h1>{}</body></html>'
FIGURE = """<div class="figure" id="figure-a" data-figure="a"><p class="figure-title">A is 3</p>
<p class="figure-subtitle">Months, 2024</p><p class="figure-image"><img src="x.svg"
alt="Line chart. A rises from 1 in January to 3 in December of 2024."></p>
<p class="figure-source">Sources: <span class="cite">[1]</span></p></div>"""
SPANS = """<table><tr><th scope="col" colspan="2">a</th></tr><tr><td rowspan="2">x</td><td>y</td></tr>
<tr><td>z</td></tr></table>"""
DRAWN = make(FigureView, name="a", data=(make(DataTable, name="a", columns=("x",)),))


VIEW = make(BriefView, brief=HEAD, studies=(make(StudyView, figures=(DRAWN,)),))


def codes(html: str, view: BriefView = VIEW) -> list[str]:
    return [item.code for item in check(view, PAGE.format(html))]


def judgement(text: str) -> str:
    return f'<div class="judgement"><p class="claim">{text} {CITE}</p></div>'


@pytest.mark.parametrize(
    ("code", "html"),
    [
        ("C101", '<div class="judgement"><p class="claim">So it is.</p></div>'),
        ("C101", '<p class="evidence">A fact.</p>'),
        ("C102", '<p><img src="x.svg"></p>'),
        ("C102", '<p><img src="x.svg" alt="  "></p>'),
        ("C102", FIGURE.replace("figure-title", "title")),
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
        ("C112", "<p>There are 3,000 chips.</p>"),
        ("C112", '<div class="written"><ul><li>Some 12% were lost.</li></ul></div>'),
        ("C113", '<p><span class="marks">a</span> x</p>'),
        ("C114", FIGURE.replace("figure-subtitle", "title")),
        ("C114", FIGURE.replace("figure-source", "title")),
        ("C114", FIGURE.replace('data-figure="a"', 'data-figure="b"')),
        (
            "C115",
            FIGURE.replace(" A rises from 1 in January to 3 in December of 2024", ""),
        ),
        ("C116", "<p>x</p><h1>Another</h1><p>x</p>"),
        ("C116", "<h3>Deep</h3><p>x</p>"),
        ("C117", '<table><tr><th scope="col">a</th></tr><tr><td>x</td><td>y</td></tr></table>'),
        ("C117", "<table><tr><td>x</td></tr></table>"),
        ("C124", "<p>To be written: TBD.</p>"),
        ("C124", "<p>Dear [name],</p>"),
        ("C130", '<p><span class="estimate">five</span>.</p>'),
    ],
)
def test_a_mistake_has_its_code(code, html):
    assert codes(html) == [code]


@pytest.mark.parametrize(
    "html",
    [
        judgement("It is very likely. Confidence is low."),
        f'<p class="evidence">A fact {CITE}</p>',
        FIGURE,
        f"<p>There are 3,000 chips {CITE}.</p>",
        "<p>On February 12, 2025, and in 2024, nothing happened under 3A090.</p>",
        '<p class="gap">3 chips have no date.</p>',
        '<p>x <span class="marks">a</span></p><p class="caveats"><span class="marks">a</span> Doubt.</p>',
        SPANS,
        '<table role="presentation"><tr><td>x</td></tr></table>',
        '<p><span class="estimate">five</span> chips</p>',
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
    assert codes(f"<p>Everyone has 18,000 chips {CITE}.</p>", view) == ["C103"]
    ranged = '<span class="estimate">18,000 (1,600 to 200,000)</span>'
    assert codes(f"<p>Everyone has {ranged} chips {CITE}.</p>", view) == []
    assert codes(f"<p>Somebody else has 18,000 chips {CITE}.</p>", view) == []


def test_a_superseded_source_is_warned_of():
    view = dataclasses.replace(VIEW, sources=(make(SourceRow, status="superseded", number=3),))
    (found,) = check(view, PAGE.format("<p>x</p>"))
    assert (found.code, found.severity) == ("C106", "warning")


def test_a_record_from_memory_is_warned_of():
    rules = RulesSection(count=1, rows=(make(RuleRow, verified="memory"),))
    view = dataclasses.replace(VIEW, rules=rules)
    assert codes('<p>x <sup class="mark">†</sup></p>', view) == ["C108"]
    assert codes("<p>x</p>", view) == []


def test_data_older_than_the_as_of_date_is_warned_of():
    head = dataclasses.replace(HEAD, pack_version="2020-01-01")
    assert codes("<p>x</p>", dataclasses.replace(VIEW, brief=head)) == ["C109"]


def test_an_estimate_without_the_letters_of_its_caveats_is_found():
    view = dataclasses.replace(VIEW, estimates=(dataclasses.replace(RANGED, id="e1", marks="a"),))
    row = '<table role="presentation"><tr><td><span data-estimate="e1">5</span> x</td></tr></table>'
    told = '<p class="caveats"><span class="marks">a</span> Doubt.</p>'
    assert codes(row + told, view) == ["C113"]
    assert codes(row.replace(" x", '<span class="marks">a</span>') + told, view) == []


def test_a_document_has_a_title_and_its_language():
    assert [item.code for item in check(VIEW, "<html><body><h1>x</h1><p>y</p></body></html>")] == ["C118"] * 2
    french = PAGE.format("<p>x</p>").replace('lang="en"', 'lang="fr"')
    assert [item.code for item in check(VIEW, french)] == ["C118"]


def test_hindsight_is_marked():
    head = dataclasses.replace(HEAD, hindsight=True)
    view = dataclasses.replace(VIEW, brief=head, estimates=(dataclasses.replace(RANGED, late=True),))
    assert codes("<p>x</p>", view) == ["C126"]
    assert codes("<p>x‡</p>", view) == []


def test_a_text_may_have_as_many_words_as_its_field():
    field = make(AuthorField, label="Note", words=5, max_words=4)
    assert codes("<p>x</p>", dataclasses.replace(VIEW, author=(field,))) == ["C129"]
    fits = dataclasses.replace(field, max_words=5)
    assert codes("<p>x</p>", dataclasses.replace(VIEW, author=(fits,))) == []


def test_what_is_not_known_is_counted_without_a_source():
    view = dataclasses.replace(VIEW, gaps=("6 chips are left out.",))
    assert codes("<ul><li>6 chips are left out.</li></ul>", view) == []


def test_errors_come_first():
    view = dataclasses.replace(VIEW, brief=dataclasses.replace(HEAD, pack_version="2020-01-01"))
    assert codes('<p class="evidence">A fact.</p>', view) == ["C101", "C109"]


def test_the_shipped_brief_has_no_error(china):
    assert {item.severity for item in china.problems} <= {"warning"}


def test_codes_are_unique_and_worded():
    assert len({kind.code for kind in CATALOG}) == len(CATALOG)
    assert all(kind.why and kind.fix and kind.severity in {"error", "warning"} for kind in CATALOG)


def test_deep_nesting_does_not_stop_it():
    assert "C101" in codes('<div class="judgement">' + "<span>" * 3000 + "x")


@given(st.text(alphabet='<>/="abc h2pdiv classjudgementfigureimg!-&;', max_size=200))
def test_no_page_stops_it(html):
    check(dataclasses.replace(VIEW, chips=make(ChipsSection), claims=make(ClaimsSection)), html)
