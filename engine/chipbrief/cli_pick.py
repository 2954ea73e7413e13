# SPDX-License-Identifier: Apache-2.0
"""How the options of a command, and a case, become a pick, an edition, and tables of the user's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import update_wrapper
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chipbrief import printing
from chipbrief.cases import Case, pick_of
from chipbrief.cli_data import library_in_use
from chipbrief.edition import MAX_LOGO, Edition, make_edition
from chipbrief.errors import CaseError, PickError
from chipbrief.mending import whole_case
from chipbrief.options import (
    AsOf,
    CaseFile,
    ChipClass,
    Country,
    From,
    Hindsight,
    InFormat,
    InWindow,
    OneChip,
    To,
)

if TYPE_CHECKING:
    from chipbrief.compose import Format
    from chipbrief.gather import Library
    from chipbrief.own import OwnTable
    from chipbrief.pick import Choices, Pick

#: No brief comes near: the longest annex has a tenth of it.
MAX_PDF = 200_000_000
_NEEDED = {"country": "--country", "from": "--from", "to": "--to"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command was asked for: the words of a pick, and the case that they go before."""

    given: Mapping[str, str]
    hindsight: bool
    case: Case
    window: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said of a pick."""
        return not (self.given or self.case.words or self.window)

    def pick(self, choices: Choices, library: Library) -> Pick:
        """Return the pick. Raises ``PickError`` naming what is missing or not allowed."""
        from chipbrief.outlook import window_words

        words = {**self.case.words, **self.given}
        words |= window_words(self.window, words.get("country", ""), library)
        missing = [option for name, option in _NEEDED.items() if not words.get(name)]
        missing += [] if words.get("class") or words.get("chip") else ["--class"]
        if missing:
            raise PickError(f"A brief needs {', '.join(missing)}; or give a case with --case.")
        return pick_of(
            replace(self.case, words=words, hindsight=self.hindsight or self.case.hindsight), choices
        )

    def edition(
        self,
        *,
        language: str = "",
        paper: str = "",
        citations: str = "",
        text: Sequence[str] | None = None,
        logo: Path | None = None,
        draft: bool = False,
    ) -> Edition:
        """Return the edition of the case, with what was given going before it.

        ``text`` are words such as ``author=…``. Raises ``PickError``, and ``CaseError`` for the logo's file.
        """
        saved = self.case.edition
        return make_edition(
            language=language or saved.language,
            paper=paper or saved.paper,
            citations=citations or saved.citations,
            text={**saved.text, **texts_of(text or ())},
            logo=read_file(logo, MAX_LOGO) if logo else saved.logo,
            draft=draft or saved.draft,
            drafts=saved.drafts,
        )

    def printed(self, edition: Edition, format: Format) -> Edition:
        """Return the edition with what a format prints, and say which texts of the case stay in it."""
        spare = [name for name in self.case.edition.text if name not in format.fields]
        if spare:
            printing.complain(f"Not printed by {format.id}, which has no such field: {', '.join(spare)}.")
        return edition.only([name for name in edition.text if name not in spare])

    def opened(self, data: Path | None) -> tuple[Pick, Library, Format]:
        """Return the pick with its data pack and format, for what needs no typesetter."""
        from chipbrief.compose import open_formats
        from chipbrief.gather import choices
        from chipbrief.paths import shipped

        library, formats = library_in_use(data), open_formats(shipped("templates"))
        pick = self.pick(choices(library, tuple(item.choice() for item in formats.values())), library)
        return pick, library, formats[pick.format]


def asked(
    *,
    country: Country = "",
    chip_class: ChipClass = "",
    chip: OneChip = "",
    start: From = "",
    end: To = "",
    window: InWindow = "",
    as_of: AsOf = None,
    format: InFormat = "",
    hindsight: Hindsight = False,
    case: CaseFile = None,
) -> Asked:
    """Return what the options ask for; those that are empty leave it to the case. Raises ``CaseError``."""
    words = {"country": country, "class": chip_class, "chip": chip, "from": start, "to": end}
    words |= {"as_of": as_of or "", "format": format}
    given = {name: word for name, word in words.items() if word}
    if window and (start or end):
        raise PickError("Give either --window, or --from and --to.")
    saved = whole_case(case) if case else Case()
    return Asked(given, hindsight, saved, window)


def about_a_pick(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes the options of ``asked`` before its own, and gets what they ask for first.

    Typer reads options from the signature, which is put together here, so that commands cannot drift apart.
    """
    theirs, (_wanted, *own) = (
        tuple(signature(function, eval_str=True).parameters.values()) for function in (asked, command)
    )

    def run(**values: Any) -> None:
        words = {option.name: values.pop(option.name) for option in theirs}
        command(asked(**words), **values)

    options = [option.replace(kind=Parameter.KEYWORD_ONLY) for option in (*theirs, *own)]
    whole = update_wrapper(run, command)
    whole.__dict__.update(__signature__=Signature(options))
    whole.__annotations__ = {option.name: option.annotation for option in options}
    return whole


def own_tables(names: Sequence[str] | None) -> tuple[OwnTable, ...]:
    """Return the user's own tables of these names."""
    from chipbrief.own import open_tables
    from chipbrief.paths import user_folder

    return open_tables(user_folder("own"), tuple(names or ()))


def texts_of(words: Sequence[str]) -> dict[str, str]:
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
