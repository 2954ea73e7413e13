# SPDX-License-Identifier: Apache-2.0
"""Sentences that can be said again in another language, and numbers and dates by the customs of each.

The engine speaks English. A sentence with values in it is made with ``said``: it is a plain text, and it
remembers its pattern, so that a page in another language can look the pattern up in a catalog (GNU gettext).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, ROUND_HALF_UP, Context, Decimal
from functools import lru_cache, reduce
from gettext import NullTranslations
from types import MappingProxyType
from typing import Self

from chipbrief.language import cldr
from chipbrief.language.articles import elided, masculine, with_article
from chipbrief.language.values import OWN, Span

SOURCE = "en"
MINUS = "\N{MINUS SIGN}"
_FULL = 15  # powers of ten below which a number is written in full
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
MONTHS = tuple(
    "January February March April May June July August September October November December".split()
)


class Said(str):
    """A text of the engine's own in English, with the pattern and the values it was made from.

    >>> Said("{count} of {total} chips", {"count": 2, "total": 1200})
    '2 of 1,200 chips'
    """

    __slots__ = ("pattern", "values")
    pattern: str
    values: Mapping[str, object]

    def __new__(cls, pattern: str, values: Mapping[str, object]) -> Self:
        """Return the English text, which knows how it was made."""
        text = super().__new__(cls, _filled(pattern, values, ENGLISH))
        text.pattern = pattern
        text.values = values
        return text

    def __reduce__(self) -> tuple[type[Said], tuple[str, dict[str, object]]]:
        """Return how to make it again, for copies."""
        return Said, (self.pattern, dict(self.values))


def said(pattern: str, /, **values: object) -> Said:
    """Return a text that can be said in other languages; ``{name}`` stands for a value.

    Values are numbers, dates, texts and other said texts. Words that differ by number are two patterns.
    """
    return Said(pattern, MappingProxyType(values))


def said_of(count: int, one: str, many: str, /, **values: object) -> Said:
    """Return the text for one thing or for many; ``{count}`` stands for how many.

    >>> said_of(1, "one case", "{count} cases"), said_of(1200, "one case", "{count} cases")
    ('one case', '1,200 cases')
    """
    return Said(one if count == 1 else many, MappingProxyType({"count": count, **values}))


class Prose(Said):
    """A text of the data pack in words of its own; another language has it where a catalog does.

    >>> Prose("AI diffusion rule")
    'AI diffusion rule'
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Prose:
        """Return the text; whoever calls it need not know whether it is one already."""
        return text if isinstance(text, Prose) else super().__new__(cls, "{text}", {"text": str(text)})

    def __reduce__(self) -> tuple[type[Prose], tuple[str]]:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Return how to make it again, for copies."""
        return Prose, (str(self),)


class Pattern(str):
    """A sentence with gaps, kept apart from the code that fills them: ``format`` makes it a ``Said`` text."""

    __slots__ = ()

    def format(self, *_args: object, **values: object) -> Said:
        """Return the sentence with its gaps filled."""
        return Said(str(self), MappingProxyType(values))


class Quoted(str):
    """A text that a said text quotes: it stays as it is in every language, also where a catalog has it."""

    __slots__ = ()


def listed(texts: Iterable[str], between: str = "; ") -> Said:
    """Return several texts as one, each of which can still be said in another language.

    >>> listed(["a", "b"])
    'a; b'
    """
    parts = {f"p{at}": text for at, text in enumerate(texts)}
    return Said(between.join(f"{{{name}}}" for name in parts), MappingProxyType(parts))


def all_of(texts: Iterable[str]) -> str:
    """Return texts with "and" between them.

    >>> all_of(["a", "b", "c"])
    'a and b and c'
    """

    def both(first: str, second: str) -> str:
        return said("{first} and {second}", first=first, second=second)

    return reduce(both, texts)


def one_of(texts: Iterable[str]) -> str:
    """Return texts with "or" between them."""

    def either(first: str, second: str) -> str:
        return said("{first} or {second}", first=first, second=second)

    return reduce(either, texts)


@dataclass(frozen=True, eq=False)
class Language:
    """A language of documents: its ISO 639-1 ``code`` and its catalog of translations."""

    code: str = SOURCE
    catalog: NullTranslations = field(default_factory=NullTranslations)

    @property
    def is_source(self) -> bool:
        """Whether it is the language that the engine and the data pack are written in."""
        return self.code == SOURCE

    def say(self, text: str) -> str:
        """Return a text in this language; what the catalog lacks, and what the engine did not say, stays."""
        if self.is_source or not text or isinstance(text, Quoted):
            return text
        if not isinstance(text, Said):
            return self.catalog.gettext(text)
        pattern = self.catalog.gettext(text.pattern)
        return _filled(pattern if has_words(pattern) else self.punctuated(pattern), text.values, self)

    def punctuated(self, text: str) -> str:
        r"""Return a text without words with the language's spaces: before ``%``, in French ``;``, ``:``.

        It also has the language's quotation marks.

        >>> Language("de").punctuated("{name} {share}%")
        '{name} {share}\xa0%'
        """
        if not self.is_source:
            text = re.sub(r"(?<=[\d}])%", "\u00a0%", text)
        if self.code == "fr":
            text = text.replace("“", "«\u202f").replace("”", "\u202f»")
            text = re.sub(r"(?<=\S)([;:])(?= )", _spaced, text)
        return text

    def number(self, value: Decimal | int, places: int | None = None) -> str:
        """Return the number with its separators, exact or rounded half up to ``places`` decimals.

        >>> ENGLISH.number(Decimal("15830.4"), 0), ENGLISH.number(Decimal("-0.05"))
        ('15,830', '−0.05')

        Nothing has no sign:

        >>> ENGLISH.number(Decimal("-0.004"), 2)
        '0.00'
        """
        exact = Decimal(value)
        if places is not None:
            exact = round_half_up(exact, places)
        exact = exact if exact else abs(exact)
        text = f"{exact:,f}".replace("-", MINUS)
        shown = text.rstrip("0").rstrip(".") if places is None and "." in text else text
        return shown if self.is_source else shown.translate(cldr.separators(self.code))

    def scientific(self, value: float, places: int) -> str:
        """Return a number as a figure and a power of ten, 3.92 × 10²³; one below 10¹⁵ in full."""
        figure, _e, power = f"{value:.{places}E}".partition("E")
        if int(power) < _FULL:
            return self.number(Decimal(f"{figure}E{power}"))
        raised = str(int(power)).translate(_RAISED)
        return f"{self.number(Decimal(figure), places)} × 10{raised}"

    def day(self, value: date) -> str:
        """Return a day in words: February 12, 2025."""
        if self.is_source:
            return f"{MONTHS[value.month - 1]} {value.day}, {value.year}"
        return cldr.dated(value, "long", self.code)

    def month(self, value: date) -> str:
        """Return a month in words: February 2025."""
        if self.is_source:
            return f"{MONTHS[value.month - 1]} {value.year}"
        return cldr.dated(value, "MMMM y", self.code)

    def when(self, span: Span) -> str:
        """Return a time in words: a day, a month, a year, or from one of them – to another.

        >>> from types import SimpleNamespace as Span
        >>> ENGLISH.when(Span(first=date(2025, 1, 1), last=date(2025, 6, 30)))
        'January 2025 – June 2025'
        """
        first, last = span.first, span.last
        months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
        years = months and (first.month, last.month) == (1, 12)
        told = _year if years else self.month if months else self.day
        begun = "…" if first == date.min else told(first)
        return begun if begun == told(last) else f"{begun} – {told(last)}"

    def percent(self, share: Decimal) -> str:
        """Return a share in whole percent: 84%; other languages set a space before the sign."""
        number = self.number(share * 100, 0)
        return f"{number}%" if self.is_source else f"{number}\u00a0%"

    def country(self, code: str, name: str, *, inside: bool = False) -> str:
        """Return the name of a country (ISO 3166 alpha-3) in this language; ``name`` is its English one.

        ``inside`` a sentence, it has the article that the language gives it.
        """
        if self.is_source:
            return name
        own = cldr.country(code, self.code) or name
        return with_article(own) if inside and self.code == "fr" else own

    def titled(self, name: str) -> str:
        """Return a masculine name with its article: the Epoch Capabilities Index."""
        if self.is_source:
            return f"the {name}"
        return masculine(name) if self.code == "fr" else name


ENGLISH = Language()


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Return a number of any length rounded to ``places`` decimals, halves away from zero."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _ANY_LENGTH)


_ANY_LENGTH = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)


def _year(value: date) -> str:
    return str(value.year)


def _spaced(sign: re.Match[str]) -> str:
    return ("\u202f" if sign[1] == ";" else "\u00a0") + sign[1]


def _filled(pattern: str, values: Mapping[str, object], language: Language) -> str:
    text = pattern
    if "{" not in pattern:
        return text
    parts: list[str] = []
    while text:
        head, brace, rest = text.partition("{")
        if not brace:
            parts.append(head)
            break
        name, _brace, text = rest.partition("}")
        shown = _shown(values[name], language) if name in values else f"{{{name}}}"
        parts += (elided(head, shown) if language.code == "fr" else head, shown)
    return "".join(parts)


def _shown(value: object, language: Language) -> str:
    if isinstance(value, Quoted):
        return str(value)
    if isinstance(value, str):
        return language.say(value)
    if isinstance(value, int | Decimal):
        return language.number(value)
    if isinstance(value, OWN):
        return value.said_in(language)
    if isinstance(value, date):
        return language.day(value)
    return language.when(value) if isinstance(value, Span) else str(value)


@lru_cache(maxsize=4096)
def has_words(pattern: str) -> bool:
    """Return whether a pattern has words of its own, not only values and punctuation.

    >>> has_words("{n} chips"), has_words("{a}; {b}")
    (True, False)
    """
    return bool(re.search(r"[^\W\d_]{2}", re.sub(r"\{\w+\}|%\(\w+\)s", "", pattern)))
