# SPDX-License-Identifier: Apache-2.0
"""TOML from anybody: cases, plans, settings, and what a format says of itself."""

from __future__ import annotations

import re
import tomllib
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
    r'''"""(?:[^"\\]|\\.|"(?!""))*+"{0,5}|"(?:[^"\\\n]|\\.)*+"?|'''
    r"""'{3}(?:[^']|'(?!''))*+'{0,5}|'[^'\n]*+'?|\#[^\n]*+""",
    re.DOTALL,
)


def read_toml(data: bytes | str) -> dict[str, Any]:
    """Return the values of a TOML file. Raises ``ValueError`` with a notice of what is wrong with it."""
    try:
        text = data if isinstance(data, str) else data.decode("utf-8-sig")
        _check_keys(_TEXT_OR_COMMENT.sub("x", text))
        values = tomllib.loads(text)
        _check_numbers(values)
    except (ValueError, RecursionError, OverflowError) as error:
        raise ValueError(words_of(error)) from None
    return values


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
