# SPDX-License-Identifier: Apache-2.0
"""A run of many briefs that only draws their pages."""

from __future__ import annotations

from chipbrief.batch import Begun, Outcome
from chipbrief.check import Problem

PROBLEM = Problem("C101", "error", "Claim without a source", "Key judgements", "Cite one.", 2)


class DrawnRun:
    """Makes rows at once, but those of the countries in ``bad`` are not sealed."""

    def __init__(self, workshop) -> None:
        self.workshop = workshop
        self.bad: set[str] = set()
        self.asked: list[list[str]] = []

    def __call__(self, rows, shop, deliver, jobs, stopped):
        self.asked.append([row.pick.country for row in rows])
        for row in rows:
            yield Begun(row, "typeset")
            if row.pick.country in self.bad:
                yield Outcome(row, "refused", problems=(PROBLEM,), error="Not sealed: C101", code=1)
                continue
            deliver(row, self.workshop.make(row.pick, lambda _step: None).pdf)
            yield Outcome(row, "made", 1, 0.5, gaps=("No data.",))
