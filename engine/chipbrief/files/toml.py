# SPDX-License-Identifier: Apache-2.0
"""TOML from anybody: cases, plans, settings, and what a format says of itself."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from chipbrief.language.notices import notice, words_of

#: An integer of TOML has 64 bits at least (TOML 1.0, "Integer"); Python's may be too long to be printed.
_BITS = 63
#: Python's reader takes time and memory by the square of the parts of a key; ours have four at most.
_PARTS = 5
#: Each part of a key with dots takes a thousand bytes or more. A plan of 5,000 briefs has fewer.
_DOTS = 30_000
_LONG_KEY = re.compile(rf"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){{{_PARTS}}}")
_TEXT_OR_COMMENT = re.compile(
    r'''"""(?:[^"\\]++|\\.|"(?!""))*"{0,5}|"(?:[^"\\\n]|\\.)*+"?|'''
    r"""'{3}(?:[^']++|'(?!''))*'{0,5}|'[^'\n]*+'?|\#[^\n]*+""",
    re.DOTALL,
)

_PLACE = re.compile(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", re.DOTALL)
_THERE = notice("what it names is there already")
_OPEN = notice("a text is not closed by its quotation mark")
_CHARACTER = notice("a character stands there that may not, such as the end of a line in a text")
#: How Python's reader begins what it says of a fault -> what is wrong.
_FAULTS: Mapping[str, str] = MappingProxyType({
    "Invalid value": notice(
        "there is no value, or none that TOML knows: "
        "a text stands in quotation marks, true and false in small letters"
    ),
    "Invalid date": notice("there is no such day or time"),
    "Invalid statement": notice("there is no key, [table] or # remark"),
    "Invalid initial character": notice("there is no key, or one that needs quotation marks"),
    "Invalid hex": notice("a \\u is not followed by the digits of a character"),
    "Expected '='": notice("a key is not followed by ="),
    "Expected newline": notice("more stands behind a value than its line may hold"),
    "Expected ']": notice("the name of a table is not closed by ]"),
    "Unterminated string": _OPEN,
    "Expected \"'": _OPEN,
    "Unescaped": notice("a \\ stands for nothing: write \\\\, or put the text in `'` instead of `\"`"),
    "Unclosed array": notice("a list is not closed by ]"),
    "Unclosed inline": notice("a table is not closed by }"),
    "Cannot": _THERE,
    "Duplicate": _THERE,
    "Illegal": _CHARACTER,
    "Found invalid": _CHARACTER,
})
_OTHER = notice("it is not TOML")


def read_toml(data: bytes | str) -> dict[str, Any]:
    """Return the values of a TOML file. Raises ``ValueError`` with a notice of what is wrong with it."""
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        _check_keys(_TEXT_OR_COMMENT.sub("x", text))
        values = tomllib.loads(text)
        _check_numbers(values)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(_told(str(error))) from None
    except (ValueError, RecursionError, OverflowError) as error:
        raise ValueError(words_of(error)) from None
    return values


def _told(words: str) -> str:
    """Return what Python's reader says of a file in words of our own: where it is, and what."""
    found = _PLACE.fullmatch(words)
    said, line, column = found.groups() if found else (words, None, None)
    fault = next((told for start, told in _FAULTS.items() if said.startswith(start)), _OTHER)
    if line is None or column is None:
        return notice("at its end: {fault}", fault=fault)
    return notice("line {line}, column {column}: {fault}", line=int(line), column=int(column), fault=fault)


def _check_keys(text: str) -> None:
    """Raise ``ValueError`` for keys that take too long, in a file from which texts and comments are taken."""
    if _LONG_KEY.search(text):
        raise ValueError(notice("a key in it has more than {most} parts", most=_PARTS))
    if text.count("[") + text.count(".") > _DOTS:
        raise ValueError(notice("it has more than {most} tables, lists and keys with dots", most=_DOTS))


def _check_numbers(value: object) -> None:
    """Raise ``OverflowError`` for an integer that is too long."""
    if isinstance(value, int) and value.bit_length() > _BITS:
        raise OverflowError
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            _check_numbers(item)
