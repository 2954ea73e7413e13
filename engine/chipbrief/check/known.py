# SPDX-License-Identifier: Apache-2.0
"""The numbers that a brief's evidence holds, and those of a text that are not among them."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from functools import cached_property
from typing import Any

from chipbrief.compose.view import BriefView, DataTable, FigureView, NoteView, OwnTableView, SourceRow

#: Digits with what may group or divide them: "1,234.5", "1 234,5" and, in ranges, "5–20" as two numbers.
_NUMBER = re.compile(r"(?<![\w.§:#/-])\d(?:[\d.,\u00a0\u202f']*\d)?(?![\w]|[-/]\w)")
#: Words between a number and a year that name no month, whatever the language of a document.
_NO_MONTH = r"(?:after|avant|before|courant|depuis|durant|during|from|pendant|since|through|until)\b"
#: What looks like a number and is a date, a legal reference, or the second word of a name ("ICD 203").
_NO_NUMBER = re.compile(
    r"\b(?:19|20)\d\d(?:-\d\d){0,2}\b"
    r"|\b[A-Z][a-zûéè]+ \d{1,2}(?=, (?:19|20)\d\d)"
    rf"|\b(?:0?[1-9]|[12]\d|3[01])(?:er|\.)? (?=(?!{_NO_MONTH})[^\W\d]{{3,}}\.? (?:19|20)\d\d)"
    r"|\b\d+ (?:CFR|U\.?S\.?C\.?|Fed\. Reg\.|FR)\b[^;)]*"
    r"|(?:§+|\b(?:part|section|note|paragraph|title|partie|article))[\s\u00a0]\d[\w.()-]*"
    r"|(?<=[a-z,;:“(]\s)[A-Z][\w.]*[\s\u00a0]\d[\d.]*|\b[A-Z]{2,}[\s\u00a0]\d[\d.]*+(?![,\u00a0\u202f]\d)",
)
_SIGNS = str.maketrans("", "", ",\u00a0\u202f'")
_OTHER_SIGNS = str.maketrans(",", ".", ".\u00a0\u202f'")
_NOT_READ = (DataTable, FigureView, NoteView, OwnTableView, SourceRow)
_DIGITS = 3  # the digits to which sentences round


@dataclasses.dataclass(frozen=True)
class Known:
    """The numbers of a view: its values, and those in its texts; not those of references or of raw rows."""

    view: BriefView

    @cached_property
    def values(self) -> frozenset[Decimal]:
        """Return every number of the view, and shares in percent too."""
        exact = {abs(value) for value in _numbers(self.view)}
        return frozenset(exact | {value * 100 for value in exact if value < 1})

    @cached_property
    def _rounded(self) -> frozenset[Decimal]:
        return frozenset(short for value in self.values for short in _shortened(value))

    def unknown(self, text: str, *, strictly: bool = False) -> Iterator[str]:
        """Yield the numbers of a text that the evidence does not hold; with ``strictly``, all of them."""
        for found in _NUMBER.findall(_NO_NUMBER.sub(" ", text)):
            if strictly or not any(
                value in self.values or value in self._rounded for value in readings(found)
            ):
                yield found


def readings(text: str) -> set[Decimal]:
    """Return what digits with separators can mean: English, and with a decimal comma.

    >>> sorted(readings("1,500"))
    [Decimal('1.500'), Decimal('1500')]
    """
    found: set[Decimal] = set()
    for signs in (_SIGNS, _OTHER_SIGNS):
        try:
            found.add(Decimal(text.translate(signs)))
        except InvalidOperation:
            continue
    return found


def _numbers(value: Any) -> Iterator[Decimal]:
    """Yield the numbers in a value and everything inside it."""
    if isinstance(value, str):
        for found in _NUMBER.findall(value):
            yield from readings(found)
    elif isinstance(value, Decimal) or (isinstance(value, int) and not isinstance(value, bool)):
        yield Decimal(value)
    elif isinstance(value, tuple):
        yield Decimal(len(value))
        for item in value:
            yield from _numbers(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, _NOT_READ):
        for field in dataclasses.fields(value):
            yield from _numbers(getattr(value, field.name))


def _shortened(value: Decimal) -> Iterator[Decimal]:
    """Yield a number as pages round it: to few decimals, or to few digits."""
    if not value.is_finite() or value.adjusted() > 20:
        return
    for places in (0, -1, -2):
        yield value.quantize(Decimal(1).scaleb(places), rounding=ROUND_HALF_UP)
    first = Decimal(1).scaleb(value.adjusted() - _DIGITS + 1)
    yield value.quantize(first, rounding=ROUND_HALF_UP)
