# SPDX-License-Identifier: Apache-2.0
"""A table by columns: each different cell is kept once, and a row holds its number.

A question is then put to each different cell once, and answered for a million rows by taking from an array.
Cells stay exactly as they were written. They stand in arrays of numpy: Python does not look for garbage in
these, which would hold up every thread.

>>> table = table_of(("maker", "watts"), [("A", "700"), ("B", ""), ("A", "90")], numbers={"watts"})
>>> table.columns[0].values, table.columns[1].ranks.tolist()
(array(['A', 'B'], dtype=object), [1, 3, 0])
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from heapq import merge
from itertools import islice
from math import nan
from typing import TYPE_CHECKING, Any

from chipbrief.folding import folded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.int32]
    Rows = NDArray[np.int64]
    Texts = NDArray[Any]

#: What stands between the items of a cell as it is told; as it is written, ``;`` does.
TOLD_BETWEEN = "; "
_SPACES = re.compile(r"\s")
_CHUNK = 20_000
_LARGEST = 1e300  # of what is larger, the difference of two may be no number


@dataclass(frozen=True)
class Column:
    """One column: ``values`` are its different cells, ``codes`` say for each row which of them it holds.

    A ``number`` column is sorted and compared by value. A ``listed`` one holds several items between ``;``.
    ``told`` are the different cells as they are read in another language (``telling.py``), if in any, and
    ``decimal`` is its sign for decimals.
    """

    name: str
    values: Texts
    codes: Codes
    number: bool = False
    listed: bool = False
    told: Texts | None = None
    decimal: str = "."

    @property
    def read(self) -> Texts:
        """The different cells as they are read."""
        return self.values if self.told is None else self.told

    @cached_property
    def items_told(self) -> Mapping[str, str]:
        """Each different item as told, by how it is written, which is added where two are told alike."""
        told: dict[str, str] = {}
        for value, words in zip(self.values, self.read, strict=True) if self.told is not None else ():
            items = value.split(";") if self.listed else [value]
            parts = words.split(TOLD_BETWEEN) if self.listed and words != value else [words]
            if len(items) == len(parts):
                told |= zip(items, parts, strict=True)
        alike = Counter(told.values())
        return {item: words if alike[words] == 1 else f"{words} ({item})" for item, words in told.items()}

    @cached_property
    def folded(self) -> Texts:
        """The different cells without regard to case and accents, for comparing."""
        return texts(map(folded, self.values), len(self.values))

    @cached_property
    def read_folded(self) -> Texts:
        """The different cells as they are read, without regard to case and accents."""
        if self.told is None:
            return self.folded
        return texts(map(folded, self.told), len(self.told))

    @cached_property
    def numbers(self) -> NDArray[np.float64]:
        """The different cells as numbers; NaN where one is none."""
        import numpy as np

        found = (as_number(value) for value in self.values)
        return np.fromiter(found, dtype=np.float64, count=len(self.values))

    @cached_property
    def ranks(self) -> Codes:
        """The place of each different cell, sorted as it is read; that of an empty one is ``len(values)``.

        In a column of numbers they come by value, and words after them.
        """
        import numpy as np

        if self.number:
            order = np.argsort(self.numbers, kind="stable")
        else:
            words = self.read_folded
            if self.told is not None:  # another language has accents, which a dictionary does not sort by
                words = texts((unicodedata.normalize("NFKD", text) for text in words), len(words))
            order = np.fromiter(in_order(words), dtype=np.int64, count=len(words))
        ranks = np.empty(len(self.values), dtype=np.int32)
        ranks[order] = np.arange(len(order), dtype=np.int32)
        ranks[self._places_of("")] = len(self.values)
        return ranks

    @cached_property
    def filled(self) -> int:
        """How many rows have a cell that is not empty."""
        return len(self.codes) - self.having("")

    @cached_property
    def different(self) -> int:
        """How many different cells there are that are not empty."""
        return len(self.values) - len(self._places_of(""))

    def cell(self, row: int) -> str:
        """Return the cell of a row as it was written."""
        return str(self.values[self.codes[row]])

    def words(self, row: int) -> str:
        """Return the cell of a row as it is read."""
        return str(self.read[self.codes[row]])

    def cells(self, places: Rows) -> Iterator[str]:
        """Yield the cells of the rows at ``places``, one after another."""
        for start in range(0, len(places), _CHUNK):
            yield from self.values[self.codes[places[start : start + _CHUNK]]]

    def counted(self, places: Rows) -> Iterator[tuple[str, int]]:
        """Yield each different cell of the rows at ``places``, in their order, and how many hold it."""
        import numpy as np

        codes, first, counts = np.unique(self.codes[places], return_index=True, return_counts=True)
        for at in np.argsort(first):
            yield str(self.values[codes[at]]), int(counts[at])

    def asked(self, text: str) -> float:
        """Return a number that a person typed as the column writes it or as it is read; NaN if it is none."""
        if self.decimal != "." and self.decimal in text:
            text = _SPACES.sub("", text).replace(self.decimal, ".")
        return as_number(text)

    def having(self, value: str) -> int:
        """Return how many rows hold exactly this cell."""
        import numpy as np

        return int(sum(np.count_nonzero(self.codes == at) for at in self._places_of(value)))

    def _places_of(self, value: str) -> Rows:
        """Return where a cell stands among the different ones: at one place, or at none."""
        return (self.values == value).nonzero()[0]


@dataclass(frozen=True)
class Table:
    """Columns of equal length; ``count`` is the number of rows."""

    columns: tuple[Column, ...]
    count: int

    @cached_property
    def by_name(self) -> dict[str, Column]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def row(self, at: int) -> dict[str, str]:
        """Return one row, column to cell."""
        return {column.name: column.cell(at) for column in self.columns}

    def rows(self, places: Rows) -> Iterator[tuple[str, ...]]:
        """Yield the rows at ``places`` as their cells."""
        return zip(*(column.cells(places) for column in self.columns), strict=True)

    @property
    def pasted(self) -> Table:
        """The table for a spreadsheet of the reader's: numbers as they are read, all else as written."""
        columns = (
            replace(column, values=column.read) if column.number else column for column in self.columns
        )
        return Table(tuple(columns), self.count)


