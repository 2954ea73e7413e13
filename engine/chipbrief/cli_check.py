# SPDX-License-Identifier: Apache-2.0
"""The command that says what is wrong with a brief before it is made."""

from __future__ import annotations

import typer

from chipbrief import printing
from chipbrief.cases import MAX_BYTES, Case, read_case
from chipbrief.cli_brief import asked, edited, fields_from, read_file
from chipbrief.cli_data import pack_in_use
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
    InLanguage,
    Json,
    OneChip,
    Paper,
    Style,
    Text,
    To,
    With,
)


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(check)


def check(
    country: Country = "",
    chip_class: ChipClass = "",
    chip: OneChip = "",
    start: From = "",
    end: To = "",
    as_of: AsOf = None,
    format: InFormat = "",
    hindsight: Hindsight = False,
    case: CaseFile = None,
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
    from chipbrief.own import open_tables
    from chipbrief.paths import user_folder

    saved = read_case(read_file(case, MAX_BYTES), str(case)) if case else Case()
    given = {"country": country, "class": chip_class, "chip": chip, "from": start, "to": end}
    given |= {"as_of": as_of or "", "format": format}
    looks = {"language": language, "paper": paper, "citations": style}
    edition = edited(saved.edition, looks, fields_from(text or ()), b"", draft=False)
    tables = open_tables(user_folder("own"), own or ())
    with open_workshop(pack_in_use(data)) as workshop, printing.steps(quiet=json) as progress:
        pick = asked(workshop.choices, saved, given, hindsight=hindsight)
        made = examine(pick, workshop, progress, tables, edition)
    printing.checked(made.problems, made.typeset.pages, as_json=json)
    if blocking(made.problems):
        raise typer.Exit(1)
