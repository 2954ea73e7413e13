# SPDX-License-Identifier: Apache-2.0
"""Languages: sentences that can be said again in another one, and numbers and dates by its customs.

The engine speaks English. A sentence with values in it is made with ``said``: it is a plain text, and it
remembers its pattern, so that a page in another language can look the pattern up in a catalog (GNU gettext).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from types import MappingProxyType
from typing import Any, Protocol, runtime_checkable

from chipbrief.articles import elided, with_article
from chipbrief.errors import TemplateError

SOURCE = "en"
MINUS = "\N{MINUS SIGN}"
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

    def __new__(cls, pattern: str, values: Mapping[str, object]) -> Said:
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


class Pattern(str):
    """A sentence with gaps, kept apart from the code that fills them: ``format`` makes it a ``Said`` text."""

    __slots__ = ()

    def format(self, *_args: object, **values: object) -> Said:
        """Return the sentence with its gaps filled."""
        return Said(str(self), MappingProxyType(values))


def listed(texts: Iterable[str], between: str = "; ") -> Said:
    """Return several texts as one, each of which can still be said in another language.

    >>> listed(["a", "b"])
    'a; b'
    """
    parts = {f"p{at}": text for at, text in enumerate(texts)}
    return Said(between.join(f"{{{name}}}" for name in parts), MappingProxyType(parts))


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
        if self.is_source or not text:
            return text
        if not isinstance(text, Said):
            return self.catalog.gettext(text)
        pattern = self.catalog.gettext(text.pattern)
        return _filled(pattern if has_words(pattern) else self.punctuated(pattern), text.values, self)

    def punctuated(self, text: str) -> str:
        """Return signs between texts as the language sets them: French has a space before ``;`` and ``:``."""
        return re.sub(r"(?<=\S)([;:])(?= )", _spaced, text) if self.code == "fr" else text

    def number(self, value: Decimal | int, places: int | None = None) -> str:
        """Return the number with its separators, exact or rounded half up to ``places`` decimals.

        >>> ENGLISH.number(Decimal("15830.4"), 0), ENGLISH.number(Decimal("-0.05"))
        ('15,830', '−0.05')
        """
        exact = Decimal(value)
        if places is not None:
            exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
        text = f"{exact:,f}".replace("-", MINUS)
        shown = text.rstrip("0").rstrip(".") if places is None and "." in text else text
        return shown if self.is_source else shown.translate(_signs(self.code))

    def scientific(self, value: float, places: int) -> str:
        """Return a number as a figure and a power of ten: 3.92E+23; other languages write 3,92 × 10²³."""
        text = f"{value:.{places}E}"
        if self.is_source:
            return text
        figure, _e, power = text.partition("E")
        raised = str(int(power)).translate(_RAISED)
        return f"{self.number(Decimal(figure), places)} × 10{raised}"

    def day(self, value: date) -> str:
        """Return a day in words: February 12, 2025."""
        if self.is_source:
            return f"{MONTHS[value.month - 1]} {value.day}, {value.year}"
        return _babel_date(value, "long", self.code)

    def month(self, value: date) -> str:
        """Return a month in words: February 2025."""
        if self.is_source:
            return f"{MONTHS[value.month - 1]} {value.year}"
        return _babel_date(value, "MMMM y", self.code)

    def when(self, span: Span) -> str:
        """Return a time known to the day, the month or the year, in words."""
        if span.first == span.last:
            return self.day(span.first)
        whole_year = span.first.month != span.last.month
        return str(span.first.year) if whole_year else self.month(span.first)

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
        own = _country(code, self.code) or name
        return with_article(own) if inside and self.code == "fr" else own


ENGLISH = Language()


def _spaced(sign: re.Match[str]) -> str:
    return ("\u202f" if sign[1] == ";" else "\u00a0") + sign[1]


@dataclass(frozen=True, slots=True)
class Rounded:
    """A number that a said text shows with so many decimals."""

    value: Decimal
    places: int


@dataclass(frozen=True, slots=True)
class Share:
    """A share between 0 and 1 that a said text shows in percent."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Scientific:
    """A number that a said text shows as a figure with so many decimals and a power of ten."""

    value: float
    places: int


