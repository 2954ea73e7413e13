# SPDX-License-Identifier: Apache-2.0
"""The ``data`` commands: check, show, install, list and go back between data packs, and make them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chipbrief.cli.options import Data, Debug, Json
from chipbrief.cli.pack import pack_in_use
from chipbrief.errors import PickError
from chipbrief.printing import data as printing

#: How many rows are shown to a person who does not say; a machine gets all.
_ROWS = 20


def data_group() -> typer.Typer:
    """Return the group with its commands; those for tables of the user's own come on top."""
    group = typer.Typer(no_args_is_help=True, help="Look after the data pack.")
    commands = {
        "check": data_check,
        "show": data_show,
        "install": data_install,
        "packs": data_packs,
        "rollback": data_rollback,
        "pack": data_pack,
    }
    for name, command in commands.items():
        group.command(name)(command)
    return group


def data_check(json: Json = False, data: Data = None, debug: Debug = False) -> None:
    """Check every table, key and source of the data pack; --data may also name a ZIP."""
    from contextlib import nullcontext

    from chipbrief.gather.checking import check_pack
    from chipbrief.packs.received import unpacked

    asked = pack_in_use(data)
    with unpacked(asked) if asked.is_file() else nullcontext(asked) as folder:
        problems = check_pack(folder)
    printing.pack_checked(asked, problems, as_json=json)
    if any(problem.level == "error" for problem in problems):
        raise typer.Exit(1)


def data_show(
    dataset: Annotated[str, typer.Argument(help="A dataset; `chipbrief list datasets` names them.")],
    limit: Annotated[
        int | None, typer.Option(min=0, help=f"How many rows; default: {_ROWS}, with --json all.")
    ] = None,
    where: Annotated[
        list[str] | None,
        typer.Option(
            help="Only rows with `'column>=value'`; also = != < <= >, ~ (contains), !~. May be given again."
        ),
    ] = None,
    search: Annotated[str, typer.Option(help="Only rows with each of these words in some cell.")] = "",
    sort: Annotated[
        list[str] | None,
        typer.Option(help="Column to sort by; `-column` for the largest first. May be given again."),
    ] = None,
    csv: Annotated[
        Path | None, typer.Option("--csv", help="Write the rows, all that match, to this file as CSV.")
    ] = None,
    by: Annotated[
        list[str] | None,
        typer.Option(help="Group the rows by a column, or by COLUMN:year (quarter, month) of a date."),
    ] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Print what a dataset is, its license, its columns with units, and its rows, or groups of them."""
    from chipbrief.browse.grouping import group_rows
    from chipbrief.browse.showing import rows_as_csv, show
    from chipbrief.files.writing import write_atomically

    if by and csv:
        raise PickError("Give either --by or --csv: groups are not written as CSV.")
    asked = (tuple(where or ()), search, tuple(sort or ()))
    folder = pack_in_use(data)
    if by:
        groups = group_rows(show(folder, dataset, None, *asked), by)
        printing.grouped(dataset, by, groups, as_json=json)
        return
    if csv is not None:
        content, count = rows_as_csv(folder, dataset, *asked)
        write_atomically(csv, content)
        printing.rows_written(csv, count, as_json=json)
        return
    if limit is None and not json:
        limit = _ROWS
    printing.shown(show(folder, dataset, limit, *asked), as_json=json)


def data_install(
    file: Annotated[Path, typer.Argument(help="A data pack: a ZIP, or a folder.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Check and compare only.")] = False,
    allow_older: Annotated[
        bool, typer.Option("--allow-older", help="Also install a pack older than the one in use.")
    ] = False,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Check a data pack, say who signed it and what it changes, and bring it into use."""
    from datetime import UTC, datetime

    from chipbrief.packs.installing import install
    from chipbrief.packs.store import user_store

    now = datetime.now(UTC)
    done = install(file, user_store(), now, allow_older=allow_older, dry_run=dry_run)
    printing.outcome(done, as_json=json)


def data_packs(json: Json = False, debug: Debug = False) -> None:
    """List the data packs at hand, and which one is in use."""
    from chipbrief.packs.listing import packs
    from chipbrief.packs.store import in_use, user_store

    store = user_store()
    printing.notes(in_use(store).notes)
    printing.packs(packs(store), as_json=json)


def data_rollback(
    shipped: Annotated[
        bool, typer.Option("--shipped", help="Go to the pack that came with the program.")
    ] = False,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Go back to the data pack that was in use before."""
    from chipbrief.packs.listing import rollback
    from chipbrief.packs.store import user_store

    printing.switch(rollback(user_store(), to_shipped=shipped), as_json=json)


def data_pack(
    folder: Annotated[Path, typer.Argument(help="The folder with datapackage.json.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Where to write the ZIP.")],
    signature: Annotated[
        Path | None, typer.Option("--signature", help="A minisign signature of the pack’s manifest.json.")
    ] = None,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Make a data pack to hand on: check the folder and write a ZIP with a manifest."""
    from chipbrief.packs.making import make_pack

    printing.made(make_pack(folder, output, signature), as_json=json)
