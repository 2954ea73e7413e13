# SPDX-License-Identifier: Apache-2.0
"""Margins stand where reading begins and ends, in whichever direction one reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMargins, QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chipbrief_gui.focus import ScrolledForm
from chipbrief_gui.panes.margins import SidedMargins

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(("direction", "margins"), [(LTR, (1, 2, 3, 4)), (RTL, (3, 2, 1, 4))])
def test_margins_change_sides_with_the_direction(qtbot, direction, margins):
    for begins in (LTR, RTL):
        widget = QWidget()
        qtbot.addWidget(widget)
        widget.setLayoutDirection(begins)
        column = QVBoxLayout(widget)
        SidedMargins(widget, 1, 2, 3, 4)
        widget.setLayoutDirection(direction)
        assert column.contentsMargins() == QMargins(*margins)


@pytest.mark.parametrize("direction", [LTR, RTL])
def test_the_fields_of_a_form_keep_clear_of_its_scroll_bar(qtbot, desk, direction):
    desk.window.actions_by_id["classify"].trigger()
    control = desk.window.data.control
    page = control.classify
    control.setLayoutDirection(direction)
    page.by_numbers.setChecked(True)
    control.resize(control.minimumSizeHint())
    bar, field = page.findChild(ScrolledForm).verticalScrollBar(), page.to
    qtbot.waitUntil(bar.isVisible)
    before, after = (bar, field) if direction == RTL else (field, bar)
    gap = after.mapTo(page, QPoint()).x() - before.mapTo(page, QPoint()).x() - before.width()
    assert gap >= 8
