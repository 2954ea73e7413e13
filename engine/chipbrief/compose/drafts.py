# SPDX-License-Identifier: Apache-2.0
"""Drafts: texts of a template that are drawn from findings, offered to the author as Markdown.

While a template notes a draft, ``cite`` prints what an author would type, and each thing that is cited, or
named with ``basis``, goes into the draft's basis as a digest of its data. The words are not in it: a sentence
that is put otherwise, or said in another language, is no change of the evidence.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from chipbrief.compose.citing import Citer
from chipbrief.compose.markdown import to_markdown
from chipbrief.compose.view import AuthorField
from chipbrief.edition import MAX_TEXT, Draft
from chipbrief.judge.finding import Finding
from chipbrief.language.notices import notice, quoted
from chipbrief.pick import Pick

#: How many sources a citation in a draft names: an author reads them all.
_MOST = 3
#: The texts of a view that are data: what they name would be another thing under another name.
_KEYS = frozenset({"id", "key", "source_ids"})
#: What a draft may rest on beside findings -> what a reader calls it.
_CALLED: Mapping[str, str] = MappingProxyType({
    "pick": notice("the pick"),
    "format": notice("the format"),
    "FactsheetSection": notice("the items of the class"),
    "MemorySection": notice("the answers on memory"),
    "MoveRow": notice("the items whose answer changed"),
    "ProfileSection": notice("what the profile counts"),
    "StatusView": notice("the answers on the items"),
    "answers": notice("the answers on the items"),
    "cases": notice("the reported cases"),
    "claims": notice("the claims and their evidence"),
    "entities": notice("the Entity List entries"),
    "investment": notice("the programs, plans and pledges"),
    "items": notice("the items of the class"),
    "models": notice("the AI models released"),
    "rules": notice("the rules, letters, statements and bills"),
    "still": notice("the items whose answer did not change"),
    "variants": notice("the variants made for China"),
})
_DIGITS = re.compile(r"\d+")


@dataclass(slots=True)
class Drafter:
    """Notes the drafts of a page; ``offered`` has them by the id of the field."""

    citer: Citer
    findings: Mapping[str, Finding]
    pick: Pick
    format: str
    offered: dict[str, Draft] = field(default_factory=dict)
    _basis: dict[str, str] | None = None
    _called: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know all findings by their questions: an earlier draft may have rested on any."""
        self._called |= {**_CALLED, **{id: quoted(item.question) for id, item in self.findings.items()}}

    def cite(self, value: object, locator: object = None, most: int | None = None) -> Markup:
        """Return the citation that ``Citer.cite`` prints; in a draft, as the author would type it."""
        if self._basis is None:
            return self.citer.cite(value, locator, most)
        return self.basis(value)

    def basis(self, value: object, name: str = "") -> Markup:
        """Name what a sentence rests on: nothing on the page; in a draft a citation of its sources, if any.

        ``value`` is a finding or another value of the view, or several in a list, which then have a ``name``.
        """
        if self._basis is None or value is None:
            return Markup("")
        name = (name or _name_of(value))[:80]
        self._basis[name] = self._digest(value)
        self._called.setdefault(name, _title_of(value))
        return _typed(self.citer, value)

    def note(self, field: str, caller: Callable[[], str]) -> Markup:
        """Note the text that ``caller`` gives as the draft for a field; print nothing."""
        if field not in self.offered and self._basis is None:
            self._basis = {"pick": self._about, "format": self.format}
            try:
                words = to_markdown(str(caller()))[:MAX_TEXT]
            finally:
                basis, self._basis = self._basis, None
            if words:
                self.offered[field] = Draft(words, MappingProxyType(basis), self._called)
        return Markup("")

    @property
    def _about(self) -> str:
        return _hashed(dataclasses.astuple(dataclasses.replace(self.pick, format="")))

    def _digest(self, value: object) -> str:
        found = self.findings.get(str(getattr(value, "id", "")))
        return _digest(value) if found is None else _hashed(_facts(found))


def overtaken(
    fields: Iterable[AuthorField], kept: Mapping[str, Draft], now: Mapping[str, Draft]
) -> tuple[AuthorField, ...]:
    """Return the fields, each with what has changed of that on which the draft ``kept`` for it rested."""
    return tuple(
        dataclasses.replace(field, changed=kept[field.id].changes(now[field.id]))
        if field.id in kept and field.id in now
        else field
        for field in fields
    )


def _typed(citer: Citer, value: object) -> Markup:
    """Return ``[@one; @two]`` between tags that only ``to_markdown`` reads; empty where nothing is cited."""
    ids = tuple(dict.fromkeys(key for item in _items(value) for key in getattr(item, "source_ids", ())))
    marks = "; ".join(f"@{key}" for key in citer.best(ids, _MOST))
    return Markup("<cite>[{}]</cite>").format(marks) if marks else Markup("")


def _items(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, tuple | list) else (value,)


def _name_of(value: object) -> str:
    return str(getattr(value, "id", "")) or type(value).__name__


def _title_of(value: object) -> str:
    """Return what a reader calls a value of the view: its title, or what it is of."""
    named = (getattr(value, name, "") for name in ("title", "name", "what"))
    own = next((name for name in named if name and isinstance(name, str)), "")
    return quoted(own) if own else _CALLED.get(type(value).__name__, "")


def _facts(item: Finding) -> tuple[object, ...]:
    return (item.value, item.low, item.high, (*item.inputs, *item.source_ids))


def _digest(value: object) -> str:
    """Return a short digest of the data in a value, the same in every process and language."""
    return _hashed(_data(value))


def _hashed(data: object) -> str:
    text = json.dumps(data, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _data(value: Any) -> Any:
    """Return the numbers, dates and ids in a value of the view; not those of values inside it.

    Of its words only the digits, in no order: languages group and order them differently.
    """
    if isinstance(value, tuple | list):
        return [_data(item) for item in value]
    if isinstance(value, str):
        return sorted(_DIGITS.findall(value))
    if not dataclasses.is_dataclass(value):
        return str(value)
    parts = {item.name: getattr(value, item.name) for item in dataclasses.fields(value)}
    own = {name: part for name, part in parts.items() if not isinstance(part, tuple) and not _holds(part)}
    return {name: _data(part) for name, part in own.items()} | {
        name: part for name, part in parts.items() if name in _KEYS
    }


def _holds(value: object) -> bool:
    return dataclasses.is_dataclass(value)
