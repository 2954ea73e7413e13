# SPDX-License-Identifier: Apache-2.0
"""The data pack that a command works on: the one given with ``--data``, else the one in use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief.printing.data import notes

if TYPE_CHECKING:
    from chipbrief.gather import Library


def pack_in_use(data: Path | None) -> Path:
    """Return the folder given with ``--data``, else that of the pack in use; says what is wrong with it."""
    if data is not None:
        return data
    from chipbrief.packs.store import in_use, user_store

    using = in_use(user_store())
    notes(using.notes)
    return using.folder


def library_in_use(data: Path | None) -> Library:
    """Return the data pack that a command works on, opened. Raises ``DataError``."""
    from chipbrief.gather import Library

    return Library.open(pack_in_use(data))