@dataclass(frozen=True, slots=True)
class CountryName:
    """A country (ISO 3166 alpha-3) that a said text names; ``name`` is its English name.

    ``inside`` a sentence, it has an article in languages that put one.
    """

    code: str
    name: str
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text that a said text shows as a sentence: it begins with a capital and ends with a full stop."""

    text: str


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
    if isinstance(value, str):
        return language.say(value)
    if isinstance(value, int | Decimal):
        return language.number(value)
    if isinstance(value, Rounded):
        return language.number(value.value, value.places)
    if isinstance(value, Share):
        return language.percent(value.value)
    if isinstance(value, CountryName):
        return language.country(value.code, value.name, inside=value.inside)
    if isinstance(value, Scientific):
        return language.scientific(value.value, value.places)
    if isinstance(value, Sentence):
        return _as_sentence(language.say(value.text))
    if isinstance(value, date):
        return language.day(value)
    return language.when(value) if isinstance(value, Span) else str(value)


def _as_sentence(text: str) -> str:
    begun = text[:1].upper() + text[1:]
    return f"{begun}." if begun and begun[-1] not in ".?!" else begun


@lru_cache(maxsize=16)
def open_language(code: str, *catalogs: bytes) -> Language:
    """Return a language with catalogs in the form of gettext's ``.po`` files; later ones go first.

    Raises ``TemplateError`` for a catalog that cannot be read or whose texts hold other marks than
    ``%(name)s``.
    """
    merged: NullTranslations = NullTranslations()
    for data in catalogs:
        read = _read(data, code)
        read.add_fallback(merged)
        merged = read
    return Language(code, merged)


def _read(data: bytes, code: str) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    try:
        catalog = read_po(BytesIO(data), locale=code, abort_invalid=True)
    except (PoFileError, ValueError) as error:
        raise TemplateError(f"locale/{code}.po cannot be read: {error}.") from None
    for message in catalog:
        texts = message.string if isinstance(message.string, list | tuple) else [message.string or ""]
        # A sentence of the engine may speak of 90 %; it is filled without regard to the sign.
        if has_odd_marks(str(message.id)):
            continue
        if message.id and (fault := next((text for text in texts if has_odd_marks(text)), None)):
            raise TemplateError(f"locale/{code}.po: '{fault[:60]}' may only hold marks such as %(name)s.")
    compiled = BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)


def has_words(pattern: str) -> bool:
    """Return whether a pattern has words of its own, not only values and signs.

    >>> has_words("{n} chips"), has_words("{a}; {b}")
    (True, False)
    """
    return bool(re.search(r"[^\W\d_]{2}", re.sub(r"\{\w+\}|%\(\w+\)s", "", pattern)))


def has_odd_marks(text: str) -> bool:
    """Return whether a text holds a ``%`` that is neither doubled nor ``%(name)s``, which could pad it.

    >>> has_odd_marks("%(n)s of 100%%"), has_odd_marks("%(n)0999999d")
    (False, True)
    """
    return "%" in re.sub(r"%%|%\(\w+\)s", "", text)


@lru_cache(maxsize=8)
def _signs(code: str) -> Mapping[int, str]:
    from babel import Locale

    symbols: Any = Locale.parse(code).number_symbols["latn"]
    return {ord(","): symbols["group"], ord("."): symbols["decimal"]}


def _babel_date(value: date, form: str, code: str) -> str:
    from babel.dates import format_date

    text = format_date(value, form, locale=code)
    # CLDR has a cardinal for every day; French writes the first of a month as 1er.
    return f"1er{text[1:]}" if code == "fr" and text.startswith("1 ") else text


@lru_cache(maxsize=512)
def _country(code: str, language: str) -> str:
    import pycountry
    from babel import Locale

    found: Any = pycountry.countries.get(alpha_3=code)
    name = Locale.parse(language).territories.get(found.alpha_2, "") if found else ""
    return name.removeprefix("R.A.S. chinoise de ")
