# SPDX-License-Identifier: Apache-2.0
"""What the rules of one day say about a chip, given by name or by its numbers."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from chipbrief.pick import Choice
from chipbrief_gui.asking import Asking
from chipbrief_gui.data.form import Follower, chip_field, country_field, follow_search, labeled
from chipbrief_gui.data.from_strip import Classified, classified
from chipbrief_gui.data.report import Column
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.data.strip_view import StripView
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.focus import ScrolledForm
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.date_field import DateField
from chipbrief_gui.panes.margins import SidedMargins
from chipbrief_gui.theme import Colors, make_primary
from chipbrief_gui.values import PickWords, QuestionWords
from chipbrief_gui.windows import wrapped_label
from chipbrief_gui.words import say

COLUMNS = (
    Column("test.layer"),
    Column("history.paragraph", wide=True),
    Column("test.metric", wide=True),
    Column("test.value", number=True),
    Column("test.limit", number=True),
    Column("test.result"),
)
_BAR = 12
#: So far from its edge a radio button has its words: what belongs to it stands below them.
_WORDS_OF_A_BUTTON = 26
_NUMBERS = {
    "tpp": "classify.tpp",
    "density": "classify.density",
    "interconnect": "classify.interconnect",
    "dram_bandwidth": "classify.dram",
    "memory_bandwidth_density": "classify.memory",
    "transistors": "classify.transistors",
}


class ClassifyPage(QWidget):
    """The question on the left, asked by the button or by Enter; the answer on the right, through time below.

    ``note_wanted`` gives the pick of a license note on what was asked.
    """

    note_wanted = Signal(object)

    def __init__(self, asking: Asking, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asking = asking
        self._opened: Opened | None = None
        self.by_chip = QRadioButton(say("classify.by_chip"))
        self.by_numbers = QRadioButton(say("classify.by_numbers"))
        self.chip, self.to, self.headquarters = chip_field(), country_field(), country_field()
        self.numbers = {name: QLineEdit() for name in _NUMBERS}
        self.datacenter = Chooser()
        self.end_user, self.as_of = QLineEdit(), DateField(last=True)
        self.classify = QPushButton(say("classify.go"))
        self.strip, self.told = StripView(), wrapped_label()
        self.copy, self.note = QPushButton(say("classify.copy")), QPushButton(say("classify.note"))
        self.answer: Classified | None = None
        self._pick = PickWords()
        self._to_default = follow_search(self.to)
        self._day_default = Follower(self.as_of.text, self.as_of.setText)
        self._lay_out()
        self._connect()
        self.by_chip.setChecked(True)
        self.view.say_it(say("classify.ask"))

    @property
    def words(self) -> QuestionWords:
        """The question as it stands: a chip or numbers, as chosen."""
        who = {
            "to": self.to.value,
            "headquarters": self.headquarters.value,
            "end_user": self.end_user.text(),
            "as_of": self.as_of.text(),
        }
        if self.by_chip.isChecked():
            return QuestionWords(chip=self.chip.text().strip(), **who)
        numbers = {name: field.text() for name, field in self.numbers.items()}
        return QuestionWords(datacenter=self.datacenter.value, **numbers, **who)

    def set_pack(self, opened: Opened | None, chips: tuple[Choice, ...]) -> None:
        """Offer what the open data pack holds."""
        self._opened = opened
        self.chip.set_choices(chips)
        for field in (self.to, self.headquarters):
            field.set_choices(opened.choices.countries if opened else ())

    def follow(self, words: PickWords) -> None:
        """Let the destination and the day follow the pick."""
        self._pick = words
        self._to_default.offer(words.country)
        self._day_default.offer(words.as_of or words.end)

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrows and headings in ``colors``."""
        fields = (self.chip, self.to, self.headquarters, self.datacenter, self.as_of)
        for part in (*fields, self.view, self.strip):
            part.set_colors(colors)

    def ask(self) -> None:
        """Ask, or say what the question still lacks."""
        words, opened, pick = self.words, self._opened, self._pick
        numbers = any(getattr(words, name).strip() for name in _NUMBERS)
        self.asking.stop()
        if opened is None:
            self._say_it(say("report.waiting"))
        elif not (words.chip or numbers) or not words.to.strip():
            self._say_it(say("classify.lacks"), kind="bad")
        else:
            self.asking.ask(lambda: classified(words, pick, opened))

    def _lay_out(self) -> None:
        self.datacenter.set_value("yes")
        self.datacenter.set_choices((Choice("yes", say("classify.yes")), Choice("no", say("classify.no"))))
        make_primary(self.classify)
        self.classify.setAutoDefault(False)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._form())
        # As wide as the fields above, which leave room for a scroll bar.
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.classify)
        below.addSpacing(_BAR)
        left.addLayout(below)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addLayout(self._answer_column(), 5)

    def _answer_column(self) -> QVBoxLayout:
        self.told.setObjectName("muted")
        for button in (self.copy, self.note):
            button.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.told, 1)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.note)
        column = QVBoxLayout()
        column.setSpacing(8)
        self.view = ReportView(COLUMNS, say("classify.tests"), self, notes_first=True)
        column.addWidget(self.view, 1)
        column.addWidget(self.strip)
        column.addLayout(buttons)
        self._show(None)
        return column

    def _form(self) -> ScrolledForm:
        body = QWidget()
        body.setObjectName("formBody")
        form = ScrolledForm(body, self)
        column = QVBoxLayout(body)
        SidedMargins(body, 0, 0, _BAR, 2)
        column.setSpacing(12)
        column.addWidget(self.by_chip)
        self._chip_box = _box(body, labeled("history.chip", self.chip))
        column.addWidget(self._chip_box)
        column.addWidget(self.by_numbers)
        fields = [
            labeled(key, self.numbers[name], say("classify.unknown"), wrap=True)
            for name, key in _NUMBERS.items()
        ]
        self._numbers_box = _box(body, *fields, labeled("classify.datacenter", self.datacenter, wrap=True))
        column.addWidget(self._numbers_box)
        column.addLayout(labeled("history.destination", self.to))
        column.addLayout(
            labeled("history.headquarters", self.headquarters, say("history.headquarters.tip"), wrap=True)
        )
        column.addLayout(labeled("classify.user", self.end_user, say("classify.user.tip")))
        column.addLayout(labeled("pick.as_of", self.as_of, say("pick.date.tip")))
        form.keep_width()
        # What is left stays free below the button.
        form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        return form

    def _connect(self) -> None:
        self.by_chip.toggled.connect(self._show_way)
        self.classify.clicked.connect(self.ask)
        for field in (*self.numbers.values(), self.end_user, self.as_of):
            field.returnPressed.connect(self.ask)
        for field in (self.chip, self.to, self.headquarters):
            field.accepted.connect(self._on_accepted)
        self.view.listen(self.asking, lambda answer: answer.report)
        self.asking.answered.connect(self._show)
        self.asking.failed.connect(lambda _text: self._show(None))
        self.strip.reached.connect(self.told.setText)
        self.strip.chosen.connect(self._ask_on)
        self.copy.clicked.connect(self._copy)
        self.note.clicked.connect(self._want_note)

    def _say_it(self, text: str, *, kind: str = "muted") -> None:
        """Say something in place of an answer, of which nothing is left then."""
        self.view.say_it(text, kind=kind)
        self._show(None)

    def _show(self, answer: Classified | None) -> None:
        self.answer = answer
        self.strip.show_strip(answer.strip if answer else None)
        for part, there in ((self.told, answer), (self.copy, answer), (self.note, answer and answer.note)):
            part.setVisible(bool(there))

    def _ask_on(self, day: date) -> None:
        self.as_of.setText(day.isoformat())
        self.ask()

    def _copy(self) -> None:
        if self.answer:
            QGuiApplication.clipboard().setText(self.answer.text)

    def _want_note(self) -> None:
        if self.answer and self.answer.note:
            self.note_wanted.emit(self.answer.note)

    def _on_accepted(self) -> None:
        if self.words.chip and self.to.text().strip():
            self.ask()
        else:
            self.focusNextChild()

    def _show_way(self, by_chip: bool) -> None:
        self._chip_box.setVisible(by_chip)
        self._numbers_box.setVisible(not by_chip)


def _box(parent: QWidget, *fields: QVBoxLayout) -> QWidget:
    box = QWidget(parent)
    column = QVBoxLayout(box)
    SidedMargins(box, _WORDS_OF_A_BUTTON, 0, 0, 0)
    column.setSpacing(8)
    for field in fields:
        column.addLayout(field)
    return box
