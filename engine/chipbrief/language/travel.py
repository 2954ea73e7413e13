# SPDX-License-Identifier: Apache-2.0
"""Texts that travel between processes as JSON, with the values that another language needs.

What a notice quotes travels as a plain text. Other values of what was said are told by their kind: a day, a
number, a text that a catalog may have, a name of a country.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from decimal import Decimal, InvalidOperation
from types import MappingProxyType
from typing import Any

from chipbrief.language.saying import Prose, Quoted, Said
from chipbrief.language.values import CountryName, Dated, Titled

_SAID = {"pattern", "values"}
_KIND = {"kind", "of"}
#: Values of several parts, which are texts or flags.
_PARTED = (CountryName, Dated, Titled)


def packed(value: Any) -> Any:
    """Return a plain value of texts, lists and dictionaries as JSON has it, with which notices can travel.

    >>> from chipbrief.language.notices import notice
    >>> packed([notice("{n} of {what}", n=2, what="x")])
    [{'pattern': '{n} of {what}', 'values': {'n': 2, 'what': 'x'}}]
    """
    if isinstance(value, Said):
        return {"pattern": value.pattern, "values": {key: _sent(item) for key, item in value.values.items()}}
    if isinstance(value, Mapping):
        return {key: packed(item) for key, item in value.items()}
    return [packed(item) for item in value] if isinstance(value, list | tuple) else value


def travels(text: str) -> bool:
    """Return whether all values of a text can be packed; spans of time and rounded numbers cannot."""
    if not isinstance(text, Said):
        return True
    return all(
        travels(value) if isinstance(value, str) else isinstance(value, (int, date, Decimal, *_PARTED))
        for value in text.values.values()
    )


def unpacked(value: Any) -> Any:
    """Return the value that was ``packed``. Raises ``ValueError`` or ``TypeError`` for what never was."""
    if isinstance(value, list):
        return [unpacked(item) for item in value]
    if not isinstance(value, dict):
        return value
    if value.keys() == _SAID and isinstance(value["values"], dict):
        values = {key: _received(item) for key, item in value["values"].items()}
        return Said(str(value["pattern"]), MappingProxyType(values))
    return {key: unpacked(item) for key, item in value.items()}


def _sent(value: object) -> object:
    """Return a value of a text: a quotation or whole number as it is, another with its kind."""
    if isinstance(value, Quoted) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, Prose):
        return {"kind": "prose", "of": str(value)}
    if isinstance(value, Said):
        return packed(value)
    if isinstance(value, _PARTED):
        parts = {item.name: packed(getattr(value, item.name)) for item in fields(value)}
        return {"kind": type(value).__name__, "of": parts}
    if isinstance(value, date):
        return {"kind": "day", "of": value.isoformat()}
    return {"kind": "number" if isinstance(value, Decimal) else "text", "of": str(value)}


def _received(value: object) -> object:
    if isinstance(value, dict) and value.keys() == _KIND:
        kind, of = str(value["kind"]), value["of"]
        if kind in _MAKERS:
            return _MAKERS[kind](str(of))
        return _parted(kind, of)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    told = unpacked(value)
    return told if isinstance(told, Said) else Quoted(told)


def _parted(kind: str, of: object) -> object:
    made = next((item for item in _PARTED if item.__name__ == kind), None)
    if made is None or not isinstance(of, dict):
        raise ValueError(kind)
    parts = {str(key): unpacked(item) for key, item in of.items()}
    if not all(isinstance(item, str | bool) for item in parts.values()):
        raise TypeError(kind)
    return made(**parts)


def _number(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError(text) from None


_MAKERS: Mapping[str, Callable[[str], object]] = MappingProxyType({
    "prose": Prose,
    "day": date.fromisoformat,
    "number": _number,
    "text": str,
})
