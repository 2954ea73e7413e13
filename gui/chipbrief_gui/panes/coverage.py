# SPDX-License-Identifier: Apache-2.0
"""What the data pack holds for a pick: records, sources, what rests on memory, the first gaps, and when."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from chipbrief_gui.icons import make_icon
from chipbrief_gui.panes.margins import SidedMargins
from chipbrief_gui.picking.strips_view import StripsView
from chipbrief_gui.picking.values import PickNews, Strips
from chipbrief_gui.plain import plain_label
from chipbrief_gui.theme import Colors, embolden
from chipbrief_gui.words import count, say

_GAPS_SHOWN = 2
_SIGN, _BESIDE = 14, 8


class CoverageView(QWidget):
    """Shows the ``PickNews`` of a pick, or says why there are none.

    Where there is nothing about the country, ``widen_wanted`` and ``no_data_wanted`` tell what to do.
    """

    widen_wanted = Signal()
    no_data_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.details = QPushButton(say("coverage.open"))
        self.summary, self.memory, self.gap_count = (_words() for _ in range(3))
        self.gaps, self.gap_lines = QWidget(), tuple(_words() for _ in range(_GAPS_SHOWN + 1))
        self.nothing, self._nothing_box = _words(), QFrame()
        self.widen, self.say_it = QPushButton(say("nothing.widen")), QPushButton(say("nothing.say"))
        self.strips, self.legend = StripsView(), _words()
        self.legend.setObjectName("muted")
        self.legend.setText(say("coverage.legend"))
        self._signs = (QLabel(), QLabel())
        self._memory_row = _row(self._signs[0], self.memory)
        self._gap_row = _row(self._signs[1], self.gap_count)
        self._fill_nothing()
        self._fill_gaps()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._heading_row())
        for widget in (self.summary, self._nothing_box, self._memory_row, self._gap_row, self.gaps):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.strips)
        column.addWidget(self.legend)
        self.widen.clicked.connect(self.widen_wanted)
        self.say_it.clicked.connect(self.no_data_wanted)
        self.say_why(say("coverage.choose"))

    def set_action(self, action: QAction) -> None:
        """Let the button beside the heading trigger ``action``."""
        self.details.setToolTip(action.toolTip())
        self.details.clicked.connect(action.trigger)

    def set_colors(self, colors: Colors) -> None:
        """Draw the signs and the strips in ``colors``."""
        for sign in self._signs:
            sign.setPixmap(make_icon("warning", colors.warning, colors.surface).pixmap(_SIGN, _SIGN))
        self.strips.set_colors(colors)

    def say_why(self, words: str) -> None:
        """Say why there are no numbers."""
        self.summary.setText(words)
        for widget in (self._nothing_box, self._memory_row, self._gap_row, self.gaps):
            widget.hide()
        self._show_strips(None)

    def show_news(self, news: PickNews) -> None:
        """Show the numbers, the sentences of the gaps, and the strips."""
        self.summary.setText(news.summary)
        self.nothing.setText(news.nothing)
        self._nothing_box.setVisible(bool(news.nothing))
        self.memory.setText(news.memory)
        self._memory_row.setVisible(bool(news.memory))
        self.gap_count.setText(count("coverage.gaps", len(news.gaps)))
        lines = [*news.gaps[:_GAPS_SHOWN]]
        if more := len(news.gaps) - len(lines):
            lines.append(count("coverage.more", more))
        lines += [""] * (len(self.gap_lines) - len(lines))
        for label, line in zip(self.gap_lines, lines, strict=True):
            label.setText(line)
            label.setVisible(bool(line))
        self._gap_row.setVisible(bool(news.gaps))
        self.gaps.setVisible(bool(news.gaps))
        self._show_strips(news.strips)

    def _show_strips(self, strips: Strips | None) -> None:
        self.strips.show_strips(strips)
        self.legend.setVisible(bool(strips and strips.rows))

    def _heading_row(self) -> QHBoxLayout:
        heading = QLabel(say("coverage.title"))
        heading.setObjectName("heading")
        embolden(heading)
        row = QHBoxLayout()
        row.addWidget(heading, 1)
        row.addWidget(self.details)
        return row

    def _fill_nothing(self) -> None:
        self._nothing_box.setObjectName("nothing")
        column = QVBoxLayout(self._nothing_box)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        for widget in (self.nothing, self.widen, self.say_it):
            column.addWidget(widget)

    def _fill_gaps(self) -> None:
        """Let the sentences stand below the words of their count, each apart from the next."""
        column = QVBoxLayout(self.gaps)
        SidedMargins(self.gaps, _SIGN + _BESIDE, 0, 0, 0)
        column.setSpacing(4)
        for label in self.gap_lines:
            label.setObjectName("gap")
            column.addWidget(label)


def _words() -> QLabel:
    label = plain_label()
    label.setWordWrap(True)
    return label


def _row(sign: QLabel, words: QLabel) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(_BESIDE)
    sign.setAlignment(Qt.AlignmentFlag.AlignTop)
    across.addWidget(sign)
    across.addWidget(words, 1)
    return row
