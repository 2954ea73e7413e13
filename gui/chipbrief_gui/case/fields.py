# SPDX-License-Identifier: Apache-2.0
"""The fields of a format as the author fills them in: one line, a marking to choose, or Markdown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from chipbrief.edition import MAX_TEXT, count_words
from chipbrief_gui.case.draft_bar import DraftBar
from chipbrief_gui.case.markdown_input import MarkdownInput
from chipbrief_gui.case.marks import faulty
from chipbrief_gui.case.underliner import as_qt_counts
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.plain import plain_label, plain_tip, unmarked
from chipbrief_gui.theme import Colors, rename
from chipbrief_gui.words import TEXTS, count, known, say

if TYPE_CHECKING:
    from chipbrief.compose.formats import Field

MARKINGS = ("TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED", "OFFICIAL-SENSITIVE")


class FieldEditor(QWidget):
    """One field: its label, how many words it has, where it is written, and a draft for it.

    ``edited`` gives the text, ``draft_wanted`` what is to become of it (see ``DraftBar``).
    """

    edited = Signal(str)
    draft_wanted = Signal(str)

    def __init__(self, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        # Each part is made where it belongs: Qt measures it anew when it is put somewhere later.
        self.input = _make_input(field, self)
        label, told = names_of(field)
        for inner in (self.input, *self.input.findChildren(QLineEdit)):
            inner.setAccessibleName(label)
            inner.setAccessibleDescription(told)
        self.input.setToolTip(plain_tip(told))
        _hint(self.input, field, told)
        self.label = plain_label(unmarked(label), self)
        self.label.setBuddy(self.input)
        self.words = QLabel(self)
        self.words.setObjectName("muted")
        self.fault = plain_label("", self)
        self.fault.setObjectName("fault")
        self.fault.setWordWrap(True)
        self._known: frozenset[str] | None = None
        self.draft = DraftBar(label, self.input, self)
        self.draft.wanted.connect(self.draft_wanted)
        self._quiet, self._told = False, self.text
        self._lay_out()
        _on_edit(self.input, self._tell)
        self._count()

    @property
    def text(self) -> str:
        """The text as it stands."""
        return _text_of(self.input)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the keyboard comes to, in this order."""
        return (self.input, *self.draft.buttons.values())

    def set_text(self, text: str) -> None:
        """Show ``text`` without emitting a signal; the same text leaves the cursor where it is."""
        if text == self.text:
            return
        self._quiet = True
        _set_text(self.input, text)
        self._quiet = False
        self._count()

    def select(self, start: int, end: int) -> None:
        """Select a part of the text, where it is one that can be selected in."""
        if isinstance(self.input, MarkdownInput):
            self.input.select(start, end)
        elif isinstance(self.input, QLineEdit):
            self.input.setSelection(start, end - start)

    def show_fault(self) -> bool:
        """Go to the first citation that names nothing; return whether there is one."""
        found = faulty(as_qt_counts(self.text), self._known) if self._known is not None else iter(())
        if not isinstance(self.input, MarkdownInput) or (first := next(found, None)) is None:
            return False
        self.input.select(first[0], sum(first))
        return True

    def set_known(self, known: frozenset[str], describe: Callable[[str], str]) -> None:
        """Say what may be cited: a source as ``@id``, a finding as ``=id``; what else is cited is told.

        ``describe`` tells what such a mark cites.
        """
        if isinstance(self.input, MarkdownInput):
            self.input.describe = describe
            self.input.underliner.set_known(known)
            self._known = known
            self._look()

    def set_colors(self, colors: Colors) -> None:
        """Use ``colors`` for whatever the style sheet cannot color."""
        self.draft.set_colors(colors)
        if isinstance(self.input, MarkdownInput):
            self.input.underliner.set_colors(colors)
        if isinstance(self.input, Chooser):
            self.input.set_colors(colors)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.label)
        head.addStretch(1)
        head.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.input)
        column.addWidget(self.fault)
        column.addWidget(self.draft)

    def _tell(self) -> None:
        """Tell of another text: Qt calls it a change as well when the same one is underlined."""
        if self.text == self._told:
            return
        self._told = self.text
        self._count()
        if not self._quiet:
            self.edited.emit(self.text)

    def _look(self) -> None:
        """Tell the first citation that names nothing."""
        found = next(faulty(self.text, self._known), None) if self._known is not None else None
        start, length = found or (0, 0)
        mark = self.text[start : start + length].strip()
        self.fault.setText(say("text.no_such_mark", mark=mark) if found else "")
        self.fault.setVisible(bool(found))

    def _count(self) -> None:
        self._look()
        number = count_words(self.text)
        most = self.field.max_words
        self.words.setText(say("text.of", n=number, most=most) if most else count("text.words", number))
        self.words.setVisible(bool(number) and (bool(most) or self.field.kind == "text"))
        rename(self.words, "bad" if most and number > most else "muted")


def names_of(field: Field) -> tuple[str, str]:
    """Return what a field is called and what it is for, in the app's language."""
    return known(f"field.{field.id}.label", field.label), known(f"field.{field.id}.help", field.help)


def _make_input(field: Field, parent: QWidget) -> QWidget:
    if field.kind == "text":
        return MarkdownInput(parent)
    if field.kind == "marking":
        box = Chooser(parent)
        box.setEditable(True)
        box.addItems(["", *MARKINGS])
        return box
    line = QLineEdit(parent)
    line.setMaxLength(MAX_TEXT)
    return line


def _hint(widget: QWidget, field: Field, told: str) -> None:
    """Say in an empty field what it is for, in one of a line what becomes of it."""
    if isinstance(widget, MarkdownInput):
        widget.hint(told)
    elif isinstance(widget, QLineEdit):
        key = f"text.empty.{field.kind if field.kind == 'day' else field.id}"
        widget.setPlaceholderText(say(key if key in TEXTS else "text.empty"))
    elif isinstance(widget, Chooser) and (line := widget.lineEdit()) is not None:
        line.setPlaceholderText(say("text.empty.marking"))


def _on_edit(widget: QWidget, told: Callable[[], None]) -> None:
    if isinstance(widget, QPlainTextEdit):
        widget.textChanged.connect(told)
    elif isinstance(widget, QComboBox):
        widget.currentTextChanged.connect(told)
    elif isinstance(widget, QLineEdit):
        widget.textChanged.connect(told)


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QPlainTextEdit):
        return widget.toPlainText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.text() if isinstance(widget, QLineEdit) else ""


def _set_text(widget: QWidget, text: str) -> None:
    if isinstance(widget, QPlainTextEdit):
        place = widget.textCursor().position()
        widget.setPlainText(text)
        cursor = widget.textCursor()
        cursor.setPosition(min(place, len(text)))
        widget.setTextCursor(cursor)
    elif isinstance(widget, QComboBox):
        widget.setCurrentText(text)
    elif isinstance(widget, QLineEdit):
        place = widget.cursorPosition()
        widget.setText(text)
        widget.setCursorPosition(min(place, len(text)))
