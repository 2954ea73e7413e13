# SPDX-License-Identifier: Apache-2.0
"""The words of a language by how often they are used: the lists of pyspellchecker, read in short steps.

The package's own class goes through a list as a whole, several times over; no other thread runs meanwhile.
"""

from __future__ import annotations

import gzip
import io
import json
import pkgutil
from collections.abc import Iterator, Mapping

from chipbrief.frozen import frozen

#: How many signs of a list are read at once.
_PART = 50_000


@frozen
class WordList:
    """How often each word of a language is used, and the ``letters`` that occur in them."""

    counts: Mapping[str, int]
    letters: frozenset[str]

    def __contains__(self, word: str) -> bool:
        """Say whether there is such a word, in lower case."""
        return word in self.counts

    def near(self, word: str) -> set[str]:
        """Return the words that differ in one sign: left out, put in, another, or two that changed places."""
        parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
        found = {before + after[1:] for before, after in parts if after}
        found |= {before + after[1::-1] + after[2:] for before, after in parts if len(after) > 1}
        for letter in self.letters:
            found |= {before + letter + after for before, after in parts}
            found |= {before + letter + after[1:] for before, after in parts if after}
        return {one for one in found if one in self.counts}


def read_words(language: str) -> WordList:
    """Return the list of a language that pyspellchecker has."""
    import spellchecker

    packed = pkgutil.get_data(spellchecker.__name__, f"resources/{language}.json.gz") or b""
    counts: dict[str, int] = {}
    letters: set[str] = set()
    for part in _parts(packed):
        counts |= part
        letters.update(*part)
    return WordList(counts, frozenset(letters))


def _parts(packed: bytes) -> Iterator[dict[str, int]]:
    """Yield the numbers of a packed JSON object by word, some at a time; no word has a comma."""
    with gzip.open(io.BytesIO(packed), "rt", encoding="utf-8") as file:
        left = ""
        while text := file.read(_PART):
            part, _comma, left = f"{left}{text}".rpartition(",")
            if part:
                yield json.loads(f"{{{part.lstrip().removeprefix('{')}}}")
        yield json.loads(f"{{{left.strip().removeprefix('{').removesuffix('}')}}}")
