# SPDX-License-Identifier: Apache-2.0
"""What Jinja says of a template that it cannot read, in words of ours, which can be said in any language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from chipbrief.language import Said
from chipbrief.language.notices import notice, quoted

_FILTER = notice("There is no filter or test of this name: {first}")
_MISSING = notice("This is missing: {first}. It stands there instead: {second}")
_ODD = notice("Something is missing before this, or it may not stand there: {first}")
#: How sentences of Jinja's read, which name one thing or two -> what is said of these.
_SAYS: Mapping[str, str] = MappingProxyType({
    r"No (?:filter|test) named '(.*?)'": _FILTER,
    r"unknown tag '(.*?)'": notice("There is no tag of this name, or it closes what is not open: {first}"),
    r"end of template": notice("It ends before a block, a loop or an `if` in it is closed"),
    r"Missing end of (?:comment|raw)": notice("A comment in it is not closed"),
    r"block '(.*?)' defined twice": notice("Two blocks have this name: {first}"),
    r"translatable sections": notice("Between `trans` and `endtrans` no other tag may stand"),
    r"expected token '(?P<first>.*?)', got '(?P<second>.*?)'": _MISSING,
    r"unexpected '(?P<second>.*?)', expected '(?P<first>.*?)'": _MISSING,
    r"(?:unexpected|expected an expression, got) '(.*?)'": _ODD,
    r"unexpected char (?:'(.)'|\"'\")": _ODD,
})


def syntax_words(told: str) -> str:
    """Return what Jinja told of a template; words of the engine's own stay, and what is not known is quoted.

    >>> syntax_words("No filter named 'nope'.")
    'There is no filter or test of this name: `nope`'
    """
    if isinstance(told, Said):
        return told
    for sign, words in _SAYS.items():
        if found := re.search(sign, told, re.IGNORECASE):
            parts = found.groupdict() or dict(zip(("first",), found.groups(), strict=False))
            return notice(words, **{name: _token(part) for name, part in parts.items()})
    return notice("Jinja, which reads it, says: {words}", words=quoted(told))


def _token(part: str | None) -> str:
    """Return what Jinja names in backticks; a mark of its own is told as what it closes."""
    if part and part.startswith("end of "):
        return notice("the end of what stands in braces")
    return notice("`{part}`", part=part or "'")
