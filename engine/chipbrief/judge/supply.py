# SPDX-License-Identifier: Apache-2.0
"""Estimates of chips held, bought, made or smuggled, with who said it, when, and the range as given."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import StockEstimate
from chipbrief.judge.finding import Finding
from chipbrief.language import Dated, said

_CHIPS = "chips"


def estimates_for(evidence: Evidence) -> tuple[StockEstimate, ...]:
    """Return the estimates for the pick's country in chips that carry a number, largest first."""
    rows = [e for e in evidence.all(StockEstimate) if e.country == evidence.pick.country and e.unit == _CHIPS]
    return tuple(
        sorted((row for row in rows if _size(row) is not None), key=lambda row: (-(_size(row) or 0), row.id))
    )


def ranged_smuggling(evidence: Evidence) -> StockEstimate | None:
    """Return the newest estimate of smuggled chips that comes with a full range, or None."""
    full = [
        e
        for e in estimates_for(evidence)
        if e.kind == "smuggled" and None not in (e.low, e.central, e.high) and e.low and e.made is not None
    ]
    return max(full, key=lambda e: (e.made.last if e.made else None, e.id), default=None)


def estimate_findings(rows: tuple[StockEstimate, ...]) -> tuple[Finding, ...]:
    """Return each estimate as a finding, with its range."""
    return tuple(
        Finding(
            id=f"estimate-{row.id}",
            question=said(
                "{subject}: {chips} ({kind}, {period})",
                subject=row.subject,
                chips=row.chips,
                kind=row.kind,
                period=Dated(row.period),
            ),
            value=row.central,
            unit=row.unit,
            formula=said("as stated ({estimated_by})", estimated_by=row.estimated_by),
            inputs=(f"chip_stock_estimates/{row.id}",),
            source_ids=row.source_ids,
            low=row.low,
            high=row.high,
            caveats=(said("Never add estimates of different subjects."),),
        )
        for row in rows
    )


def _size(row: StockEstimate) -> Decimal | None:
    return next((value for value in (row.central, row.low, row.high) if value is not None), None)
