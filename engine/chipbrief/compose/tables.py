# SPDX-License-Identifier: Apache-2.0
"""The data behind the tables of a brief: unrounded, with record and source ids, for the attached CSV."""

from __future__ import annotations

import csv
import dataclasses
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from io import StringIO

from chipbrief.compose.view import Cell, DataTable
from chipbrief.gather.records import Record
from chipbrief.judge import Finding, Findings
from chipbrief.judge.chips import JudgedChip
from chipbrief.judge.rules import begins
from chipbrief.language import said


def build_tables(findings: Findings) -> tuple[DataTable, ...]:
    """Return one table for each table of the brief."""
    return (
        _chips(findings),
        _rules(findings),
        _cases(findings),
        _estimates(findings),
        _claims(findings),
        _all(findings),
    )


def record_table(name: str, title: str, kind: type[Record], rows: Iterable[Record]) -> DataTable:
    """Return records with all their fields, as the data pack has them; lists are joined with ``;``."""
    return _fields(name, title, " ".join(field.name for field in dataclasses.fields(kind)), rows)


def _fields(name: str, title: str, fields: str, rows: Iterable[Record]) -> DataTable:
    """Return records with some of their fields."""
    columns = tuple(fields.split())
    cells = (tuple(_plain(getattr(row, column)) for column in columns) for row in rows)
    return DataTable(name, title, columns, tuple(cells))


def _plain(value: object) -> Cell:
    if value is None or isinstance(value, str | Decimal | date):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return ";".join(value) if isinstance(value, tuple) else str(value)


def to_csv(table: DataTable) -> bytes:
    """Return the table as RFC 4180 CSV in UTF-8; unknown cells are empty, numbers keep all their digits."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows([_text(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode()


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return cell.isoformat() if isinstance(cell, date) else cell


def _chips(findings: Findings) -> DataTable:
    columns = (
        "id name tpp performance_density interconnect_gb_s outcome_then outcome_now paragraph_now rule_now "
        "license_policy_now codified_outcome_now source_ids"
    ).split()
    return DataTable(
        "chips", said("Chips of the class"), tuple(columns), tuple(_chip(item) for item in findings.chips)
    )


def _chip(item: JudgedChip) -> tuple[Cell, ...]:
    now = item.now.enforced
    return (
        item.chip.id,
        item.chip.name,
        item.parameters.tpp,
        item.parameters.performance_density,
        item.parameters.interconnect_gb_s,
        item.then.enforced.outcome if item.then else None,
        now.outcome,
        now.paragraph,
        now.rule_id,
        now.license_policy,
        item.now.codified.outcome,
        ";".join(item.chip.source_ids),
    )


def _rules(findings: Findings) -> DataTable:
    columns = ("id", "short_title", "kind", "from", "ended", "citation", "status", "effect", "source_ids")
    rows = tuple(
        (
            r.id,
            r.short_title,
            r.kind,
            begins(r),
            r.ended,
            r.citation,
            r.status,
            r.effect,
            ";".join(r.source_ids),
        )
        for r in map(findings.evidence.rule_as_known, findings.rules)
    )
    return DataTable("rules", said("Rules in the window"), columns, rows)


def _cases(findings: Findings) -> DataTable:
    columns = "id date title kind route destination items goods quantity value_usd outcome source_ids"
    rows = (*findings.cases, *findings.other_cases, *findings.deals)
    return _fields("cases", said("Reported diversion cases, and what answers them"), columns, rows)


def _estimates(findings: Findings) -> DataTable:
    columns = "id subject chips kind period low central high unit estimated_by made source_ids"
    return _fields("estimates", said("Estimates of chips"), columns, findings.estimates)


def _claims(findings: Findings) -> DataTable:
    rows = tuple(
        (item.claim.id, item.claim.statement, part.side, part.text, ";".join(part.source_ids))
        for item in findings.claims
        for part in (*item.evidence_for, *item.evidence_against)
    )
    return DataTable(
        "claims", said("Claims and their evidence"), ("id", "claim", "side", "evidence", "source_ids"), rows
    )


def _all(findings: Findings) -> DataTable:
    columns = "id question value low high unit formula inputs caveats source_ids".split()
    rows = tuple(_finding(item) for item in findings.all)
    return DataTable("findings", said("Every derived value"), tuple(columns), rows)


def _finding(item: Finding) -> tuple[Cell, ...]:
    numbers = (item.value, item.low, item.high, item.unit)
    lists = (";".join(item.inputs), " ".join(item.caveats), ";".join(item.source_ids))
    return (item.id, item.question, *numbers, item.formula, *lists)
