# SPDX-License-Identifier: Apache-2.0
"""The panes in their places: pick and text on the left, then the pages, then the evidence; problems below."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chipbrief_gui.case.text_pane import TextPane
from chipbrief_gui.evidence.figure_bar import FigureBar
from chipbrief_gui.evidence.pane import EvidencePane
from chipbrief_gui.panes.pick_pane import PickPane
from chipbrief_gui.panes.splitters import PLACED, split
from chipbrief_gui.preview.handlers import preview_handlers
from chipbrief_gui.preview.pane import Preview
from chipbrief_gui.problems.strip import ProblemsStrip
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import ProblemRow

#: How wide the pick and the evidence are until they are dragged: the part of the window that each takes, and
#: the letters, so that larger text has its room, which it has at least and at most.
_PICK, _EVIDENCE = (0.15, 38, 70), (0.18, 40, 100)
_WIDTH = 1280
#: Below this width the evidence gives its room to the pages until it is asked for.
_ROOM = 1100


class Workspace(QWidget):
    """What fills the main window; the strip of problems is as high as what it has to say."""

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = TextPane()
        self.pick = PickPane(self.text)
        self.preview = Preview(actions)
        self.problems = ProblemsStrip(actions["next_problem"], actions["previous_problem"])
        self.problems.hide()
        self.evidence = EvidencePane(actions)
        self.figure_bar = FigureBar(actions)
        self._evidence_wanted, self._is_narrow = True, False
        self._across = split(Qt.Orientation.Horizontal, self.pick, self._pages(), self.evidence)
        self._share_out(_WIDTH)
        self._across.setStretchFactor(1, 1)
        self._across.setStretchFactor(2, 0)
        self._down = split(Qt.Orientation.Vertical, self._across, self.problems)
        self._down.setProperty("fitted", True)
        self._down.setStretchFactor(0, 1)
        self._down.setStretchFactor(1, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._down)

    def set_colors(self, colors: Colors) -> None:
        """Draw what the panes draw by hand in ``colors``."""
        panes = (self.pick, self.text, self.preview, self.evidence, self.figure_bar, self.problems)
        for pane in panes:
            pane.set_colors(colors)

    def put_on_top(self, banner: QWidget) -> None:
        """Show a message above all panes."""
        self._column.insertWidget(0, banner)

    def show_evidence(self, *, on: bool) -> None:
        """Show the evidence pane, or hide it."""
        self._evidence_wanted = on
        self._show_evidence(on=on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the room of the evidence to the pages when there is little room, and give it back later."""
        super().resizeEvent(event)
        narrow = event.size().width() < _ROOM
        if self._is_narrow != narrow:
            self._is_narrow = narrow
            self._show_evidence(on=self._evidence_wanted and not narrow)
        if not self._across.property(PLACED):
            self._share_out(event.size().width())

    def _share_out(self, width: int) -> None:
        """Give the panes beside the pages their part of ``width``."""
        letter = self.fontMetrics().averageCharWidth()
        left, right = (
            min(max(int(part * width), least * letter), most * letter)
            for part, least, most in (_PICK, _EVIDENCE)
        )
        shown = 0 if self.evidence.isHidden() else right
        lines = self._across.handleWidth() * (1 + bool(shown))
        self._across.setSizes([left, width - left - shown - lines, shown])

    def _show_evidence(self, *, on: bool) -> None:
        """Show or hide the pane; what it takes or gives is the room of the pages alone."""
        if self.evidence.isHidden() != on:
            return
        left, middle, right = self._across.sizes()
        right = right or self.evidence.sizeHint().width()
        self.evidence.setVisible(on)
        self._across.setSizes([left, middle - right, right] if on else [left, middle + right, 0])

    def _pages(self) -> QWidget:
        pages = QWidget()
        column = QVBoxLayout(pages)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addWidget(self.figure_bar)
        return pages

    def show_problems(self, rows: tuple[ProblemRow, ...] | None) -> None:
        """Show ``rows`` in the strip below, which takes the room for the first of them.

        None says that there is no brief to look through: it could not be made.
        """
        self.problems.show_rows(rows or (), unmade=rows is None)
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
