# SPDX-License-Identifier: Apache-2.0
"""Derived values, and the questions that a format asks."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.compose.view.base import Cell, DataTable, shown
from chipbrief.compose.view.evidence import CaveatNote
from chipbrief.compose.view.figures import StudyFigure
from chipbrief.frozen import frozen


@frozen
class FindingRow:
    """One derived value with its formula and inputs."""

    id: str = shown("Id of the finding")
    question: str = shown("What it answers")
    value: Cell = shown("The value; None when the evidence is too thin")
    unit: str = shown("Unit")
    formula: str = shown("How it was computed")
    inputs: tuple[str, ...] = shown("Record ids it was computed from")


@frozen
class StudyFindingView:
    """One finding of a question."""

    id: str = shown("Id of the finding")
    question: str = shown("What it answers")
    statement: str = shown(
        "The answer as a sentence with a gap for the value, for `{{ finding | stated }}`; may be empty"
    )
    text: str = shown("The value with its range and all digits; empty when the evidence is too thin")
    value: Cell = shown("The value alone; print `text`, or `{{ finding | about }}`, which keep the range")
    low: Decimal | None = shown("Low end of the range; None where there is none")
    high: Decimal | None = shown("High end of the range; None where there is none")
    unit: str = shown("Unit")
    formula: str = shown("How it was computed")
    method: str = shown("By which procedure, and with which interval; may be empty")
    caveats: tuple[str, ...] = shown("What to doubt about it")
    marks: str = shown("Letters of the `notes` of its question that hold for it; may be empty")
    own_formula: str = shown("Its formula, unless a note of its question says it; may be empty")
    own_method: str = shown("Its method, unless a note of its question says it; may be empty")
    own_caveats: tuple[str, ...] = shown("What to doubt about it that no note of its question says")
    settle: str = shown("What would settle it, when it is too thin; else empty")
    likelihood: str = shown("Term of likelihood (ICD 203), when it is a judgement; else empty")
    confidence: str = shown("Confidence in the basis, when it is a judgement; else empty")
    known: bool = shown("False when the evidence is too thin for a value")
    late: bool = shown("True when it rests on what became known only after the as-of date (hindsight)")
    gridded: bool = shown("True when the table `grid` of its question tells it")
    source_ids: tuple[str, ...] = shown("Sources")


@frozen
class FindingGridRow:
    """What was found of one thing; `cells` stand under the `heads` of its table."""

    name: str = shown("What it was asked of")
    cells: tuple[StudyFindingView | None, ...] = shown("The findings; None where there is none")


@frozen
class FindingGrid:
    """Findings that ask the same of several things, as a table."""

    heads: tuple[str, ...] = shown("What is asked")
    formulas: tuple[str, ...] = shown("How all values below a head were computed; empty where they differ")
    rows: tuple[FindingGridRow, ...] = shown("The things it is asked of")


@frozen
class OpenFindings:
    """Findings without a value that have the same reason."""

    caveats: tuple[str, ...] = shown("Why the evidence is too thin")
    settle: str = shown("What would settle them; empty where each says it for itself")
    findings: tuple[StudyFindingView, ...] = shown("The findings")


@frozen
class StudyView:
    """A question that the format asks, answered for the pick."""

    id: str = shown("Id of the question")
    title: str = shown("Title")
    asks: str = shown("The question")
    findings: tuple[StudyFindingView, ...] = shown("Its findings")
    grid: FindingGrid | None = shown("Those of them that ask the same of several things; None without any")
    notes: tuple[CaveatNote, ...] = shown("Methods and doubts that several findings share, by letter")
    open: tuple[OpenFindings, ...] = shown("Those of its findings that have no value, by the reason")
    figures: tuple[StudyFigure, ...] = shown("Its figures: series with a chart of their name in the format")
    tables: tuple[DataTable, ...] = shown("Its other series, attached as CSV")
    thin: tuple[str, ...] = shown("What it is too thin to say, and what would settle it")
