# SPDX-License-Identifier: Apache-2.0
"""The command that writes the sources of a brief for reference managers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chipbrief.bibliography import FORMS, form_named
from chipbrief.cli.options import Data, Debug, Json, With
from chipbrief.cli.pick import Asked, own_tables, with_sets
from chipbrief.errors import PickError
from chipbrief.files.reading import MAX_PDF, read_file
from chipbrief.printing import brief as printing

if TYPE_CHECKING:
    from chipbrief.bibliography import Item


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(with_sets(sources))


def sources(
    wanted: Asked,
    pdf: Annotated[Path | None, typer.Argument(help="A sealed PDF whose sources to write.")] = None,
    own: With = None,
    form: Annotated[str, typer.Option("--as", help=f"Kind of file: {', '.join(FORMS)}.")] = "csl-json",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Where to write it.")] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Write the sources of a brief, or of a sealed PDF, for a reference manager."""
    from chipbrief.files.writing import write_atomically

    kind = form_named(form)
    if pdf and not wanted.is_empty:
        raise PickError("Give either a sealed PDF or a pick, not both.")
    name, items = _in_a_file(pdf) if pdf else _of_a_pick(wanted, own, data)
    target = output or Path(name).with_suffix(kind.suffix)
    write_atomically(target, kind.write(items))
    printing.sources_written(target, form, [str(item.get("id")) for item in items], as_json=json)


def _in_a_file(pdf: Path) -> tuple[str, tuple[Item, ...]]:
    """Return the file's name and the sources that a sealed PDF cites."""
    from chipbrief.carried import cited_in

    return pdf.name, cited_in(read_file(pdf, MAX_PDF))


def _of_a_pick(wanted: Asked, own: Sequence[str] | None, data: Path | None) -> tuple[str, tuple[Item, ...]]:
    """Return the file name that the brief would have, and the sources that it would cite."""
    from chipbrief.asking.evidence import cited_by
    from chipbrief.file_names import file_name
    from chipbrief.gather.countries import country

    pick, library, format = wanted.opened(data)
    items = cited_by(pick, library, format, own_tables(own), wanted.case.edition)
    return file_name(pick, country(library, pick.country).name), items
