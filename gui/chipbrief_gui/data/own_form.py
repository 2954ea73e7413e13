# SPDX-License-Identifier: Apache-2.0
"""What a file is to be called that is added as a table of the user's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from chipbrief_gui.data.form import field_row, form_of, labeled
from chipbrief_gui.data.from_own import Addition, proposed_name
from chipbrief_gui.data.report_view import wrapped_label
from chipbrief_gui.words import say


class OwnForm(QWidget):
    """Asks for name, title and sheet; ``wanted`` gives the ``Addition``. Hidden until a file is chosen."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = Path()
        self._taken: frozenset[str] = frozenset()
        self.about = wrapped_label()
        self.name, self.title, self.sheet = QLineEdit(), QLineEdit(), QLineEdit()
        self.add, self.cancel = QPushButton(), QPushButton(say("install.cancel"))
        self.add.setObjectName("primary")
        for button in (self.add, self.cancel):
            button.setAutoDefault(False)
        self._lay_out()
        self.name.textChanged.connect(self._say_what)
        for field in (self.name, self.title, self.sheet):
            field.returnPressed.connect(self._tell)
        self.add.clicked.connect(self._tell)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def ask(self, file: Path, taken: frozenset[str]) -> None:
        """Ask what ``file`` is to be called; names in ``taken`` are those of tables that there are."""
        self._file, self._taken = file, taken
        self.name.setText(proposed_name(file))
        self.title.clear()
        self.sheet.clear()
        self.sheet.setEnabled(file.suffix.lower() == ".xlsx")
        self._say_what()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _say_what(self) -> None:
        replaces = self.name.text().strip() in self._taken
        self.add.setText(say("own.replace") if replaces else say("own.add_it"))
        self.about.setText(say("own.replaces" if replaces else "own.file", file=self._file.name))

    def _tell(self) -> None:
        name = self.name.text().strip()
        title, sheet = self.title.text().strip(), self.sheet.text().strip()
        self.wanted.emit(Addition(self._file, name, title, sheet, name in self._taken))

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
        column.addWidget(form_of(fields))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.add)
        row.addWidget(self.cancel)
        column.addLayout(row)
