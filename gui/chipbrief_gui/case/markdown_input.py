# SPDX-License-Identifier: Apache-2.0
"""Where an author writes Markdown: it grows with the text, tells of citations begun, and knows spelling."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QSizePolicy, QToolTip, QWidget

from chipbrief_gui.case.marks import mark_at
from chipbrief_gui.case.underliner import Underliner, as_qt_counts
from chipbrief_gui.plain import plain_tip
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief_gui.case.speller import Speller

#: The signs that begin a citation behind a bracket: of a source, of a finding.
CITES = ("@", "=")
_LINES = (3, 14)
_AIR = 14
_MOST = 10_000


class MarkdownInput(QPlainTextEdit):
    """A field for Markdown that grows with its text; Tab leaves it.

    ``cite_begun`` says that ``[@`` or ``[=`` was typed, and gives the second sign; ``word_added`` gives a
    word that the user wants to be known. ``describe`` tells what is cited, such as ``@source-id``.
    """

    cite_begun = Signal(str)
    word_added = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.describe: Callable[[str], str] = lambda _mark: ""
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.underliner = Underliner(self.document())
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def hint(self, text: str) -> None:
        """Say what the field is for while it is empty, in as many lines as that needs."""
        self.setPlaceholderText(text)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, and tell when a citation begins."""
        super().keyPressEvent(event)
        if event.text() in CITES and self._before(2) == f"[{event.text()}":
            self.cite_begun.emit(event.text())

    def event(self, event: QEvent) -> bool:
        """Tell what the citation under the pointer cites; elsewhere what the field is for."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.viewport().mapFrom(self, event.pos())
            at = self.cursorForPosition(place)
            mark = mark_at(as_qt_counts(at.block().text()), at.positionInBlock())
            if told := self.describe(mark) if mark else "":
                QToolTip.showText(event.globalPos(), plain_tip(told), self)
                return True
        return super().event(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of the field; for a word that is not known with what may have been meant."""
        menu = self.createStandardContextMenu()
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        self.add_spelling(menu, self.textCursor() if by_key else self.cursorForPosition(event.pos()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self.cursorRect().bottomLeft()
        menu.popup(self.viewport().mapToGlobal(place) if by_key else event.globalPos())

    def add_spelling(self, menu: QMenu, at: QTextCursor) -> None:
        """Put suggestions for the word ``at`` a place before what a menu has, if the word is not known."""
        speller = self.underliner.speller
        found = _word_at(speller, at) if speller is not None else None
        if speller is None or found is None:
            return
        cursor, word = found
        first = menu.actions()[0] if menu.actions() else None
        actions = [QAction(text, menu) for text in speller.suggestions(word)]
        for action in actions:
            action.triggered.connect(lambda *_checked, action=action: cursor.insertText(action.text()))
        adding = QAction(say("text.add_word", word=word), menu)
        adding.triggered.connect(lambda *_checked: self.word_added.emit(word))
        for action in (*actions, adding):
            menu.insertAction(first, action)  # type: ignore[arg-type]
        menu.insertSeparator(first)  # type: ignore[arg-type]

    def slips(self) -> Iterator[tuple[int, int]]:
        """Yield where each word that is not known begins and ends."""
        speller, block = self.underliner.speller, self.document().firstBlock()
        while speller is not None and block.isValid():
            for start, word in speller.wrong(as_qt_counts(block.text())):
                yield block.position() + start, block.position() + start + len(word)
            block = block.next()

    def select(self, start: int, end: int) -> None:
        """Select a part of the text, and move the keyboard there."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_slip(self, start: int, end: int) -> None:
        """Select a word that is not known, and offer what may have been meant."""
        self.select(start, end)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_spelling(menu, self.textCursor())
        menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def write(self, mark: str) -> None:
        """Write a citation at the cursor, in place of one that was begun there."""
        cursor = self.textCursor()
        if self._before(2) in {f"[{sign}" for sign in CITES}:
            cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, 2)
        cursor.insertText(mark)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _before(self, signs: int) -> str:
        cursor = self.textCursor()
        return as_qt_counts(cursor.block().text())[: cursor.positionInBlock()][-signs:]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines that the new width makes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        # A plain text document measures its height in lines.
        lines = int(self.document().size().height()) if self.toPlainText() else self._lines_of_hint()
        shown = min(max(lines, _LINES[0]), _LINES[1])
        # A bar that comes and goes would change the width, and with it the lines.
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if lines > _LINES[1] else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(shown * self.fontMetrics().lineSpacing() + _AIR)

    def _lines_of_hint(self) -> int:
        metrics, margin = self.fontMetrics(), round(self.document().documentMargin())
        width = max(1, self.viewport().width() - 2 * margin)
        box = metrics.boundingRect(0, 0, width, _MOST, Qt.TextFlag.TextWordWrap, self.placeholderText())
        return -(-box.height() // metrics.lineSpacing())


def _word_at(speller: Speller, at: QTextCursor) -> tuple[QTextCursor, str] | None:
    """Return the word that is not known at a place, and a cursor that selects it."""
    for start, word in speller.wrong(as_qt_counts(at.block().text())):
        if start <= at.positionInBlock() <= start + len(word):
            cursor = QTextCursor(at.block())
            cursor.setPosition(at.block().position() + start)
            cursor.setPosition(cursor.position() + len(word), cursor.MoveMode.KeepAnchor)
            return cursor, word
    return None
