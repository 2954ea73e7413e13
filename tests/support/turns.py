# SPDX-License-Identifier: Apache-2.0
"""Turns of the event loop, taken one by one."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable


class Waiting:
    """Keeps what is put off until it is its turn."""

    def __init__(self) -> None:
        self._acts = deque[Callable[[], object]]()

    def __call__(self, act: Callable[[], object]) -> None:
        self._acts.append(act)

    def take_all(self) -> list[float]:
        """Take every turn, also those that are asked for meanwhile; return the work of each, in seconds."""
        worked = []
        while self._acts:
            began = time.thread_time()
            self._acts.popleft()()
            worked.append(time.thread_time() - began)
        return worked
