# SPDX-License-Identifier: Apache-2.0
"""What a batch is made of: lists of countries, chip classes and formats to tick."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.batch.values import Ticks
from chipbrief_gui.data.report import Column, Row
from chipbrief_gui.data.table import RowsTable
from chipbrief_gui.focus import DownToList
from chipbrief_gui.panes.from_choices import find_choices
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say

_LEAST = 96


class TickList(RowsTable):
    """Choices with a box each; ``ticks_changed`` says that the ticked ones are others."""

    ticks_changed = Signal()

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__((Column(key, wide=True),), say(key), parent)
        self.setObjectName("ticks")
        self.rows.set_ticks(frozenset())
        self.rows.ticked.connect(lambda _keys: self.ticks_changed.emit())
        self.setMinimumHeight(_LEAST)
        self._choices: tuple[Choice, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that are ticked, in the order of the choices."""
        ticks = self.rows.ticks or frozenset()
        return tuple(choice.key for choice in self._choices if choice.key in ticks)

    def set_keys(self, keys: tuple[str, ...]) -> None:
        """Tick ``keys`` without emitting a signal."""
        here = self.current
        self.rows.set_ticks(frozenset(keys))
        if here is not None:
            self.select_key(here.key)

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer ``choices``, keeping the ticks."""
        self._choices = choices
        self.show_choices(choices)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show some of the choices."""
        self.show_rows(
            tuple(Row((choice.label,), choice.help or choice.label, key=choice.key) for choice in choices)
        )

    def tick(self, *, on: bool, keys: tuple[str, ...] | None = None) -> None:
        """Tick or untick ``keys``, by default what is shown, and say so."""
        meant = {row.key for row in self.rows.rows} if keys is None else set(keys)
        ticks = self.rows.ticks or frozenset()
        self.set_keys(tuple(ticks | meant if on else ticks - meant))
        self.ticks_changed.emit()


class ChoicePane(QWidget):
    """The three lists one above the other; ``changed`` gives what is ticked."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report")
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("batch.find"))
        self.search.setAccessibleName(say("batch.find"))
        self.search.setToolTip(say("batch.find.tip"))
        self.search.setClearButtonEnabled(True)
        self.countries = TickList("batch.countries")
        self.classes = TickList("batch.classes")
        self.formats = TickList("batch.formats")
        self.all, self.none = QPushButton(say("batch.all")), QPushButton(say("batch.none"))
        self._countries: tuple[Choice, ...] = ()
        self._lay_out()
        self._connect()

    @property
    def ticks(self) -> Ticks:
        """What is ticked."""
        return Ticks(self.countries.keys, self.classes.keys, self.formats.keys)

    def set_ticks(self, ticks: Ticks) -> None:
        """Show ``ticks`` without emitting a signal."""
        self.countries.set_keys(ticks.countries)
        self.classes.set_keys(ticks.classes)
        self.formats.set_keys(ticks.formats)

    def set_choices(
        self, countries: tuple[Choice, ...], classes: tuple[Choice, ...], formats: tuple[Choice, ...]
    ) -> None:
        """Offer the allowed values, keeping the ticks."""
        self._countries = countries
        self.countries.set_choices(countries)
        self.classes.set_choices(classes)
        self.formats.set_choices(formats)
        if text := self.search.text():
            self._show_found(text)

    def set_colors(self, colors: Colors) -> None:
        """Draw ticks in ``colors``."""
        for table in (self.countries, self.classes, self.formats):
            table.set_colors(colors)

    def _show_found(self, text: str) -> None:
        found = find_choices(text, self._countries) if text.strip() else self._countries
        self.countries.show_choices(found)

    def _tick_first(self) -> None:
        first = self.countries.rows.rows[:1]
        if self.search.text().strip() and first:
            self.countries.tick(on=first[0].key not in self.countries.keys, keys=(first[0].key,))
            self.search.selectAll()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.countries, 5)
        column.addLayout(buttons)
        column.addWidget(self.classes, 3)
        column.addWidget(self.formats, 3)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_found)
        self.search.returnPressed.connect(self._tick_first)
        DownToList(self.search, self.countries)
        self.all.clicked.connect(lambda: self.countries.tick(on=True))
        self.none.clicked.connect(lambda: self.countries.tick(on=False, keys=self.countries.keys))
        for table in (self.countries, self.classes, self.formats):
            table.ticks_changed.connect(lambda: self.changed.emit(self.ticks))
