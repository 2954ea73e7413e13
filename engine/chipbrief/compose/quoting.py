# SPDX-License-Identifier: Apache-2.0
"""Quotations on a page in another language: what stays in English is marked as English.

These are texts of the data pack that no catalog has, alone or inside a sentence of the engine's, and what
stands in quotation marks in any of its texts: someone's own words, which a translation keeps. Templates
mark what they print of a record with ``original``; here the words within sentences are found as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from markupsafe import escape

from chipbrief.compose.speaking import names_of
from chipbrief.compose.view import DataTable
from chipbrief.language import ENGLISH, Dated, Said, Sentence, Shortened

_TAG = re.compile(r"(<[^>]*>?)")  # as in ``tying``
_NAME = re.compile(r"</?([\w-]+)")
_WORDED = re.compile(r"\s")
_SMALL = re.compile(r"(?<![\w-])[a-z]{2,}(?![\w-])")
#: Somebody's words within a text of the data pack, and what a translation of one keeps of it.
_QUOTED = re.compile(r"""["“]([^"“”]+)["”]|(?<!\w)'([^']+)'(?!\w)""")
_KEPT = re.compile(r"[«“„]\s?([^«»“”„]+?)\s?[»”“]")
_NOT_TEXT = frozenset({"head", "style", "script"})
#: Parts of a view whose words are the author's, in a language of theirs.
_AUTHORS = frozenset({"author", "own_tables", "brief"})


def quotations(value: object, told: Mapping[str, str] = MappingProxyType({})) -> frozenset[str]:
    """Return the English texts in a view that are not the engine's own, and the quotations within them.

    ``told`` maps texts that a page has in its language to the English ones.
    """
    texts: set[str] = set()
    _gather(value, texts)
    within = (found[1] or found[2] for text in texts for found in _QUOTED.finditer(text))
    kept = (part for text, before in told.items() for part in _KEPT.findall(text) if part in before)
    return frozenset(filter(is_worded, (*texts, *within, *kept)))


def is_worded(text: str) -> bool:
    """Return whether a text is in English words, and no mere name, number or key.

    >>> is_worded("H20 (remainder of the 50,000)"), is_worded("NVIDIA H20")
    (True, False)
    """
    return bool(_WORDED.search(text) and _SMALL.search(text))


def _gather(value: Any, into: set[str]) -> None:
    """Add the plain texts of a view, those that a said text was made from among them."""
    if isinstance(value, Said):
        for part in value.values.values():
            _gather(part, into)
    elif isinstance(value, str):
        into.add(value)
    elif isinstance(value, Sentence | Shortened | Dated):
        _gather(value.said_in(ENGLISH) if isinstance(value, Dated) else value.text, into)
    elif isinstance(value, tuple):
        for item in value:
            _gather(item, into)
    elif not isinstance(value, DataTable):
        for name in names_of(type(value)):
            if name not in _AUTHORS:
                _gather(getattr(value, name), into)


def marked(html: str, quotes: Iterable[str]) -> str:
    """Return a page on which each of ``quotes`` that is not yet marked as English is."""
    parts = _TAG.split(html)
    texts = [at for at in _unmarked(parts) if _SMALL.search(parts[at])]
    whole = "\0".join(parts[at] for at in texts)
    known = sorted(
        {text for text in map(_escaped, quotes) if text in whole}, key=lambda text: (-len(text), text)
    )
    for at in texts:
        parts[at] = _with_marks(parts[at], known)
    return "".join(parts)


def _escaped(text: str) -> str:
    return str(escape(text))


def _unmarked(parts: list[str]) -> Iterator[int]:
    """Yield where texts stand that a reader sees and that are not in an element marked as English."""
    inside, depth = "", 0
    for at, part in enumerate(parts):
        if not part.startswith("<"):
            if not inside:
                yield at
            continue
        name, ends = found[1] if (found := _NAME.match(part)) else "", part.startswith("</")
        if inside:
            depth += (name == inside) * (-1 if ends else 1)
            inside = inside if depth else ""
        elif not ends and (name in _NOT_TEXT or 'lang="en"' in part):
            inside, depth = name, 1


def _with_marks(text: str, known: Sequence[str]) -> str:
    for at, quote in enumerate(known):
        head, found, tail = text.partition(quote)
        if found:
            rest = known[at:]
            return f'{_with_marks(head, rest)}<span lang="en">{quote}</span>{_with_marks(tail, rest)}'
    return text
