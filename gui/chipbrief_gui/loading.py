# SPDX-License-Identifier: Apache-2.0
"""Loads the modules that windows need before they are wanted, while nothing else is being done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 50


class Loading(QObject):
    """Loads modules one by one from ``begin`` on, each in a turn of its own, unless ``is_busy``."""

    def __init__(self, names: Iterable[str], is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._names, self._is_busy = iter(names), is_busy
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._load_next)

    def begin(self) -> None:
        """Begin to load."""
        self._timer.start()

    def _load_next(self) -> None:
        if self._is_busy():
            return
        name = next(self._names, "")
        if name:
            import_module(name)
        else:
            self._timer.stop()
