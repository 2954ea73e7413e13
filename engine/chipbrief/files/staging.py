# SPDX-License-Identifier: Apache-2.0
"""Temporary files and folders beside their targets; what a killed writer left is cleared by the next.

Each is locked while its writer lives, and named after the machine, whose locks alone can be relied on.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import re
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Callable, Generator
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
_LOOK = os.O_RDONLY | sum(getattr(os, flag, 0) for flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC"))
_NO_DESCRIPTOR = -1
#: Where no lock tells whether a writer lives, what is older than this has none, in seconds.
_LONG = 3600.0


def new_file(path: Path) -> int:
    """Make a file that must not be there yet; return a descriptor to write to. Raises ``OSError``."""
    return os.open(path, _FLAGS, 0o666)


@contextlib.contextmanager
def staged_file(folder: Path) -> Generator[tuple[Path, int]]:
    """Give a temporary file in ``folder`` and a descriptor to write to and close; in the end it is gone.

    Raises ``OSError`` when it cannot be made.
    """
    clear_leftovers(folder)
    path, descriptor = _made(folder, new_file)
    lock = os.dup(descriptor) if sys.platform != "win32" else _NO_DESCRIPTOR
    with _held(lock):
        try:
            yield path, descriptor
        finally:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


@contextlib.contextmanager
def staged_folder(folder: Path) -> Generator[Path]:
    """Give a temporary folder in ``folder``, for this user alone; in the end it is gone. Raises as above."""
    clear_leftovers(folder)
    path, lock = _made(folder, _new_folder)
    with _held(lock):
        try:
            yield path
        finally:
            shutil.rmtree(path, ignore_errors=True)


def clear_leftovers(folder: Path) -> None:
    """Remove what writers of this user and machine left in ``folder`` when they were killed."""
    ours = re.compile(rf"\.chipbrief-{_machine()}-[0-9a-f]{{16}}\.part")
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if ours.fullmatch(entry.name):
                _remove_if_left(Path(entry.path))


def _made(folder: Path, make: Callable[[Path], int]) -> tuple[Path, int]:
    """Make a thing of our own and lock it; again, where somebody cleared it before it was locked."""
    while True:
        path = folder / f".chipbrief-{_machine()}-{secrets.token_hex(8)}.part"
        descriptor = make(path)
        _lock(descriptor)
        if os.path.lexists(path):
            return path, descriptor
        _let_go(descriptor)


def _new_folder(path: Path) -> int:
    path.mkdir(mode=0o700)
    return _look(path)


def _look(path: Path) -> int:
    """Open a file or folder to lock it; nothing is opened where a folder cannot be."""
    return os.open(path, _LOOK) if sys.platform != "win32" else _NO_DESCRIPTOR


def _remove_if_left(path: Path) -> None:
    with contextlib.suppress(OSError):
        descriptor = _look(path)
        try:
            kind = path.lstat()
            if not _is_dead(descriptor, kind):
                return
            if stat.S_ISDIR(kind.st_mode):
                shutil.rmtree(path)
            elif stat.S_ISREG(kind.st_mode):
                path.unlink()
        finally:
            _let_go(descriptor)


def _is_dead(descriptor: int, kind: os.stat_result) -> bool:
    """Return whether its writer is gone; then we hold its lock until the descriptor is closed."""
    if sys.platform == "win32":
        return time.time() - kind.st_mtime > _LONG
    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    return kind.st_uid == os.geteuid()


def _lock(descriptor: int) -> None:
    """Lock, where the file system can; where it cannot, nobody has a lock, and nothing is ever cleared."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)


@contextlib.contextmanager
def _held(lock: int) -> Generator[None]:
    """Let a lock go at the end, also where Ctrl+C stops the clearing: then the next writer clears it."""
    try:
        yield
    finally:
        _let_go(lock)


def _let_go(descriptor: int) -> None:
    if descriptor != _NO_DESCRIPTOR:
        os.close(descriptor)


def _machine() -> str:
    return hashlib.sha256(platform.node().encode()).hexdigest()[:8]
