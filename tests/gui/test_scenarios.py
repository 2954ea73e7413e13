# SPDX-License-Identifier: Apache-2.0
"""The window of scenarios over the shipped data pack."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from support.coloring import apply_colors

from chipbrief.asking.scenarios import explored, picture
from chipbrief.cases import read_case, write_case
from chipbrief_gui.case.work import to_case
from chipbrief_gui.panes.splitters import PLACED
from chipbrief_gui.rendering import State
from chipbrief_gui.scenarios.slider import FilledSlider
from chipbrief_gui.theme import LIGHT
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import chain


@pytest.fixture
def scenarios(data_desk):
    data_desk.window.actions_by_id["scenarios"].trigger()
    return data_desk.window.data.scenarios


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_slider_is_colored_from_where_its_range_begins(qtbot, qapp, direction):
    apply_colors(qapp, LIGHT)
    slider = FilledSlider()
    qtbot.addWidget(slider)
    slider.setLayoutDirection(direction)
    slider.resize(200, 24)
    slider.setValue(20)
    drawn, middle = slider.grab().toImage(), slider.height() // 2
    colored = [drawn.pixelColor(x, middle).name() == LIGHT.accent for x in (10, 190)]
    assert colored == [
        direction == Qt.LayoutDirection.LeftToRight,
        direction == Qt.LayoutDirection.RightToLeft,
    ]


def row_of(scenarios, key: str):
    return next(row for row in scenarios.rows if row.parameter.key == key)


def move(scenarios, key: str, step: int) -> None:
    """Move a slider, and wait no longer for a further move."""
    row_of(scenarios, key).slider.setValue(step)
    scenarios._pause.timeout.emit()


def test_the_keyboard_begins_at_the_first_parameter_and_goes_on_to_the_chart(scenarios):
    order = [part for part in chain(scenarios) if part in {row.reader for row in scenarios.rows}]
    assert order == [row.reader for row in scenarios.rows]
    assert scenarios.focusWidget() is order[0]
    parts = list(chain(scenarios))
    assert parts.index(order[-1]) < parts.index(scenarios.notes) < parts.index(scenarios.reset)


def test_the_picture_is_never_wider_than_its_room(scenarios):
    widths = set()
    for width in (1120, 960):
        scenarios.resize(width, 700)
        QApplication.processEvents()
        shown = scenarios.picture.pixmap().deviceIndependentSize().width()
        assert shown <= scenarios._chart.viewport().width()
        widths.add(shown)
    assert len(widths) == 2


def test_the_chart_has_the_height_that_it_needs_and_the_notes_the_rest(scenarios):
    right = scenarios._right
    for size in ((1120, 780), (1008, 640)):
        scenarios.resize(*size)
        QApplication.processEvents()
        assert scenarios._chart.viewport().height() == scenarios.picture.sizeHint().height()
    right.setProperty(PLACED, True)
    right.setSizes([200, sum(right.sizes()) - 200])
    scenarios.resize(1120, 780)
    QApplication.processEvents()
    assert scenarios._chart.height() == 200


def test_every_parameter_stands_with_its_range_and_sources(scenarios, library):
    given = explored(library).given
    assert [row.parameter.key for row in scenarios.rows] == [item.slot.key for item in given]
    for row, item in zip(scenarios.rows, given, strict=True):
        assert row.slider.isVisibleTo(row) == (item.range.low is not None and item.range.high is not None)
        scenarios._reach(row.parameter)
        text = scenarios.notes.toPlainText()
        assert all(f"[{key}]" in text for record in item.records for key in record.source_ids)
    assert "the data give no range" in row_of(scenarios, "us_share").told.text()


def test_a_slider_moved_by_keyboard_draws_the_fan_anew(qtbot, scenarios, library):
    row = row_of(scenarios, "lag")
    before = scenarios.shown
    with qtbot.waitSignal(scenarios._asking.answered):
        qtbot.keyClick(row.slider, Qt.Key.Key_Home)
    assert scenarios.values == {"lag": row.parameter.low}
    assert scenarios.shown.png != before.png
    assert "Set to" in row.told.text()
    shares = explored(library, [f"lag={row.parameter.low}"]).shares
    assert f"China: {shares['China'].median:.3g} percent" in scenarios.notes.toPlainText()


def test_a_share_is_told_with_the_same_digits_in_picture_and_notes(scenarios, library, policy):
    found = explored(library)
    svg = picture(found, policy).decode()
    told = f"{found.shares['China'].median:.3g}"
    assert told in scenarios.notes.toPlainText()
    assert f"in 2030 China {told} percent" in svg
    assert f"China {told}%" in svg


def test_reset_goes_back_to_the_data(qtbot, scenarios):
    before = scenarios.shown
    move(scenarios, "growth", 100)
    assert scenarios.shown.result != before.result
    scenarios.reset.click()
    assert scenarios.values == {}
    assert scenarios.shown.result == before.result


def test_the_result_is_copied(scenarios):
    scenarios.copy.click()
    text = QApplication.clipboard().text()
    assert all(row.parameter.name in text for row in scenarios.rows)
    assert "Unipolar: " in text


def test_values_are_part_of_the_case_and_can_be_undone(scenarios, data_desk):
    document = data_desk.window.document
    move(scenarios, "growth", 100)
    most = row_of(scenarios, "growth").parameter.high
    assert document.work.scenario == {"growth": most}
    assert not document.is_clean
    document.history.undo()
    assert document.work.scenario == {}
    assert scenarios.values == {}
    document.history.redo()
    assert scenarios.values == {"growth": most}
    assert read_case(write_case(to_case(document.work))).scenario == {"growth": most}


def test_a_move_that_another_language_interrupts_is_kept(scenarios, data_desk):
    row_of(scenarios, "growth").slider.setValue(100)
    most = row_of(scenarios, "growth").parameter.high
    try:
        data_desk.window.settings.change(language="fr")
        scenarios._pause.timeout.emit()
        assert data_desk.window.document.work.scenario == {"growth": most}
    finally:
        data_desk.window.settings.change(language="en")


def test_a_value_for_the_scenarios_makes_no_brief_anew(data_desk):
    data_desk.choose(PickWords(country="China"))
    data_desk.window.rendering.render_now()
    made = len(data_desk.workshop.picks)
    document = data_desk.window.document
    document.edit(replace(document.work, scenario={"growth": Decimal(2)}), "scenario")
    assert data_desk.window.rendering.state is State.CURRENT
    data_desk.window.rendering.request(document.work)
    assert data_desk.window.rendering.state is State.WAITING
    assert made == len(data_desk.workshop.picks)
