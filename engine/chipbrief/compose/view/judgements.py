# SPDX-License-Identifier: Apache-2.0
"""The key judgements."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.compose.view.base import shown
from chipbrief.frozen import frozen


@frozen
class JudgementView:
    """A key judgement: print it through the `claim` macro only."""

    id: str = shown("Id of the judgement")
    likelihood: str = shown("Term of likelihood (ICD 203)")
    phrase: str = shown(
        "The term as the opening of a sentence, before “that”: It is likely, There is almost no chance"
    )
    percent: str = shown("Computed probability in percent, whole, with the sign")
    confidence: str = shown("Confidence in the basis: high, moderate or low")
    basis: str = shown("What the confidence rests on")
    formula: str = shown("How the likelihood was computed")
    finding_ids: tuple[str, ...] = shown("Findings that support it")
    source_ids: tuple[str, ...] = shown("Sources that support it")
    late: bool = shown("True when it rests on what became known only after the as-of date (hindsight)")
    limit: Decimal | None = shown("The number the judgement is about, if any")


@frozen
class ContestedLimit:
    """A number on which a newer estimate says the opposite of the one that a likelihood would rest on."""

    limit: Decimal = shown("The number")
    text: str = shown("What the newer estimate says, with its range as given")
    who: str = shown("Who made it")
    period: str = shown("What time it is about")
    source_ids: tuple[str, ...] = shown("Sources")


@frozen
class Judgements:
    """The key judgements the evidence is thick enough for; None where it is not."""

    reach: JudgementView | None = shown("A further chip of the class comes under a license requirement")
    lead: JudgementView | None = shown("The best U.S. model leads in a month like those of the window")
    smuggling: tuple[JudgementView, ...] = shown(
        "Chips smuggled in a year reach `limit`, one for each order of magnitude"
    )
    contested: tuple[ContestedLimit, ...] = shown(
        "Limits for which no likelihood is given, because a newer estimate says the opposite"
    )
