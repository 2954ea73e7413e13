# SPDX-License-Identifier: Apache-2.0
"""What is known of an unexpected error: facts to hand on, without the paths of a person's machine."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import chipbrief
from chipbrief.frozen import frozen

KEPT_FILES = 20
_MOST_FRAMES = 30
_LONGEST = 20_000


@frozen
class Crash:
    """An error that nobody expected: its ``name``, what tells it from others, and the ``facts`` as text."""

    name: str
    key: str
    facts: str


def crash_of(error: BaseException, thread: str, messages: Iterable[str], qt: str) -> Crash:
    """Return what is known of ``error``, with the last ``messages`` of Qt and its version."""
    import platform

    trace = traceback.TracebackException.from_exception(error, limit=-_MOST_FRAMES)
    text = "".join(trace.format())
    last = trace.stack[-1] if trace.stack else None
    where = f"{last.filename}:{last.lineno}" if last is not None else ""
    name = without_paths("".join(trace.format_exception_only()).strip())
    versions = f"Chipbrief {chipbrief.__version__}, Python {platform.python_version()}, Qt {qt}"
    heard = [f"- {message}" for message in messages]
    lines = [versions, platform.platform(), f"Thread: {thread}", "", text.rstrip()]
    facts = "\n".join([*lines, *(["", "Last messages of Qt:", *heard] if heard else [])])
    return Crash(name[:_LONGEST], f"{type(error).__name__} {where}", without_paths(facts)[:_LONGEST] + "\n")


def without_paths(text: str) -> str:
    """Return ``text`` with the folders of this machine and its user in general words.

    >>> without_paths(str(Path.home() / "case.brief")).replace(chr(92), "/")
    '~/case.brief'
    """
    for folder, word in _folders():
        text = text.replace(folder, word)
    return text


def _folders() -> Iterator[tuple[str, str]]:
    """Yield folders that say where something is installed or who uses it, the inner ones first."""
    import tempfile

    found = {
        str(Path(chipbrief.__file__).parents[1]): "<program>",
        **{entry: "<packages>" for entry in sys.path if len(entry) > 1},
        sys.prefix: "<python>",
        sys.base_prefix: "<python>",
        tempfile.gettempdir(): "<temporary>",
        str(Path.home()): "~",
    }
    yield from sorted(found.items(), key=lambda pair: -len(pair[0]))


def write_crash(folder: Path, crash: Crash) -> Path | None:
    """Write the facts to a file of their own in ``folder``, the newest of which stay; None if it cannot."""
    from chipbrief.errors import ChipbriefError
    from chipbrief.files.writing import write_atomically

    path = folder / f"crash-{datetime.now(UTC):%Y-%m-%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(path, crash.facts.encode())
        for old in sorted(folder.glob("crash-*.txt"))[:-KEPT_FILES]:
            old.unlink()
    except (ChipbriefError, OSError):
        return None
    return path
