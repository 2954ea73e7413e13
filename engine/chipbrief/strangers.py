# SPDX-License-Identifier: Apache-2.0
"""Files from strangers: read up to a size, and worked on by the locked worker against a clock."""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from chipbrief.errors import SealError
from chipbrief.gather import Library
from chipbrief.notices import notice, reason, words_of
from chipbrief.paths import shipped
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
#: By the wall clock, on a busy machine too, so that a command has its verdict within 5 seconds: what opening
#: may take, what a file that is not made of what we have gets in all, and what its steps get at least.
OPENING = 1.5
STRANGE = 3.8
STRANGE_LEAST = 0.5
_STRANGE_MORE = notice(
    "It was not made with the templates and data of this installation, so it gets no more time by itself. "
    "If you trust where it comes from, check it again with --seconds 60."
)
_MORE = notice("An honest brief can be given more with --seconds 60.")


@dataclass(slots=True)
class Clock:
    """What may be asked of the worker about files from a stranger, and the seconds that are left for them.

    ``until`` is when a strange file must have its verdict, by ``time.monotonic()``.
    """

    typesetter: Typesetter
    pages: int = 0
    pace: float = 1.0
    left: float = 0.0
    until: float = math.inf

    def limit(self) -> None:
        """Start with the time of a strange file, which no busy machine makes longer."""
        self.until = time.monotonic() + STRANGE
        self._get_ready("load")

    def start(self, seconds: float) -> None:
        """Get the worker ready, see how fast the machine is, and start."""
        self.until = math.inf
        ready = self._get_ready("prepare")
        self.pace = min(max(float(ready.fields["seconds"]) / YARDSTICK, 1.0), SLOWEST)
        self.left = seconds * self.pace

    def count(self, pages: int, size: int) -> None:
        """Give a file of ``size`` bytes the time that its pages need."""
        self.pages += pages
        self.left += SECONDS_A_PAGE * self.pace * max(0, min(pages, size // BYTES_A_PAGE) - SHORT)

    def ask(self, op: str, fields: Mapping[str, Any] | None = None, **blobs: bytes) -> Frame:
        """Return the worker's answer.

        Raises ``SealError`` with what went wrong with the file, ``TypesetFailure`` when there is no worker.
        """
        limits = self._limits(op)
        try:
            answer = self.typesetter.ask(
                Frame({"op": op, "limits": asdict(limits), **(fields or {})}, blobs), limits
            )
        except TypesetFailure as error:
            if error.kind in {"start", "canceled"}:
                raise
            if error.kind != "timeout":
                raise SealError(words_of(error)) from None
            strange = self.until < math.inf and op != "unseal"
            raise SealError(
                notice("{error} {more}", error=error, more=_STRANGE_MORE if strange else _MORE)
            ) from None
        self.left -= float(answer.fields["used"])
        return answer

    def _limits(self, op: str) -> Limits:
        pages = 2 * self.pages + 20
        if self.until < math.inf:
            rest = max(self.until - time.monotonic(), STRANGE_LEAST)
            return Limits(seconds=OPENING if op == "unseal" else rest, pages=pages)
        left = max(self.left, LEAST)
        return Limits(seconds=left * BUSY, idle_seconds=left, pages=pages)

    def _get_ready(self, op: str) -> Frame:
        limits = Limits()
        return self.typesetter.ask(Frame({"op": op, "limits": asdict(limits)}), limits)


def our_digests(library: Library) -> list[str]:
    """Return the SHA-256 of every file of a data pack of ours and of the shipped templates.

    A re-run of these does nothing that a stranger thought up, so it may wait for a busy machine.
    """
    files = (path for path in shipped("templates").rglob("*") if path.is_file())
    return [*library.sha256.values(), *(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)]


def read_pdf(path: Path) -> bytes:
    """Return the bytes of a file. Raises ``SealError``: it is no file, is too large or cannot be read."""
    try:
        if not path.exists():
            raise SealError(notice("There is no file or folder {path}.", path=path))
        if not path.is_file():
            raise SealError(notice("{path} is not a file.", path=path))
        size = path.stat().st_size
        if size > MAX_BLOB:
            raise SealError(
                notice(
                    "{path} has {size} bytes; a brief has {most} at most.",
                    path=path,
                    size=size,
                    most=MAX_BLOB,
                )
            )
        return path.read_bytes()
    except OSError as error:
        raise SealError(notice("{path} cannot be read: {error}.", path=path, error=reason(error))) from None
