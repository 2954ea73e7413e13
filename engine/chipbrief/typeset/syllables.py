# SPDX-License-Identifier: Apache-2.0
"""Where words may be divided, by the patterns of a language.

The patterns are those of LibreOffice in Franklin Liang's form ("Word Hy-phen-a-tion by Com-put-er", 1983),
which the package pyphen carries. They are not read by pyphen itself, which takes all of them apart at once:
five times as long for the 11,000 of English. Here a pattern is taken apart when a word meets it.
"""

from __future__ import annotations

from pathlib import Path

import pyphen

_DIGITS = str.maketrans("", "", "0123456789")
#: Language without a country -> the one of which patterns are meant: pyphen takes the first of the alphabet.
_USUAL = {"de": "de_DE", "en": "en_US", "pt": "pt_PT"}
_LONGEST_NAME = 35
#: Longer ones are no words, in letters.
_LONGEST_WORD = 60
_NAMED_OTHERWISE = {"microsoft-cp1251": "cp1251"}


class Syllables:
    """The words of a language, each with the places where it may be divided."""

    def __init__(self, patterns: str) -> None:
        """Read ``patterns``, which ``patterns_of`` names."""
        encoding, _, lines = Path(str(pyphen.LANGUAGES[patterns])).read_bytes().partition(b"\n")
        name = encoding.decode("ascii").strip().lower()
        text = lines.decode(_NAMED_OTHERWISE.get(name, name))
        # Remarks, settings, and patterns that change how a word is written are among them: none is met.
        self._patterns = {line.translate(_DIGITS): line for line in text.split()}
        self._longest = max(map(len, self._patterns), default=0)
        self._known: dict[str, tuple[int, ...]] = {}

    def divisions(self, word: str) -> tuple[int, ...]:
        """Return after how many letters a word of small letters may be divided, in their order."""
        if len(word) > _LONGEST_WORD:
            return ()
        if word not in self._known:
            self._known[word] = self._found(word)
        return self._known[word]

    def _found(self, word: str) -> tuple[int, ...]:
        ends, marks = f".{word}.", [0] * (len(word) + 3)
        for start in range(len(ends)):
            for end in range(start + 1, min(start + self._longest, len(ends)) + 1):
                if pattern := self._patterns.get(ends[start:end]):
                    _mark(marks, start, pattern)
        # A division at an odd mark; the word begins behind its dot.
        return tuple(at - 1 for at in range(2, len(word) + 1) if marks[at] % 2)


def _mark(marks: list[int], at: int, pattern: str) -> None:
    """Raise the marks between letters to those that a pattern has there."""
    for sign in pattern:
        if sign in "0123456789":
            marks[at] = max(marks[at], int(sign))
        else:
            at += 1


def patterns_of(language: str) -> str:
    """Return the name of the patterns of a language such as ``en`` or ``fr-CA``; empty without any."""
    known = pyphen.language_fallback(language[:_LONGEST_NAME]) or ""
    return _USUAL.get(known, known)
