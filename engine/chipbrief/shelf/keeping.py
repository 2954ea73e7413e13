# SPDX-License-Identifier: Apache-2.0
"""Keep what was just made here: its bytes are our own, so they are read in this process."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from chipbrief.gather import Library
from chipbrief.shelf.describing import describe_own
from chipbrief.shelf.entry import Entry, entry_of
from chipbrief.shelf.store import Shelf, user_shelf


def keep_own(shelf: Shelf, path: Path, pdf: bytes, library: Library) -> Entry:
    """Keep the brief that was just written to ``path`` and made with ``library``.

    Raises ``SealError`` when it is not a sealed brief, ``ShelfError`` when it cannot be kept, and ``OSError``
    when the file is gone.
    """
    return shelf.put(entry_of(path, pdf, describe_own(pdf, library)))


def keep_written(paths: Iterable[Path], library: Library) -> None:
    """Keep the briefs that were just written to ``paths`` in the user's shelf; raises as ``keep_own``."""
    shelf = Shelf(user_shelf())
    for path in paths:
        keep_own(shelf, path, path.read_bytes(), library)
