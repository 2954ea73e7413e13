# SPDX-License-Identifier: Apache-2.0
"""What the style sheet draws, letter by letter and edge by edge."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QActionGroup, QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox, QMenu, QPushButton, QRadioButton, QStyle, QStyleOptionButton, QWidget
from support.coloring import apply_colors

from chipbrief_gui.data.report import Column, Row
from chipbrief_gui.data.table import RowsTable
from chipbrief_gui.panes.tick_box import TickBox
from chipbrief_gui.printing.desk import make_dialog
from chipbrief_gui.theme import DARK, LIGHT
from chipbrief_gui.words import say

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.fixture(autouse=True)
def light(qapp):
    """Draw in light colors, whatever a test before drew in."""
    apply_colors(qapp, LIGHT)


def inked(picture: QImage, ground: str) -> QRect:
    """Return the least rectangle around all that is not of the color ``ground``."""
    wide, high = range(picture.width()), range(picture.height())
    bare = QColor(ground)
    spots = [(x, y) for y in high for x in wide if picture.pixelColor(x, y) != bare]
    lefts, tops = [x for x, _y in spots], [y for _x, y in spots]
    return QRect(min(lefts), min(tops), max(lefts) - min(lefts) + 1, max(tops) - min(tops) + 1)


@pytest.mark.parametrize("number", [False, True])
def test_the_title_of_a_column_stands_over_its_cells(qtbot, number):
    table = RowsTable((Column("changes.chip", number=number),), "table")
    qtbot.addWidget(table)
    table.show_rows((Row((say("changes.chip"),)),))
    table.clearSelection()
    table.resize(300, 120)
    table.show()
    picture = table.grab().toImage()
    head, cells = table.horizontalHeader().geometry(), table.viewport().geometry()
    title = inked(picture.copy(head.adjusted(1, 2, -8, -2)), LIGHT.surface)
    cell = inked(picture.copy(cells.adjusted(1, 2, -8, -8)), LIGHT.surface)
    assert (title.left(), title.right()) == (cell.left(), cell.right())


@pytest.mark.parametrize("direction", [LTR, RTL])
@pytest.mark.parametrize("kind", [QRadioButton, TickBox])
def test_a_box_begins_where_a_field_begins(qtbot, kind, direction):
    box = kind("Words")
    qtbot.addWidget(box)
    box.setLayoutDirection(direction)
    box.resize(200, box.sizeHint().height())
    drawn = inked(box.grab().toImage(), LIGHT.window)
    assert drawn.left() == 0 if direction == LTR else drawn.right() == 199


@pytest.mark.parametrize("checked", [False, True])
@pytest.mark.parametrize("kind", [QRadioButton, TickBox])
def test_the_frame_of_the_keyboard_is_the_boxs_own(qtbot, kind, checked):
    window = QWidget()
    qtbot.addWidget(window)
    box = kind("Words", window)
    box.setChecked(checked)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    box.clearFocus()
    without = box.grab().toImage()
    box.setFocus()
    with_it = box.grab().toImage()
    changed = [
        x
        for x in range(with_it.width())
        for y in range(with_it.height())
        if with_it.pixelColor(x, y) != without.pixelColor(x, y)
    ]
    assert changed
    assert max(changed) < 20
    frame = LIGHT.text if checked else LIGHT.accent
    assert with_it.pixelColor(9, box.height() // 2 - 9) == QColor(frame)


def test_the_arrow_of_a_button_with_a_menu_is_a_triangle(qtbot):
    button = QPushButton("")
    qtbot.addWidget(button)
    button.setMenu(QMenu(button))
    button.resize(40, 30)
    picture = button.grab().toImage().copy(4, 4, 32, 22)
    arrow = inked(picture, LIGHT.button)
    rows = range(arrow.top(), arrow.bottom() + 1)
    widths = [
        sum(picture.pixelColor(x, y) != QColor(LIGHT.button) for x in range(picture.width())) for y in rows
    ]
    assert widths[0] == 8
    assert all(above - 3 <= below < above for above, below in pairwise(widths))


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_what_is_chosen_in_a_menu_has_a_dot_and_its_words_in_line(qtbot, qapp, colors):
    apply_colors(qapp, colors)
    menu = QMenu()
    qtbot.addWidget(menu)
    group = QActionGroup(menu)
    for words in ("H", "H"):
        action = menu.addAction(words)
        action.setCheckable(True)
        group.addAction(action)
    first, second = menu.actions()
    first.setChecked(True)
    menu.ensurePolished()
    picture = menu.grab().toImage()
    chosen, other = (picture.copy(menu.actionGeometry(action)) for action in (first, second))
    words = inked(other, colors.surface)
    dot = inked(chosen.copy(0, 0, words.left() - 1, chosen.height()), colors.surface)
    assert (dot.width(), dot.height()) == (6, 6)
    assert chosen.copy(words) == other.copy(words)


@pytest.mark.parametrize("colors", [LIGHT, DARK])
def test_a_box_of_the_dialog_to_print_has_a_tick(qtbot, qapp, colors):
    apply_colors(qapp, colors)
    window = QWidget()
    qtbot.addWidget(window)
    dialog = make_dialog(QPrinter(), window, 7)
    box = next(box for box in dialog.findChildren(QCheckBox) if box.objectName() == "collate")
    box.setEnabled(True)
    box.setChecked(True)
    on = inside(box)
    box.setChecked(False)
    assert QColor(colors.on_accent).rgb() in on
    assert QColor(colors.accent).rgb() in on
    assert inside(box) == {QColor(colors.field).rgb()}


def inside(box: QCheckBox) -> set[int]:
    """Return the colors inside the edge of ``box``."""
    option = QStyleOptionButton()
    box.initStyleOption(option)
    place = box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box)
    picture = box.grab().toImage().copy(place.adjusted(3, 3, -3, -3))
    return {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
