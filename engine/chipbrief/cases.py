# SPDX-License-Identifier: Apache-2.0
"""Cases: a saved piece of work, as a TOML file named ``*.brief``: the pick, the edition, the author's words.

A case may come from anybody: it is data, of bounded size, and names no file.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any

from chipbrief.edition import Draft, Edition, make_edition
from chipbrief.errors import CaseError, PickError
from chipbrief.files.toml import read_toml
from chipbrief.language.notices import notice
from chipbrief.pick import Choices, Pick, make_pick

#: Version 2 has drafts and a scenario. A case without either is written as version 1, which older Chipbriefs
#: read, and with the bytes it always had.
VERSION = 2
MAX_BYTES = 2_000_000
WORDS = ("country", "class", "chip", "from", "to", "as_of", "format")
LOOKS = ("language", "paper", "citations")
_MOST_VALUES = 100
_MOST_DIGITS = 40


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it was saved: the ``words`` of the pick, which ``make_pick`` reads, and the edition.

    ``based_on`` names the format and its version that the case was made with, as ``policy-brief@3``.
    ``scenario`` has values of the author's own for parameters of the model of 2030; no brief prints them.
    """

    words: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    hindsight: bool = False
    edition: Edition = field(default_factory=Edition)
    based_on: str = ""
    scenario: Mapping[str, Decimal] = field(default_factory=lambda: MappingProxyType({}))


def case_of(pick: Pick, edition: Edition, based_on: str = "") -> Case:
    """Return the case of a pick and an edition."""
    words = {
        "country": pick.country,
        "class": pick.chip_class,
        "chip": pick.chip,
        "from": pick.start.isoformat(),
        "to": pick.end.isoformat(),
        "as_of": pick.as_of.isoformat(),
        "format": pick.format,
    }
    told = MappingProxyType({name: word for name, word in words.items() if word})
    return Case(told, pick.hindsight, edition, based_on)


def write_case(case: Case) -> bytes:
    """Return a case as the bytes of a ``.brief`` file; the same case gives the same bytes."""
    import tomli_w

    version = VERSION if case.edition.drafts or case.scenario else 1
    values = {"chipbrief": version, "based_on": case.based_on, **tables_of(case)}
    return tomli_w.dumps(values, multiline_strings=True).encode()


def tables_of(case: Case) -> dict[str, dict[str, Any]]:
    """Return a case as the tables ``pick``, ``edition`` and ``text`` of plain values.

    ``scenario`` and ``drafts`` follow where there are any.
    """
    edition = case.edition
    looks: dict[str, Any] = {name: getattr(edition, name) for name in LOOKS if getattr(edition, name)}
    if edition.draft:
        looks["draft"] = True
    if edition.logo:
        looks["logo"] = base64.b64encode(edition.logo).decode()
    drafts = {
        name: {"words": draft.words, "basis": dict(sorted(draft.basis.items()))}
        for name, draft in sorted(edition.drafts.items())
    }
    return {
        "pick": {name: text for name, text in case.words.items() if text} | {"hindsight": case.hindsight},
        "edition": looks,
        "text": dict(sorted(edition.text.items())),
        **({"scenario": _values(case.scenario)} if case.scenario else {}),
        **({"drafts": drafts} if drafts else {}),
    }


def _values(scenario: Mapping[str, Decimal]) -> dict[str, str]:
    return {name: f"{value:f}" for name, value in sorted(scenario.items())}


def read_case(data: bytes, place: str = notice("The case")) -> Case:
    """Return the case that a ``.brief`` file holds. Raises ``CaseError`` naming what cannot be read."""
    if len(data) > MAX_BYTES:
        raise CaseError(
            notice(
                "{place} has {count} bytes; a case has {most} at most.",
                place=place,
                count=len(data),
                most=MAX_BYTES,
            )
        )
    try:
        values = read_toml(data)
    except ValueError as error:
        raise CaseError(notice("{place} cannot be read: {error}.", place=place, error=error)) from None
    version = values.get("chipbrief")
    if isinstance(version, int) and version > VERSION:
        raise CaseError(
            notice(
                "{place} is a case of version {version}, of a newer Chipbrief; this one reads {ours}.",
                place=place,
                version=version,
                ours=VERSION,
            )
        )
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise CaseError(
            notice(
                "{place} is not a case: the first line of one says `chipbrief = {version}`.",
                place=place,
                version=VERSION,
            )
        )
    for old in range(version, VERSION):
        values = _STEPS[old](values)
    return case_from(values, place)


def _from_1(values: dict[str, Any]) -> dict[str, Any]:
    """Return a case of version 1 as one of version 2; tables that version 1 did not have are ignored."""
    return {**values, "chipbrief": 2, "drafts": {}, "scenario": {}}


#: How a case of each older version becomes one of the next.
_STEPS: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = MappingProxyType({1: _from_1})


