# SPDX-License-Identifier: Apache-2.0
"""How the evidence on a claim stands: the rule, and who counts as a voice of their own."""

from __future__ import annotations

import pytest
from support.making import make, source

from chipbrief.gather.records import Claim, ClaimEvidence
from chipbrief.judge.verdicts import SCALE, Voices, stands, verdict

REGISTER = {
    item.id: item
    for item in (
        source("lab-1", publisher="Lab", quality="research"),
        source("lab-2", publisher="LAB", quality="research"),
        source("paper", publisher="Paper", quality="press"),
        source("agency", publisher="Agency", quality="official"),
        source("speaker", publisher="Speaker", quality="primary"),
        source("essay", publisher="A. Speaker", quality="primary"),
    )
}
CLAIM = make(Claim, id="c", speaker="A. Speaker, as reported by Speaker", source_ids=("speaker",))


def pieces(**sides: str) -> tuple[ClaimEvidence, ...]:
    return tuple(
        make(ClaimEvidence, claim_id="c", side=side, source_ids=(key,))
        for side, keys in (("for", sides.get("pro", "")), ("against", sides.get("con", "")))
        for key in keys.split()
    )


@pytest.mark.parametrize(
    ("pro", "con", "word"),
    [
        ("", "", "untested"),
        ("speaker", "", "untested"),
        ("essay", "", "untested"),
        ("essay lab-1", "", "leans_for"),
        ("lab-1", "", "leans_for"),
        ("lab-1 lab-2", "", "leans_for"),
        ("lab-1 paper", "", "supported"),
        ("paper", "agency", "contested"),
        ("lab-1 paper agency", "speaker", "supported"),
        ("", "lab-1 agency", "contradicted"),
        ("paper", "lab-1 agency", "leans_against"),
    ],
)
def test_the_word_follows_from_the_voices(pro, con, word):
    assert verdict(CLAIM, pieces(pro=pro, con=con), REGISTER).word == word


def test_press_alone_supports_nothing():
    assert stands(Voices(3, 0), Voices(0, 0)) == "leans_for"


@pytest.mark.parametrize("one", range(5))
@pytest.mark.parametrize("other", range(5))
def test_the_scale_is_fair_to_both_sides(one, other):
    here = stands(Voices(one, one), Voices(other, other))
    there = stands(Voices(other, other), Voices(one, one))
    mirrored: dict[str, str] = dict(zip(SCALE[:5], reversed(SCALE[:5]), strict=True))
    assert mirrored.get(here, here) == there


def test_without_evidence_there_is_no_confidence():
    assert verdict(CLAIM, (), REGISTER).confidence is None
    sure = verdict(CLAIM, pieces(pro="paper"), REGISTER).confidence
    assert sure
    assert sure.level == "low"
