# SPDX-License-Identifier: Apache-2.0
"""The command that tells where a printed number comes from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chipbrief.cli.edition import EditionWords
from chipbrief.cli.options import Data, Debug, InLanguage, Json, Seconds, Style, With
from chipbrief.cli.pack import pack_in_use
from chipbrief.cli.pick import Asked, own_tables, refuse_beside_pdf, with_sets
from chipbrief.printing import trace as printing


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(with_sets(trace))


def trace(
    wanted: Asked,
    pdf: Annotated[Path | None, typer.Argument(help="A sealed PDF, instead of a pick.")] = None,
    find: Annotated[
        str,
        typer.Option("--find", help="What is printed there: 50,000, or a few words. Default: everything."),
    ] = "",
    style: Style = "",
    language: InLanguage = "",
    own: With = None,
    seconds: Seconds = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Tell where what a brief prints comes from: finding, records and sources of each number and citation."""
    if pdf is not None:
        refuse_beside_pdf(*wanted.options, style=style, language=language, own=own, data=data)
        from chipbrief.verify.remaking import traces_in

        found = traces_in(pdf, find, seconds)
    else:
        from chipbrief.flow import make_brief, open_workshop

        edition = wanted.edition(EditionWords(language=language, citations=style))
        with open_workshop(pack_in_use(data)) as workshop:
            pick = wanted.pick(workshop.choices, workshop.library)
            printed = wanted.printed(edition, workshop.formats[pick.format])
            tracer = make_brief(pick, workshop, own=own_tables(own), edition=printed).tracer
        found = tracer.answers(find)
    printing.traces(found, as_json=json)
    if find and not found:
        raise typer.Exit(1)
