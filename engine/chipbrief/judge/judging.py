# SPDX-License-Identifier: Apache-2.0
"""From the evidence to all findings of a pick."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from chipbrief.gather import Evidence
from chipbrief.gather.countries import in_sentence
from chipbrief.gather.records import Claim, ClaimEvidence, DiversionCase, Rule, StockEstimate
from chipbrief.judge.capability import Frontier, capability_findings, frontier
from chipbrief.judge.chips import JudgedChip, chip_findings, judge_chips
from chipbrief.judge.control import Law
from chipbrief.judge.finding import Finding
from chipbrief.judge.judgements import Judgement, judgements
from chipbrief.judge.questions import Study, answer
from chipbrief.judge.questions.diversion_cases import is_deal, on_ai_chips, others
from chipbrief.judge.rules import rules_finding, rules_in_window
from chipbrief.judge.supply import estimate_findings, estimates_for, smuggled_a_year


@dataclass(frozen=True, slots=True)
class JudgedClaim:
    """A claim with the evidence for and against it that was known on the as-of date."""

    claim: Claim
    evidence_for: tuple[ClaimEvidence, ...]
    evidence_against: tuple[ClaimEvidence, ...]
    assessed: bool


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that was found for a pick; ``all`` lists each derived value once, by id.

    ``cases`` are of AI chips that went to the country or to China, ``other_cases`` of other goods or bound
    elsewhere. ``deals`` are records of policy acts and lawful deals that answer diversion, no cases of it.
    ``studies`` answer the questions that were asked, in that order.
    """

    evidence: Evidence
    chips: tuple[JudgedChip, ...]
    rules: tuple[Rule, ...]
    cases: tuple[DiversionCase, ...]
    other_cases: tuple[DiversionCase, ...]
    deals: tuple[DiversionCase, ...]
    estimates: tuple[StockEstimate, ...]
    frontier: Frontier | None
    claims: tuple[JudgedClaim, ...]
    judgements: tuple[Judgement, ...]
    all: tuple[Finding, ...]
    studies: tuple[Study, ...] = ()


def judge(evidence: Evidence, questions: Iterable[str] = ()) -> Findings:
    """Return the findings of the evidence, with those of the questions asked (ids of ``QUESTIONS``).

    Raises ``RuleError`` when no rule text covers the dates.
    """
    law = Law.of(evidence)
    chips = judge_chips(evidence, law)
    rules = rules_in_window(evidence)
    estimates = estimates_for(evidence)
    line = frontier(evidence)
    pick, reported = evidence.pick, evidence.all(DiversionCase)
    cases = tuple(case for case in reported if not is_deal(case))
    studies = tuple(answer(question, evidence) for question in questions)
    return Findings(
        evidence=evidence,
        chips=chips,
        rules=rules,
        cases=tuple(case for case in cases if on_ai_chips(case, pick.country)),
        other_cases=tuple(case for case in cases if not on_ai_chips(case, pick.country)),
        deals=tuple(case for case in reported if is_deal(case)),
        estimates=estimates,
        frontier=line,
        claims=_claims(evidence),
        judgements=judgements(evidence, chips, line),
        all=(
            rules_finding(rules),
            *chip_findings(chips),
            *capability_findings(line, pick.start, pick.last_known),
            *estimate_findings(estimates),
            *others("other-cases", (case for case in cases if not on_ai_chips(case, pick.country))),
            *smuggled_a_year(evidence, in_sentence(evidence.country)),
            *(finding for study in studies for finding in study.findings),
        ),
        studies=studies,
    )


def _claims(evidence: Evidence) -> tuple[JudgedClaim, ...]:
    items = evidence.all(ClaimEvidence)

    def side(claim: Claim, name: str) -> tuple[ClaimEvidence, ...]:
        return tuple(item for item in items if item.claim_id == claim.id and item.side == name)

    today = evidence.pick.as_of
    return tuple(
        JudgedClaim(claim, side(claim, "for"), side(claim, "against"), claim.assessed <= today)
        for claim in evidence.all(Claim)
    )
