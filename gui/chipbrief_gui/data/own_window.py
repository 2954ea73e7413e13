# SPDX-License-Identifier: Apache-2.0
"""The window of the user's own tables: add, remove, and tick those that go into the brief."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QMessageBox, QWidget

from chipbrief.frozen import frozen
from chipbrief_gui.asking import Asking
from chipbrief_gui.data.from_own import Addition, OwnTables, faulty_fields
from chipbrief_gui.data.own_form import OwnForm
from chipbrief_gui.data.report import Column, Report
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import SideWindow, ask_first, show_news, wrapped_label
from chipbrief_gui.words import say

COLUMNS = (
    Column("own.used"),
    Column("own.list_title", wide=True),
    Column("own.list_rows", number=True),
    Column("own.list_columns", number=True),
    Column("own.from", wide=True),
)


@frozen
class OwnAskings:
    """Who is asked for what: the list, a change of it, and the columns of a file."""

    listing: Asking
    changing: Asking
    peeking: Asking


class OwnWindow(SideWindow):
    """``chosen`` gives the names that are ticked when they change; ``changed`` says that the list did."""

    chosen = Signal(object)
    changed = Signal()

    def __init__(
        self,
        tables: OwnTables,
        askings: OwnAskings,
        ask_file: Callable[[], Path | None],
        form: OwnForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say("own.window"), (940, 640), parent)
        self._tables, self._ask_file = tables, ask_file
        self._listing, self._changing, self._peeking = askings.listing, askings.changing, askings.peeking
        self._opened: Opened | None = None
        self._wanted: Addition | None = None
        self.view = ReportView(COLUMNS, say("own.window"), self)
        self.view.table.rows.set_ticks(frozenset())
        self.form = form
        self.news = wrapped_label()
        self.news.hide()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.add, self.remove = (
            self.add_button(say("own.add"), role),
            self.add_button(say("own.remove"), role, say("own.remove_tip")),
        )
        self.confirm: QMessageBox | None = None
        self.column.addWidget(wrapped_label(say("own.text")))
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.form)
        self.column.addWidget(self.news)
        self.add_bottom()
        self._connect()

    def set_colors(self, colors: Colors) -> None:
        """Write the notes in ``colors``."""
        self.view.set_colors(colors)
        self.form.set_colors(colors)

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Check the sources of what is added against the open data pack."""
        self._opened = opened

    @property
    def ticks(self) -> frozenset[str]:
        """The names of the tables that go into the brief."""
        return self.view.table.rows.ticks or frozenset()

    def list_tables(self) -> None:
        """List the tables anew."""
        self._listing.ask(self._tables.report)

    def add_file(self) -> None:
        """Ask for a file, then for its name."""
        file = self._ask_file()
        if file is not None:
            show_news(self.news, "")
            self.form.ask(file, frozenset(row.key for row in self.view.table.rows.rows))

    def ask_to_remove(self) -> None:
        """Ask before the selected table is removed, for that cannot be undone."""
        row = self.view.table.current
        if row is None:
            return
        question = say("own.sure", name=row.key)
        title, go_on = say("own.window"), say("own.remove")
        self.confirm = ask_first(self, title, question, go_on, lambda: self._remove(row.key))

    def _connect(self) -> None:
        self.view.listen(self._listing)
        self._listing.answered.connect(self._on_listed)
        self._changing.answered.connect(self._on_changed)
        self._changing.refused.connect(self._on_refused)
        self._changing.failed.connect(self._on_failed)
        self.add.clicked.connect(self.add_file)
        self.remove.clicked.connect(self.ask_to_remove)
        self.form.wanted.connect(self._add)
        self.form.peek_wanted.connect(self._peek)
        self._peeking.answered.connect(self.form.show_columns)
        self._peeking.failed.connect(self._on_failed)
        self.view.table.rows.ticked.connect(self.chosen)

    def _add(self, wanted: Addition) -> None:
        opened = self._opened
        if opened is None:
            show_news(self.news, say("report.waiting"), kind="bad")
        elif self.form.lacks_source:
            self.form.mark(("source", "all_from"))
            show_news(self.news, say("own.no_source"), kind="bad")
        else:
            self._wanted = wanted
            self._changing.ask(lambda: self._tables.add(wanted, opened.workshop.library))

    def _peek(self, file: Path, sheet: str) -> None:
        self._peeking.ask(lambda: self._tables.peek(file, sheet))

    def _on_failed(self, text: str) -> None:
        show_news(self.news, text, kind="bad")

    def _on_refused(self, error: Exception) -> None:
        if self._wanted is not None and self.form.isVisible():
            self.form.mark(faulty_fields(error, self._wanted, has_source=self.form.has_source))

    def _remove(self, name: str) -> None:
        self._wanted = None  # what is typed into the form stays, and nothing in it is to blame
        self._changing.ask(lambda: self._tables.remove(name))

    def _on_listed(self, report: Report) -> None:
        self.remove.setEnabled(bool(report.rows))
        former, kept = self.ticks, self.ticks & {row.key for row in report.rows}
        if kept != former:
            self.view.table.rows.set_ticks(kept)
            self.chosen.emit(kept)

    def _on_changed(self, text: str) -> None:
        if self._wanted is not None:
            self.form.hide()
        show_news(self.news, text)
        self.list_tables()
        self.changed.emit()
        if self.ticks:  # one of them may have been replaced
            self.chosen.emit(self.ticks)
