# SPDX-License-Identifier: Apache-2.0
"""Write files so that at every moment either the old one or the new one is there, whole."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import sys
from collections.abc import Mapping
from pathlib import Path

from chipbrief.errors import SealError
from chipbrief.files.staging import new_file, staged_file, staged_folder
from chipbrief.language import Said
from chipbrief.language.notices import joined, notice, words_of

_CAUSES = {
    errno.ENOSPC: notice("the disk is full"),
    errno.EDQUOT: notice("your share of the disk is full"),
    errno.EFBIG: notice("the file would be larger than the system allows"),
    errno.EACCES: notice("you may not write there"),
    errno.EPERM: notice("you may not write there"),
    errno.EROFS: notice("the disk is read-only"),
    errno.ENOENT: notice("the folder does not exist"),
    errno.ENOTDIR: notice("the folder does not exist, a part of the path is a file"),
    errno.EEXIST: notice("there is a file of that name"),
    errno.EISDIR: notice("there is a folder of that name"),
    errno.ENAMETOOLONG: notice("the name is too long"),
    errno.EBUSY: notice("another program is using the file"),
    errno.ENODEV: notice("there is a pipe or a device of that name"),
    errno.EIO: notice("the disk reports an error"),
}
#: What to do about a cause, naming the folder or the disk that it is on.
_REMEDIES = {
    errno.ENOSPC: notice("Make room on the disk of “{disk}”, or choose another disk."),
    errno.EDQUOT: notice("Make room on the disk of “{disk}”, or choose another disk."),
    errno.EFBIG: notice("Choose a folder on another disk than that of “{disk}”."),
    errno.EACCES: notice("Choose another folder than “{folder}”, or ask its owner to let you write there."),
    errno.EPERM: notice("Choose another folder than “{folder}”, or ask its owner to let you write there."),
    errno.EROFS: notice("Choose a folder on another disk than that of “{disk}”."),
    errno.ENOENT: notice("Make the folder “{folder}”, or choose another."),
    errno.ENOTDIR: notice("Choose another folder than “{folder}”."),
    errno.EEXIST: notice("Choose another name."),
    errno.EISDIR: notice("Choose another name."),
    errno.ENAMETOOLONG: notice("Choose a shorter one."),
    errno.EBUSY: notice("Close it there, or choose another name."),
    errno.ENODEV: notice("Choose another name."),
    errno.EIO: notice("Choose a folder on another disk than that of “{disk}”."),
}


def make_folder(folder: Path) -> None:
    """Make the folder that files go to, if it is not there. Raises ``SealError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SealError(
            notice(
                "The folder “{folder}” cannot be made: {cause}. Choose another one.",
                folder=folder,
                cause=cause(error),
            )
        ) from None


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``: temporary file beside it, size checked, fsync, rename, fsync of the folder.

    A target that exists keeps its permissions; a link is followed, so the file it names is replaced.

    Raises ``SealError`` naming the path and the cause; the old file is then as it was, and no temporary
    file is left. What a killed writer left in the folder goes.
    """
    try:
        target = Path(os.path.realpath(path))
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, notice("is a folder"))
        permissions = _permissions(target)
        with staged_file(target.parent) as (temporary, descriptor):
            _fill(descriptor, data, permissions)
            temporary.replace(target)
        sync_folder(target.parent)
    except (OSError, ValueError) as error:
        raise SealError(_not_written(path, error, path.parent)) from error


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write several files into ``folder``, all of them or none; ``files`` maps plain names to contents.

    They are written whole to a folder of their own first, then renamed one after the other; if a rename
    fails, what was there before comes back. A link is replaced, not followed: nothing is written elsewhere.

    Raises ``SealError`` naming the file and the cause.
    """
    name = ""
    try:
        with staged_folder(folder) as stage:
            for name, data in files.items():
                if Path(name).name != name:
                    raise ValueError(notice("it is no plain name"))
                target = folder / name
                if target.is_dir():
                    raise IsADirectoryError(errno.EISDIR, notice("is a folder"))
                _fill(new_file(stage / name), data, _permissions(target))
            _swap(stage, folder, tuple(files))
    except (OSError, ValueError) as error:
        told = _not_written(folder / name, error, folder)
        raise SealError(notice("{told} Nothing was written.", told=told)) from error
    sync_folder(folder)


def _swap(stage: Path, folder: Path, names: tuple[str, ...]) -> None:
    """Rename each file of ``stage`` into ``folder``; put back what was there when one of them fails."""
    former, done = stage / "former", []
    former.mkdir()
    try:
        for name in names:
            _keep(folder / name, former / name)
            done.append(name)
            (stage / name).replace(folder / name)
    except OSError:
        for name in done:
            with contextlib.suppress(OSError):
                if os.path.lexists(former / name):
                    (former / name).replace(folder / name)
                elif not os.path.lexists(stage / name):
                    (folder / name).unlink()
        raise


def _keep(path: Path, copy: Path) -> None:
    """Keep what is at ``path``, if anything is, under another name as well."""
    if not os.path.lexists(path):
        return
    try:
        os.link(path, copy, follow_symlinks=False)
    except OSError:  # a file system without links
        shutil.copy2(path, copy, follow_symlinks=False)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that must not be there yet, size checked and fsynced. Raises ``OSError``."""
    _fill(new_file(path), data, None)


def _fill(descriptor: int, data: bytes, permissions: int | None) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        size = os.fstat(file.fileno()).st_size
        if size != len(data):
            raise OSError(
                errno.ENOSPC, notice("{size} of {count} bytes were written", size=size, count=len(data))
            )
        if permissions is not None and sys.platform != "win32":
            os.fchmod(file.fileno(), permissions)
        os.fsync(file.fileno())


def _permissions(target: Path) -> int | None:
    """Return the permissions of the target, or ``None`` for a new file, which gets what the umask says.

    Raises ``OSError`` for a pipe or a device such as /dev/null, which the new file would take the place of.
    """
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
    return stat.S_IMODE(mode)


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


def _not_written(path: Path, error: OSError | ValueError, folder: Path) -> Said:
    told = notice("Cannot write “{path}”: {cause}.", path=path, cause=cause(error))
    more = remedy(error, folder)
    return joined((told, more), " ") if more else told


def cause(error: OSError | ValueError) -> str:
    """Return why a file could not be written, in words that say what to do; ends without a period."""
    number = error.errno if isinstance(error, OSError) else None
    known = _CAUSES.get(number) if number is not None else None
    return known or words_of(error)


def remedy(error: OSError | ValueError, folder: Path) -> str:
    """Return what to do about an error of writing into ``folder``: a sentence, or nothing."""
    number = error.errno if isinstance(error, OSError) else None
    text = _REMEDIES.get(number) if number is not None else None
    if text is None:
        return ""
    return notice(text.pattern, folder=folder, disk=disk_of(folder))


def disk_of(folder: Path) -> Path:
    """Return where the disk begins that ``folder`` lies on, or would lie on."""
    there = Path(os.path.realpath(folder))
    return next((one for one in (there, *there.parents) if os.path.ismount(one)), there)
