# SPDX-License-Identifier: Apache-2.0
"""The claim ledger: how the evidence on each claim stood on the as-of date, and which questions bear on it.

What is computed here is a count, kept apart from the assessment that the data pack's authors wrote. A
count is no measure of truth: it says how much was known, for which side, and when.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from chipbrief.gather import Evidence
from chipbrief.gather.gaps import LABELS
from chipbrief.gather.known import known_from
from chipbrief.gather.library import NAMES
from chipbrief.gather.records import Claim, ClaimEvidence, Source
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, register, sources_of
from chipbrief.judge.questions import QUESTIONS
from chipbrief.judge.questions.study import Cell, Series, Study, too_thin
from chipbrief.judge.verdicts import Verdict, verdict
from chipbrief.language import Pattern, listed, said, said_of

ID = "claims"
BEARING = Pattern("Findings that bear on it stand under: {part}.")
COUNTS = said("Counts of evidence say how much was known, not who is right; pieces are not independent.")

#: Which question is answered from a dataset that tests a claim.
ANSWERED_BY: Mapping[str, str] = MappingProxyType({
    "models": "capability-gap",
    "benchmarks": "capability-gap",
    "gap_estimates": "capability-gap",
    "cost_trends": "cost-and-scaling",
    "chip_stock_estimates": "compute",
    "vendor_revenue": "diversion",
    "diversion_cases": "diversion",
    "trade": "diversion",
    "domestic_production": "domestic-supply",
    "chips": "controls-bite",
    "rules": "controls-bite",
    "investment": "poles",
    "compute_by_country": "poles",
    "scenario_parameters": "scenarios",
})
#: How the records of a dataset are called, by its name.
_CALLED: Mapping[str, str] = MappingProxyType({NAMES[kind]: many for kind, (_one, many) in LABELS.items()})


def study(evidence: Evidence) -> Study:
    """Return a finding for each claim, and the counts as a table."""
    sources = register(evidence)
    found = [
        (claim, _pieces(claim, evidence)) for claim in sorted(evidence.all(Claim), key=lambda item: item.id)
    ]
    findings = tuple(_finding(claim, pieces, evidence, sources) for claim, pieces in found)
    bare = sum(not pieces for _claim, pieces in found)
    thin = (
        (
            said_of(
                bare,
                "One of {of} claims has no evidence known by the as-of date.",
                "{count} of {of} claims have no evidence known by the as-of date.",
                of=len(found),
            ),
        )
        if bare
        else ()
    )
    return Study(ID, findings, (_series(found, sources),), thin)


def bearing(claim: Claim) -> tuple[str, ...]:
    """Return the ids of the questions whose findings bear on a claim."""
    asked = (ANSWERED_BY.get(name, "") for name in claim.tested_by)
    return tuple(dict.fromkeys(key for key in asked if key in QUESTIONS))


def _pieces(claim: Claim, evidence: Evidence) -> tuple[ClaimEvidence, ...]:
    return tuple(item for item in evidence.all(ClaimEvidence) if item.claim_id == claim.id)


def _finding(
    claim: Claim, pieces: tuple[ClaimEvidence, ...], evidence: Evidence, sources: Mapping[str, Source]
) -> Finding:
    key = f"{ID}.{claim.id}"
    if not pieces:
        why = said("No evidence on it was known by {as_of} in this data pack.", as_of=evidence.pick.as_of)
        return too_thin(key, claim.statement, said("pieces of evidence"), why, _settle(claim), (claim,))
    return Finding(
        id=key,
        question=claim.statement,
        value=said(
            "{side} for, {side_2} against", side=_side(pieces, "for"), side_2=_side(pieces, "against")
        ),
        unit=said("(pieces of evidence)"),
        formula=said("count of the evidence known by the as-of date, by side"),
        inputs=(f"claims/{claim.id}", *inputs_of("claim_evidence", pieces)),
        source_ids=sources_of((claim, *pieces)),
        caveats=(COUNTS, *_outside(pieces, evidence, sources), *memory_caveats(pieces)),
        method=titles_under(BEARING, bearing(claim)),
    )


def titles_under(pattern: Pattern, keys: Iterable[str]) -> str:
    """Return the sentence ``pattern`` with titles of questions as its part; empty without any."""
    titles = listed(QUESTIONS[key].title for key in keys)
    return pattern.format(part=titles) if titles else ""


def _side(pieces: tuple[ClaimEvidence, ...], side: str) -> int:
    return sum(piece.side == side for piece in pieces)


def _settle(claim: Claim) -> str:
    return (
        said("It is tested by: {join}.", join=listed(_CALLED.get(name, name) for name in claim.tested_by))
        if claim.tested_by
        else said("No dataset tests it.")
    )


def _outside(
    pieces: tuple[ClaimEvidence, ...], evidence: Evidence, sources: Mapping[str, Source]
) -> tuple[str, ...]:
    days = [day for piece in pieces if (day := known_from(piece, sources)) is not None]
    start, end = evidence.pick.start, evidence.pick.end
    if any(start <= day <= end for day in days):
        return ()
    return (said("All evidence on it became known outside the window ({span}).", span=_span(days)),)


def _span(days: list[date]) -> str:
    if len(set(days)) == 1:
        return said("{day}", day=days[0])
    return said("{min} to {max}", min=min(days), max=max(days)) if days else said("no day is known")


def _series(found: list[tuple[Claim, tuple[ClaimEvidence, ...]]], sources: Mapping[str, Source]) -> Series:
    return Series(
        name="claims",
        title=said("Evidence on each claim, known by the as-of date"),
        columns=_COLUMNS,
        rows=tuple(_row(claim, pieces, verdict(claim, pieces, sources)) for claim, pieces in found),
        inputs=inputs_of("claims", (claim for claim, _pieces_ in found)),
        source_ids=sources_of(piece for _claim, pieces in found for piece in pieces),
    )


_COLUMNS = (
    "claim",
    "stance",
    "evidence_for",
    "evidence_against",
    "independent_for",
    "independent_against",
    "stands",
    "questions",
)


def _row(claim: Claim, pieces: tuple[ClaimEvidence, ...], found: Verdict) -> tuple[Cell, ...]:
    counts = (
        _side(pieces, "for"),
        _side(pieces, "against"),
        found.voices_for.count,
        found.voices_against.count,
    )
    return (claim.id, claim.stance, *map(Decimal, counts), found.word, ";".join(bearing(claim)))
