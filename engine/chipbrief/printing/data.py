# SPDX-License-Identifier: Apache-2.0
"""How the ``data`` commands print."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief.printing.terminal import answer, complain, counted, table, tell

if TYPE_CHECKING:
    from chipbrief.browse.grouping import Group
    from chipbrief.browse.showing import Shown
    from chipbrief.gather.checking import PackProblem
    from chipbrief.packs.changes import Changes
    from chipbrief.packs.installing import Outcome
    from chipbrief.packs.listing import PackEntry, Switch
    from chipbrief.packs.making import Made

_MOST_IDS = 10
_NOT_TOLD = "(not told)"


def notes(said: Iterable[str]) -> None:
    """Print what must be said about the pack in use, on standard error."""
    for note in said:
        complain(note)


def outcome(done: Outcome, *, as_json: bool) -> None:
    """Print what an install did, or would do."""
    if as_json:
        answer(asdict(done))
        return
    notes(done.notes)
    tell(f"{done.title}, {done.version} ({done.name}), {done.signer}")
    if done.signer.comment:
        tell(f"The signer says: {done.signer.comment}")
    _changes(done.changes, done.former)
    _warnings(done.problems)
    complain(_ENDINGS[done.status])


_ENDINGS = {
    "installed": "Installed. To go back: chipbrief data rollback",
    "already in use": "This pack is in use already. Nothing was changed.",
    "dry run": "Nothing was changed (--dry-run).",
}


def _changes(found: Changes, former: str) -> None:
    if not found:
        tell(f"No row differs from the data pack in use ({former}).")
        return
    tell(f"Against the data pack in use ({former}):")
    for change in found.datasets:
        for what in ("added", "removed", "changed"):
            if ids := getattr(change, what):
                tell(f"  {change.dataset}: {len(ids):,} {what}: {_some(ids)}")
    for what in ("added", "removed"):
        if names := getattr(found, what):
            tell(f"  datasets {what}: {_some(names)}")
    for what in ("superseded", "retracted"):
        if ids := getattr(found, what):
            tell(f"  sources newly {what}: {_some(ids)}")


def _some(ids: Sequence[str]) -> str:
    more = f" and {len(ids) - _MOST_IDS:,} more" if len(ids) > _MOST_IDS else ""
    return ", ".join(item[:80] for item in ids[:_MOST_IDS]) + more


def _warnings(problems: Sequence[PackProblem]) -> None:
    for problem in problems:
        complain(str(problem))


def pack_checked(folder: Path, problems: Sequence[PackProblem], *, as_json: bool) -> None:
    """Print the problems of a data pack and a count."""
    if as_json:
        answer({"pack": str(folder), "problems": [asdict(problem) for problem in problems]})
        return
    for problem in problems:
        tell(str(problem))
    errors = sum(problem.level == "error" for problem in problems)
    complain(f"{folder}: {counted(errors, 'error')}, {counted(len(problems) - errors, 'warning')}.")


def packs(found: Sequence[PackEntry], *, as_json: bool) -> None:
    """Print the packs at hand, a line each; a star marks the one in use."""
    if as_json:
        answer([asdict(entry) | {"shipped": entry.shipped} for entry in found])
        return
    table([_entry(entry) for entry in found], as_json=False)


def _entry(entry: PackEntry) -> dict[str, str]:
    return {
        "": "*" if entry.current else "",
        "version": entry.version,
        "title": entry.title,
        "rows": f"{entry.rows:,}",
        "sources": f"{entry.sources:,}",
        "signed": entry.signed,
        "installed": entry.installed,
        "pack": f"damaged: {entry.damage}" if entry.damage else entry.name,
    }


def switch(done: Switch, *, as_json: bool) -> None:
    """Print which pack is in use after a rollback."""
    if as_json:
        answer(asdict(done))
        return
    notes(done.notes)
    tell(f"In use: the data pack of {done.version} ({done.name or 'shipped'}). Before: {done.former}.")


def made(done: Made, *, as_json: bool) -> None:
    """Print where a new pack went and how many files it has."""
    if as_json:
        answer(asdict(done))
        return
    _warnings(done.problems)
    print(done.file)
    complain(f"Data pack of {done.version}, {counted(len(done.files), 'file')}.")


def grouped(dataset: str, by: Sequence[str], groups: Iterable[Group], *, as_json: bool) -> None:
    """Print the groups of a dataset's rows, each with what its numbers span."""
    if as_json:
        answer({"dataset": dataset, "by": list(by), "groups": [asdict(group) for group in groups]})
        return
    for group in groups:
        tell(f"{' · '.join(part or _NOT_TOLD for part in group.key)}: {group.rows:,}")
        for item in group.numbers:
            unit = f" [{item.unit}]" if item.unit else ""
            span = f"{item.least:,f} to {item.greatest:,f}, median {item.median:,f}"
            tell(f"  {item.column}{unit}: {item.known:,} known, {span}")


def shown(found: Shown, *, as_json: bool) -> None:
    """Print a dataset: what it is, its columns, and its rows, a block each."""
    if as_json:
        answer(asdict(found))
        return
    tell(f"{found.title} ({found.dataset}), data pack of {found.pack}")
    tell(found.description, f"License: {found.license}", _rows(found), "", "Columns:")
    for column in found.columns:
        unit = f" [{column.unit}]" if column.unit else ""
        tell(f"  {column.name}{unit}: {column.description}")
    for row in found.rows:
        tell("", next(iter(row.values()), ""))
        for name, cell in list(row.items())[1:]:
            if cell:
                tell(f"  {name}: {cell}")
    if len(found.rows) < found.matching:
        complain(f"{len(found.rows):,} of {found.matching:,} rows. --limit {found.matching} shows all.")


def _rows(found: Shown) -> str:
    if found.matching == found.count:
        return f"Rows: {found.count:,}"
    return f"Rows: {found.matching:,} of {found.count:,} match"


def rows_written(target: Path, rows: int, *, as_json: bool) -> None:
    """Print where rows went, and how many."""
    if as_json:
        answer({"file": str(target), "rows": rows})
        return
    print(target)
    complain(f"{counted(rows, 'row')}.")
