# SPDX-License-Identifier: Apache-2.0
"""Where two texts begin to say something else, and how that is quoted."""

from __future__ import annotations

import pytest

from chipbrief.seal import compare
from chipbrief.seal.compare import page_lines
from chipbrief.seal.differences import HYPHEN, Difference, excerpts, first_difference


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("", "", None),
        ("same", "same", None),
        (f"semi{HYPHEN}conductor", "semiconductor", None),
        ("semiconductor", f"semi{HYPHEN}conductor", None),
        (f"dual{HYPHEN}use", "dual-use", None),
        ("dual-use", f"dual{HYPHEN}use", None),
        (f"end{HYPHEN}", "end", None),
        ("re-signed", "resigned", (2, 2)),
        ("42 percent", "47 percent", (1, 1)),
        ("not", "not allowed", (3, 3)),
        ("allowed, not", "allowed", (7, 7)),
        (f"se{HYPHEN}mi x", "semi y", (6, 5)),
    ],
)
def test_only_what_is_said_counts(old, new, at):
    assert first_difference(old, new) == at


def test_a_word_that_is_only_divided_otherwise_is_no_difference(monkeypatch):
    monkeypatch.setattr(compare, "_raw_texts", lambda pdf: (pdf.decode(),))
    assert compare.compare_text(f"semi{HYPHEN}conductor".encode(), b"semiconductor") == ()
    assert len(compare.compare_text(b"semiconductor", b"superconductor")) == 1


def test_excerpts_are_short_and_without_marks_of_division():
    old, new = excerpts("a" * 500 + HYPHEN + "b" + "c" * 500, "a" * 500 + "d" + "c" * 500)
    assert (len(old), len(new)) == (91, 92)
    assert (old[0], old[-1], new[0], new[-1]) == ("…",) * 4
    assert (old[1:31], new[1:32]) == ("a" * 29 + "b", "a" * 30 + "d")
    assert HYPHEN not in old


def test_of_texts_that_say_the_same_the_ends_are_quoted():
    assert excerpts("a" * 99, "a" * 99) == ("…" + "a" * 30,) * 2


@pytest.mark.parametrize(
    ("item", "line"),
    [
        (Difference(0, "fonts"), "document: fonts differ"),
        (Difference(2, "drawing"), "page 2: drawing differs"),
        (Difference(1, "text", "a", ""), "page 1: text: sealed “a”, re-run “”"),
        (Difference(1, "text", "", "b"), "page 1: text: sealed “”, re-run “b”"),
    ],
)
def test_a_difference_is_one_line(item, line):
    assert str(item) == line


def test_lines_without_words_are_left_out(pdf, monkeypatch):
    monkeypatch.setattr(compare, "_raw_texts", lambda _pdf: (" one  two \r\n \t\r\n\r\nthree",))
    assert page_lines(pdf) == (("one two", "three"),)


def test_an_error_that_pdfium_did_not_set_is_not_told():
    told = str(compare._unreadable(RuntimeError("Failed to load page. (PDFium: Success).")))
    assert told == "The text of the PDF cannot be read (Failed to load page.)."
