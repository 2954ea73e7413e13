# SPDX-License-Identifier: Apache-2.0
"""Drawn charts on disk: one that was drawn before, by this very program, need not be drawn again.

An entry is a file named by a digest of its key and of all else that a drawing depends on: a SHA-256 of that
name and of the content, then the content. It may be removed at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from chipbrief import __version__
from chipbrief.files.reading import read_start
from chipbrief.files.staging import staged_file
from chipbrief.fonts import font_versions
from chipbrief.paths import cache_folder

MOST_FILES = 512
MOST_BYTES = 1_000_000
_MARK = hashlib.sha256().digest_size
_ONLY_ME = 0o600


@dataclass(frozen=True, slots=True)
class KeptCharts:
    """Charts drawn for briefs before, in ``folder``. Without one, or if it cannot be used, none is kept."""

    folder: Path | None = None

    def find(self, chart: bytes) -> bytes | None:
        """Return the picture of a described chart; None if there is none, or what is there is damaged."""
        svg = self._read(chart)
        return svg if svg is not None and _is_picture(svg) else None

    def keep(self, chart: bytes, svg: bytes) -> None:
        """Keep the picture of a described chart."""
        self._write(chart, svg)

    def expects(self, brief: str) -> bool:
        """Return whether all charts are here that ``brief`` had last time.

        Only a guess: it tells beforehand whether anything will have to be drawn.
        """
        names = self._read(brief.encode())
        if self.folder is None or names is None:
            return False
        return all((self.folder / name).exists() for name in names.decode(errors="replace").split())

    def remember(self, brief: str, charts: Iterable[bytes]) -> None:
        """Note which described charts ``brief`` has, for ``expects``."""
        if self.folder is not None:
            self._write(brief.encode(), " ".join(map(_name, charts)).encode())

    def _read(self, key: bytes) -> bytes | None:
        """Return the content of an entry, which is as young as its last use."""
        if self.folder is None:
            return None
        file = self.folder / _name(key)
        with contextlib.suppress(OSError):
            entry = read_start(file, _MARK + MOST_BYTES + 1)
            if len(entry) <= _MARK + MOST_BYTES and entry == _sealed(file.name, entry[_MARK:]):
                os.utime(file)
                return entry[_MARK:]
        return None

    def _write(self, key: bytes, content: bytes) -> None:
        """Write an entry that is not there yet, and remove the oldest ones."""
        if self.folder is None or len(content) > MOST_BYTES or self._read(key) == content:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _replace(self.folder / _name(key), content)
            for old in sorted(self.folder.iterdir(), key=_age, reverse=True)[MOST_FILES:]:
                old.unlink(missing_ok=True)


def user_charts() -> KeptCharts:
    """Return the charts that are kept for the user."""
    return KeptCharts(cache_folder() / "charts")


def _replace(file: Path, content: bytes) -> None:
    """Write a file that is there whole or not at all, for this user alone.

    Not synced: what a crash of the machine makes of it is known by its digest.
    """
    with staged_file(file.parent) as (temporary, descriptor):
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(_sealed(file.name, content))
        temporary.chmod(_ONLY_ME)
        temporary.replace(file)


def _sealed(name: str, content: bytes) -> bytes:
    """Return an entry: under another name it would be damaged."""
    return hashlib.sha256(name.encode() + content).digest() + content


def _name(key: bytes) -> str:
    return hashlib.sha256(_ground() + key).hexdigest()


def _is_picture(svg: bytes) -> bool:
    return svg.startswith(b"<svg ") and svg.rstrip().endswith(b"</svg>")


@cache
def _ground() -> bytes:
    """Return a digest of what a drawing depends on beside its description: our code, the engine, the fonts.

    Where there is no code to read, in an app that was frozen, the version stands for it.
    """
    digest = hashlib.sha256(f"{__version__} {sys.version} {font_versions()}".encode())
    for file in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(file.name.encode() + file.read_bytes())
    for file in _engine():
        status = file.stat()
        digest.update(f"{file.name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.digest()


def _engine() -> Iterator[Path]:
    """Yield the files of the drawing engine, which need not be loaded for that."""
    found = find_spec("vl_convert")
    for folder in (found.submodule_search_locations or ()) if found else ():
        yield from sorted(file for file in Path(folder).iterdir() if file.is_file())


def _age(file: Path) -> float:
    """Return when a file was last used; long ago if it is gone by now."""
    try:
        return file.stat().st_mtime
    except OSError:
        return 0.0
