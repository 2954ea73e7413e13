# SPDX-License-Identifier: Apache-2.0
"""The claim of 50,000 GPUs at DeepSeek and High-Flyer in H100-equivalents, by its own breakdown.

The claim is found in the data, not named here: a row on DeepSeek whose chips and number are those of parts by
the same estimator. Its parts are a breakdown of it and are never counted besides it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA, UNITED_STATES
from chipbrief.gather.records import Chip, StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, sources_of
from chipbrief.judge.questions.compute_rows import (
    EQUIVALENTS,
    ID,
    Equivalent,
    about,
    equivalents,
    rows_inputs,
    sentences,
    totals,
)
from chipbrief.judge.questions.study import exact, slug, too_thin
from chipbrief.language import Dated, listed, said

HOLDER = "DeepSeek"
MIX = said(
    "Bounds hold whatever the mix: all chips of the slowest board that is named, or all of the fastest"
)
TPP_ONLY = said(
    "TPP ignores memory and links: the H20 has more memory bandwidth than the H100 and "
    "serves models better than its TPP says."
)


@dataclass(frozen=True, slots=True)
class Claimed:
    """The claimed stock: its row, its breakdown, and low, value and high in H100-equivalents where known."""

    whole: StockEstimate
    parts: tuple[StockEstimate, ...]
    h100e: tuple[Decimal, Decimal, Decimal] | None
    chips: tuple[Chip, ...]
    formula: str

    @property
    def count(self) -> Decimal:
        """Return the chips claimed."""
        return self.whole.central or Decimal(0)

    @property
    def inputs(self) -> tuple[str, ...]:
        """Return the inputs of its H100-equivalents."""
        return (*rows_inputs(self.whole, *self.parts), *inputs_of("chips", self.chips))


def claimed(rows: Iterable[StockEstimate], evidence: Evidence) -> Claimed | None:
    """Return the claim that is broken down by kind of chip, or None."""
    said = [row for row in rows if row.subject.startswith(HOLDER) and row.kind == "stock" and row.central]
    for whole in said:
        parts = tuple(row for row in said if _part(row, whole))
        if len(parts) > 1 and sum(row.central or 0 for row in parts) == whole.central:
            return _converted(whole, parts, equivalents(evidence))
    return None


def _part(row: StockEstimate, whole: StockEstimate) -> bool:
    return (
        row is not whole
        and bool(row.chip_ids)
        and set(row.chip_ids) < set(whole.chip_ids)
        and (row.estimated_by, row.made, row.period) == (whole.estimated_by, whole.made, whole.period)
    )


def _converted(
    whole: StockEstimate, parts: tuple[StockEstimate, ...], known: Mapping[str, Equivalent]
) -> Claimed:
    """Weigh the conversion by the claim's own breakdown; each part counts as its fastest board."""
    fastest = [_fastest(row.chip_ids, known) for row in parts]
    boards = [known[key] for key in whole.chip_ids if key in known]
    if not boards or any(board is None for board in fastest):
        return Claimed(whole, parts, None, (), "")
    count = whole.central or Decimal(0)
    terms = [(row.central or Decimal(0), board) for row, board in zip(parts, fastest, strict=True) if board]
    mean = sum((number / count * board.ratio for number, board in terms), Decimal(0))
    slow, fast = (pick(boards, key=lambda board: board.ratio) for pick in (min, max))
    bounds = tuple(exact(float(count * ratio)) for ratio in (slow.ratio, mean, fast.ratio))
    shares = listed(
        (
            said(
                "{share}% × {ratio} ({name})",
                share=exact(float(100 * number / count)),
                ratio=exact(float(board.ratio)),
                name=board.chip.name,
            )
            for number, board in terms
        ),
        " + ",
    )
    used = (slow.reference, *(board.chip for _number, board in terms), slow.chip, fast.chip)
    formula = said(
        "{count} chips × ({shares}); ratio = TPP of the board / TPP of {name}",
        count=count,
        shares=shares,
        name=slow.reference.name,
    )
    return Claimed(
        whole, parts, (bounds[0], bounds[1], bounds[2]), tuple({c.id: c for c in used}.values()), formula
    )


