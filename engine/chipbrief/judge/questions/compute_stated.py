# SPDX-License-Identifier: Apache-2.0
"""What DeepSeek is said to hold, in chips: the statements, their parts, and what others bought or hold."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from chipbrief.gather.records import StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.compute_rows import ID, china_totals
from chipbrief.judge.questions.study import ends, exact, too_thin
from chipbrief.language import Dated, listed, said, said_of

CLAIMED = "DeepSeek"
OVERLAP = said("Estimates of different subjects overlap; none are added.")


def stated(rows: tuple[StockEstimate, ...], settle: str) -> tuple[Finding, ...]:
    """Return what DeepSeek is said to hold, the parts of the total, and the total beside others."""
    return (*_claimed(rows, settle), *_composition(rows), *_beside(rows))


def _claimed(rows: tuple[StockEstimate, ...], settle: str) -> tuple[Finding, ...]:
    key, question = f"{ID}.claimed", said("How many chips is DeepSeek said to hold?")
    found = _claims_of(rows)
    if not found:
        why = said("No statement of DeepSeek’s stock answers the pick by the as-of date.")
        return (too_thin(key, question, "chips", why, settle),)
    told = listed(
        said("{who}: {count} {chips}", who=row.estimated_by, count=max(ends((row,))), chips=row.chips)
        for row in found
    )
    return (
        Finding(
            id=key,
            question=question,
            value=said_of(len(found), "one statement", "{count} statements"),
            unit=said("chips, least and most named"),
            low=min(ends(found)),
            high=max(ends(found)),
            formula=told,
            inputs=inputs_of("chip_stock_estimates", found),
            source_ids=sources_of(found),
            caveats=(
                said("No primary proof of the total was found; parts belong to it."),
                *memory_caveats(found),
            ),
        ),
    )


def _claims_of(rows: Iterable[StockEstimate]) -> tuple[StockEstimate, ...]:
    """Return the statements of what DeepSeek holds, whole or in part."""
    return tuple(
        row for row in rows if CLAIMED in row.subject and row.kind == "stock" and row.unit == "chips"
    )


def _total_of(claims: tuple[StockEstimate, ...]) -> StockEstimate | None:
    """Return the claim of the mixed Hopper total, the one that is made of parts."""
    return next((row for row in claims if "Hopper (" in row.chips and row.central), None)


def _composition(rows: tuple[StockEstimate, ...]) -> tuple[Finding, ...]:
    """Return each part of the claimed total over it, where one estimator gave both."""
    claims = _claims_of(rows)
    total = _total_of(claims)
    if total is None or total.central is None:
        return ()
    return tuple(
        Finding(
            id=f"{ID}.part.{row.id}",
            question=said("What share of the claimed total is {chips}?", chips=row.chips),
            value=exact(float(100 * row.central / total.central)),
            unit="percent",
            formula=said("{central} over {central_2}", central=row.central, central_2=total.central),
            inputs=inputs_of("chip_stock_estimates", (row, total)),
            source_ids=sources_of((row, total)),
            method=said("Both by {estimated_by}", estimated_by=total.estimated_by),
            caveats=memory_caveats((row, total)),
        )
        for row in claims
        if row.estimated_by == total.estimated_by and row.central and row.central < total.central
    )


def _beside(rows: tuple[StockEstimate, ...]) -> tuple[Finding, ...]:
    """Return the claimed total over each company's purchases of a year, and over China's total."""
    total = _total_of(_claims_of(rows))
    if total is None:
        return ()
    bought = [row for row in rows if row.kind == "purchases" and "NVIDIA Hopper" in row.chips and row.central]
    stocks = [row for row in china_totals(rows, "chips") if row.covers_to and row.covers_to.year <= 2024]
    return tuple(_quotient(total, row) for row in (*bought, *stocks[-1:]))


def _ranged(row: StockEstimate) -> Decimal | str:
    """Return the central value, with its range where the estimate has one."""
    central = row.central or Decimal(1)
    if row.low is None or row.high is None:
        return central
    return said("{central} ({low} to {high})", central=central, low=row.low, high=row.high)


def _quotient(total: StockEstimate, row: StockEstimate) -> Finding:
    claimed, central = total.central or Decimal(0), row.central or Decimal(1)
    return Finding(
        id=f"{ID}.beside.{row.id}",
        question=said(
            "What are {claimed} chips beside those of {subject} ({period})?",
            claimed=claimed,
            subject=row.subject,
            period=Dated(row.period),
        ),
        value=exact(float(100 * claimed / central)),
        unit=said("percent of {central} {chips}", central=_ranged(row), chips=row.chips),
        low=exact(float(100 * claimed / row.high)) if row.high else None,
        high=exact(float(100 * claimed / row.low)) if row.low else None,
        formula=said(
            "{claimed} ({estimated_by}) over {central} ({estimated_by_2})",
            claimed=claimed,
            estimated_by=total.estimated_by,
            central=_ranged(row),
            estimated_by_2=row.estimated_by,
        ),
        inputs=inputs_of("chip_stock_estimates", (total, row)),
        source_ids=sources_of((total, row)),
        caveats=(said("Chips of different kinds count alike here."), OVERLAP, *memory_caveats((total, row))),
    )
