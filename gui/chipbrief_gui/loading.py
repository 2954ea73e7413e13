# SPDX-License-Identifier: Apache-2.0
"""Loads the modules that windows need before they are wanted, while nothing else is being done."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from chipbrief_gui.asking import Asking
from chipbrief_gui.engine_face import keep_from_search
from chipbrief_gui.tasks import Tasks

_PAUSE_MS = 50
_OF_THE_WINDOW = "chipbrief_gui."


class Loading(QObject):
    """Loads modules one by one from ``begin`` on, unless ``is_busy``: most of them in the background.

    Those of the window have a turn of its thread each, as classes of Qt are made in them.
    """

    def __init__(
        self, names: Iterable[str], is_busy: Callable[[], bool], tasks: Tasks, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._names, self._is_busy = iter(names), is_busy
        self._asking = Asking(tasks, self)
        for ended in (self._asking.answered, self._asking.failed):
            ended.connect(self.begin)
        self._timer = QTimer(self, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._load_next)

    def begin(self, *_loaded: object) -> None:
        """Begin to load, or go on."""
        self._timer.start()

    def close(self) -> None:
        """Load no more."""
        self._timer.stop()
        self._asking.close()

    def _load_next(self) -> None:
        if self._is_busy():
            return
        name = next(self._names, "")
        if name.startswith(_OF_THE_WINDOW):
            import_module(name)
            return
        self._timer.stop()
        if name:
            self._asking.ask(lambda: import_module(name))
        else:
            keep_from_search()
