# SPDX-License-Identifier: Apache-2.0
"""The status of one chip for one destination over time."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.asking import Asking
from chipbrief_gui.data.form import (
    chip_field,
    country_field,
    field_row,
    follow_search,
    form_of,
    labeled,
    layer_field,
)
from chipbrief_gui.data.from_control import history_report
from chipbrief_gui.data.report import Column
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import CourseWords, PickWords
from chipbrief_gui.words import say

COLUMNS = (
    Column("history.from"),
    Column("history.to"),
    Column("history.outcome", wide=True),
    Column("history.paragraph"),
    Column("history.review", wide=True),
    Column("history.by", wide=True),
)


class HistoryPage(QWidget):
    """Asks as soon as a field is set; Enter in a field sets it."""

    def __init__(self, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asking = asking
        self._opened: Opened | None = None
        self.chip, self.to, self.headquarters = chip_field(), country_field(), country_field()
        self.layer = layer_field()
        self._to_default = follow_search(self.to)
        self._lay_out()
        self._connect()
        self.view.say_it(say("history.ask"))

    def set_pack(self, opened: Opened | None, chips: tuple[Choice, ...]) -> None:
        """Offer what the open data pack holds."""
        self._opened = opened
        self.chip.set_choices(chips)
        for field in (self.to, self.headquarters):
            field.set_choices(opened.choices.countries if opened else ())

    def follow(self, words: PickWords) -> None:
        """Let the destination follow the pick, and ask."""
        self._to_default.offer(words.country)
        self.ask()

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrows and headings in ``colors``."""
        for part in (self.chip, self.to, self.headquarters, self.layer, self.view):
            part.set_colors(colors)

    def ask(self) -> None:
        """Ask for the statuses if a chip and a destination are given."""
        self.asking.stop()
        opened = self._opened
        words = CourseWords(
            self.chip.text().strip(),
            self.to.value.strip(),
            self.headquarters.value.strip(),
            self.layer.value,
        )
        if opened is None:
            self.view.say_it(say("report.waiting"))
        elif not words.chip or not words.to:
            self.view.say_it(say("history.ask"))
        else:
            self.asking.ask(lambda: history_report(words, opened))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        row = field_row(
            labeled("history.chip", self.chip),
            labeled("history.destination", self.to),
            labeled("history.headquarters", self.headquarters, say("history.headquarters.tip")),
            labeled("history.layer", self.layer, say("history.layer.tip")),
        )
        for at, share in enumerate((5, 3, 3, 2)):
            row.setStretch(at, share)
        column.addWidget(form_of(self, row))
        # After the form: the keyboard comes to what was made first.
        self.view = ReportView(COLUMNS, say("history.tab"), self)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        for field in (self.chip, self.to, self.headquarters):
            field.committed.connect(self.ask)
            field.accepted.connect(self.focusNextChild)
        self.layer.currentIndexChanged.connect(self.ask)
        self.view.listen(self.asking)
