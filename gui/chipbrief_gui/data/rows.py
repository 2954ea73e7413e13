# SPDX-License-Identifier: Apache-2.0
"""Report rows as a Qt model, with boxes to tick where they are wanted."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from chipbrief_gui.data.cells import side_of
from chipbrief_gui.data.report import Column, Row, as_text, joined
from chipbrief_gui.icons import blank_icon, make_icon
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say

VALUE = Qt.ItemDataRole.UserRole
MARKS = ("good", "warning", "error")
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class RowsModel(QAbstractTableModel):
    """Rows under columns; the values themselves stand in ``UserRole``.

    With ``set_ticks`` the first column has a box to tick; ``ticked`` gives the keys of the rows ticked.
    """

    ticked = Signal(object)

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: list[Row] = []
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
        self.ticks = self.ticks ^ {self.rows[index.row()].key}
        self.dataChanged.emit(index, index)
        self.ticked.emit(self.ticks)
        return True

    def _has_box(self, index: _Index) -> bool:
        return self.ticks is not None and index.column() == 0

    def _tick(self, index: _Index) -> Qt.CheckState | None:
        if self.ticks is None or index.column():
            return None
        here = self.rows[index.row()].key in self.ticks
        return Qt.CheckState.Checked if here else Qt.CheckState.Unchecked

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Show ``rows``."""
        self.beginResetModel()
        self.rows = list(rows)
        self._marked = sum(bool(row.mark) for row in self.rows)
        self.endResetModel()

    def put_row(self, at: int, row: Row) -> None:
        """Show ``row`` in place of the one at ``at``."""
        self._marked += bool(row.mark) - bool(self.rows[at].mark)
        self.rows[at] = row
        self.dataChanged.emit(self.index(at, 0), self.index(at, len(self.columns) - 1))

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
        return self._side(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: _Index, role: int = 0) -> object:
        """Return the words, value, side or full sentence of a cell."""
        row = self.rows[index.row()]
        value = row.cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return as_text(value)
        if role == VALUE:
            return value
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join((row.tip or as_text(value), *row.alarms)))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and not index.column():
            return joined(row.alarms)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick(index)
        if role == Qt.ItemDataRole.DecorationRole and self._marked and not index.column():
            return self._marks.get(row.mark)
        return self._side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> int:
        return side_of(number=self.columns[column].number)
