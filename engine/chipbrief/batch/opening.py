# SPDX-License-Identifier: Apache-2.0
"""Files that make up a plan: a plan itself, rows as CSV, and saved cases, each of them a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from chipbrief.batch.plan import MAX_BYTES, read_plan, read_rows
from chipbrief.cases import Case, read_case, tables_of
from chipbrief.compose import Format
from chipbrief.compose.formats import DEFAULT
from chipbrief.errors import PlanError
from chipbrief.files.reading import read_file
from chipbrief.language.notices import notice


def read_plans(paths: Sequence[Path], formats: Mapping[str, Format]) -> dict[str, Any]:
    """Return what files ask for as the values of one plan: at most one is a plan, rows and cases may be many.

    Raises ``PlanError`` and ``CaseError`` naming the file that cannot be read.
    """
    values: dict[str, Any] = {}
    rows: list[Mapping[str, Any]] = []
    for path in paths:
        data, place, kind = read_file(path, MAX_BYTES), str(path), path.suffix.casefold()
        if kind == ".csv":
            rows += read_rows(data, place)
        elif kind == ".brief":
            rows.append(_row_of(read_case(data, place), formats))
        elif values:
            raise PlanError(
                notice("“{path}” is a second plan. Give one plan; rows and cases may be many.", path=path)
            )
        else:
            values = read_plan(data, place)
    return {**values, "brief": [*values.get("brief", []), *rows]} if rows else values


def _row_of(case: Case, formats: Mapping[str, Format]) -> Mapping[str, Any]:
    """Return a case as a row of a plan, with the texts that its format prints."""
    format = formats.get(case.words.get("format") or DEFAULT)
    edition = case.edition.only(format.fields) if format else case.edition
    tables = tables_of(replace(case, edition=edition, scenario={}))
    return {**tables.pop("pick"), **tables}
