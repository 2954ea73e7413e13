# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from support.held import HeldTasks

from chipbrief.about import About, PackState
from chipbrief.licenses import Part
from chipbrief.typeset.lock import Layer
from chipbrief_gui.asking import Asking
from chipbrief_gui.help.about_window import AboutWindow, sections_of
from chipbrief_gui.tasks import ImmediateTasks

FOUND = About(
    versions=(("Chipbrief", "1"), ("Python", "3"), ("System", "Linux")),
    pack=PackState("2026-11", "A pack", 1200, 7, 0, 2),
    layers=(Layer("limits", True, "all"), Layer("files", True, "Landlock 4"), Layer("calls", False, "none")),
    parts=(Part("rich", "15", "MIT", ""), Part("no-such-part", "1", "", "")),
)


@pytest.fixture
def shown(qtbot):
    window = AboutWindow(Asking(ImmediateTasks()), Asking(ImmediateTasks()), lambda: FOUND)
    qtbot.addWidget(window)
    window.come_up()
    return window


def test_the_facts_say_what_is_in_force():
    lines = {section.title: section.lines for section in sections_of(FOUND)}
    assert lines["Data pack"] == (
        "A pack 2026-11",
        "1,200 rows, 7 sources",
        "Its check finds 0 errors, 2 warnings.",
    )
    walls = next(found for title, found in lines.items() if title.startswith("Layers"))
    assert walls[1:] == (
        "Files out of reach: in force (Landlock 4)",
        "No network, no other programs: missing (none)",
    )


def test_a_license_is_read(shown):
    first, second = (shown.parts.topLevelItem(row) for row in (0, 1))
    shown.parts.setCurrentItem(first)
    assert "Will McGugan" in shown.license.toPlainText()
    shown.parts.setCurrentItem(second)
    assert "brings no file" in shown.license.toPlainText()


def test_licenses_are_read_in_the_background_and_that_of_the_last_part_is_shown(shown, monkeypatch):
    monkeypatch.setattr(shown._reading, "_tasks", held := HeldTasks())
    first, second = (shown.parts.topLevelItem(row) for row in (0, 1))
    for item in (second, first):
        shown.parts.setCurrentItem(item)
        assert not shown.license.toPlainText()
    held.end()
    assert "Will McGugan" in shown.license.toPlainText()
    shown.parts.clear()
    assert not shown.license.toPlainText()


def test_everything_is_copied(shown):
    shown.copy.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Qt  ")
    assert "calls: missing" in text
    assert "- rich 15: MIT" in text


def test_a_failure_is_said(qtbot):
    def fail():
        raise OSError("the disk")

    window = AboutWindow(Asking(ImmediateTasks()), Asking(ImmediateTasks()), fail)
    qtbot.addWidget(window)
    window.come_up()
    assert "the disk" in window.news.text()
    assert not window.copy.isEnabled()
