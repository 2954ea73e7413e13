# SPDX-License-Identifier: Apache-2.0
"""How much is in a data pack: its rows and its sources."""

from __future__ import annotations

from pathlib import Path

from chipbrief.gather.library import read_file
from chipbrief.gather.register import RESOURCE, load_register
from chipbrief.packs.changes import rows_of
from chipbrief.packs.store import read_head


def counts(folder: Path) -> tuple[int, int]:
    """Return the number of rows of all tables of a pack, and of its sources. Raises ``DataError``."""
    resources = read_head(folder).resources
    rows = sum(len(rows_of(folder, found)) for found in resources if found.path.endswith(".csv"))
    register = next((found.path for found in resources if found.name == RESOURCE), "")
    return rows, len(load_register(read_file(folder, register), register))
