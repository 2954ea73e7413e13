# SPDX-License-Identifier: Apache-2.0
"""The window beside the work that says how to fix a problem: the catalog's words on its code."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from chipbrief_gui.data.notes import Notes
from chipbrief_gui.plain import plain_label, plain_tip
from chipbrief_gui.problems.from_problems import explained
from chipbrief_gui.theme import Colors, embolden
from chipbrief_gui.values import ProblemRow
from chipbrief_gui.windows import SideWindow
from chipbrief_gui.words import say

_SIZE = (460, 420)


class ExplainWindow(SideWindow):
    """Shows one problem; ``fix_wanted`` gives it when it is to be mended."""

    fix_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", _SIZE, parent)
        self._row: ProblemRow | None = None
        self.head = plain_label()
        self.head.setWordWrap(True)
        embolden(self.head, 15)
        self.notes = Notes(say("problems.explain"))
        self.fix = self.add_button(say("problems.fix"), QDialogButtonBox.ButtonRole.ActionRole)
        self.fix.clicked.connect(lambda: self.fix_wanted.emit(self._row))
        self.column.addWidget(self.head)
        self.column.addWidget(self.notes, 1)
        self.add_bottom()

    def set_colors(self, colors: Colors) -> None:
        """Write the headings in ``colors``."""
        self.notes.set_colors(colors)

    def show_row(self, row: ProblemRow) -> None:
        """Show what the catalog says of the problem of ``row``."""
        self._row = row
        self.setWindowTitle(say("problems.window", code=row.code))
        self.head.setText(f"{row.code} {row.message.partition(':')[0]}")
        self.notes.show_sections(explained(row))
        self.fix.setVisible(bool(row.fix))
        self.fix.setToolTip(plain_tip(row.fix))
