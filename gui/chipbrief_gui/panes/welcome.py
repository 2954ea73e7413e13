# SPDX-License-Identifier: Apache-2.0
"""What the preview shows before there are pages: the way to a first brief, and that one being made."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from chipbrief_gui.actions import shown_keys
from chipbrief_gui.theme import embolden, make_primary
from chipbrief_gui.words import say

_CARD_WIDTH = 440
_TITLE_PIXELS = 23


class WelcomePage(QWidget):
    """The empty state: one click to the example, one to a pick of one's own."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.example = QPushButton(say("welcome.example"))
        make_primary(self.example)
        self.example.setToolTip(actions["example"].toolTip())
        self.example.clicked.connect(actions["example"].trigger)
        self.choose = QPushButton()
        self.choose.clicked.connect(actions["new_pick"].trigger)
        actions["new_pick"].changed.connect(self._show_keys)
        self._new_pick = actions["new_pick"]
        self._show_keys()
        title, text = _title(say("welcome.title")), QLabel(say("welcome.text"))
        text.setWordWrap(True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = _card(self)
        column.addWidget(title)
        column.addSpacing(6)
        column.addWidget(text)
        column.addSpacing(18)
        column.addWidget(self.example)
        column.addSpacing(8)
        column.addWidget(self.choose)

    def _show_keys(self) -> None:
        self.choose.setText(say("welcome.choose", keys=shown_keys(self._new_pick)))


class BusyPage(QWidget):
    """The first brief being made, with the step it is at, and a button to stop it."""

    def __init__(self, cancel: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("busy")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.step = QLabel()
        self.step.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.step.setObjectName("muted")
        self.cancel = QPushButton(say("busy.cancel"))
        self.cancel.setToolTip(cancel.toolTip())
        self.cancel.clicked.connect(cancel.trigger)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(say("busy.title"))
        column = _card(self)
        column.addWidget(_title(say("busy.title")))
        column.addSpacing(16)
        column.addWidget(bar)
        column.addSpacing(10)
        column.addWidget(self.step)
        column.addSpacing(16)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_step(self, step: str) -> None:
        """Show the name of ``step``."""
        self.step.setText(step)


def _title(text: str) -> QLabel:
    label = QLabel(text)
    embolden(label, _TITLE_PIXELS)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _card(page: QWidget) -> QVBoxLayout:
    """Return the column of a card in the middle of ``page``."""
    card = QFrame()
    card.setObjectName("card")
    card.setFixedWidth(_CARD_WIDTH)
    column = QVBoxLayout(card)
    column.setContentsMargins(36, 32, 36, 32)
    column.setSpacing(0)
    # Stretches, not an alignment: only so does the card grow with its wrapped text.
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(card)
    across.addStretch(1)
    outer = QVBoxLayout(page)
    outer.addStretch(2)
    outer.addLayout(across)
    outer.addStretch(3)
    return column
