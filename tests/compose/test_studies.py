# SPDX-License-Identifier: Apache-2.0
"""Findings in words: what several share is said once, and those without a value stand together."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from support.making import make
from support.picks import NOW

from chipbrief.compose.formats import Format
from chipbrief.compose.studies import (
    BARE,
    GAP,
    SIZE,
    WORTH_A_LETTER,
    about,
    finding_view,
    open_findings,
    stated,
    with_notes,
)
from chipbrief.compose.view import StudyFindingView
from chipbrief.gather import Library, gather
from chipbrief.judge import judge
from chipbrief.judge.finding import Finding
from chipbrief.language import said


def finding(id: str, **more: Any) -> StudyFindingView:
    return make(
        StudyFindingView,
        id=id,
        known=True,
        low=None,
        high=None,
        **{"method": "", "formula": "", "gridded": False, **more},
    )


def test_what_several_findings_say_is_a_note_with_a_letter():
    found, notes = with_notes([
        finding("a", caveats=("both", "only a")),
        finding("b", caveats=("both",)),
    ])
    assert [(note.letter, note.text) for note in notes] == [("a", "both")]
    assert [item.marks for item in found] == ["a", "a"]
    assert [item.own_caveats for item in found] == [("only a",), ()]
    assert found[0].caveats == ("both", "only a")


def test_a_formula_that_many_findings_have_is_a_note():
    many = [finding(f"f{at}", formula="sum of all", caveats=()) for at in range(WORTH_A_LETTER)]
    found, notes = with_notes([*many, finding("own", formula="its own", caveats=())])
    assert [(note.letter, note.text) for note in notes] == [("a", "sum of all")]
    assert [item.own_formula for item in found] == [""] * WORTH_A_LETTER + ["its own"]
    assert {item.formula for item in found} == {"sum of all", "its own"}
    assert with_notes(many[1:])[1] == ()


def test_the_formula_of_a_table_of_findings_needs_no_note():
    many = [finding(f"f{at}", formula="sum of all", gridded=True) for at in range(WORTH_A_LETTER)]
    assert with_notes(many)[1] == ()


def test_findings_without_a_value_stand_by_their_reason():
    reasons = [("a", ("thin",), "more"), ("b", ("thin",), "less"), ("c", ("none",), "more")]
    items = [
        make(StudyFindingView, id=id, known=False, caveats=caveats, settle=settle)
        for id, caveats, settle in reasons
    ]
    first, second = open_findings(items)
    assert [item.id for item in first.findings] == ["a", "b"]
    assert first.settle == ""
    assert second.settle == "more"


@pytest.mark.parametrize(
    ("value", "low", "unit"),
    [("1", None, "year"), ("0.9998", None, "year"), ("1.1", None, "years"), ("1", "0.5", "years")],
)
def test_the_number_one_has_its_unit(value, low, unit):
    ends = {"low": low and Decimal(low), "high": low and Decimal(3)}
    item = make(
        Finding, value=Decimal(value), unit=said("years"), source_ids=(), inputs=(), caveats=(), **ends
    )
    assert finding_view(item, frozenset()).unit == unit


def test_words_stand_before_their_numbers_which_are_rounded():
    told = make(StudyFindingView, value="2 estimates", low=Decimal("1.6789"), high=Decimal("5.28"))
    assert about(told) == "2 estimates: 1.68 to 5.28"


def test_a_bound_alone_is_told_without_words():
    bound = make(StudyFindingView, value="", low=Decimal(1000), high=None)
    assert about(bound) == "at least 1,000"


def test_a_quotient_without_an_end_is_told_in_six_digits():
    told = [
        finding_view(
            make(Finding, value=value, low=None, high=None, unit=said("TPP per mm²"), caveats=()), frozenset()
        )
        for value in (Decimal(20000) / Decimal(814), Decimal("20919.25"))
    ]
    assert [item.text for item in told] == ["24.57", "20,919.25"]
    assert told[0].value == Decimal(20000) / Decimal(814)


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("It fell {value} on the day", "It fell <b>4 (3 to 5)</b> points on the day"),
        ("A < B by {value}", "A &lt; B by <b>4 (3 to 5)</b> points"),
        ("", "How far? <b>4 (3 to 5)</b> points"),
        ("It lay {number} points off", "It lay <b>4 (3 to 5)</b> points off"),
    ],
)
def test_a_finding_is_a_sentence_around_its_value(statement, sentence):
    item = _stated(statement, 3, 4, 5)
    assert stated(item, str).replace(' class="estimate"', "") == sentence


def test_a_size_has_neither_sign_nor_unit():
    item = _stated("It fell by {size} points", -5, -4, -3)
    assert stated(item, str).replace(' class="estimate"', "") == "It fell by <b>4 (3 to 5)</b> points"


def _stated(statement: str, *ends: int) -> StudyFindingView:
    low, value, high = map(Decimal, ends)
    given = {"question": "How far?", "statement": statement, "unit": "points"}
    return make(StudyFindingView, low=low, value=value, high=high, **given)


def test_every_statement_has_one_gap_and_no_other(library: Library, policy: Format):
    evidence = gather(NOW, library)
    told = [item for item in judge(evidence, policy.questions).all if item.statement]
    assert {item.id.partition(".")[0] for item in told} == {
        "capability-gap",
        "compute",
        "controls-bite",
        "cost-and-scaling",
        "domestic-supply",
        "scenarios",
        "smuggled-a-year",
    }
    gaps = [[mark for mark in (GAP, SIZE, BARE) if mark in item.statement] for item in told]
    assert [len(found) for found in gaps] == [1] * len(told)
    assert {item.statement.count("{") for item in told} == {1}
