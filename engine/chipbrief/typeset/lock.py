# SPDX-License-Identifier: Apache-2.0
"""Lock the worker in after its imports: a hostile page or PDF then wins a process that reaches nothing.

Three walls, none of which needs root. What a system lacks is left out and said, see ``Layer``.
"""

from __future__ import annotations

import contextlib
import os
import sys
import sysconfig
import time
import zoneinfo
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from chipbrief.fonts import font_folders
from chipbrief.language.notices import notice, words_of
from chipbrief.paths import shipped
from chipbrief.typeset.landlock import restrict_files
from chipbrief.typeset.seccomp import restrict_calls

_LARGEST_FILE = 256 * 2**20
_MOST_FILES = 512
_PATIENCE = 10.0
#: What the libraries look at outside their own folders.
_SYSTEM_FILES = ("/etc/ld.so.cache", "/dev/urandom", "/dev/random", "/sys/devices/system/cpu")
_NULL = Path(os.devnull)


@dataclass(frozen=True, slots=True)
class Layer:
    """One wall around the worker: whether it stands, and how it is built or why it is missing."""

    name: str
    on: bool
    detail: str


def lock(folder: Path) -> tuple[Layer, ...]:
    """Lock this process in and return which walls stand; ``folder`` is the one place it may write to.

    Call it while the process has one thread: a thread that is there already would keep its reach.
    """
    walls: tuple[tuple[str, Callable[[Path], str]], ...] = (
        ("limits", _limit),
        ("files", _lock_files),
        ("calls", _lock_calls),
    )
    return tuple(_built(name, build, folder) for name, build in walls)


def _built(name: str, build: Callable[[Path], str], folder: Path) -> Layer:
    try:
        return Layer(name, True, build(folder))
    except (OSError, ValueError, ImportError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else words_of(error)
        return Layer(name, False, reason)


def _limit(_folder: Path) -> str:
    """Forbid core dumps, large files and many open files. Memory is limited for each job."""
    import resource

    limits = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: _LARGEST_FILE,
        resource.RLIMIT_NOFILE: _MOST_FILES,
    }
    for kind, wanted in limits.items():
        _soft, hard = resource.getrlimit(kind)
        limit = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(kind, (limit, limit))
    return notice("no core dumps, no large files, few open ones; memory and time for each job")


def _lock_files(folder: Path) -> str:
    _only_on_linux("Landlock")
    others = _other_threads()
    version = restrict_files(readable(), (folder, _NULL))
    if others:
        return notice(
            "Landlock {version}, without {others} threads that ran before", version=version, others=others
        )
    return notice(
        "Landlock {version}: reads its fonts, libraries and packages, writes its private folder",
        version=version,
    )


def _other_threads() -> int:
    """Return how many threads there are beside this one, after those that only start something have ended.

    Pango reads the configuration of fonts in a thread of its own, which takes longer while there is no cache.
    """
    tasks, until = Path("/proc/self/task"), time.monotonic() + _PATIENCE
    while (others := len(list(tasks.iterdir())) - 1) and time.monotonic() < until:
        time.sleep(0.002)
    return others


def _lock_calls(_folder: Path) -> str:
    _only_on_linux("seccomp")
    restrict_calls()
    return notice("seccomp: no socket, no other program, no new process")


def _only_on_linux(what: str) -> None:
    if not sys.platform.startswith("linux"):
        raise ValueError(notice("{what} is part of Linux only", what=what))


def readable() -> Iterator[Path]:
    """Yield what the worker reads after its start: Python, packages, native libraries and fonts.

    The shipped data packs and templates are not among them, so that a brief is rebuilt from what it
    carries and from nothing else.
    """
    hidden = {shipped("datasets").resolve(), shipped("templates").resolve()}
    packages = (Path(entry) for entry in sys.path if entry)
    python = (Path(sysconfig.get_path(name)) for name in ("stdlib", "platstdlib"))
    for path in dict.fromkeys((*packages, *python, *_library_folders(), *font_folders())):
        yield from _without(path.resolve(), hidden)
    yield from map(Path, _SYSTEM_FILES)
    # Babel, which writes the dates of other languages, reads the time zone UTC as it is imported.
    yield from (Path(folder) for folder in zoneinfo.TZPATH if Path(folder).is_dir())


def _without(path: Path, hidden: set[Path]) -> Iterator[Path]:
    """Yield ``path``, or its parts where one of ``hidden`` lies beneath it."""
    if path in hidden:
        return
    if not any(item.is_relative_to(path) for item in hidden):
        yield path
        return
    with contextlib.suppress(OSError):
        for child in path.iterdir():
            yield from _without(child, hidden)


def _library_folders() -> Iterator[Path]:
    """Yield the folders of the native libraries that are loaded, where the system tells."""
    with contextlib.suppress(OSError):
        for line in Path("/proc/self/maps").read_text("utf-8", "replace").splitlines():
            name = line.partition("/")[2]
            if ".so" in name:
                yield Path("/" + name).parent
