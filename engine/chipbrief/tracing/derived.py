# SPDX-License-Identifier: Apache-2.0
"""Findings and judgements as a trace tells them, and the rounding in which a page prints their values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from chipbrief.compose.studies import finding_view, late_findings
from chipbrief.compose.view import BriefView, JudgementView, StudyFindingView
from chipbrief.judge import Findings
from chipbrief.language import said
from chipbrief.tracing.values import Derived

_NUMBER = re.compile(r"\d{1,15}(\.\d{1,6})?", re.ASCII)
_LARGE = Decimal("1E+18")
_GROUPING = str.maketrans("", "", ",\u202f\xa0")


def findings_by_id(view: BriefView, findings: Findings) -> Mapping[str, Derived]:
    """Return every finding, in the words of the page where it has some."""
    spoken = {item.id: item for study in view.studies for item in study.findings}
    late = late_findings(findings)
    return {
        item.id: _of_finding(spoken.get(item.id) or finding_view(item, late), item.inputs)
        for item in findings.all
    }


def judgements_by_id(view: BriefView) -> Mapping[str, Derived]:
    """Return the judgements of a page; their inputs are the findings that they rest on."""
    made = view.judgements
    return {item.id: _of_judgement(item) for item in (made.reach, made.lead, *made.smuggling) if item}


def number_in(words: str) -> Decimal | None:
    """Return the number that a cell of a table is: ``20,919`` of ``20,919 · a chip``; None if it is none."""
    text = words.partition(" · ")[0].translate(_GROUPING)
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def is_rounded(value: object, number: Decimal | None) -> bool:
    """Return whether a value has the digits of a printed number, rounded half up to its places."""
    if number is None or not isinstance(value, Decimal):
        return False
    return (
        value.quantize(number, rounding=ROUND_HALF_UP) == number if abs(value) < _LARGE else value == number
    )


def _of_finding(item: StudyFindingView, inputs: tuple[str, ...]) -> Derived:
    return Derived(
        id=item.id,
        question=item.question,
        value=_value(item) if item.known else "",
        formula=item.formula,
        method=item.method,
        likelihood=item.likelihood,
        confidence=item.confidence,
        caveats=item.caveats,
        settle=item.settle,
        inputs=inputs,
        source_ids=item.source_ids,
    )


def _value(item: StudyFindingView) -> str:
    return said("{text} {unit}", text=item.text, unit=item.unit) if item.unit else item.text


def _of_judgement(item: JudgementView) -> Derived:
    return Derived(
        id=item.id,
        question="",
        value=item.percent,
        formula=item.formula,
        method="",
        likelihood=item.likelihood,
        confidence=said("{confidence}: {basis}", confidence=item.confidence, basis=item.basis),
        caveats=(),
        settle="",
        inputs=item.finding_ids,
        source_ids=item.source_ids,
    )
