# SPDX-License-Identifier: Apache-2.0
"""Which rows of a table are asked for and in which order, in words that people type.

>>> where_of("tdp_w>=300", ("name", "tdp_w"))
Where(column='tdp_w', op='>=', value='300')
>>> conditions("tdp_w", ">=300 & <500")
(Where(column='tdp_w', op='>=', value='300'), Where(column='tdp_w', op='<', value='500'))
>>> one_of(["a", "b"])
'=a | b'
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import reduce
from operator import ge, gt, le, lt
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from chipbrief.browse.columns import TOLD_BETWEEN, Column, Table
from chipbrief.errors import PickError
from chipbrief.folding import folded
from chipbrief.gather.cells import read_period
from chipbrief.language import Said
from chipbrief.language.notices import notice
from chipbrief.nearest import did_you_mean

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from chipbrief.browse.columns import Rows

    Mask = NDArray[np.bool_]
    #: Whether each different cell of a column is meant.
    Hits = Mask | list[bool]

#: What a condition may ask, and how a reader says it.
OPS: Mapping[str, str] = MappingProxyType({
    "!~": notice("does not contain"),
    "!=": notice("is not"),
    ">=": notice("is at least"),
    "<=": notice("is at most"),
    "~": notice("contains"),
    "=": notice("is"),
    ">": notice("is more than"),
    "<": notice("is less than"),
})
_COMPARE: Mapping[str, Callable[[Any, Any], Any]] = MappingProxyType({">=": ge, "<=": le, ">": gt, "<": lt})
_OP = "|".join(re.escape(op) for op in OPS)
_WHERE = re.compile(rf"\s*([^!<>=~]+?)\s*({_OP})\s*(.*?)\s*", re.DOTALL)
_PART = re.compile(rf"\s*({_OP})\s*(.*?)\s*", re.DOTALL)
_OR = " | "
_FEW = 3  # more values are not told one by one
_AND = re.compile(rf"\s+&\s+(?={_OP})")


@dataclass(frozen=True, slots=True)
class Where:
    """A condition on one column: ``op`` is a key of ``OPS``; an empty ``value`` means an empty cell.

    What a cell is, or is not, may be one of several: ``a | b``.
    """

    column: str
    op: str
    value: str

    def told(self, title: Callable[[str], str]) -> Said:
        """Return it in words, with what ``title`` calls the column; many values are counted."""
        count = self.value.count(_OR) + 1
        if count > _FEW and self.op in ("=", "!="):
            values = notice("one of {count} values", count=count)
        else:
            values = self.value or notice("(empty)")
        return notice("{column} {op} {values}", column=title(self.column), op=OPS[self.op], values=values)


@dataclass(frozen=True, slots=True)
class Order:
    """Sort by a column, ascending or (``down``) descending; empty cells come last either way."""

    column: str
    down: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """The rows that meet every condition and hold every word of ``search`` in some cell, sorted."""

    where: tuple[Where, ...] = ()
    search: str = ""
    sort: tuple[Order, ...] = ()

    @property
    def narrows(self) -> bool:
        """Whether rows may be left out."""
        return bool(self.where or self.search.strip())

    def told(self, title: Callable[[str], str] = str) -> Said:
        """Return in words which rows are asked for, with what ``title`` calls each column."""
        parts = [condition.told(title) for condition in self.where]
        if words := self.search.strip():
            parts.append(notice("some cell contains “{words}”", words=words))
        return reduce(_both, parts) if parts else notice("")


def _both(a: Said, b: Said) -> Said:
    return notice("{a} and {b}", a=a, b=b)


def where_of(words: str, names: Iterable[str]) -> Where:
    """Return the condition of ``column>=value`` and the like. Raises ``PickError`` naming what is wrong."""
    found = _WHERE.fullmatch(words)
    if found is None:
        ops = " ".join(OPS)
        raise PickError(
            notice(
                "Cannot read the condition “{words}”. Write a column, one of {ops}, a value.",
                words=words[:60],
                ops=ops,
            )
        )
    return Where(known(found[1], names), found[2], found[3])


def order_of(words: str, names: Iterable[str]) -> Order:
    """Return the order of ``column`` (ascending) or ``-column`` (descending). Raises ``PickError``."""
    return Order(known(words.removeprefix("-"), names), words.startswith("-"))


def conditions(column: str, words: str) -> tuple[Where, ...]:
    """Return the conditions typed for one column; words without a sign ask for cells that contain them."""
    if not words.strip():
        return ()
    parts = (_PART.fullmatch(part) for part in _AND.split(words.strip()))
    found = [(part[1], part[2]) for part in parts if part]
    return tuple(Where(column, op, value) for op, value in found or [("~", words.strip())])


def one_of(values: Iterable[str]) -> str:
    """Return what is typed for a column to see the rows with one of ``values`` in it."""
    return f"={_OR.join(values)}"


def known(name: str, names: Iterable[str]) -> str:
    """Return the name of a column. Raises ``PickError`` with the nearest, or all there are."""
    listed = tuple(names)
    if name in listed:
        return name
    hint = did_you_mean(name, listed, notice("There are: {names}.", names=", ".join(listed)))
    raise PickError(notice("There is no column “{name}”. {hint}", name=name[:60], hint=hint))


def select(table: Table, query: Query) -> Rows:
    """Return the places of the rows asked for, in order. Raises ``PickError`` for a value of another kind."""
    import numpy as np

    mask = np.ones(table.count, dtype=bool)
    for condition in query.where:
        column = table.by_name[condition.column]
        mask &= _taken(column, _met(column, condition))
    for word in folded(query.search).split():
        mask &= _searched(table, word)
    return _sorted(table, np.flatnonzero(mask), query.sort)


def to_csv(table: Table, rows: Rows) -> bytes:
    """Return rows as RFC 4180 CSV in UTF-8, with the names of the columns; cells as they were written."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(table.names)
    writer.writerows(table.rows(rows))
    return text.getvalue().encode()


