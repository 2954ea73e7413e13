# SPDX-License-Identifier: Apache-2.0
"""The window that lists the data packs at hand and goes back to a former one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.from_packs import Packs, Shelf
from chipbrief_gui.data.report import Column
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.theme import Colors
from chipbrief_gui.windows import SideWindow, show_news, wrapped_label
from chipbrief_gui.words import say

COLUMNS = (
    Column("packs.version"),
    Column("packs.state"),
    Column("packs.title", wide=True),
    Column("packs.rows", number=True),
    Column("packs.sources", number=True),
    Column("packs.signed"),
    Column("packs.when"),
)


class PacksWindow(SideWindow):
    """Lists; ``switched`` says that another pack is in use, ``install_wanted`` asks for a new one."""

    switched = Signal()
    install_wanted = Signal(bool)

    def __init__(
        self, packs: Packs, listing: Asking, switching: Asking, parent: QWidget | None = None
    ) -> None:
        super().__init__(say("packs.window"), (900, 460), parent)
        self._packs = packs
        self._listing, self._switching = listing, switching
        self.view = ReportView(COLUMNS, say("packs.window"), self)
        self.news = wrapped_label()
        self.news.hide()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.install = self.add_button(say("packs.install"), role)
        self.install_folder = self.add_button(say("packs.install_folder"), role)
        self.back = self.add_button(say("packs.back"), role)
        self.shipped = self.add_button(say("packs.to_shipped"), role)
        self.column.addWidget(self.view, 1)
        self.column.addWidget(self.news)
        self.add_bottom()
        self._allow(can_go_back=False, shipped=True)
        self._connect()

    def set_colors(self, colors: Colors) -> None:
        """Write the notes in ``colors``."""
        self.view.set_colors(colors)

    def list_packs(self) -> None:
        """List the packs anew."""
        self._listing.ask(self._packs.shelf)

    def go_back(self, *, to_shipped: bool) -> None:
        """Use the former pack, or the shipped one."""
        self.setEnabled(False)
        self._switching.ask(lambda: self._packs.go_back(to_shipped=to_shipped))

    def say_it(self, text: str, *, kind: str = "good") -> None:
        """Say below the list what happened: ``good``, or what went ``bad``."""
        show_news(self.news, text, kind=kind)

    def add_news(self, text: str) -> None:
        """Say one sentence more."""
        self.say_it(f"{self.news.text()} {text}".strip())

    def _allow(self, *, can_go_back: bool, shipped: bool) -> None:
        self.back.setEnabled(can_go_back)
        self.back.setToolTip(say("packs.back.tip") if can_go_back else say("packs.no_former"))
        self.shipped.setEnabled(not shipped)
        self.shipped.setToolTip(say("packs.is_shipped") if shipped else say("packs.to_shipped.tip"))

    def _connect(self) -> None:
        self.install.clicked.connect(lambda: self.install_wanted.emit(False))
        self.install_folder.clicked.connect(lambda: self.install_wanted.emit(True))
        self.back.clicked.connect(lambda: self.go_back(to_shipped=False))
        self.shipped.clicked.connect(lambda: self.go_back(to_shipped=True))
        self._listing.answered.connect(self._on_listed)
        self._listing.failed.connect(lambda text: self.view.say_it(text, kind="bad"))
        self._switching.answered.connect(self._on_switched)
        self._switching.failed.connect(self._on_failed)

    def _on_listed(self, shelf: Shelf) -> None:
        self.view.show_report(shelf.report)
        self._allow(can_go_back=shelf.can_go_back, shipped=shelf.shipped)

    def _on_switched(self, text: str) -> None:
        self._be_back()
        self.say_it(text)
        self.list_packs()
        self.switched.emit()

    def _on_failed(self, text: str) -> None:
        self._be_back()
        self.say_it(text, kind="bad")

    def _be_back(self) -> None:
        """Let the window be used again; the keyboard, which it lost meanwhile, comes to the list."""
        self.setEnabled(True)
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
