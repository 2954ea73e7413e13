# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from chipbrief_gui.actions import ACTIONS, shown_keys
from chipbrief_gui.panes.welcome import WelcomePage
from chipbrief_gui.settings.find_action import FindAction
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.settings.keys import keys_in_force, list_of_keys, owner_of, refusal, with_keys
from chipbrief_gui.settings.settings_window import SettingsWindow


def test_no_action_has_keys_that_none_may_have():
    assert {keys: refusal(keys) for spec in ACTIONS for keys in spec.shortcuts if refusal(keys)} == {}


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ("A", "types"),
        ("Shift+A", "types"),
        ("Num+5", "types"),
        ("Ctrl+C", "every field"),
        ("Shift+Tab", "moves"),
        ("Alt+F4", "system"),
        ("Ctrl+Meta+A", "system"),
        ("Alt+F", "menus"),
        ("no keys", "no such"),
        ("Ctrl+K, Ctrl+B", "no such"),
    ],
)
def test_keys_are_refused_with_the_reason(keys, why):
    assert why in refusal(keys)


def test_own_keys_go_before_the_table():
    own = {"help": ("Ctrl+E", "ctrl+e", "Esc"), "about": ("Ctrl+E",), "gone": ("F1",)}
    found = keys_in_force(own)
    assert (found["help"], found["about"], found["export"]) == (("Ctrl+E",), (), ())
    assert set(found) == {spec.id for spec in ACTIONS}


def test_keys_are_taken_from_whoever_has_them():
    own = with_keys({}, "about", ["Ctrl+Y"])
    assert own == {"about": ("Ctrl+Y",), "redo": ("Ctrl+Shift+Z",)}
    assert owner_of("Ctrl+Y", own) == next(spec for spec in ACTIONS if spec.id == "about")
    assert with_keys(with_keys(own, "redo", ["Ctrl+Shift+Z", "Ctrl+Y"]), "about", []) == {}


@pytest.fixture
def page(qtbot):
    window = SettingsWindow(SettingsKeeper())
    list(window.adding())
    qtbot.addWidget(window)
    window.tabs.setCurrentWidget(window.keys)
    window.show()
    qtbot.waitExposed(window)
    return window.keys


def press(qtbot, page, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(page.press, key, modifier)


def test_other_keys_are_pressed_and_come_back(page, qtbot):
    page.select("about")
    qtbot.keyClick(page.tree, Qt.Key.Key_Return)
    press(qtbot, page, Qt.Key.Key_F6)
    keeper = page.window()._keeper
    assert keeper.value.keys == {"about": ("F6",)}
    assert "F6" in page.news.text()
    page.buttons["add"].click()
    press(qtbot, page, Qt.Key.Key_F10, Qt.KeyboardModifier.ControlModifier)
    assert keeper.value.keys == {"about": ("F6", "Ctrl+F10")}
    page.buttons["reset"].click()
    assert keeper.value.keys == {}


def test_whose_the_keys_are_is_said_with_both_names(page, qtbot):
    page.select("about")
    page.buttons["change"].click()
    press(qtbot, page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert "Export PDF" in page.news.text()
    assert "About Chipbrief" in page.news.text()
    page.buttons["cancel"].click()
    assert page.window()._keeper.value.keys == {}
    page.buttons["change"].click()
    press(qtbot, page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    page.buttons["take"].click()
    assert page.window()._keeper.value.keys == {"about": ("Ctrl+E",), "export": ()}
    page.window().reset.click()
    assert page.window()._keeper.value.keys == {}


def test_keys_are_not_taken_back_unasked(page):
    page.changed.emit(with_keys({}, "about", ["Ctrl+E"]))
    page.select("export")
    page.buttons["reset"].click()
    assert "About Chipbrief" in page.news.text()
    assert page.window()._keeper.value.keys == {"about": ("Ctrl+E",), "export": ()}
    page.buttons["take"].click()
    assert page.window()._keeper.value.keys == {}


def test_refused_keys_are_said_and_escape_keeps_the_old(page, qtbot):
    page.select("export")
    page.buttons["change"].click()
    press(qtbot, page, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "cannot be used" in page.news.text()
    press(qtbot, page, Qt.Key.Key_Escape)
    assert page.window().isVisible()
    assert page.press.isHidden()
    assert page.window()._keeper.value.keys == {}


def test_the_search_finds_words_and_keys(page):
    page.search.setText("ctrl+e")
    assert page.selected.id == "export"
    page.search.setText("no such action")
    assert page.tree.topLevelItemCount() == 0


def test_the_list_is_saved(page, tmp_path):
    page._saving._ask_path = lambda _window, path: tmp_path / path.name
    page.show_keys(with_keys({}, "about", ["F6"]))
    page.save_list()
    text = (tmp_path / "chipbrief-keys.md").read_text()
    assert "| About Chipbrief | F6 |" in text
    assert text == list_of_keys({"about": ("F6",)})
    page._saving._ask_path = lambda _window, path: tmp_path / "no" / path.name
    page.save_list()
    assert page.news.objectName() == "bad"


def test_changed_keys_hold_everywhere(desk, qtbot):
    desk.window.settings.change(keys=with_keys({}, "next_problem", ["F6"]))
    action = desk.window.actions_by_id["next_problem"]
    assert shown_keys(action) == "F6"
    assert "F6" in action.toolTip()
    assert "F6" in desk.window.problems.heading._keys.text()
    desk.window.settings.change(keys=with_keys({}, "new_pick", ["F6"]))
    assert "F6" in desk.window.findChild(WelcomePage).choose.text()
    found = FindAction(desk.window.actions_by_id)
    qtbot.addWidget(found)
    found.field.setText("new pick")
    first = found.list.topLevelItem(0)
    assert first is not None
    assert first.text(2) == "F6"
