# SPDX-License-Identifier: Apache-2.0
"""The command that says what is wrong with a brief before it is made."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chipbrief.cli.edition import EditionWords
from chipbrief.cli.options import Data, Debug, Json, With
from chipbrief.cli.pack import pack_in_use
from chipbrief.cli.pick import Asked, own_tables, with_sets
from chipbrief.printing import brief as printing
from chipbrief.printing import steps


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(with_sets(check))


def check(
    wanted: Asked,
    words: EditionWords,
    own: With = None,
    fix: Annotated[
        Path | None,
        typer.Option("--fix", help="Mend what is sure in your own texts, and write the case to this file."),
    ] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """List what is wrong with a brief, page by page, without sealing or writing it."""
    from chipbrief.cases import case_of, write_case
    from chipbrief.check import blocking
    from chipbrief.check.fixes import fix_all
    from chipbrief.files.writing import write_atomically
    from chipbrief.flow import examine, open_workshop

    edition = wanted.edition(words)
    tables, fixes = own_tables(own), ()
    with open_workshop(pack_in_use(data)) as workshop, steps(quiet=json) as progress:
        pick = wanted.pick(workshop.choices, workshop.library)
        format = workshop.formats[pick.format]
        printed = wanted.printed(edition, format)
        made = examine(pick, workshop, progress, tables, printed, letters=json)
        if fix is not None:
            edition, fixes = fix_all(made.problems, edition)
            if fixes:
                printed = edition.only(printed.text)
                made = examine(pick, workshop, progress, tables, printed, letters=json)
            write_atomically(fix, write_case(case_of(pick, edition, format.name)))
    printing.checked(made.problems, made.typeset.pages, fixes, as_json=json)
    if blocking(made.problems, draft=edition.draft):
        raise typer.Exit(1)
