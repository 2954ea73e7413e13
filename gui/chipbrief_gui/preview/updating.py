# SPDX-License-Identifier: Apache-2.0
"""A message over a corner of the pages that says what is being done, with a button to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from chipbrief_gui.words import say

#: Work that ends sooner gets no message, in milliseconds.
PATIENCE_MS = 500
_AWAY = 12


class Updating(QFrame):
    """Lies over the lower corner of ``pages`` where lines begin; so nothing moves when it comes and goes."""

    def __init__(self, pages: QWidget, cancel: QAction) -> None:
        super().__init__(pages)
        self.setObjectName("bubble")
        self._pages = pages
        self.step = QLabel()
        self.cancel = QPushButton(say("busy.cancel"))
        self.cancel.setToolTip(cancel.toolTip())
        self.cancel.clicked.connect(cancel.trigger)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self.step)
        row.addWidget(self.cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        pages.installEventFilter(self)
        self.hide()

    def show_step(self, step: str) -> None:
        """Show which ``step`` is being done, after a short delay."""
        self.step.setText(say("preview.updating", step=step).strip())
        self._place()
        if self.isHidden() and not self._patience.isActive():
            self._patience.start()

    def end(self) -> None:
        """Hide the message; the keyboard focus, if it is here, goes to the pages."""
        self._patience.stop()
        if self.cancel.hasFocus():
            self._pages.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the pages get more room or less."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.adjustSize()
        room = self._pages.rect()
        left = room.width() - self.width() - 2 * _AWAY if self.isRightToLeft() else _AWAY
        self.move(QPoint(left, room.height() - self.height() - _AWAY))
