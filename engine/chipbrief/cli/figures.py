# SPDX-License-Identifier: Apache-2.0
"""The command that writes the figures of a brief as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chipbrief.cli.edition import EditionWords
from chipbrief.cli.options import Data, Debug, InLanguage, Json, Seconds, With
from chipbrief.cli.pick import Asked, own_tables, refuse_beside_pdf, with_sets
from chipbrief.errors import ChipbriefError, PickError
from chipbrief.printing import table

if TYPE_CHECKING:
    from chipbrief.edition import Edition

KINDS = ("svg", "png", "csv")


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(with_sets(figures))


def figures(
    wanted: Asked,
    folder: Annotated[Path, typer.Option("-o", "--output", help="The folder to write the files into.")],
    pdf: Annotated[Path | None, typer.Argument(help="A sealed PDF, instead of a pick.")] = None,
    own: With = None,
    language: InLanguage = "",
    figure: Annotated[
        list[str] | None, typer.Option("--figure", help="Only this figure; may be given again.")
    ] = None,
    kinds: Annotated[
        str, typer.Option("--as", help="Kinds of files, with commas between them: svg, png, csv.")
    ] = ",".join(KINDS),
    seconds: Seconds = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Write the figures of a pick, or of a sealed PDF, as SVG, PNG and CSV."""
    if pdf is not None:
        refuse_beside_pdf(*wanted.options, own=own, language=language, data=data)
        from chipbrief.verify.remaking import figures_in

        files = figures_in(pdf, figure or [], _kinds(kinds), seconds)
    else:
        edition = wanted.edition(EditionWords(language=language))
        files = _files(wanted, edition, own, data, figure or [], _kinds(kinds))
    if not files:
        page = "The page" if pdf is None else str(pdf)
        raise ChipbriefError(f"{page} has no figure. Tables and data are written by chipbrief export.")
    _write(folder, files)
    table([{"file": str(folder / name), "bytes": str(len(files[name]))} for name in files], as_json=json)


def _files(
    wanted: Asked,
    edition: Edition,
    own: Sequence[str] | None,
    data: Path | None,
    names: Sequence[str],
    kinds: tuple[str, ...],
) -> dict[str, bytes]:
    """Return the files of the figures of a pick to write, by name."""
    from chipbrief.drawing.keeping import user_charts
    from chipbrief.figures import make_figures
    from chipbrief.typeset.client import Typesetter

    pick, library, format = wanted.opened(data)
    edition = wanted.printed(edition, format)
    with Typesetter(kept=user_charts()) as typesetter:
        made = make_figures(pick, library, format, own_tables(own), edition, names, typesetter.draw)
    return {name: content for item in made for name, content in item.files(kinds).items()}


def _kinds(text: str) -> tuple[str, ...]:
    found = tuple(part.strip().lower() for part in text.split(",") if part.strip())
    if odd := [kind for kind in found if kind not in KINDS]:
        raise PickError(f"A figure cannot be written as “{odd[0]}”. Allowed: {', '.join(KINDS)}.")
    return found


def _write(folder: Path, files: dict[str, bytes]) -> None:
    from chipbrief.files.writing import make_folder, write_all

    make_folder(folder)
    write_all(folder, files)
