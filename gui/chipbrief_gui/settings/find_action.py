# SPDX-License-Identifier: Apache-2.0
"""Find an action by some of its letters, see its menu and keys, and do it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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

from chipbrief_gui.actions import ACTIONS, ActionSpec, shown_keys
from chipbrief_gui.windows import SideWindow
from chipbrief_gui.words import say

_LEAST_SCORE = 70
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ID = Qt.ItemDataRole.UserRole


def find_actions(text: str) -> tuple[ActionSpec, ...]:
    """Return the actions that ``text`` may mean, best first; all of them for an empty text.

    Words that hold the text come first, then those whose letters are near to it.
    """
    from rapidfuzz import fuzz

    wanted = text.casefold().strip()
    if not wanted:
        return ACTIONS
    scored = [(_score(wanted, spec, fuzz.WRatio), spec) for spec in ACTIONS]
    best = sorted((pair for pair in scored if pair[0] >= _LEAST_SCORE), key=lambda pair: -pair[0])
    return tuple(spec for _score_, spec in best)


def _score(wanted: str, spec: ActionSpec, near: Callable[[str, str], float]) -> float:
    words = spec.plain_text.casefold()
    held = 300 * words.startswith(wanted) + 200 * (wanted in words) + 100 * (wanted in spec.tip.casefold())
    return held or near(wanted, words)


class FindAction(SideWindow):
    """A field and the actions it finds; Enter does the selected one, Up and Down move while typing."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(say("find.window"), (640, 460), parent)
        self.setObjectName("finder")
        self._actions = actions
        self.field = QLineEdit()
        self.field.setPlaceholderText(say("find.hint"))
        self.field.setAccessibleName(say("find.window"))
        self.field.installEventFilter(self)
        self.list = _list()
        self.do = self.add_button(say("find.do"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.do.setObjectName("primary")
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
        """Do the selected action and go."""
        item = self.list.currentItem()
        action = self._actions[item.data(0, _ID)] if item is not None else None
        if action is not None and action.isEnabled():
            self.accept()
            action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give the keys that move in the list to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _show(self, text: str) -> None:
        self.list.clear()
        for spec in find_actions(text):
            item = QTreeWidgetItem([
                spec.plain_text.rstrip("…"),
                say(f"menu.{spec.menu}").replace("&", ""),
                shown_keys(self._actions[spec.id]),
            ])
            item.setData(0, _ID, spec.id)
            for column in range(3):
                item.setToolTip(column, spec.tip)
            item.setDisabled(not self._actions[spec.id].isEnabled())
            self.list.addTopLevelItem(item)
        first = self.list.topLevelItem(0)
        self.do.setEnabled(first is not None)
        if first is not None:
            self.list.setCurrentItem(first)


def _list() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setAccessibleName(say("find.found"))
    tree.setHeaderLabels([say("help.action"), say("find.menu"), say("help.keys")])
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    tree.setColumnWidth(0, 330)
    tree.setColumnWidth(1, 110)
    return tree
