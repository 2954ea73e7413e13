# SPDX-License-Identifier: Apache-2.0
"""A report on the screen: its heading, its table, the notes of the selected row and of the whole."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.data.report import Column, Report, Row, Section
from chipbrief_gui.data.table import RowsTable
from chipbrief_gui.panes.splitters import fill, split
from chipbrief_gui.theme import Colors, embolden, rename
from chipbrief_gui.windows import SideWindow, put_in_order, wrapped_label
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
        drop: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.heading = wrapped_label("", self)
        embolden(self.heading)
        self.copy_all = QPushButton(say("table.copy_all"), self)
        self.copy_all.setAutoDefault(False)
        self.message = wrapped_label()
        # From the outside in: Qt measures all that a part holds anew each time the part is put somewhere.
        self.stack = QStackedWidget(self)
        self.stack.addWidget(in_the_middle(self.message, drop=drop))
        self._body = split(Qt.Orientation.Vertical, handle=_HANDLE, parent=self.stack)
        below = split(Qt.Orientation.Horizontal, handle=_HANDLE, parent=self._body)
        self.table = RowsTable(columns, name, self._body)
        self.details = Notes(say("report.details"), below)
        self.general = Notes(say("report.general"), below)
        fill(below, self.details, self.general)
        fill(self._body, *((below, self.table) if notes_first else (self.table, below)))
        for parts in (below, self._body):
            parts.setStretchFactor(0, 1)
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
            was_shown = self.stack.currentWidget() is self._body
            self.stack.setCurrentWidget(self._body)
            if not was_shown:
                self._take_keyboard()
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

    def _take_keyboard(self) -> None:
        """Give the keyboard to the rows where it waited for them at Close, as nothing else could take it."""
        window = self.window()
        if isinstance(window, SideWindow) and window.focusWidget() is window.close_button:
            self.table.setFocus()

    def _place(self, text: str, kind: str) -> None:
        rename(self.message, kind)
        self.message.setText(text)
        self.message.setAccessibleName(text)
        self.stack.setCurrentIndex(0)

    def _show_row(self, row: Row | None) -> None:
        self.details.show_sections(row.notes if row else ())
        self.details.setVisible(bool(row and row.notes))

    def _lay_out(self) -> None:
        for notes in (self.details, self.general):
            notes.setMinimumSize(180, 90)
        self.table.setMinimumHeight(120)
        self._body.setSizes([300, 200])
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


def in_the_middle(label: QLabel, *, drop: bool = False) -> QWidget:
    """Return ``label`` in the middle of a widget, in lines that are not too long to read.

    With ``drop`` the widget looks like the place for files that it is.
    """
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setMargin(24)
    label.setMaximumWidth(_LINE)
    middle = QFrame()
    middle.setObjectName("dropZone" if drop else "")
    across = QHBoxLayout(middle)
    across.setContentsMargins(0, 0, 0, 0)
    across.addWidget(label)
    return middle
