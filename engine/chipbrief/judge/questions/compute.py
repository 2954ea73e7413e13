# SPDX-License-Identifier: Apache-2.0
"""Who holds how much compute, and how DeepSeek's claimed 50,000 chips compare with the totals.

Estimates overlap and are never added: each stands by its own subject, estimator and unit. A ratio is taken
only between figures of one estimator on one basis, or named as what it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.answers import UNITED_STATES
from chipbrief.gather.records import StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.compute_claim import claim_findings
from chipbrief.judge.questions.compute_flow import flow_series
from chipbrief.judge.questions.compute_ratio import ratio_findings
from chipbrief.judge.questions.compute_rows import ID, china_totals, estimates
from chipbrief.judge.questions.compute_stated import OVERLAP, stated
from chipbrief.judge.questions.estimating import Range, drawn, interval
from chipbrief.judge.questions.study import DRAWS, Series, Study, ends, generator, too_thin, would_settle
from chipbrief.language import Dated, said, said_of

EPOCH = said("Epoch AI")
#: Units that a question has in words.
_UNITS = {"h100e": said("H100-equivalents"), "usd": said("USD"), "chips": said("chips")}
LEGAL = said("China’s total counts legal sales of NVIDIA chips; smuggled, rented and domestic ones are out.")
CARLO = said(
    "{draws} seeded draws of two-piece lognormals whose 5 %, 50 % and 95 % are low, central and high",
    draws=DRAWS,
)


def study(evidence: Evidence) -> Study:
    """Return the claimed stock beside the totals, the ratios over time, and the country's own figures."""
    rows = tuple(row for row in estimates(evidence) if "plan" not in row.caveats)
    findings = (
        *stated(rows, would_settle(evidence)),
        *_ratios(rows, would_settle(evidence)),
        *claim_findings(rows, evidence),
        *ratio_findings(rows, evidence),
        *_own(evidence.pick.country, rows),
    )
    thin = () if rows else (said("No estimate of chips held, bought or made was known by the as-of date."),)
    series = (_stocks(rows), _ratio_series(rows), flow_series(rows, evidence.pick.country))
    return Study(ID, findings, series, thin)


def pairs(rows: Iterable[StockEstimate]) -> tuple[tuple[StockEstimate, StockEstimate], ...]:
    """Return each U.S. owner's stock with China's total of the day, both Epoch AI's, in H100-equivalents."""
    kept = [row for row in rows if row.estimated_by == EPOCH and row.unit == "h100e" and row.kind == "stock"]
    china = {row.covers_to: row for row in china_totals(kept, "h100e")}
    found = (
        (row, china[row.covers_to])
        for row in kept
        if row.country == UNITED_STATES and row.low and row.high and row.covers_to in china
    )
    return tuple(sorted(found, key=lambda pair: (str(pair[0].covers_to), pair[0].subject)))


def _ratios(rows: tuple[StockEstimate, ...], settle: str) -> tuple[Finding, ...]:
    found = tuple(item for pair in pairs(rows) if (item := _ratio(*pair)) is not None)
    if found:
        return found
    why = said("No stock of a U.S. owner and of China by one estimator on one day answers the pick.")
    question = said("How does the compute of a U.S. owner compare with all that China bought?")
    return (too_thin(f"{ID}.ratio", question, "times", why, settle),)


def _ratio(owner: StockEstimate, china: StockEstimate) -> Finding | None:
    above = drawn(Range(owner.low, owner.central, owner.high), generator(ID, owner.id))
    below = drawn(Range(china.low, china.central, china.high), generator(ID, china.id))
    if above is None or below is None:
        return None
    spread = interval(above / below)
    return Finding(
        id=f"{ID}.ratio.{owner.id}",
        question=said(
            "How many times China’s legal total did {subject} alone hold on {covers_to}?",
            subject=owner.subject,
            covers_to=owner.covers_to,
        ),
        value=spread.median,
        unit=said("times, in H100-equivalents"),
        low=spread.low,
        high=spread.high,
        formula=said("stock of {subject} over that of China, draw by draw", subject=owner.subject),
        inputs=inputs_of("chip_stock_estimates", (owner, china)),
        source_ids=sources_of((owner, china)),
        method=said(
            "Median and 90 percent interval of {carlo}; the two are drawn independently", carlo=CARLO
        ),
        caveats=(LEGAL, OVERLAP, *memory_caveats((owner, china))),
    )


