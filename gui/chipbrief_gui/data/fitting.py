# SPDX-License-Identifier: Apache-2.0
"""How wide the columns of a table are, and how high its rows: what is said often is measured once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat

from PySide6.QtGui import QFontMetrics

from chipbrief_gui.data.cells import AIR, WholeWords
from chipbrief_gui.data.from_widths import shared_out
from chipbrief_gui.data.report import Cell, Column, Row, as_text
from chipbrief_gui.words import say

#: What a wide column does without, in letters, where a table has no room for all columns.
_SPARE_LETTERS = 2
_MOST_LETTERS = 34
_TITLE_AIR = 34


class Fitting:
    """Measures rows as ``cells`` paint them in the font of ``metrics``: a large table says few things."""

    def __init__(
        self, columns: tuple[Column, ...], cells: WholeWords, metrics: Callable[[], QFontMetrics]
    ) -> None:
        self._columns, self._cells, self._metrics = columns, cells, metrics
        self._wanted = [0] * len(columns)
        self._in_lines = [False] * len(columns)

    def widths(self, rows: Sequence[Row], room: int) -> Iterable[int]:
        """Return the widths of the columns for ``rows``, which share out ``room`` pixels."""
        columns = range(len(self._columns))
        told = [{row.cells[at] for row in rows} for at in columns]
        self._wanted = [self._content(at, cells) for at, cells in enumerate(told)]
        self._in_lines = [any(map(_has_lines, cells)) for cells in told]
        widths = [self._least(at, content) for at, content in enumerate(self._wanted)]
        wide = [at for at, column in enumerate(self._columns) if column.wide]
        spare = {at: max(0, widths[at] - self._title(at)) for at in wide}
        most = _SPARE_LETTERS * self._metrics().averageCharWidth()
        return shared_out(
            widths,
            {at: self._wanted[at] - widths[at] for at in wide},
            room,
            {at: min(most, can) for at, can in spare.items()},
        )

    def is_wider(self, row: Row) -> bool:
        """Return whether a cell of ``row`` wants more than any had when the widths were measured."""
        return any(
            self._content(at, (cell,)) > self._wanted[at] or (_has_lines(cell) and not self._in_lines[at])
            for at, cell in enumerate(row.cells)
        )

    def heights(self, rows: Sequence[Row], line: int) -> list[int]:
        """Return how high ``rows`` are in columns as wide as they are now: at least ``line``."""
        heights = [line] * len(rows)
        for column in filter(self._may_break, range(len(self._columns))):
            cells = [row.cells[column] for row in rows]
            tall = {cell: high for cell in set(cells) if (high := self._height(column, cell)) > line}
            if tall:
                heights = list(map(max, heights, map(tall.get, cells, repeat(line))))
        return heights

    def _may_break(self, column: int) -> bool:
        """Return whether a cell of ``column`` may have more than one line."""
        return self._in_lines[column] or self._cells.width(column) < self._wanted[column]

    def _height(self, column: int, cell: Cell) -> int:
        return self._cells.height(as_text(cell), column, self._metrics())

    def _least(self, column: int, content: int) -> int:
        most = self._columns[column].least if self._columns[column].wide else _MOST_LETTERS
        return max(self._title(column), min(content, self._metrics().averageCharWidth() * most))

    def _title(self, column: int) -> int:
        lines = say(self._columns[column].key).split("\n")
        return max(map(self._metrics().horizontalAdvance, lines)) + _TITLE_AIR

    def _content(self, column: int, cells: Iterable[Cell]) -> int:
        box = 0 if column else self._cells.sign_width
        return max(map(self._metrics().horizontalAdvance, map(as_text, cells)), default=0) + AIR + box


def _has_lines(cell: Cell) -> bool:
    return "\n" in as_text(cell)
