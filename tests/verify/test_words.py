# SPDX-License-Identifier: Apache-2.0
"""What is said of a verdict: one outcome for each, and the lines and counts that follow from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chipbrief.typeset.lock import Layer
from chipbrief.verify import Verdict
from chipbrief.verify.words import (
    OUTCOMES,
    counted,
    held,
    level_lines,
    outcome,
    stale_lines,
    unknown_lines,
    verdict_lines,
    walls_missing,
)

FOREIGN = Verdict("a.pdf", sealed=False)
FINE = Verdict("b.pdf", True, "ok", "ok", "ok")


@pytest.mark.parametrize(
    ("verdict", "kind"),
    [
        (FOREIGN, "foreign"),
        (replace(FOREIGN, timed_out=True), "unread"),
        (FINE, "verified"),
        (replace(FINE, unknown=("chips.csv",)), "unknown"),
        (replace(FINE, hashes="different"), "changed"),
        (replace(FINE, hashes="different", content="not run", bytes="not run", timed_out=True), "changed"),
        (replace(FINE, content="not run", bytes="not run", timed_out=True), "unfinished"),
        (replace(FINE, content="not run", bytes="different"), "not_compared"),
        (replace(FINE, content="not run", bytes="not run"), "not_rebuilt"),
        (replace(FINE, content="different", bytes="different"), "other_content"),
        (replace(FINE, bytes="different"), "other_bytes"),
    ],
)
def test_each_verdict_has_its_outcome(verdict, kind):
    assert outcome(verdict) == kind
    assert verdict_lines(verdict)[:2] == [verdict.file, f"  {OUTCOMES[kind]}"]


def test_all_outcomes_have_a_sentence_of_their_own():
    assert len(set(OUTCOMES.values())) == len(OUTCOMES) == 10


def test_levels_are_told_of_sealed_briefs_alone():
    assert (held(FOREIGN), level_lines(FOREIGN)) == ((), [])
    found = replace(FINE, content="different", bytes="not run")
    assert [line.rpartition(": ")[2] for line in level_lines(found)] == ["ok", "different", "not run"]


def test_unknown_files_are_named_up_to_five():
    assert unknown_lines(FINE) == []
    names = [f"{number}.csv" for number in range(7)]
    (five,), (seven,) = (unknown_lines(replace(FINE, unknown=tuple(names[:count]))) for count in (5, 7))
    assert five.endswith("1.csv, 2.csv, 3.csv, 4.csv")
    assert seven.endswith("3.csv, 4.csv and 2 more")


def test_what_is_said_of_a_verdict_stands_below_it():
    verdict = replace(FINE, differences=("page 1: text",), superseded=("rule x ended",), unknown=("a.csv",))
    assert [line.strip() for line in verdict_lines(verdict)[5:]] == [
        "- page 1: text",
        "- made of files that this installation does not have: a.csv",
        "- superseded: rule x ended",
    ]


def test_many_are_counted_and_each_once():
    bad = replace(FINE, content="different")
    late = replace(FOREIGN, timed_out=True)
    assert counted([FINE, FINE, bad, FOREIGN, late]) == "2 verified, 2 not, 1 not sealed briefs."
    assert stale_lines([FINE, bad]) == ["0 of 2 files rest on what has been superseded since."]


def test_a_wall_that_did_not_stand_is_told():
    walls = Layer("files", False, "no Landlock"), Layer("calls", True, "seccomp")
    (told,) = walls_missing(replace(FINE, worker=walls))
    assert told == "The process that rebuilt it was not locked fully: files: no Landlock."
