# SPDX-License-Identifier: Apache-2.0
"""The one table of settings: a frozen value whose fields carry what each may be and where it is shown.

The window, the documentation, the file and the tests are made from it. The words of a setting are
``setting.<name>`` and ``setting.<name>.tip``, those of an allowed value ``setting.<name>.<value>``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from chipbrief.edition import CITATIONS, LANGUAGES, PAPERS
from chipbrief.language.printable import printable
from chipbrief_gui.words import say

PAGES = ("general", "document", "export", "keys")
MOST_DAYS = 3650
#: Which colors the app has.
THEMES = ("system", "light", "dark")
#: How many signs a line may have.
LONGEST = 500
#: How much of a wrong value is said.
_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Rule:
    """What a setting may be: its ``kind`` (a key of ``KINDS``), allowed values or range, and its page.

    A setting without a page is kept but not shown. ``most`` is the largest number, or how long a list may be.
    """

    kind: str
    page: str = ""
    allowed: tuple[str, ...] = ()
    most: int = 0


class SettingError(ValueError):
    """A value that a setting cannot have; the words are in the app's language when they are asked for."""

    def __init__(self, key: str, **values: str) -> None:
        super().__init__(key)
        self._key, self._values = key, values

    def __str__(self) -> str:
        return say(self._key, **{name: printable(value) for name, value in self._values.items()})


def _set(default: Any, kind: str, page: str = "", allowed: tuple[str, ...] = (), most: int = 0) -> Any:
    rule = Rule(kind, page, allowed, most)
    made: Any = field(default_factory=lambda: default, metadata={"rule": rule})
    return made


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that a user sets, as plain values.

    ``language`` is empty for that of the system; ``text_size`` is in percent. What begins with ``document_``
    is what a new case begins with; where that is empty, the format decides. ``export_pattern`` names files as
    a plan of many briefs does (``chipbrief.batch.naming``); empty leaves the name to the brief. A file edited
    by hand may hold one that is none: who uses it says so, and takes the name of the brief.
    ``export_parts`` are words of ``chipbrief.beside``, those exported together the last time.
    ``favorite_countries`` and ``recent_countries`` are ISO 3166 alpha-3 codes, ``recent_cases`` paths, the
    newest first; ``own_words`` are known to the spell check. ``keys`` maps ids of actions to their shortcuts
    where they differ from the table of actions; ``places`` maps names of windows and panes to their places.
    ``evidence_pane`` says whether it is shown; with ``follow_evidence`` the pages go to what is chosen in it.
    """

    language: str = _set("", "choice", "general", ("", "en", "fr"))
    theme: str = _set("system", "choice", "general", THEMES)
    text_size: str = _set("100", "choice", "general", ("90", "100", "115", "130", "150"))
    restore_places: bool = _set(True, "switch", "general")
    check_spelling: bool = _set(True, "switch", "general")
    data_age: int = _set(180, "number", "general", most=MOST_DAYS)
    document_language: str = _set("", "choice", "document", ("", *LANGUAGES))
    document_paper: str = _set("", "choice", "document", ("", *PAPERS))
    document_citations: str = _set("numbered", "choice", "document", tuple(CITATIONS))
    document_author: str = _set("", "line", "document")
    document_office: str = _set("", "line", "document")
    document_marking: str = _set("", "line", "document")
    document_logo: str = _set("", "file", "document")
    export_folder: str = _set("", "folder", "export")
    export_pattern: str = _set("", "pattern", "export")
    open_folder: bool = _set(False, "switch", "export")
    evidence_pane: bool = _set(True, "switch")
    follow_evidence: bool = _set(False, "switch")
    keys: Mapping[str, tuple[str, ...]] = _set(MappingProxyType({}), "lists", "keys", most=16)
    export_parts: tuple[str, ...] = _set(("pdf",), "list", most=100)
    favorite_countries: tuple[str, ...] = _set((), "list", most=1_000)
    recent_countries: tuple[str, ...] = _set((), "list", most=1_000)
    recent_cases: tuple[str, ...] = _set((), "list", most=100)
    own_words: tuple[str, ...] = _set((), "list", most=100_000)
    places: Mapping[str, str] = _set(MappingProxyType({}), "words")


def rules() -> dict[str, Rule]:
    """Return the rule of each setting, in the order of the table."""
    return {item.name: item.metadata["rule"] for item in dataclasses.fields(Settings)}


def page_of(page: str) -> dict[str, Rule]:
    """Return the rules of the settings that a page shows."""
    return {name: rule for name, rule in rules().items() if rule.page == page}


def default_of(name: str) -> Any:
    """Return what a setting is before anybody sets it."""
    return getattr(Settings(), name)


def make_settings(values: Mapping[str, object]) -> Settings:
    """Return settings of ``values``; what is not named is as by default. Raises ``SettingError``."""
    known = rules()
    good: dict[str, Any] = {name: _checked(name, known, value) for name, value in values.items()}
    return Settings(**good)


def _checked(name: str, known: Mapping[str, Rule], value: object) -> object:
    if name not in known:
        raise SettingError("settings.no_setting", name=name[:_SHOWN])
    made = KINDS[known[name].kind](known[name], value)
    if made is None:
        raise SettingError("settings.no_value", name=name, value=str(value)[:_SHOWN])
    return made


def _line(_rule: Rule, value: object) -> str | None:
    good = isinstance(value, str) and len(value) <= LONGEST and value.isprintable()
    return value if good and isinstance(value, str) else None


def _choice(rule: Rule, value: object) -> object:
    return value if value in rule.allowed else None


def _switch(_rule: Rule, value: object) -> object:
    return value if isinstance(value, bool) else None


def _number(rule: Rule, value: object) -> object:
    good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= rule.most
    return value if good else None


def _list(rule: Rule, value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list | tuple) or len(value) > rule.most:
        return None
    return tuple(map(str, value)) if all(isinstance(item, str) for item in value) else None


def _table(of: Callable[[Rule, object], object | None]) -> Callable[[Rule, object], object]:
    def check(rule: Rule, value: object) -> object:
        if not isinstance(value, Mapping):
            return None
        made = {str(key): of(rule, item) for key, item in value.items()}
        return None if None in made.values() else MappingProxyType(made)

    return check


#: Each kind of setting: what takes a value from the file or the window, and gives ``None`` for a wrong one.
KINDS: Mapping[str, Callable[[Rule, object], object]] = MappingProxyType({
    "choice": _choice,
    "switch": _switch,
    "number": _number,
    "line": _line,
    "folder": _line,
    "file": _line,
    "pattern": _line,
    "list": _list,
    "lists": _table(_list),
    "words": _table(lambda _rule, value: value if isinstance(value, str) else None),
})
