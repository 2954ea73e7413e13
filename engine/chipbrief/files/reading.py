# SPDX-License-Identifier: Apache-2.0
"""Files that a user names or was given: read up to a size, and only if they have an end."""

from __future__ import annotations

import errno
import os
import stat
from io import BufferedReader
from pathlib import Path

from chipbrief.errors import CaseError
from chipbrief.language.notices import notice, reason


def read_file(path: Path, most: int) -> bytes:
    """Return a file of at most ``most`` bytes. Raises ``CaseError`` when it cannot be read or is larger."""
    try:
        data = read_start(path, most + 1)
    except OSError as error:
        raise CaseError(notice("{path} cannot be read: {error}.", path=path, error=reason(error))) from None
    if len(data) > most:
        raise CaseError(notice("{path} is larger than {most} bytes.", path=path, most=most))
    return data


def read_start(path: Path, most: int) -> bytes:
    """Return the first ``most`` bytes of a file, or all there are.

    Raises ``OSError`` when it cannot be read; for a pipe or a device too, which may have no end.
    """
    with _opened(path) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
        return file.read(most)


def is_folder(path: Path) -> bool:
    """Return whether there is a folder; of one that may not be looked at, whoever reads it says so."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _opened(path: Path) -> BufferedReader:
    try:
        return open(path, "rb", opener=_without_waiting)
    except ValueError:  # a name with a sign that none can have
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL)) from None


def _without_waiting(path: str, flags: int) -> int:
    # A pipe that nobody writes to would keep its reader waiting.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
