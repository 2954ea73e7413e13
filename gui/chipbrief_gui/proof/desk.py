# SPDX-License-Identifier: Apache-2.0
"""The desk of what becomes of briefs after they are made: verify, compare."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.exporting import documents_folder
from chipbrief_gui.proof.compare_window import CompareWindow
from chipbrief_gui.proof.parts import AskSave, ask_save, open_path
from chipbrief_gui.proof.verify_window import VerifyWindow
from chipbrief_gui.words import say


class ProofDesk(Desk):
    """Makes each window when it is first wanted; what reaches out of the app can be exchanged."""

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(services, parent)
        self.ask_files: Callable[[QWidget], tuple[Path, ...]] = ask_files
        self.open_path: Callable[[Path], bool] = open_path
        self.ask_save: AskSave = ask_save
        self.verify: VerifyWindow | None = None
        self.compare: CompareWindow | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action on finished briefs does."""
        return {"verify": self.show_verify, "compare": self.show_compare}

    def show_verify(self, paths: tuple[Path, ...] = ()) -> None:
        """Show the window that verifies, and verify ``paths``."""
        if self.verify is None:
            self.verify = self.keep(
                VerifyWindow(
                    self.asking("verify"),
                    lambda window: self.ask_files(window),
                    lambda: self._services.ask_open(self._main, "briefs"),
                    self._main,
                    lambda path: self.open_path(path),
                )
            )
        self.bring(self.verify)
        self.verify.take(paths)

    def show_compare(self, paths: tuple[Path, ...] = ()) -> CompareWindow:
        """Show the window that compares, and compare ``paths``."""
        if self.compare is None:
            self.compare = self.keep(
                CompareWindow(
                    self.asking("compare"),
                    self.asking("save-comparison"),
                    lambda: self._services.ask_open(self._main, "brief"),
                    lambda window, name: self.ask_save(window, name),
                    self._main,
                )
            )
        self.bring(self.compare)
        self.compare.take(paths)
        return self.compare


def ask_files(window: QWidget) -> tuple[Path, ...]:
    """Ask in the platform's own way for PDFs to open."""
    title, start = say("verify.window"), str(documents_folder())
    found, _filter = QFileDialog.getOpenFileNames(window, title, start, say("proof.filter"))
    return tuple(map(Path, found))
