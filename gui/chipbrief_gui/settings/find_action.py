# SPDX-License-Identifier: Apache-2.0
"""Find an action or a field of your text by some of its letters, and do it or go there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from chipbrief.folding import folded
from chipbrief.frozen import frozen
from chipbrief_gui.actions import ACTIONS, ActionSpec, shown_keys
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.straight import Straight
from chipbrief_gui.windows import SideWindow
from chipbrief_gui.words import say

_LEAST_SCORE = 70
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_FOUND = Qt.ItemDataRole.UserRole


@frozen
class Place:
    """A field of the author's text that one may go to: its name, what it is for, and how to go there."""

    plain_text: str
    tip: str
    go: Callable[[], object]


Found = TypeVar("Found", ActionSpec, Place, ActionSpec | Place)


def find_actions(text: str, among: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return those of ``among`` that ``text`` may mean, best first; all of them for an empty text.

    Words that hold the text come first, then those whose letters are near to it.
    """
    from rapidfuzz import fuzz

    wanted = folded(text).strip()
    if not wanted:
        return among
    scored = [(_score(wanted, one, fuzz.WRatio), one) for one in among]
    best = sorted((pair for pair in scored if pair[0] >= _LEAST_SCORE), key=lambda pair: -pair[0])
    return tuple(one for _score_, one in best)


def _score(wanted: str, one: ActionSpec | Place, near: Callable[[str, str], float]) -> float:
    words, tip = folded(one.plain_text), folded(one.tip)
    held = 300 * words.startswith(wanted) + 200 * (wanted in words) + 100 * (wanted in tip)
    return held or near(wanted, words)


class FindAction(SideWindow):
    """A field and what it finds; Enter does or goes to the selected row, Up and Down move while typing."""

    def __init__(
        self,
        actions: Mapping[str, QAction],
        places: Callable[[], tuple[Place, ...]] = tuple,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say("find.window"), (640, 460), parent)
        self.setObjectName("finder")
        self._actions, self._places = actions, places
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("find.hint"))
        self.field.setAccessibleName(say("find.window"))
        self.field.installEventFilter(self)
        self.list = _list()
        self.do = self.add_button(say("find.do"), QDialogButtonBox.ButtonRole.AcceptRole, primary=True)
        self.do.clicked.connect(self.trigger)
        self.field.textChanged.connect(self._show)
        self.field.returnPressed.connect(self.trigger)
        self.list.itemActivated.connect(lambda *_item: self.trigger())
        self.column.addWidget(self.field)
        self.column.addWidget(self.list, 1)
        self.add_bottom()
        self._show("")

    def come_up(self) -> None:
        """Show the window with its field ready for other words."""
        super().come_up()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show(self.field.text())

    def trigger(self) -> None:
        """Do the selected action, or go to the selected field, and close."""
        item = self.list.currentItem()
        found = item.data(0, _FOUND) if item is not None else None
        if isinstance(found, Place):
            self.accept()
            found.go()
        elif found is not None and self._actions[found.id].isEnabled():
            self.accept()
            self._actions[found.id].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys that move in the list to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _show(self, text: str) -> None:
        self.list.clear()
        found = find_actions(text, (*ACTIONS, *self._places()))
        self.list.addTopLevelItems([self._row(one) for one in found] or [_nothing()])
        self.do.setEnabled(bool(found))
        first = self.list.topLevelItem(0)
        if found and first is not None:
            self.list.setCurrentItem(first)

    def _row(self, found: ActionSpec | Place) -> QTreeWidgetItem:
        if isinstance(found, Place):
            item = QTreeWidgetItem([found.plain_text, say("text.title")])
        else:
            action = self._actions[found.id]
            item = QTreeWidgetItem([found.plain_text.rstrip("…"), found.where, shown_keys(action)])
            item.setDisabled(not action.isEnabled())
        item.setData(0, _FOUND, found)
        for column in range(3):
            item.setToolTip(column, plain_tip(found.tip))
        return item


def _nothing() -> QTreeWidgetItem:
    item = QTreeWidgetItem([say("find.nothing")])
    item.setDisabled(True)
    item.setFirstColumnSpanned(True)
    return item


def _list() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setItemDelegate(Straight(tree))
    tree.setAccessibleName(say("find.found"))
    tree.setHeaderLabels([say("help.action"), say("find.menu"), say("help.keys")])
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setColumnWidth(0, 330)
    tree.setColumnWidth(1, 110)
    return tree
