# SPDX-License-Identifier: Apache-2.0
"""The window of one file that the brief carries, as a table to filter and sort. No other program sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QLabel, QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.browse.from_browse import Asked, ask_rows, query_of
from chipbrief_gui.browse.view import BrowseTable
from chipbrief_gui.theme import embolden
from chipbrief_gui.windows import SideWindow, show_news, wrapped_label
from chipbrief_gui.words import number, say

if TYPE_CHECKING:
    from chipbrief.browse import Dataset

_SIZE = (900, 600)


class AttachedWindow(SideWindow):
    """Shows a CSV or JSON file; reading and filtering it is asked for in the background."""

    def __init__(self, opening: Asking, rows: Asking, parent: QWidget | None = None) -> None:
        super().__init__(say("attached.title"), _SIZE, parent)
        self._opening, self._rows = opening, rows
        self._dataset: Dataset | None = None
        self.table = BrowseTable()
        self.heading, self.news, self.counted = wrapped_label(), wrapped_label(), QLabel()
        self.copy = self.add_button(say("browse.copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: self.table.copy(selected=False))
        self.table.asked.connect(self.ask)
        opening.answered.connect(self._on_opened)
        rows.answered.connect(self._on_rows)
        for asking in (opening, rows):
            asking.failed.connect(lambda text: show_news(self.news, text, kind="bad"))
        self._lay_out()

    def show_file(self, name: str, data: bytes) -> None:
        """Show the file ``name``, as soon as it is read."""
        self._opening.ask(lambda: _read(name, data))

    def ask(self) -> None:
        """Ask for the rows that the filters leave."""
        if (found := self._dataset) is not None:
            query = query_of(found, self.table.head.words, "", self.table.order)
            self._rows.ask(lambda: ask_rows(found, query))

    def _on_opened(self, asked: Asked) -> None:
        self._dataset = asked.dataset
        self.heading.setText(asked.dataset.title)
        self.table.show_dataset(asked.dataset, asked.places)
        self._count(asked)
        self.table.setFocus()

    def _on_rows(self, asked: Asked) -> None:
        if asked.dataset is self._dataset:
            self.table.show_places(asked.places)
            self._count(asked)

    def _count(self, asked: Asked) -> None:
        key = "browse.rows" if asked.query.narrows else "browse.all"
        self.counted.setText(say(key, shown=number(len(asked.places)), all=number(asked.dataset.table.count)))
        show_news(self.news, "")

    def _lay_out(self) -> None:
        self.setObjectName("browse")
        self.counted.setObjectName("muted")
        embolden(self.heading)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.counted)
        self.column.addLayout(top)
        self.column.addWidget(self.table, 1)
        self.news.hide()
        self.column.addWidget(self.news)
        self.add_bottom()


def _read(name: str, data: bytes) -> Asked:
    from chipbrief.browse import Query, attached_dataset

    return ask_rows(attached_dataset(name, data), Query())
