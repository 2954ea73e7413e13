# SPDX-License-Identifier: Apache-2.0
"""The window that asks the control engine, over the shipped data pack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionButton
from support.held import HeldTasks

from chipbrief.asking.law import Course, Question, Span, answer, changed, course, through_time
from chipbrief.compose.wording import OUTCOMES, POLICIES
from chipbrief.gather.records import Chip, Rule
from chipbrief.judge.history import new_caveats
from chipbrief.pick import Choice
from chipbrief_gui.data import from_strip
from chipbrief_gui.data.control_window import PAGES
from chipbrief_gui.data.report import capital
from chipbrief_gui.data.strip_view import StripView, middle
from chipbrief_gui.data.texts import DATA_TEXTS
from chipbrief_gui.theme import LIGHT
from chipbrief_gui.values import PickWords


@pytest.fixture
def control(data_desk):
    data_desk.window.try_example()
    data_desk.window.actions_by_id["history"].trigger()
    return data_desk.window.data.control


def choose(qtbot, field, text: str) -> None:
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field.completer_popup, Qt.Key.Key_Return)


def test_the_destination_is_that_of_the_pick_until_another_is_typed(qtbot, data_desk, control):
    assert control.history.to.text() == "China"
    data_desk.choose(PickWords("Malaysia"))
    data_desk.window.refresh()
    assert control.history.to.text() == "Malaysia"
    choose(qtbot, control.history.to, "iceland")
    data_desk.window.try_example()
    assert control.history.to.text() == "Iceland"


def test_without_a_chip_it_says_what_to_do(control):
    assert "Choose a chip" in control.history.view.message.text()


def test_a_chip_found_by_a_few_letters_gives_its_steps(qtbot, control, library):
    choose(qtbot, control.history.chip, "h20")
    assert control.history.chip.text() == "NVIDIA H20 96 GB"
    steps = course(Course("nvidia-h20-96gb", "CHN", None, None, None, "enforced"), library)
    rows = control.history.view.table.rows.rows
    assert [row.cells[:5] for row in rows] == [
        (
            step.start,
            step.end,
            OUTCOMES[step.status.outcome],
            capital(step.status.paragraph),
            told or capital(POLICIES[step.status.license_policy]),
        )
        for step, told in zip(steps, ("", "", "\n".join(new_caveats(*steps[1:]))), strict=True)
    ]
    assert "Licenses were reported" in rows[2].cells[4]


def test_a_step_tells_its_rule_citation_caveats_and_sources(qtbot, control, library):
    choose(qtbot, control.history.chip, "h20")
    control.history.view.table.selectRow(1)
    step = course(Course("nvidia-h20-96gb", "CHN", None, None, None, "enforced"), library)[1]
    text = control.history.view.details.toPlainText()
    rules = [library.get(Rule, key) for key in step.changed_by]
    assert rules
    assert control.history.view.table.current.cells[5] == " · ".join(rule.short_title for rule in rules)
    assert all(rule.citation in text for rule in rules)
    assert all(caveat in text for caveat in step.status.caveats)
    assert all(f"[{key}]" in text for key in step.source_ids)
    assert "\nIs-informed letter · " in text


def test_the_codified_layer_and_another_seat_are_asked_anew(qtbot, control):
    choose(qtbot, control.history.chip, "h20")
    enforced = control.history.view.table.text()
    control.history.layer.setCurrentIndex(1)
    assert control.history.view.table.text() != enforced
    choose(qtbot, control.history.to, "germany")
    before = control.history.view.table.text()
    choose(qtbot, control.history.headquarters, "china")
    choose(qtbot, control.history.chip, "a100")
    assert control.history.view.table.text() != before


def test_a_word_that_is_no_chip_is_answered_with_the_nearest(qtbot, control):
    qtbot.keyClicks(control.history.chip, "H20 96 GBx")
    qtbot.keyClick(control.history.chip, Qt.Key.Key_Return)
    assert "chip" in control.history.view.message.text()
    assert control.history.view.message.objectName() == "bad"


def test_what_changed_is_that_of_the_pick(data_desk, control, library):
    data_desk.window.actions_by_id["changes"].trigger()
    found = changed(Span("CHN", "dc-training-gpu", "2022-10-01", "2025-02-12", "enforced"), library)
    rows = control.changes.view.table.rows.rows
    assert [row.cells[0] for row in rows] == [change.chip for change in found]
    assert control.changes.view.heading.text() == (
        f"China, 2022-10-01 to 2025-02-12: {len(found)} chips have another status"
    )


def test_what_changed_says_when_nothing_did(qtbot, control):
    control.tabs.setCurrentWidget(control.changes)
    control.changes.start.clear()
    qtbot.keyClicks(control.changes.start, "2025-02-11")
    qtbot.keyClick(control.changes.start, Qt.Key.Key_Return)
    assert "No chip of this class" in control.changes.view.message.text()


def classify(qtbot, control) -> str:
    qtbot.mouseClick(control.classify.classify, Qt.MouseButton.LeftButton)
    return control.classify.view.general.toPlainText()


def test_a_chip_of_one_day_gets_the_whole_answer(qtbot, data_desk, control, library):
    data_desk.window.actions_by_id["classify"].trigger()
    choose(qtbot, control.classify.chip, "h20")
    text = classify(qtbot, control)
    status = answer(_question(chip="nvidia-h20-96gb"), library)
    for layer in (status.enforced, status.codified):
        assert OUTCOMES[layer.outcome] in text
        assert layer.explanation in text
        assert all(caveat in text for caveat in layer.caveats)
        assert all(f"[{key}]" in text for key in layer.source_ids)
    assert all(item in text for item in status.not_modelled)
    assert "Not legal advice." in text
    tests = len(status.enforced.tests) + len(status.codified.tests)
    rows = control.classify.view.table.rows.rows
    assert len(rows) == tests
    asking = [row.cells[1] for row in rows if row.cells[2:5] == ("TPP", "2,368", "≥ 1,600")]
    assert asking == 2 * ["3A090.a.2 · 3A090.b.2"]


def test_own_numbers_are_classified_on_enter(qtbot, data_desk, control, library):
    data_desk.window.actions_by_id["classify"].trigger()
    page = control.classify
    qtbot.mouseClick(page.by_numbers, Qt.MouseButton.LeftButton, pos=page.by_numbers.rect().center() / 4)
    qtbot.keyClicks(page.numbers["tpp"], "4,800")
    qtbot.keyClicks(page.end_user, "Huawei Technologies Co., Ltd.")
    qtbot.keyClick(page.end_user, Qt.Key.Key_Return)
    question = _question(tpp="4800", datacenter="yes", end_user="Huawei Technologies Co., Ltd.")
    status = answer(question, library)
    text = page.view.general.toPlainText()
    assert status.enforced.explanation in text
    assert status.end_user
    assert status.end_user.explanation in text
    cells = page.view.table.rows.rows[0].cells
    assert cells == ("Enforced", "3A090.a.1", "TPP", "4,800", "≥ 4,800", "Met")


def test_the_answer_stands_through_time_in_both_layers(qtbot, data_desk, control, library):
    page = ask_h20(qtbot, data_desk, control)
    steps = through_time(_question(chip="nvidia-h20-96gb"), library)
    names = [name for name, _spans in page.strip.strip.rows]
    assert names == ["Enforced", "Codified"]
    for (_name, spans), found in zip(page.strip.strip.rows, steps.values(), strict=True):
        assert [(span.start, span.end, span.outcome) for span in spans] == [
            (step.start, step.end, step.status.outcome) for step in found
        ]
    assert page.strip.span.start <= date(2025, 2, 12) <= page.strip.span.end
    assert page.told.text().startswith("Enforced, ")
    assert not page.strip.grab().isNull()


def test_what_was_asked_is_answered_in_the_language_of_the_window(qtbot, data_desk, control):
    page = ask_h20(qtbot, data_desk, control)
    english = page.strip.strip
    data_desk.window.settings.change(language="fr")
    words, row = page.strip.span.words, control.changes.view.table.rows.rows[0]
    told = " ".join(span.text for _layer, spans in page.strip.strip.rows for span in spans)
    data_desk.window.settings.change(language="en")
    assert words == "Pas de licence selon ces règles"
    assert row.cells[2].startswith("Licence requise")
    assert ("lettre à la société" in told, "is-informed letter" in told) == (True, False)
    assert page.strip.strip == english


@pytest.mark.parametrize(
    ("line", "width", "expected"),
    [(20.0, 40.0, 50.0), (45.0, 40.0, 72.5), (60.0, 40.0, 30.0), (50.0, 60.0, 50.0)],
)
def test_the_words_of_a_status_stand_beside_the_line_of_the_day_where_there_is_room(line, width, expected):
    assert middle(QRectF(0, 0, 100, 24), line, width) == QPointF(expected, 12)


def test_arrows_walk_the_strip_and_enter_asks_about_its_day(qtbot, data_desk, control):
    page = ask_h20(qtbot, data_desk, control)
    first = page.strip.span
    qtbot.keyClick(page.strip, Qt.Key.Key_Right)
    assert page.strip.span.start > first.end
    day = page.strip.span.start
    qtbot.keyClick(page.strip, Qt.Key.Key_Return)
    assert page.as_of.text() == day.isoformat()
    assert str(day) in page.view.heading.text()
    qtbot.keyClick(page.strip, Qt.Key.Key_Down)
    assert page.told.text().startswith("Codified, ")
    for _press in range(40):
        qtbot.keyClick(page.strip, Qt.Key.Key_Left)
    assert page.strip.span is page.strip.strip.rows[1][1][0]


def test_the_answer_is_copied_whole(qtbot, data_desk, control):
    page = ask_h20(qtbot, data_desk, control)
    page.copy.click()
    text = QApplication.clipboard().text()
    assert page.view.heading.text() in text
    assert "Not legal advice." in text
    assert "Through time (Codified)" in text
    assert all(span.text in text for _name, spans in page.strip.strip.rows for span in spans)


def test_a_license_note_is_made_of_what_was_asked(qtbot, data_desk, control, workshop, library):
    formats = (*workshop.choices.formats, Choice("license-note", "License note"))
    workshop.choices = replace(workshop.choices, formats=formats)
    data_desk.window.rendering.reopen()
    page = ask_h20(qtbot, data_desk, control)
    page.note.click()
    words = data_desk.window.pick.words
    chip = library.get(Chip, "nvidia-h20-96gb")
    assert (words.format, words.chip_class) == ("license-note", chip.chip_class)
    assert words.as_of == "2025-02-12"
    assert workshop.picks[-1].format == "license-note"
    assert workshop.picks[-1].country == "CHN"


def test_a_question_that_fails_shows_no_strip(qtbot, data_desk, control):
    page = ask_h20(qtbot, data_desk, control)
    page.as_of.setText("2001")
    classify(qtbot, control)
    assert not page.strip.isVisible()
    assert not page.copy.isVisible()


def ask_h20(qtbot, data_desk, control):
    data_desk.window.actions_by_id["classify"].trigger()
    control.classify.by_chip.setChecked(True)
    choose(qtbot, control.classify.chip, "h20")
    classify(qtbot, control)
    return control.classify


def test_a_wrong_number_is_named_by_its_field(qtbot, data_desk, control):
    data_desk.window.actions_by_id["classify"].trigger()
    control.classify.by_numbers.setChecked(True)
    qtbot.keyClicks(control.classify.numbers["dram_bandwidth"], "much")
    classify(qtbot, control)
    assert control.classify.view.message.text() == (
        "DRAM bandwidth (GB/s): “much” is not a number. Write 4800 or 5.92."
    )


def test_a_question_that_lacks_something_says_what(qtbot, data_desk, control):
    data_desk.window.actions_by_id["classify"].trigger()
    classify(qtbot, control)
    assert "give a chip or at least one number" in control.classify.view.message.text()


def test_a_question_that_lacks_something_leaves_nothing_of_the_answer_before(qtbot, data_desk, control):
    page = ask_h20(qtbot, data_desk, control)
    page.to.clear()
    classify(qtbot, control)
    assert "give a chip or at least one number" in page.view.message.text()
    assert not page.strip.isVisible()
    assert not page.copy.isVisible()


@pytest.mark.parametrize("name", ["history", "changes", "classify"])
def test_what_is_answered_too_late_does_not_take_the_place_of_what_is_said(qtbot, data_desk, control, name):
    ask_h20(qtbot, data_desk, control)
    page = getattr(control, name)
    if name == "history":
        choose(qtbot, page.chip, "h20")
    page.asking._tasks = held = HeldTasks()
    page.ask()
    (page.country if name == "changes" else page.to).clear()
    page.ask()
    held.end()
    assert page.view.stack.currentIndex() == 0


def test_no_chip_and_numbers_are_asked_together(control):
    page = control.classify
    page.chip.set_value("NVIDIA H20 96 GB")
    page.numbers["tpp"].setText("5000")
    assert page.words.tpp == ""
    page.by_numbers.setChecked(True)
    assert (page.words.chip, page.words.tpp) == ("", "5000")


def test_an_action_puts_the_keyboard_into_the_first_field(qtbot, data_desk):
    qtbot.keyClick(data_desk.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    control = data_desk.window.data.control
    qtbot.waitUntil(lambda: QApplication.focusWidget() is control.classify.chip)
    assert control.tabs.currentWidget() is control.classify


def test_the_window_goes_by_the_name_of_the_action_that_opens_its_page(data_desk):
    actions = data_desk.window.actions_by_id
    for name, words in (
        ("classify", "Classify a chip"),
        ("history", "Control history"),
        ("changes", "What changed"),
    ):
        actions[name].trigger()
        control = data_desk.window.data.control
        assert (control.windowTitle(), control.tabs.currentIndex()) == (words, list(PAGES).index(name))
    control.tabs.setCurrentIndex(0)
    assert control.windowTitle() == "Control history"


def test_texts_of_the_engine_options_have_fields():
    from chipbrief_gui.data.from_control import OPTIONS

    assert set(OPTIONS.values()) <= set(DATA_TEXTS)


def _question(**words: str) -> Question:
    names = ("chip", "tpp", "density", "interconnect", "dram_bandwidth", "datacenter")
    empty: dict[str, str | None] = dict.fromkeys((*names, "memory_bandwidth_density", "transistors"))
    values = empty | {"to": "CHN", "headquarters": None, "as_of": "2025-02-12"} | words
    return Question(**values)  # type: ignore[arg-type]


def test_the_line_of_the_day_crosses_no_words(qtbot):
    words = "License required"
    span = from_strip.Span(date(2022, 1, 1), date(2026, 1, 1), "license_required", words, words)
    view = StripView()
    qtbot.addWidget(view)

    def grabbed(day: date, x: float, width: int) -> QImage:
        view.show_strip(from_strip.Strip(day, (("Enforced", (span,)),)))
        return view.grab(QRect(round(x), 8, width, 8)).toImage()

    day, width = date(2024, 1, 10), view.fontMetrics().horizontalAdvance(words)
    view.resize(600, 60)
    grabbed(day, 0, 1)
    line = grabbed(day, view._day - 1, 2)
    rows = {tuple(line.pixelColor(x, y).name() for x in range(2)) for y in range(8)}
    assert len(rows) == 1
    assert LIGHT.text in rows.pop()
    # Without room beside the line, the words hide it.
    view.resize(view._left + width + 40, 60)
    left = view._left + (view.width() - view._left - width) // 2
    assert grabbed(day, left, width) == grabbed(date(2022, 2, 1), left, width)


def test_the_strip_is_as_wide_as_what_stands_above_it(qtbot):
    span = from_strip.Span(date(2022, 1, 1), date(2026, 1, 1), "license_required", "", "")
    view = StripView()
    qtbot.addWidget(view)
    view.resize(600, 90)
    view.show_strip(from_strip.Strip(span.end, (("Enforced", (span,)), ("Codified", (span,)))))
    picture = view.grab().toImage()
    below = [picture.pixelColor(x, 44) for x in range(picture.width())]
    bar = [x for x, color in enumerate(below) if color == QColor(LIGHT.error)]
    assert picture.width() - max(bar) <= 4
    assert below[-2:] == [QColor(LIGHT.text)] * 2, "the line of the last day"


def test_what_belongs_to_a_choice_stands_below_its_words(data_desk):
    data_desk.window.actions_by_id["classify"].trigger()
    page = data_desk.window.data.control.classify
    button, option = page.by_chip, QStyleOptionButton()
    button.initStyleOption(option)
    words = button.style().subElementRect(QStyle.SubElement.SE_RadioButtonContents, option, button)
    left = button.mapTo(page, words.topLeft()).x()
    assert page.chip.mapTo(page, QPoint()).x() == left
