# SPDX-License-Identifier: Apache-2.0
"""Words of Latin script in lists that run from right to left: they keep their order, on the right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QListWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from chipbrief.pick import Choice
from chipbrief_gui.data.cells import WholeWords
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.preview.thumbnails import Thumbnails
from chipbrief_gui.straight import Straight, straight
from chipbrief_gui.values import PickWords

LEFT, RIGHT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
_DARKER = 60
_EDGES = (2, 2, -2, -2)
HEBREW = "\N{HEBREW LETTER ALEF}\N{HEBREW LETTER BET}"


@pytest.mark.parametrize(
    ("text", "is_kept"),
    [
        ("2 chips.", True),
        ("\N{GREATER-THAN OR EQUAL TO} 4,800", True),
        (f"1. {HEBREW} GPU", False),
        ("", False),
    ],
)
def test_what_is_not_written_from_right_to_left_keeps_its_order(text, is_kept):
    assert straight(text, LEFT) == text
    assert (straight(text, RIGHT) != text) is is_kept
    assert text in straight(text, RIGHT)


def a_list(text: str) -> tuple[QWidget, QAbstractItemView]:
    shown = QListWidget()
    shown.setItemDelegate(Straight(shown))
    shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a row that is current has another ground
    shown.addItem(text)
    return shown, shown


def a_table(text: str) -> tuple[QWidget, QAbstractItemView]:
    shown = QTableWidget(1, 1)
    shown.setItemDelegate(WholeWords(shown))
    shown.setItem(0, 0, QTableWidgetItem(text))
    shown.horizontalHeader().hide()
    shown.verticalHeader().hide()
    shown.setShowGrid(False)
    return shown, shown


def a_chooser(text: str) -> tuple[QWidget, QAbstractItemView]:
    box = Chooser(explain=True)
    box.set_choices((Choice("a", " ", help=text),))
    box.setCurrentIndex(-1)  # a row that is current has another ground
    return box, box.view()


@pytest.mark.parametrize("make", [a_list, a_table, a_chooser])
def test_a_stop_stands_behind_its_words_on_the_right(qtbot, qapp, make):
    qapp.setLayoutDirection(RIGHT)
    try:
        whole, view = make("HHHH.")
        qtbot.addWidget(whole)
        whole.show()
        if isinstance(whole, QComboBox):
            whole.showPopup()
        qapp.processEvents()
        inside = view.viewport().rect().adjusted(*_EDGES)
        columns = ink(view.viewport().grab(inside).toImage())
    finally:
        qapp.setLayoutDirection(LEFT)
    right, left = columns[max(columns)], columns[min(columns)]
    assert right * 3 < left


def ink(picture: QImage) -> dict[int, int]:
    """Return how many pixels of each column are much darker than the lightest, where any is."""
    across, down = range(picture.width()), range(picture.height())
    grays = {x: [qGray(picture.pixel(x, y)) for y in down] for x in across}
    ground = max(map(max, grays.values()))
    dark = {x: sum(gray < ground - _DARKER for gray in column) for x, column in grays.items()}
    return {x: count for x, count in dark.items() if count}


def test_every_list_of_the_app_keeps_the_order_of_words(data_desk):
    data_desk.choose(PickWords(country="CHN"))
    main = data_desk.window
    for name in ("library", "browse", "coverage", "find_action", "help", "about", "settings", "batch"):
        main.actions_by_id[name].trigger()
    found = [view for one in QApplication.topLevelWidgets() for view in one.findChildren(QAbstractItemView)]
    named = [view for view in found if view.accessibleName() and not isinstance(view, Thumbnails)]
    kinds = Straight | WholeWords
    loose = {view.accessibleName() for view in named if not isinstance(view.itemDelegate(), kinds)}
    assert len(named) > 10
    assert not loose
