# SPDX-License-Identifier: Apache-2.0
"""Batch: many briefs from one plan, each made by the same seven steps as a brief made alone.

A plan (``plan``) becomes rows, all checked before anything is made (``rows``, ``naming``); processes make
them (``making``, ``running``); a summary stands beside the files (``summary``).
"""

from __future__ import annotations

from chipbrief.batch.making import Made, Shop, make_row
from chipbrief.batch.naming import FIELDS, check_pattern
from chipbrief.batch.opening import read_plans
from chipbrief.batch.plan import Plan, Wanted, make_plan, read_plan, read_rows, write_plan
from chipbrief.batch.rows import Row, Stock, countries_of, rows_of
from chipbrief.batch.running import (
    Begun,
    Outcome,
    check_free,
    into_folder,
    run,
    taken,
    usual_jobs,
)
from chipbrief.batch.summary import Summary, finished

__all__ = [
    "FIELDS",
    "Begun",
    "Made",
    "Outcome",
    "Plan",
    "Row",
    "Shop",
    "Stock",
    "Summary",
    "Wanted",
    "check_free",
    "check_pattern",
    "countries_of",
    "finished",
    "into_folder",
    "make_plan",
    "make_row",
    "read_plan",
    "read_plans",
    "read_rows",
    "rows_of",
    "run",
    "taken",
    "usual_jobs",
    "write_plan",
]
