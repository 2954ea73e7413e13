# SPDX-License-Identifier: Apache-2.0
"""Looks for Python's garbage in the window's thread alone, in a turn of its own.

Python would look in whatever thread makes new objects. A part of Qt that is destroyed in another thread than
its own takes the app down, so a thread of the engine must never come upon one that was left in a circle.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

#: Milliseconds between two looks while there is much to look at, and else.
_BUSY_MS, _IDLE_MS = 20, 100


class Garbage(QObject):
    """Takes over from Python, by its own thresholds, as long as ``parent`` lives or until ``close``."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_IDLE_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    def _look(self) -> None:
        # As Python does: the oldest among which there is much new, and all that are younger.
        above = [count > most for count, most in zip(gc.get_count(), gc.get_threshold(), strict=True)]
        self._timer.setInterval(_BUSY_MS if above[0] else _IDLE_MS)
        if above[0]:
            gc.collect(max(at for at, much in enumerate(above) if much))
