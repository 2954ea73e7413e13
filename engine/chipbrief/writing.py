# SPDX-License-Identifier: Apache-2.0
"""Write a file so that at every moment either the old one or the new one is there, whole."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
from pathlib import Path

from chipbrief.errors import SealError

_CAUSES = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "the file would be larger than the system allows",
    errno.EACCES: "you may not write there",
    errno.EPERM: "you may not write there",
    errno.EROFS: "the disk is read-only",
    errno.ENOENT: "the folder does not exist",
    errno.ENOTDIR: "the folder does not exist, a part of the path is a file",
    errno.EISDIR: "there is a folder of that name",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EBUSY: "another program is using the file",
    errno.EIO: "the disk reports an error",
}
_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``: temporary file beside it, size checked, fsync, rename, fsync of the folder.

    A target that exists keeps its permissions; a link is followed, so the file it names is replaced.

    Raises ``SealError`` naming the path and the cause; the old file is then as it was, and no temporary
    file is left.
    """
    temporary: Path | None = None
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        name = target.parent / f".chipbrief-{secrets.token_hex(8)}.part"
        descriptor = os.open(name, _FLAGS, 0o666)
        temporary = name
        _fill(descriptor, data, _permissions(target))
        temporary.replace(target)
        temporary = None
        sync_folder(target.parent)
    except (OSError, ValueError) as error:
        raise SealError(f"Cannot write '{path}': {cause(error)}.") from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet, size checked and fsynced. Raises ``OSError``."""
    _fill(os.open(path, _FLAGS, 0o666), data, None)


def _fill(descriptor: int, data: bytes, permissions: int | None) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        size = os.fstat(file.fileno()).st_size
        if size != len(data):
            raise OSError(errno.ENOSPC, f"{size:,} of {len(data):,} bytes were written")
        if permissions is not None and sys.platform != "win32":
            os.fchmod(file.fileno(), permissions)
        os.fsync(file.fileno())


def _permissions(target: Path) -> int | None:
    """Return the permissions of the target, or ``None`` for a new file, which gets what the umask says."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None


def sync_folder(folder: Path) -> None:
    """Make the rename itself lasting; the new file is in place whether or not the system can do this."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def cause(error: OSError | ValueError) -> str:
    """Return why a file could not be written, in words that say what to do; ends without a period."""
    number = error.errno if isinstance(error, OSError) else None
    known = _CAUSES.get(number) if number is not None else None
    return known or str(error)
