# SPDX-License-Identifier: Apache-2.0
"""Read a data pack from a folder: plain files only, no link is followed, hidden files are left out."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice, reason
from chipbrief.packs.limits import MAX_BYTES, MAX_FILES, check_count, check_sizes
from chipbrief.packs.names import check_names

_MOST_DEPTH = 8
_FLAGS = (
    os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
)


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, path to bytes, sorted by path. Raises ``PackError``."""
    place = folder.resolve().name
    try:
        paths = sorted(islice(_walk(folder, "", place, _MOST_DEPTH), MAX_FILES + 1))
        check_count(len(paths), place)
        check_names(paths, place)
        files: dict[str, bytes] = {}
        total = 0
        for path in paths:
            files[path] = _content(folder, path, place)
            total += len(files[path])
            check_sizes(path, len(files[path]), total, place)
    except OSError as error:
        raise refuse(place, notice("The folder cannot be read ({reason}).", reason=reason(error))) from None
    return files


def _walk(folder: Path, above: str, place: str, depth: int) -> Iterator[str]:
    with os.scandir(folder / above) as entries:
        found = [entry for entry in entries if not entry.name.startswith(".")]
    for entry in found:
        path = f"{above}/{entry.name}" if above else entry.name
        if _is_link(entry):
            raise refuse(f"{place}/{path}", notice("This is a link. Put the file itself there."))
        if entry.is_dir(follow_symlinks=False):
            if not depth:
                raise refuse(
                    f"{place}/{path}",
                    notice("Folders are nested more than {most_depth} deep.", most_depth=_MOST_DEPTH),
                )
            yield from _walk(folder, path, place, depth - 1)
        else:
            yield path


def _is_link(entry: os.DirEntry[str]) -> bool:
    """Return whether an entry leads elsewhere; on Windows a junction does so without being a link."""
    attributes = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    return entry.is_symlink() or bool(attributes & stat.FILE_ATTRIBUTE_REPARSE_POINT)


def _content(folder: Path, path: str, place: str) -> bytes:
    with os.fdopen(os.open(folder / path, _FLAGS), "rb") as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise refuse(f"{place}/{path}", notice("This is no plain file. A pack holds plain files only."))
        return file.read(MAX_BYTES + 1)
