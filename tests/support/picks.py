# SPDX-License-Identifier: Apache-2.0
"""Picks that several tests are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chipbrief.pick import Pick

#: The founding question, on the day of the article.
THEN = Pick("CHN", "dc-training-gpu", date(2022, 10, 1), date(2025, 2, 12), date(2025, 2, 12))
#: The same with what the shipped pack knows last.
NOW = replace(THEN, end=date(2026, 11, 1), as_of=date(2026, 11, 23))


def name_of(words: tuple[str, str, str, str]) -> str:
    """Return a short name of a row of words: country and chip class."""
    return f"{words[0]}-{words[3]}"
