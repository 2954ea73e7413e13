# SPDX-License-Identifier: Apache-2.0
"""The panel beside the pages: the outline, small images of the pages, and the hits of a search."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtPdf import QPdfBookmarkModel
from PySide6.QtWidgets import QTabWidget, QTreeView, QWidget

from chipbrief_gui.preview.finding import Finder
from chipbrief_gui.preview.hits import Hits
from chipbrief_gui.preview.sheets import Sheets
from chipbrief_gui.preview.thumbnails import Thumbnails
from chipbrief_gui.preview.trail import Trail
from chipbrief_gui.straight import Straight
from chipbrief_gui.words import say

#: The tabs, by the name of the action that shows each.
TABS = ("outline", "thumbnails", "hits")
_WIDTH = 190


class Side(QTabWidget):
    """Shows one of ``TABS``."""

    def __init__(self, sheets: Sheets, finder: Finder, trail: Trail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outline = Outline(sheets, trail)
        self.thumbnails = Thumbnails(sheets)
        self.hits = Hits(finder)
        self.setObjectName("side")
        self.setDocumentMode(True)
        self.setAccessibleName(say("preview.side"))
        for name, part in zip(TABS, (self.outline, self.thumbnails, self.hits), strict=True):
            self.addTab(part, say(f"preview.side.{name}"))
        self.hide()

    def minimumSizeHint(self) -> QSize:
        """Return room for the words of all tabs."""
        return super().minimumSizeHint().expandedTo(QSize(max(_WIDTH, self.tabBar().sizeHint().width()), 0))

    @property
    def tab(self) -> str:
        """The name of the tab that is shown."""
        return TABS[self.currentIndex()]

    def show_tab(self, name: str) -> None:
        """Show a tab and move the keyboard into it."""
        self.setCurrentIndex(TABS.index(name))
        self.show()
        self.currentWidget().setFocus(Qt.FocusReason.ShortcutFocusReason)


class Outline(QTreeView):
    """The bookmarks of the PDF, all of them open; a click or Enter goes to one."""

    def __init__(self, sheets: Sheets, trail: Trail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(Straight(self))
        self._sheets, self._trail = sheets, trail
        self.setHeaderHidden(True)
        self.setIndentation(14)
        self.setAccessibleName(say("preview.side.outline"))
        self.clicked.connect(self._go)
        self.activated.connect(self._go)
        sheets.loaded.connect(self._follow)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the outline, once it is seen."""
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Show the outline of the PDF where that of the one before was being read."""
        pdf = self._sheets.pdf
        if not self.isVisible() or pdf is None or self.model() is pdf.outline:
            return
        path, scroll = _path(self.currentIndex()), self.verticalScrollBar().value()
        self.setModel(pdf.outline)
        self.expandAll()
        index = QModelIndex()
        for row in path:
            index = self.model().index(row, 0, index)
        self.setCurrentIndex(index)
        self.verticalScrollBar().setValue(scroll)

    def _go(self, index: QModelIndex | QPersistentModelIndex) -> None:
        page = index.data(QPdfBookmarkModel.Role.Page.value)
        place = index.data(QPdfBookmarkModel.Role.Location.value)
        self._trail.jump(page + 1, place.y())


def _path(index: QModelIndex) -> list[int]:
    rows: list[int] = []
    while index.isValid():
        rows.insert(0, index.row())
        index = index.parent()
    return rows
