# SPDX-License-Identifier: Apache-2.0
"""The problems strip: one line when all is well, a table of problems when not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chipbrief_gui.problems.heading import Heading
from chipbrief_gui.problems.model import ProblemsModel
from chipbrief_gui.problems.table import ProblemsTable
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.words import say

_ROWS_SHOWN = 4


class ProblemsStrip(QWidget):
    """A heading that counts the problems, and below it the table.

    ``selected`` gives the row that is selected, ``reached`` the one that a step led to, and the other signals
    the one that a button, or Return, asked about. ``said`` says why a step leads nowhere; where the
    brief could not be made, ``unmade`` is asked first to lead to what is wrong.
    """

    selected = Signal(object)
    reached = Signal(object)
    show_wanted = Signal(object)
    explain_wanted = Signal(object)
    fix_wanted = Signal(object)
    copy_wanted = Signal()
    undo_wanted = Signal()
    said = Signal(str)

    def __init__(self, forth: QAction, back: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("problems")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ProblemsModel()
        self.table = ProblemsTable(self.model)
        self.heading = Heading(forth, back)
        self.summary = self.heading.summary
        self._rows: tuple[ProblemRow, ...] = ()
        self._is_unmade = False
        self.unmade: Callable[[], bool] = lambda: False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        body = QVBoxLayout()
        body.setContentsMargins(4, 0, 8, 0)
        body.addWidget(self.table)
        column.addLayout(body, 1)
        self.heading.filter.currentIndexChanged.connect(lambda _at: self._list())
        self.heading.copy.clicked.connect(self.copy_wanted)
        self.heading.undo.clicked.connect(self.undo_wanted)
        self.table.activated.connect(lambda index: self.show_wanted.emit(self.model.rows[index.row()]))
        self.table.wanted.connect(lambda name, row: getattr(self, f"{name}_wanted").emit(row))
        self.table.selectionModel().currentRowChanged.connect(self._on_current)
        self.show_rows(())

    def set_colors(self, colors: Colors) -> None:
        """Draw the signs in ``colors``."""
        self.model.set_colors(colors)
        self.heading.set_colors(colors)

    @property
    def row(self) -> ProblemRow | None:
        """The problem that is selected; without one, the first."""
        at = max(self.table.currentIndex().row(), 0)
        return self.model.rows[at] if at < len(self.model.rows) else None

    def show_rows(self, rows: tuple[ProblemRow, ...], *, unmade: bool = False) -> None:
        """Show ``rows``, or that there are none; the one that was selected stays so if it is among them.

        Of a brief that could not be made it is said that nothing is known of its problems.
        """
        if rows != self._rows:
            self.heading.end_news()
        self._rows, self._is_unmade = rows, unmade
        self.heading.show_rows(rows, unmade=unmade)
        self._list()

    def show_news(self, text: str, *, undo: bool = False) -> None:
        """Say what was done, with a way back; without a text nothing is said."""
        self.heading.show_news(text, undo=undo)

    @property
    def wanted_height(self) -> int:
        """The height that shows the heading and the first rows, in pixels."""
        heading = self.heading.sizeHint().height()
        if not self.model.rows:
            return heading
        return heading + self.table.height_of(_ROWS_SHOWN) + 4

    def step(self, by: int) -> None:
        """Select the problem ``by`` rows on, around the ends, and move the keyboard there."""
        if not self.model.rows:
            self.say_none()
            return
        row = self.table.currentIndex().row()
        first = 0 if by > 0 else len(self.model.rows) - 1
        row = first if row < 0 else (row + by) % len(self.model.rows)
        self._go_to(row)
        self.focus()
        self.reached.emit(self.model.rows[row])

    def step_to_error(self) -> None:
        """Select the first problem, which is an error where there is one, and move the keyboard there."""
        self.heading.filter.set_value("")
        self.table.clearSelection()
        self.table.setCurrentIndex(QModelIndex())
        self.step(1)

    def focus(self) -> None:
        """Move the keyboard to the table, if there is anything in it."""
        if self.model.rows:
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.say_none()

    def say_none(self) -> None:
        """Say that there is no problem to go to, or nothing yet that was looked through."""
        if self._is_unmade:
            if not self.unmade():
                self.said.emit(say("problems.unmade_hint"))
        else:
            self.said.emit(say("problems.not_yet" if self.isHidden() else "problems.none_to_show"))

    def _list(self) -> None:
        wanted = self.heading.filter.value
        former = self.row if self.table.currentIndex().isValid() else None
        rows = tuple(row for row in self._rows if wanted in ("", row.severity))
        if rows != self.model.rows:
            self.model.set_rows(rows)
            self.table.add_buttons()
            self._select_again(former)
            self.table.measure_later()
        self.table.setVisible(bool(self._rows))

    def _select_again(self, former: ProblemRow | None) -> None:
        if former is not None:
            names = [(row.code, row.message) for row in self.model.rows]
            if (former.code, former.message) in names:
                self._go_to(names.index((former.code, former.message)))

    def _go_to(self, row: int) -> None:
        # From right to left ``selectRow`` looks for the column behind the last, and selects nothing.
        self.table.setCurrentIndex(self.model.index(row, 0))

    def _on_current(self, index: QModelIndex) -> None:
        self.table.let_tab_to(index.row())
        if index.isValid():
            self.selected.emit(self.model.rows[index.row()])
