# SPDX-License-Identifier: Apache-2.0
"""Every key that the data uses has words, and every record a source."""

from __future__ import annotations

import pytest
from support.tree import ROOT

from chipbrief.check import CATALOG
from chipbrief.compose import wording
from chipbrief.gather import DATASETS
from chipbrief.gather.records import Claim, LicensePolicy, Threshold


def test_outcomes_policies_metrics_and_stances_have_words(library):
    thresholds = library.all(Threshold)
    assert {row.consequence for row in thresholds} - {"review_condition", "notice"} <= set(wording.OUTCOMES)
    assert {row.metric for row in thresholds} - {"named_chip", "any"} <= set(wording.METRICS)
    assert {row.op for row in thresholds} - {"", "in"} <= set(wording.SIGNS)
    assert {row.policy for row in library.all(LicensePolicy)} <= set(wording.POLICIES)
    assert {row.stance for row in library.all(Claim)} <= set(wording.STANCES)


@pytest.mark.parametrize("name", DATASETS)
def test_every_source_resolves(library, name):
    rows = library.all(DATASETS[name])
    assert rows
    assert {key for row in rows for key in row.source_ids} <= set(library.sources)


def test_every_problem_is_documented():
    page = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
    assert all(f"## {kind.code} {kind.title}\n" in page for kind in CATALOG)
