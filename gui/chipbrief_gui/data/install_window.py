# SPDX-License-Identifier: Apache-2.0
"""The window that shows what a data pack would change, and installs it when that is accepted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.from_packs import Offer, Packs
from chipbrief_gui.data.report import Column
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.theme import Colors
from chipbrief_gui.windows import SideWindow
from chipbrief_gui.words import say

COLUMNS = (
    Column("coverage.dataset", wide=True),
    Column("install.rows.added", number=True),
    Column("install.rows.removed", number=True),
    Column("install.rows.changed", number=True),
)


class InstallWindow(SideWindow):
    """Looks first; nothing is changed before Install is pressed. ``installed`` says what is in use then."""

    installed = Signal(str)

    def __init__(
        self, packs: Packs, looking: Asking, installing: Asking, parent: QWidget | None = None
    ) -> None:
        super().__init__(say("install.window"), (900, 620), parent)
        self._packs = packs
        self._looking, self._installing = looking, installing
        self._source: Path | None = None
        self.busy = False
        self.view = ReportView(COLUMNS, say("install.window"), self)
        accept = QDialogButtonBox.ButtonRole.AcceptRole
        self.install = self.add_button(say("install.go"), accept, primary=True)
        self.column.addWidget(self.view, 1)
        self.add_bottom()
        self.install.clicked.connect(self.accept_offer)
        looking.answered.connect(self._on_offer)
        looking.failed.connect(self._on_refused)
        installing.answered.connect(self._on_installed)
        installing.failed.connect(self._on_failed)

    def set_colors(self, colors: Colors) -> None:
        """Write the notes in ``colors``."""
        self.view.set_colors(colors)

    def look(self, source: Path) -> None:
        """Check the pack in ``source`` (a ZIP or a folder) and show what it would change."""
        self._source = source
        self._offer_buttons(show=False)
        self.view.say_it(say("install.looking", name=source.name))
        self._looking.ask(lambda: self._packs.look(source))

    def accept_offer(self) -> None:
        """Install the pack that was looked at."""
        source = self._source
        if source is None or self.busy:
            return
        self._set_busy(busy=True)
        self.view.say_it(say("install.installing", name=source.name))
        self._installing.ask(lambda: self._packs.install(source))

    def add_news(self, text: str) -> None:
        """Say one sentence more about what was installed."""
        self.view.say_it(f"{self.view.message.text()} {text}", kind="good")

    def _on_offer(self, offer: Offer) -> None:
        self.view.show_report(offer.report)
        self._offer_buttons(show=not offer.again, older=offer.older)

    def _on_refused(self, text: str) -> None:
        self._offer_buttons(show=False)
        self.view.say_it(f"{say('install.refused')} {text}", kind="bad")

    def _on_installed(self, text: str) -> None:
        self._set_busy(busy=False)
        self._offer_buttons(show=False)
        self.view.say_it(text, kind="good")
        self.installed.emit(text)

    def _on_failed(self, text: str) -> None:
        self._set_busy(busy=False)
        self._offer_buttons(show=False)
        self.view.say_it(f"{say('install.failed')} {text}", kind="bad")

    def _set_busy(self, *, busy: bool) -> None:
        self.busy = busy
        self.install.setEnabled(not busy)

    def _offer_buttons(self, *, show: bool, older: bool = False) -> None:
        self.install.setVisible(show)
        self.install.setText(say("install.go_older") if older else say("install.go"))
        self.close_button.setText(say("install.cancel") if show else say("window.close"))
