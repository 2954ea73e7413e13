# SPDX-License-Identifier: Apache-2.0
"""How the document looks: its language, paper, style of citation, logo, and whether it is a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from chipbrief.edition import CITATIONS, LANGUAGES, PAPERS, Edition
from chipbrief.pick import Choice
from chipbrief_gui.case.logo import LogoField
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.tick_box import TickBox
from chipbrief_gui.plain import plain_words
from chipbrief_gui.theme import Colors
from chipbrief_gui.words import say, tell

#: The choices of an edition; an empty key leaves it to the format.
CHOICES: Mapping[str, Mapping[str, str]] = {"language": LANGUAGES, "paper": PAPERS, "citations": CITATIONS}
_LABELS = {"language": "look.language", "paper": "look.paper", "citations": "look.citations"}
_STYLES = {
    "numbered": "look.citations.numbered",
    "author-date": "look.citations.author_date",
    "notes": "look.citations.notes",
}


class LookFields(QWidget):
    """Shows the looks of an edition; ``changed`` gives the new edition."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edition = Edition()
        self.choosers = {name: Chooser() for name in CHOICES}
        self.draft = TickBox(say("look.draft"))
        self.draft.setToolTip(say("look.draft.tip"))
        self.logo = LogoField()
        self._lay_out()
        for name, chooser in self.choosers.items():
            chooser.set_choices(_choices(name))
            chooser.currentIndexChanged.connect(
                lambda _row, name=name: self._tell(**{name: self.choosers[name].value})
            )
        self.draft.toggled.connect(lambda on: self._tell(draft=on))
        self.logo.chosen.connect(lambda logo: self._tell(logo=logo))
        self.set_edition(self._edition)

    def set_edition(self, edition: Edition) -> None:
        """Show ``edition`` without emitting a signal."""
        self._edition = edition
        for name, chooser in self.choosers.items():
            with QSignalBlocker(chooser):
                chooser.set_value(getattr(edition, name))
        with QSignalBlocker(self.draft):
            self.draft.setChecked(edition.draft)
        self.logo.show_logo(edition.logo)

    def set_colors(self, colors: Colors) -> None:
        """Draw the arrows in ``colors``."""
        for chooser in self.choosers.values():
            chooser.set_colors(colors)
        self.draft.set_colors(colors)

    def _tell(self, **changes: Any) -> None:
        edition = replace(self._edition, **changes)
        if edition != self._edition:
            self.set_edition(edition)
            self.changed.emit(edition)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for name, chooser in self.choosers.items():
            label = QLabel(say(_LABELS[name]))
            label.setBuddy(chooser)
            chooser.setAccessibleName(say(_LABELS[name]))
            column.addWidget(label)
            column.addWidget(chooser)
            column.addSpacing(8)
        label = QLabel(say("look.logo"))
        label.setBuddy(self.logo.button)
        self.logo.button.setAccessibleName(plain_words(say("look.logo")))
        column.addWidget(label)
        column.addWidget(self.logo)
        column.addSpacing(8)
        column.addWidget(self.draft)


def _choices(name: str) -> tuple[Choice, ...]:
    own = () if name == "citations" else (Choice("", say("look.of_format")),)
    return (*own, *(Choice(key, _label(name, key), help=tell(text)) for key, text in CHOICES[name].items()))


def _label(name: str, key: str) -> str:
    """Return the words of a choice: languages and papers have names, styles of citation are described."""
    return say(_STYLES[key]) if name == "citations" else CHOICES[name][key]
