# SPDX-License-Identifier: Apache-2.0
"""The list of the hits of a search: the page and the words around each."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from chipbrief_gui.preview.finding import Finder, Hit
from chipbrief_gui.words import say

_Index = QModelIndex | QPersistentModelIndex
_LEAST_WIDTH = 24
_COLUMNS = ("preview.page", "preview.side.hits")


class Hits(QTreeView):
    """Lists the hits; the one that becomes current is shown on its page."""

    def __init__(self, finder: Finder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finder = finder
        self._rows = _Rows(self)
        self.setModel(self._rows)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(say("preview.side.hits"))
        self.header().setMinimumSectionSize(_LEAST_WIDTH)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self.setHeaderHidden(True)
        self.selectionModel().currentRowChanged.connect(self._on_chosen)
        finder.changed.connect(self._follow)

    def _on_chosen(self, index: _Index) -> None:
        if index.isValid() and self._rows.hits[index.row()] != self._finder.hit:
            self._finder.show(self._rows.hits[index.row()])

    def _follow(self) -> None:
        if self._rows.hits != self._finder.hits:
            self._rows.set_hits(self._finder.hits)
        if (number := self._finder.number) and self.currentIndex().row() != number - 1:
            flags = QItemSelectionModel.SelectionFlag
            index = self._rows.index(number - 1, 0)
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)


class _Rows(QAbstractTableModel):
    """One row a hit."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: tuple[Hit, ...] = ()

    def set_hits(self, hits: tuple[Hit, ...]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return how many hits there are."""
        return 0 if parent.isValid() else len(self.hits)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008, N802
        """Return the number of columns: page, and words."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the page or the words around a hit."""
        hit = self.hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.context if index.column() else str(hit.page)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say('preview.page_n', n=hit.page)}: {hit.context}"
        return hit.context if role == Qt.ItemDataRole.ToolTipRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the name of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(_COLUMNS[section])
        return None
