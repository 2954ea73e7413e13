# SPDX-License-Identifier: Apache-2.0
"""Write the rows shown, or a chart of them, to a file that the user names: whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.browse.from_browse import Asked
from chipbrief_gui.exporting import AskPath, documents_folder
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.browse.charting import RowsChart


class RowsSaving(QObject):
    """``told`` says how it went: a sentence, and ``good`` or ``bad``."""

    told = Signal(str, str)

    def __init__(self, asking: Asking, ask_path: AskPath) -> None:
        super().__init__(asking)
        self._asking, self._ask_path = asking, ask_path
        self._folder = documents_folder()
        asking.answered.connect(lambda path: self.told.emit(say("browse.saved", path=path), "good"))
        asking.failed.connect(lambda text: self.told.emit(text, "bad"))

    def save_rows(self, window: QWidget, asked: Asked | None) -> None:
        """Save the rows shown as CSV, cells as they were written."""
        if asked is not None:
            from chipbrief.browse import to_csv

            self._save(window, f"{asked.dataset.name}.csv", lambda: to_csv(asked.dataset.table, asked.places))

    def save_chart(self, window: QWidget, asked: Asked | None, chart: RowsChart | None, kind: str) -> None:
        """Save a chart as ``svg`` or ``png``, or its values as ``csv``."""
        if asked is not None and chart is not None:
            made: dict[str, Callable[[], bytes]] = {
                "svg": lambda: chart.svg,
                "png": chart.png,
                "csv": lambda: chart.csv,
            }
            self._save(window, f"{asked.dataset.name}-chart.{kind}", made[kind])

    def _save(self, window: QWidget, name: str, content: Callable[[], bytes]) -> None:
        path = self._ask_path(window, self._folder / name)
        if path is not None:
            self._folder = path.parent
            self._asking.ask(lambda: _written(path, content))


def _written(path: Path, content: Callable[[], bytes]) -> str:
    from chipbrief.writing import write_atomically

    write_atomically(path, content())
    return str(path)
