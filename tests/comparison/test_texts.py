# SPDX-License-Identifier: Apache-2.0
"""Passages that differ are found sentence by sentence, wherever a page breaks."""

from __future__ import annotations

from chipbrief.comparison import texts
from chipbrief.comparison.texts import sentences, text_changes

HEAD = "Brief on China"


def pages(*bodies: list[str]) -> list[list[str]]:
    return [[HEAD, *lines, f"Page {number} of {len(bodies)}"] for number, lines in enumerate(bodies, 1)]


def test_sentences_go_over_lines_and_pages_and_leave_out_what_stands_on_each_page():
    found = sentences(pages(["One is", "here. Two"], ["goes on. Three."], ["Four."]))
    assert found == [(1, "One is here."), (1, "Two goes on."), (2, "Three."), (3, "Four.")]


def test_what_stands_on_both_of_two_pages_is_no_running_head():
    assert sentences([["First.", "Same."], ["Second.", "Same."]]) == [
        (1, "First."), (1, "Same."), (2, "Second."), (2, "Same."),
    ]  # fmt: skip


def test_numbers_alone_are_no_passage():
    assert text_changes([["Same. 1. 2."]], [["Same."]]) == ((), 0)


DIVIDED = (
    ["A semi\ufffeconductor of dual\ufffeuse, of export\ufffecontrol and state-of\xad"],
    ["the-art. More."],
)
WHOLE = [["A semiconductor of dual-use, of export-control and state-of-the-art. More."]]


def test_a_word_that_only_one_divides_at_the_end_of_a_line_or_page_is_the_same_word():
    assert text_changes(DIVIDED, WHOLE) == text_changes(WHOLE, DIVIDED) == ((), 0)


def test_a_changed_hyphen_is_found():
    ((found,), _more) = text_changes([["A re-signed letter."]], [["A resigned letter."]])
    assert (found.a, found.b) == ("A re-signed letter.", "A resigned letter.")


def test_words_are_quoted_whole():
    old = [["No dual\ufffeuse semi\ufffeconductor. A dual-use item."]]
    ((found,), _more) = text_changes(old, [["A dual-use item."]])
    assert found.a == "No dual-use semiconductor."


def test_what_changed_is_quoted_from_both_with_its_pages():
    old = pages(["Chips grew to 42 percent."], ["Same."], ["Last."])
    new = pages(["New first."], ["Chips grew to 47 percent. Same."], ["Last."])
    ((found,), more) = text_changes(old, new)
    assert (found.page_a, found.page_b) == (1, 1)
    assert (found.a, found.b) == ("Chips grew to 42 percent.", "New first. Chips grew to 47 percent.")
    assert more == 0


def test_what_only_one_has_is_empty_in_the_other():
    ((found,), _more) = text_changes([["Stays."]], [["Stays. Comes."]])
    assert (found.a, found.b) == ("", "Comes.")


def test_numbers_of_sources_are_no_change():
    assert text_changes([["True. [1, 2] +3 More. [4]"]], [["True. [2] More. [5, 6]"]]) == ((), 0)


def test_a_long_passage_is_quoted_around_what_changed():
    start, end = "word " * 200, "more " * 200
    ((found,), _more) = text_changes([[f"{start}one end. {end}"]], [[f"{start}two end."]])
    assert found.a.startswith("…word word")
    assert "one end." in found.a
    assert found.a.endswith(" more…")
    assert len(found.b) < 400


def test_the_head_of_a_table_that_goes_on_is_no_passage():
    rows = ["One is 1.", "Two is 2.", "Three is 3."]
    rest = [["More."], ["Even more."], ["Last."]]
    whole = pages(["Date", "What it does", *rows], *rest)
    parted = pages(["Date", "What it does", rows[0]], ["Date", "What it does", *rows[1:]], *rest)
    assert text_changes(whole, parted) == text_changes(parted, whole) == ((), 0)


def test_a_line_that_comes_again_further_down_a_page_is_one():
    rest = [["B."], ["C."], ["D."], ["E."]]
    ((found,), _more) = text_changes(pages(["A one."], *rest), pages(["A one."], ["B.", "A one."], *rest[1:]))
    assert found.b == "A one."


def test_numbers_of_a_list_alone_are_not_quoted():
    ((found,), _more) = text_changes([["Same."]], [["Same. 1. 2. 3. Bureau of Industry, 2 rules."]])
    assert found.b == "Bureau of Industry, 2 rules."


def test_further_passages_are_counted(monkeypatch):
    monkeypatch.setattr(texts, "MOST", 2)
    found, more = text_changes([["Same. A. Same. B. Same. C. Same."]], [["Same. X. Same. Y. Same. Z. Same."]])
    assert (len(found), more) == (2, 1)


def test_french_sentences_begin_with_a_quotation_mark_or_an_accent_too():
    found = sentences([["Elle dit. «\N{NARROW NO-BREAK SPACE}Oui\N{NARROW NO-BREAK SPACE}». À voir. Œuvre."]])
    assert [text for _page, text in found] == [
        "Elle dit.",
        "«\N{NARROW NO-BREAK SPACE}Oui\N{NARROW NO-BREAK SPACE}».",
        "À voir.",
        "Œuvre.",
    ]
