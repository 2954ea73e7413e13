# SPDX-License-Identifier: Apache-2.0
"""One chapter of the guide on the screen: its text in the colors of the app, and the words searched for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument, QTextFragment
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from chipbrief.folding import folded
from chipbrief_gui.help.guide import Chapter
from chipbrief_gui.theme import LIGHT, Colors, weighed
from chipbrief_gui.words import say

_STEP = 1.15
_STEPS = 6
_MOST_HITS = 500
_SHEET = """
h1, h2, h3 { color: @text; font-weight: 600; }
a { color: @accent; text-decoration: underline; }
code, pre { font-family: monospace; background-color: @window; }
pre { white-space: pre-wrap; }
table { margin-top: 8px; border-collapse: collapse; border-color: @line; border-style: solid; }
th { color: @muted; }
"""


class ChapterView(QTextBrowser):
    """Shows chapters and asks for nothing by itself: no file, no address."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setAccessibleName(say("help.chapter"))
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(16)
        self._colors = LIGHT
        self._chapter: Chapter | None = None
        self._words = ""
        self._scale = 0
        self._points = self.font().pointSizeF()

    def show_chapter(self, chapter: Chapter, words: str) -> None:
        """Show a chapter from its top, with each of ``words`` marked, the first of them in sight."""
        self._chapter, self._words = chapter, words
        self._write()

    def set_colors(self, colors: Colors) -> None:
        """Write the chapter in ``colors``."""
        self._colors = colors
        self._write()

    def scale(self, by: int) -> None:
        """Write larger (1) or smaller (-1)."""
        self._scale = max(-_STEPS, min(_STEPS, self._scale + by))
        font = QFont(self.font())
        font.setPointSizeF(self._points * _STEP**self._scale)
        self.setFont(font)

    def loadResource(self, kind: int, name: object) -> object:  # noqa: N802
        """Load nothing: a chapter is its text alone."""
        return None

    def _write(self) -> None:
        if self._chapter is None:
            return
        sheet = _SHEET
        for name in ("text", "accent", "window", "line", "muted"):
            sheet = sheet.replace(f"@{name};", f"{getattr(self._colors, name)};")
        self.document().setDefaultStyleSheet(sheet)
        self.setHtml(self._chapter.html)
        _embolden(self.document())
        self._mark()

    def _mark(self) -> None:
        look = QTextCharFormat()
        look.setBackground(QColor(self._colors.accent))
        look.setForeground(QColor(self._colors.on_accent))
        hits = list(self._hits())
        marks: list[QTextEdit.ExtraSelection] = []
        for hit in hits:
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = hit, look
            marks.append(mark)
        self.setExtraSelections(marks)
        if hits:
            first = QTextCursor(self.document())
            first.setPosition(min(hit.selectionStart() for hit in hits))
            self.setTextCursor(first)
            self.ensureCursorVisible()

    def _hits(self) -> Iterator[QTextCursor]:
        """Yield where the words searched for stand, compared as the search compares them."""
        text = folded(self.document().toPlainText())
        words = "|".join(map(re.escape, folded(self._words).split()))
        for hit in islice(re.finditer(words, text), _MOST_HITS) if words else ():
            cursor = QTextCursor(self.document())
            cursor.setPosition(hit.start())
            cursor.setPosition(hit.end(), QTextCursor.MoveMode.KeepAnchor)
            yield cursor


def _embolden(document: QTextDocument) -> None:
    """Give what is bold in ``document`` the semi-bold letters of the font, which Qt would smear instead."""
    look = QTextCharFormat()
    only = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
    look.setFont(weighed(QFont(), QFont.Weight.DemiBold), only)
    cursor = QTextCursor(document)
    for found in tuple(_bold(document)):
        cursor.setPosition(found.position())
        cursor.setPosition(found.position() + found.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(look)


def _bold(document: QTextDocument) -> Iterator[QTextFragment]:
    block = document.begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            if fragments.fragment().charFormat().fontWeight() >= QFont.Weight.DemiBold:
                yield fragments.fragment()
            fragments += 1
        block = block.next()
