# SPDX-License-Identifier: Apache-2.0
"""The desk of help: the guide at the right chapter, and what is in use on this machine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.help.chapters import ANOTHER_FORMAT, chapter_of
from chipbrief_gui.translations.translator import language
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.about import About
    from chipbrief_gui.help.about_window import AboutWindow
    from chipbrief_gui.help.crash import Crash
    from chipbrief_gui.help.crash_window import CrashWindow
    from chipbrief_gui.help.guide import Guide
    from chipbrief_gui.help.window import HelpWindow


class HelpDesk(Desk):
    """Makes each window when it is first wanted; ``said`` gives a sentence and its kind for the status."""

    said = Signal(str, str)
    loaded = ("chipbrief_gui.help.guide", "chipbrief_gui.help.window", "chipbrief_gui.help.about_window")

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(services, parent)
        self.guide: HelpWindow | None = None
        self.about: AboutWindow | None = None
        self.crash: CrashWindow | None = None
        self._keys_read = services.settings.value.keys

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action of help does."""
        return {
            "help": self.show_help,
            "another_format": lambda: self.open(ANOTHER_FORMAT),
            "about": self.show_about,
        }

    def show_help(self) -> None:
        """Open the guide at the chapter of the pane or window that has the keyboard."""
        self.open(chapter_of(QApplication.focusWidget() or QApplication.activeWindow()))

    def open(self, chapter: str) -> None:
        """Open the guide at a chapter."""
        if self.guide is None:
            from chipbrief_gui.help.window import HelpWindow

            self.guide = self.keep(HelpWindow(self.asking("help"), self._read, self._main))
            self.guide.read()
        elif self._keys_read != self._services.settings.value.keys:
            self.guide.read()
        self.guide.show_chapter(chapter)
        self.bring(self.guide)
        # To be read at once: the arrows scroll, Ctrl+F searches.
        self.guide.view.setFocus()

    def show_about(self) -> None:
        """Show versions, the data pack, the layers of protection and all licenses."""
        if self.about is None:
            from chipbrief_gui.help.about_window import AboutWindow

            looking, reading = map(self.asking, ("about", "license"))
            self.about = self.keep(AboutWindow(looking, reading, self._look, self._main))
        self.bring(self.about)

    def show_crash(self, crash: Crash, path: Path | None) -> None:
        """Show an error that nobody expected, whose facts are kept at ``path``."""
        self._crash_window().show_crash(crash, path)

    def show_former(self, found: Sequence[tuple[Crash, Path | None]]) -> None:
        """Show the last of the errors at which the program ended before, if there are any."""
        if found:
            self._crash_window().show_crash(*found[-1], former=True)

    def _crash_window(self) -> CrashWindow:
        if self.crash is None:
            from chipbrief_gui.help.crash_window import CrashWindow

            by_id = {action.objectName(): action for action in self._main.findChildren(QAction)}
            save, leave = by_id["save_case"].trigger, by_id["quit"].trigger
            self.crash = self.keep(CrashWindow(save, leave, self._main))
        return self.crash

    def count_crash(self, times: int) -> None:
        """Say that an error which was shown before came again, without a window of its own."""
        if self.crash is not None and self.crash.isVisible():
            self.crash.say_again(times)
        else:
            self.said.emit(say("crash.again_short", n=times), "bad")

    def _look(self) -> About:
        from chipbrief.about import about
        from chipbrief.paths import shipped

        _words, opened = self._services.current()
        folder = opened.workshop.folder if opened is not None else None
        return about(folder or shipped("datasets"))

    def _read(self) -> Guide:
        from chipbrief.paths import shipped
        from chipbrief_gui.help.guide import read_guide
        from chipbrief_gui.help.tables import generated_pages

        self._keys_read = self._services.settings.value.keys
        made = generated_pages(self._keys_read)
        return read_guide(shipped("docs"), language().code, made, say("help.untranslated"))
