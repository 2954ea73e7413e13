# SPDX-License-Identifier: Apache-2.0
"""The window's keys work in every field, and the field with the keyboard is in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QMainWindow, QVBoxLayout, QWidget

from chipbrief_gui.data.report import Column, Report, Row
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.focus import DownToList, KeysOfTheWindow, ScrolledForm
from chipbrief_gui.windows import SideWindow


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    body = QWidget()
    column = QVBoxLayout(body)
    for name in map(str, range(40)):
        field = QLineEdit()
        field.setObjectName(name)
        column.addWidget(field)
    window.setCentralWidget(ScrolledForm(body))
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window


def test_a_key_of_the_window_is_not_taken_by_a_field(window):
    done = []
    action = QAction(window)
    action.setShortcut(QKeySequence.StandardKey.SelectAll)  # a key that fields of text have too
    action.triggered.connect(lambda: done.append("done"))
    window.addAction(action)
    field = window.findChild(QLineEdit, "0")
    KeysOfTheWindow([action], window)
    field.setFocus()
    QTest.keyClicks(field, "words")
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert done == ["done"]
    assert field.text() == "words"


def test_undo_has_the_keys_that_the_window_gives_it_and_no_other(window):
    done = []
    undo = QAction(window)
    undo.setShortcut(QKeySequence("Ctrl+U"))
    undo.triggered.connect(lambda: done.append("undone"))
    window.addAction(undo)
    KeysOfTheWindow([undo], window)
    field = window.findChild(QLineEdit, "0")
    field.setFocus()
    QTest.keyClicks(field, "words")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), done) == ("words", [])
    QTest.keyClick(field, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert (field.text(), done) == ("words", ["undone"])


def test_the_field_with_the_keyboard_is_in_sight(window):
    last = window.findChild(QLineEdit, "39")
    assert last.visibleRegion().isEmpty()
    last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert last.visibleRegion().boundingRect() == last.rect()


def test_it_stays_in_sight_when_other_panes_take_room(window):
    field = window.findChild(QLineEdit, "6")
    field.setFocus()
    window.resize(300, 120)
    assert window.centralWidget().viewport().rect().contains(field.mapTo(window, field.rect().center()))


def test_down_goes_from_a_field_to_the_list_that_it_narrows(window):
    field, found = window.findChild(QLineEdit, "0"), QListWidget()
    found.addItems(["a", "b"])
    window.centralWidget().widget().layout().addWidget(found)
    found.show()
    DownToList(field, found)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert found.hasFocus()
    assert found.currentRow() == 0


def test_rows_take_the_keyboard_that_waited_at_close_for_them(qtbot):
    window = SideWindow("Rows", (400, 300))
    qtbot.addWidget(window)
    view = ReportView((Column("batch.countries", wide=True),), "Rows", window)
    window.column.addWidget(view, 1)
    window.add_bottom()
    window.come_up()
    qtbot.waitUntil(window.close_button.hasFocus)
    report = Report("", (Row(("China",), key="CHN"),))
    view.show_report(report)
    assert view.table.hasFocus()
    window.close_button.setFocus()
    view.show_report(report)
    assert window.close_button.hasFocus()  # the user took it there
