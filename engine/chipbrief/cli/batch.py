# SPDX-License-Identifier: Apache-2.0
"""The command that makes many briefs from a plan."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from chipbrief.cli.edition import EditionWords
from chipbrief.cli.options import AsOf, Data, Debug, From, Hindsight, Json, Keep, To, With
from chipbrief.cli.pack import pack_in_use
from chipbrief.cli.pick import own_tables, with_sets
from chipbrief.errors import PlanError
from chipbrief.printing import batch as printing

if TYPE_CHECKING:
    from chipbrief.batch import Plan, Row, Shop, Summary
    from chipbrief.gather import Library

#: A plan of more briefs than this is made only when it is meant.
_ASK = 100
_STOPPED = 130

Plans = Annotated[
    list[Path] | None,
    typer.Argument(help="A plan (*.toml), rows (*.csv) or cases (*.brief)."),
]
Countries = Annotated[
    str, typer.Option("--countries", help="CHN,MYS,…; all; or a role: `chipbrief list countries`.")
]
Classes = Annotated[str, typer.Option("--classes", help="Chip classes, with commas between.")]
Formats = Annotated[str, typer.Option("--formats", help="Formats, with commas between.")]
Name = Annotated[
    str, typer.Option("--name", help="File names, such as `{country}-{format}`; the guide has the fields.")
]


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(with_sets(batch))


def batch(
    *,
    plans: Plans = None,
    countries: Countries = "",
    classes: Classes = "",
    formats: Formats = "",
    start: From = "",
    end: To = "",
    as_of: AsOf = None,
    hindsight: Hindsight = False,
    words: EditionWords,
    own: With = None,
    name: Name = "",
    output: Annotated[Path, typer.Option("-o", "--output", help="The folder to write to.")] = Path(),
    jobs: Annotated[int, typer.Option(min=0, help="How many at once; 0: one a processor, up to 4.")] = 0,
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that are there.")] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with a batch that was stopped: keep what it made.")
    ] = False,
    keep: Keep = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="List what would be made.")] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help=f"Make them, also if they are more than {_ASK}.")
    ] = False,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Make many briefs from a plan: countries × classes × formats, rows of a CSV file, or cases."""
    from chipbrief.batch import make_plan

    given = {"countries": _split(countries), "classes": _split(classes), "formats": _split(formats)}
    given |= {"from": start, "to": end, "as_of": as_of or "", "hindsight": hindsight, "name": name}
    given = {name: value for name, value in (given | {"with": own or []}).items() if value}
    place, values = _values(plans or [])
    plan = make_plan(_over(values, given | words.tables()), place)
    work = _prepared(plan, pack_in_use(data))
    if dry_run:
        printing.rows(work.rows, as_json=json)
        return
    if len(work.rows) > _ASK and not yes:
        raise PlanError(f"{place} makes {len(work.rows):,} briefs. Add --yes if that is what you want.")
    summary = _summary(work.rows, output, plans or [], overwrite=overwrite, resume=resume)
    code = _make(work, summary, output, jobs, overwrite=overwrite)
    if keep:
        from chipbrief.shelf import keep_written

        rows = (outcome.row for outcome in summary.outcomes.values() if outcome.state in ("made", "kept"))
        keep_written((output / row.file for row in rows), work.library)
    printing.batch_made(summary, stopped=code == _STOPPED, as_json=json)
    raise typer.Exit(code)


@dataclass(frozen=True, slots=True)
class _Work:
    rows: tuple[Row, ...]
    shop: Shop
    library: Library


def _prepared(plan: Plan, data: Path) -> _Work:
    from chipbrief.batch import Shop, Stock, rows_of
    from chipbrief.compose import open_formats
    from chipbrief.gather import Library
    from chipbrief.paths import shipped, user_folder

    templates, library = shipped("templates"), Library.open(data)
    stock = Stock(library, open_formats(templates), own_tables(plan.own))
    return _Work(rows_of(plan, stock), Shop(data, templates, user_folder("own")), library)


def _summary(
    rows: tuple[Row, ...], folder: Path, plans: Sequence[Path], *, overwrite: bool, resume: bool
) -> Summary:
    """Return the summary of what is made already, after making sure that nothing is replaced unasked."""
    from chipbrief.batch import Summary, check_free, finished
    from chipbrief.files.writing import make_folder

    summary = Summary(folder / f"{plans[0].stem if plans else 'batch'}.summary", rows)
    if resume:
        for kept in finished(summary, folder, overwrite=overwrite):
            summary.outcomes[kept.row.number] = kept
    elif not overwrite:
        check_free(rows, folder)
        summary.check_free()
    make_folder(folder)
    return summary


def _make(work: _Work, summary: Summary, folder: Path, jobs: int, *, overwrite: bool) -> int:
    """Make the rows that are left; return the exit code. Ctrl+C stops it and leaves what is done."""
    from chipbrief.batch import Outcome, into_folder, run, usual_jobs

    left = [row for row in work.rows if row.number not in summary.outcomes]
    deliver = into_folder(folder, overwrite=overwrite)
    with _interrupts() as stopped:
        events = run(left, work.shop, deliver, jobs or usual_jobs(), stopped.is_set)
        try:
            with printing.progress(summary) as show:
                for event in events:
                    if isinstance(event, Outcome):
                        summary.add(event)
                    show(event)
        except KeyboardInterrupt:
            stopped.set()
        finally:
            events.close()
            summary.write()
    return _STOPPED if stopped.is_set() else summary.exit_code


@contextlib.contextmanager
def _interrupts() -> Generator[threading.Event]:
    """Yield an event that the first Ctrl+C sets; the second one interrupts as usual.

    An interrupt that is raised wherever the program happens to be can be lost, in a callback for example.
    """
    stopped = threading.Event()

    def stop(_signal: int, _frame: object) -> None:
        stopped.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGINT, before)


def _values(plans: Sequence[Path]) -> tuple[str, dict[str, Any]]:
    """Return what the files ask for, and a name for all of it in messages."""
    from chipbrief.batch import read_plans
    from chipbrief.compose import open_formats
    from chipbrief.paths import shipped

    values = read_plans(plans, open_formats(shipped("templates"))) if plans else {}
    return str(plans[0]) if plans else "The plan", values


def _over(values: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """Return the values of the plan with what was given on the command line going before them."""
    inner = {
        name: {**values[name], **given[name]}
        for name in ("edition", "text")
        if isinstance(values.get(name), dict) and name in given
    }
    return {**values, **given, **inner}


def _split(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]
