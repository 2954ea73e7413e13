# SPDX-License-Identifier: Apache-2.0
"""The line under a field that offers a draft, and says when the findings behind a text have changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout, QWidget

from chipbrief.edition import Draft
from chipbrief_gui.case.drafting import Standing, differences, standing
from chipbrief_gui.case.flow_row import FlowRow
from chipbrief_gui.theme import LIGHT, Colors, rename
from chipbrief_gui.words import colon, say

#: What is said, and what can be done, for each relation of a text to its draft.
_OFFERS: dict[Standing, tuple[str, tuple[str, ...]]] = {
    Standing.NONE: ("", ()),
    Standing.OFFERED: ("draft.offered", ("read", "take", "dismiss")),
    Standing.TAKEN: ("draft.taken", ("discard",)),
    Standing.EDITED: ("draft.edited", ("discard",)),
    Standing.CHANGED: ("draft.changed", ("changes", "renew", "keep")),
}
_WORDS = {
    "read": ("draft.read", "draft.read.tip"),
    "take": ("draft.take", "draft.take.tip"),
    "dismiss": ("draft.dismiss", "draft.dismiss.tip"),
    "discard": ("draft.discard", "draft.discard.tip"),
    "changes": ("draft.changes", "draft.changes.tip"),
    "renew": ("draft.renew", "draft.renew.tip"),
    "keep": ("draft.keep", "draft.keep.tip"),
}
_READING = frozenset({"read", "changes"})


class DraftBar(QWidget):
    """``wanted`` gives what is to become of the text: take (the draft), keep (the text), discard (both).

    It is filled with what there is to offer: most fields of most cases have no draft. ``field``
    names the field, ``follows`` is where the keyboard comes from.
    """

    wanted = Signal(str)

    def __init__(self, field: str, follows: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.standing = Standing.NONE
        self._kept: Draft | None = None
        self._now: Draft | None = None
        self._dismissed = ""
        self._colors = LIGHT
        self.buttons: dict[str, QToolButton] = {}
        self._field, self._follows = field, follows
        self.hide()

    def show_draft(self, text: str, kept: Draft | None, now: Draft | None) -> None:
        """Show how ``text`` stands to the draft ``kept`` with it and to the one of ``now``."""
        renewed = (kept, now) != (self._kept, self._now)
        self._kept, self._now = kept, now
        self.standing = standing(text, kept, now)
        if now is not None and self.standing is Standing.OFFERED and self._dismissed == now.words:
            self.standing = Standing.NONE
        said, offers = _OFFERS[self.standing]
        self._fill(offers)
        if self.buttons:
            self._offer(said, offers, renewed=renewed)
        self.setVisible(bool(offers))

    def set_colors(self, colors: Colors) -> None:
        """Mark what changed in ``colors``."""
        self._colors = colors
        self._show_reading()

    def _offer(self, said: str, offers: tuple[str, ...], *, renewed: bool) -> None:
        for name, button in self.buttons.items():
            button.setVisible(name in offers)
        if renewed or not _READING & set(offers):
            self.reading.hide()
        changed = self.standing is Standing.CHANGED
        self.label.setText(say(said) if said else "")
        rename(self.label, "warning" if changed else "muted")
        self._show_reading()

    def _fill(self, offers: tuple[str, ...]) -> None:
        """Make the buttons for ``offers`` that are not there yet, and before the first one the rest."""
        for name in offers:
            if not self.buttons:
                self._lay_out()
            if name not in self.buttons:
                before = next(reversed(self.buttons.values()), self._follows)
                button = self.buttons[name] = self._button(name)
                self._row.addWidget(button)
                self.setTabOrder(before, button)

    def _lay_out(self) -> None:
        self.label, self.reading, self._row = QLabel(self), QLabel(self), FlowRow()
        for label in (self.label, self.reading):
            label.setWordWrap(True)
        # By itself Qt takes a draft of one line, with its quotes written as markup, for plain text.
        self.reading.setTextFormat(Qt.TextFormat.RichText)
        self.reading.setFrameShape(QFrame.Shape.StyledPanel)
        self.reading.setObjectName("draft")
        self.reading.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addLayout(self._row)
        column.addWidget(self.reading)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("rowButton")
        words, tip = (say(key) for key in _WORDS[name])
        button.setText(words)
        button.setToolTip(tip)
        button.setAccessibleName(colon(self._field, words))
        button.setAccessibleDescription(tip)
        button.setCheckable(name in _READING)
        button.clicked.connect(lambda *_checked: self._do(name))
        return button

    def _do(self, name: str) -> None:
        if name in _READING:
            self.reading.setVisible(self.buttons[name].isChecked())
        elif name == "dismiss":
            self._dismissed = self._now.words if self._now is not None else ""
            self.show_draft("", self._kept, self._now)
        else:
            self.wanted.emit("take" if name == "renew" else name)

    def _show_reading(self) -> None:
        if not self.buttons:
            return
        for name in _READING & self.buttons.keys():
            self.buttons[name].setChecked(not self.reading.isHidden())
        if self._now is None:
            return
        from html import escape

        if self.standing is Standing.CHANGED and self._kept is not None:
            old, new = self._kept.words, self._now.words
            same = f"<p>{escape(say('draft.same_words'))}</p>" if old == new else ""
            self.reading.setText(same + differences(old, new, self._colors))
        else:
            self.reading.setText(escape(self._now.words).replace("\n", "<br>"))
