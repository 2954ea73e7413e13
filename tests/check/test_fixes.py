# SPDX-License-Identifier: Apache-2.0
"""Quick fixes: what is mended in the author's own words, and what is left to the author."""

from __future__ import annotations

import pytest

from chipbrief.check.fixes import FIXES, field_of, fix_all, fix_of
from chipbrief.check.problem import Problem
from chipbrief.edition import make_edition


def problem(code: str, quote: str = "", word: str = "", anchor: str = "") -> Problem:
    return Problem(code, "error", "", "", "", anchor=anchor, quote=quote, word=word)


MENDED = (
    (
        "C104",
        "probably",
        "It is probably so. Exports probably fell.",
        "It is likely so. Exports likely fell.",
    ),
    ("C104", "highly probable", "That is highly probable.", "That is very likely."),
    ("C104", "nearly certain", "It was a nearly certain case.", "It was an almost certain case."),
    ("C104", "probably", "Probably, as “it is probably so” says.", "Likely, as “it is probably so” says."),
    (
        "C105",
        "",
        "We judge with high confidence that imports likely rose [@a].",
        "We judge that imports likely rose [@a]. Confidence is high.",
    ),
    ("C105", "", "Imports likely rose (low confidence).", "Imports likely rose. Confidence is low."),
    (
        "C105",
        "",
        "We have moderate confidence that it likely rose.",
        "It likely rose. Confidence is moderate.",
    ),
    (
        "C105",
        "",
        "We judge with high confidence that U.S. imports likely rose. They did.",
        "We judge that U.S. imports likely rose. Confidence is high. They did.",
    ),
    ("C110", "ﬁ", "A ﬁrm.", "A firm."),
    ("C124", "TBD", "One thing.\n- TBD\n- Two", "One thing.\n- Two"),
    ("C147", "the the", "Of the the rules.", "Of the rules."),
    ("C147", "The the", "In May may fall. The the rules.", "In May may fall. The rules."),
    ("C147", "the the", "He had had the the idea.", "He had had the idea."),
    ("C147", "..", "It ended..", "It ended."),
    ("C147", ",,", "Chips,, and more.", "Chips, and more."),
    ("C147", ",.", "It ended,.", "It ended."),
    ("C147", ",", "Chips , and more.", "Chips, and more."),
    ("C147", ",", "Un , deux\u202f; trois.", "Un, deux\u202f; trois."),
    ("C147", "()", "Chips () rose.", "Chips rose."),
)

LEFT = (
    ("C104", "remote", "The chance is remote, or probable."),
    ("C104", "vraisemblable", "Une hausse est vraisemblable, une baisse probable."),
    ("C104", "probably", "They said “it is probably so” then."),
    ("C105", "", "With “high confidence” it is likely."),
    ("C105", "", "Confidence in what is likely is low."),
    ("C110", "\U00013000", "Author \U00013000"),
    ("C111", "may", "It may rise."),
    ("C124", "TBD", "The number is TBD by then."),
    ("C147", "None", "It was None."),
)


@pytest.mark.parametrize(("code", "word", "text", "mended"), MENDED)
def test_what_needs_no_thought_is_mended(code, word, text, mended):
    fix = fix_of(problem(code, text, word), {"note": "Something else.", "bottom_line": text})
    assert fix is not None
    assert (fix.field, fix.text) == ("bottom_line", mended)


@pytest.mark.parametrize(("code", "word", "text"), LEFT)
def test_what_depends_on_what_is_meant_is_left(code, word, text):
    assert fix_of(problem(code, text, word), {"bottom_line": text}) is None


def test_words_that_the_author_did_not_write_have_no_fix():
    printed = "The template says that it is probably so, in words of its own."
    assert fix_of(problem("C104", printed, "probably"), {"note": "It is probably another thing."}) is None


def test_a_fix_says_what_it_changes():
    fix = fix_of(problem("C104", "It is probably so.", "probably"), {"note": "It is probably so."})
    assert fix is not None
    assert (fix.before, fix.after) == ("probably", "likely")
    fix = fix_of(problem("C147", "Of the the rules.", "the the"), {"note": "Of the the rules."})
    assert fix is not None
    assert (fix.before, fix.after) == ("the the", "the")


def test_all_are_mended_one_after_the_other_and_empty_fields_go():
    edition = make_edition(text={"bottom_line": "It is probably the the case.", "note": "TBD", "title": "A"})
    found = (
        problem("C104", "It is probably the the case.", "probably"),
        problem("C147", "It is probably the the case.", "the the"),
        problem("C124", "TBD", "TBD"),
        problem("C129", anchor="title"),
    )
    mended, fixes = fix_all(found, edition)
    assert dict(mended.text) == {"bottom_line": "It is likely the case.", "title": "A"}
    assert [fix.code for fix in fixes] == ["C104", "C147", "C124"]


def test_a_problem_finds_its_field_by_its_words_or_by_its_place():
    texts = {"note": "Imports of *chips* rose [@a, p. 2] in 2024.", "title": "Chips"}
    assert field_of(problem("C112", "Imports of chips rose [3] in 2024.", "2024"), texts) == "note"
    assert field_of(problem("C129", anchor="title"), texts) == "title"
    assert field_of(problem("C129", anchor="rules"), texts) == ""
    assert field_of(problem("C101", "Nobody wrote this here at all."), texts) == ""


def test_every_fix_is_of_a_kind_in_the_catalog():
    from chipbrief.check import CATALOG

    assert set(FIXES) <= {kind.code for kind in CATALOG}
