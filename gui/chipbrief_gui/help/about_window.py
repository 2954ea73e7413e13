# SPDX-License-Identifier: Apache-2.0
"""The About window: versions, data pack, layers of protection around the worker, and every license."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTabWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.data.report import Section
from chipbrief_gui.icons import app_icon
from chipbrief_gui.panes.splitters import split
from chipbrief_gui.plain import plain_label, plain_tip
from chipbrief_gui.straight import Straight
from chipbrief_gui.theme import Colors, embolden
from chipbrief_gui.ways import told
from chipbrief_gui.windows import SideWindow, show_news
from chipbrief_gui.words import colon, count, number, say, tell

if TYPE_CHECKING:
    from chipbrief.about import About

_SIZE = (760, 560)
_LOGO = 48
_TITLE_PIXELS = 22
_WALLS = {"limits": "about.wall.limits", "files": "about.wall.files", "calls": "about.wall.calls"}
_NAME = Qt.ItemDataRole.UserRole


class AboutWindow(SideWindow):
    """Shows what ``look`` finds, asked for in the background whenever the window comes up.

    ``reading`` reads the license files of a part, of which some have twenty.
    """

    def __init__(
        self, asking: Asking, reading: Asking, look: Callable[[], About], parent: QWidget | None = None
    ) -> None:
        super().__init__(say("about.title"), _SIZE, parent)
        self._asking, self._reading, self._look = asking, reading, look
        self.found: About | None = None
        self.facts = Notes(say("about.facts"))
        self.parts = _tree()
        self.license = QPlainTextEdit()
        self.news = plain_label()
        self.copy = self.add_button(say("about.copy"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.setEnabled(False)
        self._lay_out()
        self.copy.clicked.connect(self.copy_all)
        self.parts.currentItemChanged.connect(lambda item, _before: self._show_license(item))
        asking.answered.connect(self._show)
        asking.failed.connect(lambda text: show_news(self.news, text, kind="bad"))
        reading.answered.connect(self._show_texts)
        reading.failed.connect(self.license.setPlainText)
        asking.busy.connect(lambda: show_news(self.news, say("about.busy"), kind="muted"))

    def come_up(self) -> None:
        """Show the window, and look once more."""
        super().come_up()
        self._asking.ask(self._look)

    def set_colors(self, colors: Colors) -> None:
        """Write the facts in ``colors``."""
        self.facts.set_colors(colors)

    def retell(self, _again: Callable[[str], str]) -> None:
        """Show the facts in another language."""
        if self.found is not None:
            self.facts.show_sections(sections_of(self.found))

    def copy_all(self) -> None:
        """Copy everything as text."""
        from chipbrief.about import as_text

        if self.found is not None:
            text = f"Qt  {QLibraryInfo.version().toString()}\n{as_text(self.found, tell)}"
            QGuiApplication.clipboard().setText(text)
            show_news(self.news, say("about.copied"))

    def _show(self, found: About) -> None:
        self.found = found
        self.copy.setEnabled(True)
        show_news(self.news, "")
        self.facts.show_sections(sections_of(found))
        self.parts.clear()
        for part in found.parts:
            item = QTreeWidgetItem([part.name, part.version, part.license or say("about.unstated")])
            item.setData(0, _NAME, part.name)
            item.setToolTip(2, plain_tip(item.text(2)))
            self.parts.addTopLevelItem(item)

    def _show_license(self, item: QTreeWidgetItem | None) -> None:
        self._reading.stop()
        self.license.clear()
        if item is not None:
            name = item.data(0, _NAME)
            self._reading.ask(lambda: _texts(name))

    def _show_texts(self, texts: Iterable[tuple[str, str]]) -> None:
        whole = "\n\n".join(f"{place}\n\n{text}" for place, text in texts)
        self.license.setPlainText(whole or say("about.no_text"))

    def _lay_out(self) -> None:
        self.license.setReadOnly(True)
        self.license.setTabChangesFocus(True)
        self.license.setAccessibleName(say("about.text"))
        self.license.setPlaceholderText(say("about.choose"))
        licenses = split(Qt.Orientation.Vertical, self.parts, self.license, handle=12)
        licenses.setSizes((300, 200))
        tabs = QTabWidget()
        tabs.addTab(self.facts, say("about.facts"))
        tabs.addTab(licenses, say("about.licenses"))
        self.column.addLayout(_head())
        self.column.addWidget(tabs, 1)
        self.add_bottom(self.news)


def _texts(name: str) -> tuple[tuple[str, str], ...]:
    from chipbrief.licenses import license_texts

    return license_texts(name)


def sections_of(found: About) -> Iterator[Section]:
    """Yield what is in use as sections to read."""
    versions = (*found.versions[:3], ("Qt", QLibraryInfo.version().toString()), *found.versions[3:])
    yield Section(say("about.versions"), tuple(f"{tell(name)} {version}" for name, version in versions))
    yield Section(say("about.pack"), tuple(_pack_lines(found)))
    walls = tuple(_wall(layer.name, layer.detail, on=layer.on) for layer in found.layers)
    yield Section(say("about.walls"), walls or (told(found.fault),))


def _pack_lines(found: About) -> Iterator[str]:
    pack = found.pack
    if pack.fault:
        yield told(pack.fault)
        return
    yield f"{tell(pack.title)} {pack.version}"
    yield say("about.holds", rows=number(pack.rows), sources=number(pack.sources))
    found_by_check = (count("problems.errors", pack.errors), count("problems.warnings", pack.warnings))
    yield say("about.checked", found=", ".join(found_by_check))


def _wall(name: str, detail: str, *, on: bool) -> str:
    return colon(say(_WALLS[name]), f"{say('about.on' if on else 'about.off')} ({tell(detail)})")


def _head() -> QHBoxLayout:
    picture, title, text = QLabel(), QLabel(say("app.name")), QLabel(say("about.what"))
    picture.setPixmap(app_icon().pixmap(_LOGO, _LOGO))
    embolden(title, _TITLE_PIXELS)
    text.setWordWrap(True)
    words = QWidget()
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    column = QVBoxLayout(words)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(title)
    column.addWidget(text)
    return row


def _tree() -> QTreeWidget:
    tree = QTreeWidget()
    tree.setItemDelegate(Straight(tree))
    tree.setAccessibleName(say("about.licenses"))
    tree.setHeaderLabels([say("about.part"), say("about.version"), say("about.license")])
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    return tree
