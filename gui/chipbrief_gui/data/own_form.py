# SPDX-License-Identifier: Apache-2.0
"""The form for a file to add as one of the user's own tables: its name, and what its columns mean."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.data.form import field_row, form_of, labeled
from chipbrief_gui.data.from_own import Addition, Peeked, proposed_name
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.picking.parts import mark
from chipbrief_gui.theme import Colors, make_primary
from chipbrief_gui.windows import wrapped_label
from chipbrief_gui.words import say

#: What a column may mean, and the tip of that choice.
_LABELS = {"source": "own.source", "country": "own.country", "date": "own.date"}
ROLES = {"source": "own.source.tip", "country": "own.country.tip", "date": "own.date.tip"}


class OwnForm(QWidget):
    """Asks for name, title, sheet and what columns mean; ``wanted`` gives the ``Addition``.

    Hidden until a file is chosen. ``peek_wanted`` asks for the columns of a file and sheet.
    """

    wanted = Signal(object)
    peek_wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = Path()
        self._taken: frozenset[str] = frozenset()
        self.about = wrapped_label()
        self.name, self.title, self.sheet = QLineEdit(), QLineEdit(), QLineEdit()
        self.roles = {role: Chooser() for role in ROLES}
        self.all_from = QLineEdit()
        self.add, self.cancel = QPushButton(), QPushButton(say("own.cancel"))
        make_primary(self.add)
        for button in (self.add, self.cancel):
            button.setAutoDefault(False)
        self._fields = {"name": self.name, "all_from": self.all_from, **self.roles}
        self._lay_out()
        self.name.textChanged.connect(self._say_what)
        for field in (self.name, self.title, self.sheet, self.all_from):
            field.returnPressed.connect(self._tell)
        self.sheet.editingFinished.connect(self._peek)
        self.roles["source"].currentIndexChanged.connect(self._say_where_from)
        self.add.clicked.connect(self._tell)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def ask(self, file: Path, taken: frozenset[str]) -> None:
        """Ask for the name of ``file`` as a table; ``taken`` are the names of the tables there are."""
        self._file, self._taken = file, taken
        self.name.setText(proposed_name(file))
        self.title.clear()
        self.sheet.clear()
        self.sheet.setEnabled(file.suffix.lower() == ".xlsx")
        self.all_from.clear()
        self.show_columns(Peeked((), {}))
        self.mark(())
        self._say_what()
        self.peek_wanted.emit(file, "")
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrows in ``colors``."""
        for box in self.roles.values():
            box.set_colors(colors)

    def show_columns(self, peeked: Peeked) -> None:
        """Offer the columns of the file for what they may mean; those of the right name are chosen."""
        columns = tuple(
            Choice(name, say("own.column", name=name, sample=sample) if sample else name)
            for name, sample in peeked.columns
        )
        for role, box in self.roles.items():
            none = Choice("", say("own.role.no_source" if role == "source" else "own.role.none"))
            box.set_choices((none, *columns))
            box.set_value(peeked.guesses.get(role, ""))
            box.setEnabled(not box.value)
        self._say_where_from()

    def mark(self, names: Sequence[str]) -> None:
        """Frame the fields that something is wrong with, and move the keyboard to the first of use."""
        for name, field in self._fields.items():
            mark(field, faulty=name in names)
        usable = (self._fields[name] for name in names if self._fields[name].isEnabled())
        if first := next(usable, None):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_source(self) -> bool:
        """Whether a column is the source of each row."""
        return bool(self.roles["source"].value)

    @property
    def lacks_source(self) -> bool:
        """Whether the columns are known, none of them is the source, and there is no other."""
        return self.roles["source"].count() > 1 and not self.has_source and not self.all_from.text().strip()

    def _peek(self) -> None:
        self.peek_wanted.emit(self._file, self.sheet.text().strip())

    def _say_where_from(self) -> None:
        self.all_from.setEnabled(not self.roles["source"].value)

    def _say_what(self) -> None:
        replaces = self.name.text().strip() in self._taken
        self.add.setText(say("own.replace") if replaces else say("own.add_it"))
        self.about.setText(say("own.replaces" if replaces else "own.file", file=self._file.name))

    def _tell(self) -> None:
        self.mark(())
        name = self.name.text().strip()
        title, sheet = self.title.text().strip(), self.sheet.text().strip()
        # A column that has the name of its role already is taken as it is.
        roles = {role: box.value if box.isEnabled() else "" for role, box in self.roles.items()}
        all_from = self.all_from.text().strip() if self.all_from.isEnabled() else ""
        taken = name in self._taken
        self.wanted.emit(Addition(self._file, name, title, sheet, taken, **roles, all_from=all_from))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.about)
        fields = field_row(
            labeled("own.name", self.name, say("own.name.tip")),
            labeled("own.title", self.title, say("own.title.tip")),
            labeled("own.sheet", self.sheet, say("own.sheet.tip")),
        )
        boxes = (labeled(_LABELS[role], box, say(ROLES[role])) for role, box in self.roles.items())
        meanings = field_row(*boxes)
        source = field_row(labeled("own.all_from", self.all_from, say("own.all_from.tip")))
        column.addWidget(form_of(self, fields, meanings, source))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.cancel)
        column.addLayout(row)
