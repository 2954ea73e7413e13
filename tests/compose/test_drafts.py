# SPDX-License-Identifier: Apache-2.0
"""Drafts drawn from findings: taken, they pass the check; they change with the evidence alone."""

from __future__ import annotations

import dataclasses

import pytest

from chipbrief.check import check
from chipbrief.compose import compose, open_formats
from chipbrief.edition import Draft, Edition, count_words, make_edition
from chipbrief.gather import gather
from chipbrief.judge import judge
from chipbrief.paths import shipped

FORMATS = {
    name: format
    for name, format in open_formats(shipped("templates")).items()
    if "bottom_line" in format.fields
}


def page_of(findings, format, edition=None, sources=None):
    return compose(findings, format, (), edition, lambda _charts: {}, sources or {})


@pytest.fixture(scope="module")
def findings_in(library, pick_of):
    def find(format, *words, **more):
        return judge(gather(pick_of(*words, **more), library, format.needs), format.questions)

    return find


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "words",
    [("CHN",), ("USA", "2020", "2024"), ("TWN", "2020", "2021")],
    ids=["China", "home", "no rules yet"],
)
def test_a_draft_that_is_taken_has_no_problem_that_the_page_had_not(findings_in, name, words):
    format = FORMATS[name]
    findings = findings_in(format, *words, **({"chip_class": "hbm"} if words[0] == "TWN" else {}))
    before = page_of(findings, format)
    assert "bottom_line" in before.drafts
    after = page_of(findings, format, Edition().taking(before.drafts))
    assert set(check(after.view, after.html)) <= set(check(before.view, before.html))
    assert after.drafts == before.drafts


@pytest.fixture(scope="module")
def brief(china_findings, policy):
    return page_of(china_findings, policy)


def test_a_draft_cites_its_sources_and_fits_its_field(brief, policy):
    draft = brief.drafts["bottom_line"]
    assert draft.words.startswith("China lagged further behind in chips than in models: ")
    assert "On February 12, 2025, by U.S. rules as enforced, 20 of the 23 chips" in draft.words
    assert "[@" in draft.words
    assert count_words(draft.words) <= policy.fields["bottom_line"].max_words
    assert draft.basis.keys() >= {"pick", "format", "chips-caught", "controls-bite.standing.tpp.free"}
    assert brief.drafts["key_judgements"].words.count("\n- ") >= 2


def test_what_is_only_offered_is_not_printed(brief):
    first = brief.drafts["key_judgements"].words.split("? ")[0].removeprefix("- ")
    assert first not in brief.html.partition('id="judgements"')[2].partition("<h2")[0]


def test_another_language_says_other_words_of_the_same_basis(china_findings, policy, brief):
    french = page_of(china_findings, policy, make_edition(language="fr")).drafts
    for name, draft in brief.drafts.items():
        assert french[name].words != draft.words
        assert not draft.changed(french[name])


def test_another_pick_changes_what_a_text_rests_on(findings_of, policy, library, brief):
    edition = Edition().taking(brief.drafts)
    page = page_of(findings_of("MYS"), policy, edition, library.sources)
    (field,) = (field for field in page.view.author if field.id == "bottom_line")
    assert {
        "the pick",
        "“How many chips of the class come under a license requirement on the as-of date?”",
    } <= set(field.changed)
    problem = next(problem for problem in check(page.view, page.html) if problem.code == "C150")
    assert problem.message.startswith("Findings behind a text changed: the pick; “How ")


@pytest.mark.parametrize("name", FORMATS)
def test_all_that_a_draft_rests_on_has_a_name_for_readers(findings_in, name):
    page = page_of(findings_in(FORMATS[name], "MYS"), FORMATS[name])
    for draft in page.drafts.values():
        gone = dataclasses.replace(draft, basis=dict.fromkeys(draft.basis, ""))
        told = gone.changes(draft)
        assert not set(draft.basis) & {each.strip("“”") for each in told}


def test_findings_that_are_gone_are_counted():
    old = Draft("", {"format": "memo", "pick": "1", "lost": "2"})
    more = dataclasses.replace(old, basis={**old.basis, "too": "1"})
    now = Draft("", {"format": "memo", "pick": "3"}, {"pick": "the pick"})
    assert old.changes(now) == ("the pick", "one finding that is gone")
    assert more.changes(now) == ("the pick", "2 findings that are gone")


def test_only_what_both_rest_on_is_compared_between_formats():
    policy = Draft("", {"format": "policy-brief", "pick": "1", "cases": "2"})
    memo = Draft("", {"format": "memo", "pick": "1"})
    assert policy.changed(memo) == ()
    assert policy.changed(dataclasses.replace(memo, basis={"format": "memo", "pick": "3"})) == ("pick",)
    assert policy.changed(Draft("", {"format": "policy-brief", "pick": "1"})) == ("cases",)


def test_a_draft_is_taken_only_where_there_is_no_text(brief):
    edition = make_edition(text={"bottom_line": "Mine."}).taking(brief.drafts)
    assert edition.text["bottom_line"] == "Mine."
    assert edition.drafts.keys() == {"key_judgements", "recommendations"}


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("- one\n- *two*", 2), ("1. one", 1), ("One [@a, p. 3; @b], two [=lag] – three.", 4)],
)
def test_words_are_those_that_a_reader_counts(text, words):
    assert count_words(text) == words


def test_a_note_stands_at_the_end_of_its_section(china_findings, policy):
    page = page_of(china_findings, policy, make_edition(text={"note_rules": "A note of ours."}))
    section = page.html.partition('<h2 id="rules">')[2].partition("<h2")[0]
    assert "A note of ours." in section
    assert page.html.count("A note of ours.") == 1
