# SPDX-License-Identifier: Apache-2.0
"""What a file in a data pack may be called, so that every system can write it and none is led astray."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice, quoted

MAX_PATH = 200
MAX_PART = 100

_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_ .,()+-]*")
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def check_names(paths: Iterable[str], place: str, folders: Iterable[str] = ()) -> None:
    """Refuse the first path that leaves the pack, cannot be written everywhere, or stands twice.

    ``place`` is the pack's name in messages, ``folders`` are those that the pack names by themselves.
    Raises ``PackError``.
    """
    named = tuple(folders)
    files: set[str] = set()
    spelled: dict[str, str] = {}
    for path in (*paths, *named):
        if wrong := wrong_name(path):
            raise refuse(place, notice("The name {shown} {wrong}", shown=_shown(path), wrong=wrong))
        if path in files:
            raise refuse(
                place, notice("The name {shown} stands twice. Make the pack again.", shown=_shown(path))
            )
        files.add(path)
        for part in _ways(path):
            if spelled.setdefault(part.casefold(), part) != part:
                other = _shown(spelled[part.casefold()])
                raise refuse(
                    place,
                    notice(
                        "The names {other} and {shown} differ only in case. Rename one.",
                        other=other,
                        shown=_shown(part),
                    ),
                )
    if blocked := sorted({way for path in files for way in _ways(path)[:-1]} & files - {*named}):
        raise refuse(
            place,
            notice("The name {shown} is both a file and a folder. Rename one.", shown=_shown(blocked[0])),
        )


def wrong_name(path: str) -> str:
    """Return what is wrong with a path, as the end of a sentence; empty if nothing is."""
    parts = path.split("/")
    if not path.isprintable():
        return notice("holds a control character. Rename the file.")
    if "\\" in path or ":" in path or path.startswith("/") or ".." in parts:
        return notice("leads out of the pack. Give relative names with “/” between folders.")
    if len(path) > MAX_PATH or any(len(part) > MAX_PART for part in parts):
        return notice(
            "is longer than {path} characters, or a part of it than {part}. Shorten it.",
            path=MAX_PATH,
            part=MAX_PART,
        )
    if any(part.startswith(".") for part in parts):
        return notice("is hidden (it begins with a dot). Leave the file out.")
    if any(not _PART.fullmatch(part) or part[-1] in ". " or _DEVICE.fullmatch(part) for part in parts):
        return notice("cannot be written on every system. Use letters, digits and - _ . ( ) + , only.")
    return ""


def _ways(path: str) -> list[str]:
    """Return the folders above a path, outermost first, and the path itself.

    >>> _ways("a/b/c.csv")
    ['a', 'a/b', 'a/b/c.csv']
    """
    return list(accumulate(path.split("/"), lambda above, part: f"{above}/{part}"))


def _shown(path: str) -> str:
    return quoted(path if len(path) <= 80 else path[:80] + "…")
