# SPDX-License-Identifier: Apache-2.0
"""The ledger of claims and the options: counts that follow the day, and no ranking."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from support.picks import THEN

from chipbrief.gather import Evidence, Library, gather
from chipbrief.gather.records import Claim, ClaimEvidence, PolicyOption
from chipbrief.judge.questions import QUESTIONS, answer
from chipbrief.judge.questions.claims import bearing

BEFORE = date(2025, 1, 15)


@pytest.fixture(scope="module")
def then(library: Library) -> Evidence:
    return gather(THEN, library)


def count(evidence: Evidence, claim: str, side: str) -> int:
    return sum((item.claim_id, item.side) == (claim, side) for item in evidence.all(ClaimEvidence))


def test_each_claim_counts_what_was_known(now: Evidence) -> None:
    for finding in answer("claims", now).findings:
        claim = finding.id.removeprefix("claims.")
        assert finding.value == f"{count(now, claim, 'for')} for, {count(now, claim, 'against')} against"
        assert f"claims/{claim}" in finding.inputs
        assert len(finding.inputs) == 1 + count(now, claim, "for") + count(now, claim, "against")


def test_an_earlier_day_knows_less_and_says_so(then: Evidence, now: Evidence) -> None:
    early = {finding.id: finding for finding in answer("claims", then).findings}
    late = {finding.id: finding for finding in answer("claims", now).findings}
    assert set(early) < set(late)
    bare = [finding for finding in early.values() if finding.value is None]
    assert bare
    assert all(finding.settle and finding.caveats for finding in bare)
    assert answer("claims", then).thin


def test_a_piece_of_evidence_changes_its_claim_alone(now: Evidence) -> None:
    pieces = now.all(ClaimEvidence)
    less = replace(now, records={**now.records, "claim_evidence": pieces[1:]})
    before = {finding.id: finding for finding in answer("claims", now).findings}
    after = {finding.id: finding for finding in answer("claims", less).findings}
    changed = {key for key, finding in before.items() if finding != after[key]}
    assert changed == {f"claims.{pieces[0].claim_id}"}


def test_a_claim_names_only_questions_that_are_answered(library: Library) -> None:
    named = {key for claim in library.all(Claim) for key in bearing(claim)}
    assert named
    assert named <= set(QUESTIONS)


def test_options_stand_in_the_order_of_the_pack_with_both_sides(now: Evidence) -> None:
    options = now.all(PolicyOption)
    study = answer("options", now)
    assert [finding.id for finding in study.findings] == [f"options.{option.id}" for option in options]
    for finding, option in zip(study.findings, options, strict=True):
        assert option.pros in finding.formula
        assert option.cons in finding.formula
        asked = [key for key in option.questions if key in QUESTIONS]
        assert all(QUESTIONS[key].title in finding.method for key in asked)


def test_options_of_the_article_are_known_on_its_day_and_later_ones_are_not(then: Evidence) -> None:
    study = answer("options", then)
    assert [item.id for item in study.findings] == [
        "options.enforce-controls",
        "options.controls-in-strategy",
    ]


def test_options_not_known_yet_are_a_gap(library: Library) -> None:
    study = answer("options", gather(replace(THEN, end=BEFORE, as_of=BEFORE), library))
    assert study.findings == ()
    assert "January 15, 2025" in study.thin[0]
