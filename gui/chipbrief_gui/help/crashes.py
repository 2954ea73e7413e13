# SPDX-License-Identifier: Apache-2.0
"""Catches every uncaught error, in any thread, and shows it once."""

from __future__ import annotations

import logging
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QLibraryInfo,
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from chipbrief_gui.help.crash import Crash, crash_of, write_crash

_MOST_MESSAGES = 20
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_log = logging.getLogger(__name__)


class Crashes(QObject):
    """Calls ``show`` with each new error and the file of its facts; ``again`` with how often an old one came.

    Both are called in the GUI thread. While ``installed`` it is in the place of Python's own hooks, which
    are called as well, and of Qt's messages, the last of which belong to the facts.
    """

    _happened = Signal(object)

    def __init__(
        self,
        folder: Path,
        show: Callable[[Crash, Path | None], object],
        again: Callable[[int], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._folder, self._show, self._again = folder, show, again
        self._times: Counter[str] = Counter()
        self._messages: deque[str] = deque(maxlen=_MOST_MESSAGES)
        self._former = (sys.excepthook, threading.excepthook)
        self._former_messages: Callable[[QtMsgType, QMessageLogContext, str], object] | None = None
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Install the hooks that catch errors."""
        self._former = (sys.excepthook, threading.excepthook)
        sys.excepthook, threading.excepthook = self._on_error, self._on_thread_error
        self._former_messages = qInstallMessageHandler(self._on_message)

    def remove(self) -> None:
        """Put the former hooks back."""
        sys.excepthook, threading.excepthook = self._former
        qInstallMessageHandler(self._former_messages)

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._former[0](kind, error, trace)
        self._take(error, threading.current_thread().name)

    def _on_thread_error(self, found: threading.ExceptHookArgs) -> None:
        self._former[1](found)
        if found.exc_value is not None:
            self._take(found.exc_value, found.thread.name if found.thread is not None else "")

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        self._messages.append(text)
        if self._former_messages is not None:
            self._former_messages(kind, context, text)
        else:
            _log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)

    def _take(self, error: BaseException, thread: str) -> None:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            return
        crash = crash_of(error, thread, tuple(self._messages), QLibraryInfo.version().toString())
        self._happened.emit(crash)

    def _tell(self, crash: Crash) -> None:
        self._times[crash.key] += 1
        if (times := self._times[crash.key]) > 1:
            self._again(times)
        else:
            self._show(crash, write_crash(self._folder, crash))
