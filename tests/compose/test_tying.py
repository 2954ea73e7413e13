# SPDX-License-Identifier: Apache-2.0
"""What is kept on one line where a reader sees it, and untouched elsewhere."""

from __future__ import annotations

import pytest

from chipbrief.compose.tying import with_marks_tied, with_names_tied


@pytest.mark.parametrize(
    "name",
    [
        "3A090.a",
        "3A090.b.1",
        "4A090.a",
        "D:5",
        "A:1",
        "88 FR 73458",
        "§ 740.27",
        "≥ 4,800",
        "&lt; 5.92",
        "I/O",
        "B (May",
        "Kong →",
    ],
)
def test_a_name_a_limit_or_an_arrow_is_not_broken(name):
    page = f"<head><title>{name}</title></head><body><p>Under <b>{name}</b>, {name}: a license.</p>"
    tied = f'<span class="tied">{name}</span>'
    assert with_names_tied(page) == (
        f"<head><title>{name}</title></head><body><p>Under <b>{tied}</b>, {tied}: a license.</p>"
    )


@pytest.mark.parametrize(
    "text",
    [
        "3A090",
        "a FR 7",
        "TPP 4,800",
        "≥ or",
        "→ China",
        "R3A090.a",
        "3A090.answer",
        "D:50",
        "at 10:5 and D: 5",
    ],
)
def test_other_words_are_left_alone(text):
    assert with_names_tied(f"<body><p>{text}</p>") == f"<body><p>{text}</p>"


def test_the_tag_of_the_body_and_attributes_are_left_alone():
    page = '<body data-head="D:5"><img alt="3A090.a.1"><p>x</p></body>'
    assert with_names_tied(page) == page


CITE = '<span class="cite" data-cite="1">[<a href="#source-1">1</a>]</span>'


@pytest.mark.parametrize(
    "mark",
    [
        CITE,
        f'{CITE}<span class="cite" data-cite="1">\N{NO-BREAK SPACE}+3</span>',
        f'<span class="marks">a, b</span> {CITE}',
        '<span class="marks">a, b</span>',
        '<sup class="cite" data-cite="1"><a href="#note-1">1</a></sup>',
    ],
)
def test_letters_and_citations_take_the_word_before_with_them(mark):
    assert with_marks_tied(f"<p>A word. {mark} More</p>") == (
        f'<p>A <span class="tied">word. {mark}</span> More</p>'
    )


@pytest.mark.parametrize(
    "page",
    [
        f"<td>{CITE}</td>",
        f"<td> {CITE}</td>",
        f"<p><b>word</b> {CITE}</p>",
        '<td><span class="marks">a</span></td>',
        'approvals <span class="cite" data-cite="1">[<a href="#source-1">1, ECCN 3A090.a; 2</a>]</span>',
    ],
)
def test_where_no_word_stands_before_it_or_it_is_long_a_citation_is_left_alone(page):
    assert with_marks_tied(page) == page


def test_the_letter_of_a_note_takes_the_word_behind_it_along():
    letter = '<span class="marks note">b</span>'
    assert with_marks_tied(f"<p>First. {letter} Second note.</p>") == (
        f'<p>First. <span class="tied">{letter} Second</span> note.</p>'
    )


def test_letters_stay_with_their_word_where_a_long_citation_cannot():
    cite = '<span class="cite" data-cite="1">[<a href="#source-1">1, ECCN 3A090.a</a>]</span>'
    page = f'<p>approved <span class="marks">a, b</span> {cite}</p>'
    assert with_marks_tied(page) == (
        f'<p><span class="tied">approved <span class="marks">a, b</span></span> {cite}</p>'
    )
