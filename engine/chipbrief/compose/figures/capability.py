# SPDX-License-Identifier: Apache-2.0
"""The best models so far on one benchmark, by country."""

from __future__ import annotations

from chipbrief.compose.figures.base import figure_view, last_day
from chipbrief.compose.view import DataTable, FigureView
from chipbrief.judge import Findings
from chipbrief.judge.capability import RIVALS
from chipbrief.judge.finding import sources_of

_COUNTRIES = {"USA": "United States", "CHN": "China"}


def build(findings: Findings) -> FigureView:
    """Return the steps of the best score of each rival."""
    line, day = findings.frontier, last_day(findings)
    columns = ("country", "day", "score", "model", "drawn")
    if line is None:
        return figure_view("capability", (DataTable("steps", "Best models so far", columns, ()),), ())
    steps = [
        (_COUNTRIES[s.country], s.day, s.score, s.model.name, "step") for s in line.steps if s.day <= day
    ]
    ends = [(line.best(code, day), code) for code in RIVALS]
    held = [(_COUNTRIES[code], day, best.score, _COUNTRIES[code], "end") for best, code in ends if best]
    table = DataTable("steps", f"Best models so far on {line.benchmark}", columns, tuple(steps + held))
    return figure_view("capability", (table,), sources_of(step.record for step in line.steps))
