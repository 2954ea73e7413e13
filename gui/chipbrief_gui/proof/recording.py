# SPDX-License-Identifier: Apache-2.0
"""Keep each exported brief in the library, in the background; none is lost when the app is closed."""

from __future__ import annotations

import logging
from collections import deque
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from chipbrief_gui.asking import Asking
from chipbrief_gui.engine_face import error_words
from chipbrief_gui.proof.from_shelf import Briefs
from chipbrief_gui.words import say

_log = logging.getLogger(__name__)


class Recording(QObject):
    """Keeps what it is told of; ``done`` gives a sentence on each brief that could not be kept."""

    done = Signal(object)

    def __init__(self, briefs: Briefs, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._briefs, self._asking = briefs, asking
        self._waiting: deque[tuple[Path, bytes, Any]] = deque()
        self._failed: deque[str] = deque()
        asking.answered.connect(self._tell)

    def record(self, path: Path, pdf: bytes, library: Any) -> None:
        """Keep the brief that was written to ``path`` and made with ``library``."""
        # A newer job replaces one that waits, so each takes everything that waits.
        self._waiting.append((path, pdf, library))
        self._asking.ask(self._keep_all)

    def close(self) -> None:
        """Keep what still waits."""
        self._keep_all()

    def _tell(self, _nothing: object) -> None:
        """Tell what failed, also in a job that was replaced, of which nothing is heard."""
        self.done.emit(tuple(self._failed.popleft() for _each in range(len(self._failed))))

    def _keep_all(self) -> None:
        while self._waiting:
            path, pdf, library = self._waiting.popleft()
            try:
                self._briefs.record(path, pdf, library)
            except Exception as error:  # noqa: BLE001 - the export itself has succeeded
                _log.info("An exported brief was not listed.", exc_info=error)
                self._failed.append(say("library.unkept", path=path, why=error_words(error)))
