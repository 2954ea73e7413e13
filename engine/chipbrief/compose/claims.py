# SPDX-License-Identifier: Apache-2.0
"""The claims of the debate as the view shows them, each with the evidence known on the as-of date."""

from __future__ import annotations

from chipbrief.compose.view import ClaimItem, ClaimRow, ClaimsSection
from chipbrief.compose.wording import STANCES, when
from chipbrief.gather import Evidence
from chipbrief.gather.records import ClaimEvidence
from chipbrief.judge import Findings, JudgedClaim


def claims_section(findings: Findings) -> ClaimsSection:
    """Return the claims with evidence and those without."""
    rows = tuple(claim_row(item, findings.evidence) for item in findings.claims)
    return ClaimsSection(
        tested=tuple(row for row in rows if row.evidence_for or row.evidence_against),
        untested=tuple(row for row in rows if not (row.evidence_for or row.evidence_against)),
    )


def claim_row(item: JudgedClaim, evidence: Evidence) -> ClaimRow:
    """Return a claim with its evidence."""
    claim = item.claim
    return ClaimRow(
        id=claim.id,
        statement=claim.statement,
        speaker=claim.speaker,
        made=when(claim.date),
        stance=STANCES.get(claim.stance, claim.stance),
        evidence_for=tuple(_item(part, evidence) for part in item.evidence_for),
        evidence_against=tuple(_item(part, evidence) for part in item.evidence_against),
        count=len(item.evidence_for) + len(item.evidence_against),
        assessment=claim.assessment if item.assessed else "",
        source_ids=claim.source_ids,
        verified=claim.verified,
    )


def _item(part: ClaimEvidence, evidence: Evidence) -> ClaimItem:
    return ClaimItem(part.id, part.text, part.id in evidence.late_ids, part.source_ids, part.verified)