def _own(country: str, rows: tuple[StockEstimate, ...]) -> tuple[Finding, ...]:
    """Return the greatest single figure of each kind and unit for the picked country."""
    cells: dict[tuple[str, str], list[StockEstimate]] = {}
    for row in rows:
        if row.country == country and not row.chips.endswith(" dies"):
            cells.setdefault((row.kind, row.unit), []).append(row)
    if not cells:
        question, why = (
            said("How much compute does the country hold?"),
            said("No estimate of its total was known by then."),
        )
        return (too_thin(f"{ID}.own", question, "chips", why, said("A national total would settle it.")),)
    return tuple(_largest(kind, unit, found) for (kind, unit), found in sorted(cells.items()))


def _value(row: StockEstimate) -> Decimal | str:
    if row.central is None:
        return said("{subject}, {period}", subject=row.subject, period=Dated(row.period))
    return row.central


def _largest(kind: str, unit: str, rows: list[StockEstimate]) -> Finding:
    row = max(rows, key=lambda row: (max(ends((row,))), row.id))
    return Finding(
        id=f"{ID}.own.{kind}.{unit}",
        question=said(
            "What is the largest single figure for the country ({kind}, {unit})?",
            kind=kind,
            unit=_UNITS.get(unit, unit),
        ),
        value=_value(row),
        unit=_UNITS.get(unit, unit),
        low=row.low,
        high=row.high,
        formula=said_of(
            len(rows),
            "{subject}: {chips}, {period}; the only row",
            "{subject}: {chips}, {period}; the greatest of {count} rows",
            subject=row.subject,
            chips=row.chips,
            period=Dated(row.period),
        ),
        inputs=inputs_of("chip_stock_estimates", rows),
        source_ids=sources_of((row,)),
        method=said("By {part}", part=row.estimated_by or said("its source")),
        caveats=(OVERLAP, *memory_caveats(rows)),
    )


def _stocks(rows: tuple[StockEstimate, ...]) -> Series:
    shown = sorted(
        (row for row in rows if row.kind != "production"),
        key=lambda row: (row.kind, row.unit, row.subject, str(row.covers_to), row.id),
    )
    return Series(
        name=f"{ID}-stocks",
        title=said("Chips held, bought and smuggled, as each source gives them"),
        columns=("subject", "chips", "kind", "unit", "period", "low", "central", "high", "estimated_by"),
        rows=tuple(_stock_row(row) for row in shown),
        inputs=inputs_of("chip_stock_estimates", shown),
        source_ids=sources_of(shown),
    )


def _stock_row(row: StockEstimate) -> tuple[str | Decimal | None, ...]:
    words = (row.subject, row.chips, row.kind, row.unit, row.period)
    return (*words, row.low, row.central, row.high, row.estimated_by)


def _ratio_series(rows: tuple[StockEstimate, ...]) -> Series:
    found = pairs(rows)
    used = tuple(dict.fromkeys(row for pair in found for row in pair))
    shown = [(row, row.subject if row.country == UNITED_STATES else said("China (legal)")) for row in used]
    return Series(
        name=f"{ID}-ratio",
        title=said("NVIDIA compute of U.S. owners and of all China (legal sales), in H100-equivalents"),
        columns=("day", "owner", "low", "central", "high"),
        rows=tuple((row.covers_to, name, row.low, row.central, row.high) for row, name in shown),
        inputs=inputs_of("chip_stock_estimates", used),
        source_ids=sources_of(used),
        states=tuple(f"{ID}.ratio.{owner.id}" for owner in _largest_first(found)),
        subjects=tuple(owner.subject for owner in _largest_first(found)),
    )


def _largest_first(found: tuple[tuple[StockEstimate, StockEstimate], ...]) -> list[StockEstimate]:
    """Return the owners of the last day, the largest first."""
    last = [owner for owner, _china in found if owner.covers_to == found[-1][0].covers_to]
    return sorted(last, key=lambda owner: (-(owner.central or 0), owner.subject))
