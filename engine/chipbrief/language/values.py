# SPDX-License-Identifier: Apache-2.0
"""Values that know how each language writes them: numbers, shares, countries, sentences, times."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from chipbrief.frozen import frozen

if TYPE_CHECKING:
    from chipbrief.language.saying import Language


@frozen
class Rounded:
    """A number that a said text shows with so many decimals."""

    value: Decimal
    places: int

    def said_in(self, language: Language) -> str:
        """Return how the number is written."""
        return language.number(self.value, self.places)


@frozen
class Share:
    """A share between 0 and 1 that a said text shows in percent."""

    value: Decimal

    def said_in(self, language: Language) -> str:
        """Return how the share is written."""
        return language.percent(self.value)


@frozen
class Scientific:
    """A number that a said text shows as a figure with so many decimals and a power of ten."""

    value: float
    places: int

    def said_in(self, language: Language) -> str:
        """Return how the number is written."""
        return language.scientific(self.value, self.places)


@frozen
class CountryName:
    """A country (ISO 3166 alpha-3) that a said text names; ``name`` is its English name.

    ``inside`` a sentence, it has an article in languages that put one.
    """

    code: str
    name: str
    inside: bool = False

    def said_in(self, language: Language) -> str:
        """Return the name of the country."""
        return language.country(self.code, self.name, inside=self.inside)


@frozen
class Counted:
    """What is counted, behind its number: ``one`` of it or ``many``, as the language has it."""

    number: Decimal
    one: str
    many: str

    def said_in(self, language: Language) -> str:
        """Return the word; French has that of one for all below two, English for one alone."""
        number = abs(self.number)
        single = number < _FRENCH_PLURAL if language.code == "fr" else number == 1
        return language.say(self.one if single else self.many)


_FRENCH_PLURAL = 2


@frozen
class Titled:
    """A name as it stands inside a sentence: that of an index has an article, that of a test has none."""

    name: str

    def said_in(self, language: Language) -> str:
        """Return the name, with its article where it has one."""
        return language.titled(self.name) if self.name.endswith(" Index") else self.name


@frozen
class Sentence:
    """A text that a said text shows as a sentence: it begins with a capital and ends with a full stop."""

    text: str

    def said_in(self, language: Language) -> str:
        """Return the sentence."""
        text = language.say(self.text)
        begun = text[:1].upper() + text[1:]
        return f"{begun}." if begun and begun[-1] not in ".?!" else begun


@frozen
class Shortened:
    """A text that a said text shows with ``most`` characters at most, in any language.

    A longer one first loses what stands in brackets, such as an owner, unless ``keeps_brackets``; then it is
    cut at a word.
    """

    text: str
    most: int
    keeps_brackets: bool = True

    def said_in(self, language: Language) -> str:
        """Return the text, or its beginning with an ellipsis."""
        text = language.say(self.text)
        if len(text) > self.most and not self.keeps_brackets:
            text = text.partition(" (")[0]
        if len(text) <= self.most:
            return text
        words = text[: self.most].rpartition(" ")[0]
        return f"{words or text[: self.most - 1]}…"


@frozen
class Dated:
    """A text of the data pack that a sentence takes in: its days and months (ISO 8601) are told in words.

    Where the language has no words of its own for the text, it stays English, dates too.
    """

    text: str

    def said_in(self, language: Language) -> str:
        """Return the text with its dates in words."""
        text = language.say(self.text)
        return _ISO.sub(lambda found: _in_words(found[0], language, text != self.text), text)


_ISO = re.compile(r"(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])(?:-\d\d)?(?![\w-])")


def _in_words(iso: str, language: Language, translated: bool) -> str:
    speaker = language if translated else type(language)()
    whole = len(iso) == len("2025-02-12")
    try:
        day = date.fromisoformat(iso if whole else f"{iso}-01")
    except ValueError:
        return iso
    return speaker.day(day) if whole else speaker.month(day)


#: All of them but ``Span``, which is known by its two days.
OWN = Rounded | Share | Scientific | CountryName | Sentence | Shortened | Dated | Titled | Counted


@runtime_checkable
class Span(Protocol):
    """A time from its ``first`` to its ``last`` day, such as the month or year that a date is known to."""

    @property
    def first(self) -> date:
        """The first day."""
        ...

    @property
    def last(self) -> date:
        """The last day."""
        ...
