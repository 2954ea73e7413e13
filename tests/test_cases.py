# SPDX-License-Identifier: Apache-2.0
"""A case is written and read back whole; one that cannot be read says why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.making import PICK
from support.raster import png

from chipbrief.cases import MAX_BYTES, case_of, read_case, write_case
from chipbrief.edition import MAX_TEXT, Draft, make_edition
from chipbrief.errors import CaseError, PickError

PNG = png()
LINES = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=80)


def test_a_number_too_long_to_read_is_refused_with_a_sentence():
    for number in (b"9" * 6_000, b"0x" + b"f" * 6_000):
        for case in (
            b"chipbrief = %s",
            b"chipbrief = 2\nbased_on = %s",
            b"chipbrief = 2\n[edition]\nlogo = %s",
        ):
            with pytest.raises(CaseError, match=r"a\.brief cannot be read: a number in it is too large"):
                read_case(case % number, "a.brief")


def test_a_case_that_an_editor_saved_with_a_byte_order_mark_is_read():
    data = write_case(case_of(PICK, make_edition()))
    assert read_case(b"\xef\xbb\xbf" + data) == read_case(data)


def test_a_case_comes_back_as_it_was():
    edition = make_edition(language="fr", paper="letter", citations="notes", text={"title": "Ça"}, logo=PNG)
    case = case_of(PICK, edition, "policy-brief@3")
    assert read_case(write_case(case)) == case
    assert write_case(read_case(write_case(case))) == write_case(case)


DRAFT = Draft("Drawn.\n\nFrom findings.", {"pick": "0a", "controls-bite.standing": "1b"})


def test_a_draft_is_kept_with_its_text_and_makes_a_case_of_version_2():
    edition = make_edition(text={"bottom_line": "Mine."}, drafts={"bottom_line": DRAFT, "note": DRAFT})
    data = write_case(case_of(PICK, edition))
    assert data.startswith(b"chipbrief = 2\n")
    assert read_case(data).edition.drafts == {"bottom_line": DRAFT}
    assert write_case(read_case(data)) == data


def test_values_for_scenarios_are_kept_as_they_are():
    case = replace(
        case_of(PICK, make_edition()), scenario={"growth": Decimal("2.50"), "us_share": Decimal(40)}
    )
    data = write_case(case)
    assert data.startswith(b"chipbrief = 2\n")
    assert b'growth = "2.50"' in data
    assert read_case(data) == case


def test_a_case_of_version_1_is_read_and_written_with_the_bytes_it_had():
    data = write_case(case_of(PICK, make_edition(text={"note": "Mine."})))
    assert data.startswith(b"chipbrief = 1\n")
    assert read_case(data + b"[drafts.note]\nwords = 'x'\n").edition.drafts == {}
    assert write_case(read_case(data)) == data


@given(st.dictionaries(st.text("abcdefgh_", min_size=1, max_size=9), st.lists(LINES, max_size=4)))
def test_any_text_comes_back(texts):
    edition = make_edition(text={key: "\n".join(lines) for key, lines in texts.items()})
    assert read_case(write_case(case_of(PICK, edition))).edition == edition


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff", "cannot be read"),
        (b"a = [", "cannot be read"),
        (b"chipbrief = 3", "a case of version 3, of a newer Chipbrief; this one reads 2"),
        (b"chipbrief = 0", "is not a case: the first line of one says `chipbrief = 2`"),
        (b"chipbrief = 2\n[scenario]\ngrowth = 'much'", r"\[scenario\] growth must be a number"),
        (b"chipbrief = 2\n[scenario]\ngrowth = '1e999999'", r"\[scenario\] growth must be a number"),
        (b"chipbrief = 2\n[scenario]\ngrowth = 2.5", r"\[scenario\] growth must be a number in quotes"),
        (b"chipbrief = 2\n[drafts]\nnote = 'x'", r"\[drafts.note\] must be a table"),
        (b"chipbrief = 2\n[drafts.note]\nwords = 'x'\nbasis = {lag = 3}", r"basis\] lag must be a text"),
        (b"chipbrief = 1\npick = 3", r"\[pick\] must be a table"),
        (b"chipbrief = 1\n[pick]\ncountry = 3", "must be a text"),
        (b"chipbrief = 1\n[pick]\ncolor = 'red'", "It may have: country"),
        (b"chipbrief = 1\n[pick]\n" + b"k" * 90_000 + b" = 'x'", r"has no “k{40}”\. It may have"),
        (b"chipbrief = 1\n[pick]\nhindsight = 'no'", "hindsight must be true or false"),
        (b"chipbrief = 1\n[edition]\nlogo = '!'", "base64"),
        (b"#" * (MAX_BYTES + 1), "at most"),
        (b"chipbrief = 2\n[edition]\npaper = 'A3'", r"mine\.brief: .*Allowed: A4, Letter"),
        (b"chipbrief = 2\n[text]\nnote = '" + b"x" * (MAX_TEXT + 1) + b"'", r"mine\.brief: .*Shorten it"),
    ],
)
def test_what_is_no_case_says_why(data, message):
    with pytest.raises(CaseError, match=message):
        read_case(data, "mine.brief")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"language": "tlh"}, "Allowed: en, fr"),
        ({"paper": "A3"}, "Allowed: A4, Letter"),
        ({"citations": "bluebook"}, "Allowed: numbered"),
        ({"logo": b"GIF89a"}, "PNG or JPEG"),
        ({"text": {"note": "x" * (MAX_TEXT + 1)}}, "Shorten it"),
    ],
)
def test_what_an_edition_may_not_have_is_named(words, message):
    with pytest.raises(PickError, match=message):
        make_edition(**words)
