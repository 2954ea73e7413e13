# SPDX-License-Identifier: Apache-2.0
"""A dataset as a Qt model: nothing is made for a row before it is painted, so a million cost no more."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from chipbrief_gui.browse.from_browse import Head, heads
from chipbrief_gui.browse.from_rows import cell_told
from chipbrief_gui.data.cells import side_of

if TYPE_CHECKING:
    from chipbrief.browse import Dataset
    from chipbrief.browse.columns import Rows

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_PAINTED = 300  # letters of a cell that can be seen at once


class ColumnsModel(QAbstractTableModel):
    """Shows the rows of a dataset at ``places``, in that order. It can be read, and nothing can be set."""

    def __init__(self) -> None:
        super().__init__()
        self.dataset: Dataset | None = None
        self.places: Rows | None = None
        self._heads: tuple[Head, ...] = ()

    def show_dataset(self, dataset: Dataset, places: Rows) -> None:
        """Show another dataset."""
        self.beginResetModel()
        self.dataset, self.places = dataset, places
        self._heads = heads(dataset)
        self.endResetModel()

    def show_places(self, places: Rows) -> None:
        """Show other rows of the dataset, or the same in another order."""
        self.beginResetModel()
        self.places = places
        self.endResetModel()

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles of the columns."""
        return tuple(head.title for head in self._heads)

    def retell(self) -> None:
        """Name the columns in the app's new language."""
        if self.dataset is not None:
            self._heads = heads(self.dataset)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._heads) - 1)

    def place(self, row: int) -> int:
        """Return the place in the dataset of a row of the table."""
        return int(self.places[row]) if self.places is not None else -1

    def row_of(self, place: int) -> int:
        """Return the row at which a place of the dataset is shown; -1 if it is not."""
        if self.places is None:
            return -1
        found = (self.places == place).nonzero()[0]
        return int(found[0]) if len(found) else -1

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """Return the number of rows."""
        return 0 if parent.isValid() or self.places is None else len(self.places)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() or self.dataset is None else len(self.dataset.table.columns)

    def data(self, index: _Index, role: int = 0) -> object:
        """Return a cell: as it is read in one line, as it was written (``UserRole``), and its side."""
        dataset = self.dataset
        if dataset is None or not index.isValid():
            return None
        column = dataset.table.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side_of(number=column.number)
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole, Qt.ItemDataRole.ToolTipRole):
            return None
        place = self.place(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(column.words(place)[:_PAINTED].split())
        return (
            column.cell(place) if role == Qt.ItemDataRole.UserRole else _paragraph(cell_told(column, place))
        )

    def asked(self, index: _Index) -> str:
        """Return what is typed to find a cell: a number as it is read, all else as it is written."""
        if self.dataset is None or not index.isValid():
            return ""
        column, place = self.dataset.table.columns[index.column()], self.place(index.row())
        return column.words(place) if column.number else column.cell(place)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the title of a column, its help, or the side on which it stands: that of its cells."""
        if orientation != Qt.Orientation.Horizontal or self.dataset is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return side_of(number=self.dataset.table.columns[section].number)
        return _paragraph(self._heads[section].tip) if role == Qt.ItemDataRole.ToolTipRole else None


def _paragraph(text: str) -> str:
    """Return text as a tool tip that breaks its lines; what comes from a data pack is no HTML."""
    return f"<p>{html.escape(text[:4000]).replace(chr(10), '<br>')}</p>" if text else ""
