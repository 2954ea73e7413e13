# SPDX-License-Identifier: Apache-2.0
"""One worker process as its client sees it: start, ask, stop."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable
from decimal import Decimal
from itertools import chain
from pathlib import Path
from typing import Any, BinaryIO

from chipbrief.errors import ChipbriefError
from chipbrief.language import round_half_up
from chipbrief.language.notices import notice
from chipbrief.typeset.environment import Trade, worker_command, worker_environment
from chipbrief.typeset.frames import Frame, FrameError, read_frame, write_frame
from chipbrief.typeset.job import WORKS, Kind, Limits, TypesetFailure
from chipbrief.typeset.lock import Layer
from chipbrief.typeset.pending import NO_MORE
from chipbrief.typeset.watch import watching

_PATIENCE = 2.0
_LOG_TAIL = 400


class WorkerProcess:
    """A running worker. ``stop`` may be called from any thread, everything else from one at a time."""

    def __init__(self, folder: Path, trade: Trade) -> None:
        self._log: BinaryIO = tempfile.TemporaryFile(dir=folder / "tmp")  # noqa: SIM115 - closed by close()
        self._process = _popen(folder, trade, self._log)
        self._lock = threading.Lock()
        self._stopped: tuple[Kind, str] | None = None
        self._ready = False
        self.renders = 0
        self.layers: tuple[Layer, ...] = ()

    @property
    def alive(self) -> bool:
        """Return whether the process still runs and has not been told to stop."""
        return self._stopped is None and self._process.poll() is None

    @property
    def pid(self) -> int:
        """Return the process id."""
        return self._process.pid

    def ask(self, frame: Frame, limits: Limits, more: Iterable[Frame] = ()) -> Frame:
        """Send ``frame``, then ``more`` as they come, and return the answer, within the limits of time.

        Raises ``TypesetFailure``: timeout, canceled, crash, protocol, or start.
        """
        self.get_ready(limits)
        self.renders += 1
        too_long = notice("{work} took longer than", work=WORKS[frame.fields["op"]])
        return self._exchange(chain((frame,), more), limits, too_long)

    def stop(self, kind: Kind, message: str) -> None:
        """Kill the process; the call that waits for it fails with ``kind`` and ``message``."""
        with self._lock:
            if self._stopped is None:
                self._stopped = (kind, message)
                self._process.kill()

    def close(self) -> None:
        """End the process, which has nothing to put in order, and release its pipes. Leaves no zombie."""
        self._process.kill()
        with contextlib.suppress(OSError, ValueError):
            if self._process.stdin is not None:
                self._process.stdin.close()
        self._wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._log.close()

    def _wait(self) -> None:
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def get_ready(self, limits: Limits) -> None:
        """Wait until the process has loaded what it needs and is locked in. Raises ``TypesetFailure``."""
        if self._ready:
            return
        starting = Limits(seconds=limits.start_seconds)
        answer = self._exchange((), starting, notice("The typesetter did not start within"))
        if answer.fields.get("op") != "ready":
            raise TypesetFailure(
                "start", answer.fields.get("message", notice("The typesetter did not start."))
            )
        self.layers = tuple(Layer(**layer) for layer in answer.fields.get("layers", ()))
        self._ready = True

    def _exchange(self, frames: Iterable[Frame], limits: Limits, too_long: str) -> Frame:
        def stop(seconds: float) -> None:
            self.stop(
                "timeout",
                notice(
                    "{too_long} {seconds} seconds and was stopped.",
                    too_long=too_long,
                    seconds=round_half_up(Decimal(seconds), 1),
                ),
            )

        with watching(self.pid, limits, stop):
            return self._talk(frames)

    def _talk(self, frames: Iterable[Frame]) -> Frame:
        try:
            self._send(frames)
        except BrokenPipeError:
            raise self._failure("crash", self._obituary()) from None
        except (FrameError, OSError, ValueError) as error:
            raise self._failure(
                "protocol", notice("The typesetter cannot be given its work ({error}).", error=error)
            ) from None
        try:
            answer = read_frame(_pipe(self._process.stdout))
        except (FrameError, OSError, ValueError) as error:
            raise self._failure(
                "protocol", notice("The typesetter’s answer cannot be read ({error}).", error=error)
            ) from None
        if answer is None or self._stopped is not None:
            raise self._failure("crash", self._obituary())
        return answer

    def _send(self, frames: Iterable[Frame]) -> None:
        """Send frames as they come. What ends them early ends the job, not the process."""
        try:
            for frame in frames:
                write_frame(_pipe(self._process.stdin), frame)
        except ChipbriefError:
            write_frame(_pipe(self._process.stdin), NO_MORE)
            read_frame(_pipe(self._process.stdout))
            raise

    def _failure(self, kind: Kind, message: str) -> TypesetFailure:
        with self._lock:
            if self._stopped is not None:
                kind, message = self._stopped
        return TypesetFailure(kind, message)

    def _obituary(self) -> str:
        self._wait()
        code = self._process.returncode
        why = notice("signal {code}", code=-code) if code < 0 else notice("exit code {code}", code=code)
        tail = self._log_tail()
        return notice(
            "The worker stopped unexpectedly ({why}){tail}.", why=why, tail=f": {tail}" if tail else ""
        )

    def _log_tail(self) -> str:
        with contextlib.suppress(OSError, ValueError):
            size = self._log.seek(0, 2)
            self._log.seek(max(0, size - _LOG_TAIL))
            lines = self._log.read(_LOG_TAIL).decode("utf-8", "replace").split("\n")
            return next((line.strip() for line in reversed(lines) if line.strip()), "")
        return ""


def _popen(folder: Path, trade: Trade, log: BinaryIO) -> subprocess.Popen[bytes]:
    options: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NO_WINDOW}
    try:
        return subprocess.Popen[bytes](
            worker_command(trade),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=folder,
            env=worker_environment(folder),
            **options,
        )
    except OSError as error:
        log.close()
        raise TypesetFailure(
            "start", notice("The typesetter cannot be started ({error}).", error=error)
        ) from None


def _pipe(pipe: Any) -> BinaryIO:
    if pipe is None:
        raise ValueError("no pipe")
    return pipe
