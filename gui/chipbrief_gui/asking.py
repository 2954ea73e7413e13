# SPDX-License-Identifier: Apache-2.0
"""One question at a time to the engine, in the background; the newest wins."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from chipbrief_gui.engine_face import error_words
from chipbrief_gui.tasks import Job, Tasks

_log = logging.getLogger(__name__)


class Asking(QObject):
    """Asks with ``ask``; ``answered`` or ``failed`` follows, unless a newer question came."""

    busy = Signal()
    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks

    def ask(self, work: Callable[[], Any]) -> None:
        """Call ``work`` in the background."""
        self.busy.emit()
        self._tasks.submit(Job(lambda _progress: work(), self.answered.emit, self._on_failed))

    def close(self) -> None:
        """Drop what is asked and stop."""
        self._tasks.close()

    def _on_failed(self, error: Exception) -> None:
        _log.info("A question to the engine failed.", exc_info=error)
        self.failed.emit(error_words(error))
