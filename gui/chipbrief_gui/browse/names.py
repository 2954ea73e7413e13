# SPDX-License-Identifier: Apache-2.0
"""How high a name in a list of datasets is: no name is cut, however narrow the list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

#: What an item needs beside its name and above and below it, in pixels: what the style sheet gives, and the
#: edges that Qt keeps for the focus, which its own measure of a broken line leaves out.
_AIR, _ROW_AIR = 22, 8
_HIGHEST = 10_000


class WholeNames(QStyledItemDelegate):
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
