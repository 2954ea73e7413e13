# SPDX-License-Identifier: Apache-2.0
"""What the Unicode Common Locale Data Repository knows of a language, by way of Babel, which loads slowly."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any


def knows(language: str) -> bool:
    """Return whether this is the code of a language, such as ``fr``."""
    from babel import Locale, UnknownLocaleError

    try:
        return bool(Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return False


@lru_cache(maxsize=8)
def separators(language: str) -> Mapping[int, str]:
    """Return a table for ``str.translate`` from the separators of English numbers to those of a language."""
    from babel import Locale

    symbols: Any = Locale.parse(language).number_symbols["latn"]
    return {ord(","): symbols["group"], ord("."): symbols["decimal"]}


def dated(value: date, form: str, language: str) -> str:
    """Return a date in words; ``form`` is a pattern of CLDR, or the name of one, such as ``long``."""
    from babel.dates import format_date

    text = format_date(value, form, locale=language)
    # CLDR has a cardinal for every day; French writes the first of a month as 1er.
    return f"1er{text[1:]}" if language == "fr" and text.startswith("1 ") else text


@lru_cache(maxsize=2048)  # all countries in some languages
def country(code: str, language: str) -> str:
    """Return the name of a country (ISO 3166 alpha-3), empty where there is none."""
    import pycountry
    from babel import Locale

    found: Any = pycountry.countries.get(alpha_3=code)
    name = Locale.parse(language).territories.get(found.alpha_2, "") if found else ""
    return name.removeprefix("R.A.S. chinoise de ")
