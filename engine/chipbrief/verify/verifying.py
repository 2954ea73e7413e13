# SPDX-License-Identifier: Apache-2.0
"""Verify: unseal a brief, run the seven steps again on what it carries, and compare.

Three levels are told apart: the hashes of what is carried, the text, drawings and data of a re-run, and its
bytes. A brief made by other library versions may differ in bytes and still be the same brief. The file may
come from anybody: this process hands it to the locked worker and reads plain answers.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from chipbrief.errors import OutOfTime, SealError
from chipbrief.files.reading import is_folder
from chipbrief.gather import Library
from chipbrief.language.notices import changed, notice, reason, words_of
from chipbrief.typeset.client import Typesetter
from chipbrief.typeset.frames import Frame
from chipbrief.typeset.lock import Layer
from chipbrief.verify.strangers import Clock, our_digests, read_pdf
from chipbrief.verify.superseding import Statuses, superseded

OK = "ok"
DIFFERENT = "different"
NOT_RUN = "not run"
_UNSEEN = notice(
    "the bytes differ, but nothing that it shows, carries or claims: other software has written it anew"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verification found. ``hashes``, ``content`` and ``bytes`` are ok, different or not run.

    ``superseded`` lists the rules and sources it rests on that no longer hold, ``worker`` the walls around
    the process that rebuilt it. ``unknown`` are the files of data and template that it was made from and this
    installation does not have: a re-run shows that the brief follows from them, not that they are right.
    ``timed_out`` says that what was not run had too little time, which is no fault of the brief.
    """

    file: str
    sealed: bool
    hashes: str = NOT_RUN
    content: str = NOT_RUN
    bytes: str = NOT_RUN
    superseded: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()
    worker: tuple[Layer, ...] = ()
    unknown: tuple[str, ...] = ()
    timed_out: bool = False

    @property
    def ok(self) -> bool:
        """Whether the brief is sealed and nothing differs."""
        return self.sealed and self.hashes == self.content == self.bytes == OK

    def as_json(self) -> dict[str, Any]:
        """Return the verdict as plain JSON values."""
        return asdict(self)


def verify_paths(
    paths: Sequence[Path], typesetter: Typesetter, library: Library, seconds: float | None = None
) -> Iterator[Verdict]:
    """Yield a verdict for each PDF that is named or lies in a folder that is named.

    ``library`` is the data pack of today: it tells which rules and sources have been superseded.
    ``seconds`` is the clock of a file. Without it, a file that is not made of what we have gets ``STRANGE``
    seconds by the wall clock, any other ``SECONDS`` and more on a busy machine. Raises ``SealError`` when a
    folder, or the only file, cannot be read.
    """
    if len(paths) == 1 and not is_folder(paths[0]):
        yield verify(str(paths[0]), read_pdf(paths[0]), typesetter, library, seconds)
        return
    for file in files_of(paths):
        yield verdict_on(file, typesetter, library, seconds)


def files_of(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files among ``paths`` and the PDFs in the folders among them, each once.

    Raises ``SealError`` when a folder cannot be read.
    """
    found = (pdfs_in(path) if is_folder(path) else (path,) for path in paths)
    return tuple(dict.fromkeys(file for files in found for file in files))


def pdfs_in(folder: Path) -> list[Path]:
    """Return the files of a folder that are called PDF, in the order of their names; not of its folders.

    Raises ``SealError`` when it cannot be read.
    """
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if _is_pdf(entry)]
    except OSError as error:
        raise SealError(
            notice("{folder} cannot be read: {error}.", folder=folder, error=reason(error))
        ) from None
    return [folder / name for name in sorted(names)]


def _is_pdf(entry: os.DirEntry[str]) -> bool:
    try:
        return Path(entry.name).suffix.lower() == ".pdf" and entry.is_file()
    except OSError:  # a link that leads to itself is no file, as one that leads nowhere is none
        return False


def verdict_on(file: Path, typesetter: Typesetter, library: Library, seconds: float | None = None) -> Verdict:
    """Return the verdict on one file of many; that it cannot be read is a verdict too."""
    try:
        return verify(str(file), read_pdf(file), typesetter, library, seconds)
    except SealError as error:
        return Verdict(str(file), sealed=False, differences=(words_of(error),))


def verify(
    name: str, pdf: bytes, typesetter: Typesetter, library: Library, seconds: float | None = None
) -> Verdict:
    """Return the verdict on one PDF. Raises ``TypesetFailure`` when the worker cannot be started."""
    clock = Clock(typesetter, seconds)
    try:
        opened = clock.open(pdf, our_digests(library))
    except SealError as error:
        late = isinstance(error, OutOfTime)
        return _told(Verdict(name, sealed=False, worker=typesetter.layers, timed_out=late), words_of(error))
    verdict = Verdict(name, sealed=False, worker=typesetter.layers)
    damages = opened.fields["damages"]
    if "manifest" not in opened.blobs:
        return _told(verdict, *damages)
    unknown = tuple(map(_printable, opened.fields["unknown"]))
    verdict = replace(verdict, sealed=True, hashes=DIFFERENT if damages else OK, unknown=unknown)
    verdict = _told(verdict, *damages)
    return _rerun(verdict, pdf, opened, clock, library)


def _rerun(verdict: Verdict, pdf: bytes, opened: Frame, clock: Clock, library: Library) -> Verdict:
    """Return the verdict with the two levels that need a re-run, and with what has been superseded."""
    known: Statuses = {}
    try:
        clock.go_on([(opened, pdf)])
        again = clock.ask("rebuild", pdf=pdf)
        known = again.fields["statuses"]
        verdict = _compared(verdict, pdf, again.blobs["pdf"], clock)
    except OutOfTime as error:
        verdict = _late(verdict, notice("it could not be rebuilt in time: {error}", error=error))
    except SealError as error:
        verdict = _told(verdict, notice("it cannot be rebuilt: {error}", error=error))
    return replace(verdict, superseded=superseded(json.loads(opened.blobs["manifest"]), library, known))


def _compared(verdict: Verdict, pdf: bytes, again: bytes, clock: Clock) -> Verdict:
    if pdf == again:
        return replace(verdict, content=OK, bytes=OK)
    verdict = replace(verdict, bytes=DIFFERENT)
    try:
        found = clock.ask("differ", pdf=pdf, again=again).fields
    except OutOfTime as error:
        return _late(
            verdict, notice("it could not be compared with the re-run in time: {error}", error=error)
        )
    except SealError as error:
        return _told(verdict, notice("it cannot be compared with the re-run: {error}", error=error))
    lines = (*found["content"], *found["claims"])
    verdict = replace(verdict, content=DIFFERENT if found["content"] else OK)
    return _told(verdict, *lines) if lines or verdict.differences else _told(verdict, _UNSEEN)


def _late(verdict: Verdict, line: str) -> Verdict:
    return replace(_told(verdict, line), timed_out=True)


def _told(verdict: Verdict, *lines: str) -> Verdict:
    return replace(
        verdict, differences=(*verdict.differences, *(changed(line, _printable) for line in lines))
    )


def _printable(text: str) -> str:
    # What stands in a file need not be valid text.
    return text.encode("utf-8", "replace").decode()
