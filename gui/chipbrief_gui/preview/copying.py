# SPDX-License-Identifier: Apache-2.0
"""Copying text page by page: reading all pages of a long brief at once would freeze the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from chipbrief_gui.preview.text import as_one


class Copier(QObject):
    """Puts the parts of a text together, one each time the window has nothing else to do."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._parts: Iterator[str] = iter(())
        self._done: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def copy(self, parts: Iterable[str]) -> None:
        """Put ``parts``, read one by one, into the clipboard as lines."""
        self._parts, self._done = iter(parts), []
        self._timer.start()

    def finish(self) -> None:
        """Read at once what is left: it is about to go."""
        while self._timer.isActive():
            self._go_on()

    def _go_on(self) -> None:
        part = next(self._parts, None)
        if part is not None:
            self._done.append(part)
            return
        self._timer.stop()
        QGuiApplication.clipboard().setText(as_one(self._done))
