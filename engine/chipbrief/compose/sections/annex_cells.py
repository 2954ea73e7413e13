# SPDX-License-Identifier: Apache-2.0
"""The texts of a record's fields, as exactly as the data pack has them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from chipbrief.compose.sections.annex_column import GROUPS, Column
from chipbrief.compose.wording_data import in_words
from chipbrief.gather.answers import WORLD
from chipbrief.gather.naming import all_named, named
from chipbrief.gather.records import Period, Record
from chipbrief.language import listed, said

_EMPTY = (None, "", ())
_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_LONG = Decimal("1E+15")


def cell_text(row: Record, column: Column) -> str:
    """Return the text of a column's fields, as exactly as the data pack has them."""
    values = ((getattr(row, field), "group" if field in GROUPS else column.kind) for field in column.fields)
    parts = [_in_words(value, kind, column.between) for value, kind in values if value not in _EMPTY]
    return parts[0] if len(parts) == 1 else listed(parts, column.between) if parts else ""


def _in_words(value: Any, kind: str, between: str) -> str:
    if kind == "place":
        return named(value) if isinstance(value, str) else all_named(value, between)
    if kind == "group":
        return listed((named(key) if key == WORLD else in_words(key) for key in value), between)
    if kind == "word":
        return in_words(value) if isinstance(value, str) else listed(map(in_words, value))
    if isinstance(value, Decimal | int):
        return number_text(value)
    if isinstance(value, Period):
        return span_text(value)
    if isinstance(value, tuple):
        return listed(value, ", ")
    return value if isinstance(value, str) else str(value)


def span_text(value: Period) -> str:
    """Return a date as it is recorded, and a span in words: ``to 2026-05`` for ``../2026-05``."""
    start, slash, end = value.text.partition("/")
    if not slash:
        return start
    return said("to {end}", end=end) if start == ".." else said("{start} to {end}", start=start, end=end)


def number_text(value: Decimal | int) -> str:
    """Return a number with all its digits; one beyond 10 to the 15th as a power of ten.

    >>> number_text(Decimal("6433223000")), number_text(Decimal("3.8E+25"))
    ('6,433,223,000', '3.8 × 10²⁵')
    """
    number = Decimal(value)
    if abs(number) < _LONG:
        return said("{value}", value=number)
    power = number.adjusted()
    digits = number.scaleb(-power).normalize()
    return said("{digits} × 10{power}", digits=digits, power=str(power).translate(_RAISED))
