# SPDX-License-Identifier: Apache-2.0
"""Keep what was just made here: its bytes are our own, so they are read in this process."""

from __future__ import annotations

from pathlib import Path

from chipbrief.gather import Library
from chipbrief.shelf.describing import describe_own
from chipbrief.shelf.entry import Entry, entry_of
from chipbrief.shelf.store import Shelf


def keep_own(shelf: Shelf, path: Path, pdf: bytes, library: Library) -> Entry:
    """Keep the brief that was just written to ``path`` and made with ``library``.

    Raises ``SealError`` when it is not a sealed brief, ``ShelfError`` when it cannot be kept.
    """
    return shelf.put(entry_of(path, pdf, describe_own(pdf, library)))
