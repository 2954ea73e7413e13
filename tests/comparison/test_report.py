# SPDX-License-Identifier: Apache-2.0
"""The report of a comparison is a tagged page that takes any text."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from decimal import Decimal

import pikepdf
import pypdfium2

from chipbrief.comparison import compare
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
from chipbrief.language import said
from chipbrief.language.notices import notice

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
        "What differs: one judgement, one finding, 2 sources, 4 passages.",
        "Another rule: rules/x is new",
        "not there",
    ):
        assert part in words
    assert "<script>alert(1)</script> & {{ 1 }}" in words
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.Root.MarkInfo.Marked
        assert "/StructTreeRoot" in document.Root


def test_what_a_brief_says_is_divided_by_its_language(typesetter):
    said = " ".join(f"enregistrement de {'x' * number}" for number in range(1, 40))
    found = replace(FULL, a=replace(SIDE, language="fr"), text=(TextChange(1, 2, said, ""),))
    document = pypdfium2.PdfDocument(report(found, typesetter))
    texts = [page.get_textpage().get_text_range() for page in document]
    parts = set(re.findall(r"(\w+)\ufffe\w+", " ".join(texts)))
    # English patterns have enreg-istrement.
    assert parts
    assert parts <= {"enre", "enregis", "enregistre"}


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
    for part in ("Ce qui a changé, et pourquoi", "une appréciation", "Une autre règle", "absent"):
        assert part in words.replace("\u00a0", " ")
    assert "First brief" not in words
    assert "1 chip" in words


def test_days_and_numbers_stand_as_the_language_has_them_and_folders_are_left_out(typesetter):
    change = Change(
        "f1", "How many?", "−1,234.5 (0 to 2) months", "2 in 2024", (Cause("pick", "as-of date"),)
    )
    found = replace(
        FULL,
        a=replace(SIDE, file="someone/a.pdf"),
        inputs=(Input("pick", "as-of date", "2025-02-12", "2025-06-01"),),
        findings=(change,),
    )
    english, french = (text_of(report(found, typesetter, code)) for code in ("en", "fr"))
    assert "someone" not in english
    assert "February 12, 2025 June 1, 2025" in english
    assert "−1,234.5 (0 to 2) months" in english
    assert "12 février 2025" in french
    assert "234,5" in french
    assert "in 2024" in french


def test_briefs_in_two_languages_are_not_compared_word_by_word(typesetter):
    found = replace(FULL, text=(), more_text=0, same_language=False)
    text = text_of(report(found, typesetter))
    # Before the long tables, not alone on a page behind them.
    assert text.index("different languages") < text.index("Judgements")
    assert "passages" not in text


def test_a_question_that_only_a_brief_asks_is_marked_as_its_words(typesetter):
    asked = said("How many months was China behind across benchmarks?")
    rows = (Change("f1", "How many?", "1", "2", ()), Change("f2", asked, "1", "2", ()))
    found = replace(FULL, findings=rows, text=(), more_text=0)
    pdf = report(found, typesetter, "fr")
    assert "De combien de mois la Chine était-elle en retard" in text_of(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        marked = [
            item for item in document.objects if isinstance(item, pikepdf.Dictionary) and "/Lang" in item
        ]
        assert "en" in {str(item.Lang) for item in marked}
    english = report(found, typesetter)
    with pikepdf.open(io.BytesIO(english)) as document:
        marked = [
            item for item in document.objects if isinstance(item, pikepdf.Dictionary) and "/Lang" in item
        ]
        assert {str(item.Lang) for item in marked} == {"en"}  # the document alone
        assert len(marked) == 1


def test_one_cause_of_all_rows_is_told_once(typesetter):
    rows = tuple(Change(f"f{n}", f"Question {n}?", "1", "2", (Cause("pick", "end"),)) for n in range(3))
    words = text_of(report(replace(FULL, findings=rows), typesetter))
    assert words.count("Another pick: end") == 1
    assert "Cause of all: Another pick: end" in words


def test_questions_with_days_and_countries_are_asked_in_the_language_of_the_report(memos, typesetter):
    found = compare(memos("plain"), memos("pick"), typesetter, seconds=60)
    words = text_of(report(found, typesetter, "fr"))
    assert "Pour la Chine, à quelle part du meilleur niveau mondial" in words
    assert "How much of the world" not in words


def test_a_number_that_answers_two_questions_is_asked_twice_in_the_language_of_the_report(memos, typesetter):
    found = compare(memos("plain"), memos("elsewhere"), typesetter, seconds=60)
    words = text_of(report(found, typesetter, "fr"))
    assert "Pour la Chine, à quelle part du meilleur niveau mondial" in words
    assert "Dans la seconde note" in words
    assert "Pour la Malaisie, à quelle part du meilleur niveau mondial" in words
    assert "In the second brief" not in words
    assert "How much of the world" not in words


def test_how_causes_are_found_is_told_before_them(typesetter):
    words = text_of(report(FULL, typesetter))
    assert words.index("What they were made from") < words.index("How causes are found")
    assert words.index("How causes are found") < words.index("Judgements that differ")


def test_numbers_within_words_that_are_said_in_french_keep_all_their_digits(typesetter):
    unit = said("percent of {number} {chips}", number=Decimal(230_000), chips=said("NVIDIA Hopper"))
    row = Change("f1", "How many?", notice("{value} {unit}", value="21.7391", unit=unit), "", ())
    pdf = report(replace(FULL, findings=(row,)), typesetter, "fr")
    assert "21,7391" in text_of(pdf)
    assert "230 000" in text_of(pdf)
