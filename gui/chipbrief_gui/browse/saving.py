# SPDX-License-Identifier: Apache-2.0
"""Write the rows shown, or a chart of them, to a file that the user names: whole or not at all."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.browse.from_browse import Asked, Drawn
from chipbrief_gui.exporting import AskPath
from chipbrief_gui.saving import Saving


class RowsSaving(Saving):
    """Saves rows and charts of the data browser."""

    def __init__(self, asking: Asking, ask_path: AskPath) -> None:
        super().__init__(asking, ask_path, "browse.saved")

    def save_rows(self, window: QWidget, asked: Asked | None) -> None:
        """Save the rows shown as CSV, cells as they were written."""
        if asked is not None:
            from chipbrief.browse import to_csv

            self.save(window, f"{asked.dataset.name}.csv", lambda: to_csv(asked.dataset.table, asked.places))

    def save_chart(self, window: QWidget, asked: Asked | None, drawn: Drawn | None, kind: str) -> None:
        """Save a chart as ``svg`` or ``png``, or its values as ``csv``."""
        if asked is not None and drawn is not None:
            self.save(window, f"{asked.dataset.name}-chart.{kind}", lambda: drawn.file(kind))
