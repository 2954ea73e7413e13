# SPDX-License-Identifier: Apache-2.0
"""A message across the window that stays until it is closed: a sign, a sentence, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.plain import plain_label, plain_words
from chipbrief_gui.theme import LIGHT, Colors, restyle
from chipbrief_gui.words import say

#: Kind of message -> its sign, and the names of the sign's color and of the color in it.
_SIGNS = {"bad": ("error", "error", "error_ground"), "news": ("info", "accent", "selected")}
#: The part of the window's height that a message may take.
_PART = 0.4


class Whole(QScrollArea):
    """Gives a label the height of its lines; where the window is too low for all, they can be scrolled."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        self._label = label
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(label)
        for part in (self.viewport(), label):
            part.setAutoFillBackground(False)
        label.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew in another width."""
        super().resizeEvent(event)
        self.give_room()

    def changeEvent(self, event: QEvent) -> None:
        """Have other room for larger text."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.give_room()

    def give_room(self) -> None:
        """Be as high as the lines are; who cannot see them all can scroll with the keyboard, too."""
        wanted, most = self._label.heightForWidth(self.width()), int(self.window().height() * _PART)
        self.setFixedHeight(max(0, min(wanted, most)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if wanted > most else Qt.FocusPolicy.NoFocus)


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
        self.message.setObjectName("message")
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
        self.whole = Whole(self.message)
        row.addWidget(self.whole, 1)
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
        self.whole.give_room()

    def retell(self, _again: Callable[[str], str]) -> None:
        """Say the message in another language."""
        self._say()

    def _say(self) -> None:
        message = self._told()
        self.message.setText(message)
        self.message.setAccessibleName(message)
        self.whole.setAccessibleName(message)
        self.whole.give_room()


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
