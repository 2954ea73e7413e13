# SPDX-License-Identifier: Apache-2.0
"""All background work: submit a job, hear of it in the GUI thread; the newest job wins.

``BackgroundTasks`` runs jobs one after another on a thread of its own. ``ImmediateTasks`` is its
synchronous twin: the same calls, made before ``submit`` returns.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal

from chipbrief.frozen import frozen
from chipbrief_gui.line import Line
from chipbrief_gui.turns import Later, Turns

#: Hears what a job does: the name of a step, or a value that says how far it has come.
Progress = Callable[[Any], None]
#: What is done while the engine is still being loaded.
_EARLY = frozenset({"chipbrief-kept-pages"})

_log = logging.getLogger(__name__)


class StaleError(Exception):
    """Raised inside a job that reports progress after a newer one has replaced it."""


def _ignore(*_values: object) -> None:
    """Ignore an event that nobody waits for."""


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work, and the callbacks that hear of it.

    ``work`` runs in the background and gets a function to report progress with. ``cancel`` is called
    when its result is no longer wanted, ``discard`` with a result that came too late (in the background).
    Exactly one of ``succeeded``, ``failed`` and ``dropped`` is called, in the GUI thread.
    """

    work: Callable[[Progress], Any]
    succeeded: Callable[[Any], None] = _ignore
    failed: Callable[[Exception], None] = _ignore
    progressed: Progress = _ignore
    dropped: Callable[[], None] = _ignore
    cancel: Callable[[], None] = _ignore
    discard: Callable[[Any], None] = _ignore
    _stale: threading.Event = field(default_factory=threading.Event)

    @property
    def stale(self) -> bool:
        """Whether nobody wants the result any more."""
        return self._stale.is_set()

    def drop(self) -> None:
        """Mark the job as no longer wanted and stop it if it can be stopped."""
        if not self.stale:
            self._stale.set()
            self.cancel()

    def run(self, report: Progress) -> tuple[str, Any]:
        """Do the work on the calling thread; return how it ended and the result or error."""

        def report_or_stop(step: Any) -> None:
            if self.stale:
                raise StaleError(step)
            report(step)

        if self.stale:
            return "dropped", None
        try:
            return "succeeded", self.work(report_or_stop)
        except Exception as error:  # noqa: BLE001 - the boundary: whatever a step raises is put in words
            return ("dropped", None) if self.stale else ("failed", error)

    def tell(self, event: str, value: Any) -> None:
        """Call the callback of ``event``; a job that is stale by now only says that it was dropped."""
        if not self.stale and event != "dropped":
            getattr(self, event)(value)
            return
        if event == "succeeded":
            self.discard(value)
        if event != "progressed":
            self.dropped()


class Tasks(Protocol):
    """What the window needs of either kind of task runner."""

    def submit(self, job: Job) -> None:
        """Run ``job``; a job submitted earlier and not finished is dropped."""
        ...

    def close(self) -> None:
        """Drop what is left and return when nothing runs any more."""
        ...


