# SPDX-License-Identifier: Apache-2.0
"""The command that writes the figures of a brief as files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chipbrief import printing
from chipbrief.cli_data import library_in_use
from chipbrief.errors import PickError
from chipbrief.options import (
    AsOf,
    ChipClass,
    Country,
    Data,
    Debug,
    From,
    Hindsight,
    InFormat,
    InLanguage,
    Json,
    To,
)

if TYPE_CHECKING:
    from chipbrief.figures import FigureFile

KINDS = ("svg", "png", "csv")


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(figures)


def figures(
    folder: Annotated[Path, typer.Option("-o", "--output", help="The folder to write the files into.")],
    pdf: Annotated[Path | None, typer.Argument(help="A sealed PDF, instead of a pick.")] = None,
    country: Country = "",
    chip_class: ChipClass = "",
    start: From = "",
    end: To = "",
    as_of: AsOf = None,
    format: InFormat = "",
    hindsight: Hindsight = False,
    language: InLanguage = "",
    figure: Annotated[
        list[str] | None, typer.Option("--figure", help="Only this figure; may be given again.")
    ] = None,
    kinds: Annotated[
        str, typer.Option("--as", help="Kinds of files, with commas between them: svg, png, csv.")
    ] = ",".join(KINDS),
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Write the figures of a pick, or of a sealed PDF, as SVG, PNG and CSV."""
    wanted = _kinds(kinds)
    if pdf is not None:
        from chipbrief.figures_carried import files_in

        files = files_in(pdf, figure or (), wanted)
    else:
        words = {"country": country, "class": chip_class, "from": start, "to": end, "format": format}
        words |= {"as_of": as_of or ""}
        made = _made(words, hindsight, language, data, figure or [])
        files = {name: content for item in made for name, content in item.files(wanted).items()}
    _write(folder, files)
    printing.table(
        [{"file": str(folder / name), "bytes": str(len(files[name]))} for name in files], as_json=json
    )


def _kinds(text: str) -> tuple[str, ...]:
    found = tuple(part.strip().lower() for part in text.split(",") if part.strip())
    if odd := [kind for kind in found if kind not in KINDS]:
        raise PickError(f"A figure cannot be written as '{odd[0]}'. Allowed: {', '.join(KINDS)}.")
    return found


def _made(
    words: Mapping[str, str], hindsight: bool, language: str, data: Path | None, names: Sequence[str]
) -> tuple[FigureFile, ...]:
    from chipbrief.cases import Case
    from chipbrief.cli_brief import asked
    from chipbrief.compose import open_formats
    from chipbrief.edition import make_edition
    from chipbrief.figures import make_figures
    from chipbrief.gather import choices
    from chipbrief.paths import shipped

    library, formats = library_in_use(data), open_formats(shipped("templates"))
    allowed = choices(library, tuple(item.choice() for item in formats.values()))
    pick = asked(allowed, Case(), words, hindsight=hindsight)
    return make_figures(pick, library, formats[pick.format], (), make_edition(language=language), names)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    from chipbrief.errors import ChipbriefError
    from chipbrief.writing import write_atomically

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ChipbriefError(f"Cannot make the folder {folder}: {error.strerror}.") from None
    for name, content in files.items():
        write_atomically(folder / name, content)
