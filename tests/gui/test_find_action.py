# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from PySide6.QtCore import Qt

from chipbrief_gui.actions import ACTIONS
from chipbrief_gui.settings.find_action import FindAction, find_actions


def test_words_come_before_near_letters():
    assert find_actions("", ACTIONS) == ACTIONS
    assert find_actions("export", ACTIONS)[0].id == "export"
    assert find_actions("clasify", ACTIONS)[0].id == "classify"
    assert find_actions("zzzz", ACTIONS) == ()


def test_ctrl_k_finds_and_does_an_action(desk, qtbot):
    desk.window.actions_by_id["find_action"].trigger()
    window = desk.window.findChild(FindAction)
    qtbot.keyClicks(window.field, "dark colors")
    qtbot.keyClick(window.field, Qt.Key.Key_Return)
    assert desk.window.settings.value.theme == "dark"
    assert not window.isVisible()


def test_arrows_move_while_typing_and_nothing_found_does_nothing(desk, qtbot):
    desk.window.actions_by_id["find_action"].trigger()
    window = desk.window.findChild(FindAction)
    first = window.list.currentItem().text(0)
    qtbot.keyClick(window.field, Qt.Key.Key_Down)
    assert window.list.currentItem().text(0) != first
    window.field.setText("zzzz")
    window.trigger()
    assert window.isVisible()
    assert not window.do.isEnabled()
    assert window.list.topLevelItem(0).text(0) == "No action and no field has these letters"


def test_a_field_of_the_text_is_found_and_gone_to(desk, qtbot):
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    desk.window.actions_by_id["find_action"].trigger()
    window = desk.window.findChild(FindAction)
    label = desk.window.text.editors["note"].label.text()
    window.field.setText(label)
    assert [window.list.topLevelItem(0).text(column) for column in (0, 1)] == [label, "Your text"]
    window.trigger()
    qtbot.waitUntil(desk.window.text.editors["note"].input.hasFocus)


def test_each_row_says_its_menu_and_keys(desk):
    desk.window.actions_by_id["find_action"].trigger()
    window = desk.window.findChild(FindAction)
    window.field.setText("export pdf")
    assert [window.list.topLevelItem(0).text(column) for column in range(3)] == [
        "Export PDF",
        "File",
        "Ctrl+E",
    ]


def test_the_field_that_one_came_from_is_still_at_hand(desk, qtbot):
    field = desk.window.text.editors["note"].input
    with qtbot.waitActive(desk.window):
        desk.window.activateWindow()
    field.setFocus()
    desk.window.actions_by_id["find_action"].trigger()
    finder = desk.window.findChild(FindAction)
    qtbot.waitUntil(finder.field.hasFocus)
    assert desk.window.text.at_hand == "note"


def test_the_menu_bar_leads_to_it_and_names_its_keys(desk, qtbot):
    corner = desk.window.menuBar().cornerWidget()
    assert corner.text() == "Find action…   Ctrl+K"
    desk.window.settings.change(keys={"find_action": ("Ctrl+Shift+P",)})
    assert corner.text() == "Find action…   Ctrl+Shift+P"
    qtbot.mouseClick(corner, Qt.MouseButton.LeftButton)
    assert desk.window.findChild(FindAction).isVisible()
