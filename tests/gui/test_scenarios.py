# SPDX-License-Identifier: Apache-2.0
"""The window of scenarios over the shipped data pack."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chipbrief.scenarios import explored


@pytest.fixture
def scenarios(data_desk):
    data_desk.window.actions_by_id["scenarios"].trigger()
    return data_desk.window.data.scenarios


def row_of(scenarios, key: str):
    return next(row for row in scenarios.rows if row.parameter.key == key)


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
    assert f"China: {shares['China'].median:.4g} percent" in scenarios.notes.toPlainText()


def test_reset_goes_back_to_the_data(qtbot, scenarios):
    before = scenarios.shown
    row_of(scenarios, "growth").slider.setValue(100)
    scenarios.ask()
    assert scenarios.shown.result != before.result
    scenarios.reset.click()
    assert scenarios.values == {}
    assert scenarios.shown.result == before.result


def test_the_result_is_copied(scenarios):
    scenarios.copy.click()
    text = QApplication.clipboard().text()
    assert all(row.parameter.name in text for row in scenarios.rows)
    assert "unipolar: " in text
