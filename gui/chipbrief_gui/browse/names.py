# SPDX-License-Identifier: Apache-2.0
"""The list of datasets: no name is cut, however narrow the list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyleOptionViewItem

from chipbrief_gui.browse.from_browse import Entry
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.straight import Straight

#: What an item needs beside its name and above and below it, in pixels: what the style sheet gives, and the
#: edges that Qt keeps for the focus, which its own measure of a broken line leaves out.
_AIR, _ROW_AIR = 22, 8
_HIGHEST = 10_000
#: The edges of the list, and the air inside them.
_EDGES = 10


class DatasetList(QListWidget):
    """Lists datasets; ``reached`` gives the entry of the one that the keyboard comes to."""

    reached = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setItemDelegate(_WholeNames(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)

    def show_entries(self, entries: tuple[Entry, ...], name: str) -> None:
        """List ``entries`` and go to the one of this name, or else to the first."""
        with QSignalBlocker(self):
            self.clear()
            for entry in entries:
                item = QListWidgetItem(entry.title, self)
                item.setData(Qt.ItemDataRole.UserRole, entry)
                item.setToolTip(plain_tip(entry.tip))
        self.updateGeometry()
        names = [entry.name for entry in entries]
        self.setCurrentRow(names.index(name) if name in names else 0)

    def minimumSizeHint(self) -> QSize:
        """Return room for the longest word, which no line break makes narrower."""
        words = (word for at in range(self.count()) for word in self.item(at).text().split(" "))
        widest = max(map(self.fontMetrics().horizontalAdvance, words), default=0)
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(widest + bar + _AIR + _EDGES, super().minimumSizeHint().height())

    def retell(self, _again: Callable[[str], str]) -> None:
        """Have other room for names in another language."""
        self.updateGeometry()

    def _tell(self, item: QListWidgetItem | None, _former: QListWidgetItem | None) -> None:
        if item is not None:
            self.reached.emit(item.data(Qt.ItemDataRole.UserRole))


class _WholeNames(Straight):
    """Measures each name in the width that is left for it in ``names``."""

    def __init__(self, names: QListWidget) -> None:
        super().__init__(names)
        self._names = names

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width of the list, and the height of the lines that the name is broken into."""
        width = self._names.viewport().width()
        room = max(1, width - _AIR)
        lines = option.fontMetrics.boundingRect(
            0, 0, room, _HIGHEST, Qt.TextFlag.TextWordWrap, str(index.data())
        )
        return QSize(width, lines.height() + _ROW_AIR)