def _fastest(keys: Iterable[str], known: Mapping[str, Equivalent]) -> Equivalent | None:
    boards = (known[key] for key in keys if key in known)
    return max(boards, key=lambda board: (board.ratio, board.chip.id), default=None)


def claim_findings(rows: tuple[StockEstimate, ...], evidence: Evidence) -> tuple[Finding, ...]:
    """Return what the claim is worth in H100-equivalents, and beside totals of them; none without a claim."""
    claim = claimed(rows, evidence)
    if claim is None:
        return ()
    return (*_equivalent(claim, evidence), *_of_totals(claim, rows, evidence))


def _equivalent(claim: Claimed, evidence: Evidence) -> tuple[Finding, ...]:
    question = said("How many H100s are the claimed {count} GPUs worth?", count=claim.count)
    records = (claim.whole, *claim.parts, *claim.chips)
    if claim.h100e is None:
        why = said("The data sheets of some boards of the claim are not in the evidence.")
        return (
            too_thin(
                f"{ID}.claim.equivalents",
                question,
                said("H100-equivalents"),
                why,
                said("Their dense rates would."),
            ),
        )
    low, value, high = claim.h100e
    return (
        Finding(
            id=f"{ID}.claim.equivalents",
            question=question,
            statement=said(
                "The {count} GPUs that DeepSeek is said to hold are worth {value}", count=claim.count
            ),
            value=value,
            unit=said("H100-equivalents"),
            formula=claim.formula,
            inputs=claim.inputs,
            source_ids=sources_of(records),
            low=low,
            high=high,
            method=said("Weighted mean of TPP ratios by the claim’s own breakdown. {mix}", mix=MIX),
            caveats=(TPP_ONLY, *sentences(records, evidence)),
        ),
    )


def _of_totals(claim: Claimed, rows: tuple[StockEstimate, ...], evidence: Evidence) -> tuple[Finding, ...]:
    """Return the claim as a percentage of China's total and of each U.S. owner, last known by the claim."""
    if claim.h100e is None:
        return ()
    day = about(claim.whole)
    found: dict[str, StockEstimate] = {}
    own = totals(rows, CHINA, EQUIVALENTS, whole=True)
    for row in (*own, *totals(rows, UNITED_STATES, EQUIVALENTS)):
        if about(row) <= day:
            found[row.subject] = row
    return tuple(_share(claim, claim.h100e, row, evidence) for row in found.values())


def _share(
    claim: Claimed, h100e: tuple[Decimal, Decimal, Decimal], row: StockEstimate, evidence: Evidence
) -> Finding:
    low, value, high = h100e
    records = (claim.whole, *claim.parts, *claim.chips, row)
    least, middle, most = (float(part or 1) for part in (row.low, row.central, row.high))
    return Finding(
        id=f"{ID}.claim.share.{slug(row.subject)}",
        question=said(
            "What are the claimed {count} GPUs beside all of {subject}, by TPP?",
            count=claim.count,
            subject=row.subject,
        ),
        value=exact(100 * float(value) / middle),
        unit="percent",
        formula=said(
            "100 × {value} / {central} H100-equivalents ({period})",
            value=value,
            central=row.central,
            period=Dated(row.period),
        ),
        inputs=(*claim.inputs, *rows_inputs(row)),
        source_ids=sources_of(records),
        low=exact(100 * float(low) / most),
        high=exact(100 * float(high) / least),
        method=said(
            "Least over most and most over least: outer bounds, wider than a 90 percent interval. {mix}",
            mix=MIX,
        ),
        caveats=(TPP_ONLY, *sentences(records, evidence)),
    )
