# SPDX-License-Identifier: Apache-2.0
"""A desk opens the windows of one menu and keeps them in step with the main window's pick and data pack."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from chipbrief.frozen import frozen
from chipbrief_gui.asking import Asking
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.exporting import AskPath, ask_path, documents_folder
from chipbrief_gui.file_dialogs import choose_file, choose_files, choose_folder
from chipbrief_gui.settings import places
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.tasks import Tasks
from chipbrief_gui.theme import LIGHT, Colors
from chipbrief_gui.turns import Later, do_now, in_steps
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import SideWindow
from chipbrief_gui.words import say

AskOpen = Callable[[QWidget, str], Path | None]
AskMany = Callable[[QWidget, str], Sequence[Path]]
Window = TypeVar("Window", bound=SideWindow)


@frozen
class Services:
    """What the windows need: who does the work, how a path is asked for, and what the main window shows.

    ``ask_path`` asks where to save, ``folder`` is where exports go. ``current`` gives the words of the pick
    and the open data pack; ``fixed`` says that this data pack stays, whatever is installed. ``later`` does
    something when what waits for the loop of events has had its turn.
    """

    runner: Callable[[str], Tasks]
    ask_open: AskOpen
    current: Callable[[], tuple[PickWords, Opened | None]]
    fixed: bool
    settings: SettingsKeeper
    ask_path: AskPath = ask_path
    later: Later = do_now
    folder: Callable[[], Path] = documents_folder


class Desk(QObject):
    """Makes each window when it is first wanted, in the colors of the app, and closes them all.

    ``loaded`` names the modules that its windows need, which are loaded while nobody waits for them.
    """

    loaded: tuple[str, ...] = ()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._main = parent
        self._askings: list[Asking] = []
        self._windows: list[SideWindow] = []
        self._colors = LIGHT

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action of the desk's menu does; a desk without any is opened by others."""
        return {}

    def set_colors(self, colors: Colors) -> None:
        """Use ``colors`` in every window."""
        self._colors = colors
        for window in self._windows:
            window.set_colors(colors)

    def follow(self) -> None:
        """Bring the open windows up to date with the main window's pick and data pack."""
        words, opened = self._services.current()
        for window in self._windows:
            if window.isVisible():
                window.set_pack(opened, words)

    def close(self) -> None:
        """Close every window and wait for what they ask."""
        places.keep(self._windows, self._services.settings)
        for window in self._windows:
            window.close()
        for asking in self._askings:
            asking.close()

    def keep(self, window: Window) -> Window:
        """Take charge of ``window`` and return it: it is colored, updated and closed with the others."""
        self._windows.append(window)
        places.restore(window, self._services.settings)
        window.set_colors(self._colors)
        return window

    def bring(self, window: SideWindow) -> None:
        """Show ``window`` in front of the others, up to date with the main window's pick and data pack."""
        words, opened = self._services.current()
        window.set_pack(opened, words)
        self.show_later(window.come_up)

    def show_later(self, show: Callable[[], object]) -> None:
        """Show a window in a later turn: making and showing it in one would freeze the others for longer."""
        self._services.later(show)

    def in_steps(self, steps: Iterator[object]) -> None:
        """Go on to the first yield of ``steps`` now, and to each other one in a later turn of the event loop.

        A window of many parts comes up like that. It may be wanted again before it is made.
        """
        in_steps(self._services.later, steps)

    def asking(self, name: str) -> Asking:
        """Return an ``Asking`` for one kind of question, with a task runner of its own."""
        self._askings.append(Asking(self._services.runner(f"chipbrief-{name}"), self))
        return self._askings[-1]


def ask_open(window: QWidget, kind: str, start: Path) -> Path | None:
    """Ask in the platform's own way for a file or folder to open, from the folder ``start`` on.

    ``kind`` is a key of ``QUESTIONS``.
    """
    title, filter_ = QUESTIONS[kind]
    if not filter_:
        return choose_folder(window, say(title), start)
    return choose_file(window, say(title), start, say(filter_))


def ask_many(window: QWidget, kind: str) -> tuple[Path, ...]:
    """Ask in the platform's own way for one file or several; ``kind`` is a key of ``QUESTIONS``."""
    title, filter_ = QUESTIONS[kind]
    return choose_files(window, say(title), documents_folder(), say(filter_))


#: What may be asked for: the title of the dialog and its file filter; without a filter, a folder.
QUESTIONS = {
    "pack": ("install.window", "install.filter"),
    "pack_folder": ("install.window", ""),
    "case": ("case.open.title", "case.open.filter"),
    "table": ("own.window", "own.filter"),
    "plan": ("batch.load", "batch.plan_filter"),
    "batch_folder": ("batch.folder_title", ""),
    "brief": ("compare.window", "export.filter"),
    "briefs": ("verify.window", ""),
}
