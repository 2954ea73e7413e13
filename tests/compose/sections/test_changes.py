# SPDX-License-Identifier: Apache-2.0
"""What changed between two days: the engine's answers on both, and the rules that turned them."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import pairwise

import pytest
from support.picks import name_of

from chipbrief.compose.sections.changes import build
from chipbrief.compose.sections.changes_law import MOST_RULES
from chipbrief.compose.wording import OUTCOMES
from chipbrief.judge.control import Law, classify
from chipbrief.judge.history import ONE_DAY
from chipbrief.judge.items import items_of

PICKS = [
    ("CHN", "2022-10", "2025-02-12", "dc-training-gpu"),
    ("CHN", "2022-10", "2026-07", "cn-domestic"),
    ("CHN", "2022-10", "2025-10-01", "hbm"),
    ("MYS", "2022-10", "2025-02-12", "dc-training-gpu"),
    ("ISL", "2023-05", "2023-05", "consumer-workstation-gpu"),
]


@pytest.fixture(params=PICKS, ids=name_of)
def made(request, judged_at):
    findings = judged_at(request.param)
    return findings, build(findings)


@pytest.fixture
def china(judged):
    return build(judged("CHN", "2022-10", "2025-02-12"))


def moves(section):
    return [row for group in section.groups for row in group.rows]


def test_every_item_moved_or_did_not(made):
    findings, section = made
    names = [item.name for row in moves(section) for item in row.items]
    names += [name for row in section.still for name in row.names]
    items = items_of(findings.evidence, findings.chips)
    assert sorted(names) == sorted(item.record.name for item in items)
    assert section.moved == section.total - sum(len(row.names) for row in section.still)
    parts = (section.caught, section.freed, section.reviewed, section.reopened, section.retold)
    assert sum(parts) == section.moved


def test_before_and_after_are_the_engines_answers(made):
    findings, section = made
    pick, law = findings.evidence.pick, Law.of(findings.evidence)
    known = {item.record.name: item for item in items_of(findings.evidence, findings.chips)}
    for row in moves(section):
        for moved in row.items:
            item = known[moved.name]
            day = item.known if row.newcomers else section.start
            for status, when in ((row.before, day), (row.after, section.end)):
                assert when is not None
                layer = classify(item.parameters, pick.country, when, law).enforced
                assert (status.word, status.paragraph) == (OUTCOMES[layer.outcome], layer.paragraph)


def test_the_counts_add_up(made):
    _findings, section = made
    assert sum(row.after for row in section.counts) == section.total
    assert sum(row.before for row in section.counts) == section.known_then
    assert sum(row.after_same for row in section.counts) == section.known_then


def test_every_cause_is_a_rule_that_is_told(made):
    _findings, section = made
    letters = {row.letter for row in section.rules}
    for row in moves(section):
        assert row.by
        assert {text.partition(" (")[0] for text in row.by} <= letters


def test_letters_of_caveats_run_from_the_first_row_on(made):
    _findings, section = made
    marks = [item.marks for group in section.groups for row in group.rows for item in row.items]
    marks += [row.marks for row in section.still]
    used = dict.fromkeys(letter for text in marks for letter in text.split(", ") if letter)
    assert list(used) == [note.letter for note in section.caveats]


def test_rules_stand_in_order_and_the_rest_is_counted(made):
    findings, section = made
    days = [row.day for row in section.rules if row.title]
    assert days == sorted(days)
    assert len(section.rules) <= MOST_RULES
    assert len(section.rules) + section.rules_left_out + section.others >= len(findings.rules) - 1


def test_the_october_2023_rule_moved_most_for_china(china):
    assert china.peak == date(2023, 11, 17)
    assert china.peak_rules == "October 17, 2023 advanced-computing rule"
    assert (china.caught, china.freed) == (3, 0)
    row = next(row for row in china.law if row.paragraph == "3A090.a.1")
    assert (row.before, row.after.partition(":")[0]) == ("", "TPP ≥ 4,800")


def test_a_review_policy_that_changed_is_no_new_catch(judged):
    section = build(judged("CHN", "2025-01", "2026-07", chip_class="china-variant"))
    (row,) = (row for row in moves(section) if row.after.policy == "case by case")
    assert row.before.policy == "presumption of denial"
    assert next(group for group in section.groups if row in group.rows).key == "review"


def test_when_nothing_changed_nothing_moved(judged):
    section = build(judged("ISL", "2022-10", "2025-02-12"))
    assert (section.moved, section.groups, section.peak) == (0, (), None)
    assert section.codified  # the worldwide requirement stood in the text alone


def test_a_window_before_the_first_rule_is_clipped(judged):
    section = build(judged("CHN", "2015", "2025-02-12"))
    assert section.clipped
    assert section.start > date(2015, 1, 1)


def test_the_table_has_every_step_without_holes(made):
    _findings, section = made
    (table,) = section.tables
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    for item in {row["id"] for row in rows}:
        steps = [row for row in rows if row["id"] == item]
        assert all(one["to"] + ONE_DAY == other["from"] for one, other in pairwise(steps))
        assert steps[-1]["to"] == section.end


def test_what_became_of_rules_later_is_not_told(judged, library):
    """A rule was suspended, and it is not known how it went on: both came after mid-October 2025."""
    name, then = "50 percent affiliates rule", build(judged("CHN", "2025-09", "2025-10-15"))
    now = build(judged("CHN", "2025-09", library.version))
    assert name not in then.unresolved
    assert name in now.unresolved
    assert not any(rule.state or rule.ended for rule in then.rules)
    assert any(rule.state for rule in now.rules)


def test_of_several_days_that_changed_most_the_last_is_told_and_they_are_counted(judged):
    section = build(judged("RUS", "2022-10-07", "2026-11-24", chip_class="consumer-workstation-gpu"))
    days = Counter(step for rule in section.rules for step in rule.moves)
    assert (section.peak, section.peak_count, section.peak_days) == (date(2025, 4, 9), 2, len(days))
