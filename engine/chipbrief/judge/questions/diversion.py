# SPDX-License-Identifier: Apache-2.0
"""What moved past the rules, by which routes, and how much: cases, estimates, and unusual trade.

Cases are allegations until proved. A case that another contains is told but never counted beside it, and
values are never added: they count servers, chips or orders.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from math import log
from statistics import median

from chipbrief.gather import Evidence
from chipbrief.gather.naming import named
from chipbrief.gather.records import DiversionCase, StockEstimate, Trade, VendorRevenue
from chipbrief.judge.finding import Finding, inputs_of, memory_caveats, sources_of
from chipbrief.judge.questions.study import Series, Study, exact, too_thin
from chipbrief.language import listed, said, said_of

ID = "diversion"
CHINA, UNITED_STATES, WORLD = "CHN", "USA", "WLD"
POLICY = "policy"
ALLEGATION = "allegation"
ALLEGED = said("Charges are allegations until proved; what was never found is not here.")
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


def study(evidence: Evidence) -> Study:
    """Return the cases, the places they pass through, the estimates, unusual trade, and billing geography."""
    cases = tuple(case for case in evidence.all(DiversionCase) if case.kind != POLICY)
    findings = (
        *_counts(cases),
        *_places(cases, evidence.pick.country),
        *_largest(cases),
        *_smuggled(evidence.all(StockEstimate)),
        *_unusual(evidence),
        *_billing(evidence.all(VendorRevenue)),
    )
    thin = () if cases else (said("No case of the window on a route through the country is known by then."),)
    return Study(ID, findings, (_routes(cases), _case_table(cases)), thin)


def counted(cases: Iterable[DiversionCase]) -> tuple[DiversionCase, ...]:
    """Return the cases without those that another one of them contains."""
    cases = tuple(cases)
    ids = {case.id for case in cases}
    return tuple(case for case in cases if case.part_of not in ids)


def standing(case: DiversionCase) -> str:
    """Return how far a case is proven: ``proven``, ``alleged``, or ``reported`` without alleging a breach.

    A penalty was admitted or imposed. What the data pack marks as an allegation stays one, even where one
    of several defendants has pleaded guilty; so do charges and open investigations.
    """
    if ALLEGATION in case.caveats or case.kind in ("indictment", "investigation"):
        return "alleged"
    return "proven" if case.kind == "penalty" else "reported"


def _counts(cases: tuple[DiversionCase, ...]) -> tuple[Finding, ...]:
    found = counted(cases)
    if not found:
        why = said("The data pack has no case of the window on a route through the country.")
        settle = said("Court records and customs files of the country would settle it.")
        return (too_thin(f"{ID}.cases", said("How many cases were reported?"), "cases", why, settle),)
    return tuple(
        Finding(
            id=f"{ID}.cases.{kind}",
            question=said("How many cases of the window are known ({kind})?", kind=_kind(kind)),
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


def transit(case: DiversionCase) -> tuple[str, ...]:
    """Return the places between the first and the last of a route, each once."""
    return tuple(dict.fromkeys(case.route[1:-1]))


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
        unit=said_of(of, "of one case", "of {count} cases"),
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
                "{title} ({date}); the only case with a value",
                "{title} ({date}); the greatest of {count} cases with a value",
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


def _smuggled(rows: tuple[StockEstimate, ...]) -> tuple[Finding, ...]:
    """Return each estimate of smuggled chips as given, and beside legal sales of the year where both are."""
    found = [
        row for row in rows if row.kind == "smuggled" and (row.low, row.central, row.high) != (None,) * 3
    ]
    if not found:
        why = said("No estimate of smuggled chips answers the pick by the as-of date.")
        question, settle = (
            said("How many chips are smuggled?"),
            said("China as the country would bring the estimates."),
        )
        return (too_thin(f"{ID}.smuggled", question, "chips", why, settle),)
    given = tuple(
        Finding(
            id=f"{ID}.smuggled.{row.id}",
            question=said(
                "How much reached {subject} ({chips}, {period})?",
                subject=row.subject,
                chips=row.chips,
                period=row.period,
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
        for row in found
    )
    return (*given, *(share for row in found for share in _beside_legal(row, rows)))


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


def _unusual(evidence: Evidence) -> tuple[Finding, ...]:
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


def _billing(rows: tuple[VendorRevenue, ...]) -> tuple[Finding, ...]:
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