class BackgroundTasks(QObject):
    """Runs jobs on one background thread and reports them in the thread that created it.

    The thread starts at the first job, so that a window does not wait for threads that it may never use.
    A job begins after the event at hand, and each report has a turn of its own. Threads that stand in a
    ``line`` let each other go first between their reports, and begin once the window has nothing to do.
    ``before`` is called in the thread, once, before its first job.
    """

    _arrived = Signal(object, str, object)

    def __init__(
        self,
        name: str = "chipbrief-tasks",
        line: Line | None = None,
        turns: Turns | None = None,
        before: Callable[[], object] = _ignore,
    ) -> None:
        super().__init__()
        self._before = before
        self._line, self._turns = line or Line(), turns or Turns()
        self._soon = self._turns.when_idle if line else self._turns
        self._reports = deque[tuple[Job, str, Any]]()
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        self._wake = threading.Condition()
        self._waiting: Job | None = None
        self._running: Job | None = None
        # Used in the receiver's thread only: the job submitted last, until its end is reported.
        self._untold: Job | None = None
        self._closed = False
        # A daemon, so that a step that never returns cannot keep a closed app alive.
        self._thread = threading.Thread(target=self._loop, name=name, daemon=True)

    def submit(self, job: Job) -> None:
        """Run ``job`` as soon as the running one has stopped; drop whatever was submitted before."""
        self._drop_all()
        self._untold = job
        with self._wake:
            self._waiting = job
        self._soon(self._begin)

    @property
    def _is_started(self) -> bool:
        return self._thread.ident is not None

    def close(self, timeout: float = 20.0) -> None:
        """Drop all jobs and wait until the thread has ended (at most ``timeout`` seconds)."""
        with self._wake:
            self._closed = True
            self._wake.notify()
        self._drop_all()
        if self._is_started:
            self._thread.join(timeout)
        if self._thread.is_alive():
            _log.warning("A background job did not stop within %.0f s.", timeout)
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall)
        while self._reports:
            self._deliver()

    def _begin(self) -> None:
        with self._wake:
            self._wake.notify()
        if not self._is_started and not self._closed:
            self._thread.start()

    def _drop_all(self) -> None:
        # Canceled before the next job is handed over, so that it can never hit that one. A job that has
        # ended while nobody could hear of it is too late as well.
        with self._wake:
            waiting, self._waiting = self._waiting, None
            running = self._running
        for job in (running, self._untold):
            if job is not None:
                job.drop()
        if waiting is not None:
            waiting.drop()
            waiting.dropped()

    def _loop(self) -> None:
        try:
            self._before()
        except Exception:  # noqa: BLE001 - the job fails by itself, in words
            _log.warning("What comes before the first job failed.", exc_info=True)
        while (job := self._next()) is not None:
            self._line.enter()
            end = job.run(partial(self._report, job))
            self._line.leave()
            self._arrive(job, *end)

    def _report(self, job: Job, step: Any) -> None:
        self._arrive(job, "progressed", step)
        self._line.leave()
        self._line.enter()

    def _next(self) -> Job | None:
        with self._wake:
            self._running = None
            self._wake.wait_for(lambda: self._closed or self._waiting is not None)
            self._running, self._waiting = (None, None) if self._closed else (self._waiting, None)
            return self._running

    def _arrive(self, job: Job, event: str, value: Any) -> None:
        try:
            self._arrived.emit(job, event, value)
        except RuntimeError:  # the application is gone; nobody is left to tell
            _log.debug("Nobody is left to hear that a job %s.", event)

    def _on_arrived(self, *report: Any) -> None:
        self._reports.append(report)
        self._turns(self._deliver)

    def _deliver(self) -> None:
        if not self._reports:
            return
        job, event, value = self._reports.popleft()
        if event != "progressed" and job is self._untold:
            self._untold = None
        job.tell(event, value)


class ImmediateTasks:
    """The synchronous twin: runs each job inside ``submit``."""

    def submit(self, job: Job) -> None:
        """Run ``job`` now and tell of it before returning."""
        job.tell(*job.run(lambda step: job.tell("progressed", step)))

    def close(self) -> None:
        """Do nothing: no work outlives ``submit``."""


@frozen
class Runners:
    """The task runners of the window; each drops its old job for a new one, so each kind of work has its own.

    ``later`` makes what schedules what may wait for a turn, such as showing a window that was just made.
    """

    rendering: Tasks
    saving: Tasks
    more: Callable[[str], Tasks]
    later: Callable[[], Later] = Turns


def background_runners(before: Callable[[], object] = _ignore) -> Runners:
    """Return runners in the background; those for anything but rendering and saving stand in one line.

    They call ``before`` first, but for those whose work is for the time until then.
    """
    line, turns = Line(), Turns()
    rendering, saving = (BackgroundTasks(f"chipbrief-{name}", turns=turns) for name in ("render", "save"))

    def more(name: str) -> BackgroundTasks:
        early = name in _EARLY
        return BackgroundTasks(name, turns=turns) if early else BackgroundTasks(name, line, turns, before)

    return Runners(rendering, saving, more, lambda: turns)
