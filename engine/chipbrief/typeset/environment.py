# SPDX-License-Identifier: Apache-2.0
"""The private folder, the environment and the command of a worker: all of it ours, nothing inherited."""

from __future__ import annotations

import contextlib
import os
import shutil
import site
import sys
import tempfile
import time
from pathlib import Path
from typing import Literal

import chipbrief
from chipbrief.fonts import fontconfig_file

#: What a worker is there for: it typesets pages and opens files of strangers, or it draws charts.
Trade = Literal["pages", "pictures"]
FOLDER_PREFIX = "chipbrief-typeset-"
_PARTS = ("cache", "tmp")
#: Seconds for which an empty folder may be one that is just being made.
_FRESH = 60
FOLDER_VARIABLE = "CHIPBRIEF_WORKER_FOLDER"
#: Variables without which native libraries are not found; the only ones taken from the parent.
_KEPT = ("LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
_KEPT_WINDOWS = ("SYSTEMROOT", "WINDIR", "PATH", "WEASYPRINT_DLL_DIRECTORIES")
#: Date that fontTools writes into instances of variable fonts; without it bytes change every second.
_FONT_EPOCH = "946684800"


def worker_command(trade: Trade) -> tuple[str, ...]:
    """Return the command that starts a worker of a ``trade``; the one place that knows how.

    In a frozen application ``sys.executable`` is the application itself, which then needs the hidden
    subcommand ``worker`` that calls ``chipbrief.worker.main``.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, "worker", trade)
    return (sys.executable, "-P", "-m", "chipbrief.worker", trade)


def make_folder() -> Path:
    """Make the private folder (mode 0700) with the fontconfig file and its cache; return its path."""
    _sweep(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=FOLDER_PREFIX))
    for name in _PARTS:
        (folder / name).mkdir()
    (folder / "fonts.conf").write_text(fontconfig_file(folder / "cache"), encoding="utf-8")
    return folder


def is_whole(folder: Path) -> bool:
    """Return whether all of a private folder is there: a worker that ends by itself empties it."""
    return all((folder / name).is_dir() for name in _PARTS)


def _sweep(folder: Path) -> None:
    """Remove what workers whose client was killed have left: they may empty their folder, not remove it."""
    for left in folder.glob(f"{FOLDER_PREFIX}*"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > _FRESH:
                left.rmdir()


def remove_folder(folder: Path) -> None:
    """Remove a private folder and all that is in it; a folder that is gone is fine.

    A worker that is locked in can only empty it.
    """
    if folder.name.startswith(FOLDER_PREFIX):
        shutil.rmtree(folder, ignore_errors=True)


def worker_environment(folder: Path) -> dict[str, str]:
    """Return the whole environment of a worker whose private folder is ``folder``."""
    kept = _KEPT_WINDOWS if sys.platform == "win32" else _KEPT
    temporary = str(folder / "tmp")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        FOLDER_VARIABLE: str(folder),
        "FONTCONFIG_FILE": str(folder / "fonts.conf"),
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "TMPDIR": temporary,
        "TEMP": temporary,
        "TMP": temporary,
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "PYTHONPATH": str(Path(chipbrief.__file__).resolve().parents[1]),
        "PYTHONUSERBASE": site.getuserbase(),
        "SOURCE_DATE_EPOCH": _FONT_EPOCH,
    }
