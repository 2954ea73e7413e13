# SPDX-License-Identifier: Apache-2.0
"""What is kept on one line where a reader sees it, and untouched elsewhere."""

from __future__ import annotations

import pytest

from chipbrief.compose.abbreviations import abbreviations_in
from chipbrief.compose.environment import is_deep
from chipbrief.compose.quoting import marked, quotations
from chipbrief.compose.tying import with_apostrophes, with_marks_tied, with_names_tied, with_spaces_kept


@pytest.mark.parametrize(
    "name",
    [
        "3A090.a",
        "3A090.b.1",
        "ECCN 3A090.b.1",
        "is-informed",
        "4A090.a",
        "D:5",
        "A:1",
        "88 FR 73458",
        "FR Doc. 2023-23055",
        "H.R. 3447",
        "S. 1705",
        "§ 740.27",
        "≥ 4,800",
        "&lt; 5.92",
        "I/O",
        "GB/s",
        "E/S",
        "Go/s",
        "TOPS × bits",
        "2,5 × 10²⁶",
        "1 / 0,277883",
        "B (May",
        "Japan →",
        "Hong Kong →",
        "New York",
        "T-Head",
        "8-K",
        "table-cases.csv",
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
        "the U.S. 2024",
        "11 / 28",
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "by October_7, 2022, in May 2025 and on May_31"),
        ("en", '<span class="tied">B (May</span>_31, 2025)'),
        ("en", "<b>9</b>_chips, 8.51 (5.29 to 16.1)_months, <b>2,048 to 60,000</b>_chips"),
        ("en", "in 2024 several had 2,500_TOPS, 7_nm and 80_GB/s; 3 and more, 4 of them"),
        ("en", '<a href="#a">models.</a>_<span class="cite">[<a href="#b">1</a>]</span> <i>x</i>'),
        ("en", "<td>9 chips, October_7</td><td><p>9_chips</p></td>"),
        ("fr", "<td>9 puces de 16_Go</td>"),
        ("fr", "<td>18\u202f000 (de 1\u202f600 à 200\u202f000)_puces par an [1]</td>"),
        ("fr", "pendant 16_mois sur_16, <b>9</b> sur_<b>12</b> ; en 2024 sur les 16_tests"),
        ("en", "in 16 of_16_months, 9_chips of_12, the <b>9 of_12</b>_months; it is of 16_chips"),
        ("fr", "90_pour cent, 50_000_H100 et 50_000_GPU ; 3 pour eux".replace("50_000", "50\u202f000")),
        ("fr", f"<td>{'mot ' * 14} 12\u202f500_puces, 10_milliards</td>"),
        ("en", f"<td>{'word ' * 12} 36,000_TOPS and 10_billion, 90_percent</td>"),
        ("fr", "du 1er_octobre au 3_août, 3,79_ans ; en 2024 plus, 9 des puces; October_7"),
    ],
)
def test_a_day_stays_with_its_month_and_a_number_with_what_it_counts(language, text):
    head = '<head><title>May 7</title></head><body data-head="May 7">'
    typed = f"{head}{text}".replace("_", " ")
    assert with_spaces_kept(typed, language) == f"{head}{text}".replace("_", "\N{NO-BREAK SPACE}")


def test_a_page_with_a_sign_that_no_text_should_have_stays_as_it_is():
    page = "<body><p>a\0b</p><p>9 months</p>"
    assert with_spaces_kept(page, "en") == page


def test_an_apostrophe_within_a_word_is_a_raised_comma_and_other_quotes_stay():
    typed = "<p>Huawei{0}s, d{1}un, 'so', in '90s, x='1'</p>"
    raised = "\N{RIGHT SINGLE QUOTATION MARK}"
    assert with_apostrophes(typed.format("'", "&#39;")) == typed.format(raised, raised)


#: Pages of a stranger's template, each of some hundred thousand signs: half of a tag, a cell, a citation, a
#: word, again and again. What looks through all that follows from each place would take hours.
LONG = {
    "signs of a tag": "&lt;" * 200_000,
    "tags without an end": "<td" * 100_000,
    "cells without an end": "<td>x" * 100_000,
    "citations without an end": 'a <span class="cite" ' * 30_000,
    "links without an end": 'a <span class="cite">' + "<a " * 100_000,
    "one word": "x" * 600_000,
    "heads": "<head>" * 100_000,
    "lists of sources": '<ol class="references ' * 30_000,
    "the name of a tag": "<" + "a" * 600_000,
    "quotes": "“" * 600_000,
}


