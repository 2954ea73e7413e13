# SPDX-License-Identifier: Apache-2.0
"""The ``data`` commands for tables of the user's own: add, list, remove."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from chipbrief.cli.data import data_group
from chipbrief.cli.options import Data, Debug, Json
from chipbrief.cli.pack import pack_in_use
from chipbrief.own.store import OwnEntry
from chipbrief.printing import answer, complain, counted, table

Name = Annotated[str, typer.Option("--name", help="What to call it: a to z, 0 to 9 and “-”.")]


def mount(app: typer.Typer) -> None:
    """Add the group ``data`` to the command line."""
    group = data_group()
    group.command("add")(data_add)
    group.command("own")(data_own)
    group.command("remove")(data_remove)
    app.add_typer(group, name="data")


def data_add(
    file: Annotated[Path, typer.Argument(help="A CSV or XLSX file with a column “source”.")],
    name: Name,
    title: Annotated[
        str, typer.Option("--title", help="Title to print above it; default: the file’s name.")
    ] = "",
    sheet: Annotated[str, typer.Option("--sheet", help="Which sheet of a workbook that has several.")] = "",
    source_column: Annotated[
        str, typer.Option(help="The column that says where a row comes from, if it has another name.")
    ] = "",
    country_column: Annotated[str, typer.Option(help="The column of ISO alpha-3 codes of countries.")] = "",
    date_column: Annotated[str, typer.Option(help="The column of dates.")] = "",
    all_from: Annotated[
        str, typer.Option(help="The one source of all rows, for a file without such a column.")
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Put it in the place of a table of that name.")
    ] = False,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Add a table of your own beside the data pack, for briefs made with --with NAME."""
    from chipbrief.gather import Library
    from chipbrief.own import Roles, add_table, check_sources, read_own_table
    from chipbrief.own.names import check_name
    from chipbrief.paths import user_folder

    check_name(name)
    roles = Roles(source_column, country_column, date_column, all_from)
    table = read_own_table(file, name, title, sheet, roles)
    check_sources(table, Library.open(pack_in_use(data)).sources)
    entry = add_table(user_folder("own"), table, replace=replace)
    if json:
        answer(asdict(entry))
        return
    print(entry.name)
    kept = f"{counted(entry.rows, 'row')}, kept as written."
    complain(f"{kept} Use it with: chipbrief brief ... --with {entry.name}")


def data_own(json: Json = False, debug: Debug = False) -> None:
    """List the tables of your own."""
    from chipbrief.own import list_tables
    from chipbrief.paths import user_folder

    entries = list_tables(user_folder("own"))
    if json:
        answer([asdict(entry) for entry in entries])
        return
    table([_line(entry) for entry in entries], as_json=False)
    if not entries:
        complain("No table of your own yet. Add one with: chipbrief data add FILE --name NAME")


def data_remove(
    name: Annotated[str, typer.Argument(help="A table; `chipbrief data own` names them.")],
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Remove a table of your own and all that is kept of it; the file it came from stays."""
    from chipbrief.own import remove_table
    from chipbrief.paths import user_folder

    remove_table(user_folder("own"), name)
    if json:
        answer({"removed": name})
        return
    complain(f"Removed “{name}”. Briefs already made still carry it.")


def _line(entry: OwnEntry) -> dict[str, str]:
    return {
        "name": entry.name,
        "title": entry.title,
        "rows": f"{entry.rows:,}",
        "columns": ", ".join(entry.columns),
        "file": entry.file,
    }
