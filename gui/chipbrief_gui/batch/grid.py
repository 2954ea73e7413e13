# SPDX-License-Identifier: Apache-2.0
"""The grid of the batch window: a line for each brief of the plan; thousands of them are made in turns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from chipbrief.pick import Choices
from chipbrief_gui.batch.from_batch import Labels, grid_row, heading, labels_of
from chipbrief_gui.batch.making import Making
from chipbrief_gui.batch.planning import Planning
from chipbrief_gui.data.report import Report
from chipbrief_gui.data.report import Row as Line
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.turns import Later, in_steps
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.batch import Row

#: So many lines are made before the user is heard again.
AT_A_TURN = 300
_PUT_AT_A_TURN = 24


class Grid:
    """Shows in ``view`` what is planned, what the pack holds for it and how far it is made."""

    def __init__(
        self,
        view: ReportView,
        planning: Planning,
        making: Making,
        later: Later,
        at_a_turn: int = AT_A_TURN,
    ) -> None:
        self._view, self._planning, self._making = view, planning, making
        self._later, self._at_a_turn = later, at_a_turn
        self._labels: Labels = ({}, {}, {})
        self._rows: tuple[Row, ...] = ()
        self._lines: list[Line] = []
        self._is_shown = self._is_putting = False
        self._changed: set[int] = set()

    def set_choices(self, choices: Choices) -> None:
        """Call countries, chip classes and formats as ``choices`` do."""
        self._labels = labels_of(choices)

    def line(self, row: Row) -> Line:
        """Return the line of a row as it stands."""
        return grid_row(row, self._labels, self._planning.holding(row), self._making.so_far(row))

    @property
    def countries(self) -> Mapping[str, str]:
        """What each country is called, by its code."""
        return self._labels[0]

    def format_of(self, row: Row) -> str:
        """Return what the format of a row is called."""
        return self._labels[2].get(row.pick.format, row.pick.format)

    def show_rows(self) -> None:
        """Show the rows of the plan in place of the former ones."""
        self._rows, self._lines, self._is_shown = self._planning.rows, [], False
        self._changed.clear()
        in_steps(self._later, self._showing(self._rows, self._lines))

    def put_rows(self, places: Iterable[int]) -> None:
        """Show some rows as they stand by now; a line that is still to be made will be so by itself."""
        self._changed.update(places)
        if not self._is_putting:
            self._is_putting = True
            in_steps(self._later, self._putting())

    def _putting(self) -> Iterator[None]:
        # What the pack holds is told faster than it can be shown, and many rows may wait.
        try:
            while self._changed:
                for at in sorted(self._changed)[:_PUT_AT_A_TURN]:
                    self._changed.discard(at)
                    self._put(at)
                yield
        finally:
            self._is_putting = False

    def _put(self, at: int) -> None:
        if at < len(self._lines):
            self._lines[at] = self.line(self._rows[at])
            if self._is_shown:
                self._view.table.put_row(at, self._lines[at])

    def _showing(self, rows: tuple[Row, ...], lines: list[Line]) -> Iterator[None]:
        for at, row in enumerate(rows, start=1):
            lines.append(self.line(row))
            if not at % self._at_a_turn or at == len(rows) > self._at_a_turn:
                yield
            if lines is not self._lines or rows is not self._planning.rows:
                return
        current = self._view.table.current
        report = Report(
            heading=heading(rows, self._planning.plan), rows=tuple(lines), empty=say("batch.choose")
        )
        self._view.show_report(report)
        self._is_shown = True
        if len(rows) > self._at_a_turn:
            yield
        if current is not None and lines is self._lines:
            self._view.table.select_key(current.key)
