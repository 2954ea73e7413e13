# SPDX-License-Identifier: Apache-2.0
"""Damaged cases give what can be saved, and say what is lost; sealed PDFs give their case."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.commands import run
from support.counting import counted_calls

from chipbrief.cases import Case, read_case, write_case
from chipbrief.edition import Draft, make_edition
from chipbrief.errors import CaseError, PickError
from chipbrief.mending import mend_case, open_case, whole_case

TEXT = {
    "author": "A. Analyst",
    "bottom_line": "Two lines.\nThe second.",
    "note": 'With """quotes""" = inside',
}
WORDS = {"country": "MYS", "class": "dc-training-gpu", "from": "2022-10", "to": "2025-02-12"}
CASE = Case(WORDS, True, make_edition(paper="Letter", text=TEXT), "policy-brief@2")
WHOLE = write_case(CASE)


def test_a_whole_case_loses_nothing(tmp_path):
    path = tmp_path / "mine.brief"
    path.write_bytes(WHOLE)
    opened = open_case(path)
    assert opened.losses == ()
    assert opened.case == CASE == whole_case(path)


def test_a_case_that_was_cut_off_keeps_what_came_before(tmp_path):
    path = tmp_path / "cut.brief"
    path.write_bytes(WHOLE[: WHOLE.index(b"second")])
    opened = open_case(path)
    assert opened.case.words == WORDS
    assert opened.case.edition.paper == "Letter"
    assert opened.case.edition.text == {"author": "A. Analyst", "bottom_line": "Two lines.\nThe"}
    assert "[text] bottom_line was cut off." in opened.losses
    with pytest.raises(CaseError, match=r"chipbrief case .*cut\.brief -o mended\.brief"):
        whole_case(path)


def test_one_bad_value_does_not_cost_the_others():
    broken = WHOLE.replace(b'"Letter"', b'"Foolscap"').replace(b'"A. Analyst"', b"= broken")
    opened = mend_case(broken, "mine.brief", "why")
    assert opened.case.edition.text.keys() == {"bottom_line", "note"}
    assert opened.case.edition.paper == ""
    assert [loss for loss in opened.losses if loss.startswith("[edition] paper: ") and "Foolscap" in loss]
    assert "[text] author could not be read." in opened.losses


def test_a_damaged_case_with_many_texts_is_mended_at_once():
    many = b"".join(b'a%d = "x"\n' % at for at in range(3_000))
    broken = b"[pick]\ncountry = 5\n[text]\n" + many + b'long = "' + b"y" * 20_001 + b'"\n'
    with counted_calls() as calls:
        opened = mend_case(broken, "mine.brief", "why")
    assert len(opened.case.edition.text) == 3_000
    assert opened.losses[1].startswith("[text] long: The text “long” has more than")
    assert calls() < 400_000


def test_keys_of_a_broken_table_that_are_too_many_are_counted():
    many = b"".join(b'a%d = "x"\n' % at for at in range(700))
    opened = mend_case(b"[pick]\ncountry = 5\n[text]\nbroken = = 1\n" + many, "mine.brief", "why")
    assert len(opened.case.edition.text) == 499
    assert opened.losses == (
        "why",
        "[text] broken could not be read.",
        "[text] is long: 201 keys behind the first 500 are left out.",
    )


def test_a_broken_table_that_is_not_too_long_loses_nothing_else():
    many = b"".join(b'a%d = "x"\n' % at for at in range(499))
    opened = mend_case(b"[pick]\ncountry = 5\n[text]\nbroken = = 1\n" + many, "mine.brief", "why")
    assert len(opened.case.edition.text) == 499
    assert opened.losses == ("why", "[text] broken could not be read.")


def test_a_logo_that_is_no_picture_is_lost():
    for logo, lost in (
        (b"%%%", "[edition] logo must be a picture in base64"),
        (b"aGkh", "[edition] logo: A"),
    ):
        opened = mend_case(b'[edition]\npaper = "A4"\nlogo = "' + logo + b'"\n', "mine.brief", "why")
        assert (opened.case.edition.paper, opened.case.edition.logo) == ("A4", b"")
        assert lost in opened.losses[1]


def test_a_value_that_is_no_number_leaves_the_others():
    whole = write_case(replace(CASE, scenario={"growth": Decimal("2.5"), "lag": Decimal(12)}))
    opened = mend_case(whole.replace(b'"2.5"', b'"much"'), "mine.brief", "why")
    assert opened.case == replace(CASE, scenario={"lag": Decimal(12)})
    assert opened.losses == ("why", 'This case: [scenario] growth must be a number in quotes, as `"2.5"`.')


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        (
            WHOLE.replace(b'"Letter"', b'"A5"'),
            "mine.brief: There is no paper size “A5”. Allowed: A4, Letter.",
        ),
        (
            write_case(replace(CASE, scenario={"lag": Decimal(12)})).replace(b'"12"', b'"much"'),
            'mine.brief: [scenario] lag must be a number in quotes, as `"2.5"`.',
        ),
    ],
)
def test_what_is_wrong_is_told_once(tmp_path, broken, told):
    path = tmp_path / "mine.brief"
    path.write_bytes(broken)
    assert open_case(path).losses == (told,)


def test_a_damaged_draft_leaves_the_texts():
    edition = make_edition(text=TEXT, drafts={"note": Draft("Drawn.", {"pick": "0a"})})
    opened = mend_case(write_case(Case(WORDS, edition=edition))[:-9], "mine.brief", "why")
    assert opened.case.edition == make_edition(text=TEXT)
    assert opened.losses[0] == "why"
    assert opened.losses[1].startswith("[drafts] is left out: the texts stay")


def test_nothing_saved_is_said():
    with pytest.raises(CaseError, match=r"Nothing of it could be recovered"):
        mend_case(b"\x00\xff\x01 not a case", "x.brief", "It cannot be read.")


@given(st.integers(0, len(WHOLE)), st.binary(max_size=8))
def test_whatever_the_damage_it_is_a_case_or_a_clear_error(at, junk):
    damaged = WHOLE[:at] + junk + WHOLE[at + len(junk) :]
    try:
        case = read_case(damaged)
    except (CaseError, PickError) as error:
        try:
            case = mend_case(damaged, "x.brief", str(error)).case
        except CaseError:
            return
    assert read_case(write_case(case)) == case


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CaseError, match="there is no such file"):
        open_case(tmp_path / "none.brief")


def test_a_foreign_pdf_gives_no_case(tmp_path):
    path = tmp_path / "foreign.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing")
    with pytest.raises(CaseError, match=r"foreign\.pdf gives no case"):
        open_case(path)


def test_the_command_saves_what_it_can(tmp_path):
    (tmp_path / "cut.brief").write_bytes(WHOLE[: WHOLE.index(b"second")])
    done = run("case", "cut.brief", "-o", "mended.brief", folder=tmp_path)
    assert done.returncode == 1
    assert "bottom_line was cut off" in done.stderr
    assert whole_case(tmp_path / "mended.brief").words == WORDS
