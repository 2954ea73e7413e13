# SPDX-License-Identifier: Apache-2.0
"""The heading of the strip of problems: counts, what is listed, and what was done last."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.actions import shown_keys
from chipbrief_gui.icons import make_icon
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.status import ElidedLabel
from chipbrief_gui.theme import LIGHT, Colors, embolden
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.words import count, say

_SEVERITIES = ("error", "warning")
#: What may be listed, and its words.
_LISTED = (
    ("", "problems.filter.all"),
    ("error", "problems.filter.error"),
    ("warning", "problems.filter.warning"),
)


class Heading(QWidget):
    """How many problems there are, in words; which are listed; what was done last; the keys."""

    def __init__(self, forth: QAction, back: QAction) -> None:
        super().__init__()
        self._moves = (forth, back)
        self._colors = LIGHT
        self._severities: frozenset[str] = frozenset()
        self._sign, self.summary = QLabel(), QLabel()
        self.news, self.undo = ElidedLabel(), _small("problems.undo")
        self.news.setObjectName("muted")
        self.filter = Chooser()
        self.filter.setAccessibleName(say("problems.filter"))
        self.filter.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.filter.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self.filter.set_choices(tuple(Choice(key, say(words)) for key, words in _LISTED))
        self.copy = _small("problems.copy")
        self._keys = QLabel()
        self._keys.setObjectName("muted")
        for action in self._moves:
            action.changed.connect(self._show_keys)
        self._lay_out()
        self._show_keys()
        self.show_news("")

    def set_colors(self, colors: Colors) -> None:
        """Draw the signs in ``colors``."""
        self._colors = colors
        self.filter.set_colors(colors)
        self._show_sign()

    def show_rows(self, rows: tuple[ProblemRow, ...], *, unmade: bool = False) -> None:
        """Count ``rows``; without any there is nothing to choose from, nor of a brief that is ``unmade``."""
        self._severities = frozenset({"warning"} if unmade else (row.severity for row in rows))
        self.summary.setText(say("problems.unmade") if unmade else _summary(rows))
        self._show_sign()
        if len(self._severities) < len(_SEVERITIES):
            self.filter.set_value("")
        self.filter.setVisible(len(self._severities) == len(_SEVERITIES))
        for widget in (self.copy, self._keys):
            widget.setVisible(bool(rows))

    def end_news(self) -> None:
        """Clear what was done last, unless it can be undone."""
        if self.undo.isHidden():
            self.show_news("")

    def show_news(self, text: str, *, undo: bool = False) -> None:
        """Say what was done last, with a way back."""
        self.news.show_text(text)
        self.undo.setVisible(bool(text) and undo)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        title = QLabel(say("problems.title"))
        title.setObjectName("heading")
        # On Unix a combo box's own accessible name is what is chosen: readers say its label.
        title.setBuddy(self.filter)
        embolden(title)
        for widget in (title, self._sign, self.summary):
            row.addWidget(widget)
        row.addWidget(self.news, 1)
        row.addWidget(self.undo)
        for widget in (self._keys, self.filter, self.copy):
            row.addWidget(widget)

    def _show_keys(self) -> None:
        forth, back = (shown_keys(action) for action in self._moves)
        self._keys.setText(say("problems.keys", next=forth, previous=back))

    def _show_sign(self) -> None:
        found = self._severities
        name = "error" if "error" in found else "warning" if "warning" in found else "good"
        color = getattr(self._colors, name)
        self._sign.setPixmap(make_icon(name, color, self._colors.surface).pixmap(15, 15))


def _small(key: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("rowButton")
    button.setText(say(key))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _summary(rows: tuple[ProblemRow, ...]) -> str:
    if not rows:
        return say("problems.none")
    errors = sum(row.severity == "error" for row in rows)
    parts = (("problems.errors", errors), ("problems.warnings", len(rows) - errors))
    return " · ".join(count(key, number) for key, number in parts if number)
