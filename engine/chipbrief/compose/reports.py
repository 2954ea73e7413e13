# SPDX-License-Identifier: Apache-2.0
"""Reported cases and estimates as the view shows them."""

from __future__ import annotations

from chipbrief.compose.caveats import letters
from chipbrief.compose.view import CaseRow, CaveatNote, EstimateRow
from chipbrief.compose.wording import estimate, when
from chipbrief.compose.wording_data import in_words
from chipbrief.gather import Evidence
from chipbrief.gather.naming import all_named, named
from chipbrief.gather.records import DiversionCase, StockEstimate
from chipbrief.language import Dated, said


def case_row(case: DiversionCase, evidence: Evidence, found: tuple[CaveatNote, ...]) -> CaseRow:
    """Return a case with the letters of its caveats among those ``found``."""
    return CaseRow(
        id=case.id,
        day=case.date,
        title=case.title,
        kind=in_words(case.kind),
        route=all_named(case.route, " → "),
        items=case.items,
        moved=_moved(case),
        quantity=case.quantity or "",
        value=case.value_usd,
        outcome=case.outcome,
        summary=case.summary,
        marks=letters(case, found),
        late=case.id in evidence.late_ids,
        source_ids=case.source_ids,
        verified=case.verified,
    )


def _moved(case: DiversionCase) -> str:
    goods = in_words(case.goods) if case.goods else said("goods of an unknown kind")
    if case.destination is None:
        return said("{goods} to a place not named", goods=goods)
    return said("{goods} to {place}", goods=goods, place=named(case.destination, inside=True))


def estimate_row(row: StockEstimate, evidence: Evidence, found: tuple[CaveatNote, ...]) -> EstimateRow:
    """Return an estimate in words with the letters of its caveats among those ``found``."""
    return EstimateRow(
        id=row.id,
        subject=row.subject,
        chips=row.chips,
        kind=in_words(row.kind),
        period=said("{period}", period=Dated(row.period)),
        who=row.estimated_by,
        made=when(row.made),
        text=estimate(row.low, row.central, row.high),
        ranged=row.low is not None or row.high is not None,
        yearly="per year" in row.period,
        marks=letters(row, found),
        late=row.id in evidence.late_ids,
        source_ids=row.source_ids,
        verified=row.verified,
    )
