# SPDX-License-Identifier: Apache-2.0
"""Estimates of chips, by who made them."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.compose.figures.base import figure_view
from chipbrief.compose.view import DataTable, FigureView
from chipbrief.compose.wording_pack import of_pack
from chipbrief.gather.records import StockEstimate
from chipbrief.judge import Findings
from chipbrief.judge.finding import sources_of
from chipbrief.language import said

#: More rows than this do not fit on a page.
MOST = 40


def build(findings: Findings, most: int = MOST) -> FigureView:
    """Return the estimates as stated, with their ranges: the largest ``most`` of them."""
    rows = findings.estimates[:most]
    columns = ("order", "label", "kind", "low", "central", "high", "made", "who")
    cells = tuple(
        (
            Decimal(place),
            _estimate_label(row),
            row.kind,
            row.low,
            row.central,
            row.high,
            str(row.made or ""),
            row.estimated_by,
        )
        for place, row in enumerate(rows)
    )
    table = DataTable("estimates", said("Estimates of chips, as stated"), columns, cells)
    left_out = len(findings.estimates) - len(rows)
    caveats = [said("Estimates overlap and must not be added up.")] if rows else []
    caveats += [said("Not drawn for want of room: {count} smaller ones.", count=left_out)] if left_out else []
    return figure_view("estimates", (table,), sources_of(rows), tuple(caveats))


def _estimate_label(row: StockEstimate) -> str:
    subject, chips = of_pack(row.subject), of_pack(row.chips)
    return said("{subject}: {chips} — {who}", subject=subject, chips=chips, who=row.estimated_by)
