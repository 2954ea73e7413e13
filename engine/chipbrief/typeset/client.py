# SPDX-License-Identifier: Apache-2.0
"""The typesetter as the rest of the engine sees it: one warm worker, reused, recycled and replaced."""

from __future__ import annotations

import threading
import weakref
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from types import TracebackType

from chipbrief.notices import notice
from chipbrief.typeset.environment import make_folder, remove_folder
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.job import (
    Limits,
    Typeset,
    TypesetFailure,
    TypesetJob,
    answer_of,
    job_to_frame,
    result_from_frame,
)
from chipbrief.typeset.lock import Layer
from chipbrief.typeset.process import WorkerProcess

_CANCELED = notice("Typesetting was canceled.")
#: After these the worker is in order and may go on; after all others a new one starts.
_HARMLESS = {"refused", "pages", "output", "failed"}


class Typesetter:
    """Typesets jobs in a worker process. Thread-safe; close it, or use it in ``with``.

    One job runs at a time, others wait their turn. The worker starts at the first job, or ahead with
    ``warm()``; after ``recycle_after`` jobs, a crash or a timeout the next job gets a new one. With
    ``standby`` a second worker is kept ready, so that a replacement costs no time but about 70 MB.
    """

    def __init__(
        self, limits: Limits | None = None, *, recycle_after: int = 200, standby: bool = False
    ) -> None:
        self._limits = limits or Limits()
        self._recycle_after = recycle_after
        self._standby = standby
        self._turn = threading.Lock()
        self._pool = _Pool()
        self._layers: tuple[Layer, ...] = ()
        # Runs at exit too, and must not keep the typesetter itself alive.
        self._end = weakref.finalize(self, self._pool.close)

    def warm(self) -> None:
        """Start the worker if there is none. Returns at once; the worker loads by itself."""
        self._pool.prepare(2 if self._standby else 1)

    def typeset(self, job: TypesetJob, limits: Limits | None = None) -> Typeset:
        """Return the PDF of ``job``; the ``limits`` of this job default to the typesetter's own.

        Raises ``TypesetFailure``, whose ``kind`` says what happened; the next job is not affected.
        """
        limits = limits or self._limits
        return result_from_frame(self.ask(job_to_frame(job, limits), limits))

    def draw(self, charts: Mapping[str, bytes]) -> Mapping[str, bytes]:
        """Return the pictures of charts that ``compose.charts`` described; none only starts the drawing.

        Raises ``TypesetFailure``.
        """
        return self.ask(Frame({"op": "draw", "limits": asdict(self._limits)}, charts), self._limits).blobs

    def ask(self, frame: Frame, limits: Limits) -> Frame:
        """Return the worker's answer to any op that it knows. Raises ``TypesetFailure``."""
        with self._turn:
            worker = self._pool.take()
            if self._standby:
                self._pool.prepare(2)
            try:
                answer = answer_of(worker.ask(frame, limits))
            except TypesetFailure as error:
                self._settle(worker, reusable=error.kind in _HARMLESS)
                raise
            except BaseException:
                self._settle(worker, reusable=False)
                raise
            self._settle(worker, reusable=True)
            return answer

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Return the walls around the worker that was asked last; none before it was ready."""
        return self._layers

    def cancel(self) -> None:
        """Stop the job that is running, if one is; its ``typeset`` fails with kind ``canceled``."""
        worker = self._pool.busy
        if worker is not None:
            worker.stop("canceled", _CANCELED)

    def close(self) -> None:
        """Stop a running job, end the workers and remove the private folder. May be called twice."""
        self.cancel()
        self._end()

    def __enter__(self) -> Typesetter:
        """Return the typesetter itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the typesetter."""
        self.close()

    def _settle(self, worker: WorkerProcess, *, reusable: bool) -> None:
        self._layers = worker.layers
        fresh = worker.renders < self._recycle_after
        self._pool.give_back(worker, keep=reusable and fresh and worker.alive)
        if not (reusable and fresh):
            self.warm()


class _Pool:
    """The private folder and the workers: at most one busy, the others waiting. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: list[WorkerProcess] = []
        self._folder: Path | None = None
        self._closed = False
        self.busy: WorkerProcess | None = None

    def prepare(self, count: int) -> None:
        """Start workers until ``count`` are there, the busy one included."""
        with self._lock:
            while not self._closed and len(self._waiting) + (self.busy is not None) < count:
                self._waiting.append(self._start())

    def take(self) -> WorkerProcess:
        """Return a worker that is alive and mark it busy."""
        with self._lock:
            if self._closed:
                raise TypesetFailure("canceled", notice("The typesetter is closed."))
            while self._waiting:
                worker = self._waiting.pop(0)
                if worker.alive:
                    break
                worker.close()
            else:
                worker = self._start()
            self.busy = worker
            return worker

    def give_back(self, worker: WorkerProcess, *, keep: bool) -> None:
        """Take a worker back after its job: to wait for the next one, or to end."""
        with self._lock:
            self.busy = None
            if keep and not self._closed:
                self._waiting.insert(0, worker)
                return
        worker.close()

    def close(self) -> None:
        """End the waiting workers and remove the folder; the busy one ends with its job."""
        with self._lock:
            self._closed = True
            waiting, self._waiting = self._waiting, []
            folder, self._folder = self._folder, None
            if self.busy is not None:
                self.busy.stop("canceled", _CANCELED)
        for worker in waiting:
            worker.close()
        if folder is not None:
            remove_folder(folder)

    def _start(self) -> WorkerProcess:
        if self._folder is None:
            self._folder = make_folder()
        return WorkerProcess(self._folder)