def _sorted(table: Table, rows: Rows, sort: tuple[Order, ...]) -> Rows:
    import numpy as np

    for order in reversed(sort):
        column = table.by_name[order.column]
        ranks = column.ranks
        if order.down:
            last = len(column.values)
            ranks = np.where(ranks == last, last, last - 1 - ranks).astype(np.int32)
        rows = rows[np.argsort(ranks[column.codes[rows]], kind="stable")]
    return rows


def _searched(table: Table, word: str) -> Mask:
    import numpy as np

    found = np.zeros(table.count, dtype=bool)
    for column in table.columns:
        hits = _containing(column, word)
        if any(hits):
            found |= _taken(column, hits)
    return found


def _taken(column: Column, hits: Hits) -> Mask:
    """Return for each row whether its cell is one of those that were hit."""
    import numpy as np

    return np.asarray(hits, dtype=bool)[column.codes]


def _met(column: Column, condition: Where) -> Hits:
    """Return for each different cell of a column whether it meets the condition."""
    op, value = condition.op, folded(condition.value)
    if op in _COMPARE:
        return _compared(column, condition)
    hits = _containing(column, value) if "~" in op else _equal(column, value)
    return [not hit for hit in hits] if op.startswith("!") else hits


def _containing(column: Column, value: str) -> list[bool]:
    """Return for each different cell whether it contains a value, as it is written or as it is told."""
    hits = [value in text for text in column.folded]
    return _or_told(column, hits, lambda text: value in text)


def _or_told(column: Column, hits: list[bool], test: Callable[[str], bool]) -> list[bool]:
    if column.told is None:
        return hits
    return [hit or test(text) for hit, text in zip(hits, column.read_folded, strict=True)]


def _equal(column: Column, value: str) -> Hits:
    words = frozenset(part.strip() for part in (value, *value.split(_OR)))  # a cell may hold the sign itself
    numbers = [number for word in words if (number := column.asked(word)) == number] if column.number else []
    if numbers:
        import numpy as np

        return np.isin(column.numbers, numbers)
    if column.listed and value:
        hits = [not words.isdisjoint(text.split(";")) for text in column.folded]
        return _or_told(column, hits, lambda text: not words.isdisjoint(text.split(TOLD_BETWEEN)))
    return _or_told(column, [text in words for text in column.folded], words.__contains__)


def _compared(column: Column, condition: Where) -> Hits:
    """Compare numbers by value, and dates so that a year means the whole of it."""
    compare, value = _COMPARE[condition.op], condition.value
    if column.number:
        limit = column.asked(value)
        if limit != limit:
            raise PickError(
                notice(
                    "{column}: “{value}” is not a number. Write {op}300.",
                    column=condition.column,
                    value=value[:40],
                    op=condition.op,
                )
            )
        return compare(column.numbers, limit)
    bounds = _bounds(value)
    if bounds is None:
        raise PickError(
            notice(
                "{column}: “{value}” is neither a number nor a date, and words have no more or less. Write "
                "{op}2024-06, or = or ~ with words.",
                column=condition.column,
                value=value[:40],
                op=condition.op,
            )
        )
    met = _DATES[condition.op]
    return [found is not None and met(found, bounds) for found in map(_bounds, column.values)]


_Span = tuple[Any, Any]
_DATES: Mapping[str, Callable[[_Span, _Span], bool]] = MappingProxyType({
    ">=": lambda found, asked: found[0] >= asked[0],
    "<=": lambda found, asked: found[1] <= asked[1],
    ">": lambda found, asked: found[0] > asked[1],
    "<": lambda found, asked: found[1] < asked[0],
})


def _bounds(text: str) -> _Span | None:
    try:
        period = read_period(text)
    except ValueError:
        return None
    return period.first, period.last
