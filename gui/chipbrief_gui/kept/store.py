# SPDX-License-Identifier: Apache-2.0
"""Kept pages on disk: a few files in the user's cache folder, each named by a digest of its brief's inputs.

A file is the SHA-256 of a sealed PDF, then the PDF. It may be removed at any time. Those of the example lie
beside the program where its set-up made them (``ahead.py``).
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import chipbrief
from chipbrief.cases import write_case
from chipbrief.files.reading import read_start
from chipbrief.frozen import frozen
from chipbrief.paths import cache_folder, shipped
from chipbrief_gui.case.work import Work, to_case

MOST_FILES = 8
MOST_BYTES = 8_000_000
#: Where the pages are that were made when the program was set up; as with compiled code, none need be there.
AHEAD = Path(__file__).parent / "__pycache__" / "pages"
#: How many bytes of a digest stand before the PDF.
_MARK = 32


def ground_of(data: Path | None) -> bytes:
    """Return a digest of all that makes a brief but its case: program, libraries, templates, data pack.

    ``data`` is the folder of the pack (default: the one in use). Reads about 5 MB; raises ``OSError`` or
    ``ChipbriefError`` where something cannot be read.
    """
    from hashlib import sha256

    from chipbrief.packs.store import in_use, user_store

    digest = sha256(f"{chipbrief.__version__} {sys.version} {_program()}".encode())
    program = Path(chipbrief.__file__).parent, Path(__file__).parents[1]
    for folder in (*program, shipped("templates"), data or in_use(user_store()).folder):
        for path in sorted(_files(folder)):
            content = path.read_bytes()
            digest.update(f"{path.relative_to(folder).as_posix()} {len(content)} ".encode())
            digest.update(content)
    return digest.digest()


def _program() -> str:
    """Return what tells one installation from another: its executable, and its libraries with versions."""
    status = Path(sys.executable).stat()
    folders = (Path(place) for place in sys.path if Path(place).is_dir())
    libraries = {entry.name for folder in folders for entry in folder.glob("*.dist-info")}
    return f"{status.st_size} {status.st_mtime_ns} {' '.join(sorted(libraries))}"


def _files(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        if "__pycache__" in folders:
            folders.remove("__pycache__")
        yield from (Path(place, name) for name in names)


@frozen
class KeptPages:
    """Where pages are kept, and what gives the digest of all that makes them but the case.

    ``ahead`` is a second folder, where pages are only looked for.
    """

    folder: Callable[[], Path] = lambda: cache_folder() / "pages"
    ground: Callable[[Path | None], bytes] = ground_of
    ahead: Path = AHEAD

    def find(self, ground: bytes, work: Work) -> bytes | None:
        """Return the sealed PDF kept for ``work``; None if there is none. One that is damaged is removed."""
        name = _name(ground, work)
        return _read(self.folder() / name) or _read(self.ahead / name)

    def keep(self, ground: bytes, work: Work, pdf: bytes) -> None:
        """Keep ``pdf`` as that of ``work``, and the newest others. Raises ``OSError`` or ``SealError``."""
        from chipbrief.files.writing import write_atomically

        file, data = self.folder() / _name(ground, work), _digest(pdf) + pdf
        if len(data) > MOST_BYTES:
            return
        if _read(file) == pdf:
            file.touch()
            return
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_atomically(file, data)
        for old in sorted(file.parent.iterdir(), key=_age, reverse=True)[MOST_FILES:]:
            with contextlib.suppress(OSError):
                old.unlink()


def _digest(data: bytes) -> bytes:
    from hashlib import sha256

    return sha256(data).digest()


def _name(ground: bytes, work: Work) -> str:
    # No brief prints the scenario, so another one makes no other pages.
    case = write_case(to_case(replace(work, scenario={})))
    return _digest(ground + case).hex()


def _read(file: Path) -> bytes | None:
    """Return the PDF in a file; None if there is none. One that is damaged is removed."""
    try:
        data = read_start(file, MOST_BYTES + 1)
        if len(data) <= MOST_BYTES and _digest(data[_MARK:]) == data[:_MARK]:
            return data[_MARK:]
        file.unlink()
    except OSError:
        return None
    return None


def _age(file: Path) -> float:
    """Return when a file was last written; long ago if it is gone by now."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
