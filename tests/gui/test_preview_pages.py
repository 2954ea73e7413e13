# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from support.drawn import draw_pdf

from chipbrief_gui.preview.layout import Place, Reading
from chipbrief_gui.preview.pages import Pages

SPOT = Place(2, 200, 300, 60, 20)
READINGS = [
    Reading(),
    Reading("page"),
    Reading("page", single=True),
    Reading("width", single=True),
    Reading("zoom", 0.33),
    Reading("zoom", 1.0),
    Reading("zoom", 4.0),
]


@pytest.fixture
def pages(qtbot):
    view = Pages()
    qtbot.addWidget(view)
    view.resize(620, 540)
    view.show()
    qtbot.waitExposed(view)
    assert view.load(draw_pdf("text")) == ""
    return view


def click(view: Pages, place: Place) -> None:
    at = view.rect_of(place).center().toPoint()
    assert view.viewport().rect().contains(at)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@pytest.mark.parametrize("reading", READINGS)
def test_a_click_says_where_on_paper_it_was(pages, reading):
    pages.read(reading)
    pages.show_place(SPOT)
    heard = []
    pages.clicked.connect(lambda *place: heard.append(place))
    click(pages, SPOT)
    half_a_pixel = 1 / (pages.zoom * pages.logicalDpiX() / 72)
    assert heard[0] == (2, pytest.approx(230, abs=half_a_pixel), pytest.approx(310, abs=half_a_pixel))


def test_dragging_and_the_desk_are_no_click(pages):
    pages.set_zoom(0.33)
    heard = []
    pages.clicked.connect(lambda *place: heard.append(place))
    view, left = pages.viewport(), Qt.MouseButton.LeftButton
    start = pages.rect_of(Place(1, 100, 100)).topLeft().toPoint()
    QTest.mousePress(view, left, pos=start)
    QTest.mouseMove(view, start + QPoint(60, 0))
    QTest.mouseRelease(view, left, pos=start + QPoint(60, 0))
    QTest.mouseClick(view, left, pos=QPoint(3, 3))
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=start)
    assert heard == []


@pytest.mark.parametrize("reading", READINGS)
def test_a_place_is_brought_into_view(pages, reading):
    pages.read(reading)
    for place in (Place(3, 500, 800, 40, 12), Place(1, 20, 20, 40, 12)):
        pages.show_place(place)
        assert pages.page == place.page
        assert pages.viewport().rect().contains(pages.rect_of(place).toAlignedRect())


def test_a_place_that_is_seen_moves_nothing(pages):
    pages.set_zoom(1.0)
    pages.verticalScrollBar().setValue(40)
    pages.show_place(Place(1, 100, 100, 10, 10))
    assert pages.verticalScrollBar().value() == 40
    pages.show_place(Place(9, 100, 100, 10, 10))
    assert pages.verticalScrollBar().value() == 40


@pytest.mark.parametrize("reading", READINGS)
def test_marks_are_painted_where_their_places_are(pages, reading):
    pages.read(reading)
    pages.show_place(SPOT)
    spot = pages.rect_of(SPOT).center().toPoint() * pages.devicePixelRatioF()
    pages.highlight([SPOT, Place(3, 1, 1, 5, 5)])
    marked = pages.viewport().grab().toImage().pixelColor(spot)
    assert marked.blueF() > marked.redF() + 0.1
    pages.highlight([])
    plain = pages.viewport().grab().toImage().pixelColor(spot)
    assert plain.redF() == plain.blueF()


def test_the_cursor_is_a_hand_over_what_is_hot(pages):
    pages.set_hot([SPOT])
    pages.show_place(SPOT)
    view = pages.viewport()
    QTest.mouseMove(view, pages.rect_of(SPOT).center().toPoint())
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view, pages.rect_of(Place(SPOT.page, 100, 500)).topLeft().toPoint())
    assert view.cursor().shape() == Qt.CursorShape.ArrowCursor


def wheel(view: Pages, angle: int) -> None:
    at = QPointF(view.viewport().rect().center())
    buttons, keys, phase = (
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
    )
    to = view.viewport().mapToGlobal(at)
    event = QWheelEvent(at, to, QPoint(), QPoint(0, angle), buttons, keys, phase, False)
    QApplication.sendEvent(view.viewport(), event)


def test_a_single_page_is_turned_at_its_end(pages):
    pages.read(Reading("page", single=True))
    QTest.keyClick(pages, Qt.Key.Key_PageDown)
    assert pages.page == 2
    QTest.keyClick(pages, Qt.Key.Key_PageUp)
    assert pages.page == 1
    QTest.keyClick(pages, Qt.Key.Key_PageUp)
    wheel(pages, -60)
    assert pages.page == 1
    wheel(pages, -60)
    wheel(pages, -120)
    assert pages.page == 3
    wheel(pages, -120)
    assert pages.page == 3
    wheel(pages, 120)
    assert pages.page == 2


def test_a_single_page_is_first_read_to_its_end(pages):
    pages.read(Reading("zoom", 1.0, single=True))
    bar = pages.verticalScrollBar()
    while bar.value() < bar.maximum():
        QTest.keyClick(pages, Qt.Key.Key_PageDown)
        assert pages.page == 1
    wheel(pages, -120)
    assert (pages.page, bar.value()) == (2, 0)
    wheel(pages, 120)
    assert (pages.page, bar.value()) == (1, bar.maximum())


def test_zooming_keeps_what_lies_under_the_mouse(pages):
    pages.set_zoom(1.0)
    pages.show_place(SPOT)
    at = pages.rect_of(SPOT).center()
    pages.set_zoom(2.0, at)
    now = pages.rect_of(SPOT).center()
    assert (now.x(), now.y()) == (pytest.approx(at.x(), abs=1), pytest.approx(at.y(), abs=1))


def test_the_text_of_a_page_is_drawn(qtbot, pages):
    pages.set_zoom(1.0)
    assert not pages.is_drawn
    qtbot.waitUntil(lambda: pages.is_drawn)
    words = pages.rect_of(Place(1, 70, 85, 80, 25)).toAlignedRect()
    image = pages.viewport().grab(words).toImage()
    assert any(image.pixelColor(x, y).lightness() < 120 for x in range(100) for y in range(30))
