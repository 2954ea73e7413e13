# SPDX-License-Identifier: Apache-2.0
"""The commands that make a brief, and that read the case it was made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from chipbrief.cli.edition import EditionWords
from chipbrief.cli.options import Data, Debug, InLanguage, Json, Keep, With
from chipbrief.cli.pack import pack_in_use
from chipbrief.cli.pick import Asked, with_sets
from chipbrief.cli.plain import plain_call
from chipbrief.errors import PickError
from chipbrief.printing import brief as printing


def mount(app: typer.Typer) -> None:
    """Add the commands to the command line."""
    app.command()(with_sets(brief))
    app.command()(with_sets(drafts))
    app.command()(case)


def plain_brief(words: Sequence[str], typesetter: object) -> Callable[[], None] | None:
    """Return the call of ``brief`` that these words ask for, if they are put plainly."""
    return plain_call(with_sets(brief), words, typesetter)


def brief(
    wanted: Asked,
    words: EditionWords,
    context: typer.Context,
    own: With = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Where to write the PDF; default: here, named after the pick."),
    ] = None,
    keep: Keep = False,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Make a sealed, cited PDF brief."""
    from chipbrief.drawing.keeping import user_charts
    from chipbrief.typeset.client import Typesetter

    typesetter = context.obj or Typesetter(kept=user_charts())
    if wanted.given.get("format"):
        typesetter.warm()
    else:
        # The default format has charts, so their worker starts before this process loads the engine.
        typesetter.expect(wanted.gist(words.language))
    from chipbrief.files.writing import write_atomically
    from chipbrief.flow import open_workshop

    edition = wanted.edition(words)
    with open_workshop(pack_in_use(data), typesetter=typesetter) as workshop:
        made, _format, _printed = wanted.made(workshop, edition, own, quiet=json)
        library = workshop.library
    target = output or Path(made.file_name)
    write_atomically(target, made.pdf)
    if keep:
        from chipbrief.shelf import keep_written

        keep_written((target,), library)
    printing.brief_made(made, target, as_json=json)


def drafts(
    wanted: Asked,
    field: Annotated[
        list[str] | None, typer.Option("--field", help="Only this field; may be given again.")
    ] = None,
    language: InLanguage = "",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Write a case that takes these drafts where it has no text."),
    ] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Print the texts that are drawn from the findings, as Markdown for your own text."""
    from chipbrief.asking.evidence import drafts_of
    from chipbrief.cases import case_of, write_case
    from chipbrief.files.writing import write_atomically

    pick, library, format = wanted.opened(data)
    edition = wanted.printed(wanted.edition(EditionWords(language=language)), format)
    if odd := [name for name in field or () if name not in format.fields]:
        raise PickError(f"{format.id} has no field “{odd[0][:60]}”. Fields: {', '.join(format.fields)}.")
    found = drafts_of(pick, library, format, edition)
    found = {name: draft for name, draft in found.items() if not field or name in field}
    if output:
        write_atomically(output, write_case(case_of(pick, edition.taking(found), format.name)))
    printing.drafts(found, edition.drafts, output, as_json=json)


def case(
    path: Annotated[Path, typer.Argument(help="A case (*.brief), whole or damaged, or a sealed PDF.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Where to write the case.")],
    json: Json = False,
    debug: Debug = False,
) -> None:
    """Read the case of a sealed PDF, or what is left of a damaged one, and write it as a new file."""
    from chipbrief.cases import write_case
    from chipbrief.files.writing import write_atomically
    from chipbrief.mending import open_case

    opened = open_case(path)
    write_atomically(output, write_case(opened.case))
    printing.case_written(opened, output, as_json=json)
    if opened.losses:
        raise typer.Exit(1)
