# SPDX-License-Identifier: Apache-2.0
"""What is said of a comparison, line by line."""

from __future__ import annotations

import pytest

from chipbrief.comparison.values import (
    Cause,
    Change,
    Comparison,
    Input,
    Side,
    SourceChange,
    TextChange,
    judged,
)
from chipbrief.comparison.words import comparison_lines

SIDE = Side("a.pdf", "China", "2026-11-24", "memo version 1", "0.1.0", 1, ())


def lines(**parts: object) -> list[str]:
    """Return the lines of a comparison behind those on the two briefs."""
    blank = dict.fromkeys(("inputs", "sources", "findings", "judgements", "text"), ())
    return comparison_lines(Comparison(SIDE, SIDE, **(blank | parts)))[2:]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (Input("data", "chips", "", "1 new: x"), "- other data: chips: 1 new: x"),
        (
            Input("data", "chips", "1 without a match: y", ""),
            "- other data: chips: 1 without a match: y → not there",
        ),
        (Input("text", "note", "", "Mine."), "- other words of the author: note: not there → Mine."),
    ],
)
def test_of_a_table_the_first_brief_may_have_nothing_to_tell(row, line):
    assert lines(inputs=(row,)) == ["", "Made from", line]


def test_a_passage_alone_is_a_difference():
    assert lines(text=(TextChange(1, 2, "Old.", ""),), more_text=3) == [
        "", "Text", "- page 1 / 2: Old. → not there", "- and 3 further passages",
    ]  # fmt: skip


def test_a_number_comes_with_its_causes_and_a_source_with_what_changed():
    change = Change("f", "How many?", "1 chip", "2 chips", (Cause("rule", "r is new"), Cause("pick", "end")))
    assert lines(findings=(change,), sources=(SourceChange("s", "T", "changed", "URL"),)) == [
        "", "Findings",
        "- How many? – 1 chip → 2 chips, because of another rule (r is new); another pick (end)",
        "", "Sources", "- changed: s: T (URL)",
    ]  # fmt: skip


def test_a_cause_of_all_is_told_once_and_causes_that_differ_at_each():
    ends, law = Cause("pick", "end"), Cause("rule", "r is new")
    rows = [Change(f"f{n}", f"Question {n}?", "1", "2", (ends,)) for n in range(2)]
    assert lines(findings=tuple(rows)) == [
        "",
        "Findings",
        "- Cause of all: another pick (end)",
        "- Question 0? – 1 → 2",
        "- Question 1? – 1 → 2",
    ]
    mixed = lines(findings=(*rows, Change("f", "Question?", "1", "2", (law, ends))))
    assert mixed[2:] == [
        "- Question 0? – 1 → 2, because of another pick (end)",
        "- Question 1? – 1 → 2, because of another pick (end)",
        "- Question? – 1 → 2, because of another rule (r is new); another pick (end)",
    ]


def test_two_that_say_the_same_are_said_to():
    assert lines() == ["They say the same, and were made from the same."]


@pytest.mark.parametrize(
    "id", ["smuggling-", "smuggling-²", "smuggling-1e3", "smuggling-" + "9" * 12, "other"]
)
def test_an_unknown_judgement_keeps_its_id(id):
    assert judged(id) == id
