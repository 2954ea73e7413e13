# SPDX-License-Identifier: Apache-2.0
"""The desk of what is opened: recent cases, a file that is dropped, and the one given at the start."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMenu, QWidget

from chipbrief_gui.case.keeper import SUFFIX, CaseKeeper
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.opening.recent import missing_among, shown_name, with_newest
from chipbrief_gui.plain import plain_tip, unmarked
from chipbrief_gui.words import say

SUFFIXES = (SUFFIX, ".pdf")


class OpeningDesk(Desk):
    """Opens files through the keeper of the case. ``said`` gives a sentence, and its kind."""

    said = Signal(str, str)

    def __init__(self, services: Services, keeper: CaseKeeper, parent: QWidget) -> None:
        super().__init__(services, parent)
        self._keeper = keeper
        self._first: Path | None = None
        self._has_begun = False
        self._missing: frozenset[str] = frozenset()
        self.menu = QMenu(parent)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self._on_menu)
        self.looking = self.asking("recent")
        self.looking.answered.connect(self._on_looked)
        keeper.opened.connect(self._remember)
        parent.setAcceptDrops(True)
        parent.installEventFilter(self)

    def serve(self, action: QAction) -> None:
        """Let ``action`` open the list of recent files beside it."""
        action.setMenu(self.menu)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action does."""
        return {"recent": self.show_recent}

    def begin(self) -> None:
        """Open the file given at the start, once unsaved work is back."""
        path, self._first, self._has_begun = self._first, None, True
        if path is not None:
            self._keeper.open(path)

    def open_first(self, path: Path) -> None:
        """Open a file as soon as the window is seen."""
        self._first = path.absolute()

    def take(self, path: Path) -> None:
        """Open a file that is dropped or handed over by the system; not before the window is seen."""
        if path.suffix.lower() not in SUFFIXES:
            self.said.emit(say("drop.not_a_case", name=clean(path.name)), "bad")
        elif self._has_begun:
            self._keeper.open(path)
        else:
            self.open_first(path)

    def show_recent(self) -> None:
        """Show the list of recent files on its own, at the window's corner."""
        self.menu.popup(self._main.mapToGlobal(self._main.rect().topLeft()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file that is dropped on the window."""
        if isinstance(event, QDragEnterEvent) and dropped_file(event.mimeData()):
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            if path := dropped_file(event.mimeData()):
                event.acceptProposedAction()
                self.take(path)
            return True
        return super().eventFilter(watched, event)

    @property
    def _paths(self) -> tuple[str, ...]:
        return self._services.settings.value.recent_cases

    def _remember(self, path: Path) -> None:
        self._services.settings.change(recent_cases=with_newest(self._paths, path))

    def _on_menu(self) -> None:
        """Fill the list from what is known; whether the files are there is asked in the background."""
        self._fill()
        paths = self._paths
        self.looking.ask(lambda: missing_among(paths))

    def _on_looked(self, missing: frozenset[str]) -> None:
        if missing != self._missing:
            self._missing = missing
            self._fill()

    def _fill(self) -> None:
        self.menu.clear()
        paths = self._paths
        for number, path in enumerate(paths, start=1):
            self.menu.addAction(self._entry(number, path, paths))
        if not paths:
            self.menu.addAction(say("recent.none")).setEnabled(False)
            return
        self.menu.addSeparator()
        tidy = self.menu.addAction(say("recent.tidy"))
        tidy.setEnabled(any(path in self._missing for path in paths))
        tidy.triggered.connect(lambda: self._keep_only(path for path in paths if path not in self._missing))
        self.menu.addAction(say("recent.clear")).triggered.connect(lambda: self._keep_only(()))

    def _entry(self, number: int, path: str, paths: tuple[str, ...]) -> QAction:
        name = unmarked(shown_name(path, paths))
        is_missing = path in self._missing
        entry = QAction(f"&{number}  {say('recent.missing', name=name) if is_missing else name}", self.menu)
        entry.setToolTip(plain_tip(path))
        entry.setEnabled(not is_missing)
        entry.triggered.connect(lambda: self._keeper.open(Path(path)))
        return entry

    def _keep_only(self, paths: Iterable[str]) -> None:
        self._services.settings.change(recent_cases=tuple(paths))


def dropped_file(dropped: QMimeData) -> Path | None:
    """Return the first file on this computer among what is dropped."""
    files = (url.toLocalFile() for url in dropped.urls() if url.isLocalFile())
    return next((Path(file) for file in files if file), None)
