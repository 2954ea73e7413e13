# SPDX-License-Identifier: Apache-2.0
"""The words of a chart: which texts of a specification a reader sees, and the same chart in another language.

Translatable are titles, labels, fixed texts, the words that ``params`` hold for expressions, and the values
that a scale names one by one ("United States"): these are replaced in the specification, in its
expressions, and in the data alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

Say = Callable[[str], str]
Rows = list[dict[str, str | float | None]]

_TITLES = ("title", "text", "subtitle", "header", "description")
_EXPRESSIONS = ("calculate", "filter", "labelExpr", "test", "expr")
_LISTS = ("domain", "sort", "oneOf")
_PARAMS = "params"
_LETTER = re.compile(r"[^\W\d_]{2}")


def texts_of(spec: object) -> tuple[str, ...]:
    """Return the texts of a specification that a reader sees, each once."""
    return tuple(dict.fromkeys((*_titles(spec), *named_values(spec))))


def named_values(spec: object) -> tuple[str, ...]:
    """Return the values that scales and orders name one by one: words that the data holds as well."""
    found = (
        item for key, value in _pairs(spec) if key in _LISTS and isinstance(value, list) for item in value
    )
    return tuple(dict.fromkeys(item for item in found if isinstance(item, str) and _LETTER.search(item)))


def said_in(spec: Any, say: Say) -> Any:
    """Return a specification with its texts said by ``say``."""
    values = {word: say(word) for word in named_values(spec)}
    return _said(spec, say, {word: text for word, text in values.items() if text != word})


def rows_said(tables: Mapping[str, Rows], spec: object, say: Say) -> dict[str, Rows]:
    """Return tables of data in which the values that scales of ``spec`` name are said by ``say``."""
    values = {word: say(word) for word in named_values(spec)}
    return {
        name: [
            {key: values.get(cell, cell) if isinstance(cell, str) else cell for key, cell in row.items()}
            for row in rows
        ]
        for name, rows in tables.items()
    }


def _pairs(part: object) -> Iterator[tuple[str, Any]]:
    if isinstance(part, dict):
        for key, value in part.items():
            yield key, value
            yield from _pairs(value)
    elif isinstance(part, list):
        for item in part:
            yield from _pairs(item)


def _titles(spec: object) -> Iterator[str]:
    for key, value in _pairs(spec):
        if key in _TITLES:
            yield from _strings(value)
        elif key == _PARAMS and isinstance(value, list):
            yield from (text for item in value for text in _strings(item))


def _strings(value: object) -> Iterable[str]:
    """Return the texts of a title: one, several lines, or the constant of a text mark."""
    lines = value.get("value") if isinstance(value, dict) else value
    found = lines if isinstance(lines, list) else [lines]
    return [line for line in found if isinstance(line, str) and _LETTER.search(line)]


def _said(part: Any, say: Say, values: dict[str, str], key: str = "") -> Any:
    if isinstance(part, dict):
        inner = "title" if key in (*_TITLES, _PARAMS) and "value" in part else ""
        return {
            name: _said(item, say, values, inner if inner and name == "value" else name)
            for name, item in part.items()
        }
    if isinstance(part, list):
        return [_said(item, say, values, key) for item in part]
    if not isinstance(part, str):
        return part
    if key in _TITLES:
        return say(part) if _LETTER.search(part) else part
    if key in _EXPRESSIONS:
        return _in_expression(part, values)
    return values.get(part, part) if key in _LISTS else part


def _in_expression(text: str, values: dict[str, str]) -> str:
    """Return an expression in which each quoted text that is a named value is replaced."""

    def replaced(found: re.Match[str]) -> str:
        word = values.get(found[2])
        return found[0] if word is None else found[1] + _escaped(word, found[1]) + found[1]

    return re.sub(r"(['\"])((?:(?!\1)[^\\])*)\1", replaced, text)


def _escaped(word: str, quote: str) -> str:
    return word.replace("\\", "\\\\").replace(quote, f"\\{quote}")
