# SPDX-License-Identifier: Apache-2.0
"""Where the briefs of a batch go: the pattern of their names with an example, and the folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from chipbrief_gui.exporting import typed_folder
from chipbrief_gui.plain import plain_words
from chipbrief_gui.windows import wrapped_label
from chipbrief_gui.words import say


class OutputForm(QWidget):
    """``name_changed`` says that another pattern was typed, ``browse`` asks for a folder."""

    name_changed = Signal(str)
    browse = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.folder_field = QLineEdit(), QLineEdit(str(folder))
        self.name.setPlaceholderText(say("batch.name.hint"))
        self.example = wrapped_label()
        self.example.setObjectName("muted")
        self.example.hide()
        self.choose = QPushButton(say("batch.browse"))
        self.choose.setAutoDefault(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        for row, (key, field) in enumerate((("batch.name", self.name), ("batch.folder", self.folder_field))):
            label = QLabel(say(key))
            label.setBuddy(field)
            field.setAccessibleName(plain_words(say(key)))
            grid.addWidget(label, row * 2, 0)
            grid.addWidget(field, row * 2, 1, 1, 2 - row)
        grid.addWidget(self.example, 1, 1, 1, 2)
        grid.addWidget(self.choose, 2, 2)
        self.name.textEdited.connect(self.name_changed)
        self.choose.clicked.connect(self.browse)

    @property
    def folder(self) -> Path | None:
        """The folder in its field; None if there is no whole path."""
        return typed_folder(self.folder_field.text())

    def explain(self, fields: tuple[str, ...]) -> None:
        """Say in the tool tip which fields the pattern may have."""
        names = ", ".join(f"{{{name}}}" for name in fields)
        self.name.setToolTip(say("batch.name.tip", fields=names))

    def show_example(self, file: str) -> None:
        """Show what a file will be called."""
        self.example.setText(say("batch.example", file=file) if file else "")
        self.example.setVisible(bool(file))
