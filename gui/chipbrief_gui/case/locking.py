# SPDX-License-Identifier: Apache-2.0
"""The lock beside a case file: the window that has the case open holds it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile


def lock_of(path: Path) -> QLockFile:
    """Return the lock of a case file, not yet taken; that of a process that died is no lock."""
    lock = QLockFile(str(path.with_name(f".~{path.name}.lock")))
    lock.setStaleLockTime(0)
    return lock


def is_held(path: Path) -> bool:
    """Return whether another window has the case file open."""
    lock = lock_of(path)
    if lock.tryLock(0):
        lock.unlock()
        return False
    return lock.error() is QLockFile.LockError.LockFailedError
