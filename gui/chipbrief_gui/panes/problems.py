# SPDX-License-Identifier: Apache-2.0
"""The problems strip: one line when all is well, a table of problems when not."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.actions import shown_keys
from chipbrief_gui.icons import make_icon
from chipbrief_gui.theme import LIGHT, Colors, embolden
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.words import count, say

COLUMNS = ("severity", "code", "message", "place", "hint")
_ROWS_SHOWN = 4
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
        self.beginResetModel()
        self._colors = colors
        self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """Return the number of problems."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:  # noqa: N802
        """Return the number of columns."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:  # noqa: N802
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(f"problems.column.{COLUMNS[section]}")
        return None

    def data(self, index: _Index, role: int = 0) -> object:
        """Return the words, sign or full sentence of a cell."""
        row, column = self.rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return say(f"problems.{row.severity}") if column == "severity" else getattr(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == "severity":
            return self._sign(row.severity)
        if role == Qt.ItemDataRole.ToolTipRole:
            return getattr(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{say(f'problems.{row.severity}')} {row.code}: {row.message} {row.hint}"
        return None

    def _sign(self, severity: str) -> object:
        color = self._colors.error if severity == "error" else self._colors.warning
        return make_icon(severity, color, self._colors.surface, selected=self._colors.on_accent)


class ProblemsStrip(QWidget):
    """A heading that counts the problems, and below it the table."""

    def __init__(self, forth: QAction, back: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ProblemsModel()
        self.table = QTableView()
        self._sign, self.summary = QLabel(), QLabel()
        self._moves = (forth, back)
        self._keys = QLabel()
        self._keys.setObjectName("muted")
        for action in self._moves:
            action.changed.connect(self._show_keys)
        self._show_keys()
        self._colors = LIGHT
        self._set_up_table()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._heading = self._make_heading()
        column.addWidget(self._heading)
        column.addWidget(self.table, 1)
        self.show_rows(())

    def set_colors(self, colors: Colors) -> None:
        """Draw the signs in ``colors``."""
        self._colors = colors
        self.model.set_colors(colors)
        self._show_sign()

    def show_rows(self, rows: tuple[ProblemRow, ...]) -> None:
        """Show ``rows``, or that there are none."""
        self.model.set_rows(rows)
        self.summary.setText(_summary(rows))
        self._show_sign()
        self.table.setVisible(bool(rows))
        self._keys.setVisible(bool(rows))
        self.table.resizeRowsToContents()

    @property
    def wanted_height(self) -> int:
        """The height that shows the heading and the first rows, in pixels."""
        heading = self._heading.sizeHint().height()
        if not self.model.rows:
            return heading
        shown = range(min(len(self.model.rows), _ROWS_SHOWN))
        return heading + self.table.horizontalHeader().height() + sum(map(self.table.rowHeight, shown)) + 4

    def step(self, by: int) -> None:
        """Select the problem ``by`` rows on, around the ends, and move the keyboard there."""
        if not self.model.rows:
            return
        row = self.table.currentIndex().row()
        first = 0 if by > 0 else len(self.model.rows) - 1
        row = first if row < 0 else (row + by) % len(self.model.rows)
        self.table.selectRow(row)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus(self) -> None:
        """Move the keyboard to the table."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew when the width changes."""
        super().resizeEvent(event)
        self.table.resizeRowsToContents()

    def _show_keys(self) -> None:
        following, previous = map(shown_keys, self._moves)
        self._keys.setText(say("problems.keys", next=following, previous=previous))

    def _make_heading(self) -> QWidget:
        heading = QWidget()
        row = QHBoxLayout(heading)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        title = QLabel(say("problems.title"))
        title.setObjectName("heading")
        embolden(title)
        for widget in (title, self._sign, self.summary):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._keys)
        return heading

    def _set_up_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(say("problems.title"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(True)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for column, name in enumerate(COLUMNS):
            stretch = name in {"message", "hint"}
            mode = QHeaderView.ResizeMode.Stretch if stretch else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)

    def _show_sign(self) -> None:
        severities = {row.severity for row in self.model.rows}
        name = "error" if "error" in severities else "warning" if severities else "good"
        color = getattr(self._colors, name)
        self._sign.setPixmap(make_icon(name, color, self._colors.surface).pixmap(15, 15))


def _summary(rows: tuple[ProblemRow, ...]) -> str:
    if not rows:
        return say("problems.none")
    errors = sum(row.severity == "error" for row in rows)
    parts = (("problems.errors", errors), ("problems.warnings", len(rows) - errors))
    return " · ".join(count(key, number) for key, number in parts if number)
