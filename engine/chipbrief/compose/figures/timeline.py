# SPDX-License-Identifier: Apache-2.0
"""The control timeline: which rules touched the country, from when, and for how long."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chipbrief.compose.figures.base import figure_view, last_day
from chipbrief.compose.view import DataTable, FigureView
from chipbrief.compose.wording import OTHER_SUBJECT, SUBJECTS
from chipbrief.gather.records import Rule
from chipbrief.judge import Findings
from chipbrief.judge.finding import sources_of
from chipbrief.judge.rules import begins


def build(findings: Findings) -> FigureView:
    """Return the rules of the window as bars."""
    last = last_day(findings)
    rows = tuple(row for rule in findings.rules if (row := _bar(rule, last)))
    columns = ("order", "rule", "subject", "kind", "from", "to", "open")
    table = DataTable("rules", "Rules that touch the country", columns, rows)
    return figure_view("timeline", (table,), sources_of(findings.rules))


def _bar(rule: Rule, last: date) -> tuple[Decimal | str | date, ...] | None:
    start = begins(rule)
    if start is None:
        return None
    end = min(rule.ended or last, last)
    subject = SUBJECTS.get(rule.subject, OTHER_SUBJECT)
    goes_on = "no" if rule.ended and rule.ended <= last else "yes"
    return (Decimal(start.toordinal()), rule.short_title, subject, rule.kind, start, end, goes_on)
