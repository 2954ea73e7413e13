# SPDX-License-Identifier: Apache-2.0
"""How much China makes, by whose estimate, and what holds it back: estimates side by side, never added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA
from chipbrief.gather.records import Production, StockEstimate
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.estimating import Range, drawn, interval
from chipbrief.judge.questions.study import DRAWS, Series, exact, generator, too_thin, would_settle
from chipbrief.language import Pattern, listed, said, said_of

if TYPE_CHECKING:
    from chipbrief.judge.questions.estimating import Numbers

ID = "domestic-supply"
EPOCH = said("Epoch AI")
AHEAD = frozenset({"plan", "forecast"})
COUNTED = Pattern("On {counts} in {year}, others have published {value}")
PLANNED = Pattern("On {counts} planned or forecast for {year}, others have published {value}")


def output_findings(evidence: Evidence) -> tuple[Finding, ...]:
    """Return the estimates by year and unit, and Huawei's output against legal imports."""
    return (*_estimates(evidence.all(Production), would_settle(evidence)), *_against_imports(evidence))


def _items(*names: str) -> Callable[[Production], bool]:
    """Return the test for rows that count one of these things."""
    return lambda row: row.item in names


def _yields(row: Production) -> bool:
    return row.kind == "yield"


class Group(NamedTuple):
    """Rows that count the same thing: a part of the id, the question, what it counts, and which rows do."""

    key: str
    question: str
    counts: str
    belongs: Callable[[Production], bool]


#: What is told of China's output. A part (one chip, one customer, one supplier) never stands in one range
#: with its whole.
GROUPS = (
    Group(
        "made",
        said("How many Ascend chips of all kinds does Huawei make a year?"),
        said("Huawei’s output of Ascend chips of all kinds"),
        _items("huawei_ascend_chips_total"),
    ),
    Group(
        "made-910b",
        said("How many Ascend 910B does Huawei make a year?"),
        said("Huawei’s output of the Ascend 910B"),
        _items("huawei_ascend_910b_chips"),
    ),
    Group(
        "made-910c",
        said("How many Ascend 910C does Huawei make a year?"),
        said("Huawei’s output of the Ascend 910C"),
        _items("huawei_ascend_910c_chips"),
    ),
    Group(
        "dies",
        said("How many Ascend dies does Huawei make a year?"),
        said("Huawei’s output of Ascend dies"),
        _items("huawei_ascend_dies"),
    ),
    Group(
        "possible",
        said("How many Ascend 910C do the stockpiled dies allow?"),
        said("the Ascend 910C that the stockpiled dies allow"),
        _items("huawei_ascend_910c_chips_possible"),
    ),
    Group(
        "wafers",
        said("How many wafers at advanced nodes does SMIC make?"),
        said("SMIC’s wafers at advanced nodes"),
        _items("smic_7nm_and_below_wspm", "smic_7nm_wspm", "smic_advanced_node_wspm"),
    ),
    Group(
        "wafers-china",
        said("How many wafers at 7 and 5 nm does all China make?"),
        said("China’s wafers at 7 and 5 nm"),
        _items("china_7nm_5nm_wspm"),
    ),
    Group(
        "wafers-ascend",
        said("How many of SMIC’s wafers are for Huawei Ascend?"),
        said("SMIC’s wafers for Huawei Ascend"),
        _items("smic_wafers_for_huawei_ascend_wspm"),
    ),
    Group(
        "yield",
        said("Which yields are reported?"),
        said("yields of Chinese AI chips and advanced nodes"),
        _yields,
    ),
    Group(
        "hbm",
        said("How much high-bandwidth memory did China get?"),
        said("high-bandwidth memory supplied to China"),
        _items("hbm_stacks_supplied_to_china_total"),
    ),
    Group(
        "hbm-cxmt",
        said("How much high-bandwidth memory can CXMT make?"),
        said("the high-bandwidth memory that CXMT can make"),
        _items("cxmt_hbm3_wspm"),
    ),
    Group(
        "die-bank",
        said("How many dies made by TSMC does Huawei hold?"),
        said("dies made by TSMC that Huawei holds"),
        _items("huawei_tsmc_die_bank"),
    ),
)


def _estimates(rows: tuple[Production, ...], settle: str) -> tuple[Finding, ...]:
    return tuple(
        finding
        for group in GROUPS
        for finding in _by_year(group, [row for row in rows if group.belongs(row)], settle)
    )


def _by_year(group: Group, rows: list[Production], settle: str) -> tuple[Finding, ...]:
    """Return the least and greatest estimate for each year and unit; nothing is added up."""
    cells: dict[tuple[int, str], list[Production]] = {}
    for row in rows:
        if any(end is not None for end in (row.low, row.central, row.high)):
            cells.setdefault((row.covers.last.year, row.unit), []).append(row)
    if not cells:
        why = said("No estimate was known by the as-of date.")
        return (too_thin(f"{ID}.{group.key}", group.question, "", why, settle),)
    return tuple(_told(group, str(year), found) for (year, _unit), found in sorted(cells.items()))


