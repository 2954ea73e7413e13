# SPDX-License-Identifier: Apache-2.0
"""The command that says what is wrong with a brief before it is made."""

from __future__ import annotations

import typer

from chipbrief import printing
from chipbrief.cli_data import pack_in_use
from chipbrief.cli_pick import Asked, about_a_pick, own_tables
from chipbrief.options import (
    Data,
    Debug,
    InLanguage,
    Json,
    Paper,
    Style,
    Text,
    With,
)


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(about_a_pick(check))


def check(
    wanted: Asked,
    text: Text = None,
    style: Style = "",
    language: InLanguage = "",
    paper: Paper = "",
    own: With = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """List what is wrong with a brief, page by page, without sealing or writing it."""
    from chipbrief.check import blocking
    from chipbrief.flow import examine, open_workshop

    edition = wanted.edition(language=language, paper=paper, citations=style, text=text)
    tables = own_tables(own)
    with open_workshop(pack_in_use(data)) as workshop, printing.steps(quiet=json) as progress:
        pick = wanted.pick(workshop.choices, workshop.library)
        edition = wanted.printed(edition, workshop.formats[pick.format])
        made = examine(pick, workshop, progress, tables, edition)
    printing.checked(made.problems, made.typeset.pages, as_json=json)
    if blocking(made.problems):
        raise typer.Exit(1)
