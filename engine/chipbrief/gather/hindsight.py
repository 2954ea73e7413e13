# SPDX-License-Identifier: Apache-2.0
"""Hindsight in texts about a country: a brief as of a day does not print what has been so only since.

Why a country matters is of use on any day, but was written when the data pack was.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from chipbrief.gather.records import Country
from chipbrief.language import MONTHS, Prose

_TIME = rf"(?P<day>\d{{4}}-\d\d-\d\d)|(?:(?P<month>{'|'.join(MONTHS)}) )?(?P<year>\d{{4}})"
#: A time since when something holds, or in which it began.
_SINCE = re.compile(rf"\b(?:since|began [^;.]*?in) (?:{_TIME})\b")
#: Sentences and clauses, each with the punctuation mark that ends it.
_CLAUSES = re.compile(r".+?(?:[.;](?=\s|$)|$)\s*")


def as_known(country: Country, day: date) -> Country:
    """Return a country without what has been so only since a day after ``day``."""
    return replace(country, relevance=Prose(told_by(country.relevance, day)))


def told_by(text: str, day: date) -> str:
    """Return the sentences and clauses of a text that do not say what has been so since a later day.

    >>> told_by("Data-center boom; permits since July 2025.", date(2025, 2, 12))
    'Data-center boom.'
    >>> told_by("Data-center boom; permits since July 2025.", date(2025, 7, 1))
    'Data-center boom; permits since July 2025.'
    """
    if not _SINCE.search(text):
        return text
    kept = "".join(part for part in _CLAUSES.findall(text) if not _is_later(part, day)).strip()
    return re.sub(r";$", ".", kept)


def _is_later(clause: str, day: date) -> bool:
    return any(_first_day(found) > day for found in _SINCE.finditer(clause))


def _first_day(found: re.Match[str]) -> date:
    if found["day"]:
        return date.fromisoformat(found["day"])
    month = MONTHS.index(found["month"]) + 1 if found["month"] else 1
    return date(int(found["year"]), month, 1)
