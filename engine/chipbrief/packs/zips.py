# SPDX-License-Identifier: Apache-2.0
"""Read a ZIP from anyone: everything it declares is checked before anything is unpacked, all in memory.

The standard library does the reading; what it lets pass is refused here: links, encryption, overlapping
entries, ZIP64, data before or behind the archive, and sizes that explode.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path

from chipbrief.files.reading import read_start
from chipbrief.files.zipped import BROKEN, END, END_64, METHODS
from chipbrief.gather.faults import PackError, refuse
from chipbrief.language.notices import notice, reason, words_of
from chipbrief.packs.limits import (
    MAX_FILES,
    MAX_RATIO,
    MAX_TOTAL,
    RATIO_FROM,
    check_count,
    check_sizes,
    too_large,
)
from chipbrief.packs.names import check_names

_END_SIGN = b"PK\x05\x06"
_LOCAL_NAMES = 26  # where a local header gives the lengths of its name and extra field
_LOCAL = 30  # the fixed length of a local header
_MOST_DIRECTORY = MAX_FILES * 1024
_ENCRYPTED = 0x1 | 0x40 | 0x2000
_REPARSE_POINT = 0x400


def read_zip(source: Path) -> dict[str, bytes]:
    """Return the files of a ZIP, path to bytes, sorted by path. Raises ``PackError``; writes nothing."""
    place = source.name
    try:
        data = _bytes(source, place)
        directory, count = _directory(data, place)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(entries, place)
            if len(entries) != count:
                raise _broken(
                    place,
                    notice("it has {count} entries, not {expected}", count=len(entries), expected=count),
                )
            _check_spans(entries, data, directory, place)
            files = sorted(entry.filename for entry in entries if not entry.is_dir())
            return {path: _content(archive, path, place) for path in files}
    except zlib.error:
        raise _broken(place, notice("its compressed data are damaged")) from None
    except BROKEN as error:
        raise _broken(place, words_of(error)) from None


def _broken(place: str, why: str) -> PackError:
    return refuse(
        place, notice("The file is not a whole, plain ZIP ({why}). Fetch or make it again.", why=why)
    )


def _bytes(source: Path, place: str) -> bytes:
    try:
        data = read_start(source, MAX_TOTAL + 1)
    except OSError as error:
        raise refuse(place, notice("The file cannot be read ({reason}).", reason=reason(error))) from None
    if len(data) > MAX_TOTAL:
        raise too_large(place, MAX_TOTAL, notice("file"))
    return data


def _directory(data: bytes, place: str) -> tuple[int, int]:
    """Return where the central directory begins, which must end at its end record, and its entries' number.

    That is looked at first: a directory of a million entries costs memory by itself.
    """
    position = data.rfind(_END_SIGN, max(0, len(data) - END.size - 0xFFFF))
    if position < 0:
        raise _broken(place, notice("its directory is missing"))
    _, disk, _, _, count, size, offset, comment = END.unpack_from(data, position)
    check_count(count, place)
    if disk or size > _MOST_DIRECTORY or data[:position][-20:].startswith(END_64):
        raise _broken(place, notice("its directory is too large or in several parts"))
    if offset + size != position or position + END.size + comment != len(data):
        raise _broken(place, notice("its directory does not fit the file"))
    return offset, count


def _check_entries(entries: Sequence[zipfile.ZipInfo], place: str) -> None:
    check_count(len(entries), place)
    folders = [_name(entry) for entry in entries if entry.is_dir()]
    check_names([_name(entry) for entry in entries if not entry.is_dir()], place, folders)
    total = 0
    for entry in entries:
        total += entry.file_size
        check_sizes(entry.filename, entry.file_size, total, place)
        if wrong := _wrong(entry):
            raise refuse(f"{place}/{entry.filename}", wrong)


def _name(entry: zipfile.ZipInfo) -> str:
    """Return the name as the archive writes it: the library cuts it at a NUL and turns backslashes."""
    name = entry.orig_filename
    return name.removesuffix("/") if entry.is_dir() else name


def _wrong(entry: zipfile.ZipInfo) -> str:
    mode = stat.S_IFMT(entry.external_attr >> 16)
    expected = stat.S_IFDIR if entry.is_dir() else stat.S_IFREG
    if mode not in (0, expected) or entry.external_attr & _REPARSE_POINT:
        return notice("This is a link or a special file. A pack holds plain files only.")
    if entry.filename != entry.orig_filename:
        return notice("The entry has two names. Make the pack again.")
    if entry.flag_bits & _ENCRYPTED:
        return notice("The file is encrypted. Make the pack again without a password.")
    if entry.compress_type not in METHODS:
        return notice(
            "The file is compressed in an unusual way. Make the pack again with plain ZIP (deflate)."
        )
    if entry.is_dir() and entry.file_size:
        return notice("A folder cannot have content. Make the pack again.")
    if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * entry.compress_size:
        return notice(
            "The file is more than {most} times larger than what the ZIP holds of it, so it is refused.",
            most=MAX_RATIO,
        )
    return ""


def _check_spans(entries: Sequence[zipfile.ZipInfo], data: bytes, directory: int, place: str) -> None:
    """Refuse entries that share bytes: a small file that unpacks to a huge one is built that way."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise refuse(
                f"{place}/{entry.filename}", notice("The entry overlaps another one. Make the pack again.")
            )
        if entry.header_offset + _LOCAL > directory:
            raise _broken(place, notice("an entry overlaps its directory"))
        name, extra = struct.unpack_from("<HH", data, entry.header_offset + _LOCAL_NAMES)
        end = entry.header_offset + _LOCAL + name + extra + entry.compress_size
    if end > directory:
        raise _broken(place, notice("an entry overlaps its directory"))


def _content(archive: zipfile.ZipFile, path: str, place: str) -> bytes:
    """Return one file, reading no more than it declares; its checksum is checked on the way."""
    declared = archive.getinfo(path).file_size
    with archive.open(path) as file:
        data = file.read(declared + 1)
        if len(data) != declared or file.read(1):
            raise refuse(f"{place}/{path}", notice("The file has another size than the ZIP declares."))
    return data
