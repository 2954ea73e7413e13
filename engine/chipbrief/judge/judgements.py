# SPDX-License-Identifier: Apache-2.0
"""Key judgements: sentences to be written rest on these values; likelihood is computed, never chosen."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import Record, StockEstimate
from chipbrief.judge.capability import Frontier, months_led
from chipbrief.judge.chips import JudgedChip
from chipbrief.judge.control import HOME
from chipbrief.judge.finding import register, sources_of
from chipbrief.judge.supply import national_smuggling, ranged_smuggling
from chipbrief.judge.words import (
    USUAL_INTERVAL,
    Confidence,
    confidence,
    exceedance,
    likelihood,
    succession,
)
from chipbrief.language import Pattern

LAPLACE = Pattern("Laplace’s rule of succession: ({hits} + 1) / ({trials} + 2)")
LOGNORMAL = Pattern(
    "P(X ≥ {limit}) for a lognormal with median {central} and {percent} percent interval {low} to {high}"
)
#: Of a range whose source states no probability.
READ_AS = Pattern(
    "P(X ≥ {limit}) for a lognormal with median {central}, the range {low} to {high} read as its "
    "{percent} percent interval"
)

#: Chips a year between the orders of magnitude of the debate (claim c02, "thousands"; c37, "a million"), for
#: which the answer is not plain from the start.
SMUGGLING_LIMITS = (Decimal(10_000), Decimal(100_000))
_EVEN = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Judgement:
    """A judgement's likelihood, confidence and support. ``limit`` is the number it is about, if any."""

    id: str
    probability: Decimal
    likelihood: str
    confidence: Confidence
    formula: str
    finding_ids: tuple[str, ...]
    source_ids: tuple[str, ...]
    limit: Decimal | None = None


def judgements(
    evidence: Evidence, chips: tuple[JudgedChip, ...], line: Frontier | None
) -> tuple[Judgement, ...]:
    """Return the judgements that the evidence is thick enough for."""
    made = (_reach(evidence, chips), _lead(evidence, line), *_smuggling(evidence))
    return tuple(item for item in made if item is not None)


def _reach(evidence: Evidence, chips: tuple[JudgedChip, ...]) -> Judgement | None:
    decided = [item for item in chips if item.caught is not None]
    if not decided or evidence.pick.country == HOME:
        return None
    caught = sum(item.caught is True for item in decided)
    return _judgement(
        "reach",
        succession(caught, len(decided)),
        evidence,
        tuple(item.chip for item in decided),
        formula=LAPLACE.format(hits=caught, trials=len(decided)),
        findings=("chips-caught",),
        extra=tuple(dict.fromkeys(s for item in decided for s in item.now.enforced.source_ids)),
    )


def _lead(evidence: Evidence, line: Frontier | None) -> Judgement | None:
    if line is None:
        return None
    led, months = months_led(line, evidence.pick.start, evidence.pick.last_known)
    if not months:
        return None
    return _judgement(
        "lead",
        succession(led, months),
        evidence,
        tuple(step.record for step in line.steps),
        formula=LAPLACE.format(hits=led, trials=months),
        findings=("months-led", "capability-gap"),
    )


def _smuggling(evidence: Evidence) -> tuple[Judgement, ...]:
    row = ranged_smuggling(evidence)
    if row is None or row.low is None or row.central is None or row.high is None:
        return ()
    pattern = READ_AS if row.interval_pct is None else LOGNORMAL
    percent = _interval(row)
    found = {limit: exceedance(row.low, row.central, row.high, limit, percent) for limit in SMUGGLING_LIMITS}
    later = newer_smuggling(evidence, row)
    return tuple(
        _judgement(
            f"smuggling-{limit}",
            probability,
            evidence,
            (row,),
            formula=pattern.format(
                limit=limit, central=row.central, percent=percent, low=row.low, high=row.high
            ),
            findings=(f"estimate-{row.id}",),
            model_based=True,
            limit=limit,
        )
        for limit, probability in found.items()
        if later is None or not _contradicts(later, limit, probability)
    )


def newer_smuggling(evidence: Evidence, row: StockEstimate) -> StockEstimate | None:
    """Return the newest national estimate with a central value that was made after ``row``, or None."""
    since = row.made.last if row.made else None
    newer = (e for e in national_smuggling(evidence) if e.central is not None and e.made)
    return next((e for e in newer if since and e.made and e.made.last > since), None)


def contested_limits(evidence: Evidence) -> tuple[tuple[StockEstimate, Decimal], ...]:
    """Return the limits on which a newer estimate says the opposite of the one with a full range."""
    row = ranged_smuggling(evidence)
    later = newer_smuggling(evidence, row) if row else None
    if row is None or later is None or row.low is None or row.central is None or row.high is None:
        return ()
    found = (
        (limit, exceedance(row.low, row.central, row.high, limit, _interval(row)))
        for limit in SMUGGLING_LIMITS
    )
    return tuple((later, limit) for limit, chance in found if _contradicts(later, limit, chance))


def _interval(row: StockEstimate) -> Decimal:
    return USUAL_INTERVAL if row.interval_pct is None else row.interval_pct


def _contradicts(later: StockEstimate, limit: Decimal, probability: Decimal) -> bool:
    """Return whether the newer central value lies on the other side of the limit than what is likely."""
    return later.central is not None and (later.central >= limit) != (probability >= _EVEN)


def _judgement(
    key: str,
    probability: Decimal,
    evidence: Evidence,
    records: tuple[Record, ...],
    *,
    formula: str,
    findings: tuple[str, ...],
    extra: tuple[str, ...] = (),
    model_based: bool = False,
    limit: Decimal | None = None,
) -> Judgement:
    ids = tuple(dict.fromkeys((*extra, *sources_of(records))))
    known = register(evidence)
    cited = [known[key] for key in ids if key in known]
    sure = confidence(records, cited, model_based=model_based)
    return Judgement(key, probability, likelihood(probability), sure, formula, findings, ids, limit)
