# SPDX-License-Identifier: Apache-2.0
"""The report of a comparison is a tagged page that takes any text."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2

from chipbrief.comparison.report import report
from chipbrief.comparison.values import (
    Cause,
    Change,
    Comparison,
    Input,
    Side,
    SourceChange,
    TextChange,
    from_json,
)

SIDE = Side("a.pdf", "China", "2026-11-24", "memo version 1", "0.1.0", 1, ())
HOSTILE = "<script>alert(1)</script> & {{ 1 }} 芯\U000f0000"
FULL = Comparison(
    a=SIDE,
    b=Side("b.pdf", HOSTILE, "no date", "", "", 2, ("manifest.json: x",)),
    inputs=(Input("pick", "end", "2025-01-01", ""),),
    sources=(SourceChange("s1", HOSTILE, "added"), SourceChange("s2", "Two", "changed", "title")),
    findings=(Change("f1", "How many?", "1 chip", "", (Cause("rule", "rules/x is new"), Cause("data", ""))),),
    judgements=(Change("reach", "reach", "likely", "unlikely", (Cause("engine", "Chipbrief 1 → 2"),)),),
    text=(TextChange(1, 2, HOSTILE, ""),),
    more_text=3,
)


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def test_it_says_all_of_it_and_is_tagged(typesetter):
    pdf = report(FULL, typesetter)
    words = text_of(pdf)
    for part in (
        "What differs: 1 judgements, 1 numbers, 2 sources and 4 passages.",
        "Another rule: rules/x is new",
        "not there",
    ):
        assert part in words
    assert "<script>alert(1)</script> & {{ 1 }}" in words
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root


def test_it_is_the_same_each_time(typesetter):
    assert report(FULL, typesetter) == report(FULL, typesetter)


def test_nothing_that_differs_is_said_to_be_nothing(typesetter):
    same = Comparison(SIDE, SIDE, (), (), (), (), ())
    assert "The two briefs say the same" in text_of(report(same, typesetter))


def test_a_comparison_travels_as_json():
    assert from_json(FULL.as_json()) == FULL
    assert FULL.as_json()["differ"] is True


def test_it_speaks_the_language_asked_for(typesetter):
    words = text_of(report(FULL, typesetter, "fr"))
    for part in ("Ce qui a changé, et pourquoi", "1 appréciations", "Une autre règle", "absent"):
        assert part in words.replace("\u00a0", " ")
    assert "First brief" not in words
    assert "1 chip" in words
