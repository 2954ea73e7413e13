# SPDX-License-Identifier: Apache-2.0
"""Ctrl+C in the terminal and a request to end by the system close the window as its own button does."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Calls ``close`` in the event loop when the process is asked to end.

    Python runs its signal handlers only between its own instructions, and the event loop has none: so
    the signal is written to a socket that the loop watches.
    """

    def __init__(self, close: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._close = close
        self._here, self._there = socket.socketpair()
        for end in (self._here, self._there):
            end.setblocking(False)
        signal.set_wakeup_fd(self._there.fileno())
        for number in _SIGNALS:
            signal.signal(number, _do_nothing)
        self._notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def close(self) -> None:
        """Stop watching and let go of the socket; the handlers stay."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        self._here.close()
        self._there.close()

    def _wake(self) -> None:
        self._here.recv(64)
        self._close()


def _do_nothing(*_signal_and_frame: object) -> None:
    """Be a handler, so that the signal does not end the process at once."""
