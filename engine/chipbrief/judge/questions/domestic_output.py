# SPDX-License-Identifier: Apache-2.0
"""How much China makes, by whose estimate, and what holds it back: estimates side by side, never added."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from chipbrief.gather import Evidence
from chipbrief.gather.records import Production, StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.study import Series, exact, too_thin

ID = "domestic-supply"
CHINA = "CHN"
EPOCH = "Epoch AI"
AHEAD = frozenset({"plan", "forecast"})


def output_findings(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the estimates by year and unit, and Huawei's output against legal imports."""
    return (*_estimates(evidence.all(Production)), *_against_imports(evidence))


def _makes(row: Production) -> bool:
    return row.kind == "production" and row.unit == "chips" and row.maker == "Huawei"


def _wafers(row: Production) -> bool:
    return row.kind == "capacity" and row.item.startswith(("smic", "china_7nm"))


def _yields(row: Production) -> bool:
    return row.kind == "yield"


def _memory(row: Production) -> bool:
    return "hbm" in row.item and row.kind != "status"


def _bank(row: Production) -> bool:
    return row.kind == "stockpile"


#: What is told of China's output: a part of the id, the question, and the rows that belong to it.
GROUPS: tuple[tuple[str, str, Callable[[Production], bool]], ...] = (
    ("made", "How many Ascend chips does Huawei make a year?", _makes),
    ("wafers", "How many wafers at advanced nodes does China make?", _wafers),
    ("yield", "Which yields are reported?", _yields),
    ("hbm", "How much high-bandwidth memory can China get?", _memory),
    ("die-bank", "How many dies made by TSMC does Huawei hold?", _bank),
)


def _estimates(rows: tuple[Production, ...]) -> tuple[Finding, ...]:
    return tuple(
        finding
        for key, question, belongs in GROUPS
        for finding in _by_year(key, question, [row for row in rows if belongs(row)])
    )


def _by_year(key: str, question: str, rows: list[Production]) -> tuple[Finding, ...]:
    """Return the least and greatest estimate for each year and unit; nothing is added up."""
    cells: dict[tuple[int, str], list[Production]] = {}
    for row in rows:
        if any(end is not None for end in (row.low, row.central, row.high)):
            cells.setdefault((row.covers.last.year, row.unit), []).append(row)
    if not cells:
        why = "No estimate was known by the as-of date."
        settle = "A newer as-of date, or China as the country, would settle it."
        return (too_thin(f"{ID}.{key}", question, "", why, settle),)
    return tuple(
        _told(f"{ID}.{key}.{year}", f"{question} ({year})", found)
        for (year, _unit), found in sorted(cells.items())
    )


def _told(key: str, question: str, rows: list[Production]) -> Finding:
    ends = [end for row in rows for end in (row.low, row.central, row.high) if end is not None]
    ahead = sum(bool(AHEAD.intersection(row.caveats)) for row in rows)
    doubts = (f"{ahead} of {len(rows)} are plans or forecasts.",) if ahead else ()
    return Finding(
        id=f"{key}.{rows[0].unit.replace(' ', '-')}",
        question=question,
        value=f"{len(rows)} {'estimate' if len(rows) == 1 else 'estimates'}",
        low=min(ends),
        high=max(ends),
        unit=f"{rows[0].unit}, least and most named",
        formula="least and greatest of the lows, central values and highs that the estimates name",
        inputs=inputs_of("domestic_production", rows),
        source_ids=sources_of(rows),
        method="Estimates by " + "; ".join(dict.fromkeys(row.estimated_by for row in rows)),
        caveats=("Rows may count different things; none are added.", *doubts, *memory_caveats(rows)),
    )


def _against_imports(evidence: Evidence) -> tuple[Finding, ...]:
    """Return Huawei's output over legal purchases of U.S. chips, in H100-equivalents of one estimator."""
    rows = [
        row
        for row in evidence.all(StockEstimate)
        if row.unit == "h100e" and row.estimated_by == EPOCH and row.central and row.covers_to
    ]
    made = [row for row in rows if row.kind == "production" and row.subject == "Huawei"]
    bought = [row for row in rows if row.kind == "purchases" and row.country == CHINA]
    years = sorted({row.covers_to.year for row in made if row.covers_to})
    return tuple(_year_against(year, _of(year, made), _of(year, bought)) for year in years)


def _of(year: int, rows: list[StockEstimate]) -> list[StockEstimate]:
    return [row for row in rows if row.covers_to and row.covers_to.year == year]


def _year_against(year: int, made: list[StockEstimate], bought: list[StockEstimate]) -> Finding:
    key = f"{ID}.against-imports.{year}"
    question = f"How large was Huawei's output of {year} beside legal imports of U.S. chips?"
    unit = "times the legal imports, in H100-equivalents"
    if not bought:
        why = f"No legal purchases of {year} stand in the data pack in H100-equivalents."
        return too_thin(key, question, unit, why, "Sales by quarter would settle it.", made)
    ours, theirs = (sum((row.central or Decimal(0) for row in side), Decimal(0)) for side in (made, bought))
    rows = (*made, *bought)
    return Finding(
        id=key,
        question=question,
        value=exact(float(ours / theirs)),
        unit=unit,
        formula=f"central values: sum of quarters made ({ours:,}) over sum of quarters bought ({theirs:,})",
        inputs=inputs_of("chip_stock_estimates", rows),
        source_ids=sources_of(rows),
        method="Epoch AI's own H100-equivalents (8-bit); one kind of chip's quarters do not overlap",
        caveats=(
            "Imports are of variants made for China; smuggled chips stand apart.",
            "Part of Huawei's dies were made by TSMC before 2025.",
            *memory_caveats(rows),
        ),
    )


def output_series(rows: tuple[Production, ...]) -> Series:
    """Return what is made or shipped in a year, by who estimated it and when."""
    kinds, units = ("production", "shipments"), ("chips", "cards")
    shown = [row for row in rows if row.kind in kinds and row.unit in units]
    return Series(
        name=f"{ID}-output",
        title="Chips made or shipped in a year, by who estimated it and when",
        columns=("what", "year", "low", "central", "high", "unit", "estimated_by", "made", "kind"),
        rows=tuple(_row(row) for row in sorted(shown, key=lambda row: (row.label, row.covers, row.id))),
        inputs=inputs_of("domestic_production", shown),
        source_ids=sources_of(shown),
    )


def _row(row: Production) -> tuple[str | Decimal | None, ...]:
    kind = "plan or forecast" if AHEAD.intersection(row.caveats) else "estimate"
    numbers = (row.low, row.central, row.high)
    return (row.label, str(row.covers), *numbers, row.unit, row.estimated_by, str(row.made), kind)
