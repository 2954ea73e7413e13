# SPDX-License-Identifier: Apache-2.0
"""Links of the pages: inside they are followed, outside they are told, and there is a way back."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.browser import browser_in_place
from support.drawn import draw_pdf

from chipbrief.laid import Box, Laid, Link, Mark
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.preview.links import web_address

CONTENTS = Link(1, Box(100, 100, 80, 12), to=3, top=400.0)
CITED = Link(1, Box(100, 140, 20, 12), to=2, top=300.0)
OUTSIDE = Link(1, Box(100, 180, 80, 12), url="https://www.example.org/a?b=1")
FILE = Link(1, Box(100, 220, 80, 12), url="mailto:somebody@example.org")
LAID = Laid(marks=(Mark(1, CITED.box, "cite:1", 1),), links=(CONTENTS, CITED, OUTSIDE, FILE))


@pytest.fixture
def browser():
    with browser_in_place() as browser:
        yield browser


@pytest.fixture
def linked(desk):
    desk.window.try_example()
    tracer = SimpleNamespace(laid=LAID, spots=(), figures=(), printed=lambda name: (), trace=lambda key: None)
    desk.window.evidence.show_brief(SimpleNamespace(pdf=draw_pdf("x"), tracer=tracer))
    return desk.window


def at(window, link) -> QPoint:
    return window.preview.pages.rect_of(Place(link.page, *link.box)).center().toPoint()


def click(window, link, keys=Qt.KeyboardModifier.NoModifier, button=Qt.MouseButton.LeftButton):
    QTest.mouseClick(window.preview.pages.viewport(), button, keys, at(window, link))


def hover(window, point):
    QTest.mouseMove(window.preview.pages.viewport(), point)
    return window.status.message.whole


def trigger(window, *ids):
    for id in ids:
        window.actions_by_id[id].trigger()


def test_an_entry_of_the_contents_is_followed_and_there_is_a_way_back(linked):
    pages = linked.preview.pages
    pages.verticalScrollBar().setValue(17)
    click(linked, CONTENTS)
    there = pages.page, pages.verticalScrollBar().value()
    assert there[0] == 3
    trigger(linked, "go_back")
    assert (pages.page, pages.verticalScrollBar().value()) == (1, 17)
    trigger(linked, "go_back", "go_forward", "go_forward")
    assert (pages.page, pages.verticalScrollBar().value()) == there


def test_the_mouse_has_buttons_for_the_way_back(linked):
    click(linked, CONTENTS)
    QTest.mouseClick(linked.preview.pages.viewport(), Qt.MouseButton.BackButton)
    assert linked.preview.pages.page == 1


def test_a_citation_is_traced_and_followed_with_ctrl(linked):
    click(linked, CITED)
    assert linked.preview.pages.page == 1
    assert linked.workspace.evidence.message.text().startswith("Nothing is recorded")
    click(linked, CITED, Qt.KeyboardModifier.ControlModifier)
    assert linked.preview.pages.page == 2


def test_the_status_bar_tells_where_a_link_leads_and_then_the_news_again(linked):
    linked.status.say_it("news")
    assert hover(linked, at(linked, CONTENTS)) == "Go to page 3"
    assert hover(linked, at(linked, CITED)).endswith("Ctrl and click: go to page 2")
    assert hover(linked, at(linked, OUTSIDE)).startswith(OUTSIDE.url)
    assert hover(linked, at(linked, OUTSIDE) + QPoint(0, 100)) == "news"


def test_an_address_is_opened_from_the_menu_alone(linked, browser):
    click(linked, OUTSIDE)
    click(linked, OUTSIDE, Qt.KeyboardModifier.ControlModifier)
    assert browser.opened == []
    copy, open_ = linked.preview.menu_at(Place(1, OUTSIDE.box.x + 1, OUTSIDE.box.y + 1)).actions()[:2]
    copy.trigger()
    assert QGuiApplication.clipboard().text() == OUTSIDE.url
    assert open_.text() == "Open www.example.org in the browser"
    open_.trigger()
    assert browser.opened == [OUTSIDE.url]


def test_what_is_no_address_of_the_web_is_only_copied(linked):
    entries = linked.preview.menu_at(Place(1, FILE.box.x + 1, FILE.box.y + 1)).actions()
    assert [entry.text() for entry in entries[:2] if not entry.isSeparator()] == ["Copy address"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:1", "http:", "x", "", "ftp://a.b/c"])
def test_an_address_of_the_web_has_a_host(address):
    assert web_address(address) is None


def test_the_menu_key_asks_about_the_marked_place(linked):
    pages, wanted = linked.preview.pages, []
    pages.menu_wanted.disconnect()
    pages.menu_wanted.connect(lambda place, _at: wanted.append(linked.preview.links.at(place)))
    pages.highlight([Place(1, *CITED.box)])
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))
    QApplication.sendEvent(pages.viewport(), asked)
    assert wanted == [CITED]


def test_headings_and_numbers_of_pages_are_come_back_from_too(qtbot, linked):
    trigger(linked, "go_to_page")
    qtbot.keyClicks(linked.preview.tools.page_box, "3\r")
    assert linked.preview.pages.page == 3
    trigger(linked, "go_back")
    assert linked.preview.pages.page == 1
