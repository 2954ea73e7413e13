# SPDX-License-Identifier: Apache-2.0
"""What the small pages of problems are made of: views, tables, figures and marks."""

from __future__ import annotations

import dataclasses
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from support.making import make

from chipbrief.compose.view import (
    AuthorField,
    BriefHead,
    BriefView,
    CaseRow,
    CaveatNote,
    CaveatNotes,
    ChipRow,
    ChipsSection,
    DataTable,
    EstimateRow,
    FigureView,
    FindingRow,
    RuleRow,
    RulesSection,
    StudyFindingView,
    StudyView,
)

HEAD = make(BriefHead, pack_version="2026-11-23", language="en", marking="")
TABLE = make(DataTable, name="a", title="Values of A", columns=("x",), rows=((Decimal(3),),))
STUDY = make(
    StudyView,
    figures=(make(FigureView, name="a", data=(TABLE,)),),
    findings=(
        make(StudyFindingView, id="f1", known=True, unit="months", caveats=("Rounded.",)),
        make(StudyFindingView, id="f2", known=True, unit="chips"),
    ),
)
VIEW = make(BriefView, brief=HEAD, studies=(STUDY,), findings=(make(FindingRow, id="f1", formula="x / 7"),))
CITE = '<span class="cite">[1]</span>'
MARK = '<span class="marks">a</span>'
NOTE = f'<p class="caveats">{MARK} Rounded.</p>'
ALT = "Line chart. A rises from 1 in January to 3 in December."
FIGURE = (
    '<div class="figure" data-figure="a"><p class="figure-title">A has risen to 3</p>'
    '<p class="figure-subtitle">A in percent, 2024</p>'
    f'<p class="figure-image"><img src="pack:///charts/a.svg" alt="{ALT}"></p>'
    f'<p class="figure-source">Sources: {CITE}</p></div>'
)
RANGED = make(EstimateRow, id="e1", subject="Everyone", text="18,000 (1,600 to 200,000)", ranged=True)
ESTIMATE = '<span class="estimate" data-estimate="e1">18,000 (1,600 to 200,000)</span>'
HEADS = '<tr><th scope="col">a</th><th scope="col" class="number">Share (%)</th></tr>'
ROW = "<tr><td>x</td><td>y</td></tr>"


def in_language(language: str, body: str) -> str:
    return f'<html lang="{language}"><head><title>T</title></head><body><h1>A title</h1>{body}</body></html>'


def of_head(**values: Any) -> BriefView:
    return dataclasses.replace(VIEW, brief=dataclasses.replace(HEAD, **values))


def of_view(**values: Any) -> BriefView:
    return dataclasses.replace(VIEW, **values)


def judgement(text: str, support: str = "f1") -> str:
    return f'<div class="judgement" data-support="{support}"><p class="claim">{text} {CITE}</p></div>'


class Pair(NamedTuple):
    """A page that provokes a code, one that does not, and the view of both, or of each.

    A page is the body below its title, or all of it where it begins with ``<html``.
    """

    code: str
    wrong: str
    right: str
    view: BriefView = VIEW
    right_view: BriefView | None = None


DRY = of_view(estimates=(dataclasses.replace(RANGED, ranged=False, marks="a"),))
TESTED = of_view(
    chips=make(ChipsSection, rows=(make(ChipRow, name="NVIDIA H100", tpp=Decimal(16384), density=None),))
)
CHIPS = of_view(
    chips=make(ChipsSection, rows=(make(ChipRow, name="NVIDIA H100", marks="a"),)),
    caveats=CaveatNotes((make(CaveatNote, letter="a", text="Rounded."),), (), ()),
)
VARIANTS = of_view(
    chips=make(
        ChipsSection,
        rows=(make(ChipRow, name="NVIDIA H100", marks="a"), make(ChipRow, name="NVIDIA H100 NVL", marks="")),
    )
)
CASES = of_view(cases=(make(CaseRow, title="A ring in Shenzhen", marks="a"),))
RINGS = of_view(
    cases=(make(CaseRow, title="A ring", marks="a"), make(CaseRow, title="A ring in Shenzhen", marks=""))
)
DEALS = of_view(deals=(make(CaseRow, title="A lawful deal", marks="a", verified="memory"),))
TWO_HEADS = '<tr><th scope="col">Case</th><th scope="col">Sources</th></tr>'
SAID_LATER = f'<td>{CITE}<sup class="mark">‡</sup></td>'
LATE = dataclasses.replace(of_head(hindsight=True), cases=(make(CaseRow, title="A ring", late=True),))
LATE_FINDINGS = of_view(
    studies=(
        make(
            StudyView,
            findings=(
                make(StudyFindingView, id="late", known=True, late=True),
                make(StudyFindingView, id="none", known=False, late=True),
            ),
        ),
    )
)
NO_COLUMNS = of_view(
    studies=(
        dataclasses.replace(STUDY, figures=(make(FigureView, name="a", data=(make(DataTable, name="a"),)),)),
    )
)
ENDED = of_view(
    rules=make(RulesSection, count=1, rows=(make(RuleRow, title="The rule", ended=date(2023, 11, 16)),))
)
MEMORY = of_view(rules=make(RulesSection, count=1, rows=(make(RuleRow, verified="memory"),)))
WORDY = make(AuthorField, label="Note", words=5, max_words=4)
X = "<p>x</p>"
LEGEND = "<p>‡ marks what became known later.</p>"
