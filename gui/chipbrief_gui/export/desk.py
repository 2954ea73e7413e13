# SPDX-License-Identifier: Apache-2.0
"""The desk of the export: names by the pattern that the user set, and what goes with a brief."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.engine_face import BriefFace
from chipbrief_gui.export.from_export import Beside, Found, named, real_beside
from chipbrief_gui.exporting import Exporting, Named
from chipbrief_gui.rendering import Rendering, State
from chipbrief_gui.showing import Showing
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief_gui.export.window import ExportWindow


class ExportDesk(Desk):
    """Opens the window and keeps it at the brief that is shown."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(services, parent)
        self.beside: Beside = real_beside
        self.window: ExportWindow | None = None
        self._parts: tuple[Showing, Rendering, Exporting] | None = None

    def serve(self, showing: Showing, rendering: Rendering, exporting: Exporting) -> None:
        """Name what is exported, and follow the brief that is shown."""
        self._parts = showing, rendering, exporting
        exporting.named = self._name_of

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the action does."""
        return {"export_more": self.open}

    def open(self) -> None:
        """Show the window for the brief that is shown; without one, say what there is to do."""
        if self._parts is None:
            return
        showing, rendering, exporting = self._parts
        if rendering.state is not State.CURRENT or showing.brief is None:
            showing.export()
            return
        if self.window is None:
            from chipbrief_gui.export.window import ExportWindow

            asking = self.asking("export")
            settings = self._services.settings
            self.window = self.keep(ExportWindow(asking, self.beside, settings, self._main))
            self.window.written.connect(self._on_written)
            self.window.folder_chosen.connect(exporting.use_folder)
        self.bring(self.window)
        self.window.begin(exporting.folder)
        self._show(showing.brief)

    def follow(self) -> None:
        """Bring the window to the brief that is shown by now."""
        super().follow()
        if self._parts is not None and self.window is not None and self.window.isVisible():
            showing, _rendering, _exporting = self._parts
            if showing.brief is not None:
                self._show(showing.brief)

    def _show(self, brief: BriefFace) -> None:
        if self.window is not None and self._parts is not None:
            showing, _rendering, _exporting = self._parts
            note = say("export.more.draft") if showing.stands_in_spite_of_errors(brief) else ""
            self.window.show_brief(brief.pdf, lambda pattern: self._named(pattern, brief), note)

    def _name_of(self, brief: BriefFace) -> Named:
        return self._named(self._services.settings.value.export_pattern, brief)

    def _named(self, pattern: str, brief: BriefFace) -> Named:
        _words, opened = self._services.current()
        if self._parts is None:
            return Named(brief.file_name)
        showing, rendering, _exporting = self._parts
        edition = rendering.edition
        if showing.stands_in_spite_of_errors(brief):
            edition = replace(edition, draft=True)
        return named(pattern, brief, opened, edition)

    def _on_written(self, found: Found) -> None:
        if self._parts is None:
            return
        _showing, _rendering, exporting = self._parts
        name = f"{found.wanted.stem}.pdf"
        if name in found.written:
            exporting.written.emit(found.wanted.folder / name, found.wanted.pdf)
        if self._services.settings.value.open_folder:
            exporting.open_folder(found.wanted.folder)
