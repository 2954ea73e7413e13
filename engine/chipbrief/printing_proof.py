# SPDX-License-Identifier: Apache-2.0
"""How the command line prints what was proved; the words are those of ``proof_words.py``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from chipbrief import proof_words
from chipbrief.printing import answer, complain, plain, table

if TYPE_CHECKING:
    from chipbrief.comparison.values import Comparison
    from chipbrief.shelf import Entry, Item
    from chipbrief.shelf.reissuing import Reissue
    from chipbrief.verify import Verdict


def verdicts(found: Iterable[Verdict], *, as_json: bool, many: bool) -> bool:
    """Print what verification found, a block a file as each is done; return whether all is well.

    Of many files, those that rest on what has been superseded are listed once more at the end.
    """
    done = []
    for verdict in found:
        done.append(verdict)
        if not as_json:
            _verdict(verdict)
    if as_json:
        values = [verdict.as_json() for verdict in done]
        answer(values if many else values[0])
    elif many:
        _summary(done)
    return all(verdict.ok for verdict in done)


def comparison(found: Comparison, *, as_json: bool) -> None:
    """Print what differs between two briefs, part by part."""
    if as_json:
        answer(found.as_json())
    else:
        _print(proof_words.comparison_lines(found))


def shelf(items: Sequence[Item], *, as_json: bool) -> None:
    """Print the briefs of the library, a line each, and under it what must be said of it."""
    if as_json:
        answer([item.as_json() for item in items])
        return
    from chipbrief.shelf.items import STATES

    table([_shelved(item) for item in items], as_json=False)
    stale = sum(bool(item.superseded) for item in items)
    complain(f"{len(items)} briefs, {stale} of them rest on what has been superseded since.")
    for item in items:
        said = (*item.superseded, *([STATES[item.state]] if STATES[item.state] else []))
        _print([f"- {item.entry.id} {item.entry.path}: {'; '.join(said)}"] if said else [])


def _shelved(item: Item) -> dict[str, str]:
    entry = item.entry
    return {
        "number": str(entry.id),
        "made": entry.made[:10],
        "country": item.country,
        "class": plain(entry.chip_class),
        "window": f"{entry.start} to {entry.end}",
        "as of": entry.as_of,
        "format": plain(entry.format),
        "data pack": plain(entry.pack),
        "pages": str(entry.pages),
        "file": plain(entry.path),
    }


def kept(entries: Sequence[Entry], what: str, *, as_json: bool) -> None:
    """Print the briefs that were kept or forgotten, as ``what`` says."""
    if as_json:
        answer([{"id": entry.id, "path": entry.path, "title": entry.title} for entry in entries])
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


def _verdict(verdict: Verdict) -> None:
    _print(proof_words.verdict_lines(verdict))
    for line in proof_words.walls_missing(verdict):
        complain(f"Note: {line}")


def _summary(done: list[Verdict]) -> None:
    if not done:
        complain("The folder holds no PDF.")
        return
    _print(["", *proof_words.stale_lines(done)])
    complain(proof_words.counted(done))


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(plain(line))
