# SPDX-License-Identifier: Apache-2.0
"""The control engine's answers as reports: a status over time, what changed, and one classification."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING, Any

from chipbrief.pick import Choice
from chipbrief_gui.data.citing import Citing
from chipbrief_gui.data.from_coverage import label_of
from chipbrief_gui.data.report import Report, Row, Section, capital, joined, section
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.plain import plain_words
from chipbrief_gui.translations.translator import language
from chipbrief_gui.values import CourseWords, QuestionWords, SpanWords
from chipbrief_gui.ways import with_fields
from chipbrief_gui.words import colon, count, say, tell

if TYPE_CHECKING:
    from chipbrief.judge.history import Change, Step
    from chipbrief.judge.status import ControlStatus, LayerStatus, Otherwise, TestResult

#: How the engine's messages name what a person typed, and the words of that field.
OPTIONS = {
    "--tpp": "classify.tpp",
    "--density": "classify.density",
    "--interconnect": "classify.interconnect",
    "--dram-bandwidth": "classify.dram",
    "--memory-bandwidth-density": "classify.memory",
    "--transistors": "classify.transistors",
}


def chip_choices(opened: Opened) -> tuple[Choice, ...]:
    """Return the chips and kinds of memory of the open data pack. Raises ``DataError``."""
    from chipbrief.gather.records import Chip, Hbm

    library: Any = opened.workshop.library
    things = (*library.all(Chip), *library.all(Hbm))
    return tuple(Choice(thing.id, thing.name, (), thing.vendor) for thing in things)


def history_report(words: CourseWords, opened: Opened) -> Report:
    """Return one row for each status of a chip over time. Raises ``PickError`` or ``RuleError``."""
    from chipbrief.asking.law import Course, course

    library: Any = opened.workshop.library
    headquarters = words.headquarters.strip() or None
    steps = course(Course(words.chip, words.to, None, None, headquarters, words.layer), library)
    cite, statuses = Citing(library), count("history.statuses", len(steps))
    return Report(
        heading=say("history.heading", chip=words.chip, to=_country(words.to, opened), n=statuses),
        rows=tuple(
            _step_row(step, before, cite) for before, step in zip((None, *steps), steps, strict=False)
        ),
    )


def changes_report(words: SpanWords, opened: Opened) -> Report:
    """Return one row for each chip whose status changed. Raises ``PickError`` or ``RuleError``."""
    from chipbrief.asking.law import Span, changed

    library: Any = opened.workshop.library
    span = Span(words.country, words.chip_class, words.start, words.end, words.layer)
    found, cite = changed(span, library), Citing(library)
    values = {"country": _country(words.country, opened), "start": words.start, "end": words.end}
    return Report(
        heading=say("changes.heading", n=count("changes.chips", len(found)), **values),
        rows=tuple(_change_row(change, cite) for change in found),
        empty=say("changes.none", **values),
    )


def status_report(words: QuestionWords, status: ControlStatus, opened: Opened) -> Report:
    """Return the tests of both layers, and in the notes all of the answer."""
    layers = (("layer.enforced", status.enforced), ("layer.codified", status.codified))
    asked, to = words.chip or say("classify.numbers"), _country(words.to, opened)
    seat = say("classify.seat", country=_country(words.headquarters, opened)) if status.headquarters else ""
    return Report(
        heading=joined((say("classify.heading", chip=asked, to=to, day=status.as_of), seat)),
        rows=tuple(_test_row(say(key), test) for key, layer in layers for test in layer.tests),
        notes=_answer(status, layers, Citing(opened.workshop.library)),
    )


def _country(key: str, opened: Opened) -> str:
    return label_of(key.strip(), opened.choices.countries)


def in_fields(message: str) -> str:
    """Return an engine's message with the names of the fields in place of the command line's options."""
    return with_fields(message, {option: plain_words(say(key)) for option, key in OPTIONS.items()})


def _answer(
    status: ControlStatus,
    layers: tuple[tuple[str, LayerStatus], ...],
    cite: Citing,
) -> tuple[Section, ...]:
    parts: list[Section] = []
    for key, layer in layers:
        parts.append(Section(say(key), (_outcome(layer), *_decides(layer), *_why(layer))))
        parts += section(say("layer.caveats", layer=say(key)), *layer.caveats)
    others = (colon(tell(item.condition), _in_short(item)) for item in status.otherwise)
    parts += section(say("classify.otherwise"), *others)
    parts += section(say("classify.end_user"), status.end_user.explanation if status.end_user else "")
    sources = dict.fromkeys((*status.enforced.source_ids, *status.codified.source_ids, *_listed(status)))
    parts += section(say("classify.sources"), *cite.sources(tuple(sources)))
    parts += section(say("classify.not_modeled"), *status.not_modelled)
    return (*parts, Section(say("control.advice"), ()))


def _listed(status: ControlStatus) -> tuple[str, ...]:
    return status.end_user.source_ids if status.end_user else ()


def _step_row(step: Step, before: Step | None, cite: Citing) -> Row:
    review = _apart(step, before) or capital(tell(_words().POLICIES[step.status.license_policy]))
    by, paragraph = cite.titles(step.changed_by), capital(tell(step.status.paragraph))
    return Row(
        cells=(step.start, step.end, _outcome(step.status), paragraph, review, by),
        tip=tell(step.status.explanation),
        notes=_step_notes(step, cite),
    )


def _apart(step: Step, before: Step | None) -> str:
    """Return what tells a step from one before with the same outcome and review; nothing for any other."""
    from chipbrief.judge.history import new_caveats

    if before is None or _in_short(before.status) != _in_short(step.status):
        return ""
    return joined(map(tell, new_caveats(before, step)), "\n")


def _step_notes(step: Step, cite: Citing) -> tuple[Section, ...]:
    status = step.status
    return (
        Section(f"{step.start} – {step.end}", (_outcome(status), *_decides(status), *_why(status))),
        *section(say("history.changed_by"), *cite.rules(step.changed_by)),
        *section(say("history.caveats"), *status.caveats),
        *section(say("classify.sources"), *cite.sources(step.source_ids)),
    )


def _change_row(change: Change, cite: Citing) -> Row:
    rules = tuple(dict.fromkeys(rule for step in change.steps for rule in step.changed_by))
    before, after = _in_short(change.before), _in_short(change.after)
    notes = tuple(found for step in change.steps for found in _step_notes(step, cite)[:3])
    by = cite.titles(rules)
    return Row(cells=(change.chip, before, after, by), tip=tell(change.after.explanation), notes=notes)


def _test_row(layer: str, test: TestResult) -> Row:
    words = _words()
    value = None if test.value is None else language().number(test.value, words.decimals_of([test]))
    limit = f"{tell(words.SIGNS[test.op])} {language().number(test.limit)}"
    met = say({True: "test.met", False: "test.not_met", None: "test.unknown"}[test.met])
    paragraphs = joined(capital(tell(paragraph)) for paragraph in test.paragraphs)
    return Row(
        cells=(layer, paragraphs, capital(tell(words.METRICS[test.metric])), value, limit, met),
        tip=tell(words.tests_text([test])),
    )


def _outcome(layer: LayerStatus | Otherwise) -> str:
    return tell(_words().outcome_of(layer))


def _in_short(layer: LayerStatus | Otherwise) -> str:
    review = tell(_words().POLICIES[layer.license_policy])
    return _outcome(layer) + (f" ({review})" if review else "")


def _review(layer: LayerStatus) -> str:
    words = tell(_words().POLICIES[layer.license_policy])
    if layer.license_policy == "unknown":
        return f"{capital(words)}."
    return say("layer.review", review=words) if words else ""


def _decides(layer: LayerStatus) -> tuple[str, ...]:
    lines = (
        capital(joined((tell(layer.paragraph), tell(layer.citation)))),
        _review(layer),
        say("layer.memory") if layer.verified == "memory" else "",
    )
    return tuple(line for line in lines if line)


def _why(layer: LayerStatus) -> tuple[str, ...]:
    return (tell(layer.explanation),) if layer.explanation else ()


def _words() -> ModuleType:
    from chipbrief.compose import wording

    return wording
