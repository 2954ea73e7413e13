# SPDX-License-Identifier: Apache-2.0
"""The command that writes the sources of a brief for reference managers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from chipbrief.bibliography import FORMS, Form, form_named
from chipbrief.cli.options import Data, Debug, Json, Seconds, With
from chipbrief.cli.pick import Asked, own_tables, refuse_beside_pdf, with_sets
from chipbrief.printing import brief as printing


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(with_sets(sources))


def sources(
    wanted: Asked,
    pdf: Annotated[Path | None, typer.Argument(help="A sealed PDF, instead of a pick.")] = None,
    own: With = None,
    form: Annotated[str, typer.Option("--as", help=f"Kind of file: {', '.join(FORMS)}.")] = "csl-json",
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Where to write the file; default: here, named after the brief."),
    ] = None,
    seconds: Seconds = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Write the sources of a brief, or of a sealed PDF, for a reference manager."""
    from chipbrief.files.writing import write_atomically

    kind = form_named(form)
    if pdf is not None:
        refuse_beside_pdf(*wanted.options, own=own, data=data)
        from chipbrief.verify.remaking import sources_in

        name, (content, ids) = pdf.name, sources_in(pdf, form.casefold(), seconds)
    else:
        name, content, ids = _of_a_pick(wanted, kind, own, data)
    target = output or Path(name).with_suffix(kind.suffix)
    write_atomically(target, content)
    printing.sources_written(target, form, ids, as_json=json)


def _of_a_pick(
    wanted: Asked, kind: Form, own: Sequence[str] | None, data: Path | None
) -> tuple[str, bytes, tuple[str, ...]]:
    """Return the file name that the brief would have, and the sources that it would cite, with their ids."""
    from chipbrief.asking.evidence import cited_by
    from chipbrief.file_names import file_name
    from chipbrief.gather.countries import country

    pick, library, format = wanted.opened(data)
    items = cited_by(pick, library, format, own_tables(own), wanted.case.edition)
    name = file_name(pick, country(library, pick.country).name)
    return name, kind.write(items), tuple(str(item.get("id")) for item in items)
