# SPDX-License-Identifier: Apache-2.0
"""A table of report rows: sorts by value, copies as text, works by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from chipbrief_gui.data.report import Column, Row, as_text
from chipbrief_gui.words import say

_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
_VALUE = Qt.ItemDataRole.UserRole
_LEAST_LETTERS = 16
_MOST_LETTERS = 34
_AIR = 26
_PADDING = 22
_TITLE_AIR = 34
_ROW_AIR = 12
_BOX = 28
_MOST_HEIGHT = 10_000


class RowsModel(QAbstractTableModel):
    """Rows under columns; the values themselves stand in ``UserRole``.

    With ``set_ticks`` the first column has a box to tick; ``ticked`` gives the keys of the rows ticked.
    """

    ticked = Signal(object)

    def __init__(self, columns: tuple[Column, ...]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: tuple[Row, ...] = ()
        self.ticks: frozenset[str] | None = None

    def set_ticks(self, keys: frozenset[str]) -> None:
        """Tick the rows of ``keys`` without saying that this changed."""
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

    def set_rows(self, rows: tuple[Row, ...]) -> None:
        """Show ``rows``."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

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
        if role == _VALUE:
            return value
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.tip or as_text(value)
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick(index)
        return self._side(index.column()) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def _side(self, column: int) -> int:
        side = Qt.AlignmentFlag.AlignRight if self.columns[column].number else Qt.AlignmentFlag.AlignLeft
        return int(side | Qt.AlignmentFlag.AlignVCenter)


class _ByValue(QSortFilterProxyModel):
    """Sorts numbers as numbers and words without regard to case; what is not known comes first."""

    def lessThan(self, left: _Index, right: _Index) -> bool:  # noqa: N802
        return _sort_key(left.data(_VALUE)) < _sort_key(right.data(_VALUE))


class _WholeWords(QStyledItemDelegate):
    """Makes a row as high as its longest cell, broken into lines, needs inside the padding."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        table = self.parent()
        hint = super().sizeHint(option, index)
        if not isinstance(table, QTableView):
            return hint
        width = table.columnWidth(index.column()) - _PADDING
        lines = option.fontMetrics.boundingRect(
            0, 0, max(width, 1), _MOST_HEIGHT, Qt.TextFlag.TextWordWrap, str(index.data())
        )
        return QSize(hint.width(), lines.height() + _ROW_AIR)


class RowsTable(QTableView):
    """Shows rows; ``row_selected`` gives the one that the keyboard is on, or None."""

    row_selected = Signal(object)

    def __init__(self, columns: tuple[Column, ...], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(columns)
        self._sorted = _ByValue(self)
        self._sorted.setSourceModel(self.rows)
        self.setModel(self._sorted)
        self.setAccessibleName(name)
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._open_menu)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show ``rows`` in their own order unless one was chosen, and go to the first."""
        self.rows.set_rows(rows)
        self._fit()
        if rows:
            self.selectRow(0)
        else:
            self.row_selected.emit(None)

    @property
    def current(self) -> Row | None:
        """The row that the keyboard is on."""
        index = self._sorted.mapToSource(self.currentIndex())
        return self.rows.rows[index.row()] if index.isValid() else None

    def text(self, *, selected: bool = False) -> str:
        """Return the titles and the rows (all, or those selected) as lines of cells between tabs."""
        chosen = {index.row() for index in self.selectionModel().selectedRows()}
        shown = [row for row in range(self._sorted.rowCount()) if row in chosen or not selected]
        titles = [_flat(say(column.key)) for column in self.rows.columns]
        cells = [[_flat(self._sorted.index(row, at).data()) for at in range(len(titles))] for row in shown]
        return "\n".join("\t".join(line) for line in (titles, *cells))

    def copy(self, *, selected: bool = True) -> None:
        """Put the selected rows, or all, on the clipboard as text."""
        QGuiApplication.clipboard().setText(self.text(selected=selected))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected rows with their titles, not one cell; Space ticks the row."""
        if event.key() == Qt.Key.Key_Space and self.rows.ticks is not None and self.current:
            first = self._sorted.index(self.currentIndex().row(), 0)
            self._sorted.setData(first, None, Qt.ItemDataRole.CheckStateRole)
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the wide columns what is left of the width."""
        super().resizeEvent(event)
        self._fit()

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
        self.setItemDelegate(_WholeWords(self))
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

    def _fit(self) -> None:
        columns = self.rows.columns
        widths = [self._least(at) for at in range(len(columns))]
        wants = {at: self._content(at) - widths[at] for at, column in enumerate(columns) if column.wide}
        left = max(0, self.viewport().width() - sum(widths))
        # The column that lacks least is served first, so that only long texts are broken into lines.
        for done, at in enumerate(sorted(wants, key=lambda at: wants[at])):
            share = left // (len(wants) - done)
            widths[at] += share if done == len(wants) - 1 else min(share, max(0, wants[at]))
            left = max(0, self.viewport().width() - sum(widths))
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self.resizeRowsToContents()

    def _least(self, column: int) -> int:
        title = max(map(self.fontMetrics().horizontalAdvance, say(self.rows.columns[column].key).split("\n")))
        most = _LEAST_LETTERS if self.rows.columns[column].wide else _MOST_LETTERS
        content = min(self._content(column), self.fontMetrics().averageCharWidth() * most)
        return max(title + _TITLE_AIR, content)

    def _content(self, column: int) -> int:
        words = (as_text(row.cells[column]) for row in self.rows.rows)
        box = _BOX if column == 0 and self.rows.ticks is not None else 0
        return max(map(self.fontMetrics().horizontalAdvance, words), default=0) + _AIR + box


def _sort_key(value: object) -> tuple[int, object]:
    if value is None:
        return (0, 0)
    return (1, value.casefold() if isinstance(value, str) else value)


def _flat(text: object) -> str:
    return " ".join(str(text).split())
