# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QValidator
from PySide6.QtWidgets import QApplication
from support.drawn import draw_pdf

from chipbrief_gui.preview.drawing import OpenPdf


@pytest.fixture
def pages(desk):
    desk.window.try_example()
    assert desk.window.preview.pages.page_count == 3
    return desk.window.preview.pages


def test_page_zoom_and_scroll_stay_over_a_new_pdf(desk, pages):
    pages.set_zoom(1.5)
    pages.go_to(2)
    bar = pages.verticalScrollBar()
    bar.setValue(bar.value() + 57)
    before = (pages.page, pages.zoom, bar.value(), pages.horizontalScrollBar().value())
    assert before[0] == 2
    desk.window.refresh()
    assert len(desk.workshop.picks) == 2
    assert (pages.page, pages.zoom, bar.value(), pages.horizontalScrollBar().value()) == before
    assert desk.window.preview.tools.page_box.text() == "2"


def test_fit_width_stays_over_a_new_pdf(desk, pages):
    zoom = pages.zoom
    desk.window.refresh()
    assert pages.reading.fit == "width"
    assert pages.zoom == zoom


def test_fewer_pages_show_the_last_there_is(desk, pages):
    pages.go_to(3)
    desk.workshop.pages = 1
    desk.window.refresh()
    assert (pages.page, pages.page_count) == (1, 1)
    assert desk.window.preview.tools.page_count.text() == "of 1"


def test_zoom_keys_step_and_reset(desk, pages):
    actions = desk.window.actions_by_id
    actions["zoom_reset"].trigger()
    assert pages.zoom == 1.0
    assert desk.window.preview.tools.zoom_button.text() == "100%"
    actions["zoom_in"].trigger()
    assert pages.zoom == pytest.approx(1.1)
    actions["zoom_out"].trigger()
    actions["zoom_out"].trigger()
    assert pages.zoom == pytest.approx(0.9)
    actions["fit_width"].trigger()
    assert pages.reading.fit == "width"


def test_page_keys_and_the_page_box_go_there(qtbot, desk, pages):
    actions, box = desk.window.actions_by_id, desk.window.preview.tools.page_box
    actions["next_page"].trigger()
    assert (pages.page, box.text()) == (2, "2")
    actions["previous_page"].trigger()
    assert pages.page == 1
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "3\r")
    assert pages.page == 3
    actions["next_page"].trigger()
    assert pages.page == 3


def test_the_page_box_takes_the_pages_there_are(desk, pages):
    box = desk.window.preview.tools.page_box
    desk.window.refresh()
    (allowed,) = box.findChildren(QValidator)
    assert (box.validator(), allowed.bottom(), allowed.top()) == (allowed, 1, pages.page_count)


def test_a_broken_pdf_is_said_in_words_and_the_old_pages_stay(desk, pages):
    desk.window.preview.show_pdf(b"not a pdf")
    assert pages.page_count == 3
    assert "cannot be shown" in desk.window.preview.banner.message.text()
    assert desk.window.preview.banner.isVisible()


def test_a_screen_reader_gets_the_text_of_the_page(desk, pages):
    QAccessible.setActive(True)
    pages.go_to(2)
    assert pages.accessibleDescription() == "Page 2. chn, page 2"
    QAccessible.setActive(False)


def test_the_menu_of_the_pages_copies_only_what_is_selected(desk, pages):
    copy = desk.window.actions_by_id["copy"]
    assert copy in desk.window.preview.menu_at(None).actions()
    assert not copy.isEnabled()
    desk.window.actions_by_id["select_all"].trigger()
    assert copy.isEnabled()
    desk.window.refresh()
    assert not copy.isEnabled()


def test_of_forty_pdfs_only_the_last_is_kept(qtbot, desk, pages):
    preview, pdfs, seen = desk.window.preview, (draw_pdf("one", 2), draw_pdf("two", 3)), []
    preview.toggle_side("thumbnails")
    preview.find_bar.come_up("page")
    for turn in range(40):
        preview.show_pdf(pdfs[turn % 2])
        pages.select_all()
        pages.viewport().repaint()
        seen += [weakref.ref(part) for part in (pages.pdf, pages.pdf.document, pages.selection.texts)]
        QApplication.processEvents()
    qtbot.waitUntil(lambda: len(pages.findChildren(OpenPdf)) == 1)
    assert [part for part in seen[:-3] if part() is not None] == []


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_is_done_is_said_in_the_lower_corner_where_lines_begin(desk, pages, direction):
    updating = desk.window.preview.updating
    updating.setLayoutDirection(direction)
    desk.window.preview.show_updating("Typesetting")
    updating.show()
    for size in ((1280, 800), (1100, 700)):
        desk.window.resize(*size)
        box, middle = updating.geometry(), pages.rect().center()
        assert pages.rect().contains(box)
        assert box.top() > middle.y()
        begins = (
            box.left() < middle.x()
            if direction == Qt.LayoutDirection.LeftToRight
            else box.right() > middle.x()
        )
        assert begins
    updating.cancel.setFocus()
    desk.window.preview.show_idle()
    assert updating.isHidden()
    assert pages.hasFocus()


@pytest.mark.parametrize("size", [(760, 520), (1280, 800)])
def test_a_long_message_over_the_pages_can_be_read_to_its_end(desk, size):
    banner, window = desk.window.preview.banner, desk.window
    window.resize(*size)
    for words in (20, 60, 900):
        banner.show_failure(lambda words=words: "It cannot be made. " * (words // 4), retry=True)
        QApplication.processEvents()
        whole, label = banner.whole, banner.message
        hidden = label.heightForWidth(label.width()) - whole.viewport().height()
        assert label.height() >= label.heightForWidth(label.width())
        assert hidden <= whole.verticalScrollBar().maximum()
        assert hidden <= 0 or words == 900
        assert window.height() == size[1]
