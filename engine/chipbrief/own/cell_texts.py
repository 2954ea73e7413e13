# SPDX-License-Identifier: Apache-2.0
"""The text that a cell of a workbook gets: what is stored, since what Excel shows cannot be known.

>>> number_text("0.29999999999999999"), number_text("00123"), number_text("1E+20")
('0.3', '00123', '100000000000000000000')
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from math import isfinite

from chipbrief.language.notices import notice

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_NOT_IN_A_FORMAT = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]', re.IGNORECASE | re.DOTALL)
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
#: Number formats that Excel knows by number alone (ECMA-376, 18.8.30): dates, times, and those of East Asia.
BUILT_IN_DATES = frozenset({*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)})
_LAST_DAY = 2_958_465  # 9999-12-31
_DIGITS = 15  # what Excel promises to keep


def is_date_format(code: str) -> bool:
    """Return whether a number format shows a date or time of day; a duration ([h]:mm) is a number.

    >>> is_date_format("yyyy-mm-dd"), is_date_format('0.0 "days"'), is_date_format("[h]:mm")
    (True, False, False)
    """
    bare = _NOT_IN_A_FORMAT.sub("", code).split(";")[0]
    return not _ELAPSED.search(bare) and re.search(r"[ymdhs]", bare, re.IGNORECASE) is not None


def plain_text(text: str) -> str:
    """Return stored text with ``_x000D_`` and the like as the characters they stand for.

    Raises ``ValueError`` when they stand for none.
    """
    if "_x" not in text:
        return text
    found = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    found = found.encode("utf-16", "surrogatepass").decode("utf-16")
    if "\0" in found:
        raise ValueError(notice("The cell holds a NUL character, which is no text."))
    return found


def number_text(stored: str) -> str:
    """Return a stored number as digits.

    What stands there is kept, except that a fraction of more than 15 digits is worded as the shortest
    number that is the same to Excel, and an exponent is written out. Raises ``ValueError``.
    """
    try:
        value = Decimal(stored)
    except InvalidOperation:
        raise ValueError(notice("“{stored}” is not a number.", stored=stored[:40])) from None
    if not value.is_finite() or not isfinite(float(value)):
        raise ValueError(notice("“{stored}” is not a number that Excel can hold.", stored=stored[:40]))
    if re.fullmatch(r"-?[0-9]+", stored) or (re.fullmatch(r"-?[0-9]+\.[0-9]+", stored) and _short(value)):
        return stored
    shortest = Decimal(repr(float(stored)))
    return f"{shortest:f}".removesuffix(".0") if abs(shortest.adjusted()) <= 20 else str(shortest)


def _short(value: Decimal) -> bool:
    return len(value.as_tuple().digits) <= _DIGITS


def date_text(stored: str, *, since_1904: bool) -> str:
    """Return a stored day number as 2024-06-01, 2024-06-01T12:30:00 or, below one day, 12:30:00.

    Raises ``ValueError`` when it is no day of the calendar.
    """
    number = Decimal(number_text(stored))
    # First the size: a number far beyond every day has no whole part that Decimal would give.
    known = abs(number) <= _LAST_DAY + 1
    days, thousandths = divmod((number * 86_400_000).to_integral_value() if known else -1, 86_400_000)
    if not 0 <= days <= _LAST_DAY - since_1904 * 1462 or (days == 60 and not since_1904):
        raise ValueError(
            notice(
                "The cell is formatted as a date, but {stored} is no day of the calendar.", stored=stored[:40]
            )
        )
    time = _time(int(thousandths))
    if not days and (time or not since_1904):
        return time or "00:00:00"
    day = _first_day(int(days), since_1904) + timedelta(days=int(days))
    return f"{day}T{time}" if time else str(day)


def _first_day(days: int, since_1904: bool) -> date:
    """Return the day before day 1; Excel counts a 29 February 1900 that never was."""
    if since_1904:
        return date(1904, 1, 1)
    return date(1899, 12, 31) if days < 60 else date(1899, 12, 30)


def _time(thousandths: int) -> str:
    seconds, rest = divmod(thousandths, 1000)
    fraction = f".{rest:03}" if rest else ""
    clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{fraction}"
    return clock if thousandths else ""
