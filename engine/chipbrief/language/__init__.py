# SPDX-License-Identifier: Apache-2.0
"""Language: what the engine says, in English, and how it is said again in another language.

A text for the page is made with ``said``, one for the person at work with ``notice`` (``notices``); both keep
their pattern and values, and a catalog of translations (``catalogs``) has the pattern in other words.
"""

from __future__ import annotations

from chipbrief.language.saying import (
    ENGLISH,
    MINUS,
    MONTHS,
    SOURCE,
    Language,
    Pattern,
    Prose,
    Quoted,
    Said,
    all_of,
    has_words,
    listed,
    one_of,
    round_half_up,
    said,
    said_of,
)
from chipbrief.language.values import (
    Counted,
    CountryName,
    Dated,
    Rounded,
    Scientific,
    Sentence,
    Share,
    Shortened,
    Span,
    Titled,
)

__all__ = [
    "ENGLISH",
    "MINUS",
    "MONTHS",
    "SOURCE",
    "Counted",
    "CountryName",
    "Dated",
    "Language",
    "Pattern",
    "Prose",
    "Quoted",
    "Rounded",
    "Said",
    "Scientific",
    "Sentence",
    "Share",
    "Shortened",
    "Span",
    "Titled",
    "all_of",
    "has_words",
    "listed",
    "one_of",
    "round_half_up",
    "said",
    "said_of",
]
