# SPDX-License-Identifier: Apache-2.0
"""The figure of estimates: one row for each series, its largest, with letters of its caveats."""

from __future__ import annotations

import json

import pytest

from chipbrief.compose.charts import describe, records
from chipbrief.compose.figures.estimates import build


@pytest.fixture(scope="module")
def findings(judged):
    return judged("CHN", "2022-10", "2026-11-24")


def test_a_series_is_drawn_once_by_its_largest(findings):
    rows = records(build(findings).data[0])
    series = [(row["subject"], row["chips"], row["who"]) for row in rows]
    assert len(series) == len(set(series)) < len(findings.estimates)
    first = {(row.subject, row.chips, row.estimated_by): row.id for row in reversed(findings.estimates)}
    assert [row["id"] for row in rows] == [first[key] for key in series]


def test_rows_that_are_not_drawn_are_counted(findings):
    view = build(findings, 3)
    assert len(view.data[0].rows) == 3
    assert any(str(len(findings.estimates) - 3) in caveat for caveat in view.caveats)


def test_a_label_has_two_lines_with_letters_and_a_short_subject(findings):
    labels = [str(row["label"]) for row in records(build(findings).data[0])]
    assert all(label.count(" | ") == 1 for label in labels)
    assert any("(a" in label for label in labels)
    assert max(len(label.partition(" | ")[0].partition(" (")[0]) for label in labels) <= 60


def test_the_key_names_the_kinds_that_are_drawn(findings, policy):
    rows = build(findings, 3)
    kinds = {str(row["kind"]) for row in records(rows.data[0])}
    assert kinds < {"stock", "purchases", "production", "smuggled"}
    spec = json.loads(describe(rows, policy))[-1]
    assert set(spec["encoding"]["color"]["scale"]["domain"]) == kinds
