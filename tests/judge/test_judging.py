# SPDX-License-Identifier: Apache-2.0
"""All findings of a pick: each once, each with a formula, each input a record that exists."""

from __future__ import annotations

from datetime import date

import pytest
from support.making import evidence, make, period

from chipbrief.gather.library import DATASETS
from chipbrief.gather.records import Claim, ClaimEvidence
from chipbrief.judge import judge
from chipbrief.judge.finding import register


@pytest.fixture(
    scope="module",
    params=[
        {},
        {"country": "ISL"},
        {"country": "MYS", "start": "2023-05", "end": "2023-05"},
        {"chip_class": "cn-domestic", "end": "2026-06"},
        {"start": "2021-01", "end": "2021-06"},
        {"as_of": "2023-06", "hindsight": True},
    ],
    ids=lambda words: "-".join(map(str, words.values())) or "china",
)
def found(request, findings_of):
    return findings_of(**request.param)


def test_ids_are_unique(found):
    ids = [item.id for item in found.all]
    assert len(ids) == len(set(ids))


def test_every_finding_says_what_it_answers_and_how(found):
    for item in found.all:
        assert item.question, item.id
        assert item.formula or (item.value is None and item.settle), item.id


def test_every_input_is_a_record_of_the_evidence(found):
    for item in found.all:
        for key in item.inputs:
            dataset, _, id = key.partition("/")
            assert any(record.id == id for record in found.evidence.everywhere(DATASETS[dataset])), key


def test_every_source_is_a_source_of_the_evidence(found):
    known = register(found.evidence).keys()
    assert {key for item in found.all for key in item.source_ids} <= known


def test_a_value_with_inputs_has_sources(found):
    assert all(item.source_ids for item in found.all if item.inputs)


def test_a_range_holds_its_value(found):
    for item in found.all:
        if item.low is not None and item.high is not None and not isinstance(item.value, str):
            assert item.low <= (item.value if item.value is not None else item.low) <= item.high


def test_the_same_evidence_gives_the_same_findings(china_findings, policy):
    again = judge(china_findings.evidence, policy.questions)
    assert again.all == china_findings.all
    assert again.judgements == china_findings.judgements


def test_claims_are_split_by_side():
    claim = make(Claim, id="c1", date=period(date(2024, 1, 1)), assessed=date(2024, 2, 1))
    items = [make(ClaimEvidence, id=f"e{n}", claim_id=key, side=side) for n, (key, side) in enumerate(SIDES)]
    (judged,) = judge(evidence(claim, *items)).claims
    assert [item.id for item in judged.evidence_for] == ["e0", "e3"]
    assert [item.id for item in judged.evidence_against] == ["e1"]
    assert judged.assessed


SIDES = (("c1", "for"), ("c1", "against"), ("c2", "for"), ("c1", "for"))


def test_an_assessment_made_later_does_not_count():
    claim = make(Claim, assessed=date(2025, 2, 13))
    assert not judge(evidence(claim)).claims[0].assessed


def test_the_founding_question_by_its_numbers(china_findings):
    values = {item.id: item.value for item in china_findings.all}
    assert values["tpp-nvidia-h100-sxm"] is not None
    assert values["chips-caught"] == sum(item.caught is True for item in china_findings.chips) > 0
    assert values["rules-in-window"] == len(china_findings.rules) > 0
    assert {made.id for made in china_findings.judgements} >= {"reach", "lead"}
