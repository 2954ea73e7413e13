# SPDX-License-Identifier: Apache-2.0
"""The desk of the batch: one window, its runners, and what reaches out of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from chipbrief_gui.case.document import Document
from chipbrief_gui.desks import AskMany, Desk, Services, ask_many
from chipbrief_gui.engine_face import Engine
from chipbrief_gui.exporting import open_path
from chipbrief_gui.proof.parts import AskSave, ask_save
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief_gui.batch.choosing import ChoicePane
    from chipbrief_gui.batch.window import BatchWindow, Parts
    from chipbrief_gui.batch.working import BatchEngine


class BatchDesk(Desk):
    """Makes the window when it is first wanted; tests can replace what reaches outside the app.

    ``written`` gives the path and the bytes of each brief that was exported.
    """

    written = Signal(object, object)
    loaded = (
        "chipbrief.batch",
        "chipbrief_gui.batch.making",
        "chipbrief_gui.batch.choosing",
        "chipbrief_gui.batch.window",
        "chipbrief_gui.batch.working",
    )

    def __init__(self, services: Services, engine: Engine, document: Document, parent: QWidget) -> None:
        super().__init__(services, parent)
        self._document = document
        self._data = engine.data
        self.engine: BatchEngine | None = None
        self._write = engine.write
        self.ask_save: AskSave = ask_save
        self.ask_many: AskMany = ask_many
        self.open_path: Callable[[Path], bool] = open_path
        self.window: BatchWindow | None = None
        self._choices: ChoicePane | None = None
        self._parts: Parts | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the action of the Brief menu does."""
        return {"batch": self.show_batch}

    def show_batch(self) -> None:
        """Show the window that makes many briefs; what it needs of the engine is loaded before it."""
        if self.window is None:
            loads = (partial(import_module, name) for name in self.loaded)
            self.in_turns(*loads, self._make_choices, self._make_parts, self._open, self._bring)
        else:
            self._bring()

    def close(self) -> None:
        """Close the window, wait for what runs, and remove the briefs that it kept."""
        super().close()
        if self.window is not None:
            self.window.release()

    def _make_choices(self) -> None:
        from chipbrief_gui.batch.choosing import ChoicePane

        self._choices = self._choices or ChoicePane()

    def _make_parts(self) -> None:
        from chipbrief_gui.batch.from_batch import COLUMNS
        from chipbrief_gui.batch.sheet import ContactSheet
        from chipbrief_gui.batch.window import Parts
        from chipbrief_gui.data.report_view import ReportView

        if self._parts is None and self._choices is not None:
            later = self._services.later
            view = ReportView(COLUMNS, say("batch.window"))
            self._parts = Parts(self._choices, view, ContactSheet(later), later)

    def _open(self) -> None:
        if self.window is None and self._parts is not None:
            self.window = self.keep(self._make(self._parts))

    def _bring(self) -> None:
        if self.window is not None:
            self.bring(self.window)

    def _make(self, parts: Parts) -> BatchWindow:
        from chipbrief_gui.batch.files import Outside
        from chipbrief_gui.batch.making import Exporting, Making
        from chipbrief_gui.batch.planning import Planning
        from chipbrief_gui.batch.window import BatchWindow
        from chipbrief_gui.batch.working import real_batch

        listing, loading = self.asking("batch-list"), self.asking("batch-load")
        planning = Planning(listing, loading, lambda: self._document.work.edition, self)
        engine = self.engine or real_batch(self._data)
        making = Making(engine, self.asking("batch-make"), self.asking("batch-page"), self)
        exporting = Exporting(self.asking("batch-export"), self)
        exporting.written.connect(lambda found: self.written.emit(found.path, found.pdf))
        ask, main = self._services.ask_open, self._main
        outside = Outside(
            lambda: self.ask_many(main, "plan"),
            lambda: ask(main, "batch_folder"),
            lambda window, name: self.ask_save(window, name),
            self._write,
            lambda path: self.open_path(path),
            self._services.folder(),
        )
        return BatchWindow(planning, making, exporting, outside, parts, main)
