# SPDX-License-Identifier: Apache-2.0
"""The tabs below the table: the row and its sources, notes and gaps, columns, and the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from chipbrief_gui.browse.chart_pane import ChartPane
from chipbrief_gui.browse.from_browse import Open
from chipbrief_gui.browse.from_rows import about_sections, column_rows, row_sections
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.data.report import Column, Section
from chipbrief_gui.data.table import RowsTable
from chipbrief_gui.plain import plain_words
from chipbrief_gui.theme import Colors
from chipbrief_gui.windows import inside
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.browse import Dataset

COLUMNS = (
    Column("browse.column"),
    Column("browse.in_file"),
    Column("browse.type"),
    Column("browse.unit"),
    Column("browse.means", wide=True),
    Column("browse.filled", number=True),
    Column("browse.different", number=True),
)


class Lower(QTabWidget):
    """``chart_wanted`` says that a chart would be seen and is not drawn yet."""

    chart_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        pages = inside(self)
        self.row, self.about = Notes(_plain("browse.row"), pages), Notes(_plain("browse.about"), pages)
        self.columns = RowsTable(COLUMNS, _plain("browse.columns"), pages)
        self.chart = ChartPane(pages)
        self._stale = False
        parts = (self.row, self.about, self.columns, self.chart)
        keys = ("browse.row", "browse.about", "browse.columns", "browse.chart")
        for key, page in zip(keys, parts, strict=True):
            self.addTab(page, say(key))
        self.setMinimumHeight(160)
        self.setUsesScrollButtons(False)
        self.setObjectName("report")
        self.currentChanged.connect(self._on_page)
        self.chart.wanted.connect(self.want_chart)

    def set_colors(self, colors: Colors) -> None:
        """Write and draw in ``colors``."""
        for page in (self.row, self.about, self.columns, self.chart):
            page.set_colors(colors)

    def show_dataset(self, found: Open) -> None:
        """Show what is said of a dataset, and no chart of another one."""
        self.show_gaps(found, ())
        self.columns.show_rows(column_rows(found.dataset))
        with QSignalBlocker(self.chart):
            self.chart.set_dataset(found.dataset)

    def show_gaps(self, found: Open, gaps: tuple[str, ...]) -> None:
        """Show what a dataset lacks for the pick, with all else that is said of it."""
        self.about.show_sections(about_sections(found, gaps))

    def show_row(self, dataset: Dataset | None, place: int | None) -> None:
        """Show what a row rests on."""
        if dataset is None or place is None:
            self.row.show_sections((Section(say("browse.row.none"), ()),))
        else:
            self.row.show_sections(row_sections(dataset, place))

    def want_chart(self) -> None:
        """Ask for the chart if it would be seen, or else as soon as it will be."""
        self._stale = True
        self._on_page()

    def _on_page(self) -> None:
        if self._stale and self.currentWidget() is self.chart:
            self._stale = False
            self.chart_wanted.emit()


def _plain(key: str) -> str:
    return plain_words(say(key))
