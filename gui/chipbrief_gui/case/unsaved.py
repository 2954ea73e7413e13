# SPDX-License-Identifier: Apache-2.0
"""Unsaved work on disk: one file for each running window, found again after a crash."""

from __future__ import annotations

import logging
import os
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile

from chipbrief.cases import Case, read_case, write_case
from chipbrief.errors import ChipbriefError
from chipbrief.files.reading import read_start
from chipbrief.frozen import frozen
from chipbrief.pick import Choices
from chipbrief_gui.words import say

_MAX_BYTES = 4_000_000
#: What Python raises for a file that is no file, or holds something else.
_UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)

_log = logging.getLogger(__name__)


@frozen
class Unsaved:
    """Work that was not saved: the case, and the file that it belongs to, if any.

    It was left ``aside`` when another case was opened; else its window ended before it was saved.
    """

    case: Case
    path: Path | None
    aside: bool
    changed: float


class UnsavedStore:
    """Keeps this window's unsaved work in ``folder``, and finds that of windows that are gone.

    What ``set_aside`` and ``take`` ask for is done with the next ``keep`` or ``forget``, which touch files
    and may be called in the background.
    """

    def __init__(self, folder: Callable[[], Path]) -> None:
        self._folder = folder
        self._name = os.urandom(16).hex()
        self._lock: QLockFile | None = None
        self._aside = deque[tuple[Case, Path | None]]()
        self._taken = deque[Unsaved]()
        self._one_at_a_time = threading.Lock()

    def keep(self, case: Case, path: Path | None) -> None:
        """Write the work in place of what was kept before. Raises ``SealError`` when it cannot."""
        self._write_aside()
        folder = self._folder()
        folder.mkdir(parents=True, exist_ok=True)
        if self._lock is None:
            self._lock = _lock(folder / f"{self._name}.lock")
            self._lock.tryLock(0)
        _write(self._file, case, path, aside=False)
        self._remove_taken()

    def set_aside(self, case: Case, path: Path | None) -> None:
        """Leave the work for later, in a file of its own."""
        self._aside.append((case, path))

    def take(self, wanted: Unsaved) -> None:
        """Let go of ``wanted``, which is at hand again, as soon as the work at hand is on disk."""
        self._taken.append(wanted)

    def forget(self) -> None:
        """Delete what was kept: it is saved, or nobody wants it. Raises ``SealError`` as ``keep``."""
        self._write_aside()
        self._remove_taken()
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
        self.close()

    def close(self) -> None:
        """Leave what was kept for a later window to find."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def left_behind(self) -> tuple[Unsaved, ...]:
        """Return the work of windows that are gone, and what was left aside, newest first.

        What cannot be read stays in the folder, with ``.damaged`` added to its name. Raises ``SealError``
        when what is to be set aside cannot be written.
        """
        self._write_aside()
        with self._one_at_a_time:
            found = [self._at(file) for file in self._files()]
        return tuple(sorted(filter(None, found), key=lambda item: item.changed, reverse=True))

    def _write_aside(self) -> None:
        with self._one_at_a_time:
            while self._aside:
                case, path = self._aside[0]
                self._folder().mkdir(parents=True, exist_ok=True)
                _write(self._folder() / f"{os.urandom(16).hex()}.json", case, path, aside=True)
                self._aside.popleft()

    def _remove_taken(self) -> None:
        with self._one_at_a_time:
            wanted = [self._taken.popleft() for _one in range(len(self._taken))]
            for file in self._files() if wanted else ():
                if self._at(file) in wanted:
                    file.unlink(missing_ok=True)

    @property
    def _file(self) -> Path:
        return self._folder() / f"{self._name}.json"

    def _files(self) -> list[Path]:
        folder = self._folder()
        return [file for file in folder.glob("*.json") if file != self._file] if folder.is_dir() else []

    def _at(self, file: Path) -> Unsaved | None:
        """Return what a file of a window that is gone holds; None while the window is there."""
        lock = _lock(file.with_suffix(".lock"))
        if not lock.tryLock(0):
            return None
        try:
            return _read(file)
        except (*_UNREADABLE, ChipbriefError) as error:
            _log.info("Unsaved work cannot be read.", exc_info=error)
            with suppress(OSError):
                file.replace(file.with_suffix(".json.damaged"))
            return None
        finally:
            lock.unlock()


def describe(item: Unsaved, choices: Choices | None) -> str:
    """Return unsaved work as a line: what it is about, by the names in ``choices``, and its file."""
    known = (*choices.countries, *choices.chip_classes, *choices.formats) if choices is not None else ()
    names, words = {choice.key: choice.label for choice in known}, item.case.words
    about = " · ".join(
        names.get(words[key], words[key]) for key in ("country", "class", "format") if key in words
    )
    return f"{about or say('case.empty')} – {item.path.name if item.path else say('case.unnamed')}"


def _write(file: Path, case: Case, path: Path | None, *, aside: bool) -> None:
    import json

    from chipbrief.files.writing import write_atomically

    value = {"path": str(path) if path else "", "aside": aside, "case": write_case(case).decode()}
    write_atomically(file, json.dumps(value).encode())


def _read(file: Path) -> Unsaved:
    data = read_start(file, _MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise ValueError("the file is too large")
    import json

    value = json.loads(data)
    path = Path(value["path"]) if value["path"] else None
    return Unsaved(
        read_case(value["case"].encode(), file.name), path, bool(value["aside"]), file.stat().st_mtime
    )


def _lock(path: Path) -> QLockFile:
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    return lock
