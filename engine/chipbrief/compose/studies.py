# SPDX-License-Identifier: Apache-2.0
"""The questions that a format asks, as the view shows them: findings in words, figures and tables."""

from __future__ import annotations

from decimal import Decimal

from chipbrief.compose.formats import SHARED, Format
from chipbrief.compose.view import DataTable, FigureView, StudyFindingView, StudyView
from chipbrief.compose.wording import estimate
from chipbrief.judge import Findings
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import QUESTIONS, Series, Study
from chipbrief.language import said


def build_studies(findings: Findings, format: Format) -> tuple[StudyView, ...]:
    """Return the view of each question that the format asks, in its order.

    A series is a figure where the format has a chart of its name, else a table.
    """
    return tuple(_study(study, format) for study in findings.studies)


def _study(study: Study, format: Format) -> StudyView:
    question = QUESTIONS[study.id]
    drawn = tuple(series for series in study.series if _has_chart(series.name, format))
    return StudyView(
        id=study.id,
        title=question.title,
        asks=question.asks,
        findings=tuple(finding_view(item) for item in study.findings),
        figures=tuple(_figure(series) for series in drawn),
        tables=tuple(_table(series) for series in study.series if series not in drawn),
        thin=study.thin,
    )


def _has_chart(name: str, format: Format) -> bool:
    path = f"charts/{name}.vl.json"
    return path in format.files or f"{SHARED}/{path}" in format.files


def _figure(series: Series) -> FigureView:
    return FigureView(series.name, (_table(series),), series.source_ids, (), not series.rows)


def _table(series: Series) -> DataTable:
    return DataTable(series.name, series.title, series.columns, series.rows)


def finding_view(item: Finding) -> StudyFindingView:
    """Return a finding in words."""
    return StudyFindingView(
        id=item.id,
        question=item.question,
        text=_in_words(item),
        unit=item.unit,
        formula=_sentence(item.formula),
        method=_sentence(item.method),
        caveats=item.caveats,
        settle=item.settle,
        likelihood=item.likelihood,
        confidence=item.confidence,
        known=item.value is not None,
        source_ids=item.source_ids,
    )


def _sentence(text: str) -> str:
    """Return a text that begins with a capital and ends with a full stop."""
    begun = text[:1].upper() + text[1:]
    return f"{begun}." if begun and begun[-1] not in ".?!" else begun


def _in_words(item: Finding) -> str:
    """Return the value with its range; a range is never dropped (evidence rule 3)."""
    if isinstance(item.value, Decimal) or item.value is None:
        return estimate(item.low, item.value, item.high)
    ends = estimate(item.low, None, item.high)
    return said("{value} ({ends})", value=item.value, ends=ends) if ends else item.value
