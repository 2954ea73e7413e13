# SPDX-License-Identifier: Apache-2.0
"""The summary: what became of each row, and what need not be made again."""

from __future__ import annotations

import csv
import hashlib
import json
import os

import pytest

from chipbrief.batch import Outcome, Summary, finished
from chipbrief.check import Problem
from chipbrief.errors import PlanError

PROBLEM = Problem("C101", "warning", "Claim without a source", "Key judgements", "Cite one.", 2)


@pytest.fixture
def rows(rows_from):
    return rows_from(countries=["MYS", "ISL", "CHN"])


@pytest.fixture
def done(rows, tmp_path):
    """A summary of one row made, one failed and one left, as a batch that was stopped leaves it."""
    (tmp_path / rows[0].file).write_bytes(b"pdf")
    sha = hashlib.sha256(b"pdf").hexdigest()
    summary = Summary(tmp_path / "p.summary", rows)
    summary.add(Outcome(rows[0], "made", 1, 0.5, (PROBLEM,), ("No data.",), sha256=sha))
    summary.add(Outcome(rows[1], "failed", error="=the disk is full", code=3))
    summary.write()
    return summary


def test_both_files_tell_of_each_row(done):
    values = json.loads(done.json.read_bytes())["rows"]
    assert [value["state"] for value in values] == ["made", "failed", "waiting"]
    assert values[0]["problems"][0]["code"] == "C101"
    table = list(csv.DictReader(done.csv.read_text("utf-8-sig").splitlines()))
    assert [(line["state"], line["warnings"], line["gaps"]) for line in table] == [
        ("made", "1", "1"),
        ("failed", "0", "0"),
        ("waiting", "0", "0"),
    ]
    assert table[1]["error"] == "'=the disk is full"
    assert (done.exit_code, dict(done.counts)) == (3, {"made": 1, "failed": 1, "waiting": 1})


def test_what_is_made_and_unchanged_is_kept_with_all_that_is_known_of_it(done, rows, tmp_path):
    (kept,) = finished(Summary(done.base, rows), tmp_path)
    assert (kept.row.number, kept.state, kept.pages, kept.problems, kept.gaps) == (
        1,
        "kept",
        1,
        (PROBLEM,),
        ("No data.",),
    )


def test_a_file_of_a_row_that_was_under_way_is_made_again(done, rows, tmp_path):
    (tmp_path / rows[2].file).write_bytes(b"written just before the end")
    assert [kept.row.number for kept in finished(Summary(done.base, rows), tmp_path)] == [1]


def test_a_file_that_was_changed_or_has_other_inputs_is_not_replaced_unasked(done, rows, rows_from, tmp_path):
    other = rows_from(countries=["MYS"], text={"author": "B"})
    with pytest.raises(PlanError, match="are not what this plan makes"):
        finished(Summary(done.base, other), tmp_path)
    (tmp_path / rows[0].file).write_bytes(b"changed")
    with pytest.raises(PlanError, match="are not what this plan makes"):
        finished(Summary(done.base, rows), tmp_path)
    assert finished(Summary(done.base, rows), tmp_path, overwrite=True) == []


#: A row with more pages than there are numbers.
ENDLESS = (
    '{"chipbrief_batch": 1, "rows": [{"file": "a", "state": "made", "inputs": "", "sha256": "", '
    '"pages": 1e999, "seconds": 1, "problems": [], "gaps": []}]}'
)


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"chipbrief_batch": 1, "rows": [{"file": 1}]}', ENDLESS, "[" * 100_000]
)
def test_a_summary_that_cannot_be_read_says_so(rows, tmp_path, text):
    (tmp_path / "p.summary.json").write_text(text)
    with pytest.raises(PlanError, match="cannot be read as the summary"):
        finished(Summary(tmp_path / "p.summary", rows), tmp_path)


def test_without_a_summary_there_is_nothing_to_resume(rows, tmp_path):
    with pytest.raises(PlanError, match="nothing to resume"):
        finished(Summary(tmp_path / "p.summary", rows), tmp_path)


def test_the_summary_of_another_batch_is_not_replaced_unasked(done):
    with pytest.raises(PlanError, match="the summary of an earlier batch"):
        done.check_free()


def test_a_summary_that_is_a_pipe_is_not_waited_for(rows, tmp_path):
    summary = Summary(tmp_path / "p.summary", rows)
    os.mkfifo(summary.json)
    with pytest.raises(PlanError, match="cannot be read as the summary"):
        finished(summary, tmp_path)
