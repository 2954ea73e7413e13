# SPDX-License-Identifier: Apache-2.0
"""The bar below the pages: which figure of how many, and whether the pages follow the evidence."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.panes.tick_box import TickBox
from chipbrief_gui.plain import plain_words
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import number, say

_STEPS = (("previous_figure", "back"), ("next_figure", "forward"))


class FigureBar(QWidget):
    """Steps through the figures by its two actions; ``follow`` is the tick."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("figureBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.buttons = {id: self._button(actions[id]) for id, _icon in _STEPS}
        self.where = QLabel()
        self.where.setObjectName("muted")
        self.follow = TickBox(say("evidence.follow"))
        self.follow.setToolTip(say("evidence.follow.tip"))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(8)
        row.addStretch(1)
        for widget in (self.buttons["previous_figure"], self.where, self.buttons["next_figure"]):
            row.addWidget(widget)
        row.addSpacing(16)
        row.addWidget(self.follow)
        row.addStretch(1)
        self.hide()

    def set_colors(self, colors: Colors) -> None:
        """Draw arrows and tick in ``colors``."""
        for id, icon in _STEPS:
            self.buttons[id].setIcon(make_icon(icon, colors.text))
        self.follow.set_colors(colors)

    def show_figure(self, at: int | None, among: int) -> None:
        """Say which figure is shown (from 0; None for none) among how many; without any, hide them."""
        for widget in (self.where, *self.buttons.values()):
            widget.setVisible(among > 0)
        if at is not None:
            self.where.setText(say("evidence.figure_of", n=number(at + 1), count=number(among)))
        elif among == 1:
            self.where.setText(say("evidence.figures.one"))
        else:
            self.where.setText(say("evidence.figures", count=number(among)))
        self.show()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(16, 16))
        button.setToolTip(action.toolTip())
        button.setAccessibleName(plain_words(action.text()))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(action.trigger)
        return button
