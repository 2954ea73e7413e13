# SPDX-License-Identifier: Apache-2.0
"""Where words that are printed on a page stand in the author's texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from chipbrief.frozen import frozen
from chipbrief_gui.case.underliner import as_qt_counts

#: Citations are printed as other signs than they are written with, and cut a line into parts.
_WRITTEN, _PRINTED = re.compile(r"\[[@=][^\[\]\n]*\]"), re.compile(r"\[\d+\](?:\s*\+\d+)?")
_WORD = re.compile(r"\S+")
#: With how many words on each side a word is looked for, the most first; a value cited stands among them.
_AROUND = (99, 6, 3, 1)
#: How few letters tell a place from others.
_FEWEST = 6


@frozen
class Written:
    """A word in the text of a field: where it begins and ends, as Qt counts."""

    field: str
    start: int
    end: int


def written_at(texts: Mapping[str, str], line: str, at: int) -> Written | None:
    """Return the word of the author's ``texts`` that is printed in a line before its sign number ``at``.

    Only letters and digits count. None where no text has the words around it, or more than one place has.
    """
    start = max((found.end() for found in _PRINTED.finditer(line) if found.end() <= at), default=0)
    end = min((found.start() for found in _PRINTED.finditer(line) if found.start() >= at), default=len(line))
    words = [found[0] for found in _WORD.finditer(line[start:end])]
    here = len(_WORD.findall(line[start:at])) - (not line[start:at][-1:].isspace() and at > start)
    if not 0 <= here < len(words):
        return None
    letters = {field: _Letters(text) for field, text in texts.items()}
    parts = [_plain(part) for part in _PRINTED.split(line)]
    # The same words may stand in two fields; the whole line does so in one.
    letters = {field: one for field, one in letters.items() if all(map(one.starts_of, parts))} or letters
    for reach in _AROUND:
        before = "".join(map(_plain, words[max(0, here - reach) : here]))
        word = _plain(words[here])
        wanted = before + word + "".join(map(_plain, words[here + 1 : here + 1 + reach]))
        found = [(field, one, first) for field, one in letters.items() for first in one.starts_of(wanted)]
        if len(wanted) >= _FEWEST and len(found) == 1:
            field, one, first = found[0]
            return Written(field, *one.between(first + len(before), len(word) or 1))
    return None


class _Letters:
    """The letters and digits of a text, and where each of them stands in it."""

    def __init__(self, text: str) -> None:
        shown = _WRITTEN.sub(lambda found: " " * len(found[0]), as_qt_counts(text))
        found = [(at, sign.lower()[0]) for at, sign in enumerate(shown) if sign.isalnum()]
        self._places = [at for at, _sign in found]
        self._text = "".join(sign for _at, sign in found)

    def starts_of(self, wanted: str) -> list[int]:
        """Return where ``wanted`` begins, each time that it stands there."""
        return [found.start() for found in re.finditer(f"(?={re.escape(wanted)})", self._text)]

    def between(self, first: int, count: int) -> tuple[int, int]:
        """Return where so many letters begin and end in the text, from the one of this number on."""
        last = min(first + count, len(self._places)) - 1
        return self._places[min(first, last)], self._places[last] + 1


def _plain(text: str) -> str:
    return "".join(sign.lower()[0] for sign in text if sign.isalnum())
