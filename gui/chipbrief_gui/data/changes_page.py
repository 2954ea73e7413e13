# SPDX-License-Identifier: Apache-2.0
"""The chips of a class whose status differs between two days."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.data.form import (
    Follower,
    country_field,
    field_row,
    follow_chooser,
    follow_search,
    form_of,
    labeled,
    layer_field,
)
from chipbrief_gui.data.from_control import changes_report
from chipbrief_gui.data.report import Column
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.date_field import DateField
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import PickWords, SpanWords
from chipbrief_gui.words import say

COLUMNS = (
    Column("changes.chip", wide=True),
    Column("changes.before", wide=True),
    Column("changes.after", wide=True),
    Column("history.by", wide=True),
)


class ChangesPage(QWidget):
    """Every field follows the pick until another value is set."""

    def __init__(self, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asking = asking
        self._opened: Opened | None = None
        self.country, self.chip_class, self.layer = country_field(), Chooser(), layer_field()
        self.start, self.end = DateField(last=False), DateField(last=True)
        self._defaults = {
            "country": follow_search(self.country),
            "chip_class": follow_chooser(self.chip_class),
            "start": Follower(self.start.text, self.start.setText),
            "end": Follower(self.end.text, self.end.setText),
        }
        self._lay_out()
        self._connect()

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Offer what the open data pack holds, and follow the pick."""
        self._opened = opened
        if opened:
            self.country.set_choices(opened.choices.countries)
            self.chip_class.set_choices(opened.choices.chip_classes)
        for name, default in self._defaults.items():
            default.offer(getattr(words, name))
        self.ask()

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrows and headings in ``colors``."""
        for part in (self.country, self.chip_class, self.start, self.end, self.layer, self.view):
            part.set_colors(colors)

    def ask(self) -> None:
        """Ask what changed if a country is given."""
        self.asking.stop()
        opened = self._opened
        words = SpanWords(
            self.country.value.strip(),
            self.chip_class.value,
            self.start.text().strip(),
            self.end.text().strip(),
            self.layer.value,
        )
        if opened is None:
            self.view.say_it(say("report.waiting"))
        elif not words.country:
            self.view.say_it(say("changes.ask"))
        else:
            self.asking.ask(lambda: changes_report(words, opened))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        who = field_row(labeled("history.destination", self.country), labeled("pick.class", self.chip_class))
        when = field_row(
            labeled("pick.from", self.start, say("pick.date.tip")),
            labeled("pick.to", self.end, say("pick.date.tip")),
            labeled("history.layer", self.layer, say("history.layer.tip")),
        )
        column.addWidget(form_of(self, who, when))
        self.view = ReportView(COLUMNS, say("changes.tab"), self)
        column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.country.committed.connect(self.ask)
        self.country.accepted.connect(self.focusNextChild)
        for chooser in (self.chip_class, self.layer):
            chooser.currentIndexChanged.connect(self.ask)
        for field in (self.start, self.end):
            field.editingFinished.connect(self._on_edited)
        self.view.listen(self.asking)

    def _on_edited(self) -> None:
        if self.start.isModified() or self.end.isModified():
            self.start.setModified(False)
            self.end.setModified(False)
            self.ask()
