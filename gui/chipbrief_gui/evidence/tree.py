# SPDX-License-Identifier: Apache-2.0
"""The list of what is behind a place: findings, records and sources under their headings."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from chipbrief_gui.evidence.from_evidence import Group, Item
from chipbrief_gui.icons import make_icon
from chipbrief_gui.plain import plain_label, plain_tip
from chipbrief_gui.straight import Straight
from chipbrief_gui.theme import LIGHT, Colors, embolden
from chipbrief_gui.words import say

_ITEM = Qt.ItemDataRole.UserRole


class EvidenceTree(QTreeWidget):
    """``selected`` gives the item that the keyboard is on, or None."""

    selected = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(Straight(self))
        self._rows: list[QTreeWidgetItem] = []
        self._colors = LIGHT
        self.setHeaderHidden(True)
        self.setAccessibleName(say("evidence.list"))
        self.setIndentation(12)
        self.setUniformRowHeights(True)
        self.currentItemChanged.connect(lambda *_rows: self.selected.emit(self.item))

    @property
    def item(self) -> Item | None:
        """The item that the keyboard is on; None on a heading."""
        chosen = self.currentItem()
        return chosen.data(0, _ITEM) if chosen is not None else None

    def set_colors(self, colors: Colors) -> None:
        """Draw signs in ``colors``."""
        self._colors = colors
        self._sign()

    def show_groups(self, groups: Iterable[Group], name: str = "") -> None:
        """Show ``groups`` and go to the item ``name``, or else to the first."""
        with QSignalBlocker(self):
            self.clear()
            self._rows = [self._row(heading, item) for heading, item in self._headed(groups)]
            self.expandAll()
            self._sign()
        named = (row for row in self._rows if name and row.data(0, _ITEM).name == name)
        if self._rows:
            self.setCurrentItem(next(named, self._rows[0]))
        else:
            self.selected.emit(None)

    def _headed(self, groups: Iterable[Group]) -> Iterable[tuple[QTreeWidgetItem, Item]]:
        for group in groups:
            heading = QTreeWidgetItem(self, [group.title])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            heading.setFont(0, self._semibold().font())
            yield from ((heading, item) for item in group.items)

    def _row(self, heading: QTreeWidgetItem, item: Item) -> QTreeWidgetItem:
        row = QTreeWidgetItem(heading, [item.text])
        row.setData(0, _ITEM, item)
        row.setToolTip(0, plain_tip(item.text))
        return row

    def _sign(self) -> None:
        """Draw a sign before what needs a warning."""
        colors = self._colors
        icon = make_icon("warning", colors.warning, colors.surface)
        for row in self._rows:
            if row.data(0, _ITEM).mark:
                row.setIcon(0, icon)

    def _semibold(self) -> QLabel:
        label = plain_label()
        label.setFont(self.font())
        embolden(label)
        return label
