# SPDX-License-Identifier: Apache-2.0
"""The ``library`` commands: which briefs were made here, what has become of them, and make one again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chipbrief.cli.options import Data, Debug, Json, Seconds
from chipbrief.cli.pack import library_in_use
from chipbrief.errors import SealError, ShelfError
from chipbrief.printing import complain, steps
from chipbrief.printing import library as printing
from chipbrief.printing.proof import verdicts

library_app = typer.Typer(no_args_is_help=True, help="Look after the briefs that were made here.")

_EMPTY = "The library lists no brief. `chipbrief library add` lists PDFs that are there."
Names = Annotated[list[str], typer.Argument(help="Briefs: their numbers in the list, or their files.")]


def mount(app: typer.Typer) -> None:
    """Add the group to the command line."""
    app.add_typer(library_app, name="library")


@library_app.command("list")
def library_list(
    search: Annotated[str, typer.Option("--search", help="Words in title, country, path or dates.")] = "",
    country: Annotated[str, typer.Option("--country", help="Only of this country: code or name.")] = "",
    format: Annotated[str, typer.Option("--format", help="Only of this format.")] = "",
    superseded: Annotated[
        bool, typer.Option("--superseded", help="Only what rests on what has been superseded since.")
    ] = False,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """List the briefs that are kept, the newest first: where they are, and what has been superseded since."""
    from chipbrief.shelf import Shelf, Wanted, items_of, matching, user_shelf

    shelf = Shelf(user_shelf())
    wanted = Wanted(search, country, format, superseded)
    printing.shelf(matching(items_of(shelf.entries(), library_in_use(data)), wanted), as_json=json)
    for path in shelf.set_aside():
        complain(f"Note: a damaged library was set aside as {path}, and a new one begun.")


@library_app.command("add")
def library_add(
    files: Annotated[list[Path], typer.Argument(help="Sealed PDFs.")],
    seconds: Seconds = None,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Keep sealed briefs in the library; the app does so by itself when it exports.

    With --json, a file that cannot be kept is in the answer too, with the error instead of a number.
    """
    from chipbrief.shelf import Shelf, describe_file, entry_of, user_shelf
    from chipbrief.typeset.client import Typesetter

    shelf, kept, refused = Shelf(user_shelf()), [], dict[Path, str]()
    with Typesetter() as typesetter:
        for file in files:
            try:
                pdf, described = describe_file(file, typesetter, seconds)
                kept.append(shelf.put(entry_of(file, pdf, described)))
            except SealError as error:
                complain(str(error))
                refused[file] = str(error)
    printing.kept(kept, "Kept", as_json=json, refused=refused)
    if refused:
        raise typer.Exit(1 if kept else 3)


@library_app.command("forget")
def library_forget(names: Names, json: Json = False, debug: Debug = False) -> None:
    """Take briefs from the list; the files themselves stay, and can be added again."""
    from chipbrief.shelf import Shelf, user_shelf

    shelf = Shelf(user_shelf())
    found = [shelf.find(name) for name in names]
    for entry in found:
        shelf.take(str(entry.id))
    printing.kept(found, "Forgotten", as_json=json)


@library_app.command("verify")
def library_verify(
    seconds: Seconds = None, json: Json = False, data: Data = None, debug: Debug = False
) -> None:
    """Verify every brief of the library."""
    from chipbrief.shelf import Shelf, user_shelf
    from chipbrief.typeset.client import Typesetter
    from chipbrief.verify import verdict_on

    files = [Path(entry.path) for entry in Shelf(user_shelf()).entries()]
    with Typesetter() as typesetter:
        today = library_in_use(data)
        found = (verdict_on(file, typesetter, today, seconds) for file in files)
        fine = verdicts(found, as_json=json, many=True, none=_EMPTY)
    if not fine:
        raise typer.Exit(1)


@library_app.command("reissue")
def library_reissue(
    file: Annotated[Path, typer.Argument(help="A sealed PDF, in the library or not.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Where to write the new PDF; default: beside the old one."),
    ] = None,
    seconds: Seconds = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Make a brief again with the data pack in use, keep it in the library, and say what changed."""
    from chipbrief.compose import open_formats
    from chipbrief.paths import shipped
    from chipbrief.shelf import Shelf, user_shelf
    from chipbrief.shelf.reissuing import reissue, save
    from chipbrief.typeset.client import Typesetter

    with Typesetter() as typesetter, steps(quiet=json) as progress:
        typesetter.warm()
        today, formats = library_in_use(data), open_formats(shipped("templates"))
        made = reissue(file, today, formats, typesetter, progress, seconds, str(output or ""))
    target = output or file.with_name(made.name)
    if target.exists() and target.samefile(file):
        raise ShelfError(f"{target} is the brief itself. Choose another file with -o.")
    save(made, target, today, Shelf(user_shelf()))
    printing.reissued(made, target, as_json=json)
