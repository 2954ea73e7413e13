# SPDX-License-Identifier: Apache-2.0
"""The files that were open last, as plain values."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

MOST = 9


def with_newest(paths: Iterable[str], newest: Path) -> tuple[str, ...]:
    """Return the paths with ``newest`` first, each once, and no more than ``MOST``."""
    first = str(newest.absolute())
    return (first, *(path for path in paths if path != first))[:MOST]


def missing_among(paths: Iterable[str]) -> frozenset[str]:
    """Return the paths at which there is no file, or none that may be read."""
    return frozenset(path for path in paths if not _is_there(path))


def shown_name(path: str, others: Iterable[str]) -> str:
    """Return the name of a file, with its folder where another of ``others`` has the same name."""
    here = Path(path)
    twins = [other for other in others if other != path and Path(other).name == here.name]
    return f"{here.name} – {here.parent}" if twins else here.name


def _is_there(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False
