# SPDX-License-Identifier: Apache-2.0
"""The table of the data browser: rows of one height; whoever hears ``asked`` sorts and filters them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from chipbrief_gui.browse.header import FilterHeader
from chipbrief_gui.browse.model import ColumnsModel
from chipbrief_gui.straight import Straight
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.browse.columns import Rows

_LOOKED_AT = 200  # rows that say how wide a column has to be
_LEAST, _MOST = 9, 36  # letters of a column
_AIR, _TITLE_AIR = 22, 34


class BrowseTable(QTableView):
    """``asked`` says that other rows are wanted; ``reached`` gives the place of the current row, or None.

    ``copy_wanted`` gives a table and the places of its rows that are to be copied.
    """

    asked = Signal()
    reached = Signal(object)
    copy_wanted = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(Straight(self))
        self.rows = ColumnsModel()
        self.head = FilterHeader(self)
        self.order: tuple[int, bool] | None = None
        self._turned = False
        self.setModel(self.rows)
        self.setHorizontalHeader(self.head)
        self.setAccessibleName(say("browse.table"))
        self._set_up()
        self.head.changed.connect(self.asked)
        self.head.sectionClicked.connect(self._turn)
        self.head.reached.connect(self._show_column)
        self.horizontalScrollBar().valueChanged.connect(self.head.place_fields)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.customContextMenuRequested.connect(self._open_menu)

    @property
    def place(self) -> int | None:
        """The place in the dataset of the current row."""
        index = self.currentIndex()
        return self.rows.place(index.row()) if index.isValid() else None

    def show_dataset(self, dataset: object, places: object) -> None:
        """Show another dataset, unsorted and unfiltered, and go to its first row."""
        self.order = None
        self.head.set_columns(())
        self.rows.show_dataset(dataset, places)  # type: ignore[arg-type]
        # Before there are fields: each would be placed anew for each column.
        self._fit()
        self.head.set_columns(self.rows.titles)
        self.horizontalScrollBar().setValue(0)
        self.go_to(None)

    def show_places(self, places: object) -> None:
        """Show other rows, and stay at the current one if it is among them; another order shows its top."""
        at = None if self._turned else self.place
        self._turned = False
        column = max(self.currentIndex().column(), 0)
        self.rows.show_places(places)  # type: ignore[arg-type]
        self.go_to(at, column)

    def retell(self, _again: Callable[[str], str]) -> None:
        """Name the columns in another language."""
        self.rows.retell()
        self.head.name_fields(self.rows.titles)

    def go_to(self, place: int | None, column: int = 0) -> None:
        """Make the row of ``place`` current, or else the first one."""
        row = max(self.rows.row_of(place), 0) if place is not None else 0
        index = self.rows.index(row, column)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        else:
            self.reached.emit(None)

    def copy(self, *, selected: bool = True) -> None:
        """Ask to have rows on the clipboard: those selected, or all."""
        found = self.rows
        if found.dataset is not None and found.places is not None:
            places = self._selected(found.places) if selected else found.places
            self.copy_wanted.emit(found.dataset.table, places)

    def sort_by(self, column: int, *, down: bool) -> None:
        """Sort by a column; -1 gives the order of the file."""
        self.order = (column, down) if column >= 0 else None
        self._turned = True
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.head.setSortIndicator(column, order)
        self.asked.emit()

    def make_menu(self) -> QMenu:
        """Return the menu of the current cell: copy, sort, filter."""
        menu, index = QMenu(self), self.currentIndex()
        column, cell = index.column(), self.rows.asked(index)
        menu.addAction(say("table.copy"), QKeySequence.StandardKey.Copy, self.copy)
        menu.addAction(say("table.select_all"), QKeySequence.StandardKey.SelectAll, self.selectAll)
        menu.addSeparator()
        menu.addAction(say("browse.sort_up"), lambda: self.sort_by(column, down=False))
        menu.addAction(say("browse.sort_down"), lambda: self.sort_by(column, down=True))
        menu.addAction(say("browse.sort_off"), lambda: self.sort_by(-1, down=False))
        menu.addSeparator()
        menu.addAction(say("browse.here"), lambda: self.head.set_words(column, f"={cell}"))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected rows with the names of their columns."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def _selected(self, places: Rows) -> Rows:
        import numpy as np

        ranges = sorted({(part.top(), part.bottom()) for part in self.selectionModel().selection().toList()})
        return np.concatenate([places[:0], *(places[top : bottom + 1] for top, bottom in ranges)])

    def _turn(self, column: int) -> None:
        """Sort up, then down, then not at all."""
        if self.order is None or self.order[0] != column:
            self.sort_by(column, down=False)
        elif not self.order[1]:
            self.sort_by(column, down=True)
        else:
            self.sort_by(-1, down=False)

    def _show_column(self, column: int) -> None:
        row = max(self.currentIndex().row(), 0)
        index = self.rows.index(row, column)
        if index.isValid():
            self.scrollTo(index)

    def _open_menu(self, at: QPoint) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def _tell(self) -> None:
        self.reached.emit(self.place)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(self.fontMetrics().height() + 12)

    def _fit(self) -> None:
        """Make each column as wide as its first rows need, within reason."""
        dataset, letters = self.rows.dataset, self.fontMetrics()
        if dataset is None:
            return
        for at, (column, name) in enumerate(zip(dataset.table.columns, self.rows.titles, strict=True)):
            cells = column.read[:_LOOKED_AT]
            wide = max((letters.horizontalAdvance(cell[:_MOST]) for cell in cells), default=0) + _AIR
            title = letters.horizontalAdvance(name) + _TITLE_AIR
            most = letters.averageCharWidth() * _MOST
            self.setColumnWidth(at, max(title, min(wide, most), letters.averageCharWidth() * _LEAST))
