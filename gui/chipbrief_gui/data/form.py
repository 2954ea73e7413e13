# SPDX-License-Identifier: Apache-2.0
"""Fields under their labels, and defaults that follow the pick until somebody types another value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from chipbrief.pick import Choice
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.panes.search_field import SearchField
from chipbrief_gui.plain import plain_words
from chipbrief_gui.words import say

_SPACE = 4
_BETWEEN = 12


class Follower:
    """Fills a field with a default, unless its value is no longer the last default."""

    def __init__(self, read: Callable[[], str], write: Callable[[str], object]) -> None:
        self._read = read
        self._write = write
        self._last = read()

    def offer(self, value: str) -> None:
        """Show ``value`` if nobody chose another."""
        if self._read() in ("", self._last):
            self._write(value)
            # The field may show another name of the same choice.
            self._last = self._read()


def follow_search(field: SearchField) -> Follower:
    """Return a follower of a searchable field."""
    return Follower(field.text, field.set_value)


def follow_chooser(field: Chooser) -> Follower:
    """Return a follower of a combo box, which is not told as a change."""

    def write(key: str) -> None:
        with QSignalBlocker(field):
            field.set_value(key)

    return Follower(lambda: field.value, write)


def labeled(key: str, field: QWidget, tip: str = "", *, wrap: bool = False) -> QVBoxLayout:
    """Return ``field`` under the label of ``key``, with its accessible name and tool tip."""
    label = QLabel(say(key))
    label.setWordWrap(wrap)
    label.setBuddy(field)
    field.setAccessibleName(plain_words(say(key)))
    field.setToolTip(tip)
    field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout()
    column.setSpacing(_SPACE)
    column.addWidget(label)
    column.addWidget(field)
    return column


def field_row(*fields: QBoxLayout) -> QHBoxLayout:
    """Return labeled fields side by side, equally wide."""
    row = QHBoxLayout()
    row.setSpacing(_BETWEEN)
    for field in fields:
        row.addLayout(field, 1)
    return row


def form_of(parent: QWidget, *rows: QBoxLayout) -> QWidget:
    """Return rows of fields, one above the other, that are never pressed together by what is below."""
    form = QWidget(parent)
    form.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout(form)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(_BETWEEN)
    for row in rows:
        column.addLayout(row)
    return form


def country_field() -> SearchField:
    """Return an empty field for a country."""
    return SearchField(say("pick.country.hint"), say("pick.country.all"))


def chip_field() -> SearchField:
    """Return an empty field for a chip of the data pack."""
    return SearchField(say("chip.hint"), say("chip.all"))


def layer_field() -> Chooser:
    """Return a combo box of the two layers of law, the enforced one first."""
    chooser = Chooser()
    chooser.set_value("enforced")
    chooser.set_choices((
        Choice("enforced", say("layer.enforced"), (), say("layer.enforced.tip")),
        Choice("codified", say("layer.codified"), (), say("layer.codified.tip")),
    ))
    return chooser
