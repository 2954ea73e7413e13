# SPDX-License-Identifier: Apache-2.0
"""Text to read and copy: sections with headings. What comes from a data pack is plain text, not HTML.

What stands between backticks, as the engine writes what is typed as it is, is set as code without them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from chipbrief_gui.data.report import Section, retelling
from chipbrief_gui.theme import LIGHT, Colors, weighed

_INDENT = 12
_GAP = 12
_LINE_GAP = 4
_CODE = re.compile(r"`([^`\n]+)`")


class Notes(QTextEdit):
    """Read-only sections; Tab leaves it, the arrows scroll it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(12)
        self._colors = LIGHT
        self._sections: tuple[Section, ...] = ()

    def set_colors(self, colors: Colors) -> None:
        """Write the headings in ``colors``."""
        self._colors = colors
        self._write()

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Show ``sections`` from the top."""
        self._sections = tuple(sections)
        self._write()

    def retell(self, again: Callable[[str], str]) -> Iterator[None]:
        """Show the sections in another language unless others come meanwhile; yields after each line."""
        sections = self._sections
        told = yield from retelling(sections, again)
        if self._sections is sections:
            self.show_sections(told)

    def _write(self) -> None:
        self.clear()
        cursor = self.textCursor()
        cursor.beginEditBlock()  # lines are laid out once, not after each of them
        for at, found in enumerate(self._sections):
            gap = _GAP if at else 0
            if found.title:
                self._paragraph(cursor, found.title, _heading(self._colors), 0, gap)
                gap = _LINE_GAP
            for line in found.lines:
                self._paragraph(cursor, line, _plain(self._colors), _INDENT if found.title else 0, gap)
                gap = _LINE_GAP
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _paragraph(
        self, cursor: QTextCursor, text: str, look: QTextCharFormat, indent: int, above: int
    ) -> None:
        block = QTextBlockFormat()
        block.setLeftMargin(indent)
        block.setTopMargin(above)
        if self.document().isEmpty():
            cursor.setBlockFormat(block)
        else:
            cursor.insertBlock(block)
        code = _as_code(look, self._colors)
        for at, part in enumerate(_CODE.split(text)):
            is_code = at % 2 == 1
            told = part.replace(" ", "\u00a0") if is_code else _whole_dates(part)
            cursor.insertText(told, code if is_code else look)


def _whole_dates(text: str) -> str:
    """Return ``text`` with no line ending between a day and its month; what is copied has plain spaces."""
    return _dates_in(QLocale().name()).sub(_bound, text)


@lru_cache
def _dates_in(locale: str) -> re.Pattern[str]:
    """Return what finds the space between a day and its month in the language of ``locale``."""
    months = "|".join(QLocale(locale).monthName(month) for month in range(1, 13))
    return re.compile(rf"\b(\d{{1,2}}|1er) (?={months})|\b({months}) (?=\d{{1,2}}\b)")


def _bound(found: re.Match[str]) -> str:
    return f"{found[1] or found[2]}\u00a0"


def _heading(colors: Colors) -> QTextCharFormat:
    look = _plain(colors)
    look.setFont(weighed(QFont(), QFont.Weight.DemiBold))
    look.setForeground(QColor(colors.muted))
    return look


def _as_code(look: QTextCharFormat, colors: Colors) -> QTextCharFormat:
    code = QTextCharFormat(look)
    code.setFontFamilies(["monospace"])
    code.setBackground(QColor(colors.window))
    return code


def _plain(colors: Colors) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(colors.text))
    return look
