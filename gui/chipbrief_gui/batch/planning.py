# SPDX-License-Identifier: Apache-2.0
"""The plan behind the batch window: put together from ticks, loaded and saved, its rows listed anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from chipbrief.edition import Edition
from chipbrief_gui.asking import Asking
from chipbrief_gui.batch.from_batch import edition_of, list_rows, load_plan, window_of
from chipbrief_gui.batch.values import Covered, Held, Holding, Listed, Ticks, held_key
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.values import PickWords

if TYPE_CHECKING:
    from chipbrief.batch import Plan, Row

PAUSE_MS = 150


class Planning(QObject):
    """Holds the plan and its rows.

    ``listed`` says that the rows are others, ``covered`` gives the rows (by their place) of which it is known
    by now what the data pack holds, ``refused`` why the plan means no rows, ``loaded`` that a file was read.
    """

    listed = Signal()
    covered = Signal(object)
    refused = Signal(str)
    loaded = Signal()

    def __init__(
        self, listing: Asking, loading: Asking, edition: Callable[[], Edition], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._edition, self._taken = edition, Edition()
        self._listing, self._loading = listing, loading
        self._opened: Opened | None = None
        self._words: PickWords | None = None
        self._plan: Plan | None = None
        self.rows: tuple[Row, ...] = ()
        self._places: Mapping[Held, list[int]] = {}
        self._held: dict[Held, Holding] = {}
        self._path: Path | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.list_now)
        listing.told.connect(self._on_told)
        listing.failed.connect(self._on_failed)
        loading.answered.connect(self._on_loaded)
        loading.failed.connect(self.refused)

    @property
    def plan(self) -> Plan:
        """The plan as it stands."""
        from chipbrief.batch import Plan

        return self._plan if self._plan is not None else Plan(formats=())

    @property
    def name(self) -> str:
        """What the plan is called: the name of its file, or ``batch``."""
        return self._path.stem if self._path else "batch"

    @property
    def ticks(self) -> Ticks:
        """What the plan combines."""
        return Ticks(self.plan.countries, self.plan.classes, self.plan.formats)

    def holding(self, row: Row) -> Holding | None:
        """Return what the data pack holds for a row, if that is known yet."""
        return self._held.get(held_key(row.pick))

    def follow(self, opened: Opened, words: PickWords) -> None:
        """Take the case's window and edition when they have changed; list anew over another data pack."""
        if opened is not self._opened:
            # What the former pack holds must not be told of this one.
            self._listing.stop()
            self._held, self._opened = {}, opened
            self._pause.start()
        window = (window_of(words), words.hindsight)
        if self._words is None or window != (window_of(self._words), self._words.hindsight):
            case = self.plan.shared
            self._change(shared=replace(case, words=window_of(words), hindsight=words.hindsight))
        self._words = words
        if (edition := edition_of(self._edition())) != self._taken:
            self._taken = edition
            self._change(shared=replace(self.plan.shared, edition=edition))

    def set_ticks(self, ticks: Ticks) -> None:
        """Combine what is ticked."""
        self._change(countries=ticks.countries, classes=ticks.classes, formats=ticks.formats)

    def set_name(self, pattern: str) -> None:
        """Name the files by another pattern."""
        self._change(name=pattern.strip())

    def load(self, paths: Sequence[Path]) -> None:
        """Take the plan of files in place of this one; it goes by the name of the first."""
        opened = self._opened
        if opened is not None:
            self._loading.ask(lambda: (paths[0], load_plan(paths, opened)))

    def as_file(self) -> Callable[[], bytes]:
        """Return what makes the bytes of a file of the plan as it stands now."""
        from chipbrief.batch import write_plan

        return partial(write_plan, self.plan)

    def saved(self, path: Path) -> None:
        """Name the plan after the file that it was saved to."""
        self._path = path

    def list_now(self) -> None:
        """List the rows of the plan as it stands."""
        self._pause.stop()
        opened, plan = self._opened, self.plan
        ticked = plan.countries and plan.classes and plan.formats
        if opened is None or not (ticked or plan.briefs):
            self._listing.stop()
            self._show((), {})
            return
        known = frozenset(self._held)
        self._listing.run(lambda report: list_rows(plan, opened, known, report))

    def _change(self, **parts: Any) -> None:
        self._plan = replace(self.plan, **parts)
        self._pause.start()

    def _on_told(self, value: Listed | Covered) -> None:
        if isinstance(value, Listed):
            self._show(value.rows, value.places)
        else:
            self._held[value.key] = value.holding
            self.covered.emit(self._places.get(value.key, []))

    def _on_failed(self, text: str) -> None:
        self.rows, self._places = (), {}
        self.refused.emit(text)

    def _on_loaded(self, found: tuple[Path, Plan]) -> None:
        self._path, self._plan = found
        self.loaded.emit()
        self.list_now()

    def _show(self, rows: tuple[Row, ...], places: Mapping[Held, list[int]]) -> None:
        self.rows, self._places = rows, places
        self.listed.emit()
