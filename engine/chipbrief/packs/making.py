# SPDX-License-Identifier: Apache-2.0
"""Make a pack to hand on: a ZIP with a manifest, the same bytes from the same files."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from chipbrief.errors import DataError
from chipbrief.files.reading import read_start
from chipbrief.files.writing import write_atomically
from chipbrief.gather.checking import ERROR, PackProblem, check_pack
from chipbrief.gather.faults import Fault, PackError
from chipbrief.language.notices import notice, reason
from chipbrief.packs.descriptors import read_descriptor
from chipbrief.packs.folders import read_folder
from chipbrief.packs.manifest import MANIFEST, SIGNATURE, make_manifest
from chipbrief.packs.received import place_of
from chipbrief.packs.signatures import MAX_SIGNATURE, check_signature

_DAY_ONE = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP can name
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Made:
    """A finished pack: the file, its version, its files, and the warnings of the check."""

    file: Path
    version: str
    files: tuple[str, ...]
    problems: tuple[PackProblem, ...]


def make_pack(folder: Path, target: Path, signature: Path | None = None) -> Made:
    """Check the pack in ``folder`` and write it to ``target`` as a ZIP.

    A manifest is made; ``signature`` is a minisign signature of it, put in beside it. The same files give
    the same bytes with the same zlib. Raises ``PackError`` (a ``DataError``) with all
    that is wrong, and ``SealError`` if it cannot be written.
    """
    files = {path: data for path, data in read_folder(folder).items() if path not in (MANIFEST, SIGNATURE)}
    package = read_descriptor(files, place_of(folder))
    problems = check_pack(folder)
    errors = [problem for problem in problems if problem.level == ERROR]
    if errors:
        raise PackError(tuple(Fault(item.file, item.message, item.row, item.column) for item in errors))
    files[MANIFEST] = make_manifest(files, package.version)
    if signature is not None:
        files[SIGNATURE] = _signature(signature)
    write_atomically(target, zipped(files))
    return Made(target, package.version, tuple(sorted(files)), problems)


def _signature(file: Path) -> bytes:
    try:
        data = read_start(file, MAX_SIGNATURE + 1)
    except OSError as error:
        raise DataError(
            notice("“{file}” cannot be read ({reason}).", file=file, reason=reason(error))
        ) from None
    check_signature(data, str(file))
    return data


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Return a ZIP of files, path to bytes: sorted, with fixed times and permissions."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _DAY_ONE)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[path], compresslevel=9)
    return buffer.getvalue()
