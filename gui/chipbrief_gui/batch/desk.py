# SPDX-License-Identifier: Apache-2.0
"""The desk of the batch: one window, its runners, and what reaches out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from chipbrief_gui.case.document import Document
from chipbrief_gui.desks import AskMany, Desk, Services, ask_many
from chipbrief_gui.engine_face import Engine, load_engine
from chipbrief_gui.exporting import AskPath, ask_path, open_path
from chipbrief_gui.saving import Saving
from chipbrief_gui.words import say

if TYPE_CHECKING:
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
        self.ask_save: AskPath = ask_path
        self.ask_many: AskMany = ask_many
        self.open_path: Callable[[Path], bool] = open_path
        self.window: BatchWindow | None = None
        self._is_coming = False
        self._loading = self.asking("batch-engine")
        for ended in (self._loading.answered, self._loading.failed):
            ended.connect(self._go_on)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what the action of the Brief menu does."""
        return {"batch": self.show_batch}

    def show_batch(self) -> None:
        """Show the window that makes many briefs; what it needs of the engine is loaded before it."""
        if self._is_coming:
            return
        self._is_coming = True
        if self.window is None:
            self._loading.ask(lambda: load_engine(self.loaded[0]))
        else:
            self._go_on()

    def close(self) -> None:
        """Close the window, wait for what runs, and remove the briefs that it kept."""
        super().close()
        if self.window is not None:
            self.window.release()

    def _go_on(self, *_loaded: object) -> None:
        self.in_steps(self._bring())

    def _bring(self) -> Iterator[None]:
        try:
            if self.window is None:
                yield from self._making_window()
        finally:
            self._is_coming = False
        if self.window is not None:
            self.bring(self.window)

    def _making_window(self) -> Iterator[None]:
        for name in self.loaded[1:]:
            import_module(name)
            yield
        from chipbrief_gui.batch.choosing import ChoicePane
        from chipbrief_gui.batch.from_batch import COLUMNS
        from chipbrief_gui.batch.output import OutputForm
        from chipbrief_gui.batch.sheet import ContactSheet
        from chipbrief_gui.batch.window import Parts
        from chipbrief_gui.data.report_view import ReportView

        later = self._services.later
        choices = ChoicePane()
        yield
        view = ReportView(COLUMNS, say("batch.window"))
        yield
        parts = Parts(choices, view, ContactSheet(later), OutputForm(self._services.folder()), later)
        yield
        window = self._make(parts)
        yield
        yield from window.laying_out()
        yield
        self.window = self.keep(window)
        yield

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
        exporting = Exporting(self.asking("batch-export"), self.asking("batch-look"), self)
        exporting.written.connect(lambda found: self.written.emit(found.path, found.pdf))
        ask, main = self._services.ask_open, self._main
        saving = Saving(
            self.asking("batch-plan"), lambda window, path: self.ask_save(window, path), "batch.plan_saved"
        )
        outside = Outside(
            lambda: self.ask_many(main, "plan"),
            lambda: ask(main, "batch_folder"),
            saving,
            lambda path: self.open_path(path),
        )
        return BatchWindow(planning, making, exporting, outside, parts, main)
