# SPDX-License-Identifier: Apache-2.0
"""The questions that a format asks, as the view shows them: findings in words, figures and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import replace
from decimal import Decimal

from markupsafe import Markup

from chipbrief.compose.caveats import lettered, letters_of
from chipbrief.compose.counting import counted
from chipbrief.compose.formats import SHARED, Format
from chipbrief.compose.view import (
    CaveatNote,
    Cell,
    DataTable,
    FindingGrid,
    FindingGridRow,
    OpenFindings,
    StudyFigure,
    StudyFindingView,
    StudyView,
)
from chipbrief.compose.wording import estimate
from chipbrief.judge import Findings
from chipbrief.judge.finding import Finding
from chipbrief.judge.questions import QUESTIONS, Series, Study
from chipbrief.judge.questions.study import DIGITS
from chipbrief.language import Sentence, round_half_up, said

#: What a statement leaves open: the value with its unit; its size, and the value, both without the unit.
GAP, SIZE, BARE = "{value}", "{size}", "{number}"
#: Significant digits of a number in a sentence.
ABOUT_DIGITS = 3
#: Digits that a number may have and still be one that somebody wrote.
MOST_DIGITS = 15
#: A formula that so many findings of a question have is said once, as a note.
WORTH_A_LETTER = 4


def build_studies(findings: Findings, format: Format) -> tuple[StudyView, ...]:
    """Return the view of each question that the format asks, in its order.

    A series is a figure where the format has a chart of its name, else a table.
    """
    late = late_findings(findings)
    return tuple(_study(study, format, late) for study in findings.studies)


def late_findings(findings: Findings) -> frozenset[str]:
    """Return the ids of the findings that rest on a record which became known only after the as-of date."""
    late = findings.evidence.late_ids
    if not late:
        return frozenset()
    return frozenset(
        item.id for item in findings.all if any(key.partition("/")[2] in late for key in item.inputs)
    )


def _study(study: Study, format: Format, late: frozenset[str]) -> StudyView:
    question = QUESTIONS[study.id]
    findings, found = with_notes([finding_view(item, late) for item in study.findings])
    drawn = tuple(series for series in study.series if _has_chart(series.part_of or series.name, format))
    return StudyView(
        id=study.id,
        title=question.title,
        asks=question.asks,
        findings=findings,
        grid=_grid(study.findings, findings),
        notes=found,
        open=open_findings(findings),
        figures=tuple(_figure(series, drawn) for series in drawn if not series.part_of),
        tables=tuple(_table(series) for series in study.series if series not in drawn),
        thin=study.thin,
    )


def _has_chart(name: str, format: Format) -> bool:
    path = f"charts/{name}.vl.json"
    return path in format.files or f"{SHARED}/{path}" in format.files


def _figure(series: Series, drawn: tuple[Series, ...]) -> StudyFigure:
    parts = (series, *(other for other in drawn if other.part_of == series.name))
    return StudyFigure(
        name=series.name,
        data=tuple(_table(part) for part in parts),
        source_ids=series.source_ids,
        caveats=(),
        empty=not series.rows,
        states=series.states,
        subjects=series.subjects,
    )


def _table(series: Series) -> DataTable:
    return DataTable(series.name, series.title, series.columns, series.rows)


def finding_view(item: Finding, late: Set[str]) -> StudyFindingView:
    """Return a finding in words; ``late`` are the ids of ``late_findings``."""
    return StudyFindingView(
        id=item.id,
        question=item.question,
        statement=item.statement,
        text=_in_words(item),
        value=item.value,
        low=item.low,
        high=item.high,
        unit=_unit(item),
        formula=_sentence(item.formula),
        method=_sentence(item.method),
        caveats=item.caveats,
        marks="",
        own_formula=_sentence(item.formula),
        own_method=_sentence(item.method),
        own_caveats=item.caveats,
        settle=item.settle,
        likelihood=said("{term}", term=item.likelihood),
        confidence=said("{level}", level=item.confidence),
        known=item.value is not None,
        late=item.id in late,
        gridded=bool(item.column) and item.value is not None,
        source_ids=item.source_ids,
    )


def _grid(items: Sequence[Finding], views: Sequence[StudyFindingView]) -> FindingGrid | None:
    """Return the findings that have a row and a column as a table, in the order in which these come."""
    cells = {(item.row, item.column): view for item, view in zip(items, views, strict=True) if view.gridded}
    heads = tuple(dict.fromkeys(column for _row, column in cells))
    rows = tuple(
        FindingGridRow(name, tuple(cells.get((name, head)) for head in heads))
        for name in dict.fromkeys(row for row, _column in cells)
    )
    below = ([view.formula for (_row, column), view in cells.items() if column == head] for head in heads)
    return FindingGrid(heads, tuple(map(_same, below)), rows) if rows else None


def with_notes(
    found: Sequence[StudyFindingView],
) -> tuple[tuple[StudyFindingView, ...], tuple[CaveatNote, ...]]:
    """Return the findings of a question with letters for what several say, and these sentences."""
    known = [item for item in found if item.known]
    told = Counter(text for item in known for text in _beside_value(item))
    formulas = Counter(item.formula for item in known if item.formula and not item.gridded)
    often = {text for text, count in formulas.items() if count >= WORTH_A_LETTER}
    often |= {text for text, count in told.items() if count > 1}
    notes = lettered(text for item in known for text in _told_of(item) if text in often)
    shared = {note.code for note in notes}

    def marked(item: StudyFindingView) -> StudyFindingView:
        return replace(
            item,
            marks=letters_of(_told_of(item), notes),
            own_formula="" if str(item.formula) in shared else item.formula,
            own_method="" if str(item.method) in shared else item.method,
            own_caveats=tuple(text for text in item.caveats if str(text) not in shared),
        )

    return tuple(marked(item) if item.known else item for item in found), notes


def _told_of(item: StudyFindingView) -> tuple[str, ...]:
    """Return what is told of a finding; the table that it stands in, if any, has its formula."""
    return (*((item.formula,) if item.formula and not item.gridded else ()), *_beside_value(item))


def _beside_value(item: StudyFindingView) -> tuple[str, ...]:
    return (*((item.method,) if item.method else ()), *item.caveats)


def open_findings(found: Iterable[StudyFindingView]) -> tuple[OpenFindings, ...]:
    """Return the findings without a value, those with the same reason together."""
    groups: dict[tuple[str, ...], list[StudyFindingView]] = {}
    for item in found:
        if not item.known:
            groups.setdefault(item.caveats, []).append(item)
    return tuple(
        OpenFindings(reason, _same(item.settle for item in items), tuple(items))
        for reason, items in groups.items()
    )


def _same(texts: Iterable[str]) -> str:
    """Return what all texts say; empty where they differ."""
    found = list(dict.fromkeys(texts))
    return found[0] if len(found) == 1 else ""


def _unit(item: Finding) -> str:
    shown = (significant(number, ABOUT_DIGITS) for number in (item.low, item.value, item.high))
    return counted(item.unit, *(number for number in shown if number is not None))


def _sentence(text: str) -> str:
    return said("{text}", text=Sentence(text)) if text else ""


def about(item: StudyFindingView | Decimal, digits: int = ABOUT_DIGITS) -> str:
    """Return a finding's value with its range, or a number, rounded half up to significant ``digits``.

    For sentences, titles and tables alike: the data attached to a brief keeps all digits.
    """
    if isinstance(item, Decimal):
        return estimate(None, significant(item, digits), None)
    low, high = significant(item.low, digits), significant(item.high, digits)
    if isinstance(item.value, str):
        return _told(item.value, low, high)
    return estimate(low, significant(item.value, digits), high)


def stated(item: StudyFindingView, say: Callable[[str], str], digits: int = ABOUT_DIGITS) -> Markup:
    """Return a finding as a sentence without its full stop: its statement, else its question and answer.

    ``say`` says the value in the language of the page.
    """
    statement = item.statement or f"{item.question} {GAP}"
    gap = next((mark for mark in (SIZE, BARE) if mark in statement), GAP)
    value = say(about(_unsigned(item) if gap == SIZE else item, digits))
    head, _gap, tail = statement.partition(gap)
    unit = f" {item.unit}" if item.unit and gap == GAP else ""
    return Markup('{}<b class="estimate">{}</b>{}').format(head, value, unit + tail)


def _unsigned(item: StudyFindingView) -> StudyFindingView:
    """Return a finding below zero with the size of its numbers; a sentence then says which way it went."""
    if not isinstance(item.value, Decimal) or item.value >= 0:
        return item
    low, high = (None if end is None else -end for end in (item.high, item.low))
    return replace(item, value=-item.value, low=low, high=high)


def significant(value: Cell, digits: int) -> Decimal | None:
    """Return a number rounded half up to significant digits; whole digits before the point are kept.

    >>> significant(Decimal("11.6961"), 3), significant(Decimal("24487.3"), 3)
    (Decimal('11.7'), Decimal('24487'))
    """
    if not isinstance(value, Decimal):
        return None
    places = max(0, digits - 1 - value.adjusted()) if value else 0
    return round_half_up(value, places) or Decimal(0)


def _in_words(item: Finding) -> str:
    """Return the value with its range; a range is never dropped (evidence rule 3)."""
    if isinstance(item.value, Decimal) or item.value is None:
        return estimate(*(value and readable(value) for value in (item.low, item.value, item.high)))
    return _told(item.value, item.low, item.high)


def readable(number: Decimal, digits: int = DIGITS) -> Decimal:
    """Return a number as people read it: of a quotient without an end the first digits, else all of it.

    >>> readable(Decimal(5000) / 203), readable(Decimal("1234567.89"))
    (Decimal('24.6305'), Decimal('1234567.89'))
    """
    endless = len(number.as_tuple().digits) > MOST_DIGITS
    return (significant(number, digits) or Decimal(0)) if endless else number


def _told(value: str, low: Decimal | None, high: Decimal | None) -> str:
    """Return words with the numbers that they are about: ``2 estimates: 7 to 24``, for a unit to follow.

    A finding of a bound alone has no words.
    """
    ends = estimate(low, None, high) if low != high else estimate(None, low, None)
    return said("{value}: {ends}", value=value, ends=ends) if value and ends else value or ends
