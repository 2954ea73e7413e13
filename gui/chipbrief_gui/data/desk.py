# SPDX-License-Identifier: Apache-2.0
"""Opens the windows of the Data menu, and keeps them at the pick and data pack of the main window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from chipbrief_gui.data.asking import Asking
from chipbrief_gui.data.control_window import ControlWindow
from chipbrief_gui.data.coverage_window import CoverageWindow
from chipbrief_gui.data.from_own import OwnTables
from chipbrief_gui.data.from_packs import Packs
from chipbrief_gui.data.install_window import InstallWindow
from chipbrief_gui.data.own_window import OwnWindow
from chipbrief_gui.data.packs_window import PacksWindow
from chipbrief_gui.data.windows import DataWindow
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.exporting import documents_folder
from chipbrief_gui.tasks import Tasks
from chipbrief_gui.theme import LIGHT, Colors
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import say

AskOpen = Callable[[QWidget, str], Path | None]


@dataclass(frozen=True, slots=True)
class Stores:
    """Where the user's data packs and own tables are kept."""

    packs: Packs = Packs()  # noqa: RUF009 - frozen
    own: OwnTables = OwnTables()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class Services:
    """What the windows need: what is kept where, who does the work, and how a path is asked for.

    ``current`` gives the words of the pick and the open data pack; ``fixed`` says that this data pack
    stays, whatever is installed.
    """

    stores: Stores
    runner: Callable[[str], Tasks]
    ask_open: AskOpen
    current: Callable[[], tuple[PickWords, Opened | None]]
    fixed: bool


class DataDesk(QObject):
    """Makes each window when it is first wanted.

    ``reopen_wanted`` says that another data pack is in use, ``own_chosen`` gives the names of the own
    tables that go into the brief.
    """

    reopen_wanted = Signal()
    own_chosen = Signal(object)

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._main = parent
        self._askings: list[Asking] = []
        self._colors = LIGHT
        self.coverage: CoverageWindow | None = None
        self.control: ControlWindow | None = None
        self.packs: PacksWindow | None = None
        self.install: InstallWindow | None = None
        self.own: OwnWindow | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action of the Data menu does."""
        return {
            "coverage": self.show_coverage,
            "history": lambda: self.show_control(0),
            "changes": lambda: self.show_control(1),
            "classify": lambda: self.show_control(2),
            "install_pack": self.install_pack,
            "packs": self.show_packs,
            "own": self.show_own,
        }

    def set_colors(self, colors: Colors) -> None:
        """Use ``colors`` in every window."""
        self._colors = colors
        for window in self._windows():
            window.set_colors(colors)

    def follow(self) -> None:
        """Bring the windows that are open to the pick and the data pack of the main window."""
        words, opened = self._services.current()
        for window in (self.coverage, self.control, self.own):
            if window is not None and window.isVisible():
                window.set_pack(opened, words)

    def show_coverage(self) -> None:
        """Show what the data pack holds for the pick."""
        if self.coverage is None:
            self.coverage = CoverageWindow(self._asking("coverage"), self._main)
            self.coverage.set_colors(self._colors)
        words, opened = self._services.current()
        self.coverage.set_pack(opened, words)
        self.coverage.come_up()

    def show_control(self, page: int) -> None:
        """Show a page of the control window: 0 over time, 1 what changed, 2 classify."""
        if self.control is None:
            names = ("history", "changes", "classify")
            questions = tuple(self._asking(name) for name in names)
            self.control = ControlWindow(
                self._asking("chips"), (questions[0], questions[1], questions[2]), self._main
            )
            self.control.set_colors(self._colors)
        words, opened = self._services.current()
        self.control.set_pack(opened, words)
        self.control.show_page(page)

    def show_packs(self) -> None:
        """List the data packs."""
        if self.packs is None:
            listing, switching = self._asking("packs"), self._asking("switch")
            self.packs = PacksWindow(self._services.stores.packs, listing, switching, self._main)
            self.packs.set_colors(self._colors)
            self.packs.switched.connect(self._reopen)
            self.packs.install_wanted.connect(self.install_pack)
        self.packs.say_it("")
        self.packs.list_packs()
        self.packs.come_up()

    def install_pack(self, folder: bool = False) -> None:
        """Ask for a data pack and show what it would change."""
        if self.install is None:
            looking, installing = self._asking("look"), self._asking("install")
            self.install = InstallWindow(self._services.stores.packs, looking, installing, self._main)
            self.install.set_colors(self._colors)
            self.install.installed.connect(self._on_installed)
        if not self.install.busy:
            source = self._services.ask_open(self._main, "pack_folder" if folder else "pack")
            if source is None:
                return
            self.install.look(source)
        self.install.come_up()

    def show_own(self) -> None:
        """List the tables of the user's own."""
        if self.own is None:
            listing, changing = self._asking("own"), self._asking("own-change")
            tables, ask_open = self._services.stores.own, self._services.ask_open
            self.own = OwnWindow(tables, listing, changing, lambda: ask_open(self._main, "table"), self._main)
            self.own.set_colors(self._colors)
            self.own.chosen.connect(self.own_chosen)
        words, opened = self._services.current()
        self.own.set_pack(opened, words)
        self.own.list_tables()
        self.own.come_up()

    def close(self) -> None:
        """Close every window and wait for what they ask."""
        for window in self._windows():
            window.close()
        for asking in self._askings:
            asking.close()

    def _on_installed(self) -> None:
        if self.packs is not None:
            self.packs.list_packs()
        self._reopen()

    def _windows(self) -> Iterator[DataWindow]:
        found = (self.coverage, self.control, self.packs, self.install, self.own)
        yield from (window for window in found if window is not None)

    def _reopen(self) -> None:
        if self._services.fixed:
            for window in (self.packs, self.install):
                if window is not None:
                    window.add_news(say("packs.fixed"))
        else:
            self.reopen_wanted.emit()

    def _asking(self, name: str) -> Asking:
        self._askings.append(Asking(self._services.runner(f"chipbrief-{name}"), self))
        return self._askings[-1]


def ask_open(window: QWidget, kind: str) -> Path | None:
    """Ask in the platform's own way for a file to open: a ``pack``, a ``pack_folder`` or a ``table``."""
    start = str(documents_folder())
    if kind == "pack_folder":
        found = QFileDialog.getExistingDirectory(window, say("install.window"), start)
    else:
        title, filter_ = _QUESTIONS[kind]
        found, _filter = QFileDialog.getOpenFileName(window, say(title), start, say(filter_))
    return Path(found) if found else None


_QUESTIONS = {"pack": ("install.window", "install.filter"), "table": ("own.window", "own.filter")}
