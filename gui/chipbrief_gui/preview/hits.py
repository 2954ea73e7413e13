# SPDX-License-Identifier: Apache-2.0
"""The list of the hits of a search: the page and the words around each."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from chipbrief_gui.plain import plain_tip
from chipbrief_gui.preview.finding import Finder
from chipbrief_gui.straight import Straight
from chipbrief_gui.words import say

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS = ("preview.page", "preview.side.hits")


class Hits(QTableView):
    """Lists the hits; the one that becomes current is shown on its page."""

    def __init__(self, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(Straight(self))
        self._finder = finder
        self._rows = _Rows(finder, self)
        self.setModel(self._rows)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAccessibleName(say("preview.side.hits"))
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, self.fontMetrics().horizontalAdvance("000") + 16)
        self.selectionModel().currentRowChanged.connect(self._on_chosen)
        finder.changed.connect(self._follow)

    def _on_chosen(self, index: _Index) -> None:
        if index.isValid() and index.row() != self._finder.number - 1:
            self._finder.show(self._finder.hits[index.row()])

    def _follow(self) -> None:
        self._rows.follow()
        number = self._finder.number
        if number and self.currentIndex().row() != number - 1:
            flags = QItemSelectionModel.SelectionFlag
            index = self._rows.index(number - 1, 1)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


class _Rows(QAbstractTableModel):
    """One row for each hit of ``finder``; what stands around a hit is asked for when its row is seen."""

    def __init__(self, finder: Finder, parent: QWidget) -> None:
        super().__init__(parent)
        self._finder = finder
        self._hits = finder.hits

    def follow(self) -> None:
        """Show the hits there are by now."""
        if self._hits is not self._finder.hits:
            self.beginResetModel()
            self._hits = self._finder.hits
            self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many hits there are."""
        return 0 if parent.isValid() else len(self._hits)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns: page, and words."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the page or the words around a hit."""
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._finder.context(hit) if index.column() else str(hit.page)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say('preview.page_n', n=hit.page)}: {self._finder.context(hit)}"
        return plain_tip(self._finder.context(hit)) if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_COLUMNS[section])
        return None
