# SPDX-License-Identifier: Apache-2.0
"""Finds words that a dictionary does not have, and suggests what may have been meant.

The dictionaries are those of pyspellchecker, which is imported when a text is first looked at.
"""

from __future__ import annotations

import gzip
import json
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

from chipbrief.frozen import frozen

LANGUAGES = frozenset({"en", "fr"})
_MOST = 6
#: How many words of a dictionary are read at once.
_PART_OF_WORDS = 5000
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: What is no word: citations, addresses, and whatever holds digits or characters of code.
_NO_WORDS = re.compile(r"\[[@=][^\[\]\n]*\]?|\]\([^)\n]*\)|\S*[\d@_/\\]\S*")
_PART = re.compile(r"[^'’-]+")
_APOSTROPHES = ("'", "’")


@frozen
class Speller:
    """The words of one language, and beside them the ``names`` of the data pack and the user's own words."""

    language: str
    dictionary: Any
    names: frozenset[str]

    def knowing(self, words: Iterable[str]) -> Speller:
        """Return a speller that knows these words, too."""
        return replace(self, names=self.names | {_plain(word) for word in words})

    def wrong(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield where each word begins that is not known, and the word.

        A capital inside a sentence begins a name, and capitals alone are an abbreviation: not looked up.
        """
        shown = _NO_WORDS.sub(lambda found: " " * len(found[0]), text)
        for found in _WORD.finditer(shown):
            word = found[0]
            named = word[0].isupper() and not _begins_sentence(text, found.start())
            if word[1:] == word[1:].lower() and not named and not self._knows(_plain(word)):
                parts = self._parts(word)
                yield from ((found.start() + at, part) for at, part in parts if not self._knows(_plain(part)))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Return known words that differ in one sign, the most frequent first."""
        found = self.dictionary.candidates(_plain(word)) or ()
        ranked = sorted(found, key=lambda one: (-self.dictionary.word_usage_frequency(one), one))
        kept = [one for one in ranked if one != _plain(word)][:_MOST]
        return tuple(one.capitalize() if word[0].isupper() else one for one in kept)

    def _knows(self, word: str) -> bool:
        if len(word) < 2 or word in self.names:
            return True
        return word in self.dictionary or _parted(word) in self.dictionary

    def _parts(self, word: str) -> Iterator[tuple[int, str]]:
        """Yield the words in one, and where; what an apostrophe cuts off is none of them."""
        for found in _PART.finditer(word):
            before, after = word[: found.start()][-1:], word[found.end() :][:1]
            if (after if self.language == "fr" else before) not in _APOSTROPHES:
                yield found.start(), found[0]


def open_speller(language: str, names: Iterable[str], own: Iterable[str]) -> Speller:
    """Return the speller of a language of ``LANGUAGES``; ``names`` are texts whose words are all known."""
    known = frozenset(part for text in names for part in _split(text))
    return Speller(language, _dictionary(language), known).knowing(own)


@lru_cache(maxsize=2)
def _dictionary(language: str) -> Any:
    """Return the package's dictionary of a language; read as a whole it would stop all threads for 0.1 s."""
    from spellchecker import SpellChecker

    packed = pkgutil.get_data("spellchecker", f"resources/{language}.json.gz") or b""
    found = SpellChecker(language=None, distance=1)
    found.word_frequency.load_json(_numbers(gzip.decompress(packed).decode()))
    return found


def _numbers(text: str) -> dict[str, int]:
    """Return the numbers of a JSON object by word; no word has a comma."""
    entries = text.strip().removeprefix("{").removesuffix("}").split(",")
    found: dict[str, int] = {}
    for start in range(0, len(entries), _PART_OF_WORDS):
        found |= json.loads(f"{{{','.join(entries[start : start + _PART_OF_WORDS])}}}")
    return found


def _begins_sentence(text: str, at: int) -> bool:
    before = text[:at].rstrip(" \t\u00a0\u202f“«\"'(*-–")
    return not before or before[-1] in ".!?:"


def _split(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        plain = _plain(word)
        yield from (plain, *_PART.findall(plain))


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _parted(word: str) -> str:
    return word.replace("œ", "oe").replace("æ", "ae")
