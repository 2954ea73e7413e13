# SPDX-License-Identifier: Apache-2.0
"""Makes the briefs of a batch in the background and keeps them, and exports them when that is asked for."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from chipbrief_gui.asking import Asking
from chipbrief_gui.batch.from_batch import is_bad
from chipbrief_gui.batch.values import Page
from chipbrief_gui.batch.working import BatchEngine, Export, Store, export, first_page, make

if TYPE_CHECKING:
    from chipbrief.batch import Outcome, Row

_PAGE_WIDTH = 1000


class Making(QObject):
    """Knows how far each brief is, by the hash of its inputs: what is made stays made in another plan.

    ``moved`` names the brief that has come a step on, ``page`` gives the first page of one, ``done`` follows
    when all were tried, ``failed`` when none could be; ``large`` gives a page that was asked for.
    """

    moved = Signal(str)
    page = Signal(str, QImage)
    large = Signal(QImage)
    done = Signal()
    failed = Signal(str)

    def __init__(self, engine: BatchEngine, running: Asking, looking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._engine, self._running, self._looking = engine, running, looking
        self.store = Store()
        self.outcomes: dict[str, Outcome] = {}
        self.steps: dict[str, str] = {}
        self._left: set[str] = set()
        self._total = 0
        self._busy = False
        running.told.connect(self._on_told)
        running.answered.connect(self._on_done)
        running.failed.connect(self._on_failed)
        looking.answered.connect(self.large.emit)

    @property
    def is_busy(self) -> bool:
        """Whether briefs are being made."""
        return self._busy

    @property
    def progress(self) -> tuple[int, int]:
        """How many of the briefs asked for are done, and how many were asked for."""
        return self._total - len(self._left), self._total

    def so_far(self, row: Row) -> str | Outcome | None:
        """Return the step that a brief is at, or what became of it."""
        return self.steps.get(row.inputs) or self.outcomes.get(row.inputs)

    def missing(self, rows: Sequence[Row]) -> list[Row]:
        """Return the rows of which nothing is known, or that were not made the last time."""
        return [row for row in rows if not self.is_made(row.inputs)]

    def bad(self, rows: Sequence[Row]) -> list[Row]:
        """Return the rows that were not made the last time."""
        return [row for row in rows if self.is_bad(row.inputs)]

    def made(self, rows: Sequence[Row]) -> list[Row]:
        """Return the rows whose briefs are there."""
        return [row for row in rows if self.is_made(row.inputs)]

    def is_made(self, inputs: str) -> bool:
        """Return whether the brief of these inputs is there."""
        return inputs in self.outcomes and not is_bad(self.outcomes[inputs])

    def is_bad(self, inputs: str) -> bool:
        """Return whether the brief of these inputs was not made the last time."""
        return inputs in self.outcomes and is_bad(self.outcomes[inputs])

    def make(self, rows: Sequence[Row]) -> None:
        """Make ``rows`` in the background."""
        stop = threading.Event()
        self._left = {row.inputs for row in rows}
        self._total, self._busy = len(self._left), True
        for row in rows:
            self.outcomes.pop(row.inputs, None)
        engine, store = self._engine, self.store
        self._running.run(lambda report: make(rows, engine, store, report, stop.is_set), stop.set)

    def stop(self) -> None:
        """Stop the running work at once; what is made stays."""
        self._running.stop()
        self._end()

    def show_page(self, inputs: str) -> None:
        """Ask for the first page of a brief, large enough to read."""
        path = self.store.path(inputs)
        self._looking.ask(lambda: first_page(path.read_bytes(), _PAGE_WIDTH))

    def close(self) -> None:
        """Remove what was kept."""
        self.store.close()

    def _on_told(self, event: Any) -> None:
        if isinstance(event, Page):
            self.page.emit(event.inputs, event.image)
            return
        inputs = event.row.inputs
        if hasattr(event, "step"):
            self.steps[inputs] = event.step
        else:
            self.steps.pop(inputs, None)
            self._left.discard(inputs)
            self.outcomes[inputs] = event
        self.moved.emit(inputs)

    def _on_done(self, _nothing: object) -> None:
        self._end()
        self.done.emit()

    def _on_failed(self, text: str) -> None:
        self._end()
        self.failed.emit(text)

    def _end(self) -> None:
        self._left, self._busy = set(), False
        begun, self.steps = tuple(self.steps), {}
        for inputs in begun:
            self.moved.emit(inputs)


class Exporting(QObject):
    """Writes what is made to a folder in the background.

    ``written`` tells of each file, ``done`` gives what came of it, ``failed`` why nothing did.
    ``looked`` gives what is to be exported, and the names of its files that are there already.
    """

    written = Signal(object)
    done = Signal(object)
    failed = Signal(str)
    looked = Signal(object)

    def __init__(self, asking: Asking, looking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._asking, self._looking = asking, looking
        looking.answered.connect(self.looked)
        looking.failed.connect(self.failed)
        self.is_busy = False
        asking.told.connect(self.written)
        asking.answered.connect(self._on_done)
        asking.failed.connect(self._on_failed)

    def wanted(self, making: Making, rows: Sequence[Row], folder: Path, name: str) -> Export:
        """Return what there is to export of ``rows``."""
        known = {row.inputs: replace(making.outcomes[row.inputs], row=row) for row in making.made(rows)}
        known |= {row.inputs: replace(making.outcomes[row.inputs], row=row) for row in making.bad(rows)}
        return Export(tuple(rows), known, folder, name)

    def look(self, wanted: Export) -> None:
        """See in the background which of the files are there already."""
        self._looking.ask(lambda: (wanted, wanted.taken()))

    def export(self, wanted: Export, store: Store) -> None:
        """Write the files."""
        self.is_busy = True
        self._asking.run(lambda report: export(wanted, store, report))

    def _on_done(self, value: object) -> None:
        self.is_busy = False
        self.done.emit(value)

    def _on_failed(self, text: str) -> None:
        self.is_busy = False
        self.failed.emit(text)
