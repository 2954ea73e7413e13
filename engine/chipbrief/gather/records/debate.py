# SPDX-License-Identifier: Apache-2.0
"""Records of the debate: claims with their evidence, options for policy, parameters of scenarios."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.frozen import frozen
from chipbrief.gather.records.base import Period, Record
from chipbrief.language import Prose


@frozen
class Claim(Record):
    """A claim of the debate: who said what and when, and which datasets test it.

    ``countries`` lists ISO codes or ``WLD``; ``assessment`` is this project's own, made on ``assessed``.
    """

    statement: Prose
    speaker: Prose
    date: Period
    kind: str
    stance: str
    tested_by: tuple[str, ...]
    countries: tuple[str, ...]
    assessment: Prose
    assessed: date


@frozen
class ClaimEvidence(Record):
    """One piece of evidence for or against a claim (``side`` is ``for`` or ``against``)."""

    claim_id: str
    side: str
    text: Prose


@frozen
class PolicyOption(Record):
    """An option for policy: who proposes it, what speaks for and against it, and the rules it touches.

    ``questions`` lists the ids of the questions whose findings speak to it.
    """

    title: Prose
    description: Prose
    proposed_by: tuple[Prose, ...]
    pros: Prose
    cons: Prose
    rule_ids: tuple[str, ...]
    related: Prose
    questions: tuple[str, ...] = ()


@frozen
class ScenarioParameter(Record):
    """A number that scenarios rest on, with its range; ``areas`` lists countries or areas it is about."""

    parameter: str
    label: Prose
    areas: tuple[str, ...]
    low: Decimal | None
    central: Decimal | None
    high: Decimal | None
    unit: str
    covers: Period | None
    basis: Prose
