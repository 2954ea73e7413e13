# SPDX-License-Identifier: Apache-2.0
"""What a check looks at and what it lets pass; every code has its pair of documents in test_pairs."""

from __future__ import annotations

import dataclasses
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.making import make
from support.sheets import ink, laid, part

from chipbrief.check import ERROR, check
from chipbrief.check.known import Known, readings
from chipbrief.check.legible import faint_text
from chipbrief.check.page import Page
from chipbrief.check.printed import Printed
from chipbrief.compose import open_formats
from chipbrief.compose.view import (
    AuthorField,
    BriefHead,
    BriefView,
    ChipsSection,
    ClaimsSection,
    EstimateRow,
    FindingRow,
)
from chipbrief.flow import Workshop, examine
from chipbrief.gather.records import Claim
from chipbrief.paths import shipped

VIEW = make(BriefView, brief=make(BriefHead, pack_version="2026-11-23", language="en"))
PAGE = '<html lang="{}"><head><title>T</title></head><body><h1>A title</h1>{}</body></html>'
CITE = '<span class="cite">[1]</span>'
FORMATS = open_formats(shipped("templates"))
RANGED = make(EstimateRow, subject="Everyone", text="18,000 (1,600 to 200,000)", ranged=True)


def codes(body: str, view: BriefView = VIEW, language: str = "en") -> list[str]:
    return [item.code for item in check(view, PAGE.format(language, body))]


def test_a_number_without_its_range_is_found_only_beside_its_subject():
    view = dataclasses.replace(VIEW, estimates=(RANGED,))
    assert codes(f"<p>Everyone has 18,000 chips {CITE}.</p>", view) == ["C103"]
    assert codes(f"<p>Somebody else has 18,000 chips {CITE}.</p>", view) == []


def test_a_contrast_is_never_told_as_more_than_it_is():
    printed = Printed(VIEW, FORMATS["policy-brief"], laid(part(), inks=(ink(color="#777777"),)))
    (problem,) = faint_text(printed)
    assert "has 4.4 to 1 (#777777 on #ffffff)" in str(problem)


@pytest.mark.parametrize(
    "text",
    [
        "On February 12, 2025, and on 2023-10-17, it took effect.",
        "Le 12 février 2025 et le 1er mars 2024.",
        "The rule is in 15 CFR 742.6 and § 744.23, and amends part 740 of 3A090.a.",
        "It is worded by ICD 203; the models are Llama 3.1 and Qwen 2.5, the chips A100 and H20.",
        "See https://example.org/2/34 for more.",
    ],
)
def test_dates_names_and_paragraphs_of_law_are_no_numbers(text):
    assert list(Known(VIEW).unknown(text)) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 12% of them", ["12"]),
        ("from 5–20 to 1,234.5", ["5", "20", "1,234.5"]),
        ("il y en a 1\u202f234,5", ["1\u202f234,5"]),
        ("In all 31 cases", ["31"]),
        ("up to 50 in 2024, on 3 May 2024, up to 9 in 2023", ["50", "9"]),
        ("jusqu’à 12 depuis 2022, le 3 mai 2024", ["12"]),
    ],
)
def test_all_other_numbers_are(text, found):
    assert list(Known(VIEW).unknown(text)) == found


def test_a_number_of_the_evidence_may_be_rounded_or_told_in_percent():
    view = dataclasses.replace(VIEW, findings=(make(FindingRow, value=Decimal("0.08437")),))
    known = Known(view)
    assert list(known.unknown("0.08, 8.44% and 8.437 percent")) == []
    assert list(known.unknown("8.5 percent")) == ["8.5"]
    assert list(known.unknown("8.44", strictly=True)) == ["8.44"]


def test_a_number_of_the_evidence_is_rounded_to_two_places_or_to_three_digits():
    values = ("12.3456", "1234567", "1e30")
    view = dataclasses.replace(VIEW, findings=tuple(make(FindingRow, value=Decimal(text)) for text in values))
    known = Known(view)
    assert list(known.unknown("12.35, 12.3 and 1,230,000")) == []
    assert list(known.unknown("12.346, 12.4 and 1,200,000")) == ["12.346", "12.4", "1,200,000"]


def test_how_many_items_the_evidence_has_is_a_number_of_it():
    assert list(Known(VIEW).unknown("All 13 of them")) == ["13"]
    view = dataclasses.replace(VIEW, gaps=("A gap.",) * 13)
    assert list(Known(view).unknown("All 13 of them")) == []


def test_digits_can_be_read_with_a_decimal_point_or_a_comma():
    assert readings("1.500") == {Decimal("1.5"), Decimal("1500")}
    assert readings("1\u202f500,5") == {Decimal("15005"), Decimal("1500.5")}


