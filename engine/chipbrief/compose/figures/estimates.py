# SPDX-License-Identifier: Apache-2.0
"""Estimates of chips, by who made them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from chipbrief.compose.caveats import letters, notes
from chipbrief.compose.figures.base import figure_view
from chipbrief.compose.view import CaveatNote, DataTable, FigureView
from chipbrief.gather.records import StockEstimate
from chipbrief.judge import Findings
from chipbrief.judge.finding import sources_of
from chipbrief.language import Prose, Shortened, said

#: More rows than this do not fit on a page.
MOST = 40
_COLUMNS = (
    "id",
    "order",
    "label",
    "kind",
    "low",
    "central",
    "high",
    "subject",
    "chips",
    "period",
    "made",
    "who",
)
_LONGEST = 58  # characters of a subject that fit beside the plot


def build(findings: Findings, most: int = MOST) -> FigureView:
    """Return the estimates as stated, with their ranges: the largest ``most``, one of each series."""
    rows = _largest(findings.estimates)[:most]
    labels = {row.id: _label(row, findings) for row in rows}
    cells = tuple(
        (
            row.id,
            Decimal(place),
            labels[row.id],
            row.kind,
            row.low,
            row.central,
            row.high,
            row.subject,
            row.chips,
            row.period,
            str(row.made or ""),
            row.estimated_by,
        )
        for place, row in enumerate(rows)
    )
    table = DataTable("estimates", said("Estimates of chips, as stated"), _COLUMNS, cells)
    left_out = len(findings.estimates) - len(rows)
    caveats = [said("Estimates overlap and must not be added up.")] if rows else []
    caveats += (
        [said("Smaller estimates not drawn, those of a series first: {count}.", count=left_out)]
        if left_out
        else []
    )
    return figure_view("estimates", (table,), sources_of(rows), tuple(caveats))


def caveat_notes(findings: Findings) -> tuple[CaveatNote, ...]:
    """Return the caveats of the estimates; those of what is drawn first, so that its letters have no gap."""
    return notes((*_largest(findings.estimates), *findings.estimates), findings.evidence)


def _largest(estimates: Iterable[StockEstimate]) -> tuple[StockEstimate, ...]:
    """Return of each series, such as one estimator's by year, the estimate that comes first."""
    found: dict[tuple[str, str, str], StockEstimate] = {}
    for row in estimates:
        found.setdefault((row.subject, row.chips, row.estimated_by), row)
    return tuple(found.values())


def _label(row: StockEstimate, findings: Findings) -> str:
    """Return what stands beside a row, in two lines that the chart parts at ``|``."""
    marks = letters(row, caveat_notes(findings))
    return said(
        "{subject}{marks} | {chips} — {who}",
        subject=Shortened(Prose(row.subject), _LONGEST, keeps_brackets=False),
        marks=f" ({marks})" if marks else "",
        chips=row.chips,
        who=row.estimated_by,
    )
