# SPDX-License-Identifier: Apache-2.0
"""The numbers that a text states, in English and in French, so that a translation can be held against it.

Digits and numerals in words, with what multiplies them (*2.5bn*, *2,5 milliards*), days in any form, and
powers of ten. Articles (*one*, *un*) are no numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from chipbrief.language import MONTHS

_ISO = re.compile(r"\b(\d{4})-(0[1-9]|1[0-2])(?:-(\d\d))?\b(?!-)")
_KEPT = re.compile("«\u202f(.+?)\u202f»")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_BARE_POWER = re.compile(r"(?<![\d.,×])(?<!× )10([⁰¹²³⁴⁵⁶⁷⁸⁹]+)")
_ENGLISH = re.compile(
    r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?:e| × 10)([\d⁰¹²³⁴⁵⁶⁷⁸⁹]+))?"
    r"(?:(bn|m|tn)\b| (thousand|million|billion|trillion)\b)?"
)
_FRENCH = re.compile(
    r"(\d{1,3}(?:[\u202f\u00a0 ]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?)(?: × 10([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?"
    r"(?: (mille milliards|millions?|milliards?)\b)?"
)
_SCALES: Mapping[str, int] = {
    "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9, "tn": 12, "trillion": 12,
    "millions": 6, "milliard": 9, "milliards": 9, "mille milliards": 12,
}  # fmt: skip
_NAMED_MONTHS: Mapping[str, tuple[str, ...]] = {
    "en": tuple(f"(?:{month}|{month[:3]})" if len(month) > 3 else month for month in MONTHS),
    "fr": (
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "(?:décembre|déc\\.)",
    ),
}  # fmt: skip
_WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "zero": "0", "two": "2", "twice": "2", "dual": "2", "three": "3", "four": "4", "five": "5",
        "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "tenfold": "10", "eleven": "11",
        "twelve": "12", "nineteen": "19", "twentyfold": "20", "thirty-six": "36", "half": "1/2",
        "halves": "1/2", "halved": "1/2", "a quarter": "1/4",
    },
    "fr": {
        "zéro": "0", "nulle?": "0", "divisée?s? par deux": "1/2", "moitié": "1/2",
        "demi": "1/2", "deux": "2", "trois": "3",
        "quatre": "4", "cinq": "5", "quinquennal": "5", "six": "6", "sept": "7", "huit": "8", "neuf": "9",
        "dix": "10", "dizaine": "10", "onze": "11", "douze": "12", "dix-neuf": "19", "vingt": "20",
        "trente-six": "36", "un quart": "1/4",
    },
}  # fmt: skip


def same_numbers(english: str, french: str) -> bool:
    """Say whether a French text states the numbers of an English one, beside what it quotes of it."""
    english = english.replace("mm2", "mm²")  # the data write the unit so
    for quote in _KEPT.findall(french):
        if quote.casefold() in english.casefold():
            either = re.compile(re.escape(quote), re.IGNORECASE)
            english, french = either.sub(" ", english, count=1), either.sub(" ", french, count=1)
    return numbers_of(english, "en") == numbers_of(french, "fr")


def numbers_of(text: str, language: str) -> Counter[str]:
    """Return the numbers of a text in English (``en``) or French (``fr``)."""
    months = MONTHS if language == "en" else (*_NAMED_MONTHS["fr"][:11], "décembre")
    text = _BARE_POWER.sub(r"1 × 10\1", text)
    plain = _ISO.sub(lambda day: f" {day[1]} {months[int(day[2]) - 1]} {day[3] or ''} ", text)
    return Counter([*_digits(plain, language), *_words(plain, language)])


def _digits(text: str, language: str) -> Iterator[str]:
    english = language == "en"
    for found in (_ENGLISH if english else _FRENCH).finditer(text):
        figure, power, *scales = found.groups()
        number = Decimal(re.sub(",", "" if english else ".", re.sub(r"[\u202f\u00a0 ]", "", figure)))
        power = int(power.translate(_RAISED)) if power else 0
        scale = next((_SCALES[name] for name in scales if name), 0)
        yield str((number.scaleb(power + scale)).normalize())


def _words(text: str, language: str) -> Iterator[str]:
    for number, month in enumerate(_NAMED_MONTHS[language], 1):
        yield from [f"month {number}"] * len(
            re.findall(rf"\b{month}(?!\w)", text if language == "en" else text.lower())
        )
    words = _WORDS[language]
    either = re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
    for found in either.findall(text):
        value = next(value for word, value in words.items() if re.fullmatch(word, found, re.IGNORECASE))
        yield from [value] if value else []
