# SPDX-License-Identifier: Apache-2.0
"""The pane on the right: what was clicked, what is behind it, and where else that is printed and used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from chipbrief_gui.actions import shown_keys
from chipbrief_gui.data.notes import Notes
from chipbrief_gui.data.report import Section
from chipbrief_gui.evidence.choosing import Choosing, Line
from chipbrief_gui.evidence.from_evidence import Item, Resting, ShownTrace, place_text
from chipbrief_gui.evidence.tree import EvidenceTree
from chipbrief_gui.icons import make_icon
from chipbrief_gui.panes.splitters import split
from chipbrief_gui.panes.status import ElidedLabel
from chipbrief_gui.plain import plain_tip, plain_words
from chipbrief_gui.theme import Colors, embolden
from chipbrief_gui.windows import wrapped_label
from chipbrief_gui.words import count, say

if TYPE_CHECKING:
    from chipbrief.tracing import Spot

_SMALLEST = 230
_MOST_LINES = 4


class EvidencePane(QWidget):
    """``selected`` gives the item whose details are shown, ``place_chosen`` a place to show on the pages.

    ``brief_chosen`` gives the key of a brief to show in the library.
    """

    selected = Signal(object)
    place_chosen = Signal(object)
    brief_chosen = Signal(object)

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("evidence")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_SMALLEST)
        self._step = actions["next_evidence"]
        self.kind = ElidedLabel(mode=Qt.TextElideMode.ElideRight)
        self.words, self.message = wrapped_label(), wrapped_label()
        self.tree = EvidenceTree()
        self.details = Notes(say("evidence.details"))
        self.printed, self.briefs = Choosing(say("evidence.printed")), Choosing(say("evidence.briefs"))
        self.copy = QPushButton(plain_words(actions["copy_citation"].text()))
        self.close_button = QToolButton()
        self.stack = QStackedWidget()
        self.shown: ShownTrace | None = None
        self._set_up(actions)
        self._lay_out()
        self.show_how()

    @property
    def item(self) -> Item | None:
        """The item whose details are shown."""
        return self.tree.item

    def set_colors(self, colors: Colors) -> None:
        """Draw signs and write details in ``colors``."""
        self.tree.set_colors(colors)
        self.details.set_colors(colors)
        self.close_button.setIcon(make_icon("close", colors.muted))

    def show_how(self) -> None:
        """Say how one comes to see evidence."""
        self.say_it(say("evidence.empty", keys=shown_keys(self._step)))

    def say_it(self, text: str) -> None:
        """Show one sentence in place of evidence."""
        self.shown = None
        self.kind.show_text("")
        self.tree.show_groups(())
        self.message.setText(text)
        self.message.setAccessibleName(text)
        self.stack.setCurrentIndex(0)

    def show_evidence(self, shown: ShownTrace, name: str = "") -> None:
        """Show what is behind a place, with the details of the item ``name``, else of the first one."""
        self.shown = shown
        self.kind.show_text(shown.kind)
        self.words.setText(say("evidence.words", words=shown.words))
        self.words.setToolTip(plain_tip(shown.words))
        self.stack.setCurrentIndex(1)
        self.tree.show_groups(shown.groups, name)

    def show_details(self, sections: tuple[Section, ...], places: tuple[Spot, ...]) -> None:
        """Show the details of the selected item, and where it is printed."""
        self.details.show_sections(sections)
        lines = tuple(Line(place_text(spot), spot.words, spot) for spot in places)
        self.printed.show_lines(count("evidence.printed", len(places)), lines)
        self.show_briefs(())

    def show_briefs(self, briefs: tuple[Resting, ...]) -> None:
        """Show which briefs of the library rest on the selected item, too."""
        lines = tuple(Line(brief.text, brief.path, brief.key) for brief in briefs)
        self.briefs.show_lines(say("evidence.briefs"), lines)
        self._parts.setSizes(self._parts.sizes())

    def focus(self) -> None:
        """Move the keyboard to the list of evidence, or while there is none to what shuts the pane."""
        part = self.tree if self.shown is not None else self.close_button
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _set_up(self, actions: Mapping[str, QAction]) -> None:
        self.kind.setObjectName("muted")
        self.words.setMaximumHeight(self.words.fontMetrics().lineSpacing() * _MOST_LINES)
        self.tree.selected.connect(self.selected)
        self.printed.chosen.connect(self.place_chosen)
        self.briefs.chosen.connect(self.brief_chosen)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setObjectName("muted")
        self.message.setMargin(16)
        self.copy.setToolTip(actions["copy_citation"].toolTip())
        self.copy.clicked.connect(actions["copy_citation"].trigger)
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.setAccessibleName(say("evidence.close"))
        self.close_button.setToolTip(actions["show_evidence"].toolTip())
        self.close_button.clicked.connect(actions["show_evidence"].trigger)

    def _lay_out(self) -> None:
        parts = (self.tree, self.details, self.printed, self.briefs)
        self._parts = split(Qt.Orientation.Vertical, *parts, handle=8)
        self._parts.setSizes([190, 250, 120, 80])
        for at, part in enumerate(parts):
            self._parts.setStretchFactor(at, int(part in parts[:2]))
        self.stack.addWidget(self.message)
        self.stack.addWidget(_column(self.words, self._parts, self.copy, spacing=8))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addLayout(self._title())
        column.addWidget(self.stack, 1)

    def _title(self) -> QHBoxLayout:
        row = QHBoxLayout()
        title = QLabel(say("evidence.title"))
        title.setObjectName("heading")
        embolden(title)
        row.addWidget(title)
        row.addSpacing(6)
        row.addWidget(self.kind, 1)
        row.addWidget(self.close_button)
        return row


def _column(*widgets: QWidget, spacing: int) -> QWidget:
    """Return widgets one above the other; what can grow does."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget, int(not isinstance(widget, QLabel | QPushButton)))
    return made
