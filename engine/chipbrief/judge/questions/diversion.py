# SPDX-License-Identifier: Apache-2.0
"""What moved past the rules, by which routes, and how much: cases, estimates, and unusual trade.

Cases are allegations until proved. A case that another contains is told but never counted beside it, and
values are never added: they count servers, chips or orders.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType

from chipbrief.gather import Evidence
from chipbrief.gather.answers import CHINA
from chipbrief.gather.naming import named
from chipbrief.gather.records import DiversionCase, StockEstimate, VendorRevenue
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.diversion_cases import (
    ALLEGED,
    ID,
    counted,
    is_deal,
    on_ai_chips,
    others,
    transit,
)
from chipbrief.judge.questions.diversion_trade import billing, unusual
from chipbrief.judge.questions.study import Series, Study, exact, too_thin, would_settle
from chipbrief.language import Dated, Pattern, said, said_of

#: What an estimate of smuggling says how much of, by its unit.
ARRIVED: Mapping[str, Pattern] = MappingProxyType({
    "chips": Pattern("How many chips arrived: {subject} ({chips}, {period})?"),
    "servers": Pattern("How many servers arrived: {subject} ({chips}, {period})?"),
    "usd": Pattern("What was the value of what arrived: {subject} ({chips}, {period})?"),
})
ARRIVED_ELSE = Pattern("How much arrived: {subject} ({chips}, {period})?")


def study(evidence: Evidence) -> Study:
    """Return the cases, the places they pass through, the estimates, unusual trade, and billing geography."""
    reported = tuple(case for case in evidence.all(DiversionCase) if not is_deal(case))
    cases = tuple(case for case in reported if on_ai_chips(case, evidence.pick.country))
    findings = (
        *_counts(cases),
        *others(f"{ID}.others", (case for case in reported if case not in cases)),
        *_places(cases, evidence.pick.country),
        *_largest(cases),
        *_smuggled(evidence.all(StockEstimate), would_settle(evidence)),
        *unusual(evidence),
        *billing(evidence.all(VendorRevenue)),
    )
    thin = (
        ()
        if cases
        else (said("No AI-chip case of the window with the country on its route is known by then."),)
    )
    return Study(ID, findings, (_routes(cases), _case_table(cases)), thin)


def _counts(cases: tuple[DiversionCase, ...]) -> tuple[Finding, ...]:
    found = counted(cases)
    if not found:
        why = said("The data pack has no AI-chip case of the window with the country on its route.")
        settle = said("Court records and customs files of the country would settle it.")
        return (too_thin(f"{ID}.cases", said("How many cases were reported?"), "cases", why, settle),)
    return tuple(
        Finding(
            id=f"{ID}.cases.{kind}",
            question=said("How many AI-chip cases of the window are known ({kind})?", kind=_kind(kind)),
            value=Decimal(len(rows)),
            unit="cases",
            formula=said("count of cases of the window, those within another left out"),
            inputs=inputs_of("diversion_cases", rows),
            source_ids=sources_of(rows),
            caveats=(ALLEGED, *memory_caveats(rows)),
        )
        for kind in sorted({case.kind for case in found})
        if (rows := [case for case in found if case.kind == kind])
    )


def _kind(key: str) -> str:
    return said("{kind}", kind=key.replace("_", " "))


def _places(cases: tuple[DiversionCase, ...], country: str) -> tuple[Finding, ...]:
    found = counted(cases)
    places = sorted({place for case in found for place in transit(case)})
    findings = [
        _through(place, [case for case in found if place in transit(case)], len(found)) for place in places
    ]
    if found and country not in {*places, *(case.route[-1] for case in found)}:
        why = said("No case of the window names it as a place of transit or as the end of a route.")
        question, settle = (
            said("Is the country on a route?"),
            said("Customs files of the country would settle it."),
        )
        findings.append(too_thin(f"{ID}.transit.{country}", question, "cases", why, settle))
    return tuple(findings)


def _through(place: str, rows: list[DiversionCase], of: int) -> Finding:
    return Finding(
        id=f"{ID}.transit.{place}",
        question=said(
            "How many cases of the window passed through {place}?", place=named(place, inside=True)
        ),
        value=Decimal(len(rows)),
        unit=said_of(of, "of 1 case", "of {count} cases"),
        formula=said("count of cases whose route has the place between its first and its last"),
        inputs=inputs_of("diversion_cases", rows),
        source_ids=sources_of(rows),
        caveats=(ALLEGED, *memory_caveats(rows)),
    )


def _largest(cases: tuple[DiversionCase, ...]) -> tuple[Finding, ...]:
    found = [case for case in counted(cases) if case.value_usd is not None and case.kind != "penalty"]
    if not found:
        return ()
    case = max(found, key=lambda case: (case.value_usd or Decimal(0), case.id))
    return (
        Finding(
            id=f"{ID}.largest",
            question=said("What is the largest value that a case of the window reports?"),
            value=case.value_usd,
            unit="USD",
            formula=said_of(
                len(found),
                "{title} ({date}); the only case with a value, penalties left out",
                "{title} ({date}); the greatest of {count} cases with a value, penalties left out",
                title=case.title,
                date=case.date,
            ),
            inputs=inputs_of("diversion_cases", found),
            source_ids=case.source_ids,
            caveats=(
                ALLEGED,
                said("Penalties are left out; values are not added."),
                *memory_caveats((case,)),
            ),
        ),
    )


def _smuggled(rows: tuple[StockEstimate, ...], settle: str) -> tuple[Finding, ...]:
    """Return each estimate of smuggled chips as given, and beside legal sales of the year where both are."""
    found = [
        row for row in rows if row.kind == "smuggled" and (row.low, row.central, row.high) != (None,) * 3
    ]
    if not found:
        why = said("No estimate of smuggled chips answers the pick by the as-of date.")
        question = said("How many chips are smuggled?")
        return (too_thin(f"{ID}.smuggled", question, "chips", why, settle),)
    given = tuple(
        Finding(
            id=f"{ID}.smuggled.{row.id}",
            question=ARRIVED.get(row.unit, ARRIVED_ELSE).format(
                subject=row.subject, chips=row.chips, period=Dated(row.period)
            ),
            value="" if row.central is None else row.central,
            unit=row.unit,
            low=row.low,
            high=row.high,
            formula=said("as given by {estimated_by}", estimated_by=row.estimated_by),
            inputs=inputs_of("chip_stock_estimates", (row,)),
            source_ids=row.source_ids,
            caveats=(said("Estimates differ in what they count and are not added."), *memory_caveats((row,))),
        )
        for row in sorted(found, key=_by_unit)
    )
    return (*given, *(share for row in found for share in _beside_legal(row, rows)))


def _by_unit(row: StockEstimate) -> tuple[int, str]:
    """Return what keeps estimates of one unit together, those of chips first."""
    return (*ARRIVED, row.unit).index(row.unit), row.unit


def _beside_legal(row: StockEstimate, rows: tuple[StockEstimate, ...]) -> tuple[Finding, ...]:
    """Return smuggled chips of a year as a share of it and legal purchases of variants of that year."""
    if row.unit != "chips" or not row.central or row.covers_to is None or "die" in row.chips:
        return ()
    year = row.covers_to.year
    whole = row.covers_from is not None and (row.covers_from.month, row.covers_to.month) == (1, 12)
    legal = [
        other
        for other in rows
        if (other.kind, other.unit, other.country) == ("purchases", "chips", CHINA)
        and other.estimated_by == "Epoch AI"
        and other.covers_to is not None
        and other.covers_to.year == year
        and other.central
    ]
    if not legal or not whole:
        return ()
    bought = sum((other.central or Decimal(0) for other in legal), Decimal(0))
    return (
        Finding(
            id=f"{ID}.share.{row.id}",
            question=said(
                "What are smuggled chips of {year} beside legal sales of variants for China?", year=str(year)
            ),
            value=exact(float(100 * row.central / bought)),
            unit=said("percent of the legal number"),
            low=exact(float(100 * row.low / bought)) if row.low else None,
            high=exact(float(100 * row.high / bought)) if row.high else None,
            formula=said(
                "{central} over the sum of the quarters, {bought}", central=row.central, bought=bought
            ),
            inputs=inputs_of("chip_stock_estimates", (row, *legal)),
            source_ids=sources_of((row, *legal)),
            caveats=(said("A smuggled H100 does several times the work of an H20; numbers hide that."),),
        ),
    )


def _routes(cases: tuple[DiversionCase, ...]) -> Series:
    found = counted(cases)
    cells: dict[tuple[str, str], list[DiversionCase]] = {}
    for case in found:
        for place in transit(case):
            cells.setdefault((place, case.kind), []).append(case)
    return Series(
        name=f"{ID}-routes",
        title=said("Places that cases of the window passed through, by kind of case"),
        columns=("place", "kind", "cases", "name", "says"),
        rows=tuple(
            (place, kind, Decimal(len(rows)), named(place), _kind(kind))
            for (place, kind), rows in sorted(cells.items())
        ),
        inputs=inputs_of("diversion_cases", found),
        source_ids=sources_of(found),
        states=tuple(f"{ID}.transit.{place}" for place in _busiest(found)),
        subjects=tuple(named(place, inside=True) for place in _busiest(found)),
    )


def _busiest(cases: Iterable[DiversionCase]) -> tuple[str, ...]:
    """Return the places of transit, that of most cases first."""
    passed = [place for case in cases for place in transit(case)]
    return tuple(sorted(set(passed), key=lambda place: (-passed.count(place), place)))


def _case_table(cases: tuple[DiversionCase, ...]) -> Series:
    shown = sorted(cases, key=lambda case: (case.date, case.id))
    return Series(
        name=f"{ID}-cases",
        title=said("Cases of the window, with quantities and values as reported"),
        columns=("date", "case", "kind", "route", "items", "quantity", "value_usd", "outcome", "part_of"),
        rows=tuple(
            (case.date, case.title, case.kind, " > ".join(case.route), case.items, case.quantity,
             case.value_usd, case.outcome, case.part_of)
            for case in shown
        ),
        inputs=inputs_of("diversion_cases", shown),
        source_ids=sources_of(shown),
    )  # fmt: skip
