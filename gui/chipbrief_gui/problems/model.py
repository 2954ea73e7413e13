# SPDX-License-Identifier: Apache-2.0
"""The problems as a model of rows, for the table of the strip."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from chipbrief_gui.icons import make_icon
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.theme import LIGHT, Colors
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.words import say

#: The last holds the buttons of a row.
COLUMNS = ("severity", "code", "message", "place", "do")
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class ProblemsModel(QAbstractTableModel):
    """Problems as rows; severity is a sign and a word, never color alone."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[ProblemRow, ...] = ()
        self._colors = LIGHT

    def set_rows(self, rows: tuple[ProblemRow, ...]) -> None:
        """Show ``rows``."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_colors(self, colors: Colors) -> None:
        """Draw the signs in ``colors``."""
        self._colors = colors
        if self.rows:
            last = self.index(len(self.rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """Return the number of problems."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the title of a column; that of the buttons stands over them, at the end."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return say(f"problems.column.{COLUMNS[section]}")
        if role == Qt.ItemDataRole.TextAlignmentRole and COLUMNS[section] == "do":
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = 0) -> object:
        """Return the words, sign or full sentence of a cell."""
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return say(f"problems.{row.severity}") if column == "severity" else getattr(row, column, "")
        if role == Qt.ItemDataRole.DecorationRole and column == "severity":
            return self._sign(row.severity)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.place if column == "place" else f"{row.message} {row.hint}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say(f'problems.{row.severity}')} {row.code}: {row.message} ({row.place}). {row.hint}"
        return None

    def _sign(self, severity: str) -> object:
        color = self._colors.error if severity == "error" else self._colors.warning
        return make_icon(severity, color, self._colors.surface)
