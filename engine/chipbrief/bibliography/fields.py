# SPDX-License-Identifier: Apache-2.0
"""What the forms share: values of a CSL-JSON item as plain lines, and what a form has no field for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import takewhile
from typing import Any

Item = Mapping[str, Any]

PEOPLE = ("author", "editor", "translator")
DATES = ("issued", "accessed")
#: Fields that no form treats as one of its own.
_OTHERWISE = frozenset({"id", "type", "custom", "note", *PEOPLE, *DATES})
#: What the year, the month and the day of a date can be.
_PARTS = (range(1, 10_000), range(1, 13), range(1, 32))
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def one_line(value: object) -> str:
    """Return a value as one line of text."""
    return " ".join(_CONTROL.sub(" ", str(value)).split())


def texts(item: Item) -> dict[str, str]:
    """Return the fields of an item that stand for themselves as lines, without those that are empty."""
    lines = {key: _line(item, key) for key in item if key not in _OTHERWISE}
    return {key: line for key, line in lines.items() if line}


def _line(item: Item, key: str) -> str:
    """Return a field as a line; a date as 2025-02-12, people as "family, given"."""
    if isinstance(item[key], str | int | float):
        return one_line(item[key])
    if date := date_of(item, key):
        return "-".join(f"{part:02d}" for part in date)
    try:
        return "; ".join(", ".join(filter(None, person)) for person in people_of(item, key))
    except (AttributeError, TypeError):
        return one_line(item[key])


def date_of(item: Item, key: str) -> tuple[int, ...]:
    """Return year, month and day as far as they are known and can be; empty for no date."""
    try:
        parts = [int(part) for part in item[key]["date-parts"][0]]
    except (KeyError, IndexError, TypeError, ValueError, OverflowError):
        return ()
    possible = takewhile(lambda pair: pair[0] in pair[1], zip(parts, _PARTS, strict=False))
    return tuple(part for part, _range in possible)


def people_of(item: Item, key: str) -> Iterator[tuple[str, str, str]]:
    """Return each person as family name with particle, given name and suffix; a group has the first."""
    for person in item.get(key, ()):
        part = {name: one_line(text) for name, text in person.items()}
        if "literal" in part:
            yield part["literal"], "", ""
            continue
        family = f"{part.get('non-dropping-particle', '')} {part.get('family', '')}".strip()
        given = f"{part.get('given', '')} {part.get('dropping-particle', '')}".strip()
        yield family, given, part.get("suffix", "")


def qualities(item: Item) -> dict[str, str]:
    """Return what the register says of a source in a word: its quality, and its status unless current."""
    custom = item.get("custom", {})
    status = one_line(custom.get("status", "current"))
    words = {"quality": one_line(custom.get("quality", "")), "status": "" if status == "current" else status}
    return {name: word for name, word in words.items() if word}


def extras(item: Item, known: Collection[str]) -> tuple[str, ...]:
    """Return what else the register says, and the fields that are not ``known``, as ``name: value``."""
    custom = item.get("custom", {})
    named = {
        "superseded-by": one_line(custom.get("superseded_by", "")),
        "quoted-in": one_line(" ".join(custom.get("quoted_in", ()))),
        **{key: line for key, line in texts(item).items() if key not in known},
    }
    return tuple(f"{key}: {line}" for key, line in named.items() if line)
