# SPDX-License-Identifier: Apache-2.0
"""A table of report rows: sorts by value, copies as text, works by keyboard alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import (
    QItemSelectionModel,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from chipbrief.pasting import as_lines
from chipbrief_gui.data.cells import ROW_AIR, WholeWords
from chipbrief_gui.data.fitting import Fitting
from chipbrief_gui.data.report import Column, Row, retelling
from chipbrief_gui.data.rows import RowsModel
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say

_BOX = 28


class RowsTable(QTableView):
    """Shows rows; ``row_selected`` gives the one that the keyboard is on, or None."""

    row_selected = Signal(object)

    def __init__(self, columns: tuple[Column, ...], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_fitted, self._line, self._room = True, 0, 0
        self.rows = RowsModel(columns)
        self._cells = WholeWords(self)
        self._fitting = Fitting(columns, self._cells, self.fontMetrics)
        self.setModel(self.rows)
        self.setAccessibleName(name)
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show ``rows`` in their own order unless one was chosen, and go to the first."""
        self.rows.set_rows(rows)
        self._is_fitted = True  # to go to a row lays all out at once; they are fitted in a later turn
        if rows:
            self._go_to(0)
        else:
            self.row_selected.emit(None)
        self._fit_later()

    def retell(self, again: Callable[[str], str]) -> Iterator[None]:
        """Show the rows and the titles in another language; what is selected stays so.

        Yields often: until the last row is shown, others may come.
        """
        rows = self.rows.rows
        for at, row in enumerate(rows):
            cells = (again(cell) if isinstance(cell, str) else cell for cell in row.cells)
            notes, alarms = (yield from retelling(row.notes, again)), tuple(map(again, row.alarms))
            if self.rows.rows is not rows:
                return
            told = replace(row, cells=tuple(cells), tip=again(row.tip), notes=notes, alarms=alarms)
            self.rows.put_row(at, told)
            yield
        self._fit()
        self.row_selected.emit(self.current)

    def put_row(self, at: int, row: Row) -> None:
        """Show ``row`` in place of the one at ``at`` (in their own order); what is selected stays so."""
        had_signs = self.rows.has_signs
        self.rows.put_row(at, row)
        if self._is_fitted:
            self._fit_row(at, row, had_signs=had_signs)
        if self.current is row:
            self.row_selected.emit(row)

    def select_key(self, key: str) -> None:
        """Go to the row that stands for ``key``, if there is one."""
        at = next((at for at, row in enumerate(self.rows.rows) if row.key == key), None)
        if at is not None:
            self._go_to(self.rows.place(at))

    def set_colors(self, colors: Colors) -> None:
        """Draw ticks and marks in ``colors``."""
        self._cells.set_colors(colors)
        self.rows.set_colors(colors)
        self.viewport().update()

    @property
    def current(self) -> Row | None:
        """The row that the keyboard is on."""
        index = self.currentIndex()
        return self.rows.row(index) if index.isValid() else None

    @property
    def selected(self) -> tuple[Row, ...]:
        """The selected rows, in the order in which they are shown."""
        chosen = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return tuple(map(self.rows.row, chosen))

    def text(self, *, selected: bool = False) -> str:
        """Return the titles and the rows (all, or those selected) as lines of cells between tabs."""
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        shown = [row for row in range(self.rows.rowCount()) if row in chosen or not selected]
        titles = [say(column.key) for column in self.rows.columns]
        cells = [[str(self.rows.index(row, at).data()) for at in range(len(titles))] for row in shown]
        return as_lines((titles, *cells))

    def copy(self, *, selected: bool = True) -> None:
        """Put the selected rows, or all, on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.text(selected=selected))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected rows with their titles, not one cell; Space ticks the row."""
        if event.key() == Qt.Key.Key_Space and self.rows.ticks is not None and self.current:
            first = self.rows.index(self.currentIndex().row(), 0)
            self.rows.setData(first, None, Qt.ItemDataRole.CheckStateRole)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide columns what is left of the width."""
        super().resizeEvent(event)
        if event.size().width() != self._room:
            self._fit_later()

    def doItemsLayout(self) -> None:  # noqa: N802
        """Fit what is shown, then lay it out: Qt asks for it once before it paints, whatever came before."""
        if not self._is_fitted:
            self._is_fitted = True
            self._fit()
        super().doItemsLayout()

    def make_menu(self) -> QMenu:
        """Return the menu of the table: copy, select all, sort by each column."""
        menu = QMenu(self)
        menu.addAction(say("table.copy"), QKeySequence.StandardKey.Copy, self.copy)
        menu.addAction(say("table.select_all"), QKeySequence.StandardKey.SelectAll, self.selectAll)
        menu.addSeparator()
        for at, column in enumerate(self.rows.columns):
            words = say("table.sort_by", column=_flat(say(column.key)))
            menu.addAction(words, lambda at=at: self._sort_by(at))
        return menu

    def _go_to(self, row: int) -> None:
        # From right to left ``selectRow`` looks for the column behind the last, and selects nothing;
        # ``setCurrentIndex`` of the view would add the row to the others while Shift or Ctrl is held.
        how = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(self.rows.index(row, 0), how)

    def _sort_by(self, column: int) -> None:
        header = self.horizontalHeader()
        again = header.sortIndicatorSection() == column
        down = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, order)

    def _open_menu(self, at: QPoint) -> None:
        menu = self.make_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def _tell(self) -> None:
        self.row_selected.emit(self.current)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(self._cells)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _fit_later(self) -> None:
        self._is_fitted = False
        self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        self._cells.sign_width = _BOX if self.rows.has_signs else 0
        header = self.verticalHeader()
        self._line = max(
            self.fontMetrics().height() + ROW_AIR, header.minimumSectionSize(), header.sectionSizeHint(0)
        )
        self._room = self._room_for(len(self.rows.rows))
        for at, width in enumerate(self._fitting.widths(self.rows.rows, self._room)):
            self.setColumnWidth(at, width)
        self._fit_rows()

    def _room_for(self, count: int) -> int:
        """Return how wide the viewport is, or will be once so many rows have a scroll bar."""
        whole, bar = self.maximumViewportSize(), self.verticalScrollBar()
        will_scroll = not bar.isVisible() and count * self._line > whole.height()
        return self.viewport().width() - (bar.sizeHint().width() if will_scroll else 0)

    def _fit_row(self, at: int, row: Row, *, had_signs: bool) -> None:
        """Fit a row that is another now: all of them only where it is wider than any was."""
        if self._fitting.is_wider(row) or had_signs != self.rows.has_signs:
            self._fit_later()
        else:
            (height,) = self._fitting.heights([row], self._line)
            self._set_height(at, height)

    def _fit_rows(self) -> None:
        """Make each row as high as its highest cell."""
        header = self.verticalHeader()
        heights = self._fitting.heights(self.rows.rows, self._line)
        # This makes all rows so high, and each other one takes as long as it does.
        usual = Counter(heights).most_common(1)[0][0] if heights else self._line
        header.setDefaultSectionSize(usual)
        for at, height in enumerate(heights):
            if height != usual:
                self._set_height(at, height)

    def _set_height(self, at: int, height: int) -> None:
        shown = self.rows.place(at)
        if height != self.rowHeight(shown):
            self.setRowHeight(shown, height)


def _flat(text: object) -> str:
    return " ".join(str(text).split())
