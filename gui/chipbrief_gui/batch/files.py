# SPDX-License-Identifier: Apache-2.0
"""What the batch window does with files: plans loaded and saved, briefs opened and exported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from chipbrief.frozen import frozen
from chipbrief_gui.batch.making import Exporting, Making
from chipbrief_gui.batch.output import OutputForm
from chipbrief_gui.batch.planning import Planning
from chipbrief_gui.batch.values import Exported
from chipbrief_gui.proof.parts import OpenPath
from chipbrief_gui.saving import Saving
from chipbrief_gui.ways import told
from chipbrief_gui.windows import ask_first
from chipbrief_gui.words import count, say

if TYPE_CHECKING:
    from chipbrief_gui.batch.working import Export


@frozen
class Outside:
    """What reaches out of the window: files and a folder are asked for, a plan is saved, a file opened."""

    ask_plans: Callable[[], Sequence[Path]]
    ask_folder: Callable[[], Path | None]
    saving: Saving
    open_path: OpenPath


class Files(QObject):
    """``said`` gives a sentence on what was done, ``good`` or ``bad``; ``begun`` that an export has begun."""

    said = Signal(str, str)
    begun = Signal()

    def __init__(
        self, planning: Planning, making: Making, exporting: Exporting, outside: Outside, output: OutputForm
    ) -> None:
        super().__init__(output)
        self._window: QWidget = output
        self._planning, self._making, self._exporting = planning, making, exporting
        self._outside, self._output = outside, output
        self.confirm: QMessageBox | None = None
        output.browse.connect(self._browse)
        exporting.done.connect(self._on_exported)
        exporting.failed.connect(lambda text: self.said.emit(text, "bad"))
        exporting.looked.connect(self._on_looked)
        outside.saving.told.connect(self.said)
        outside.saving.saved.connect(planning.saved)

    def export(self, window: QWidget) -> None:
        """Write what is made to the folder; asks once before files are replaced."""
        rows, name, folder = self._planning.rows, self._planning.name, self._output.folder
        if folder is None:
            self.said.emit(say("export.more.no_folder"), "bad")
            return
        self._window = window
        self._exporting.look(self._exporting.wanted(self._making, rows, folder, name))

    def save_plan(self, window: QWidget) -> None:
        """Ask where to, and save the plan."""
        self._outside.saving.save(window, f"{self._planning.name}.toml", self._planning.as_file())

    def load_plan(self) -> None:
        """Ask for a plan, rows or cases, and take them in place of this plan."""
        if paths := self._outside.ask_plans():
            self._planning.load(paths)

    def open(self, inputs: str) -> None:
        """Open a brief that is made in the program that the system has for it."""
        path = self._making.store.path(inputs)
        fine = self._outside.open_path(path)
        self.said.emit("" if fine else say("proof.not_opened", path=path), "bad")

    def _on_looked(self, found: tuple[Export, list[str]]) -> None:
        """Export, unless files are there already; then ask first."""
        wanted, there = found
        if there:
            self._ask_to_replace(wanted, there)
        else:
            self._export(wanted)

    def _ask_to_replace(self, wanted: Export, there: list[str]) -> None:
        number = count("batch.there", len(there))
        text = say("batch.sure", there=number, folder=wanted.folder, first=there[0])
        title, go_on = say("batch.window"), say("batch.replace")
        self.confirm = ask_first(self._window, title, text, go_on, lambda: self._export(wanted.replacing()))

    def _export(self, wanted: Export) -> None:
        self.begun.emit()
        self._exporting.export(wanted, self._making.store)

    def _on_exported(self, found: Exported) -> None:
        if found.failed:
            failed, error = count("batch.briefs", len(found.failed)), told(found.failed[0].error)
            said = say("batch.exported_some", failed=failed, folder=found.folder, error=error)
            self.said.emit(said, "bad")
        else:
            briefs = count("batch.briefs", found.written)
            said = say("batch.exported", briefs=briefs, folder=found.folder, summary=found.summary)
            self.said.emit(said, "good")

    def _browse(self) -> None:
        folder = self._outside.ask_folder()
        if folder is not None:
            self._output.folder_field.setText(str(folder))
