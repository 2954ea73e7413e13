# SPDX-License-Identifier: Apache-2.0
"""Citations in a text that name nothing, or that are not closed: what a brief would be refused for."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

_MARK = re.compile(r"\[([@=])([^\[\]\n]*)(\]?)")
_PART = re.compile(r"[^;]+")
#: Sources of the user's own tables are known by the brief alone.
_OWN = "@own:"


def mark_at(text: str, place: int) -> str:
    """Return what is cited at a place in a text, as ``@id`` or ``=id``; nothing where nothing is.

    >>> mark_at("So [@epoch, p. 3; @bis].", 20)
    '@bis'
    """
    for mark in _MARK.finditer(text):
        if mark.start() <= place <= mark.end():
            parts = (part for part in _PART.finditer(mark[2]) if place <= mark.start(2) + part.end() + 1)
            return next((_key(mark, part) for part in parts), "")
    return ""


def faulty(text: str, known: Container[str]) -> Iterator[tuple[int, int]]:
    """Yield where a citation goes wrong, and how many signs of it.

    ``known`` holds what may be cited, a source as ``@id`` and a finding as ``=id``.
    """
    for mark in _MARK.finditer(text):
        if not mark[3]:
            yield mark.start(), len(mark[0])
            continue
        for part in _PART.finditer(mark[2]):
            key = _key(mark, part)
            if key not in known and not key.startswith(_OWN):
                yield mark.start(2) + part.start(), len(part[0])


def _key(mark: re.Match[str], part: re.Match[str]) -> str:
    return mark[1] + part[0].partition(",")[0].strip().removeprefix("@")