def case_from(values: Mapping[str, Any], place: str = notice("The case")) -> Case:
    """Return the case that tables such as those of ``tables_of`` hold. Raises ``CaseError``."""
    pick, looks = (_table(values, name, place) for name in ("pick", "edition"))
    texts = _texts(_table(values, "text", place), "text", place)
    drafts = {name: _draft(name, item, place) for name, item in _table(values, "drafts", place).items()}
    logo = logo_from(str(looks.pop("logo", "")), place)
    hindsight, draft = _switch(pick, "hindsight", place), _switch(looks, "draft", place)
    words = _texts(looks, "edition", place, LOOKS)
    try:
        edition = make_edition(**words, text=texts, logo=logo, draft=draft, drafts=drafts)
    except PickError as error:
        raise CaseError(notice("{place}: {error}", place=place, error=error)) from None
    return Case(
        words=MappingProxyType(_texts(pick, "pick", place, WORDS)),
        hindsight=hindsight,
        edition=edition,
        based_on=str(values.get("based_on", ""))[:200],
        scenario=scenario_from(_table(values, "scenario", place), place),
    )


def scenario_from(values: Mapping[str, Any], place: str = notice("The case")) -> Mapping[str, Decimal]:
    """Return the values of a table such as ``{"growth": "2.5"}``. Raises ``CaseError`` for what is no number.

    Which parameters there are, and what each may be, the data pack decides when the model is asked.
    """
    if len(values) > _MOST_VALUES:
        raise CaseError(
            notice(
                "{place}: [scenario] has {count} values; it may have {most_values}.",
                place=place,
                count=len(values),
                most_values=_MOST_VALUES,
            )
        )
    return MappingProxyType({name: _number(name, text, place) for name, text in values.items()})


def pick_of(case: Case, choices: Choices) -> Pick:
    """Return the pick that the words of a case mean. Raises ``PickError`` for one missing or not allowed."""
    words = case.words
    missing = [name for name in ("country", "from", "to") if not words.get(name)]
    missing += [] if words.get("class") or words.get("chip") else ["class"]
    if missing:
        raise PickError(notice("A brief needs {names}.", names=", ".join(missing)))
    return make_pick(
        choices,
        country=words["country"],
        chip_class=words.get("class", ""),
        chip=words.get("chip", ""),
        start=words["from"],
        end=words["to"],
        as_of=words.get("as_of"),
        format=words.get("format", "policy-brief"),
        hindsight=case.hindsight,
    )


def _table(values: Mapping[str, Any], name: str, place: str) -> dict[str, Any]:
    found = values.get(name, {})
    if not isinstance(found, dict):
        raise CaseError(notice("{place}: [{name}] must be a table.", place=place, name=name))
    return dict(found)


def _switch(values: dict[str, Any], name: str, place: str) -> bool:
    """Take a switch out of a table. Raises ``CaseError`` when it is neither true nor false."""
    found = values.pop(name, False)
    if not isinstance(found, bool):
        raise CaseError(notice("{place}: {name} must be true or false.", place=place, name=name))
    return found


def _texts(values: Mapping[str, Any], name: str, place: str, known: tuple[str, ...] = ()) -> dict[str, str]:
    for key, value in values.items():
        if known and key not in known:
            raise CaseError(
                notice(
                    "{place}: [{name}] has no “{key}”. It may have: {names}.",
                    place=place,
                    name=name,
                    key=key[:40],
                    names=", ".join(known),
                )
            )
        if not isinstance(value, str):
            raise CaseError(
                notice(
                    "{place}: [{name}] {key} must be a text, in quotes.", place=place, name=name, key=key[:40]
                )
            )
    return dict(values)


def _number(name: str, text: object, place: str) -> Decimal:
    try:
        value = Decimal(text) if isinstance(text, str) and len(text) <= _MOST_DIGITS else Decimal("nan")
    except InvalidOperation:
        value = Decimal("nan")
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        raise CaseError(
            notice(
                '{place}: [scenario] {name} must be a number in quotes, as `"2.5"`.',
                place=place,
                name=name[:40],
            )
        )
    return value


def _draft(name: str, item: object, place: str) -> Draft:
    """Return a draft of the table ``drafts``. Raises ``CaseError``."""
    inside = f"drafts.{name}"
    if not isinstance(item, dict) or not isinstance(item.get("words"), str):
        raise CaseError(
            notice("{place}: [{inside}] must be a table with a text `words`.", place=place, inside=inside)
        )
    basis = _texts(_table(item, "basis", place), f"{inside}.basis", place)
    return Draft(item["words"], MappingProxyType(basis))


def logo_from(text: str, place: str) -> bytes:
    """Return the picture that a logo is written as. Raises ``CaseError``."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise CaseError(notice("{place}: [edition] logo must be a picture in base64.", place=place)) from None
