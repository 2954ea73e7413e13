# SPDX-License-Identifier: Apache-2.0
"""Rows of the data browser for the clipboard: cells between tabs, put together in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from chipbrief.frozen import frozen
from chipbrief.pasting import as_lines
from chipbrief_gui.asking import Asking
from chipbrief_gui.words import number, say

if TYPE_CHECKING:
    from chipbrief.browse.columns import Rows, Table

MOST = 20_000


@frozen
class Copied:
    """Rows as text, and how many of how many they are."""

    text: str
    rows: int
    every: int


def rows_as_text(table: Table, places: Rows) -> Copied:
    """Return the names of the columns and the first ``MOST`` of the rows, each cell in one line.

    A spreadsheet in French takes 3.7 for a day in July: numbers are those of the app's language.
    """
    some = places[:MOST]
    return Copied(as_lines((table.names, *table.pasted.rows(some))), len(some), len(places))


class RowsCopying(QObject):
    """Copies rows; ``told`` says how many there were, or why it failed, and a kind: good, bad."""

    told = Signal(str, str)

    def __init__(self, asking: Asking) -> None:
        super().__init__()
        self._asking = asking
        asking.answered.connect(self._on_made)
        asking.failed.connect(lambda text: self.told.emit(text, "bad"))

    def copy(self, table: Table, places: Rows) -> None:
        """Put the rows at ``places`` on the clipboard as soon as they are text."""
        self._asking.ask(lambda: rows_as_text(table, places))

    def _on_made(self, copied: Copied) -> None:
        QGuiApplication.clipboard().setText(copied.text)
        key = "browse.copied" if copied.rows == copied.every else "browse.too_many"
        self.told.emit(say(key, n=number(copied.rows), all=number(copied.every)), "good")
