# SPDX-License-Identifier: Apache-2.0
"""The window of coverage, over the shipped data pack."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from support.held import HeldTasks

from chipbrief.gather.coverage import coverage
from chipbrief.gather.records import Caveat
from chipbrief_gui.values import EXAMPLE, PickWords


@pytest.fixture
def window(qtbot, data_desk):
    data_desk.window.try_example()
    qtbot.mouseClick(data_desk.window.pick.coverage.details, Qt.MouseButton.LeftButton)
    return data_desk.window.data.coverage


def notes(window) -> str:
    return window.view.general.toPlainText()


def test_the_button_beside_the_small_box_opens_it_and_blocks_nothing(window):
    assert window.isVisible()
    assert not window.isModal()
    assert window.view.heading.text().startswith(
        "China · Data-center training GPU · 2022-10-01 to 2025-02-12"
    )


def test_each_dataset_has_the_numbers_of_the_engine(window, pick_of, library):
    found = coverage(pick_of(), library).covers
    rows = window.view.table.rows.rows
    assert [row.key for row in rows] == [cover.dataset for cover in found]
    chips = next(cover for cover in found if cover.dataset == "chips")
    cells = next(row.cells for row in rows if row.key == "chips")
    assert cells[1:] == (
        chips.records,
        chips.of_country,
        chips.sources,
        chips.first,
        chips.last,
        chips.undated,
        chips.later,
        chips.memory,
    )


def test_gaps_and_caveats_stand_below_as_sentences(window, pick_of, library):
    found = coverage(pick_of(), library)
    gaps = [*found.gaps, *(gap for cover in found.covers for gap in cover.gaps)]
    codes = {code for cover in found.covers for code, _number in cover.caveats}
    assert all(gap.text in notes(window) for gap in gaps)
    assert all(library.get(Caveat, code).sentence in notes(window) for code in codes)
    assert codes


def test_what_answers_a_dataset_is_said_for_the_selected_row(qtbot, window):
    table = window.view.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    row = table.current
    assert row.tip in window.view.details.toPlainText()
    assert table.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == row.tip


def test_numbers_are_sorted_as_numbers_and_a_third_click_gives_back_the_order(qtbot, window):
    table, header = window.view.table, window.view.table.horizontalHeader()
    at = header.sectionViewportPosition(1) + 10
    before = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    counts = []
    for _click in range(3):
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=header.rect().topLeft() + _at(at))
        counts.append([table.model().index(row, 1).data() for row in range(table.model().rowCount())])
    numbers = [[int(text.replace(",", "")) for text in column] for column in counts]
    assert numbers[0] == sorted(numbers[0])
    assert numbers[1] == sorted(numbers[1], reverse=True)
    assert [table.model().index(row, 0).data() for row in range(table.model().rowCount())] == before


def _at(x: int):
    from PySide6.QtCore import QPoint

    return QPoint(x, 8)


def test_selected_rows_are_copied_as_text_with_their_titles(qtbot, window):
    table = window.view.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith("Dataset\tRecords\tOf the country\tSources\tFirst")
    assert [line.split("\t")[0] for line in lines[1:]] == ["Countries and territories", "Chip classes"]


def test_the_button_copies_the_whole_table(qtbot, window):
    qtbot.mouseClick(window.view.copy_all, Qt.MouseButton.LeftButton)
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(window.view.table.rows.rows) + 1


def test_the_menu_sorts_by_keyboard_alone(window):
    menu = window.view.table.make_menu()
    entry = next(action for action in menu.actions() if "Sources" in action.text())
    entry.trigger()
    assert window.view.table.horizontalHeader().sortIndicatorSection() == 3


def test_it_follows_the_pick_while_it_is_open(data_desk, window):
    data_desk.choose(PickWords("Iceland"))
    data_desk.window.refresh()
    assert window.view.heading.text().startswith("Iceland")


def test_without_a_country_it_says_what_to_do(data_desk):
    data_desk.window.actions_by_id["coverage"].trigger()
    assert "Choose a country" in data_desk.window.data.coverage.view.message.text()


def test_a_pick_with_a_mistake_is_said_in_words(data_desk):
    data_desk.choose(replace(EXAMPLE, country="Chnia"))
    data_desk.window.actions_by_id["coverage"].trigger()
    assert "Did you mean China" in data_desk.window.data.coverage.view.message.text()


def test_an_answer_to_a_former_pick_does_not_take_the_place_of_what_is_said(data_desk, window):
    window.asking._tasks = held = HeldTasks()
    data_desk.choose(PickWords("Iceland"))
    data_desk.window.refresh()
    data_desk.choose(replace(EXAMPLE, country="Chnia"))
    window.set_pack(data_desk.window.rendering.opened_pack, data_desk.window.document.work.words)
    held.end()
    assert window.view.stack.currentIndex() == 0
    assert "Did you mean China" in window.view.message.text()


def test_escape_closes_it_and_the_main_window_stays(qtbot, data_desk, window):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    assert data_desk.window.isVisible()


def test_it_is_asked_in_the_background_and_closes_cleanly(qtbot, make_desk, workshop, library):
    from chipbrief.gather import choices

    workshop.library, workshop.choices = library, choices(library, workshop.choices.formats)
    desk = make_desk(background=True)
    desk.choose(EXAMPLE)
    desk.window.actions_by_id["coverage"].trigger()
    window = desk.window.data.coverage
    assert not window.view.table.rows.rows
    qtbot.waitUntil(lambda: bool(window.view.table.rows.rows))
