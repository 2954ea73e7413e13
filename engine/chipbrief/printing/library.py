# SPDX-License-Identifier: Apache-2.0
"""Prints the library of briefs: which are kept, what has become of them, and what a new edition changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief.printing.proof import comparison
from chipbrief.printing.terminal import answer, complain, counted, table, tell

if TYPE_CHECKING:
    from chipbrief.shelf import Entry, Item
    from chipbrief.shelf.reissuing import Reissue


def shelf(items: Sequence[Item], *, as_json: bool) -> None:
    """Print the briefs of the library, a line each, and under it what must be said of it."""
    if as_json:
        answer([item.as_json() for item in items])
        return
    from chipbrief.shelf.items import STATES

    table([_shelved(item) for item in items], as_json=False)
    stale = sum(bool(item.superseded) for item in items)
    complain(f"{counted(len(items), 'brief')}; resting on what has been superseded since: {stale}.")
    for item in items:
        said = (*item.superseded, *([STATES[item.state]] if STATES[item.state] else []))
        tell(*([f"- {item.entry.id} {item.entry.path}: {'; '.join(said)}"] if said else []))


def _shelved(item: Item) -> dict[str, str]:
    entry = item.entry
    return {
        "number": str(entry.id),
        "made": entry.made[:10],
        "country": item.country,
        "class": entry.chip_class,
        "window": f"{entry.start} to {entry.end}",
        "as of": entry.as_of,
        "format": entry.format,
        "data pack": entry.pack,
        "pages": str(entry.pages),
        "file": entry.path,
    }


def kept(
    entries: Sequence[Entry], what: str, *, as_json: bool, refused: Mapping[Path, str] | None = None
) -> None:
    """Print the briefs that were kept or forgotten, as ``what`` says; and why others were ``refused``."""
    if as_json:
        done = [{"id": entry.id, "path": entry.path, "title": entry.title} for entry in entries]
        failed = [{"path": str(path), "error": error} for path, error in (refused or {}).items()]
        answer([*done, *failed])
        return
    for entry in entries:
        complain(f"{what}: {entry.id} {entry.path} ({entry.title}).")


def reissued(made: Reissue, target: Path, *, as_json: bool) -> None:
    """Print where a brief that was made again is, and what changed."""
    if as_json:
        answer({"file": str(target), "title": made.brief.title, "comparison": made.comparison.as_json()})
        return
    print(target)
    comparison(made.comparison, as_json=False)
