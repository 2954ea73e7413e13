# SPDX-License-Identifier: Apache-2.0
"""The bar to find words on the pages: a field, how many hits there are, the next and the previous one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.preview.finding import Finder
from chipbrief_gui.preview.tools import tool_button
from chipbrief_gui.theme import Colors, rename
from chipbrief_gui.words import count, say

_ICONS = {"find_previous": "previous", "find_next": "next", "hits": "list"}


class FindBar(QWidget):
    """Finds what is typed; Enter goes on, Shift+Enter back, Escape closes the bar, which ``closed`` tells."""

    closed = Signal()

    def __init__(self, finder: Finder, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._finder = finder
        self.field = QLineEdit()
        self.said = QLabel()
        self._tools = {id_: tool_button(actions[id_]) for id_ in _ICONS}
        self.shut = tool_button()
        self._lay_out()
        self.field.textChanged.connect(finder.find)
        self.shut.clicked.connect(self.close_up)
        finder.changed.connect(self._show_count)
        self.hide()

    def set_colors(self, colors: Colors) -> None:
        """Draw the icons in ``colors``."""
        for id_, icon in _ICONS.items():
            self._tools[id_].setIcon(make_icon(icon, colors.text))
        self.shut.setIcon(make_icon("close", colors.text))

    def come_up(self, words: str = "") -> None:
        """Open the bar, ready to type; ``words``, if any, are found at once."""
        self.show()
        if words:
            self.field.setText(words)
        elif self.field.text() != self._finder.words:
            self._finder.find(self.field.text())
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        """Close the bar and take the marks back."""
        self.hide()
        self._finder.find("")
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back, or close."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._finder.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def _show_count(self) -> None:
        finder = self._finder
        text = ""
        if finder.hits:
            text = say("preview.find.at", n=finder.number, hits=count("preview.find.hits", len(finder.hits)))
        elif finder.words and not finder.searching:
            text = say("preview.find.none")
        self.said.setText(text)
        rename(self.said, "bad" if finder.words and not finder.hits else "muted")

    def _lay_out(self) -> None:
        self.field.setPlaceholderText(say("preview.find.hint"))
        self.field.setAccessibleName(say("preview.find"))
        self.field.setMinimumWidth(160)
        self.field.setMaximumWidth(340)
        self.shut.setToolTip(say("preview.find.close"))
        self.shut.setAccessibleName(say("preview.find.close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._tools["find_previous"])
        row.addWidget(self._tools["find_next"])
        row.addSpacing(8)
        row.addWidget(self.said)
        row.addStretch(1)
        row.addWidget(self._tools["hits"])
        row.addWidget(self.shut)
