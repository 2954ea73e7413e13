# SPDX-License-Identifier: Apache-2.0
"""From the text of one cell to a value: the type of a record's field is the whole instruction.

>>> read_number("5286.0")
Decimal('5286.0')
>>> read_period("2022-10").last
datetime.date(2022, 10, 31)
"""

from __future__ import annotations

import calendar
import re
import sys
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

from chipbrief.gather.records import Period, Record
from chipbrief.language import Prose
from chipbrief.language.notices import notice
from chipbrief.language.printable import printable

NUMBER = r"-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?"
PERIOD = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
SPAN = rf"({PERIOD}|\.\./{PERIOD}|{PERIOD}/{PERIOD})"
DAY = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
LIST = r"[^;]+(;[^;]+)*"
ISO3 = r"[A-Z]{3}"
ISO3_LIST = r"[A-Z]{3}(;[A-Z]{3})*"
ISO2 = r"[A-Z]{2}"
ID = r"[A-Za-z0-9][A-Za-z0-9_.:-]*"
ID_LIST = r"[A-Za-z0-9][A-Za-z0-9_.:-]*(;[A-Za-z0-9][A-Za-z0-9_.:-]*)*"

#: The only patterns that are ever run. A pattern in someone else's schema could hang the program.
PATTERNS: Mapping[str, re.Pattern[str]] = types.MappingProxyType({
    text: re.compile(text) for text in (NUMBER, PERIOD, SPAN, DAY, LIST, ISO3, ISO3_LIST, ISO2, ID, ID_LIST)
})

#: Text columns that say more about a row and may be empty. Every other ``str`` must be there, unless
#: the record class gives it a default.
MAY_BE_EMPTY = frozenset({"note", "notes", "status_note", "citation", "condition", "circumstance", "op"})


@dataclass(frozen=True, slots=True)
class Column:
    """How to read one column: ``blank`` is the value of an empty cell unless the column is ``required``.

    A pack may leave out a column that is ``optional``, as those of an earlier version do.
    """

    name: str
    read: Callable[[str], Any]
    required: bool
    blank: Any
    optional: bool = False


@cache
def columns_of(kind: type[Record]) -> tuple[Column, ...]:
    """Return how to read each field of a record class."""
    hints = typing.get_type_hints(kind, vars(sys.modules[kind.__module__]), {})
    return tuple(
        _with_default(_column(field.name, hints[field.name]), field.default) for field in fields(kind)
    )


def _with_default(column: Column, default: Any) -> Column:
    return column if default is MISSING else replace(column, required=False, blank=default, optional=True)


def _column(name: str, hint: Any) -> Column:
    if typing.get_origin(hint) is tuple:
        read = read_prose_list if Prose in typing.get_args(hint) else read_list
        return Column(name, read, required=name == "source_ids", blank=())
    if type(None) in typing.get_args(hint):
        (inner,) = (part for part in typing.get_args(hint) if part is not type(None))
        return Column(name, READERS[inner], required=False, blank=None)
    return Column(
        name, READERS[hint], required=hint not in (str, Prose) or name not in MAY_BE_EMPTY, blank=""
    )


def read_text(text: str) -> str:
    """Return the text as it stands: "NA" stays "NA"."""
    return text


def read_list(text: str) -> tuple[str, ...]:
    """Return the items of a list separated by ``;``. Raises ``ValueError`` for anything else."""
    items = tuple(text.split(";"))
    if any(not item or item != item.strip() for item in items):
        raise ValueError(
            notice(
                "“{text}” is not a list. Separate items with “;” alone, without spaces.", text=_short(text)
            )
        )
    return items


def parts_of(cell: str) -> tuple[str, ...]:
    """Return what stands between the ``;`` of a cell that need not be a well-formed list."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def read_prose_list(text: str) -> tuple[Prose, ...]:
    """Return the texts of a list in the data pack's words. Raises ``ValueError`` for anything else."""
    return tuple(map(Prose, read_list(text)))


def read_number(text: str) -> Decimal:
    """Return the number with exactly the digits that were written. Raises ``ValueError`` for other text."""
    if PATTERNS[NUMBER].fullmatch(text) is None:
        raise ValueError(
            notice(
                "“{text}” is not a number. Write digits with a point, such as 5286.5 or 3e24.",
                text=_short(text),
            )
        )
    return Decimal(text)


def read_whole(text: str) -> int:
    """Return a whole number. Raises ``ValueError`` for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise ValueError(notice("“{text}” is not a whole number.", text=_short(text)))
    return int(text)


def read_bool(text: str) -> bool:
    """Return True for ``true`` and False for ``false``. Raises ``ValueError`` for anything else."""
    if text not in ("true", "false"):
        raise ValueError(notice("“{text}” is neither true nor false.", text=_short(text)))
    return text == "true"


def read_day(text: str) -> date:
    """Return the day written as ``2022-10-07``. Raises ``ValueError`` for anything else."""
    if PATTERNS[DAY].fullmatch(text) is None:
        raise ValueError(notice("“{text}” is not a day. Write it as 2022-10-07.", text=_short(text)))
    return _calendar_day(text, *(int(part) for part in text.split("-")))


def read_period(text: str) -> Period:
    """Return the year, month or day that ``text`` names, or the span of two, with its first and last day.

    Raises ``ValueError`` for anything else.
    """
    if PATTERNS[SPAN].fullmatch(text) is None:
        raise ValueError(
            notice(
                "“{text}” is not a date. Write 2022, 2022-10, 2022-10-07 or a span such as 2022/2025-06.",
                text=_short(text),
            )
        )
    first, slash, last = text.partition("/")
    return _span(first, last, text) if slash else _one_period(text)


def _span(first: str, last: str, text: str) -> Period:
    begin = date.min if first == ".." else _one_period(first).first
    end = _one_period(last).last
    if begin > end:
        raise ValueError(notice("“{text}” ends before it begins.", text=text))
    return Period(begin, end, text)


def _one_period(text: str) -> Period:
    parts = [int(part) for part in text.split("-")]
    first = _calendar_day(text, *[*parts, 1, 1][:3])
    if len(parts) == 3:
        return Period(first, first, text)
    month = 12 if len(parts) == 1 else first.month
    return Period(first, date(first.year, month, calendar.monthrange(first.year, month)[1]), text)


def _calendar_day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError(notice("“{text}” is not in the calendar.", text=text)) from None


def _short(text: str, most: int = 60) -> str:
    shown = text if len(text) <= most else f"{text[:most]}..."
    return printable(shown, "?")


READERS: Mapping[Any, Callable[[str], Any]] = types.MappingProxyType({
    str: read_text,
    Prose: Prose,
    int: read_whole,
    bool: read_bool,
    date: read_day,
    Decimal: read_number,
    Period: read_period,
})
