# SPDX-License-Identifier: Apache-2.0
"""Limits on what a stranger's file may cost this process: wall-clock time and memory.

A brief from elsewhere carries a template, and a template is a small program. Both limits are POSIX
only, and the first holds in the main thread only; elsewhere the typesetter's own limits remain.
"""

from __future__ import annotations

import contextlib
import importlib
import signal
import threading
from collections.abc import Callable, Generator
from pathlib import Path
from types import FrameType
from typing import Any

from chipbrief.errors import ChipbriefError


class TookTooMuch(ChipbriefError):
    """A stranger's file took more time than it may."""


@contextlib.contextmanager
def bounded(seconds: int, memory: int) -> Generator[None]:
    """Limit the block to ``seconds`` of wall-clock time and the process to ``memory`` more bytes.

    Raises ``TookTooMuch`` in the block when the time is up, ``MemoryError`` when the memory is.
    """
    with contextlib.ExitStack() as stack:
        if threading.current_thread() is threading.main_thread() and hasattr(signal, "setitimer"):
            stack.callback(_alarm(seconds))
        with contextlib.suppress(ImportError):
            stack.callback(_cap(importlib.import_module("resource"), memory))
        yield


def _alarm(seconds: int) -> Callable[[], None]:
    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TookTooMuch(f"it took more than {seconds} seconds, so it was stopped.")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)

    def reset() -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)

    return reset


def _cap(resource: Any, memory: int) -> Callable[[], None]:
    """Limit the data segment: the chart engine reserves address space it never uses, so that says nothing."""
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = _data_size(resource.getpagesize()) + memory
    ceiling = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (ceiling, hard))
    return lambda: resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))


def _data_size(page: int) -> int:
    """Return the size of this process's data in bytes (proc(5), statm, field 6); 0 where it is not told."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5]) * page
    except OSError:
        return 0
