# SPDX-License-Identifier: Apache-2.0
"""The briefs on the shelf as they stand today: is the file still there, and what was superseded since."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from chipbrief.errors import DataError
from chipbrief.files.reading import read_start
from chipbrief.folding import folded, holds_all
from chipbrief.gather import Library
from chipbrief.gather.countries import country
from chipbrief.language.notices import notice
from chipbrief.shelf.entry import Entry
from chipbrief.verify.superseding import since

HERE, MISSING, CHANGED = "here", "missing", "changed"
#: What became of the file -> how a reader hears of it; nothing of one that is as it was.
STATES = {
    HERE: "",
    MISSING: notice("the file is no longer there"),
    CHANGED: notice("the file is no longer the one that was kept"),
}
#: What is searched of an entry for words, beside the name of its country.
_SEARCHED = ("path", "title", "country", "chip_class", "start", "end", "as_of", "format", "pack", "made")


@dataclass(frozen=True, slots=True)
class Item:
    """A brief that is kept; ``state`` is a key of ``STATES``, ``country`` the name of its country."""

    entry: Entry
    country: str
    state: str
    superseded: tuple[str, ...]

    def as_json(self) -> dict[str, Any]:
        """Return the item as plain JSON values."""
        kept = {
            key: value for key, value in asdict(self.entry).items() if key not in {"rests", "size", "stamp"}
        }
        return {**kept, "state": self.state, "superseded": list(self.superseded)}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: all words of ``text`` somewhere in it, a country (code or name), a format."""

    text: str = ""
    country: str = ""
    format: str = ""
    superseded: bool = False


def items_of(entries: Iterable[Entry], library: Library) -> tuple[Item, ...]:
    """Return ``entries`` as they stand today; ``library`` is the data pack of today."""
    return tuple(
        Item(
            entry,
            _country(library, entry.country),
            state_of(entry),
            since(entry.rests_on, library),
        )
        for entry in entries
    )


def resting_on(entries: Iterable[Entry], sources: Iterable[str], rules: Iterable[str]) -> tuple[Entry, ...]:
    """Return the briefs whose findings rest on any of these sources or rules, by their ids."""
    wanted = {"sources": frozenset(sources), "rules": frozenset(rules)}

    def rests(entry: Entry) -> bool:
        found = entry.rests_on
        return found is not None and any(wanted[kind] & getattr(found, kind).keys() for kind in wanted)

    return tuple(entry for entry in entries if rests(entry))


def matching(items: Iterable[Item], wanted: Wanted) -> tuple[Item, ...]:
    """Return the items that fit what is wanted, in their order."""
    return tuple(item for item in items if _fits(item, wanted))


def _fits(item: Item, wanted: Wanted) -> bool:
    entry = item.entry
    names = {folded(entry.country), folded(item.country)}
    hay = " ".join((item.country, *(getattr(entry, name) for name in _SEARCHED)))
    return (
        holds_all(hay, wanted.text)
        and (not wanted.country or folded(wanted.country) in names)
        and wanted.format in {"", entry.format}
        and (not wanted.superseded or bool(item.superseded))
    )


def _country(library: Library, code: str) -> str:
    try:
        return country(library, code).name
    except DataError:
        return code


def state_of(entry: Entry) -> str:
    """Return what became of the file of a brief, a key of ``STATES``.

    It is read only where its size is the same and its time is another.
    """
    path = Path(entry.path)
    try:
        stat = path.stat()
        if (stat.st_size, stat.st_mtime_ns) == (entry.size, entry.stamp):
            return HERE
        if stat.st_size != entry.size:
            return CHANGED
        found = hashlib.sha256(read_start(path, entry.size + 1)).hexdigest()
    except (OSError, ValueError):  # a path may hold what none may hold
        return MISSING
    return HERE if found == entry.sha256 else CHANGED
