# SPDX-License-Identifier: Apache-2.0
"""The ledger: each claim with its evidence, how that stands, and what was computed that bears on it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from types import MappingProxyType

from chipbrief.compose.claims import claim_row
from chipbrief.compose.studies import finding_view, late_findings
from chipbrief.compose.view import (
    LedgerEntry,
    LedgerFinding,
    LedgerQuestion,
    LedgerSection,
    LedgerSide,
    LedgerWord,
)
from chipbrief.compose.wording import STANCES
from chipbrief.gather.records import Claim
from chipbrief.judge import Findings, JudgedClaim
from chipbrief.judge.finding import Finding, register, sources_of
from chipbrief.judge.questions import QUESTIONS, Study
from chipbrief.judge.questions.claims import bearing
from chipbrief.judge.verdicts import (
    CONTESTED,
    CONTRADICTED,
    LEANS_AGAINST,
    LEANS_FOR,
    SCALE,
    SUPPORTED,
    UNTESTED,
    verdict,
)
from chipbrief.language import said

#: The words of the scale, and when each is given (``judge.verdicts.stands``).
WORDS: Mapping[str, tuple[str, str]] = MappingProxyType({
    SUPPORTED: (
        said("Supported"),
        said("two or more independent publishers for it, one of them the origin of it; none against"),
    ),
    LEANS_FOR: (
        said("Leans for"),
        said("at least twice as many independent publishers for it as against it"),
    ),
    CONTESTED: (said("Contested"), said("neither side has twice as many as the other")),
    LEANS_AGAINST: (
        said("Leans against"),
        said("at least twice as many independent publishers against it as for"),
    ),
    CONTRADICTED: (
        said("Contradicted"),
        said("two or more independent publishers against it, one of them the origin of that; none for"),
    ),
    UNTESTED: (
        said("Untested"),
        said("no independent evidence; the source of the claim and its speaker do not count"),
    ),
})
KINDS: Mapping[str, str] = MappingProxyType({
    "fact": said("a claim of fact"),
    "causal": said("a claim of cause"),
    "forecast": said("a forecast"),
    "policy": said("a view on policy"),
})
#: Findings of a question that are printed; the others are attached.
MOST_FINDINGS = 6
_WORD = re.compile(r"[a-z0-9]{4,}")


def build(findings: Findings) -> LedgerSection:
    """Return the ledger of the claims that touch the pick."""
    asked = {study.id: study for study in findings.studies}
    late = late_findings(findings)
    entries = tuple(_entry(item, findings, asked, late) for item in findings.claims)
    count = Counter(entry.key for entry in entries)
    bare = {entry.claim.id for entry in entries if not entry.claim.count}
    stances = {item.claim.id: item.claim.stance for item in findings.claims}
    return LedgerSection(
        total=len(entries),
        sides=tuple(_sides([entry for entry in entries if entry.claim.id not in bare], stances)),
        untested=tuple(entry for entry in entries if entry.claim.id in bare),
        scale=tuple(LedgerWord(key, *WORDS[key], count[key]) for key in SCALE),
        questions=tuple(_questions(findings, asked, late)),
    )


def _sides(entries: list[LedgerEntry], stances: Mapping[str, str]) -> Iterator[LedgerSide]:
    for key, title in STANCES.items():
        if found := tuple(entry for entry in entries if stances[entry.claim.id] == key):
            yield LedgerSide(key, title, found)


def _entry(item: JudgedClaim, findings: Findings, asked: Mapping[str, Study], late: Set[str]) -> LedgerEntry:
    claim, pieces = item.claim, (*item.evidence_for, *item.evidence_against)
    found = verdict(claim, pieces, register(findings.evidence))
    return LedgerEntry(
        claim=claim_row(item, findings.evidence),
        kind=KINDS.get(claim.kind, claim.kind),
        key=found.word,
        word=WORDS[found.word][0],
        voices_for=found.voices_for.count,
        originals_for=found.voices_for.originals,
        voices_against=found.voices_against.count,
        originals_against=found.voices_against.originals,
        confidence=found.confidence.level if found.confidence else "",
        basis=found.confidence.basis if found.confidence else "",
        computed=tuple(_computed(claim, asked, late)),
        source_ids=sources_of(pieces),
    )


def _computed(claim: Claim, asked: Mapping[str, Study], late: Set[str]) -> Iterator[LedgerFinding]:
    """Yield, of each question that bears on a claim, the finding nearest to it, if any speaks of it."""
    for key in bearing(claim):
        known = _known(asked[key].findings) if key in asked else ()
        if found := _nearest(claim, known):
            yield LedgerFinding(key, QUESTIONS[key].title, finding_view(found, late))


def _nearest(claim: Claim, findings: tuple[Finding, ...]) -> Finding | None:
    """Return the finding with most words in common with a claim, rare words counting more.

    Words that more than a third of the findings have tell none from the others, and do not count.
    """
    words = [_words(finding.question) for finding in findings]
    common = Counter(word for found in words for word in found)
    wanted = {word for word in _words(claim.statement) if common[word] <= max(1, len(findings) // 3)}
    scores = [sum(1 / common[word] for word in sorted(found & wanted)) for found in words]
    return findings[scores.index(max(scores))] if any(scores) else None


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _known(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(finding for finding in findings if finding.value is not None)


def _questions(findings: Findings, asked: Mapping[str, Study], late: Set[str]) -> Iterator[LedgerQuestion]:
    wanted = {key for item in findings.claims for key in bearing(item.claim)}
    for key, study in asked.items():
        known = _known(study.findings)
        if key in wanted and known:
            shown, question = known[:MOST_FINDINGS], QUESTIONS[key]
            views = tuple(finding_view(finding, late) for finding in shown)
            yield LedgerQuestion(key, question.title, question.asks, views, len(study.findings) - len(shown))
