# SPDX-License-Identifier: Apache-2.0
"""Underlines citations that name nothing, and words that a speller does not know, paragraph by paragraph."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from chipbrief_gui.case.marks import faulty
from chipbrief_gui.theme import LIGHT, Colors

if TYPE_CHECKING:
    from chipbrief_gui.case.speller import Speller


#: The signs, such as an emoji, of which Qt counts two where Python counts one.
_COUNTED_TWICE = re.compile("[\U00010000-\U0010ffff]")


def as_qt_counts(text: str) -> str:
    """Return a text in which each sign takes as many places as Qt counts for it.

    >>> as_qt_counts("\N{GRINNING FACE} [@").index("[@")
    3
    """
    return _COUNTED_TWICE.sub("\ufffd\ufffd", text)


class Underliner(QSyntaxHighlighter):
    """Looks at citations when it knows what may be cited, and at words when it has a speller."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.speller: Speller | None = None
        self.known: frozenset[str] | None = None
        self._format = QTextCharFormat()
        self._format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        self.set_colors(LIGHT)

    def set_speller(self, speller: Speller | None) -> None:
        """Look at the text with another speller, or no longer."""
        if speller is not self.speller:
            self.speller = speller
            self.rehighlight()

    def set_known(self, known: frozenset[str]) -> None:
        """Say what may be cited: a source as ``@id``, a finding as ``=id``."""
        if known != self.known:
            self.known = known
            self.rehighlight()

    def set_colors(self, colors: Colors) -> None:
        """Underline in a color of ``colors``."""
        self._format.setUnderlineColor(QColor(colors.error))
        if self.speller is not None or self.known is not None:
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802
        """Underline what is wrong in a paragraph."""
        text = as_qt_counts(text)
        for start, length in faulty(text, self.known) if self.known is not None else ():
            self.setFormat(start, length, self._format)
        if self.speller is not None:
            for start, word in self.speller.wrong(text):
                self.setFormat(start, len(word), self._format)
