# SPDX-License-Identifier: Apache-2.0
"""Names of the law: kept on one line where a reader sees them, and untouched elsewhere."""

from __future__ import annotations

import pytest

from chipbrief.compose.tying import with_marks_tied, with_names_tied


@pytest.mark.parametrize("name", ["3A090.a", "3A090.b.1", "4A090.a", "D:5", "A:1"])
def test_a_name_of_the_law_is_not_broken(name):
    page = f"<head><title>{name}</title></head><body><p>Under <b>{name}</b>, {name}: a license.</p>"
    tied = f'<span class="tied">{name}</span>'
    assert with_names_tied(page) == (
        f"<head><title>{name}</title></head><body><p>Under <b>{tied}</b>, {tied}: a license.</p>"
    )


@pytest.mark.parametrize(
    "text", ["3A090", "88 FR 73458", "TPP 4,800", "R3A090.a", "3A090.answer", "D:50", "at 10:5 and D: 5"]
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
        '<sup class="cite" data-cite="1"><a href="#note-1">1</a></sup>',
    ],
)
def test_a_citation_takes_the_word_before_with_it(mark):
    assert with_marks_tied(f"<p>A word. {mark} More</p>") == (
        f'<p>A <span class="tied">word. {mark}</span> More</p>'
    )


@pytest.mark.parametrize(
    "page",
    [
        f"<td>{CITE}</td>",
        f"<td> {CITE}</td>",
        f"<p><b>word</b> {CITE}</p>",
        '<p>word <span class="marks">a</span></p>',
        'approvals <span class="cite" data-cite="1">[<a href="#source-1">1, ECCN 3A090.a; 2</a>]</span>',
    ],
)
def test_where_no_word_stands_before_it_or_it_is_long_a_citation_is_left_alone(page):
    assert with_marks_tied(page) == page
