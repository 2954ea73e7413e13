# SPDX-License-Identifier: Apache-2.0
"""Landlock by plain ctypes: which files the worker may still reach, and that it connects to nothing.

The numbers are those of ``linux/landlock.h``, the same on every processor. A kernel knows the rights up to
its version; the later ones are then not asked for.
"""

from __future__ import annotations

import ctypes
import errno
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from chipbrief.language.notices import notice

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_ASK_VERSION = 1
_BENEATH = 1
_NO_NEW_PRIVILEGES = 38

#: Right -> (bit, first version that knows it).
_FILES = {
    "execute": (0, 1),
    "write file": (1, 1),
    "read file": (2, 1),
    "read folder": (3, 1),
    "remove folder": (4, 1),
    "remove file": (5, 1),
    "make device": (6, 1),
    "make folder": (7, 1),
    "make file": (8, 1),
    "make socket": (9, 1),
    "make pipe": (10, 1),
    "make block device": (11, 1),
    "make link": (12, 1),
    "move": (13, 2),
    "truncate": (14, 3),
    "control device": (15, 5),
}
_READ = ("read file", "read folder")
_WRITE = (
    *_READ,
    "write file",
    "remove folder",
    "remove file",
    "make folder",
    "make file",
    "move",
    "truncate",
)
#: The rights that a rule on a file, not a folder, may give.
_OF_A_FILE = ("execute", "write file", "read file", "truncate", "control device")
#: Binding and connecting TCP sockets, since version 4; signals and abstract sockets to others, since 6.
_NETWORK, _NETWORK_SINCE = 0b11, 4
_SCOPES, _SCOPES_SINCE = 0b11, 6


class _Ruleset(ctypes.Structure):
    """struct landlock_ruleset_attr."""

    _fields_ = tuple((name, ctypes.c_uint64) for name in ("files", "network", "scopes"))


class _Beneath(ctypes.Structure):
    """struct landlock_path_beneath_attr."""

    _pack_ = 1
    _fields_ = (("rights", ctypes.c_uint64), ("parent", ctypes.c_int32))


def version() -> int:
    """Return the version of Landlock that this kernel offers; 0 means none."""
    with suppress(OSError):
        return _call(_CREATE, None, ctypes.c_size_t(0), _ASK_VERSION)
    return 0


def restrict_files(readable: Iterable[Path], writable: Iterable[Path]) -> int:
    """Let this thread and its later ones read and write these paths, and what is beneath them, and no others.

    Paths that are not there are passed over. What is open already stays open. Returns the version.
    Raises ``OSError`` when the kernel has no Landlock.
    """
    known = version()
    if not known:
        raise OSError(errno.ENOSYS, notice("this kernel has no Landlock, or it is switched off"))
    ruleset = _Ruleset(
        files=_bits(_FILES, known),
        network=_NETWORK if known >= _NETWORK_SINCE else 0,
        scopes=_SCOPES if known >= _SCOPES_SINCE else 0,
    )
    # An older kernel takes the longer structure when the part that it does not know is zero.
    rules = _call(_CREATE, ctypes.byref(ruleset), ctypes.c_size_t(ctypes.sizeof(ruleset)), 0)
    try:
        for paths, rights in ((readable, _READ), (writable, _WRITE)):
            for path in paths:
                _allow(rules, path, rights, known)
        ctypes.CDLL(None).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
        _call(_RESTRICT, rules, 0)
    finally:
        os.close(rules)
    return known


def _allow(rules: int, path: Path, rights: Iterable[str], known: int) -> None:
    try:
        parent = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    try:
        given = rights if path.is_dir() else [right for right in rights if right in _OF_A_FILE]
        rule = _Beneath(_bits(given, known), parent)
        _call(_ADD, rules, _BENEATH, ctypes.byref(rule), 0)
    finally:
        os.close(parent)


def _bits(rights: Iterable[str], known: int) -> int:
    wanted = (_FILES[right] for right in rights)
    return sum(1 << bit for bit, since in wanted if since <= known)


def _call(number: int, *arguments: object) -> int:
    result = ctypes.CDLL(None, use_errno=True).syscall(number, *arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result
