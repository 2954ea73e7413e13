# SPDX-License-Identifier: Apache-2.0
"""The status bar: the data pack, the last thing that happened in words, and Export."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStatusBar, QWidget

from chipbrief_gui.plain import plain_tip
from chipbrief_gui.theme import make_primary, rename
from chipbrief_gui.words import number, say

#: What is quoted stands before it, what is said of that behind.
_DASH = " – "
#: So few letters of a quotation are no use.
_FEWEST = 8


class ElidedLabel(QLabel):
    """A label of one line that cuts a long text with dots and tells it whole in its tool tip.

    Where something is said of a quotation, it is the quotation that is cut.
    """

    def __init__(
        self, parent: QWidget | None = None, mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._whole, self._mode = "", mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def whole(self) -> str:
        """The text, uncut."""
        return self._whole

    def show_text(self, text: str) -> None:
        """Show ``text``, cut to the room there is."""
        self._whole = text
        self.setAccessibleName(text)
        self._cut()

    def retell(self, again: Callable[[str], str]) -> None:
        """Show the text in another language."""
        self.show_text(again(self._whole))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self._cut_quotation() or self.fontMetrics().elidedText(self._whole, self._mode, self.width())
        self.setText(shown)
        self.setToolTip(plain_tip(self._whole) if shown != self._whole else "")

    def _cut_quotation(self) -> str:
        """Return the text with less of its quotation, or nothing where that does not help."""
        quoted, dash, rest = self._whole.rpartition(_DASH)
        metrics = self.fontMetrics()
        room = self.width() - metrics.horizontalAdvance(dash + rest)
        if not dash or room < _FEWEST * metrics.averageCharWidth():
            return ""
        return metrics.elidedText(quoted, Qt.TextElideMode.ElideRight, room) + dash + rest


class StatusLine(QStatusBar):
    """Shows one message at a time; it stays until the next."""

    def __init__(self, export: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(16, 4, 16, 4)
        self._said = ("", "muted")
        self._acts: Mapping[str, Callable[[], object]] = {}
        self.message = ElidedLabel()
        self.pack = QLabel()
        self.pack.setObjectName("muted")
        self.pack.setContentsMargins(0, 0, 16, 0)
        self.export = QPushButton(export.text())
        make_primary(self.export)
        self.export.setToolTip(export.toolTip())
        self.export.clicked.connect(export.trigger)
        self.addWidget(self.pack)
        self.addWidget(self.message, 1)
        self.offers = {key: self._offer(key) for key in ("status.open", "status.open_folder")}
        self.addPermanentWidget(self.export)

    def retell(self, again: Callable[[str], str]) -> None:
        """Keep the message in another language."""
        self._said = (again(self._said[0]), self._said[1])

    def show_pack(self, version: str, days: int = 0) -> None:
        """Show the version of the data pack, and a warning if it is ``days`` old."""
        if days:
            self.pack.setText(say("status.old_pack", version=version, n=number(days)))
        else:
            self.pack.setText(say("status.pack", version=version))

    @property
    def said(self) -> tuple[str, str]:
        """The message and its kind."""
        return self._said

    def say_it(self, text: str, *, kind: str = "muted") -> None:
        """Show ``text`` as ``muted`` news, as ``good`` or as ``bad``."""
        self._tell(text, kind)
        self.offer({})

    def offer(self, acts: Mapping[str, Callable[[], object]]) -> None:
        """Offer until the next message to do something about this one, by the keys of ``offers``."""
        self._acts = acts
        for key, button in self.offers.items():
            button.setVisible(key in acts)

    def _offer(self, key: str) -> QPushButton:
        button = QPushButton(say(key))
        button.clicked.connect(lambda: self._acts[key]())
        button.hide()
        self.addPermanentWidget(button)
        return button

    def say_too(self, text: str, kind: str) -> None:
        """Show ``text`` beside the message that is there."""
        self._tell(" · ".join(filter(None, (self._said[0], text))), kind)

    def hint(self, text: str) -> None:
        """Show ``text`` for as long as the mouse is over something; without text, the message again."""
        self._show(*((text, "muted") if text else self._said))

    def _tell(self, text: str, kind: str) -> None:
        self._said = (text, kind)
        self._show(text, kind)

    def _show(self, text: str, kind: str) -> None:
        rename(self.message, kind)
        self.message.show_text(text)
