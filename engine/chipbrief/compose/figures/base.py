# SPDX-License-Identifier: Apache-2.0
"""What the builders of figures share."""

from __future__ import annotations

from datetime import date

from chipbrief.compose.view import DataTable, FigureView
from chipbrief.judge import Findings


def figure_view(
    name: str, data: tuple[DataTable, ...], sources: tuple[str, ...], caveats: tuple[str, ...] = ()
) -> FigureView:
    """Return a figure; it is empty when its first table has no rows."""
    return FigureView(name, data, sources, caveats, empty=not data[0].rows)


def last_day(findings: Findings) -> date:
    """Return the last day that a figure shows: the window's end, or the as-of date when that is earlier."""
    pick = findings.evidence.pick
    return pick.end if pick.hindsight else min(pick.end, pick.as_of)
