# SPDX-License-Identifier: Apache-2.0
"""The commands that prove sealed briefs and say what became of them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from chipbrief.cli.options import Data, Debug, InLanguage, Json, Seconds
from chipbrief.cli.pack import library_in_use
from chipbrief.files.reading import is_folder
from chipbrief.language import SOURCE
from chipbrief.printing import proof as printing


def mount(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(verify)
    app.command()(compare)


def verify(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="FILES", help="Sealed PDFs, or folders of them.")],
    seconds: Seconds = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Rebuild sealed briefs from what they carry, and report what differs and what has been superseded."""
    from chipbrief.typeset.client import Typesetter

    with context.obj or Typesetter() as typesetter:
        typesetter.warm()
        # Imported while the worker loads.
        from chipbrief.verify import verify_paths

        verdicts = verify_paths(paths, typesetter, library_in_use(data), seconds)
        many = len(paths) > 1 or is_folder(paths[0])
        fine = printing.verdicts(verdicts, as_json=json, many=many)
    if not fine:
        raise typer.Exit(1)


def compare(
    context: typer.Context,
    a: Annotated[Path, typer.Argument(metavar="OLDER", help="The first sealed brief, the older one.")],
    b: Annotated[Path, typer.Argument(metavar="NEWER", help="The second sealed brief.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Where to write the comparison as a PDF.")
    ] = None,
    language: InLanguage = "",
    seconds: Seconds = None,
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Say what changed between two briefs and why: sources, numbers, judgements, text."""
    from chipbrief.edition import make_edition
    from chipbrief.typeset.client import Typesetter

    spoken = make_edition(language=language).language or SOURCE
    with context.obj or Typesetter() as typesetter:
        typesetter.warm()
        from chipbrief import comparison

        found = comparison.compare(a, b, typesetter, seconds)
        if output:
            from chipbrief.comparison.report import report
            from chipbrief.files.writing import write_atomically

            write_atomically(output, report(found, typesetter, spoken))
    printing.comparison(found, as_json=json)
    if found.differ:
        raise typer.Exit(1)
