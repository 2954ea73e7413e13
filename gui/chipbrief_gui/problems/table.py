# SPDX-License-Identifier: Apache-2.0
"""The table of problems, with the buttons of each row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QToolButton, QWidget

from chipbrief_gui.data.cells import WholeWords
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.problems.model import COLUMNS, ProblemsModel
from chipbrief_gui.straight import Straight
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.words import say

_MODE = QHeaderView.ResizeMode
_RESIZING = {"message": _MODE.Stretch, "place": _MODE.Interactive, "do": _MODE.Fixed}
#: A place takes what it needs, the least and the most in pixels.
_PLACE = (90, 230)
#: What the style sheet leaves free at the sides of a cell, in pixels.
_PADDING = 8
#: How many rows get their buttons before anything else is done.
_AT_ONCE = 12


class ProblemsTable(QTableView):
    """The rows with their buttons; ``wanted`` gives what a button is for, and its row."""

    wanted = Signal(str, object)

    def __init__(self, model: ProblemsModel) -> None:
        super().__init__()
        self.setItemDelegate(Straight(self))
        self._model = model
        self._bare: list[int] = []
        self._is_measured = True
        self.setModel(model)
        self.setAccessibleName(say("problems.title"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        for name in ("message", "place"):
            self.setItemDelegateForColumn(COLUMNS.index(name), WholeWords(self))
        for column, name in enumerate(COLUMNS):
            header.setSectionResizeMode(column, _RESIZING.get(name, _MODE.ResizeToContents))
        header.sectionResized.connect(self.measure_later)

    def measure_later(self) -> None:
        """Break the lines anew before the rows are next laid out: within a resize, Qt tells former widths."""
        self._is_measured = False
        self.scheduleDelayedItemsLayout()

    def doItemsLayout(self) -> None:  # noqa: N802
        """Break the lines where widths or rows are others, then lay out the rows."""
        if not self._is_measured:
            self._is_measured = True
            self.resizeRowsToContents()
        super().doItemsLayout()

    def height_of(self, rows: int) -> int:
        """Return the height of the header and the first ``rows``, in pixels."""
        self.executeDelayedItemsLayout()
        shown = range(min(len(self._model.rows), rows))
        return self.horizontalHeader().height() + sum(map(self.rowHeight, shown))

    def add_buttons(self) -> None:
        """Put the buttons into each row: the first at once, the others as there is time."""
        place = COLUMNS.index("place")
        self.setColumnWidth(place, min(max(_PLACE[0], self.sizeHintForColumn(place)), _PLACE[1]))
        self._bare = list(range(len(self._model.rows)))
        self._add_some()

    def _add_some(self) -> None:
        now, self._bare = self._bare[:_AT_ONCE], self._bare[_AT_ONCE:]
        last = len(COLUMNS) - 1
        for at in now:
            buttons = RowButtons(self._model.rows[at], self.wanted.emit)
            self.setIndexWidget(self._model.index(at, last), buttons)
            buttons.let_tab(on=at == self.currentIndex().row())
            self._make_room(buttons.wanted_size())
        if self._bare:
            QTimer.singleShot(0, self, self._add_some)

    def _make_room(self, size: QSize) -> None:
        column, height = len(COLUMNS) - 1, size.height() + _PADDING
        self.setColumnWidth(column, max(self.columnWidth(column), size.width() + 2 * _PADDING))
        if height > self.verticalHeader().minimumSectionSize():
            self.verticalHeader().setMinimumSectionSize(height)

    def let_tab_to(self, current: int) -> None:
        """Let Tab reach the buttons of the current row only: else each row would add three stops."""
        for at in range(len(self._model.rows)):
            if isinstance(buttons := self.indexWidget(self._model.index(at, len(COLUMNS) - 1)), RowButtons):
                buttons.let_tab(on=at == current)


class RowButtons(QWidget):
    """What can be done about one problem: show it, fix it where that needs no thought, or say how."""

    def __init__(self, row: ProblemRow, wanted: Callable[[str, object], object]) -> None:
        super().__init__()
        self._across = across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addStretch(1)
        place = say("problems.show.tip", place=row.place)
        is_somewhere = bool(row.page or row.field)
        self.buttons = {
            "fix": _button("fix", row, row.fix),
            "show": _button("show", row, place if is_somewhere else say("problems.show.nowhere")),
            "explain": _button("explain", row, say("problems.explain.tip", code=row.code)),
        }
        self.buttons["show"].setEnabled(is_somewhere)
        if not row.fix:
            self.buttons.pop("fix").deleteLater()
        for name, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, name=name: wanted(name, row))
            across.addWidget(button)

    def wanted_size(self) -> QSize:
        """Return the room for the buttons in the style of the app, which they have once they are polished."""
        for button in self.buttons.values():
            button.ensurePolished()
        return self._across.totalSizeHint()

    def let_tab(self, *, on: bool) -> None:
        """Let Tab reach the buttons, or not."""
        for button in self.buttons.values():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if on else Qt.FocusPolicy.NoFocus)


_WORDS = {"fix": "problems.fix", "show": "problems.show", "explain": "problems.explain"}


def _button(name: str, row: ProblemRow, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName("rowButton")
    button.setText(say(_WORDS[name]))
    button.setToolTip(plain_tip(tip))
    button.setAccessibleName(f"{say(_WORDS[name])}: {row.code} {row.message}")
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
