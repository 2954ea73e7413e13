# SPDX-License-Identifier: Apache-2.0
"""Files from strangers: read up to a size, and worked on by the locked worker against a clock."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import math
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from chipbrief.errors import DataError, OutOfTime, SealError
from chipbrief.files.reading import is_folder, read_start
from chipbrief.gather import Library
from chipbrief.language.notices import joined, notice, reason, words_of
from chipbrief.packs.store import Store, installed_names, read_record, user_store
from chipbrief.paths import shipped, user_folder
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.frames import MAX_BLOB, Frame
from chipbrief.typeset.job import Limits, TypesetFailure

#: The clock of a file: seconds for all that is done with it, and more for each page of a long one. A page
#: counts only where the file has the bytes for one, so that a small file cannot buy time with empty pages.
SECONDS = 3.4
SECONDS_A_PAGE = 0.4
SHORT = 8
BYTES_A_PAGE = 4000
#: What each step gets at least, so that a re-run that was slow is still compared.
LEAST = 1.0
#: Seconds that the worker's yardstick takes where these numbers were measured; a slower machine gets more.
YARDSTICK = 0.045
SLOWEST = 3.0
#: How many times longer it may take where the machine is busy with other things (see ``typeset/watch.py``).
BUSY = 6.0
#: By the wall clock, on a busy machine too, so that a command has its verdict within 5 seconds: what a file
#: that is not made of what we have gets in all, and what its steps get at least.
STRANGE = 3.8
STRANGE_LEAST = 0.5
#: Seconds of work to open a file, and the share of what it has left that this may take on a busy machine.
OPENING = 1.5
OPENING_SHARE = 0.75
#: What the system says where nothing is, or only links in a circle, and of what is no file.
_NOWHERE = {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}
_NO_FILE = {errno.EISDIR, errno.ENODEV, errno.ENXIO}
#: What only reads a file that is open, and lays out nothing: no template can make it long.
READS = frozenset({"describe", "sources"})
_STRANGE = notice(
    "The brief was not made with the templates and data of this installation, so it gets no more time by"
    " itself."
)
_BUSY = notice("This machine is very busy. Try again when it is less so.")


@dataclass(slots=True)
class Clock:
    """What may be asked of the worker about files from a stranger, and the seconds that are left for them.

    ``seconds`` is what a file gets, ``times`` so often. Without it, files that are made of what we have may
    wait for a busy machine; where one is not, the wall clock counts: ``until`` is when they must have their
    verdict, by ``time.monotonic()``. Which they are is known once they are open. So opening them waits a
    while too, and where even ``starting`` the worker took longer, so long.
    """

    typesetter: Typesetter
    seconds: float | None = None
    times: int = 1
    pages: int = 0
    pace: float = 1.0
    left: float = 0.0
    until: float = math.inf
    starting: float = 0.0
    begun: bool = False

    def _begin(self) -> None:
        """Start with the time that was given, or that of strange files on any machine, however busy."""
        self.begun = True
        if self.seconds:
            self._start(self.seconds)
        else:
            began = time.monotonic()
            self.until = began + self.times * STRANGE
            self._get_ready("load")
            self.starting = time.monotonic() - began

    def open(self, pdf: bytes, known: Sequence[str]) -> Frame:
        """Return what the worker says of a file before anything is run again; raises as ``ask``.

        The clock starts with the first file. ``known`` are the digests of our files. Without the blob
        ``manifest`` it is no sealed brief.
        """
        if not self.begun:
            self._begin()
        return self.ask("unseal", {"known": known}, pdf=pdf)

    def go_on(self, opened: Iterable[tuple[Frame, bytes]], op: str = "") -> None:
        """Give files that were opened, each with its bytes, time for ``op``, or a re-run; as ``ask``."""
        files = tuple(opened)
        if not self.seconds and (op in READS or all(frame.fields["known"] for frame, _pdf in files)):
            self._start(SECONDS)
        for frame, pdf in files:
            self._count(int(frame.fields["pages"]), len(pdf))

    def _start(self, seconds: float) -> None:
        """Get the worker ready, see how fast the machine is, and start."""
        self.until = math.inf
        ready = self._get_ready("prepare")
        self.pace = min(max(float(ready.fields["seconds"]) / YARDSTICK, 1.0), SLOWEST)
        self.left = self.times * seconds * self.pace

    def _count(self, pages: int, size: int) -> None:
        """Give a file of ``size`` bytes the time that its pages need."""
        self.pages += pages
        self.left += SECONDS_A_PAGE * self.pace * max(0, min(pages, size // BYTES_A_PAGE) - SHORT)

    def ask(self, op: str, fields: Mapping[str, Any] | None = None, **blobs: bytes) -> Frame:
        """Return the worker's answer.

        Raises ``SealError`` with what went wrong with the file, ``OutOfTime`` where nothing did but the time
        was up, and ``TypesetFailure`` when there is no worker.
        """
        strange = self.until < math.inf and op != "unseal"
        why = _STRANGE if strange else ""
        answer = self._answer({"op": op, **(fields or {})}, blobs, self._limits(op), why)
        self.left -= float(answer.fields["used"])
        return answer

    def _answer(
        self, fields: Mapping[str, Any], blobs: Mapping[str, bytes], limits: Limits, why: str
    ) -> Frame:
        """Return the worker's answer; ``why`` it had no more is said where its time was up."""
        try:
            return self.typesetter.ask(Frame({**fields, "limits": asdict(limits)}, blobs), limits)
        except TypesetFailure as error:
            if error.kind in {"start", "canceled"}:
                raise
            if error.kind != "timeout":
                raise SealError(words_of(error)) from None
            raise OutOfTime(joined(filter(None, (words_of(error), why)), " ")) from None

    def _limits(self, op: str) -> Limits:
        pages = 2 * self.pages + 20
        if self.until < math.inf:
            rest = self.until - time.monotonic()
            if op == "unseal":
                most = max(rest * OPENING_SHARE, self.starting, OPENING)
                return Limits(seconds=most, idle_seconds=OPENING, pages=pages)
            return Limits(seconds=max(rest, STRANGE_LEAST), pages=pages)
        left = max(self.left, LEAST)
        return Limits(seconds=left * BUSY, idle_seconds=left, pages=pages)

    def _get_ready(self, op: str) -> Frame:
        return self._answer({"op": op}, {}, Limits(), _BUSY)


