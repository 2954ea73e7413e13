# SPDX-License-Identifier: Apache-2.0
"""A classification whole: its report, the same question through time, and the pick of a license note."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from chipbrief.errors import PickError
from chipbrief.frozen import frozen
from chipbrief.language.notices import words_of
from chipbrief_gui.data.citing import Citing
from chipbrief_gui.data.from_control import in_fields, status_report
from chipbrief_gui.data.report import Report, as_text, joined
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.values import PickWords, QuestionWords
from chipbrief_gui.words import colon, say, tell

if TYPE_CHECKING:
    from chipbrief.judge.history import Step
    from chipbrief.judge.status import ControlStatus

NOTE = "license-note"


@frozen
class Span:
    """One status of a strip: from when to when, what it is (a key of the outcomes), and in words."""

    start: date
    end: date
    outcome: str
    words: str
    text: str


@frozen
class Strip:
    """A row of spans for each layer of law, under its name; ``day`` is the day that was asked about."""

    day: date
    rows: tuple[tuple[str, tuple[Span, ...]], ...]


@frozen
class Classified:
    """An answer. ``note`` is the pick of a license note; None where the format is not there."""

    report: Report
    strip: Strip
    note: PickWords | None

    @property
    def text(self) -> str:
        """All of the answer as plain text."""
        return "\n".join(_lines(self.report, self.strip))


def classified(words: QuestionWords, pick: PickWords, opened: Opened) -> Classified:
    """Return the answer to a question, on its day and through time. Raises ``PickError`` or ``RuleError``."""
    from chipbrief.asking.law import Question, answer, through_time

    values = {name: text.strip() or None for name, text in asdict(words).items()}
    question = Question(**values)  # type: ignore[arg-type]
    library: Any = opened.workshop.library
    try:
        status, steps = answer(question, library), through_time(question, library)
    except PickError as error:
        raise PickError(in_fields(tell(words_of(error)))) from error
    return Classified(
        report=status_report(words, status, opened),
        strip=_strip(status, steps, Citing(library)),
        note=_note(status, pick, opened),
    )


def _strip(status: ControlStatus, steps: Mapping[str, tuple[Step, ...]], cite: Citing) -> Strip:
    rows = (
        (say(f"layer.{layer}"), tuple(_span(step, cite) for step in found)) for layer, found in steps.items()
    )
    return Strip(status.as_of, tuple(rows))


def _span(step: Step, cite: Citing) -> Span:
    from chipbrief.compose import wording

    outcome = step.status.outcome
    words = tell(wording.outcome_of(step.status))
    review = tell(wording.POLICIES[step.status.license_policy])
    by = cite.titles(step.changed_by)
    told = joined((words, review, tell(step.status.paragraph), say("strip.by", rules=by) if by else ""))
    return Span(step.start, step.end, outcome, words, colon(f"{step.start} – {step.end}", told))


def _note(status: ControlStatus, pick: PickWords, opened: Opened) -> PickWords | None:
    """Return the pick of a license note for the destination, day and class of chip asked about."""
    from chipbrief.gather.records import Chip

    if NOTE not in {choice.key for choice in opened.choices.formats}:
        return None
    library: Any = opened.workshop.library
    chips = {chip.id: chip.chip_class for chip in library.all(Chip)}
    day = status.as_of.isoformat()
    start = pick.start if pick.start.strip() and pick.start <= day else day
    chip_class = chips.get(status.chip, pick.chip_class)
    return replace(
        pick, country=status.destination, chip_class=chip_class, start=start, end=day, as_of=day, format=NOTE
    )


def _lines(report: Report, strip: Strip) -> list[str]:
    lines = [report.heading]
    for found in report.notes:
        lines += ["", found.title, *(f"  {line}" for line in found.lines)]
    lines += ["", say("classify.tests")]
    lines += [f"  {joined(map(as_text, row.cells))}" for row in report.rows]
    for name, spans in strip.rows:
        lines += ["", say("strip.title", layer=name), *(f"  {span.text}" for span in spans)]
    return lines
