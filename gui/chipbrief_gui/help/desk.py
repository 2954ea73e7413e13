# SPDX-License-Identifier: Apache-2.0
"""The desk of help: the guide at the right chapter, and what is in use on this machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.help.about_window import AboutWindow
from chipbrief_gui.help.chapters import chapter_of
from chipbrief_gui.help.guide import Guide, read_guide
from chipbrief_gui.help.window import HelpWindow, focused
from chipbrief_gui.settings.keys import list_of_keys

if TYPE_CHECKING:
    from chipbrief.about import About


class HelpDesk(Desk):
    """Makes each window when it is first wanted."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(services, parent)
        self.guide: HelpWindow | None = None
        self.about: AboutWindow | None = None
        self._keys_read = services.settings.value.keys

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action of help does."""
        return {"help": self.show_help, "about": self.show_about}

    def show_help(self) -> None:
        """Open the guide at the chapter of the pane or window that has the keyboard."""
        self.open(chapter_of(focused()))

    def open(self, chapter: str) -> None:
        """Open the guide at a chapter."""
        if self.guide is None:
            self.guide = self.keep(HelpWindow(self.asking("help"), self._read, self._main))
            self.guide.read()
        elif self._keys_read != self._services.settings.value.keys:
            self.guide.read()
        self.guide.show_chapter(chapter)
        self.bring(self.guide)

    def show_about(self) -> None:
        """Show versions, the data pack, the layers of protection and all licenses."""
        if self.about is None:
            self.about = self.keep(AboutWindow(self.asking("about"), self._look, self._main))
        self.bring(self.about)

    def _look(self) -> About:
        from chipbrief.about import about
        from chipbrief.paths import shipped

        _words, opened = self._services.current()
        folder = opened.workshop.folder if opened is not None else None
        return about(folder or shipped("datasets"))

    def _read(self) -> Guide:
        from chipbrief.paths import shipped

        self._keys_read = self._services.settings.value.keys
        return read_guide(shipped("docs"), {"keys": list_of_keys(self._keys_read)})
