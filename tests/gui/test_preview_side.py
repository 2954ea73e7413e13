# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from support.drawn import draw_lines, draw_pdf, with_outline

from chipbrief_gui.preview.layout import Reading
from chipbrief_gui.preview.places import as_line, from_line
from chipbrief_gui.settings import places
from chipbrief_gui.settings.keeper import SettingsKeeper

HEADINGS = {"Brief": 1, "Rules": 2, "Sources": 3}


@pytest.fixture
def preview(desk):
    preview = desk.window.preview
    preview.show_pdf(with_outline(draw_pdf("text"), HEADINGS))
    return preview


def image_of(preview, row: int) -> QImage:
    icon = preview.side.thumbnails.model().index(row, 0).data(Qt.ItemDataRole.DecorationRole)
    return icon.pixmap(preview.side.thumbnails.iconSize()).toImage()


def has_ink(image: QImage) -> bool:
    inside = range(3, image.width() - 3), range(3, image.height() - 3)
    return any(image.pixelColor(x, y).lightness() < 250 for x in inside[0] for y in inside[1])


def test_an_action_shows_a_tab_and_hides_the_panel(desk, preview):
    actions, side = desk.window.actions_by_id, preview.side
    assert side.isHidden()
    actions["outline"].trigger()
    assert side.isVisible()
    assert side.outline.hasFocus()
    actions["thumbnails"].trigger()
    assert side.thumbnails.hasFocus()
    actions["thumbnails"].trigger()
    assert side.isHidden()
    assert preview.pages.hasFocus()


def test_a_heading_goes_to_its_page(desk, preview):
    desk.window.actions_by_id["outline"].trigger()
    outline = preview.side.outline
    root = outline.model().index(0, 0)
    titles = [outline.model().index(row, 0, root).data() for row in range(outline.model().rowCount(root))]
    assert (root.data(), titles) == ("Brief", ["Rules", "Sources"])
    assert outline.isExpanded(root)
    outline.setCurrentIndex(outline.model().index(1, 0, root))
    QTest.keyClick(outline, Qt.Key.Key_Return)
    assert preview.pages.page == 3


def test_the_outline_stays_where_it_was_over_a_new_pdf(desk, preview):
    desk.window.actions_by_id["outline"].trigger()
    outline = preview.side.outline
    outline.setCurrentIndex(outline.model().index(1, 0, outline.model().index(0, 0)))
    preview.show_pdf(with_outline(draw_pdf("other"), {**HEADINGS, "More": 3}))
    assert outline.currentIndex().data() == "Sources"
    preview.show_pdf(draw_pdf("plain"))
    assert not outline.currentIndex().isValid()


def test_a_thumbnail_goes_to_its_page_and_follows_it(desk, preview):
    desk.window.actions_by_id["thumbnails"].trigger()
    small = preview.side.thumbnails
    QTest.keyClick(small, Qt.Key.Key_Down)
    assert preview.pages.page == 2
    preview.pages.go_to(3)
    assert small.currentIndex().row() == 2


def test_thumbnails_are_drawn_when_they_are_seen_and_again_for_a_new_pdf(qtbot, desk, preview):
    assert not preview.side.thumbnails.model().wanted
    desk.window.actions_by_id["thumbnails"].trigger()
    qtbot.waitUntil(lambda: has_ink(image_of(preview, 0)))
    preview.show_pdf(draw_lines([[]]))
    assert preview.side.thumbnails.model().rowCount() == 1
    qtbot.waitUntil(lambda: not has_ink(image_of(preview, 0)))


def test_only_thumbnails_in_view_are_drawn(qtbot, desk, preview):
    preview.show_pdf(draw_pdf("text", 60))
    desk.window.actions_by_id["thumbnails"].trigger()
    qtbot.waitUntil(lambda: has_ink(image_of(preview, 0)))
    small = preview.side.thumbnails.model()
    qtbot.waitUntil(lambda: not small.wanted)
    assert 1 <= len(small.drawn) < 30
    names = [small.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole), small.rowCount(QModelIndex())]
    assert names == ["Page 2", 60]


@pytest.mark.parametrize(
    ("reading", "side"),
    [(Reading(), ""), (Reading("zoom", 1.25, single=True), "outline"), (Reading("page"), "thumbnails")],
)
def test_how_pages_are_looked_at_goes_into_a_line_and_back(reading, side):
    assert from_line(as_line(reading, side)) == (reading, side)


@pytest.mark.parametrize("line", ["", "fit", "fit=x zoom=nan single=7", "zoom=1e9", "zoom=-1 fit=", "\0"])
def test_a_damaged_line_is_as_by_default(line):
    assert from_line(line) == (Reading(), "")


def test_the_next_start_looks_at_the_pages_as_the_last(desk, preview, make_desk):
    actions = desk.window.actions_by_id
    for id_ in ("thumbnails", "single_page", "fit_page"):
        actions[id_].trigger()
    keeper = SettingsKeeper()
    places.keep([desk.window], keeper)
    other = make_desk().window
    places.restore(other, keeper)
    assert other.preview.pages.reading == Reading("page", single=True)
    assert (other.preview.side.tab, other.preview.side.isHidden()) == ("thumbnails", False)
    assert other.actions_by_id["single_page"].isChecked()
