# SPDX-License-Identifier: Apache-2.0
"""The window that says, dataset by dataset, what the data pack holds and lacks for the pick."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chipbrief.errors import PickError
from chipbrief_gui.asking import Asking
from chipbrief_gui.data.from_coverage import coverage_report
from chipbrief_gui.data.report import Column
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.engine_face import Opened, error_words
from chipbrief_gui.from_words import words_to_pick
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import SideWindow
from chipbrief_gui.words import say

COLUMNS = (
    Column("coverage.dataset", wide=True),
    Column("coverage.records", number=True),
    Column("coverage.of_country", number=True),
    Column("coverage.sources", number=True),
    Column("coverage.first"),
    Column("coverage.last"),
    Column("coverage.undated", number=True),
    Column("coverage.later", number=True),
    Column("coverage.memory", number=True),
)


class CoverageWindow(SideWindow):
    """Follows the pick while it is open."""

    def __init__(self, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(say("coverage.window"), (980, 680), parent)
        self.asking = asking
        self.view = ReportView(COLUMNS, say("coverage.window"), self)
        self.column.addWidget(self.view, 1)
        self.add_bottom()
        self.view.listen(asking)

    def set_colors(self, colors: Colors) -> None:
        """Write the notes in ``colors``."""
        self.view.set_colors(colors)

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Ask for the coverage of the pick in ``words``, or say why there is none."""
        # The answer to a former pick must not take the place of what is said of this one.
        self.asking.stop()
        if opened is None:
            self.view.say_it(say("report.waiting"))
            return
        if not words.country.strip():
            self.view.say_it(say("coverage.ask"))
            return
        try:
            pick = words_to_pick(opened.choices, words)
        except PickError as error:
            self.view.say_it(error_words(error), kind="bad")
            return
        self.asking.ask(lambda: coverage_report(pick, opened))
