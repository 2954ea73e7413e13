# SPDX-License-Identifier: Apache-2.0
"""The line in which threads stand that work for the window."""

from __future__ import annotations

import threading
import time
from collections import deque


class Line:
    """Threads stand in it, so that they do not keep the window waiting for Python all at once.

    Who has been first for ``patience``, in seconds, steps aside: slow work, or work that waits.
    """

    def __init__(self, patience: float = 0.2) -> None:
        self._patience = patience
        self._moved = threading.Condition()
        self._standing = deque[int]()
        self._since = 0.0

    @property
    def standing(self) -> tuple[int, ...]:
        """The threads in the line, the first of which works."""
        return tuple(self._standing)

    def enter(self) -> None:
        """Stand at the end, and return as the first."""
        me = threading.get_ident()
        with self._moved:
            if not self._standing:
                self._since = time.monotonic()
            self._standing.append(me)
            while self._standing[0] != me:
                if (rest := self._since + self._patience - time.monotonic()) > 0:
                    self._moved.wait(rest)
                else:
                    self._step_aside(self._standing[0])

    def leave(self) -> None:
        """Let the next one go on."""
        me = threading.get_ident()
        with self._moved:
            if me in self._standing:
                self._step_aside(me)

    def _step_aside(self, one: int) -> None:
        if self._standing[0] == one:
            self._since = time.monotonic()
        self._standing.remove(one)
        self._moved.notify_all()
