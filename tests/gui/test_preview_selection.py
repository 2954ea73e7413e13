# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from support.drawn import draw_lines, typed_lines

from chipbrief_gui.preview.layout import Place, Reading
from chipbrief_gui.preview.pages import Pages
from chipbrief_gui.preview.text import Spot, as_one

FIRST = ["The quick brown fox", "jumps over the dog"]
SECOND = ["Nothing more"]
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def pages(qtbot):
    view = Pages()
    qtbot.addWidget(view)
    view.resize(700, 540)
    view.show()
    qtbot.waitExposed(view)
    assert view.load(draw_lines([FIRST, SECOND])) == ""
    return view


def box(pages: Pages, page: int, word: str) -> Place:
    """Return where ``word`` stands on ``page``."""
    assert pages.pdf is not None
    texts = pages.pdf.texts
    start = texts.text(page).index(word)
    return texts.places(page, Spot(page, start), Spot(page, start + len(word)))[0]


def drag(pages: Pages, start: QPoint, end: QPoint) -> None:
    view = pages.viewport()
    QTest.mousePress(view, LEFT, pos=start)
    QTest.mouseMove(view, (start + end) / 2)
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, LEFT, pos=end)


def press(pages: Pages, *keys: Qt.Key, modifier: Qt.KeyboardModifier = SHIFT) -> str:
    for key in keys:
        QTest.keyClick(pages, key, modifier)
    assert pages.selection is not None
    return pages.selection.text


@pytest.mark.parametrize("reading", [Reading(), Reading("zoom", 2.0), Reading("page", single=True)])
def test_dragging_selects_from_word_to_word(pages, reading):
    pages.read(reading)
    heard = []
    pages.clicked.connect(lambda *place: heard.append(place))
    start, end = (pages.rect_of(box(pages, 1, word)) for word in ("quick", "over"))
    drag(pages, start.topLeft().toPoint() + QPoint(0, 3), end.bottomRight().toPoint() - QPoint(0, 3))
    assert pages.selection.text == "quick brown fox\njumps over"
    assert heard == []


def test_a_selection_begins_and_ends_beside_the_text_too(pages):
    line = pages.rect_of(box(pages, 1, "The")).center().toPoint()
    right = QPoint(pages.viewport().width() - 30, line.y())
    drag(pages, QPoint(20, line.y()), right)
    assert pages.selection.text.startswith("The quick brown")


def test_a_double_click_selects_a_word_and_a_click_nothing(pages):
    spot = pages.rect_of(box(pages, 1, "brown")).center().toPoint()
    heard = []
    pages.clicked.connect(lambda *place: heard.append(place))
    QTest.mouseDClick(pages.viewport(), LEFT, pos=spot)
    assert pages.selection.text == "brown"
    QTest.mouseClick(pages.viewport(), LEFT, pos=spot)
    assert pages.selection.text == ""
    assert len(heard) == 1


def test_a_click_with_shift_extends(pages):
    start, end = (pages.rect_of(box(pages, 1, word)).center().toPoint() for word in ("quick", "brown"))
    QTest.mouseDClick(pages.viewport(), LEFT, pos=start)
    QTest.mouseClick(pages.viewport(), LEFT, SHIFT, pos=end)
    assert pages.selection.text.startswith("quick br")


def test_the_keys_of_a_text_field_extend_the_selection(pages):
    assert press(pages, Qt.Key.Key_Right, Qt.Key.Key_Right) == "Th"
    assert press(pages, Qt.Key.Key_Right, modifier=SHIFT | CONTROL) == "The"
    assert press(pages, Qt.Key.Key_End) == FIRST[0]
    assert press(pages, Qt.Key.Key_Right) == f"{FIRST[0]}\n"
    assert press(pages, Qt.Key.Key_Left) == FIRST[0]
    assert press(pages, Qt.Key.Key_Down) == "\n".join(FIRST)
    assert press(pages, Qt.Key.Key_Up, Qt.Key.Key_Home) == ""
    assert press(pages, Qt.Key.Key_Down, Qt.Key.Key_Down) == "\n".join(FIRST) + "\n"
    assert press(pages, Qt.Key.Key_End, modifier=SHIFT | CONTROL) == "\n".join((*FIRST, *SECOND))
    assert press(pages, Qt.Key.Key_Left, modifier=SHIFT | CONTROL) == "\n".join((*FIRST, "Nothing "))
    assert press(pages, Qt.Key.Key_Home, modifier=SHIFT | CONTROL) == ""


def test_all_is_selected_copied_and_taken_back(qtbot, pages):
    clipboard, whole = QGuiApplication.clipboard(), "\n".join((*FIRST, *SECOND))
    clipboard.clear()
    QTest.keyClick(pages, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(pages, Qt.Key.Key_C, CONTROL)
    qtbot.waitUntil(lambda: clipboard.text() == whole)
    press(pages, Qt.Key.Key_Escape, modifier=Qt.KeyboardModifier.NoModifier)
    assert pages.selection.text == ""
    pages.copy()
    assert clipboard.text() == whole


def test_what_is_being_copied_outlives_its_pages(pages):
    QGuiApplication.clipboard().clear()
    pages.select_all()
    pages.copy()
    pages.load(draw_lines([SECOND]))
    assert QGuiApplication.clipboard().text() == "\n".join((*FIRST, *SECOND))


def test_what_is_selected_is_painted(pages):
    spot = pages.rect_of(box(pages, 1, "fox"))
    ground = QPointF(spot.left() - 1.5, spot.center().y()).toPoint()  # between two words
    plain = pages.viewport().grab().toImage().pixelColor(ground * pages.devicePixelRatioF())
    pages.select_all()
    marked = pages.viewport().grab().toImage().pixelColor(ground * pages.devicePixelRatioF())
    assert plain.blueF() - plain.redF() < 0.05
    assert marked.blueF() - marked.redF() > 0.1


def test_the_mouse_is_a_bar_over_text(pages):
    view = pages.viewport()
    QTest.mouseMove(view, pages.rect_of(box(pages, 1, "quick")).center().toPoint())
    assert view.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_new_pdf_takes_the_selection_back(pages):
    pages.select_all()
    heard = []
    pages.selected.connect(heard.append)
    pages.load(draw_lines([SECOND]))
    assert heard == [False]
    assert pages.selection.text == ""


def test_a_page_without_text_selects_nothing(pages):
    pages.load(draw_lines([[]]))
    drag(pages, QPoint(100, 100), QPoint(300, 300))
    assert press(pages, Qt.Key.Key_Right, Qt.Key.Key_Down) == ""
    pages.select_all()
    assert pages.selection.text == ""


DIVIDED = ["A new semi-", "conductor of dual-", "use in China"]


def test_a_divided_word_is_selected_and_copied_whole_and_keeps_a_hyphen_of_its_own(pages, qtbot):
    pages.load(typed_lines(DIVIDED), {"semi\xadconductor"})
    spot = pages.rect_of(box(pages, 1, "conductor")).center().toPoint()
    QTest.mouseDClick(pages.viewport(), LEFT, pos=spot)
    assert pages.selection.text == pages.selected_words() == "semiconductor"
    assert len(pages.selection.places(1)) == 2
    pages.select_all()
    pages.copy()
    copied = "A new semiconductor of dual-use in China"
    qtbot.waitUntil(lambda: " ".join(QGuiApplication.clipboard().text().split()) == copied)


def test_a_word_is_whole_over_pages(pages):
    assert as_one(["the semi\xad", "conductor"]) == "the semiconductor"
    assert as_one(["one", "two"]) == "one\ntwo"
