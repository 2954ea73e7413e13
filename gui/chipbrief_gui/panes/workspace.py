# SPDX-License-Identifier: Apache-2.0
"""The panes in their places: pick and text on the left, the pages beside them, problems below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chipbrief_gui.case.text_pane import TextPane
from chipbrief_gui.panes.pick_pane import PickPane
from chipbrief_gui.panes.splitters import split
from chipbrief_gui.preview.handlers import preview_handlers
from chipbrief_gui.preview.pane import Preview
from chipbrief_gui.problems.strip import ProblemsStrip
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import ProblemRow

#: How wide the pick is at first, in letters, so that larger text has its room.
_PICK_LETTERS = 38
_WIDTH = 1280


class Workspace(QWidget):
    """What fills the main window; the strip of problems is as high as what it has to say."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextPane()
        self.pick = PickPane(self.text)
        self.preview = Preview(actions)
        self.problems = ProblemsStrip(actions["next_problem"], actions["previous_problem"])
        self.problems.hide()
        self._across = split(Qt.Orientation.Horizontal, self.pick, self.preview)
        pick = _PICK_LETTERS * self.fontMetrics().averageCharWidth()
        self._across.setSizes([pick, _WIDTH - pick])
        self._down = split(Qt.Orientation.Vertical, self._across, self.problems)
        self._down.setProperty("fitted", True)
        self._down.setStretchFactor(0, 1)
        self._down.setStretchFactor(1, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._down)

    def set_colors(self, colors: Colors) -> None:
        """Draw what the panes draw by hand in ``colors``."""
        for pane in (self.pick, self.text, self.preview, self.problems):
            pane.set_colors(colors)

    def show_problems(self, rows: tuple[ProblemRow, ...]) -> None:
        """Show ``rows`` in the strip below, which takes the room for the first of them."""
        self.problems.show_rows(rows)
        self.problems.show()
        # Line breaks, and so heights, are known once the table has its width.
        QTimer.singleShot(0, self, self._fit_problems)

    def _fit_problems(self) -> None:
        rows = self.problems.model.rows
        height = self._down.height()
        strip = min(self.problems.wanted_height, height // 3) if rows else self.problems.wanted_height
        self.problems.setMaximumHeight(height if rows else strip)
        self._down.setSizes([height - strip, strip])


def pane_handlers(workspace: Callable[[], Workspace]) -> dict[str, Callable[[], object]]:
    """Return what the actions about single panes do, in the workspace that there is by then."""
    return {
        **preview_handlers(lambda: workspace().preview),
        "focus_pick": lambda: workspace().pick.focus_country(),
        "focus_text": lambda: workspace().text.focus(),
        "focus_problems": lambda: workspace().problems.focus(),
        "next_problem": lambda: workspace().problems.step(1),
        "previous_problem": lambda: workspace().problems.step(-1),
    }
