# SPDX-License-Identifier: Apache-2.0
"""The command that writes a brief and what goes with it into a folder, all of it or nothing."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chipbrief.cli.edition import EditionWords
from chipbrief.cli.options import Data, Debug, Json, Keep, Seconds, With
from chipbrief.cli.pack import pack_in_use
from chipbrief.cli.pick import Asked, refuse_beside_pdf, with_sets
from chipbrief.errors import PickError, PlanError
from chipbrief.printing import table

if TYPE_CHECKING:
    from chipbrief.edition import Edition
    from chipbrief.gather import Library

#: What is written unless something else is asked for.
_USUAL = "pdf,svg,csv,csl-json"


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(with_sets(export))


def export(
    wanted: Asked,
    words: EditionWords,
    folder: Annotated[Path, typer.Option("-o", "--output", help="The folder to write the files into.")],
    pdf: Annotated[Path | None, typer.Argument(help="A sealed PDF, instead of a pick.")] = None,
    parts: Annotated[
        str,
        typer.Option(
            "--as",
            help="With commas between: pdf, svg, png, csv, records-csv, records-json, csl-json, bibtex, ris.",
        ),
    ] = _USUAL,
    name: Annotated[
        str,
        typer.Option("--name", help="File names, with fields as in `chipbrief batch`: `{code}-{to}`."),
    ] = "",
    overwrite: Annotated[bool, typer.Option("--overwrite", help="Replace files that are there.")] = False,
    own: With = None,
    keep: Keep = False,
    seconds: Seconds = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Write a brief, its figures, data, records and sources into a folder: all of them, or none."""
    from chipbrief.batch.naming import check_pattern
    from chipbrief.beside import files_beside, parts_named
    from chipbrief.files.writing import make_folder, write_all
    from chipbrief.verify.strangers import read_pdf

    kinds = parts_named(parts.split(","))
    check_pattern(name, "--name")
    _check_kept(pdf, kinds, keep=keep)
    if pdf is not None:
        refuse_beside_pdf(*wanted.options, *words.options, name=name, own=own, data=data)
        library = None
        files = files_beside(read_pdf(pdf), pdf.stem, kinds, str(pdf), seconds)
    else:
        content, file, library = _made(wanted, wanted.edition(words), name, own, data, quiet=json)
        files = files_beside(content, Path(file).stem, kinds)
    if not overwrite:
        _check_free(folder, files)
    make_folder(folder)
    write_all(folder, files)
    if keep and library is not None:
        from chipbrief.shelf import keep_written

        keep_written((folder / one for one in files if one.endswith(".pdf")), library)
    table([{"file": str(folder / one), "bytes": str(len(data))} for one, data in files.items()], as_json=json)


def _check_kept(pdf: Path | None, kinds: Sequence[str], *, keep: bool) -> None:
    """Raise ``PickError`` for --keep where no brief is made and written."""
    if keep and (pdf is not None or "pdf" not in kinds):
        raise PickError(
            "--keep lists a brief that is made: give a pick, and pdf in --as. `chipbrief library add` lists a"
            " PDF that is there."
        )


def _check_free(folder: Path, files: Collection[str]) -> None:
    """Raise ``PlanError`` when any of the files is in the folder already."""
    if there := [one for one in files if (folder / one).exists()]:
        raise PlanError(
            f"{len(there)} of the {len(files)} files are in “{folder}” already, such as “{there[0]}”. Choose"
            " another folder, or add --overwrite to replace them."
        )


def _made(
    wanted: Asked,
    edition: Edition,
    pattern: str,
    own: Sequence[str] | None,
    data: Path | None,
    *,
    quiet: bool,
) -> tuple[bytes, str, Library]:
    """Return the sealed PDF of a pick, its name, and the data pack that it was made with."""
    from chipbrief.beside import name_for
    from chipbrief.flow import open_workshop

    with open_workshop(pack_in_use(data)) as workshop:
        made, format, printed = wanted.made(workshop, edition, own, quiet=quiet)
        library = workshop.library
    name = name_for(pattern, made.pick, made.evidence.country.name, format, printed)
    return made.pdf, name, library
