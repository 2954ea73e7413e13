# SPDX-License-Identifier: Apache-2.0
"""Watch the time that a worker takes, and tell work that has no end from a machine that is busy."""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Callable, Generator

from chipbrief.typeset.job import Limits

_STEP = 0.05
#: A worker that got less than this share of a processor was kept waiting by others.
_WHOLE = 0.9
#: The time of a processor that is shared is worth about half: caches and cores are shared too.
_SHARED = 2.0


@contextlib.contextmanager
def watching(pid: int, limits: Limits, stop: Callable[[float], None]) -> Generator[None]:
    """Call ``stop`` with the seconds that were up, from another thread, unless the block ends before."""
    done = threading.Event()
    thread = threading.Thread(target=_watch, args=(pid, limits, done, stop), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()


def _watch(pid: int, limits: Limits, done: threading.Event, stop: Callable[[float], None]) -> None:
    began, worked = time.monotonic(), processor_time(pid)
    step = _STEP if limits.idle_seconds else limits.seconds
    while not done.wait(step):
        wall, used = time.monotonic() - began, _less(processor_time(pid), worked)
        if wall >= limits.seconds:
            stop(limits.seconds)
            return
        if limits.idle_seconds and is_overdue(limits.idle_seconds, wall, used):
            stop(limits.idle_seconds)
            return


def _less(used: float | None, before: float | None) -> float | None:
    return None if used is None or before is None else used - before


def is_overdue(seconds: float, wall: float, used: float | None) -> bool:
    """Return whether work that should take ``seconds`` on an idle machine has had its time.

    ``wall`` is how long it took so far, ``used`` the processor's time for it; ``None`` where nobody tells.
    """
    if wall < seconds or used is None:
        return wall >= seconds * _SHARED
    return used >= seconds * (1 if used >= wall * _WHOLE else _SHARED)


def processor_time(pid: int) -> float | None:
    """Return the seconds that all threads of a process have worked; ``None`` where nobody tells."""
    if not sys.platform.startswith("linux"):
        return None
    with contextlib.suppress(OSError, OverflowError):
        # The clock of another process, as clock_getcpuclockid(3) computes it on Linux.
        return time.clock_gettime((~pid << 3) | 2)
    return None
