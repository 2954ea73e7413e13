# SPDX-License-Identifier: Apache-2.0
"""The command that writes the sources of a brief for reference managers."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chipbrief import printing
from chipbrief.bibliography import FORMS, form_named
from chipbrief.cases import MAX_BYTES, Case, read_case
from chipbrief.cli_brief import asked, read_file
from chipbrief.cli_data import pack_in_use
from chipbrief.errors import PickError
from chipbrief.options import (
    AsOf,
    CaseFile,
    ChipClass,
    Country,
    Data,
    Debug,
    From,
    Hindsight,
    InFormat,
    Json,
    OneChip,
    To,
    With,
)

if TYPE_CHECKING:
    from chipbrief.bibliography import Item

#: No brief comes near: the longest annex has a tenth of it.
MAX_PDF = 200_000_000


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(sources)


def sources(
    pdf: Annotated[Path | None, typer.Argument(help="A sealed PDF whose sources to write.")] = None,
    country: Country = "",
    chip_class: ChipClass = "",
    chip: OneChip = "",
    start: From = "",
    end: To = "",
    as_of: AsOf = None,
    format: InFormat = "",
    hindsight: Hindsight = False,
    case: CaseFile = None,
    own: With = None,
    form: Annotated[str, typer.Option("--as", help=f"Kind of file: {', '.join(FORMS)}.")] = "csl-json",
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Where to write it.")] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Write the sources of a brief, or of a sealed PDF, for a reference manager."""
    from chipbrief.writing import write_atomically

    kind = form_named(form)
    words = {"country": country, "class": chip_class, "chip": chip, "from": start, "to": end}
    words |= {"as_of": as_of or "", "format": format}
    if pdf and (case or any(words.values())):
        raise PickError("Give either a sealed PDF or a pick, not both.")
    if pdf:
        from chipbrief.carried import cited_in

        name, items = pdf.name, cited_in(read_file(pdf, MAX_PDF))
    else:
        name, items = _of_a_pick(words, case, tuple(own or ()), data, hindsight=hindsight)
    target = output or Path(name).with_suffix(kind.suffix)
    write_atomically(target, kind.write(items))
    printing.sources_written(target, form, [str(item.get("id")) for item in items], as_json=json)


def _of_a_pick(
    words: dict[str, str], case: Path | None, own: tuple[str, ...], data: Path | None, *, hindsight: bool
) -> tuple[str, tuple[Item, ...]]:
    """Return the file name that the brief would have, and the sources that it would cite."""
    from chipbrief.asking import cited_by
    from chipbrief.compose import open_formats
    from chipbrief.flow import file_name
    from chipbrief.gather import Library, choices
    from chipbrief.gather.records import Country as CountryRecord
    from chipbrief.own import open_tables
    from chipbrief.paths import shipped, user_folder

    saved = read_case(read_file(case, MAX_BYTES), str(case)) if case else Case()
    library, formats = Library.open(pack_in_use(data)), open_formats(shipped("templates"))
    allowed = choices(library, tuple(item.choice() for item in formats.values()))
    pick = asked(allowed, saved, words, hindsight=hindsight)
    tables = open_tables(user_folder("own"), own)
    country = next(row.name for row in library.all(CountryRecord) if row.id == pick.country)
    items = cited_by(pick, library, formats[pick.format], tables, saved.edition)
    return file_name(pick, country), items
