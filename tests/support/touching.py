# SPDX-License-Identifier: Apache-2.0
"""Which files this thread touches: Python tells of each before it happens."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

EVENTS = frozenset({"open", "os.listdir", "os.scandir", "os.rename", "os.remove", "os.mkdir"})
#: For each block that listens: its thread, the folder, and the list to fill. Python keeps a hook for good.
_listening: list[tuple[int, str, list[str]]] = []


@contextmanager
def touched(folder: object) -> Generator[list[str]]:
    """Give a list to which each file below ``folder`` is added that this thread reads, writes or moves."""
    listener = (threading.get_ident(), os.fspath(folder), list[str]())  # type: ignore[call-overload]
    if not _hooked:
        sys.addaudithook(_hear)
        _hooked.append(True)
    _listening.append(listener)
    try:
        yield listener[2]
    finally:
        _listening.remove(listener)


_hooked: list[bool] = []


def _hear(event: str, values: tuple[Any, ...]) -> None:
    if not _listening or event not in EVENTS:
        return
    path = os.fsdecode(values[0]) if isinstance(values[0], str | bytes | os.PathLike) else ""
    for thread, folder, heard in _listening:
        if thread == threading.get_ident() and path.startswith(folder):
            heard.append(f"{event} {path}")
