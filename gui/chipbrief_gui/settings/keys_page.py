# SPDX-License-Identifier: Apache-2.0
"""The page of keys: find an action, press other keys for it, and see which action had them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chipbrief.folding import holds_all
from chipbrief_gui.actions import ACTIONS, ActionSpec
from chipbrief_gui.focus import DownToList
from chipbrief_gui.plain import plain_label
from chipbrief_gui.saving import Saving
from chipbrief_gui.settings.keys import (
    Keys,
    keys_in_force,
    list_of_keys,
    native_keys,
    owner_of,
    refusal,
    with_keys,
)
from chipbrief_gui.straight import Straight
from chipbrief_gui.windows import show_news
from chipbrief_gui.words import say

_ID = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """Shows every action with its keys; ``changed`` gives the keys that are now others than in the table.

    ``saving`` writes the list of them.
    """

    changed = Signal(object)

    def __init__(self, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: Keys = {}
        self._saving = saving
        self._adding = False
        self._wanted: tuple[str, ...] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("keys.search"))
        self.search.setAccessibleName(say("keys.search"))
        self.search.setClearButtonEnabled(True)
        self.tree = _tree()
        self.press = QKeySequenceEdit()
        self.press.setMaximumSequenceLength(1)
        self.news = plain_label()
        self.news.setWordWrap(True)
        self.buttons = {name: QPushButton(say(words)) for name, words in _BUTTONS.items()}
        self._lay_out()
        self._connect()
        self._end_pressing()

    def show_keys(self, own: Keys) -> None:
        """Show the keys in force when ``own`` are those that the user chose."""
        self._own = own
        self._show_rows()

    @property
    def selected(self) -> ActionSpec:
        """The selected action, or the first of all."""
        item = self.tree.currentItem()
        name = item.data(0, _ID) if item is not None else ACTIONS[0].id
        return next(spec for spec in ACTIONS if spec.id == name)

    def select(self, name: str) -> None:
        """Select the action ``name``."""
        for item in self._items():
            if item.data(0, _ID) == name:
                self.tree.setCurrentItem(item)

    def ask_for_keys(self, *, add: bool = False) -> None:
        """Wait for keys to be pressed for the selected action, instead of its own or beside them."""
        self._adding = add
        self._show_asking(pressing=True)
        self.press.clear()
        self.press.setFocus(Qt.FocusReason.ShortcutFocusReason)
        show_news(self.news, say("keys.press", action=_name(self.selected)), kind="muted")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is pressed in the field, of which Escape keeps the old keys."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.press and event.key() == Qt.Key.Key_Escape and not event.modifiers():
                self._end_pressing()
                return True
            if watched is self.tree and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.ask_for_keys()
                return True
        return super().eventFilter(watched, event)

    def save_list(self) -> None:
        """Write every action and its keys to a file."""
        text = list_of_keys(self._own)
        self._saving.save(self, f"{say('keys.file')}.md", text.encode)

    def _on_pressed(self, sequence: QKeySequence) -> None:
        keys = sequence.toString()
        if not keys:
            return
        if why := refusal(keys):
            show_news(self.news, say("keys.refused", keys=native_keys([keys]), why=why), kind="bad")
            self.press.clear()
            return
        having = keys_in_force(self._own)[self.selected.id] if self._adding else ()
        self._offer((*having, keys))

    def _offer(self, keys: tuple[str, ...]) -> None:
        """Give the selected action ``keys``; ask first when one of them belongs to another."""
        owners = ((one, owner_of(one, self._own)) for one in keys)
        taken = next(((one, other) for one, other in owners if other not in {None, self.selected}), None)
        if taken is None or taken[1] is None:
            self._set(keys)
            return
        self._wanted = keys
        names = {"other": _name(taken[1]), "action": _name(self.selected)}
        show_news(self.news, say("keys.clash", keys=native_keys(taken[:1]), **names), kind="bad")
        self._show_asking(taking=True)
        self.buttons["take"].setFocus()

    def _set(self, keys: tuple[str, ...]) -> None:
        spec = self.selected
        self._end_pressing()
        self.changed.emit(with_keys(self._own, spec.id, dict.fromkeys(keys)))
        now = native_keys(keys_in_force(self._own)[spec.id])
        said = (
            say("keys.done", action=_name(spec), keys=now)
            if now
            else say("keys.done_none", action=_name(spec))
        )
        show_news(self.news, said)

    def _end_pressing(self) -> None:
        had_keyboard = self.press.hasFocus() or self.buttons["take"].hasFocus()
        self._show_asking()
        show_news(self.news, "")
        if had_keyboard:
            self.tree.setFocus()

    def _show_asking(self, *, pressing: bool = False, taking: bool = False) -> None:
        """Show the field for new keys, or whether they are to be taken from another action, or neither."""
        self.press.setVisible(pressing)
        for name in ("take", "cancel"):
            self.buttons[name].setVisible(taking)
        for name in ("change", "add", "none", "reset", "save"):
            self.buttons[name].setVisible(not pressing and not taking)

    def _show_rows(self) -> None:
        selected = self.selected.id
        in_force = keys_in_force(self._own)
        self.tree.clear()
        for spec in ACTIONS:
            now, first = native_keys(in_force[spec.id]), native_keys(spec.shortcuts)
            cells = [
                _name(spec),
                spec.where,
                now,
                first if now != first else "",
            ]
            if holds_all(" ".join((*cells, spec.tip)), self.search.text()):
                item = QTreeWidgetItem(cells)
                item.setData(0, _ID, spec.id)
                item.setToolTip(0, spec.tip)
                self.tree.addTopLevelItem(item)
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
        self.select(selected)

    def _items(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount()))
        return [item for item in found if item is not None]

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda _text: self._show_rows())
        DownToList(self.search, self.tree)
        self.press.keySequenceChanged.connect(self._on_pressed)
        self._saving.told.connect(lambda text, kind: show_news(self.news, text, kind=kind))
        for widget in (self.press, self.tree):
            widget.installEventFilter(self)
        self.tree.itemDoubleClicked.connect(lambda *_item: self.ask_for_keys())
        does: dict[str, Callable[[], object]] = {
            "change": self.ask_for_keys,
            "add": lambda: self.ask_for_keys(add=True),
            "none": lambda: self._set(()),
            "reset": lambda: self._offer(self.selected.shortcuts),
            "save": self.save_list,
            "take": lambda: self._set(self._wanted),
            "cancel": self._end_pressing,
        }
        for name, button in self.buttons.items():
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, name=name: does[name]())

    def _lay_out(self) -> None:
        self.press.setAccessibleName(say("settings.page.keys"))
        across = QHBoxLayout()
        across.setSpacing(8)
        across.addWidget(self.press)
        for button in self.buttons.values():
            across.addWidget(button)
        across.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for widget in (self.search, self.tree, self.news):
            column.addWidget(widget, int(widget is self.tree))
        column.addLayout(across)


_BUTTONS = {
    "change": "keys.change",
    "add": "keys.add",
    "none": "keys.none",
    "reset": "keys.reset",
    "save": "keys.save",
    "take": "keys.take",
    "cancel": "keys.cancel",
}


def _name(spec: ActionSpec) -> str:
    return spec.plain_text.rstrip("…")


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setItemDelegate(Straight(tree))
    tree.setAccessibleName(say("keys.actions"))
    tree.setHeaderLabels([say("help.action"), say("find.menu"), say("help.keys"), say("keys.first")])
    tree.setRootIsDecorated(False)
    tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    header = tree.header()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setStretchLastSection(True)
    return tree
