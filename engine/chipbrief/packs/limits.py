# SPDX-License-Identifier: Apache-2.0
"""How large a data pack may be. The shipped one has about fifty files and 1 MB."""

from __future__ import annotations

from chipbrief.gather.faults import PackError, refuse
from chipbrief.gather.tables import MAX_BYTES, MAX_TOTAL
from chipbrief.language.notices import notice

MAX_FILES = 500
#: How many times smaller than its content a compressed file may be; small files are let be.
MAX_RATIO = 200
RATIO_FROM = 1024 * 1024

__all__ = ["MAX_BYTES", "MAX_FILES", "MAX_RATIO", "MAX_TOTAL", "RATIO_FROM", "check_count", "check_sizes"]


def check_count(count: int, place: str) -> None:
    """Refuse more files than a pack may have."""
    if count > MAX_FILES:
        raise refuse(place, notice("The pack has more than {most} files.", most=MAX_FILES))


def check_sizes(path: str, size: int, total: int, place: str) -> None:
    """Refuse a file of ``size`` bytes, or a pack of ``total`` bytes so far, that is too large."""
    if size > MAX_BYTES:
        raise too_large(place + "/" + path, MAX_BYTES, notice("file"))
    if total > MAX_TOTAL:
        raise too_large(place, MAX_TOTAL, notice("pack"))


def too_large(place: str, limit: int, what: str) -> PackError:
    """Return the error for a file or pack above its limit in bytes."""
    return refuse(
        place, notice("The {what} is larger than {limit} MB.", what=what, limit=limit // 1024 // 1024)
    )