@pytest.mark.parametrize("page", LONG.values(), ids=LONG)
def test_any_page_is_read_once(page):
    page = f"<body><p>{page}"
    tied = with_spaces_kept(with_apostrophes(with_marks_tied(with_names_tied(page))), "fr")
    assert tied.replace("\N{NO-BREAK SPACE}", " ") == page
    assert abbreviations_in(page) == ()
    assert is_deep(page) == ("<head>" in page)
    assert marked(page, quotations(("“" * 600_000, "some words"))) == page


def test_a_tag_that_never_ends_stays_as_it_is():
    assert with_names_tied("<body><p>D:5 <a title='D:5") == (
        '<body><p><span class="tied">D:5</span> <a title=\'D:5'
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("<td>9 chips<td>7 lots</td>", "<td>9_chips<td>7 lots</td>"),
        ("<td><table><td>9 chips</td></table> 7 nm</td>", "<td><table><td>9 chips</td></table> 7_nm</td>"),
        ("<td><b>9 chips</b></td> 7 nm", "<td><b>9 chips</b></td> 7_nm"),
    ],
)
def test_cells_that_no_tag_ends_are_no_narrow_ones(typed, kept):
    assert with_spaces_kept(f"<body>{typed}", "en") == f"<body>{kept}".replace("_", "\N{NO-BREAK SPACE}")


def test_a_unit_of_two_letters_stays_with_its_number_in_any_cell():
    row = "<body><td>H100 (80 GB)</td><td>16 nm</td><td>141 <b>GB</b></td><td>9 chips</td>"
    kept = "<body><td>H100 (80_GB)</td><td>16_nm</td><td>141_<b>GB</b></td><td>9 chips</td>"
    assert with_spaces_kept(row, "en") == kept.replace("_", "\N{NO-BREAK SPACE}")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("from chips of it.", "from chips_of_it."),
        ("not legal advice.", "not legal_advice."),
        ("the regulations", "the regulations"),
        ("of considerations-of-all it.", "of considerations-of-all it."),
        ("les <b>puces</b> de la Chine.", "les <b>puces</b> de la_Chine."),
        ("est-ce\N{NARROW NO-BREAK SPACE}?", "est-ce\N{NARROW NO-BREAK SPACE}?"),
    ],
)
@pytest.mark.parametrize("tag", ["p", "li"])
def test_no_short_word_stands_alone_in_a_last_line(tag, text, kept):
    page = with_spaces_kept(f"<body><{tag}>{text}\n</{tag}>", "fr")
    assert page.replace("\N{NO-BREAK SPACE}", "_") == f"<body><{tag}>{kept}</{tag}>"


def test_the_last_words_of_a_cell_or_a_heading_are_left_alone():
    page = "<body><h2>chips of it</h2><table><td>chips of it</td></table>"
    assert with_spaces_kept(page, "en") == page


def test_few_letters_right_behind_a_word_stay_with_its_last_part():
    cell = '<td>Union européenne*<span class="marks">a, b</span></td>'
    assert with_marks_tied(cell) == (
        '<td>Union <span class="tied">européenne*<span class="marks">a, b</span></span></td>'
    )
    long = '<td>a-very-long-id<span class="marks">a, b, c, d</span></td>'
    assert with_marks_tied(long) == long


def test_letters_behind_words_of_another_language_stay_with_them():
    cell = '<td><span lang="en">(per GPU)</span> <span class="marks">a, b</span></td>'
    assert f"</span>{chr(0xA0)}<span" in with_marks_tied(cell)


def test_a_mark_behind_a_narrow_space_takes_its_word_along():
    text = f"<td>la Chine détenir\N{NARROW NO-BREAK SPACE}? {CITE}</td>"
    assert f'<span class="tied">détenir\N{NARROW NO-BREAK SPACE}? {CITE}</span>' in with_marks_tied(text)


@pytest.mark.parametrize("locator", ["ECCN 3A090.a.1", "§ 740.27", "p. 12"])
def test_the_place_in_a_source_stays_with_its_number_and_both_may_begin_a_line(locator):
    page = f'<body><p><i>88 FR 73458</i> <span>[<a href="#s">1, {locator}</a>; <a>2</a>]</span></p>'
    kept = with_spaces_kept(page, "en").replace("\N{NO-BREAK SPACE}", "_")
    assert f'</i> <span>[<a href="#s">1,_{locator}</a>' in kept


def test_no_title_of_a_page_ends_with_a_short_word_alone():
    kept = with_spaces_kept("<body><h1>Chips: Émirats arabes unis</h1>", "fr")
    assert "arabes\N{NO-BREAK SPACE}unis</h1>" in kept
