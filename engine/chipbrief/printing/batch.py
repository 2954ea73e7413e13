# SPDX-License-Identifier: Apache-2.0
"""How the command line prints a batch: progress while it runs, what became of it at the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from chipbrief.language.printable import printable
from chipbrief.printing.terminal import answer, complain, counted, table

if TYPE_CHECKING:
    from chipbrief.batch import Begun, Outcome, Row, Summary

_WORDS = {
    "made": "made",
    "kept": "there already",
    "refused": "not sealed, for errors in the page",
    "failed": "failed",
    "waiting": "not made",
}


def rows(found: Sequence[Row], *, as_json: bool) -> None:
    """Print what a plan would make, a line a brief."""
    table([_row(row) for row in found], as_json=as_json)
    complain(f"{counted(len(found), 'brief')}. Nothing was made.")


def _row(row: Row) -> dict[str, str]:
    pick = row.pick
    return {
        "row": str(row.number),
        "country": pick.country,
        "class": pick.chip_class,
        "format": pick.format,
        "from": str(pick.start),
        "to": str(pick.end),
        "as of": str(pick.as_of),
        "file": row.file,
    }


@contextmanager
def progress(summary: Summary) -> Generator[Callable[[Begun | Outcome], None]]:
    """Give a function that prints a line for each row that is done, and on a terminal the steps under way."""
    from chipbrief.batch import Outcome

    steps: dict[int, str] = {}

    def show(event: Begun | Outcome) -> None:
        if isinstance(event, Outcome):
            steps.pop(event.row.number, None)
            complain(f"[{len(summary.outcomes)}/{len(summary.rows)}] {_line(event)}")
        else:
            steps[event.row.number] = f"{event.row.country}: {event.step}"
        tell(" · ".join(steps.values()))

    with _status() as tell:
        yield show


@contextmanager
def _status() -> Generator[Callable[[str], None]]:
    """Give a function that shows what is under way, on a terminal only."""
    if not sys.stderr.isatty():
        yield lambda words: None
        return
    from rich.console import Console

    with Console(stderr=True).status("starting") as status:
        yield lambda words: status.update(printable(words))


def _line(outcome: Outcome) -> str:
    if outcome.error:
        return f"{outcome.row.file}: {outcome.error}"
    warned = f", {counted(len(outcome.problems), 'warning')}" if outcome.problems else ""
    return f"{outcome.row.file}: {counted(outcome.pages, 'page')} in {outcome.seconds:.1f} s{warned}"


def batch_made(summary: Summary, *, stopped: bool, as_json: bool) -> None:
    """Print the files, how many rows ended in which way, and what to do next."""
    counts = {state: summary.counts[state] for state in _WORDS if summary.counts[state]}
    if as_json:
        answer({"summary": str(summary.json), "counts": counts, "rows": summary.values()})
    else:
        for value in summary.values():
            if value["state"] in ("made", "kept"):
                print(summary.base.parent / value["file"])
    said = ", ".join(f"{number:,} {_WORDS[state]}" for state, number in counts.items())
    complain(f"{'Stopped. ' if stopped else ''}{said}. Summary: {summary.csv}")
    if set(counts) - {"made", "kept"}:
        complain("Run the same command with --resume to make those that are missing.")
