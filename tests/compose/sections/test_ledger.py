# SPDX-License-Identifier: Apache-2.0
"""The ledger: every claim stands in it once, and what was computed is taken from the questions asked."""

from __future__ import annotations

import pytest

from chipbrief.compose.sections.ledger import MOST_FINDINGS, build
from chipbrief.gather import gather
from chipbrief.judge import judge

LATER = {"end": "2026-06-30"}


@pytest.fixture(scope="module")
def found(library, pick_of):
    return judge(gather(pick_of(**LATER), library), ["compute", "capability-gap", "claims"])


@pytest.fixture(scope="module")
def ledger(found):
    return build(found)


def test_every_claim_stands_in_it_once(ledger, found):
    entries = [entry for side in ledger.sides for entry in side.entries]
    ids = [entry.claim.id for entry in (*entries, *ledger.untested)]
    assert sorted(ids) == sorted(item.claim.id for item in found.claims)
    assert ledger.total == len(ids) == sum(word.count for word in ledger.scale)


def test_an_entry_has_the_word_of_the_claims_question(ledger, found):
    study = next(study for study in found.studies if study.id == "claims")
    words = {row[0]: row[6] for row in study.series[0].rows}
    for side in ledger.sides:
        for entry in side.entries:
            assert entry.key == words[entry.claim.id]
            assert bool(entry.confidence) == (entry.key != "untested")


def test_the_nearest_finding_is_shown(ledger):
    entries = {entry.claim.id: entry for side in ledger.sides for entry in side.entries}
    said = next(e for e in entries.values() if "50,000 NVIDIA" in e.claim.statement)
    assert "DeepSeek" in next(item.finding.question for item in said.computed if item.question == "compute")


def test_only_questions_that_were_asked_and_bear_on_claims_are_printed(ledger):
    assert {question.id for question in ledger.questions} == {"compute", "capability-gap"}
    for question in ledger.questions:
        assert all(finding.known for finding in question.findings)
        assert len(question.findings) <= MOST_FINDINGS


def test_without_questions_nothing_is_computed(library, pick_of):
    ledger = build(judge(gather(pick_of(**LATER), library)))
    assert not ledger.questions
    assert not any(entry.computed for side in ledger.sides for entry in side.entries)
