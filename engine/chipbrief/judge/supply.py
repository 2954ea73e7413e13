# SPDX-License-Identifier: Apache-2.0
"""Estimates of chips held, bought, made or smuggled, with who said it, when, and the range as given."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.language import Dated, said, said_of

_CHIPS = "chips"
#: How subjects of estimates call the whole country; others are of one ring, maker or route of one.
_NATIONAL = " total (smuggled)"


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


def national_smuggling(evidence: Evidence) -> tuple[StockEstimate, ...]:
    """Return the estimates of all chips smuggled into the pick's country in a year, the newest first."""
    rows = [e for e in estimates_for(evidence) if e.kind == "smuggled" and _NATIONAL in e.subject]
    return tuple(sorted(rows, key=lambda e: (e.made.last if e.made else date.min, e.id), reverse=True))


def smuggled_a_year(evidence: Evidence, country: str) -> tuple[Finding, ...]:
    """Return the least and the most that estimates of chips smuggled in a year name; nothing without any."""
    rows = national_smuggling(evidence)
    if not rows:
        return ()
    named = [end for row in rows for end in (row.low, row.central, row.high) if end is not None]
    return (
        Finding(
            id="smuggled-a-year",
            question=said("How many chips are smuggled to {country} in a year?", country=country),
            statement=said(
                "On chips smuggled to {country} in a year, others have published {value}", country=country
            ),
            value=said_of(len(rows), "one estimate", "{count} estimates"),
            unit=said("chips, least and most named"),
            low=min(named),
            high=max(named),
            formula=said("least and greatest of the lows, central values and highs that the estimates name"),
            inputs=inputs_of("chip_stock_estimates", rows),
            source_ids=sources_of(rows),
            caveats=(said("Never add estimates of different subjects."), *memory_caveats(rows)),
        ),
    )


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
