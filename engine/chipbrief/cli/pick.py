# SPDX-License-Identifier: Apache-2.0
"""How the options of a command, and a case, become a pick, an edition, and tables of the user's own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import update_wrapper
from inspect import Parameter, Signature, signature
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief.cases import Case, pick_of
from chipbrief.cli.edition import EditionWords
from chipbrief.cli.options import (
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
from chipbrief.cli.pack import library_in_use
from chipbrief.edition import Edition
from chipbrief.errors import PickError
from chipbrief.mending import whole_case
from chipbrief.printing import brief as printing
from chipbrief.printing import complain, steps

if TYPE_CHECKING:
    from chipbrief.compose import Format
    from chipbrief.flow import Brief, Workshop
    from chipbrief.gather import Library
    from chipbrief.own import OwnTable
    from chipbrief.pick import Choices, Pick

_NEEDED = {"country": "--country", "from": "--from", "to": "--to"}


@dataclass(frozen=True, slots=True)
class Asked:
    """What a command was asked for: the words of a pick, and the case that they go before."""

    given: Mapping[str, str]
    hindsight: bool
    case: Case
    window: str = ""

    @property
    def options(self) -> tuple[str, ...]:
        """The options that were given."""
        named = (f"--{word.replace('_', '-')}" for word in self.given)
        others = {"--window": self.window, "--hindsight": self.hindsight, "--case": self.case != Case()}
        return (*named, *(name for name, value in others.items() if value))

    def gist(self, language: str) -> str:
        """Return a text that differs for most picks, made before anything is loaded that could read one."""
        words = {**self.case.words, **self.given}
        named = [words.get(name) for name in ("country", "class", "from", "to")]
        return " ".join(filter(None, (*named, self.window, language or self.case.edition.language)))

    def pick(self, choices: Choices, library: Library) -> Pick:
        """Return the pick. Raises ``PickError`` naming what is missing or not allowed."""
        from chipbrief.asking.outlook import window_words

        words = {**self.case.words, **self.given}
        words |= window_words(self.window, words.get("country", ""), library)
        missing = [option for name, option in _NEEDED.items() if not words.get(name)]
        missing += [] if words.get("class") or words.get("chip") else ["--class"]
        if missing:
            raise PickError(f"A brief needs {', '.join(missing)}; or give a case with --case.")
        return pick_of(
            replace(self.case, words=words, hindsight=self.hindsight or self.case.hindsight), choices
        )

    def edition(self, words: EditionWords) -> Edition:
        """Return the edition of the case, with what was given going before it. Raises as ``words.over``."""
        return words.over(self.case.edition)

    def printed(self, edition: Edition, format: Format) -> Edition:
        """Return the edition with what a format prints, and say which texts of the case stay in it."""
        spare = [name for name in self.case.edition.text if name not in format.fields]
        if spare:
            complain(f"Not printed by {format.id}, which has no such field: {', '.join(spare)}.")
        return edition.only([name for name in edition.text if name not in spare])

    def made(
        self, workshop: Workshop, edition: Edition, own: Sequence[str] | None, *, quiet: bool
    ) -> tuple[Brief, Format, Edition]:
        """Return the sealed brief, its format, and what that prints of the edition.

        Shows the steps unless ``quiet``. Raises ``ProblemsFound`` when errors block the seal, after printing
        every problem, and the error of a step that fails.
        """
        from chipbrief.flow import ProblemsFound, make_brief

        tables = own_tables(own)
        with steps(quiet=quiet) as progress:
            pick = self.pick(workshop.choices, workshop.library)
            format = workshop.formats[pick.format]
            printed = self.printed(edition, format)
            try:
                return make_brief(pick, workshop, progress, tables, printed), format, printed
            except ProblemsFound as error:
                printing.problems(error.problems)
                raise

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
    """Return what the options ask for; those that are empty leave it to the case.

    Raises ``CaseError``, and ``PickError`` for a window that is given twice.
    """
    words = {"country": country, "class": chip_class, "chip": chip, "from": start, "to": end}
    words |= {"as_of": as_of or "", "format": format}
    given = {name: word for name, word in words.items() if word}
    if window and (start or end):
        raise PickError("Give either --window, or --from and --to.")
    saved = whole_case(case) if case else Case()
    return Asked(given, hindsight, saved, window)


def refuse_beside_pdf(*options: str, **others: object) -> None:
    """Raise ``PickError`` for what was given beside a sealed PDF, which has all of it: ``own`` is --with."""
    named = {"own": "--with"}
    given = (*options, *(named.get(name, f"--{name}") for name, value in others.items() if value))
    if given:
        raise PickError(
            f"A sealed PDF has its own pick, words and data. Leave out {', '.join(given)}; or the PDF, to "
            "make a brief anew."
        )


#: Arguments that stand for a set of options, by their type, and what makes them of these.
_SETS: Mapping[Any, Callable[..., Any]] = MappingProxyType({Asked: asked, EditionWords: EditionWords})


def with_sets(command: Callable[..., None]) -> Callable[..., None]:
    """Return a command that takes, for an argument that stands for a set of options, these options.

    Typer reads options from the signature, which is put together here, so that commands cannot drift apart.
    """
    own = signature(command, eval_str=True).parameters.values()
    sets = {
        one.name: tuple(signature(_SETS[one.annotation], eval_str=True).parameters.values())
        for one in own
        if one.annotation in _SETS
    }
    makers = {one.name: _SETS[one.annotation] for one in own if one.name in sets}

    def run(**values: Any) -> None:
        made = {
            name: make(**{option.name: values.pop(option.name) for option in sets[name]})
            for name, make in makers.items()
        }
        command(**made, **values)

    options = [
        # By name: then an option that is needed may follow one that is not.
        option.replace(kind=Parameter.KEYWORD_ONLY)
        for one in own
        for option in sets.get(one.name, (one,))
    ]
    whole = update_wrapper(run, command)
    whole.__dict__.update(__signature__=Signature(options))
    whole.__annotations__ = {option.name: option.annotation for option in options}
    return whole


def own_tables(names: Sequence[str] | None) -> tuple[OwnTable, ...]:
    """Return the user's own tables of these names."""
    from chipbrief.own import open_tables
    from chipbrief.paths import user_folder

    return open_tables(user_folder("own"), tuple(names or ()))
