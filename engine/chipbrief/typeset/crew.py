# SPDX-License-Identifier: Apache-2.0
"""The workers of one trade: reused, recycled and replaced, at most one of them busy."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from chipbrief.language.notices import notice
from chipbrief.typeset.environment import Trade, is_whole, make_folder, remove_folder
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import Limits, TypesetFailure, answer_of
from chipbrief.typeset.lock import Layer
from chipbrief.typeset.process import WorkerProcess

_CANCELED = notice("Typesetting was canceled.")
#: After these the worker is in order and may go on; after all others a new one starts.
_HARMLESS = {"refused", "pages", "output", "failed"}
T = TypeVar("T")


class Crew:
    """Workers of one ``trade``, which work one job at a time; other jobs wait their turn. Thread-safe.

    ``size`` of them are kept, the busy one included; after ``recycle_after`` jobs, a crash or a timeout the
    next job gets a new one. They share a private folder, which goes with ``close()``.
    """

    def __init__(self, trade: Trade, *, size: int, recycle_after: int) -> None:
        self._trade: Trade = trade
        self._size = size
        self._recycle_after = recycle_after
        self._turn = threading.Lock()
        self._lock = threading.Lock()
        self._waiting: list[WorkerProcess] = []
        self._busy: WorkerProcess | None = None
        self._folder: Path | None = None
        self._closed = False
        self.layers: tuple[Layer, ...] = ()

    def warm(self) -> None:
        """Start the workers that are missing. Returns at once; they load by themselves."""
        with self._lock:
            while not self._closed and len(self._waiting) + (self._busy is not None) < self._size:
                self._waiting.append(self._start())

    def walls(self, limits: Limits) -> tuple[Layer, ...]:
        """Return the walls around a worker as soon as it is ready. Raises ``TypesetFailure``."""
        self._lend(lambda worker: worker.get_ready(limits))
        return self.layers

    def ask(self, frame: Frame, limits: Limits, more: Iterable[Frame] = ()) -> Frame:
        """Return the answer to an op of the trade; ``more`` frames follow that of the op as they come.

        Raises ``TypesetFailure``, and whatever ends ``more``.
        """
        return self._lend(lambda worker: answer_of(worker.ask(frame, limits, more)))

    def cancel(self) -> None:
        """Stop the job that is running, if one is; it fails with kind ``canceled``."""
        worker = self._busy
        if worker is not None:
            worker.stop("canceled", _CANCELED)

    def close(self) -> None:
        """End the workers and remove the folder. May be called twice."""
        with self._lock:
            self._closed = True
            waiting, self._waiting = self._waiting, []
            folder, self._folder = self._folder, None
        self.cancel()
        for worker in waiting:
            worker.close()
        if folder is not None:
            remove_folder(folder)

    def _lend(self, work: Callable[[WorkerProcess], T]) -> T:
        with self._turn:
            worker = self._take()
            reusable = False
            try:
                answer = work(worker)
                reusable = True
                return answer
            except TypesetFailure as error:
                reusable = error.kind in _HARMLESS
                raise
            finally:
                self._settle(worker, reusable=reusable)

    def _take(self) -> WorkerProcess:
        """Return a worker that is alive and mark it busy."""
        with self._lock:
            if self._closed:
                raise TypesetFailure("canceled", notice("The typesetter is closed."))
            worker = self._next()
            self._busy = worker
        if self._size > 1:
            self.warm()
        return worker

    def _next(self) -> WorkerProcess:
        while self._waiting:
            worker = self._waiting.pop(0)
            if worker.alive:
                return worker
            worker.close()
        return self._start()

    def _settle(self, worker: WorkerProcess, *, reusable: bool) -> None:
        """Take a worker back after its job: to wait for the next one, or to end."""
        self.layers = worker.layers
        fresh = reusable and worker.renders < self._recycle_after
        with self._lock:
            self._busy = None
            keep = fresh and worker.alive and not self._closed
            if keep:
                self._waiting.insert(0, worker)
        if not keep:
            worker.close()
        if not fresh:
            self.warm()

    def _start(self) -> WorkerProcess:
        if self._folder is not None and not is_whole(self._folder):
            remove_folder(self._folder)
            self._folder = None
        if self._folder is None:
            self._folder = make_folder()
        return WorkerProcess(self._folder, self._trade)
