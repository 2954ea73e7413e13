# SPDX-License-Identifier: Apache-2.0
"""One question at a time to the engine, in the background; the newest wins."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from chipbrief_gui.engine_face import error_words
from chipbrief_gui.tasks import Job, Progress, Tasks

_log = logging.getLogger(__name__)


class Asking(QObject):
    """Asks with ``ask`` or ``run``; ``answered`` or ``failed`` follows, unless a newer question came.

    ``refused`` gives the error itself, before ``failed`` tells it in words.
    ``told`` passes on the progress of long work; after ``stop`` nothing follows.
    """

    busy = Signal()
    told = Signal(object)
    answered = Signal(object)
    refused = Signal(object)
    failed = Signal(str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._job: Job | None = None

    def ask(self, work: Callable[[], Any]) -> None:
        """Call ``work`` in the background."""
        self.run(lambda _progress: work())

    def run(self, work: Callable[[Progress], Any], stop: Callable[[], None] = lambda: None) -> None:
        """Call ``work`` in the background; ``stop`` makes it give up when nobody waits for it any more."""
        self.busy.emit()
        self._job = Job(work, self.answered.emit, self._on_failed, self.told.emit, cancel=stop)
        self._tasks.submit(self._job)

    def stop(self) -> None:
        """Drop the question that is running; no answer follows."""
        if self._job is not None:
            self._job.drop()

    def close(self) -> None:
        """Drop the question that is running and stop its task runner."""
        self._tasks.close()

    def _on_failed(self, error: Exception) -> None:
        _log.info("A question to the engine failed.", exc_info=error)
        self.refused.emit(error)
        self.failed.emit(error_words(error))
