# SPDX-License-Identifier: Apache-2.0
"""Report rows as a Qt model that sorts by value, with boxes to tick where they are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import ClassVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QIcon

from chipbrief_gui.data.cells import side_of
from chipbrief_gui.data.report import Cell, Column, Row, as_text, joined
from chipbrief_gui.icons import blank_icon, make_icon
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say

#: Rows that are others now are sorted anew together, so many milliseconds after the first.
_MOVE_MS = 200
MARKS = ("good", "warning", "error")
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class RowsModel(QAbstractTableModel):
    """Rows under columns.

    ``rows`` are in their own order, which is the one shown unless a column was chosen to sort by: what is not
    known first, numbers as numbers, words without regard to case. With ``set_ticks`` the first column has
    a box to tick; ``ticked`` gives the keys of the rows ticked.

    It sorts by itself: each answer of Qt's own sorting model would ask this one three times.
    """

    ticked = Signal(object)

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: list[Row] = []
        self._shown: Sequence[int] = ()
        self._sort: tuple[int, bool] | None = None
        # Rows may come by the thousand.
        self._moving = QTimer(self, interval=_MOVE_MS, singleShot=True)
        self._moving.timeout.connect(self._show_in_order)
        self.ticks: frozenset[str] | None = None
        self._marks: dict[str, QIcon] = {}
        self._marked = 0

    @property
    def has_signs(self) -> bool:
        """Whether the first column has a box or a mark before its words."""
        return self.ticks is not None or self._marked > 0

    def set_colors(self, colors: Colors) -> None:
        """Draw the marks in ``colors`` from the next painting on."""
        marks = {name: make_icon(name, getattr(colors, name), colors.surface) for name in MARKS}
        self._marks = {"": blank_icon(), **marks}

    def set_ticks(self, keys: frozenset[str]) -> None:
        """Tick the rows of ``keys`` without emitting a signal."""
        self.beginResetModel()
        self.ticks = keys
        self.endResetModel()

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Return that the first column can be ticked, if it can."""
        box = Qt.ItemFlag.ItemIsUserCheckable
        return super().flags(index) | box if self._has_box(index) else super().flags(index)

    def setData(self, index: _Index, _value: object, role: int = 0) -> bool:  # noqa: N802
        """Turn the tick of a row."""
        if self.ticks is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticks = self.ticks ^ {self.row(index).key}
        self.dataChanged.emit(index, index)
        self.ticked.emit(self.ticks)
        return True

    def _has_box(self, index: _Index) -> bool:
        return self.ticks is not None and index.column() == 0

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show ``rows``."""
        self.beginResetModel()
        self.rows = list(rows)
        self._marked = sum(bool(row.mark) for row in self.rows)
        self._shown = self._in_order()
        self.endResetModel()

    def put_row(self, at: int, row: Row) -> None:
        """Show ``row`` in place of the one at ``at``; it soon moves to where it is sorted."""
        former, self.rows[at] = self.rows[at], row
        self._marked += bool(row.mark) - bool(former.mark)
        shown = self.place(at)
        self.dataChanged.emit(self.index(shown, 0), self.index(shown, len(self.columns) - 1))
        is_moved = self._sort is not None and row.cells[self._sort[0]] != former.cells[self._sort[0]]
        if is_moved and not self._moving.isActive():
            self._moving.start()

    def row(self, index: _Index) -> Row:
        """Return the row that is shown at ``index``."""
        return self.rows[self._shown[index.row()]]

    def place(self, at: int) -> int:
        """Return at which place the row is shown that is the one at ``at`` in their own order."""
        return at if self._sort is None else self._shown.index(at)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the rows by the values of a column, or in their own order for column -1."""
        self._sort = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._show_in_order()

    def _show_in_order(self) -> None:
        """Show the rows in the order wanted; what is selected stays so."""
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        rows = [self._shown[index.row()] for index in held]
        self._shown = self._in_order()
        places = {at: place for place, at in enumerate(self._shown)}
        moved = [self.index(places[at], index.column()) for at, index in zip(rows, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _in_order(self) -> Sequence[int]:
        own = range(len(self.rows))
        if self._sort is None:
            return own
        column, is_down = self._sort
        return sorted(own, key=lambda at: _sort_key(self.rows[at].cells[column]), reverse=is_down)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the title of a column, or how it is set."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(self.columns[section].key)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side_of(number=self.columns[section].number)
        return None

    def data(self, index: _Index, role: int = 0) -> object:
        """Return the words, side, sign or full sentence of a cell."""
        # Asked eight times for each cell that is painted, of which most have no answer.
        answer = self._answers.get(role)
        return answer(self, self.row(index), index.column()) if answer is not None else None

    def _words(self, row: Row, column: int) -> str:
        return as_text(row.cells[column])

    def _tip(self, row: Row, column: int) -> str:
        return plain_tip("\n".join((row.tip or as_text(row.cells[column]), *row.alarms)))

    def _alarms(self, row: Row, column: int) -> str | None:
        return None if column else joined(row.alarms)

    def _tick(self, row: Row, column: int) -> Qt.CheckState | None:
        if self.ticks is None or column:
            return None
        return Qt.CheckState.Checked if row.key in self.ticks else Qt.CheckState.Unchecked

    def _sign(self, row: Row, column: int) -> QIcon | None:
        return self._marks.get(row.mark) if self._marked and not column else None

    def _side(self, _row: Row, column: int) -> int:
        return side_of(number=self.columns[column].number)

    #: By role, what is asked of a row and a column.
    _answers: ClassVar[Mapping[int, Callable[[RowsModel, Row, int], object]]] = MappingProxyType({
        Qt.ItemDataRole.DisplayRole: _words,
        Qt.ItemDataRole.ToolTipRole: _tip,
        Qt.ItemDataRole.AccessibleDescriptionRole: _alarms,
        Qt.ItemDataRole.CheckStateRole: _tick,
        Qt.ItemDataRole.DecorationRole: _sign,
        Qt.ItemDataRole.TextAlignmentRole: _side,
    })


def _sort_key(value: Cell) -> tuple[int, object]:
    if value is None:
        return (0, 0)
    if isinstance(value, str):
        return (3, value.casefold())
    return (2 if isinstance(value, date) else 1, value)
