# SPDX-License-Identifier: Apache-2.0
"""The ledger of claims: how the evidence on each stands, by a stated rule."""

from __future__ import annotations

from chipbrief.compose.view.base import shown
from chipbrief.compose.view.evidence import ClaimRow
from chipbrief.compose.view.studies import StudyFindingView
from chipbrief.frozen import frozen


@frozen
class LedgerFinding:
    """A finding that bears on a claim."""

    question: str = shown("Id of the question it belongs to")
    title: str = shown("Title of that question")
    finding: StudyFindingView = shown("The finding")


@frozen
class LedgerEntry:
    """A claim, and how the evidence on it stands. The word is about the evidence, not about the truth."""

    claim: ClaimRow = shown("The claim with the evidence for and against it")
    kind: str = shown("fact, cause, forecast or policy, in words")
    key: str = shown("supported, leans_for, contested, leans_against, contradicted or untested")
    word: str = shown("The same in words")
    voices_for: int = shown("Independent publishers that speak for it")
    originals_for: int = shown("Those of them that are the origin of what they say, not press or quotation")
    voices_against: int = shown("Independent publishers that speak against it")
    originals_against: int = shown("Those of them that are the origin of what they say")
    confidence: str = shown("Confidence in the basis: high, moderate or low; empty without evidence")
    basis: str = shown("What the confidence rests on; empty without evidence")
    computed: tuple[LedgerFinding, ...] = shown(
        "For each question that bears on it, the finding with most words in common (rare ones count more)"
    )
    source_ids: tuple[str, ...] = shown("Sources of the evidence on it")


@frozen
class LedgerSide:
    """The claims of one side of the debate that have evidence."""

    key: str = shown("controls_working, controls_failing or neutral")
    title: str = shown("What this side says")
    entries: tuple[LedgerEntry, ...] = shown("Its claims, in the order of the ledger")


@frozen
class LedgerWord:
    """A word of the scale."""

    key: str = shown("Its key")
    word: str = shown("The word")
    meaning: str = shown("When it is given")
    count: int = shown("How many claims have it")


@frozen
class LedgerQuestion:
    """What was computed on a question that bears on a claim."""

    id: str = shown("Id of the question")
    title: str = shown("Title")
    asks: str = shown("The question")
    findings: tuple[StudyFindingView, ...] = shown("Its first findings that have a value")
    left: int = shown("How many further findings it has; all are attached")


@frozen
class LedgerSection:
    """The ledger (`sections = ["ledger"]` in template.toml)."""

    total: int = shown("How many claims there are")
    sides: tuple[LedgerSide, ...] = shown("The claims with evidence, by side of the debate")
    untested: tuple[LedgerEntry, ...] = shown("The claims without evidence")
    scale: tuple[LedgerWord, ...] = shown("The scale, from evidence for to evidence against")
    questions: tuple[LedgerQuestion, ...] = shown("The questions that bear on any of the claims")
