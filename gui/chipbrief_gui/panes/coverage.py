# SPDX-License-Identifier: Apache-2.0
"""What the data pack holds for a pick: records, sources, the first gaps; the details name them all."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.theme import Colors, embolden
from chipbrief_gui.values import Coverage
from chipbrief_gui.words import count, say

_GAPS_SHOWN = 3


class CoverageView(QWidget):
    """Shows a ``Coverage``, or that there is none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.details = QPushButton(say("coverage.open"))
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.gap_count = QLabel()
        self.gaps = QLabel()
        self.gaps.setObjectName("gap")
        self.gaps.setWordWrap(True)
        self._gap_row = QWidget()
        row = QHBoxLayout(self._gap_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self.gap_count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._heading_row())
        for widget in (self.summary, self._gap_row, self.gaps):
            column.addWidget(widget)
        self.show_nothing()

    def set_action(self, action: QAction) -> None:
        """Let the button beside the heading trigger ``action``."""
        self.details.setToolTip(action.toolTip())
        self.details.clicked.connect(action.trigger)

    def set_colors(self, colors: Colors) -> None:
        """Draw the gap's sign in ``colors``."""
        self._icon.setPixmap(make_icon("warning", colors.warning, colors.surface).pixmap(14, 14))

    def show_nothing(self) -> None:
        """Say that coverage comes with the first brief."""
        self.summary.setText(say("coverage.none"))
        self._gap_row.hide()
        self.gaps.hide()

    def show_coverage(self, coverage: Coverage) -> None:
        """Show the numbers of ``coverage`` and the sentences of its gaps."""
        records = count("coverage.records", coverage.records)
        self.summary.setText(f"{records} · {count('coverage.sources', coverage.sources)}")
        self.gap_count.setText(count("coverage.gaps", len(coverage.gaps)))
        lines = [f"• {gap}" for gap in coverage.gaps[:_GAPS_SHOWN]]
        if more := len(coverage.gaps) - len(lines):
            lines.append(count("coverage.more", more))
        self.gaps.setText("\n".join(lines))
        self._gap_row.setVisible(bool(coverage.gaps))
        self.gaps.setVisible(bool(coverage.gaps))

    def _heading_row(self) -> QHBoxLayout:
        heading = QLabel(say("coverage.title"))
        heading.setObjectName("heading")
        embolden(heading)
        row = QHBoxLayout()
        row.addWidget(heading, 1)
        row.addWidget(self.details)
        return row
