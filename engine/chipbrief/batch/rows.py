# SPDX-License-Identifier: Apache-2.0
"""From a plan to its rows: each a pick, an edition and a file name, all checked before anything is made."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from types import MappingProxyType

from chipbrief import __version__
from chipbrief.batch.naming import check_names, name_of
from chipbrief.batch.plan import Plan, Wanted
from chipbrief.cases import case_of, pick_of, write_case
from chipbrief.compose import Format
from chipbrief.edition import Edition
from chipbrief.errors import PickError, PlanError
from chipbrief.gather import Library, choices
from chipbrief.gather.records import Country
from chipbrief.language.notices import notice, words_of
from chipbrief.own import OwnTable
from chipbrief.pick import Choice, Choices, Pick, choose

#: The word for every country that the data pack describes; a role names those that have it.
ALL = "all"


@dataclass(frozen=True, slots=True)
class Row:
    """One brief to make: plain values, which another process or machine can be handed.

    ``number`` counts from 1. ``case`` is the case as the bytes of a ``.brief`` file. ``own`` names tables
    of the user's own. ``inputs`` is a hash of all that the brief rests on.
    """

    number: int
    file: str
    country: str
    pick: Pick
    case: bytes
    own: tuple[str, ...] = ()
    inputs: str = ""


@dataclass(frozen=True, slots=True)
class Stock:
    """What the rows of a plan are checked against and will be made from."""

    library: Library
    formats: Mapping[str, Format]
    own: tuple[OwnTable, ...] = ()

    @property
    def choices(self) -> Choices:
        """Return everything a pick may name."""
        return choices(self.library, tuple(format.choice() for format in self.formats.values()))


def rows_of(plan: Plan, stock: Stock) -> tuple[Row, ...]:
    """Return the rows of a plan in its order.

    Raises ``PlanError`` naming the first row that cannot be: a word that is not allowed, a text for a field
    that its format does not have, a file name that is taken.
    """
    allowed = stock.choices
    labels = {choice.key: choice.label for choice in allowed.countries}
    try:
        wanted = plan.wanted(countries_of(plan.countries, stock.library, allowed.countries))
    except PickError as error:
        raise PlanError(words_of(error)) from None
    picks = [_pick(at, item, allowed) for at, item in enumerate(wanted, 1)]
    _check_texts(plan, [stock.formats[pick.format] for pick in picks])
    hashes = _Hashes(stock)
    rows = tuple(
        _row(at, plan, item, pick, labels[pick.country], hashes)
        for at, (item, pick) in enumerate(zip(wanted, picks, strict=True), 1)
    )
    check_names([row.file for row in rows])
    return rows


def countries_of(words: Iterable[str], library: Library, allowed: tuple[Choice, ...]) -> tuple[str, ...]:
    """Return the codes of the ``allowed`` countries that the words of a plan name; none stands twice.

    A word is a code, a name, or a group: a role, or all. Raises ``PickError`` for a word that names nothing.
    """
    keys = {choice.key for choice in allowed}
    known = [country for country in library.all(Country) if country.id in keys]
    groups = {ALL: [country.id for country in known]}
    for country in known:
        groups.setdefault(country.role, []).append(country.id)
    named = ((word, groups.get(word.strip().casefold())) for word in words)
    found = (codes or (choose(notice("country"), word, allowed),) for word, codes in named)
    return tuple(dict.fromkeys(chain.from_iterable(found)))


def _pick(number: int, wanted: Wanted, allowed: Choices) -> Pick:
    try:
        return pick_of(wanted.case, allowed)
    except PickError as error:
        raise PlanError(notice("Row {number}: {error}", number=number, error=error)) from None


def _check_texts(plan: Plan, formats: Iterable[Format]) -> None:
    """Raise ``PlanError`` for a text of the plan that no format in it has a field for."""
    fields = dict.fromkeys(name for format in formats for name in format.fields)
    if odd := [name for name in plan.shared.edition.text if name not in fields]:
        raise PlanError(
            notice(
                "No format of the plan has a field “{odd}”. Fields: {names}.",
                odd=odd[0][:60],
                names=", ".join(fields),
            )
        )


def _row(number: int, plan: Plan, wanted: Wanted, pick: Pick, country: str, hashes: _Hashes) -> Row:
    format = hashes.stock.formats[pick.format]
    edition = _edition(number, plan, wanted, format)
    case = write_case(case_of(pick, edition, format.name))
    return Row(
        number=number,
        file=_named(number, wanted.name or plan.name, pick, country, format, edition),
        country=country,
        pick=pick,
        case=case,
        own=plan.own,
        inputs=hashes.of(pick.format, case),
    )


def _named(number: int, pattern: str, pick: Pick, country: str, format: Format, edition: Edition) -> str:
    try:
        return name_of(pattern, number, pick, country, format, edition)
    except PlanError as error:
        raise PlanError(notice("Row {number}: {error}", number=number, error=error)) from None


def _edition(number: int, plan: Plan, wanted: Wanted, format: Format) -> Edition:
    """Return the row's edition; a text of the whole plan goes into the formats that have its field."""
    shared = {name: text for name, text in plan.shared.edition.text.items() if name in format.fields}
    mine = wanted.case.edition.text
    if odd := [name for name in mine if name not in format.fields]:
        raise PlanError(
            notice(
                "Row {number}: the format {id} has no field “{odd}”. Its fields: {names}.",
                number=number,
                id=format.id,
                odd=odd[0][:60],
                names=", ".join(format.fields) or notice("nothing"),
            )
        )
    return replace(wanted.case.edition, text=MappingProxyType({**shared, **mine}))


class _Hashes:
    """Hashes of what rows rest on; what they share is hashed once."""

    def __init__(self, stock: Stock) -> None:
        self.stock = stock
        # A brief prints the title of a table, and its manifest names the file that it came from.
        tables = {item.name: [item.title, item.file, item.original, item.sha256] for item in stock.own}
        self._shared = (__version__, dict(stock.library.sha256), tables)
        self._formats: dict[str, str] = {}

    def of(self, format: str, case: bytes) -> str:
        """Return the hash of all that a brief of a format and a case rests on."""
        if format not in self._formats:
            files = self.stock.formats[format].files
            self._formats[format] = _digest({
                path: hashlib.sha256(data).hexdigest() for path, data in files.items()
            })
        return _digest([*self._shared, self._formats[format], case.decode()])


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()
