# SPDX-License-Identifier: Apache-2.0
"""The keyboard goes from link to link on the pages and follows them as the mouse does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.drawn import draw_pdf

from chipbrief.laid import Box, Laid, Link, Mark
from chipbrief_gui.panes.status import ElidedLabel
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.marks import RING
from chipbrief_gui.preview.stops import Stop, stops_of

CONTENTS = Link(1, Box(100, 100, 80, 12), to=3, top=400.0)
CITED = Link(1, Box(102, 139, 6, 14), to=2, top=300.0)
ADDRESS = Link(1, Box(300, 180, 80, 12), url="https://www.example.org/a")
GOES_ON = Link(1, Box(60, 193, 40, 12), url="https://www.example.org/a")
FAR = Link(3, Box(100, 700, 80, 12), to=1, top=0.0)
MARKS = (
    Mark(1, Box(100, 140, 9, 8), "cite:1", 1, text="It rose by half."),
    Mark(1, Box(109, 140, 15, 8), "cite:1", 1),
    Mark(2, Box(100, 140, 9, 8), "finding:gap", 2, text="9.2"),
)
LINKS = (FAR, CONTENTS, ADDRESS, GOES_ON, CITED)


@pytest.fixture
def window(desk):
    desk.window.try_example()
    laid = Laid(marks=MARKS, links=LINKS)
    tracer = SimpleNamespace(laid=laid, spots=(), figures=(), printed=lambda name: (), trace=lambda key: None)
    desk.window.evidence.show_brief(SimpleNamespace(pdf=draw_pdf("x"), tracer=tracer))
    return desk.window


def go(window, *ids) -> str:
    for id in ids:
        window.actions_by_id[id].trigger()
    return window.status.message.whole


def test_stops_stand_as_one_reads_and_what_is_broken_is_one():
    one, two, three, four, five = stops_of(LINKS, MARKS)
    assert one == Stop((Place(1, *CONTENTS.box),), CONTENTS)
    assert two == Stop(
        tuple(Place(1, *mark.box) for mark in MARKS[:2]), CITED, traced=True, words=MARKS[0].text
    )
    assert three == Stop((Place(1, *ADDRESS.box), Place(1, *GOES_ON.box)), ADDRESS)
    assert (four.traced, four.link, four.words) == (True, None, "9.2")
    assert five.link == FAR


def test_each_stop_has_a_ring_and_is_told(window):
    pages = window.preview.pages
    told = go(window, "next_link")
    assert told.endswith("– Enter: go to page 3 (page 1, 1 of 5)")
    assert pages.hasFocus()
    assert pages.marked(RING) == {1: [Place(1, *CONTENTS.box)]}
    told = go(window, "next_link")
    assert told == "It rose by half. – Enter: what it rests on. Ctrl+Enter: go to page 2 (page 1, 2 of 5)"
    assert go(window, "next_link").startswith("https://www.example.org/a – Enter: copy it or open it")
    assert go(window, "previous_link").startswith("It rose by half.")
    assert "Enter: go to page 1 (page 3, 5 of 5)" in go(window, "previous_link", "previous_link")
    assert pages.page == 3


def test_the_ring_is_seen_where_the_keyboard_is(window):
    pages = window.preview.pages
    before = pages.grab().toImage()
    go(window, "next_link")
    with_ring = pages.grab().toImage()
    edge = pages.rect_of(Place(1, *CONTENTS.box)).adjusted(-3, -3, 3, 3).topLeft().toPoint()
    around = [(edge.x() + x, edge.y() + y) for x in range(8) for y in range(-2, 3)]
    assert any(before.pixelColor(*at) != with_ring.pixelColor(*at) for at in around)


def test_enter_follows_a_link_and_there_is_a_way_back(window):
    pages = window.preview.pages
    go(window, "next_link")
    QTest.keyClick(pages, Qt.Key.Key_Return)
    assert pages.page == 3
    go(window, "go_back")
    assert pages.page == 1


def test_enter_traces_and_with_ctrl_goes_to_the_source(window):
    pages, clicked = window.preview.pages, []
    pages.clicked.connect(lambda page, x, y: clicked.append((page, x, y)))
    go(window, "next_link", "next_link")
    QTest.keyClick(pages, Qt.Key.Key_Return)
    assert clicked == [(1, 104.5, 144.0)]
    assert pages.page == 1
    QTest.keyClick(pages, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pages.page == 2


def test_an_address_gives_its_menu(window):
    pages, wanted = window.preview.pages, []
    pages.menu_wanted.disconnect()
    pages.menu_wanted.connect(lambda place, _at: wanted.append(window.preview.links.at(place)))
    go(window, "next_link", "next_link", "next_link")
    QTest.keyClick(pages, Qt.Key.Key_Enter)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(pages.viewport(), asked)
    assert wanted == [ADDRESS, ADDRESS]


def test_escape_and_a_click_leave_the_stop(window):
    pages = window.preview.pages
    window.status.say_it("news")
    go(window, "next_link")
    QTest.keyClick(pages, Qt.Key.Key_Escape)
    assert window.preview.stepper.stop is None
    assert window.status.message.whole == "news"
    go(window, "next_link")
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton)
    assert not pages.marked(RING)


def test_what_is_told_is_told_while_the_keyboard_is_there(window):
    window.status.say_it("news")
    told = go(window, "next_link")
    go(window, "focus_pick")
    assert window.status.message.whole == "news"
    go(window, "focus_preview")
    assert window.status.message.whole == told


def test_one_begins_with_what_is_seen(window):
    window.preview.pages.go_to(3)
    assert "(page 3, 5 of 5)" in go(window, "next_link")
    window.preview.pages.go_to(2)
    assert "(page 2, 4 of 5)" in go(window, "previous_link")


def test_without_links_that_is_said(desk):
    desk.window.try_example()
    assert go(desk.window, "next_link") == "There are no links on the pages"


def test_in_little_room_what_the_keys_do_is_told_whole(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    quoted, keys = (
        "It lay below the band of 2022 – 2024 that…",
        " – Enter: what it rests on (page 5, 57 of 96)",
    )
    label.show()
    wide = label.fontMetrics().horizontalAdvance
    label.resize(wide(quoted + keys) - wide("that…"), 20)
    label.show_text(quoted + keys)
    words = label.text().removesuffix(keys)
    assert words != label.text()
    assert words.rstrip("…") in quoted
    assert words.count("…") == 1
    assert label.toolTip()
    label.resize(wide(quoted + keys) + 1, 20)
    assert (label.text(), label.toolTip()) == (quoted + keys, "")
    label.resize(wide(keys) + 5, 20)
    assert wide(label.text()) <= label.width()
