# SPDX-License-Identifier: Apache-2.0
"""The pick pane: the words of a pick, and what the data pack holds for it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chipbrief.pick import Choice, Choices
from chipbrief_gui.focus import ScrolledForm
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.coverage import CoverageView
from chipbrief_gui.panes.date_field import DateField
from chipbrief_gui.panes.search_field import SearchField
from chipbrief_gui.panes.tick_box import TickBox
from chipbrief_gui.picking.format_card import FormatCard
from chipbrief_gui.picking.parts import heading, mark, note, rule, write
from chipbrief_gui.picking.values import NamedWindow
from chipbrief_gui.plain import plain_tip, plain_words
from chipbrief_gui.theme import Colors
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import say

_WITH_FAULT = ("country", "chip_class", "chip", "end", "as_of", "format")


class PickPane(QWidget):
    """Shows and emits ``PickWords``; it knows nothing of what they mean. ``below`` scrolls with it."""

    changed = Signal(object)

    def __init__(self, below: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pickPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._quiet = False
        self.country = SearchField(say("pick.country.hint"), say("pick.country.all"))
        self.chip_class, self.chip = Chooser(explain=True), Chooser()
        self.class_help, self.deciding = note(), note()
        self._chip_label = QLabel(say("pick.chip"))
        self._choices = Choices((), (), ())
        self.window_name = Chooser()
        self._class_notes: Mapping[str, str] = {}
        self._windows: tuple[NamedWindow, ...] = ()
        self.start, self.end, self.as_of = DateField(last=False), DateField(last=True), DateField(last=True)
        self.as_of.follows = self.end
        self.format, self.card = Chooser(explain=True), FormatCard()
        self.hindsight = TickBox(say("pick.hindsight"))
        self.coverage = CoverageView()
        self._faults = {name: note("fault") for name in _WITH_FAULT}
        self._fields = {
            "country": self.country,
            "start": self.start,
            "end": self.end,
            "as_of": self.as_of,
        }
        self._lay_out(below)
        self._describe()
        self._connect()
        self.set_windows(())
        self.set_words(PickWords())

    @property
    def words(self) -> PickWords:
        """The words as they stand."""
        return PickWords(
            country=self.country.value,
            chip_class=self.chip_class.value,
            start=self.start.text(),
            end=self.end.text(),
            as_of=self.as_of.text(),
            format=self.format.value,
            hindsight=self.hindsight.isChecked(),
            chip=self.chip.value if not self.chip.isHidden() else "",
        )

    def set_words(self, words: PickWords) -> None:
        """Show ``words`` without emitting a signal."""
        with self._quietly():
            self.country.set_value(words.country)
            self.chip_class.set_value(words.chip_class)
            self.start.setText(words.start)
            self.end.setText(words.end)
            self.as_of.setText(words.as_of)
            self.format.set_value(words.format)
            self.hindsight.setChecked(words.hindsight)
            self._offer_chips(words.chip)
        self._explain()

    def set_choices(self, choices: Choices, class_notes: Mapping[str, str]) -> None:
        """Offer the allowed values, keeping the words; ``class_notes`` counts the chips of each class."""
        self._choices, self._class_notes = choices, class_notes
        with self._quietly():
            self.chip_class.set_choices(choices.chip_classes, class_notes)
            self.format.set_choices(choices.formats)
            self._offer_chips(self.chip.value)
        self.country.set_choices(choices.countries)  # tells of one that was typed before there were any
        self._explain()

    def set_windows(self, windows: tuple[NamedWindow, ...]) -> None:
        """Offer windows with a name."""
        self._windows = windows
        offered = (Choice(window.id, window.name, help=window.tip) for window in windows)
        with self._quietly():
            self.window_name.set_choices((Choice("", say("window.custom")), *offered))
        self._explain()

    def ask_chip(self, *, asked: bool) -> None:
        """Offer single chips of the class, for a format that may be about one."""
        with self._quietly():
            for widget in (self._chip_label, self.chip):
                widget.setVisible(asked)

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrows in ``colors``."""
        choosers = (self.chip_class, self.chip, self.window_name, self.format)
        for field in (*choosers, *self._fields.values(), self.hindsight, self.coverage):
            field.set_colors(colors)

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show what is wrong beside each field and mark it; a field without a place uses the window's."""
        self.clear_fault()
        for field, message in faults.items():
            label = self._faults.get(field, self._faults["end"])
            write(label, "\n".join(filter(None, (label.text(), message))))
            if field in self._fields:
                mark(self._fields[field], faulty=True)

    def clear_fault(self) -> None:
        """Hide every message and mark."""
        for label in self._faults.values():
            write(label, "")
        for field in self._fields.values():
            mark(field, faulty=False)

    def fault(self) -> str:
        """Return the first message shown beside a field, or nothing."""
        return next((label.text() for label in self._faults.values() if label.text()), "")

    def show_deciding(self, words: str, tip: str = "") -> None:
        """Name the deciding rule beside the as-of date; without words, none."""
        write(self.deciding, words)
        self.deciding.setToolTip(plain_tip(tip))
        self.as_of.setAccessibleDescription(words)

    def focus_country(self) -> None:
        """Move the keyboard to the country, ready to type another."""
        self.country.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.country.selectAll()  # a field that has the keyboard by then is not told

    def _offer_chips(self, wanted: str) -> None:
        """Offer the chips of the class; another class has others."""
        group = self.chip_class.value
        own = tuple(choice for choice in self._choices.chips if choice.group == group)
        self.chip.set_choices((Choice("", say("pick.chip.all")), *own))
        self.chip.set_value(wanted if any(choice.key == wanted for choice in own) else "")

    def _explain(self) -> None:
        """Say what stands under the fields: the help of the class, the format, and the window's name."""
        chosen = {choice.key: choice for choice in (*self._choices.chip_classes, *self._choices.formats)}
        kind = chosen.get(self.chip_class.value)
        told = (self._class_notes.get(kind.key, ""), kind.help) if kind else ()
        write(self.class_help, " · ".join(part for part in told if part))
        self.chip_class.setAccessibleDescription(self.class_help.text())
        format = chosen.get(self.format.value)
        self.card.show_format(format)
        self.format.setAccessibleDescription(format.help if format else "")
        days = (self.start.text().strip(), self.end.text().strip())
        named = next((window for window in self._windows if (window.start, window.end) == days), None)
        with self._quietly():
            self.window_name.set_value(named.id if named else "")
        self.window_name.setToolTip(plain_tip(named.tip) if named else "")

    def _lay_out(self, below: QWidget) -> None:
        body = QWidget()
        body.setObjectName("pickBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(4)
        column.addWidget(heading(say("pick.title")))
        self._add(column, "pick.country", self.country, "country")
        self._add(column, "pick.class", self.chip_class, "chip_class")
        column.addWidget(self.class_help)
        self._chip_label.setBuddy(self.chip)
        for widget in (self._chip_label, self.chip, self._faults["chip"]):
            column.addWidget(widget)
        self.ask_chip(asked=False)
        self._add(column, "pick.window", self.window_name)
        column.addLayout(self._window_row())
        column.addWidget(self._faults["end"])
        self._add(column, "pick.as_of", self.as_of, "as_of")
        column.addWidget(self.deciding)
        self._add(column, "pick.format", self.format, "format")
        column.addWidget(self.card)
        column.addSpacing(8)
        column.addWidget(self.hindsight)
        for part in (self.coverage, below):
            column.addSpacing(12)
            column.addWidget(rule())
            column.addSpacing(8)
            column.addWidget(part)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrolledForm(body))

    def _window_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for key, field in (("pick.from", self.start), ("pick.to", self.end)):
            column = QVBoxLayout()
            column.setSpacing(4)
            self._add(column, key, field)
            row.addLayout(column)
        return row

    def _add(self, column: QVBoxLayout, key: str, field: QWidget, fault: str = "") -> None:
        label = QLabel(say(key))
        label.setBuddy(field)
        column.addSpacing(6)
        column.addWidget(label)
        column.addWidget(field)
        if fault:
            column.addWidget(self._faults[fault])

    def _describe(self) -> None:
        names = {
            "pick.country": self.country,
            "pick.class": self.chip_class,
            "pick.chip": self.chip,
            "pick.window": self.window_name,
            "pick.from": self.start,
            "pick.to": self.end,
            "pick.as_of": self.as_of,
            "pick.format": self.format,
            "pick.hindsight": self.hindsight,
            "deciding.name": self.deciding,
        }
        for key, field in names.items():
            field.setAccessibleName(plain_words(say(key)))
        for field in (self.start, self.end):
            field.setToolTip(say("pick.date.tip"))
        self.as_of.setToolTip(say("pick.as_of.tip"))
        self.as_of.setPlaceholderText(say("pick.as_of.hint"))
        self.hindsight.setToolTip(say("pick.hindsight.tip"))

    def _connect(self) -> None:
        self.country.committed.connect(self._tell)
        self.country.accepted.connect(self.focusNextChild)
        self.chip_class.currentIndexChanged.connect(self._change_class)
        for chooser in (self.chip, self.format):
            chooser.currentIndexChanged.connect(self._tell)
        for chooser in (self.chip_class, self.chip, self.window_name, self.format):
            chooser.accepted.connect(self.focusNextChild)
        self.window_name.activated.connect(self._take_window)
        for field in (self.start, self.end, self.as_of):
            field.textEdited.connect(self._tell)
        self.hindsight.toggled.connect(self._tell)

    def _take_window(self) -> None:
        """Write the days of the window chosen by its name, or move on to days of one's own."""
        chosen = next((window for window in self._windows if window.id == self.window_name.value), None)
        if chosen is None:
            self.start.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self.take_days(chosen.start, chosen.end)

    def take_days(self, start: str, end: str) -> None:
        """Make other days the window, as if they were typed; the as-of date follows its end."""
        with self._quietly():
            self.start.setText(start)
            self.end.setText(end)
            self.as_of.clear()
        self._tell()

    def _change_class(self) -> None:
        if not self._quiet:
            with self._quietly():
                self._offer_chips("")
            self._tell()

    def _tell(self) -> None:
        if not self._quiet:
            self._explain()
            self.changed.emit(self.words)

    @contextmanager
    def _quietly(self) -> Generator[None]:
        former, self._quiet = self._quiet, True
        try:
            yield
        finally:
            self._quiet = former
