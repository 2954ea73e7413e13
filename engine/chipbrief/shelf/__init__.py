# SPDX-License-Identifier: Apache-2.0
"""The library of briefs: which briefs were made here, where they are, and what has become of them.

A brief proves itself; the shelf only remembers it. It is one SQLite file in the user's folder, and may be
thrown away at any time.
"""

from __future__ import annotations

from chipbrief.shelf.describing import describe_file, describe_own
from chipbrief.shelf.entry import Entry, entry_of
from chipbrief.shelf.items import Item, Wanted, items_of, matching, resting_on
from chipbrief.shelf.keeping import keep_own, keep_written
from chipbrief.shelf.store import Shelf, user_shelf

__all__ = [
    "Entry",
    "Item",
    "Shelf",
    "Wanted",
    "describe_file",
    "describe_own",
    "entry_of",
    "items_of",
    "keep_own",
    "keep_written",
    "matching",
    "resting_on",
    "user_shelf",
]
