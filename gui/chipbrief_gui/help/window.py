# SPDX-License-Identifier: Apache-2.0
"""The window of help: the guide with its contents, a search, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSignalBlocker, Qt, QUrl
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.asking import Asking
from chipbrief_gui.help.chapters import START
from chipbrief_gui.help.guide import Chapter, Guide
from chipbrief_gui.help.page import ChapterView
from chipbrief_gui.icons import make_icon
from chipbrief_gui.key_names import key_name
from chipbrief_gui.panes.splitters import split
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.straight import Straight
from chipbrief_gui.theme import Colors
from chipbrief_gui.translations.retelling import QUOTING
from chipbrief_gui.windows import SideWindow
from chipbrief_gui.words import say

_ID = Qt.ItemDataRole.UserRole
_SIZE = (980, 680)
_WIDTHS = (280, 700)
#: Name -> words, icon and keys.
_TOOLS = {
    "back": ("help.back", "back", ("Alt+Left",)),
    "forward": ("help.forward", "forward", ("Alt+Right",)),
    "smaller": ("help.smaller", "minus", ("Ctrl+-",)),
    "larger": ("help.larger", "plus", ("Ctrl++", "Ctrl+=")),
}


class HelpWindow(SideWindow):
    """Shows the chapters that ``read`` gives, asked for in the background."""

    def __init__(self, asking: Asking, read: Callable[[], Guide], parent: QWidget | None = None) -> None:
        super().__init__(say("help.window"), _SIZE, parent)
        self._asking, self._read = asking, read
        self._guide = Guide(())
        self._wanted = START
        self._visited: list[str] = []
        self._at = -1
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("help.search"))
        self.search.setAccessibleName(say("help.search"))
        self.search.setClearButtonEnabled(True)
        self.contents = _tree()
        self.view = ChapterView()
        self.tools = {name: self._tool(name) for name in _TOOLS}
        self._lay_out()
        self._connect()
        self._show_way()

    @property
    def chapter(self) -> str:
        """The id of the chapter shown; empty before there is one."""
        return self._visited[self._at] if self._visited else ""

    def read(self) -> None:
        """Read the guide, also once more when it changed."""
        self._asking.ask(self._read)

    def retell(self, _again: Callable[[str], str]) -> None:
        """Read the guide in another language, and stay at the chapter."""
        self.read()

    def show_chapter(self, name: str = START) -> None:
        """Show the chapter of this id, as soon as the guide is read."""
        self._wanted = name
        found = self._guide.chapter(name) or self._guide.chapter(START)
        if found is None:
            return
        if found.id != self.chapter:
            self._visited = [*self._visited[: self._at + 1], found.id]
            self._at = len(self._visited) - 1
        self._show(found)

    def go(self, by: int) -> None:
        """Go back (-1) or forward (1) on the way that was taken."""
        found = self._guide.chapter(self._visited[self._at + by]) if self._may_go(by) else None
        if found is not None:
            self._at += by
            self._show(found)

    def set_colors(self, colors: Colors) -> None:
        """Write the chapter and draw the tools in ``colors``."""
        self.view.set_colors(colors)
        for name, (_words, icon, _keys) in _TOOLS.items():
            self.tools[name].setIcon(make_icon(icon, colors.text))

    def _on_read(self, guide: Guide) -> None:
        self._guide = guide
        self._list(self.search.text())
        self.show_chapter(self.chapter or self._wanted)

    def _show(self, chapter: Chapter) -> None:
        self.view.show_chapter(chapter, self.search.text())
        for item in _items(self.contents):
            if item.data(0, _ID) == chapter.id:
                with QSignalBlocker(self.contents):
                    self.contents.setCurrentItem(item)
        self._show_way()

    def _list(self, text: str) -> None:
        """List the chapters that hold ``text``; without one, all of them as contents."""
        with QSignalBlocker(self.contents):
            self.contents.clear()
            self.contents.setRootIsDecorated(not text.strip())
            if text.strip():
                found = [_found(chapter) for chapter in self._guide.find(text)]
                self.contents.addTopLevelItems(found or [_nothing()] * bool(self._guide.chapters))
            else:
                self.contents.addTopLevelItems(_contents(self._guide.chapters))

    def _on_searched(self, text: str) -> None:
        self._list(text)
        first = self.contents.topLevelItem(0)
        name = first.data(0, _ID) if first is not None else None
        if text.strip() and name:
            self.show_chapter(name)
        elif found := self._guide.chapter(self.chapter):
            self._show(found)

    def _on_selected(self, item: QTreeWidgetItem | None) -> None:
        if item is not None and (name := item.data(0, _ID)):
            self.show_chapter(name)

    def _may_go(self, by: int) -> bool:
        return 0 <= self._at + by < len(self._visited)

    def _show_way(self) -> None:
        self.tools["back"].setEnabled(self._may_go(-1))
        self.tools["forward"].setEnabled(self._may_go(1))

    def _tool(self, name: str) -> QToolButton:
        button = QToolButton()
        words, _icon, keys = _TOOLS[name]
        shown = key_name(QKeySequence(keys[0]))
        action = QAction(say(words), self)
        action.setShortcuts([QKeySequence(one) for one in keys])
        action.setToolTip(f"{say(words)} ({shown})")
        action.triggered.connect(button.click)
        self.addAction(action)
        button.setAccessibleName(say(words))
        button.setToolTip(action.toolTip())
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _connect(self) -> None:
        does: dict[str, Callable[[], object]] = {
            "back": lambda: self.go(-1),
            "forward": lambda: self.go(1),
            "smaller": lambda: self.view.scale(-1),
            "larger": lambda: self.view.scale(1),
        }
        for name, button in self.tools.items():
            button.clicked.connect(lambda _on=False, name=name: does[name]())
        find = QAction(say("help.search"), self)
        find.setShortcut(QKeySequence("Ctrl+F"))
        find.triggered.connect(lambda: self.search.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.addAction(find)
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))
        self.contents.currentItemChanged.connect(lambda item, _before: self._on_selected(item))
        self.view.anchorClicked.connect(lambda url: self.show_chapter(_name_of(url)))
        self._asking.answered.connect(self._on_read)
        self._asking.failed.connect(self.view.setPlainText)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        for side, widgets in ((left, (self.search, self.contents)), (right, (self._tool_row(), self.view))):
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(12)
            for widget in widgets:
                column.addWidget(widget)
        across = split(Qt.Orientation.Horizontal, left, right, handle=12)
        across.setSizes(_WIDTHS)
        self.column.addWidget(across, 1)
        self.add_bottom()

    def _tool_row(self) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        row.setFixedHeight(self.search.sizeHint().height())
        for name in ("back", "forward"):
            across.addWidget(self.tools[name])
        across.addStretch(1)
        for name in ("smaller", "larger"):
            across.addWidget(self.tools[name])
        return row


def _name_of(url: QUrl) -> str:
    return url.toString()


def _nothing() -> QTreeWidgetItem:
    item = QTreeWidgetItem([say("help.nothing")])
    item.setDisabled(True)
    return item


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setItemDelegate(Straight(tree))
    tree.setAccessibleName(say("help.contents"))
    tree.setHeaderHidden(True)
    tree.setUniformRowHeights(True)
    tree.setProperty(QUOTING, True)
    return tree


def _contents(chapters: Iterable[Chapter]) -> list[QTreeWidgetItem]:
    """Return an item for each page, with its chapters under it."""
    pages: dict[str, QTreeWidgetItem] = {}
    last: dict[int, QTreeWidgetItem] = {}
    for chapter in chapters:
        page = chapter.id.partition("#")[0]
        if page not in pages:
            pages[page] = _item(chapter.page, chapter.id)
            last = {1: pages[page]}
        if chapter.level > 1:
            above = max(level for level in last if level < chapter.level)
            item = last[chapter.level] = _item(chapter.title, chapter.id)
            last[above].addChild(item)
    return list(pages.values())


def _found(chapter: Chapter) -> QTreeWidgetItem:
    title = chapter.title if chapter.title == chapter.page else f"{chapter.title} – {chapter.page}"
    return _item(title, chapter.id)


def _item(title: str, name: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([title])
    item.setData(0, _ID, name)
    item.setToolTip(0, plain_tip(title))
    return item


def _items(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """Return every item of the tree; the innermost of those with one id comes last."""
    found = [item for row in range(tree.topLevelItemCount()) if (item := tree.topLevelItem(row))]
    for item in found:
        found.extend(inner for row in range(item.childCount()) if (inner := item.child(row)))
    return found
