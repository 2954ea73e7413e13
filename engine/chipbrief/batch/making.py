# SPDX-License-Identifier: Apache-2.0
"""Make one row: a plain function of the row, and the process that calls it for one row after another."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import NoReturn

from chipbrief.batch.rows import Row
from chipbrief.cases import read_case
from chipbrief.check import Problem
from chipbrief.errors import ChipbriefError
from chipbrief.flow import ProblemsFound, Workshop, make_brief, open_workshop
from chipbrief.language.notices import changed, notice, words_of
from chipbrief.own import open_tables

#: A process has made enough rows after this many, and a new one takes its place.
RECYCLE_AFTER = 200
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Shop:
    """What each process opens for itself: the folders of the data pack, the formats, and the own tables."""

    data: Path
    templates: Path
    own: Path


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a row: the sealed PDF, or the sentence that says why there is none.

    ``code`` is the exit code that the command for this one brief would have given.
    """

    pdf: bytes = b""
    pages: int = 0
    seconds: float = 0.0
    problems: tuple[Problem, ...] = ()
    gaps: tuple[str, ...] = ()
    error: str = ""
    code: int = 0


def make_row(
    row: Row, workshop: Workshop, own: Path, progress: Callable[[str], None] = lambda step: None
) -> Made:
    """Return what the seven steps make of a row; whatever fails becomes a sentence. Never raises."""
    try:
        edition = read_case(row.case, row.file).edition
        brief = make_brief(row.pick, workshop, progress, open_tables(own, row.own), edition)
    except ProblemsFound as error:
        return Made(problems=_plain(error.problems), error=words_of(error), code=error.exit_code)
    except ChipbriefError as error:
        return Made(error=words_of(error), code=error.exit_code)
    except Exception as error:  # noqa: BLE001 - the boundary: one failure stops nothing
        return Made(error=f"{type(error).__name__}: {error}.", code=ChipbriefError.exit_code)
    gaps = tuple(str(gap.text) for gap in brief.evidence.gaps)
    return Made(brief.pdf, brief.pages, brief.seconds, _plain(brief.problems), gaps)


def _plain(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Return problems whose texts are plain ``str``: a notice would drag its values into another process."""
    return tuple(
        Problem(
            str(item.code),
            str(item.severity),
            changed(item.message, str),
            changed(item.place, str),
            str(item.hint),
            item.page,
            item.anchor,
        )
        for item in problems
    )


def serve(pipe: Connection, shop: Shop) -> None:
    """Make the rows that come through the pipe until ``None`` comes or the other end is gone.

    The answer to a row is the name of each step as it begins, and then a ``Made``.
    """
    # Ctrl+C reaches every process of a terminal; the one that started this one decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    gc.set_threshold(50_000)
    with contextlib.suppress(EOFError, BrokenPipeError):
        try:
            workshop = open_workshop(shop.data, shop.templates)
        except ChipbriefError as error:
            failed = Made(error=words_of(error), code=error.exit_code)
            _answer(pipe, lambda _row: failed)
            return
        with workshop:
            _answer(pipe, lambda row: make_row(row, workshop, shop.own, pipe.send))


def _answer(pipe: Connection, make: Callable[[Row], Made]) -> None:
    while (row := pipe.recv()) is not None:
        pipe.send(make(row))


def _leave(_signal: int, _frame: object) -> NoReturn:
    """Leave by the front door, so that the typesetter is closed and its folder removed."""
    sys.exit(0)


@dataclass(eq=False, slots=True)
class Maker:
    """A process that makes rows, and the row it is at. It is replaced when it has died or made enough."""

    shop: Shop
    row: Row | None = None
    pipe: Connection = field(init=False)
    _process: BaseProcess = field(init=False)
    _made: int = 0

    def __post_init__(self) -> None:
        self._start()

    def give(self, row: Row) -> None:
        """Start to make a row."""
        if self._made >= RECYCLE_AFTER or not self._process.is_alive():
            self.stop()
            self._start()
        self.row = row
        with contextlib.suppress(BrokenPipeError):  # told by the answer that does not come
            self.pipe.send(row)

    def hear(self) -> str | Made:
        """Return the step that began, or what became of the row."""
        try:
            answer = self.pipe.recv()
        except (EOFError, ConnectionResetError):
            answer = Made(error=self._obituary(), code=ChipbriefError.exit_code)
        if isinstance(answer, Made):
            self.row = None
            self._made += 1
        return answer

    def leave(self) -> None:
        """Tell the process to stop, at once if it is at work; ``stop`` then waits for it."""
        if self.row is not None:
            self._process.terminate()
            return
        with contextlib.suppress(BrokenPipeError):
            self.pipe.send(None)

    def stop(self) -> None:
        """End the process, whatever it is doing, and release its pipe."""
        self.leave()
        self._process.join(_PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()
        self.pipe.close()
        self.row = None

    def _start(self) -> None:
        # A fresh interpreter on every system: a fork of a process with threads may hang.
        context = multiprocessing.get_context("spawn")
        self.pipe, other = context.Pipe()
        self._process = context.Process(target=serve, args=(other, self.shop), daemon=True)
        self._process.start()
        other.close()
        self._made = 0

    def _obituary(self) -> str:
        self._process.join(_PATIENCE)
        code = self._process.exitcode
        why = (
            notice("signal {value}", value=-code)
            if code is not None and code < 0
            else notice("exit code {code}", code=code)
        )
        return notice("The process that made it stopped unexpectedly ({why}).", why=why)