def table_of(
    names: Sequence[str],
    rows: Iterable[Sequence[str]],
    numbers: Collection[str] | None = None,
    lists: Collection[str] = (),
) -> Table:
    """Return a table of rows. ``numbers`` names the numeric columns; None: those that hold numbers alone."""
    import numpy as np

    known = [dict[str, int]() for _name in names]
    parts: list[list[Codes]] = [[] for _name in names]
    waiting, count = iter(rows), 0
    while chunk := list(islice(waiting, _CHUNK)):
        count += len(chunk)
        for seen, part, cells in zip(known, parts, zip(*chunk, strict=True), strict=True):
            coded = (seen.setdefault(cell, len(seen)) for cell in cells)
            part.append(np.fromiter(coded, dtype=np.int32, count=len(cells)))
    columns = []
    for name in names:
        # Freed column by column: all at once would let no other thread run, the window's included.
        seen, part = known.pop(0), parts.pop(0)
        columns.append(
            Column(
                name=name,
                values=texts(seen, len(seen)),
                codes=np.concatenate(part) if part else np.zeros(0, dtype=np.int32),
                number=_all_numbers(seen) if numbers is None else name in numbers,
                listed=name in lists,
            )
        )
    return Table(tuple(columns), count)


def texts(found: Iterable[str], count: int) -> Texts:
    """Return ``count`` texts as an array, filled piece by piece: no other thread runs while one is filled."""
    import numpy as np

    waiting, filled = iter(found), np.empty(count, dtype=np.object_)
    for start in range(0, count, _CHUNK):
        piece = filled[start : start + _CHUNK]
        piece[:] = np.fromiter(islice(waiting, _CHUNK), dtype=np.object_, count=len(piece))
    return filled


def in_order(texts: Texts) -> Iterator[int]:
    """Yield the positions of texts in alphabetical order.

    Sorted piece by piece and merged, for one long sort would let no other thread run, the window's included.
    """
    pieces = (range(start, min(start + _CHUNK, len(texts))) for start in range(0, len(texts), _CHUNK))
    return merge(*(sorted(piece, key=texts.__getitem__) for piece in pieces), key=texts.__getitem__)


def as_number(text: str) -> float:
    """Return a cell as a number; NaN when it is none, or larger than any that can be drawn.

    >>> as_number("4800.5"), as_number("about 4800"), as_number("1e999")
    (4800.5, nan, nan)
    """
    try:
        number = float(text) if text and text[-1].isdigit() else nan
    except ValueError:
        return nan
    return number if abs(number) < _LARGEST else nan


def _all_numbers(values: Iterable[str]) -> bool:
    found = [value for value in values if value]
    return bool(found) and all(as_number(value) == as_number(value) for value in found)