def _plans(ahead: int, of: int) -> Iterator[str]:
    if ahead == of == 1:
        yield said("It is a plan or forecast.")
    elif ahead:
        yield said_of(
            ahead, "One of {of} is a plan or forecast.", "{count} of {of} are plans or forecasts.", of=of
        )


def _told(group: Group, year: str, rows: list[Production]) -> Finding:
    ends = [end for row in rows for end in (row.low, row.central, row.high) if end is not None]
    ahead = sum(bool(AHEAD.intersection(row.caveats)) for row in rows)
    return Finding(
        id=f"{ID}.{group.key}.{year}.{rows[0].unit.replace(' ', '-')}",
        question=said("{question} ({year})", question=group.question, year=year),
        statement=(PLANNED if ahead == len(rows) else COUNTED).format(counts=group.counts, year=year),
        value=said_of(len(rows), "one estimate", "{count} estimates"),
        low=min(ends),
        high=max(ends),
        unit=said("{unit}, least and most named", unit=rows[0].unit) if len(set(ends)) > 1 else rows[0].unit,
        formula=said("least and greatest of the lows, central values and highs that the estimates name"),
        inputs=inputs_of("domestic_production", rows),
        source_ids=sources_of(rows),
        method=said("Estimates by {by}", by=listed(dict.fromkeys(row.estimated_by for row in rows))),
        caveats=(
            said("Rows may count different things; none are added."),
            *_plans(ahead, len(rows)),
            *memory_caveats(rows),
        ),
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
    question = said(
        "How large was Huawei’s output of {year} beside legal imports of U.S. chips?", year=str(year)
    )
    unit = said("times the legal imports, in H100-equivalents")
    ours, theirs = (sum((row.central or Decimal(0) for row in side), Decimal(0)) for side in (made, bought))
    if not theirs:
        why = said("No legal purchases of {year} stand in the data pack in H100-equivalents.", year=str(year))
        return too_thin(key, question, unit, why, said("Sales by quarter would settle it."), made)
    rows = (*made, *bought)
    drawn_ours, drawn_theirs = _drawn(made, year), _drawn(bought, year)
    spread = None if drawn_ours is None or drawn_theirs is None else interval(drawn_ours / drawn_theirs)
    return Finding(
        id=key,
        question=question,
        value=exact(float(ours / theirs)),
        unit=unit,
        formula=said(
            "central values: sum of quarters made ({ours}) over sum of quarters bought ({theirs})",
            ours=ours,
            theirs=theirs,
        ),
        inputs=inputs_of("chip_stock_estimates", rows),
        source_ids=sources_of(rows),
        low=spread.low if spread else None,
        high=spread.high if spread else None,
        method=said(
            "Epoch AI’s own H100-equivalents (8-bit); one kind of chip’s quarters do not "
            "overlap. 90 percent interval of {draws} seeded draws, all rows of a side moving together",
            draws=DRAWS,
        ),
        caveats=(
            said("Other estimators disagree about Huawei’s output by a factor of four for 2025."),
            said("Imports are of variants made for China; smuggled chips stand apart."),
            said("Part of Huawei’s dies were made by TSMC before 2025."),
            *memory_caveats(rows),
        ),
    )


def _drawn(rows: list[StockEstimate], year: int) -> Numbers | None:
    """Return draws of a year's total whose rows err together: the widest that their ranges allow."""
    side = rows[0].kind
    parts = [drawn(Range(row.low, row.central, row.high), generator(ID, side, str(year))) for row in rows]
    known = [part for part in parts if part is not None]
    return sum(known[1:], known[0]) if len(known) == len(parts) else None


def output_series(rows: tuple[Production, ...]) -> Series:
    """Return what is made or shipped in a year, by who estimated it and when."""
    kinds, units = ("production", "shipments"), ("chips", "cards")
    shown = [row for row in rows if row.kind in kinds and row.unit in units]
    return Series(
        name=f"{ID}-output",
        title=said("Chips made or shipped in a year, by who estimated it and when"),
        columns=("what", "year", "low", "central", "high", "unit", "estimated_by", "made", "kind"),
        rows=tuple(_row(row) for row in sorted(shown, key=lambda row: (row.label, row.covers, row.id))),
        inputs=inputs_of("domestic_production", shown),
        source_ids=sources_of(shown),
        states=tuple(f"{ID}.made.{year}.chips" for year in _years(shown)),
        subjects=tuple(str(year) for year in _years(shown)),
    )


def _years(rows: list[Production]) -> list[int]:
    """Return the years with estimates of the output of all Ascend chips, that of most estimates first."""
    made = GROUPS[0].belongs
    years = [row.covers.last.year for row in rows if made(row)]
    return sorted(set(years), key=lambda year: (-years.count(year), -year))


def _row(row: Production) -> tuple[str | Decimal | None, ...]:
    kind = said("plan or forecast") if AHEAD.intersection(row.caveats) else "estimate"
    numbers = (row.low, row.central, row.high)
    year = said("{when}", when=row.covers)
    return (row.label, year, *numbers, row.unit, row.estimated_by, str(row.made), kind)