def open_sealed(clock: Clock, pdf: bytes, place: str, known: Sequence[str] = ()) -> Frame:
    """Return what the worker says of a sealed brief. Raises ``SealError`` naming ``place`` otherwise."""
    try:
        opened = clock.open(pdf, known)
    except SealError as error:
        raise type(error)(notice("{place}: {error}", place=place, error=error)) from None
    if "manifest" not in opened.blobs:
        damage = opened.fields["damages"][0]
        raise SealError(notice("{name} is not a sealed brief: {damage}.", name=place, damage=damage))
    return opened


def ask_about(
    typesetter: Typesetter, op: str, pdf: bytes, place: str, seconds: float | None = None, **fields: object
) -> Frame:
    """Return the worker's answer to ``op`` on a sealed brief that carries what was sealed.

    ``seconds`` is the clock of the file, as that of ``Clock``. Raises ``SealError`` naming
    ``place``: it is no sealed brief, was changed since, takes too long, or the worker cannot do it.
    """
    clock = Clock(typesetter, seconds)
    opened = open_sealed(clock, pdf, place, our_digests())
    if damages := opened.fields["damages"]:
        raise SealError(
            notice("{place} was changed after it was sealed: {damage}.", place=place, damage=damages[0])
        )
    try:
        clock.go_on([(opened, pdf)], op)
        return clock.ask(op, fields, pdf=pdf)
    except SealError as error:
        raise SealError(notice("{place}: {error}", place=place, error=error)) from None


def our_digests(
    library: Library | None = None, store: Store | None = None, own: Path | None = None
) -> list[str]:
    """Return the SHA-256 of every file of the shipped templates, the data packs at hand, and own tables.

    The packs are the one in ``library``, the one that came with the program, and those that were installed,
    in use or not; the tables are those that the user has added (in the folder ``own``). A re-run of them does
    nothing that a stranger thought up, so it may wait for a busy machine.
    """
    store, own = store or user_store(), own or user_folder("own")
    folders = (shipped("templates"), store.shipped)
    files = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    ours = (hashlib.sha256(path.read_bytes()).hexdigest() for path in files)
    return [*(library.sha256.values() if library else ()), *ours, *_installed(store), *_added(own)]


def _installed(store: Store) -> Iterator[str]:
    """Yield what the files of installed packs were when they were checked and installed."""
    for name in installed_names(store):
        with contextlib.suppress(DataError):  # nothing is known of a pack without its record
            yield from read_record(store.packs / name).files.values()


def _added(folder: Path) -> Iterator[str]:
    """Yield what the tables of the user's own were when they were read and added."""
    if folder.is_dir():
        from chipbrief.own.store import list_tables

        with contextlib.suppress(DataError):  # nothing is known of tables whose records are damaged
            yield from (entry.sha256 for entry in list_tables(folder))


def read_pdf(path: Path) -> bytes:
    """Return the bytes of a file. Raises ``SealError``: it is no file, is too large or cannot be read."""
    try:
        data = read_start(path, MAX_BLOB + 1)
    except OSError as error:
        raise SealError(_why(path, error)) from None
    if len(data) > MAX_BLOB:
        raise SealError(notice("{path} is larger than {most} bytes.", path=path, most=MAX_BLOB))
    return data


def _why(path: Path, error: OSError) -> str:
    if error.errno in _NOWHERE:
        return notice("There is no file or folder {path}.", path=path)
    if error.errno in _NO_FILE or is_folder(path):
        return notice("{path} is not a file.", path=path)
    return notice("{path} cannot be read: {error}.", path=path, error=reason(error))
