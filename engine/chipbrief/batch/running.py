# SPDX-License-Identifier: Apache-2.0
"""Run a batch: hand rows to processes, deliver what they make, and go on whatever fails."""

from __future__ import annotations

import hashlib
import os
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from typing import Literal

from chipbrief.batch.making import Made, Maker, Shop
from chipbrief.batch.rows import Row
from chipbrief.check import Problem
from chipbrief.errors import ChipbriefError, PlanError, SealError
from chipbrief.files.writing import write_atomically
from chipbrief.language.notices import notice, words_of

#: Made and written; there already; not sealed because of errors in the page; failed; not made yet.
State = Literal["made", "kept", "refused", "failed", "waiting"]
Deliver = Callable[[Row, bytes], None]
#: Seconds between two looks at whether the batch was stopped.
_TICK = 0.05
_MOST_JOBS = 4
_LISTED = 3


@dataclass(frozen=True, slots=True)
class Begun:
    """A step of a row has begun; its name is one of ``flow.STEPS``."""

    row: Row
    step: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row. ``sha256`` is the file's; ``code`` the exit code that one brief would give."""

    row: Row
    state: State
    pages: int = 0
    seconds: float = 0.0
    problems: tuple[Problem, ...] = ()
    gaps: tuple[str, ...] = ()
    error: str = ""
    code: int = 0
    sha256: str = ""


def run(
    rows: Sequence[Row],
    shop: Shop,
    deliver: Deliver,
    jobs: int = 1,
    stopped: Callable[[], bool] = lambda: False,
) -> Generator[Begun | Outcome]:
    """Make ``rows`` with ``jobs`` processes and tell of each step and outcome as it comes.

    ``deliver`` is called with each sealed PDF, here and not in the other processes; a ``ChipbriefError``
    that it raises becomes the row's. Ends early, with the processes stopped, when ``stopped`` says so, and
    when the caller closes the iterator or is interrupted; what was delivered by then is whole.
    """
    waiting = deque(rows)
    makers = [Maker(shop) for _ in range(min(jobs, len(rows)))]
    try:
        for maker in makers:
            maker.give(waiting.popleft())
        while (busy := [maker for maker in makers if maker.row]) and not stopped():
            for maker in _heard(busy):
                yield from _hear(maker, deliver)
                if maker.row is None and waiting:
                    maker.give(waiting.popleft())
    finally:
        for maker in makers:
            maker.leave()
        for maker in makers:
            maker.stop()


def _heard(busy: Sequence[Maker]) -> list[Maker]:
    ready = wait([maker.pipe for maker in busy], _TICK)
    return [maker for maker in busy if maker.pipe in ready]


def _hear(maker: Maker, deliver: Deliver) -> Iterator[Begun | Outcome]:
    row, answer = maker.row, maker.hear()
    if row is not None:
        yield Begun(row, answer) if isinstance(answer, str) else _outcome(row, answer, deliver)


def _outcome(row: Row, made: Made, deliver: Deliver) -> Outcome:
    told = (made.pages, made.seconds, made.problems, made.gaps)
    if made.error:
        return Outcome(row, "refused" if made.problems else "failed", *told, made.error, made.code)
    try:
        deliver(row, made.pdf)
    except ChipbriefError as error:
        return Outcome(row, "failed", *told, words_of(error), error.exit_code)
    return Outcome(row, "made", *told, sha256=hashlib.sha256(made.pdf).hexdigest())


def into_folder(folder: Path, *, overwrite: bool) -> Deliver:
    """Return a delivery that writes each PDF into ``folder``, whole or not at all.

    Without ``overwrite`` a file of that name stays as it is: the delivery raises ``SealError``, unless the
    bytes are the same.
    """

    def deliver(row: Row, pdf: bytes) -> None:
        path = folder / row.file
        if is_there(path) and not overwrite:
            if _bytes_of(path) == pdf:
                return
            raise SealError(notice("“{path}” is there and is another file. It was left as it is.", path=path))
        write_atomically(path, pdf)

    return deliver


def check_free(rows: Sequence[Row], folder: Path) -> None:
    """Raise ``PlanError`` when files of these rows are in ``folder`` already, naming the first of them."""
    if there := taken(rows, folder):
        more = notice(" and {count} more", count=len(there) - _LISTED) if len(there) > _LISTED else ""
        raise PlanError(
            notice(
                "{count} of the {expected} files to make are in “{folder}” already: {names}{more}. Choose "
                "another folder, add --overwrite to replace them, or --resume to keep those that this plan "
                "made.",
                count=len(there),
                expected=len(rows),
                folder=folder,
                names=", ".join(there[:_LISTED]),
                more=more,
            )
        )


def taken(rows: Sequence[Row], folder: Path) -> list[str]:
    """Return the file names of the rows that are taken in ``folder``."""
    return [row.file for row in rows if is_there(folder / row.file)]


def is_there(path: Path) -> bool:
    """Return whether anything has this name, also a link that leads nowhere."""
    return os.path.lexists(path)


def usual_jobs() -> int:
    """Return how many rows are best made at once: one a processor, four at most."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), _MOST_JOBS)
    return min(os.cpu_count() or 1, _MOST_JOBS)


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
