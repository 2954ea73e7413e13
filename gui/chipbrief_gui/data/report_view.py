# SPDX-License-Identifier: Apache-2.0
"""A report on the screen: its heading, its table, the notes of the selected row and of the whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.data.report import Column, Report, Row, Section
from chipbrief_gui.data.table import RowsTable
from chipbrief_gui.panes.splitters import split
from chipbrief_gui.theme import Colors, embolden, rename
from chipbrief_gui.windows import put_in_order, wrapped_label
from chipbrief_gui.words import say

_HANDLE = 8
_LINE = 600
_PATIENCE_MS = 250


class ReportView(QWidget):
    """Shows a report, or in its place one sentence: what to do, that it is coming, or what failed."""

    def __init__(
        self,
        columns: tuple[Column, ...],
        name: str,
        parent: QWidget | None = None,
        *,
        notes_first: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.heading = wrapped_label()
        embolden(self.heading)
        self.table = RowsTable(columns, name)
        self.details, self.general = Notes(say("report.details")), Notes(say("report.general"))
        self.copy_all = QPushButton(say("table.copy_all"))
        self.copy_all.setAutoDefault(False)
        self.message = wrapped_label()
        self._body = self._make_body(notes_first=notes_first)
        self.stack = QStackedWidget()
        self.stack.addWidget(in_the_middle(self.message))
        self.stack.addWidget(self._body)
        self._lay_out()
        self.table.row_selected.connect(self._show_row)
        self.copy_all.clicked.connect(lambda: self.table.copy(selected=False))
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_PATIENCE_MS)
        self._slow.timeout.connect(lambda: self.say_it(say("report.busy")))
        self.say_it(say("report.waiting"))

    def listen(self, asking: Asking, read: Callable[[Any], Report] = lambda report: report) -> None:
        """Show what ``asking`` hears: reports, failures, and that an answer takes its time.

        ``read`` takes the report out of an answer that is more than one.
        """
        asking.busy.connect(self._slow.start)
        asking.answered.connect(lambda answer: self.show_report(read(answer)))
        asking.failed.connect(lambda text: self.say_it(text, kind="bad"))

    def set_colors(self, colors: Colors) -> None:
        """Write the notes in ``colors``."""
        self.table.set_colors(colors)
        self.details.set_colors(colors)
        self.general.set_colors(colors)

    def show_report(self, report: Report) -> None:
        """Show ``report``; without rows, what it says of that."""
        self._slow.stop()
        self.heading.setText(report.heading)
        self.heading.setVisible(bool(report.heading))
        self.show_notes(report.notes)
        self.table.show_rows(report.rows)
        self.copy_all.setVisible(bool(report.rows))
        if report.rows or report.notes:
            self.stack.setCurrentWidget(self._body)
        else:
            self._place(report.empty, "muted")

    def show_notes(self, notes: tuple[Section, ...]) -> None:
        """Show ``notes`` on all of the report."""
        self.general.show_sections(notes)
        self.general.setVisible(bool(notes))

    def say_it(self, text: str, *, kind: str = "muted") -> None:
        """Show one sentence in place of a report: ``muted`` news, or what went ``bad``."""
        self._slow.stop()
        self.heading.hide()
        self.copy_all.hide()
        self._place(text, kind)

    def _place(self, text: str, kind: str) -> None:
        rename(self.message, kind)
        self.message.setText(text)
        self.message.setAccessibleName(text)
        self.stack.setCurrentIndex(0)

    def _show_row(self, row: Row | None) -> None:
        self.details.show_sections(row.notes if row else ())
        self.details.setVisible(bool(row and row.notes))

    def _make_body(self, *, notes_first: bool) -> QSplitter:
        for notes in (self.details, self.general):
            notes.setMinimumSize(180, 90)
        self.table.setMinimumHeight(120)
        below = split(Qt.Orientation.Horizontal, self.details, self.general, handle=_HANDLE)
        below.setStretchFactor(0, 1)
        first, second = (below, self.table) if notes_first else (self.table, below)
        body = split(Qt.Orientation.Vertical, first, second, handle=_HANDLE)
        body.setSizes([300, 200])
        body.setStretchFactor(0, 1)
        return body

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(self.heading, 1)
        top.addWidget(self.copy_all, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        order = (self.table, self.details, self.general, self.copy_all)
        put_in_order(*order)


def in_the_middle(label: QLabel) -> QWidget:
    """Return ``label`` in the middle of a widget, in lines that are not too long to read."""
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMargin(24)
    label.setMaximumWidth(_LINE)
    middle = QWidget()
    across = QHBoxLayout(middle)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(label)
    return middle
