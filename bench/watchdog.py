# SPDX-License-Identifier: Apache-2.0
"""A watchdog for the GUI thread: how long the event loop stood still in each step, and where."""

from __future__ import annotations

import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import FrameType, TracebackType

from PySide6.QtCore import QEventLoop, Qt, QTimer

#: Above this the loop is said to be blocked, in seconds.
LIMIT = 0.05
_BEAT_MS = 2
_WAITS = Path("/proc/thread-self/schedstat")
_LONGEST_LINE = 80
_SAMPLE = 0.01


@dataclass(frozen=True, slots=True)
class Block:
    """The loop stood still: in which step, for how many seconds, and in which function of the app.

    The time in which its thread could run and other programs had the processor is left out. ``worked`` is how
    much of the rest its thread had the processor: for what remains it waited for other threads. ``most`` is
    the most that it worked at once in the step, then or at another time.
    """

    step: str
    seconds: float
    worked: float
    where: str
    most: float


class Watchdog:
    """Keeps the longest block of each step while it is entered; needs an application.

    A timer beats in the loop. The time between two beats is what one event took; meanwhile a thread looks
    where the loop stands. ``part`` is what the file names of the app hold.
    """

    def __init__(self, part: str = "chipbrief", limit: float = LIMIT) -> None:
        self._part, self._limit = part, limit
        self._step = "start"
        self._longest: dict[str, Block] = {}
        self._where: dict[str, int] = {}
        self._waits = os.open(_WAITS, os.O_RDONLY) if _WAITS.exists() else None
        self._last, self._worked, self._delayed = self._now()
        self._loop = threading.get_ident()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._ended = threading.Event()
        self._watcher = threading.Thread(target=self._watch, name="watchdog", daemon=True)

    def __enter__(self) -> Watchdog:
        """Begin to watch."""
        self._last, self._worked, self._delayed = self._now()
        self._timer.start()
        self._watcher.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop watching."""
        self._timer.stop()
        self._ended.set()
        self._watcher.join()
        if self._waits is not None:
            os.close(self._waits)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The longest block of each step, the longest first."""
        return tuple(sorted(self._longest.values(), key=lambda block: -block.seconds))

    def run(
        self, step: str, act: Callable[[], object], until: Callable[[], bool], patience: float = 60.0
    ) -> None:
        """Do ``act`` in the loop and go on until ``until`` holds. Raises ``TimeoutError``."""
        self._step = step
        ends = time.perf_counter() + patience
        loop, look = QEventLoop(), QTimer()
        look.timeout.connect(lambda: (until() or time.perf_counter() > ends) and loop.quit())
        QTimer.singleShot(0, lambda: (act(), look.start(_BEAT_MS)))
        loop.exec()
        if not until():
            raise TimeoutError(step)

    def _beat(self) -> None:
        now, work, delay = self._now()
        seconds, worked = now - self._last - (delay - self._delayed), work - self._worked
        self._last, self._worked, self._delayed = now, work, delay
        known = self._longest.get(self._step)
        most = max(worked, known.most) if known else worked
        if known is None or seconds > known.seconds:
            where = max(self._where, key=lambda name: self._where[name]) if self._where else ""
            self._longest[self._step] = Block(self._step, seconds, worked, where, most)
        else:
            self._longest[self._step] = replace(known, most=most)
        self._where = {}

    def _now(self) -> tuple[float, float, float]:
        """Return in seconds the time, the work of this thread so far, and how long it waited for a processor.

        Only Linux tells the last, in nanoseconds (proc_schedstat); elsewhere it is 0. It is asked last: other
        threads may take Python meanwhile, and what is waited for it then belongs to the time after this.
        """
        now, worked = time.perf_counter(), time.thread_time()
        told = os.pread(self._waits, _LONGEST_LINE, 0).split() if self._waits is not None else (0, 0)
        return now, worked, int(told[1]) / 1e9

    def _watch(self) -> None:
        while not self._ended.wait(_SAMPLE):
            if time.perf_counter() - self._last > _SAMPLE:
                name = self._innermost(sys._current_frames().get(self._loop))  # noqa: SLF001 - the one way
                where = self._where
                where[name] = where.get(name, 0) + 1

    def _innermost(self, frame: FrameType | None) -> str:
        while frame is not None and self._part not in frame.f_code.co_filename:
            frame = frame.f_back
        if frame is None:
            return ""
        file = frame.f_code.co_filename.rpartition("/")[2]
        return f"{file}:{frame.f_lineno} {frame.f_code.co_qualname}"