def test_what_is_not_known_is_counted_without_a_source():
    view = dataclasses.replace(VIEW, gaps=("68 chips are left out.",))
    assert codes("<ul><li>68 chips are left out.</li></ul>", view) == []


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("C104", "C’est vraisemblable."),
        ("C105", "C’est très probable, et la confiance est élevée."),
        ("C105", "Cela baissera presque certainement, et la confiance est élevée."),
        ("C111", "L’écart pourrait se réduire."),
        ("C151", "C’est peu probable avant 2028, et très probable ensuite."),
    ],
)
def test_french_is_judged_by_its_own_words(code, text):
    view = dataclasses.replace(VIEW, brief=dataclasses.replace(VIEW.brief, language="fr"))
    assert codes(f'<div class="judged"><p>{text}</p></div>', view, "fr") == [code]
    assert codes('<div class="judged"><p>C’est probable. La confiance est basse.</p></div>', view, "fr") == []


@pytest.mark.parametrize(
    "text",
    [
        "C’est très probable, donc très probablement vrai.",
        "Il est presque certain, ou presque certainement vrai.",
        "C’est peu probable. C’est probable ensuite.",
    ],
)
def test_one_degree_may_be_said_twice(text):
    view = dataclasses.replace(VIEW, brief=dataclasses.replace(VIEW.brief, language="fr"))
    assert codes(f'<div class="judged"><p>{text}</p></div>', view, "fr") == []


def test_each_sentence_of_an_assessment_has_one_degree(library):
    for claim in library.all(Claim):
        assert codes(f'<div class="judged"><p>{claim.assessment} {CITE}</p></div>') in ([], ["C112"])


def test_a_french_number_is_read_whole():
    french = dataclasses.replace(
        VIEW, brief=dataclasses.replace(VIEW.brief, language="fr"), gaps=("230\u202f000",)
    )
    assert codes("<p>Il y en a 230\u202f000.</p>", french, "fr") == []
    assert codes("<p>Il y en a 230\u202f001.</p>", french, "fr") == ["C112"]


def test_the_end_of_a_longer_number_is_no_central_value():
    row = make(EstimateRow, subject="Tous", text="600 (500 à 700)", ranged=True)
    brief = dataclasses.replace(VIEW.brief, language="fr")
    view = dataclasses.replace(VIEW, brief=brief, estimates=(row,))
    assert codes(f"<p>Tous ont 1\u202f600 puces {CITE}.</p>", view, "fr") == []
    assert codes(f"<p>Tous ont 600 puces {CITE}.</p>", view, "fr") == ["C103"]


def test_what_was_left_from_a_draft_is_named_and_not_what_is_quoted():
    (problem,) = check(VIEW, PAGE.format("en", "<p>It said “this […] so”, TBD.</p>"))
    assert problem.word == "TBD"


def test_a_space_before_a_semicolon_is_a_slip_in_english_and_right_in_french():
    french = dataclasses.replace(VIEW, brief=dataclasses.replace(VIEW.brief, language="fr"))
    text = "<p>Un ; deux.</p>"
    assert codes(text) == ["C147"]
    assert codes(text, french, "fr") == []


def test_a_language_without_a_vocabulary_is_not_judged_and_the_check_says_so():
    view = dataclasses.replace(VIEW, brief=dataclasses.replace(VIEW.brief, language="nl"))
    assert codes('<div class="judged"><p>It is probably so.</p></div>', view, "nl") == ["C149"]
    assert codes("<p>It is probably so.</p>", view, "nl") == []


def test_of_findings_that_changed_three_are_named_and_the_others_counted():
    field = make(AuthorField, label="Note", changed=("one", "two", "three", "four", "five"))
    (problem,) = check(dataclasses.replace(VIEW, author=(field,)), PAGE.format("en", "<p>x</p>"))
    assert problem.message.endswith(": one; two; three; and 2 more")


def test_problems_come_by_their_codes():
    assert codes('<p>It is is <a href="https://a.b">here</a>.</p>') == ["C135", "C147"]


def test_errors_come_first():
    view = dataclasses.replace(VIEW, brief=dataclasses.replace(VIEW.brief, pack_version="2024-01-01"))
    assert codes('<p class="evidence">A fact.</p>', view) == ["C101", "C109"]


def test_a_place_is_a_heading_and_the_nearest_id():
    page = Page(PAGE.format("en", '<h2 id="a">One</h2><p>x</p><div id="b"><p>y</p></div>'))
    assert [spot.place[:2] for spot in page.tagged("p")] == [("One", "a"), ("One", "b")]


def test_deep_nesting_does_not_stop_it():
    assert "C101" in codes('<div class="judgement">' + "<span>" * 3000 + "x")


@given(st.text(alphabet='<>/="abc h2pdiv classjudgementfigureimg!-&;', max_size=200))
def test_no_page_stops_it(html):
    check(dataclasses.replace(VIEW, chips=make(ChipsSection), claims=make(ClaimsSection)), html)


def test_the_shipped_brief_has_no_error(china):
    assert {item.severity for item in china.problems} <= {"warning"}


@pytest.mark.parametrize("name", FORMATS)
def test_no_shipped_format_has_an_error(name, library, typesetter, pick_of):
    workshop = Workshop(library, FORMATS, typesetter)
    made = examine(dataclasses.replace(pick_of("MYS", "2023-05", "2023-05"), format=name), workshop)
    assert [item for item in made.problems if item.severity == ERROR] == []
