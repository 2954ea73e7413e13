# SPDX-License-Identifier: Apache-2.0
"""A message across the window that stays until it is closed: a sign, a sentence, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.plain import plain_label, plain_words
from chipbrief_gui.theme import LIGHT, Colors, restyle
from chipbrief_gui.words import say

#: Kind of message -> its sign, and the names of the sign's color and of the color in it.
_SIGNS = {"bad": ("error", "error", "error_ground"), "news": ("info", "accent", "selected")}


class Banner(QWidget):
    """Says in words what failed (``bad``) or what is the matter (``news``), without hiding the pages."""

    def __init__(self, *buttons: QPushButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._colors = LIGHT
        self._told: Callable[[], str] = str
        self._icon = QLabel()
        self.message = plain_label()
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shut = QToolButton()
        self.shut.setIconSize(QSize(16, 16))
        self.shut.setToolTip(say("failure.close"))
        self.shut.setAccessibleName(say("failure.close"))
        self.shut.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self.message, 1)
        for button in (*buttons, self.shut):
            row.addWidget(button)
        self.hide()

    @property
    def kind(self) -> str:
        """The kind of the message."""
        return self.property("kind") or "bad"

    def set_colors(self, colors: Colors) -> None:
        """Draw the signs in ``colors``."""
        self._colors = colors
        sign, color, on_color = _SIGNS[self.kind]
        icon = make_icon(sign, getattr(colors, color), getattr(colors, on_color))
        self._icon.setPixmap(icon.pixmap(18, 18))
        self.shut.setIcon(make_icon("close", colors.text))

    def tell(self, told: Callable[[], str], kind: str) -> None:
        """Show what is ``told``, now and in another language; ``kind`` is a key of the table of signs."""
        self._told = told
        self.setProperty("kind", kind)
        restyle(self)
        self.set_colors(self._colors)
        self._say()
        self.show()

    def retell(self, _again: Callable[[str], str]) -> None:
        """Say the message in another language."""
        self._say()

    def _say(self) -> None:
        message = self._told()
        self.message.setText(message)
        self.message.setAccessibleName(message)


class RenderBanner(Banner):
    """Says what became of a brief, with a button to make it again, or to export it as a draft."""

    def __init__(self, retry: QAction, draft: QAction) -> None:
        self.retry = QPushButton(say("failure.retry"))
        self.retry.clicked.connect(retry.trigger)
        self.draft = QPushButton(plain_words(draft.text()))
        self.draft.setToolTip(draft.toolTip())
        self.draft.clicked.connect(draft.trigger)
        super().__init__(self.retry, self.draft)

    def show_failure(self, told: Callable[[], str], *, retry: bool = False, draft: bool = False) -> None:
        """Show what is ``told``, with a button to try again, or to export a draft, if that may help."""
        self._show(told, "bad", retry=retry, draft=draft)

    def show_canceled(self, told: Callable[[], str]) -> None:
        """Show what is ``told``, with a button to make after all what was canceled."""
        self._show(told, "news", retry=True)

    def _show(self, told: Callable[[], str], kind: str, *, retry: bool, draft: bool = False) -> None:
        self.retry.setVisible(retry)
        self.draft.setVisible(draft)
        self.tell(told, kind)
