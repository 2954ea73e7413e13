# SPDX-License-Identifier: Apache-2.0
"""What trade and billing say of routes: periods that stand out in their series, and what was billed where."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import log
from statistics import median

from chipbrief.gather import Evidence
from chipbrief.gather.naming import named
from chipbrief.gather.records import Trade, VendorRevenue
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.diversion_cases import ID
from chipbrief.judge.questions.study import exact, too_thin
from chipbrief.language import listed, said

HISTORY = 24  # periods before it that a period's trade is compared with
FEWEST = 8  # of them that must be there
LENGTHS = {4: "year", 7: "month"}  # periods of one length, by that of their text
UNUSUAL = Decimal("3.5")  # Iglewicz and Hoaglin (1993)
_NORMAL = 0.6744897501960817  # median absolute deviation of a standard normal
BILLED = "revenue_billing_location"
ORDERED = "controlled_dc_compute_billed_sgp_ordered_by_us_customers"
CODES = said(
    "These codes miss chips that move as cards and servers (8471, 8473) and hold many other circuits."
)


def unusual(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the period of the window that stands out most, for each series of trade with the country."""
    pick = evidence.pick
    lines: dict[tuple[str, ...], list[Trade]] = {}
    for row in evidence.everywhere(Trade):
        length = LENGTHS.get(len(row.covers.text))
        if length and pick.country in (row.reporter, row.partner) and row.category is None:
            lines.setdefault((row.reporter, row.partner, row.hs_code, row.flow, length), []).append(row)
    scored = [
        (key, row, score, history)
        for key, line in lines.items()
        for row, score, history in robust_scores(line)
        if row.covers.overlaps(pick.start, pick.end)
    ]
    findings: list[Finding] = []
    for key in sorted(lines):
        best = max((item for item in scored if item[0] == key), key=lambda item: abs(item[2]), default=None)
        if best is not None:
            findings.append(_stands_out(key[-1], *best[1:]))
    if findings:
        return tuple(findings)
    why = said("No series of trade with the country has {fewest} periods before another.", fewest=FEWEST)
    settle = said("Customs files by month, with the codes of servers and cards, would settle it.")
    return (
        too_thin(f"{ID}.trade", said("Did trade stand out in any period?"), said("robust z"), why, settle),
    )


def robust_scores(line: Iterable[Trade]) -> list[tuple[Trade, Decimal, list[Trade]]]:
    """Return each period's robust z-score against the ``HISTORY`` before it, with those periods.

    z = 0.6745 (ln x - median) / MAD of logarithms (B. Iglewicz and D. Hoaglin, 1993). Periods without
    ``FEWEST`` earlier ones, or whose history does not vary, have none.
    """
    ordered = sorted((row for row in line if row.value_usd > 0), key=lambda row: row.covers.first)
    found: list[tuple[Trade, Decimal, list[Trade]]] = []
    for place, row in enumerate(ordered):
        history = ordered[max(0, place - HISTORY) : place]
        logs = [log(other.value_usd) for other in history]
        if len(logs) < FEWEST:
            continue
        middle = median(logs)
        spread = median(abs(value - middle) for value in logs)
        if spread:
            found.append((row, exact(_NORMAL * (log(row.value_usd) - middle) / spread), history))
    return found


def _stands_out(length: str, row: Trade, score: Decimal, history: list[Trade]) -> Finding:
    told = said("unusual") if abs(score) > UNUSUAL else said("within what is usual")
    records = (row, *history)
    return Finding(
        id=f"{ID}.trade.{row.reporter}.{row.partner}.{row.hs_code}.{row.flow}.{length}",
        question=said(
            "Which {length} of {flow} stands out, HS {hs_code}, {reporter} – {partner}?",
            length=length,
            flow=row.flow,
            hs_code=row.hs_code,
            reporter=named(row.reporter),
            partner=named(row.partner),
        ),
        value=score,
        unit=said(
            "robust z of {covers} ({value_usd} USD): {told}",
            covers=row.covers,
            value_usd=row.value_usd,
            told=told,
        ),
        formula=said("0.6745 (ln value less median) / MAD of the {count} periods before", count=len(history)),
        inputs=inputs_of("trade", records),
        source_ids=sources_of(records),
        method=said(
            "The greatest in size of those gathered; beyond {unusual} is called unusual", unusual=UNUSUAL
        ),
        caveats=(CODES, said("The most unusual of many periods is often unusual by chance.")),
    )


def billing(rows: tuple[VendorRevenue, ...]) -> tuple[Finding, ...]:
    """Return what NVIDIA billed to Singapore, and what it says of who ordered it."""
    billed = [row for row in rows if row.metric == BILLED and row.area == "SGP"]
    ordered = [row for row in rows if row.metric == ORDERED]
    if not billed:
        return ()
    last = max(billed, key=lambda row: (row.covers.last, row.id))
    records = (last, *ordered)
    told = listed(
        (
            said(
                "; U.S. customers ordered {share_pct} percent of controlled compute ({fiscal_label})",
                share_pct=row.share_pct,
                fiscal_label=row.fiscal_label,
            )
            for row in ordered
        ),
        "",
    )
    return (
        Finding(
            id=f"{ID}.billing.SGP",
            question=said("How much did NVIDIA bill to Singapore, and is it where the chips went?"),
            value=last.value_usd,
            unit=said("USD ({fiscal_label})", fiscal_label=last.fiscal_label),
            formula=said("revenue by billing location as reported{told}", told=told),
            inputs=inputs_of("vendor_revenue", records),
            source_ids=sources_of(records),
            caveats=(
                said("A billing location is not where a chip is shipped or used."),
                *memory_caveats(records),
            ),
        ),
    )
