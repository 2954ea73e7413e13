# SPDX-License-Identifier: Apache-2.0
"""The fields of the author's own text say what they are for while they are empty."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from chipbrief.compose.formats import Field
from chipbrief_gui.case.fields import FieldEditor
from chipbrief_gui.case.markdown_input import MarkdownInput

HELP = "What you would have the reader do; nothing is printed when the field is empty. " * 3


def editor(qtbot, id: str, kind: str) -> FieldEditor:
    made = FieldEditor(Field(id, "Name", kind, HELP))
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("id", "kind", "hint"),
    [
        ("title", "line", "Made from the pick"),
        ("author", "line", "None"),
        ("date", "day", "2025-02-12"),
        ("issued", "day", "2025-02-12"),
    ],
)
def test_an_empty_line_says_what_becomes_of_it(qtbot, id, kind, hint):
    made = editor(qtbot, id, kind)
    assert [line.placeholderText() for line in made.findChildren(QLineEdit)] == [hint]


def test_an_empty_marking_says_that_there_is_none(qtbot):
    made = editor(qtbot, "marking", "marking")
    assert [line.placeholderText() for line in made.findChildren(QLineEdit)] == ["No marking"]


def test_an_empty_text_says_what_it_is_for_and_has_the_height_of_that(qtbot):
    made = editor(qtbot, "own_words", "text")
    made.resize(260, 400)
    made.show()
    written = made.input
    assert isinstance(written, MarkdownInput)
    assert written.placeholderText() == HELP
    room = written.viewport().rect().adjusted(4, 4, -4, 0)
    flags = Qt.TextFlag.TextWordWrap
    assert written.fontMetrics().boundingRect(room, flags, HELP).height() <= room.height()
    high = written.height()
    made.set_text("Short.")
    assert written.height() < high
