# SPDX-License-Identifier: Apache-2.0
"""Finds words that a dictionary does not have, and suggests what may have been meant.

A language's list of words is read when a text is first looked at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from chipbrief.frozen import frozen
from chipbrief_gui.case.word_list import WordList, read_words

LANGUAGES = frozenset({"en", "fr"})
_MOST = 6
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: What is no word: citations, addresses, and whatever holds digits or characters of code.
_NO_WORDS = re.compile(r"\[[@=][^\[\]\n]*\]?|\]\([^)\n]*\)|\S*[\d@_/\\]\S*")
_PART = re.compile(r"[^'’-]+")
_APOSTROPHES = ("'", "’")


@frozen
class Speller:
    """The words of one language, and beside them the ``names`` of the data pack and the user's own words."""

    language: str
    words: WordList
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
        counts = self.words.counts
        ranked = sorted(self.words.near(_plain(word)), key=lambda one: (-counts[one], one))
        kept = [one for one in ranked if one != _plain(word)][:_MOST]
        return tuple(one.capitalize() if word[0].isupper() else one for one in kept)

    def _knows(self, word: str) -> bool:
        if len(word) < 2 or word in self.names:
            return True
        return word in self.words or _parted(word) in self.words

    def _parts(self, word: str) -> Iterator[tuple[int, str]]:
        """Yield the words in one, and where; what an apostrophe cuts off is none of them."""
        for found in _PART.finditer(word):
            before, after = word[: found.start()][-1:], word[found.end() :][:1]
            if (after if self.language == "fr" else before) not in _APOSTROPHES:
                yield found.start(), found[0]


def open_speller(language: str, names: Iterable[str], own: Iterable[str]) -> Speller:
    """Return the speller of a language of ``LANGUAGES``; ``names`` are texts whose words are all known."""
    known = frozenset(part for text in names for part in _split(text))
    return Speller(language, _words(language), known).knowing(own)


@lru_cache(maxsize=2)
def _words(language: str) -> WordList:
    return read_words(language)


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
