# SPDX-License-Identifier: Apache-2.0
"""Errors that end the program at once, inside Qt for example: noted as it ends, and told at the next start.

Python's ``faulthandler`` writes them to a file that was opened before: at such a moment nothing else is safe.
A program that is killed writes nothing, and one that ends as it should takes its file away.
"""

from __future__ import annotations

import faulthandler
import logging
import os
from pathlib import Path
from typing import BinaryIO

from PySide6.QtCore import QLibraryInfo, QLockFile

import chipbrief
from chipbrief_gui.help.crash import Crash, without_paths, write_crash

_MOST_BYTES = 20_000
#: Ends what is written at the start: versions and the system.
_HEAD = b"\n\n"

_log = logging.getLogger(__name__)


class FatalErrors:
    """Notes a fatal error of this program in ``folder``, and finds those of programs that are gone."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / f"fatal-{os.urandom(16).hex()}.txt"
        self._lock = _lock(self._path)
        self._file: BinaryIO | None = None

    def begin(self) -> None:
        """Note fatal errors from now on; where nothing can be written, none is noted."""
        import platform

        versions = f"Chipbrief {chipbrief.__version__}, Python {platform.python_version()}"
        head = f"{versions}, Qt {QLibraryInfo.version().toString()}\n{platform.platform()}"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Locked first: a program that starts now must not take the file for one that was left behind.
            self._lock.tryLock(0)
            self._file = self._path.open("wb", buffering=0)
            self._file.write(head.encode() + _HEAD)
        except OSError:
            _log.info("Fatal errors cannot be noted.", exc_info=True)
        else:
            faulthandler.enable(self._file)

    def end(self) -> None:
        """Take the file away: the program ends as it should."""
        if self._file is not None:
            faulthandler.disable()
            self._file.close()
            self._path.unlink(missing_ok=True)
            self._lock.unlock()

    def left_behind(self) -> tuple[tuple[Crash, Path | None], ...]:
        """Return the fatal errors of programs that are gone, and where each is kept from now on.

        They are told once: what was noted goes, and its facts stand with those of other errors.
        """
        crashes = [self._taken(path) for path in sorted(self._folder.glob("fatal-*.txt"))]
        return tuple((crash, write_crash(self._folder, crash)) for crash in crashes if crash is not None)

    def _taken(self, path: Path) -> Crash | None:
        lock = _lock(path)
        if path == self._path or not lock.tryLock(0):
            return None
        try:
            with path.open("rb") as file:
                noted = file.read(_MOST_BYTES)
            path.unlink()
        except OSError:
            return None
        finally:
            lock.unlock()
        return _crash_of(noted)


def _crash_of(noted: bytes) -> Crash | None:
    """Return what was noted; None where the program was only killed."""
    head, _end, error = noted.partition(_HEAD)
    if not error.strip():
        return None
    text = error.decode("utf-8", "replace").strip()
    facts = f"{head.decode('utf-8', 'replace')}\n\n{without_paths(text)}\n"
    return Crash(text.splitlines()[0], "fatal", facts)


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path.with_suffix(".lock")))
    lock.setStaleLockTime(0)
    return lock
