# SPDX-License-Identifier: Apache-2.0
"""Quotations on a page in another language: what the engine did not say is marked as English.

A text of the data pack may stand alone on a page, or inside a sentence of the engine's. Templates mark what
they print of a record with ``original``; here the words within sentences are found and marked as well.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from markupsafe import escape

from chipbrief.compose.view import DataTable
from chipbrief.language import Said, Sentence

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([\w-]+)")
#: English words, not a mere name: "H20 (remainder of the 50,000)", but not "NVIDIA H20".
_WORDED = re.compile(r"\s")
_SMALL = re.compile(r"(?<![\w-])[a-z]{2,}(?![\w-])")
_NOT_TEXT = frozenset({"head", "style", "script"})
#: Parts of a view whose words are the author's, in a language of theirs.
_AUTHORS = frozenset({"author", "own_tables", "brief"})


def quotations(value: object) -> frozenset[str]:
    """Return the English texts in a view that are not the engine's own."""
    return frozenset(text for text in _plain(value) if _WORDED.search(text) and _SMALL.search(text))


def _plain(value: Any) -> Iterator[str]:
    if isinstance(value, Said):
        for part in value.values.values():
            yield from _plain(part)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, Sentence):
        yield from _plain(value.text)
    elif isinstance(value, tuple):
        for item in value:
            yield from _plain(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type | DataTable):
        for item in dataclasses.fields(value):
            if item.name not in _AUTHORS:
                yield from _plain(getattr(value, item.name))


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
