# SPDX-License-Identifier: Apache-2.0
"""The command that makes a brief, and how its options and a case become a pick and an edition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from chipbrief import printing
from chipbrief.cases import MAX_BYTES, Case, read_case
from chipbrief.cli_data import pack_in_use
from chipbrief.edition import MAX_LOGO, Edition, make_edition
from chipbrief.errors import CaseError, PickError
from chipbrief.options import (
    AsOf,
    CaseFile,
    ChipClass,
    Country,
    Data,
    Debug,
    Draft,
    From,
    Hindsight,
    InFormat,
    InLanguage,
    Json,
    Logo,
    OneChip,
    Paper,
    Style,
    Text,
    To,
    With,
)

if TYPE_CHECKING:
    from chipbrief.pick import Choices, Pick

_NEEDED = {"country": "--country", "from": "--from", "to": "--to"}


def mount(app: typer.Typer) -> None:
    """Add the command to the command line."""
    app.command()(brief)


def brief(
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
    logo: Logo = None,
    draft: Draft = False,
    own: With = None,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Where to write the PDF.")] = None,
    json: Json = False,
    data: Data = None,
    debug: Debug = False,
) -> None:
    """Make a sealed, cited PDF brief."""
    from chipbrief.flow import ProblemsFound, make_brief, open_workshop
    from chipbrief.own import open_tables
    from chipbrief.paths import user_folder
    from chipbrief.writing import write_atomically

    saved = read_case(read_file(case, MAX_BYTES), str(case)) if case else Case()
    given = {"country": country, "class": chip_class, "chip": chip, "from": start, "to": end}
    given |= {"as_of": as_of or "", "format": format}
    edition = edited(
        saved.edition,
        {"language": language, "paper": paper, "citations": style},
        fields_from(text or ()),
        read_file(logo, MAX_LOGO) if logo else b"",
        draft=draft,
    )
    tables = open_tables(user_folder("own"), own or ())
    with open_workshop(pack_in_use(data)) as workshop, printing.steps(quiet=json) as progress:
        pick = asked(workshop.choices, saved, given, hindsight=hindsight)
        try:
            made = make_brief(pick, workshop, progress, tables, edition)
        except ProblemsFound as error:
            printing.problems(error.problems)
            raise
    target = output or Path(made.file_name)
    write_atomically(target, made.pdf)
    printing.brief_made(made, target, as_json=json)


def asked(choices: Choices, saved: Case, given: Mapping[str, str], *, hindsight: bool) -> Pick:
    """Return the pick of a case, with what was given going before it.

    Raises ``PickError`` naming what is missing or not allowed.
    """
    from chipbrief.pick import make_pick

    words = {**saved.words, **{name: word for name, word in given.items() if word}}
    missing = [option for name, option in _NEEDED.items() if not words.get(name)]
    missing += [] if words.get("class") or words.get("chip") else ["--class"]
    if missing:
        raise PickError(f"A brief needs {', '.join(missing)}; or give a case with --case.")
    return make_pick(
        choices,
        country=words["country"],
        chip_class=words.get("class", ""),
        chip=words.get("chip", ""),
        start=words["from"],
        end=words["to"],
        as_of=words.get("as_of"),
        format=words.get("format", "policy-brief"),
        hindsight=hindsight or saved.hindsight,
    )


def edited(
    saved: Edition, looks: Mapping[str, str], text: Mapping[str, str], logo: bytes, *, draft: bool
) -> Edition:
    """Return the edition of a case, with what was given going before it. Raises ``PickError``."""
    return make_edition(
        **{name: word or getattr(saved, name) for name, word in looks.items()},
        text={**saved.text, **text},
        logo=logo or saved.logo,
        draft=draft or saved.draft,
    )


def fields_from(words: Sequence[str]) -> dict[str, str]:
    """Return the texts of ``field=text`` by field. Raises ``PickError`` for one without a sign."""
    parts = [word.partition("=") for word in words]
    if odd := [name for name, sign, _text in parts if not sign or not name.strip()]:
        raise PickError(f"Cannot read --set '{odd[0][:60]}'. Write the field, =, and your text: author='…'.")
    return {name.strip(): text for name, _sign, text in parts}


def read_file(path: Path, most: int) -> bytes:
    """Return a file that the user chose. Raises ``CaseError`` when it cannot be read or is too large."""
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise CaseError(f"{path} cannot be read: {error.strerror}.") from None
    if len(data) > most:
        raise CaseError(f"{path} is larger than {most:,} bytes.")
    return data
