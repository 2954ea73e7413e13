# SPDX-License-Identifier: Apache-2.0
"""From words on a page to where their author wrote them."""

from __future__ import annotations

from types import MappingProxyType

import pytest
from PySide6.QtWidgets import QApplication

from chipbrief.edition import make_edition
from chipbrief.flow import Workshop, make_brief
from chipbrief_gui.case.printed import written_at
from chipbrief_gui.case.underliner import as_qt_counts
from chipbrief_gui.preview.layout import Place
from chipbrief_gui.words import say

TEXTS = {
    "title": "China and the chips",
    "bottom_line": "Exports *rose* [@bis, p. 3] and fell; it is **so**. \N{GRINNING FACE} The end of it.",
    "note": "Exports rose again. The end is near.",
}
PRINTED = "Exports rose [1] +2 and fell; it is so. \N{GRINNING FACE} The end of it."


@pytest.mark.parametrize(
    ("line", "word", "field"),
    [
        (PRINTED, "rose", "bottom_line"),
        (PRINTED, "fell;", "bottom_line"),
        (PRINTED, "so", "bottom_line"),
        (PRINTED, "it.", "bottom_line"),
        ("rose again. The end is", "end", "note"),
        ("China and the chips", "chips", "title"),
        ("is so. The end of", "end", "bottom_line"),
    ],
)
def test_a_printed_word_is_found_where_it_was_written(line, word, field):
    found = written_at(TEXTS, line, line.rindex(word) + 1)
    assert found is not None
    assert found.field == field
    assert as_qt_counts(TEXTS[field])[found.start : found.end] == word.strip(";.")


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Exports rose", 3),
        ("Words of the format", 3),
        (PRINTED, PRINTED.index("[1]") + 1),
        ("", 0),
        ("end", 1),
    ],
)
def test_what_nobody_wrote_or_two_fields_have_is_not_found(line, at):
    assert written_at(TEXTS, line, at) is None
    assert written_at({}, PRINTED, 1) is None


@pytest.fixture(scope="module")
def pdf(library, policy, typesetter, pick_of):
    """Return a brief with a bottom line of an author's that takes several lines."""
    shop = Workshop(library, MappingProxyType({policy.id: policy}), typesetter)
    edition = make_edition(text={"title": "Chips in Malaysia", "bottom_line": WORDS})
    return make_brief(pick_of("MYS", "2023-05", "2023-05"), shop, edition=edition).pdf


WORDS = (
    "Exports of *accelerators* to the country rose in that month. " * 2
    + "A quarter was re-exported, it is said."
)


@pytest.fixture
def written(desk, pdf):
    """Return a window in which the brief is shown and its texts are at hand."""
    work = desk.window.document.work
    desk.window.document.edit(
        work.with_text("title", "Chips in Malaysia").with_text("bottom_line", WORDS), "text"
    )
    desk.window.preview.show_pdf(pdf)
    return desk


def selected(desk) -> tuple[str, str]:
    field = desk.window.focusWidget()
    name = next(name for name, one in desk.window.text.editors.items() if one.isAncestorOf(field))
    return name, field.textCursor().selectedText() if name == "bottom_line" else field.selectedText()


def test_what_find_went_to_is_edited_by_a_key(written, qtbot):
    window = written.window
    window.preview.finder.find("quarter")
    qtbot.waitUntil(lambda: window.preview.finder.hit is not None)
    window.actions_by_id["edit_words"].trigger()
    assert selected(written) == ("bottom_line", "quarter")


def test_what_is_clicked_on_the_page_is_edited_from_its_menu(written, qtbot):
    window, pages = written.window, written.window.preview.pages
    window.preview.finder.find("Chips in Malaysia")
    qtbot.waitUntil(lambda: window.preview.finder.hit is not None)
    box = window.preview.finder.hit.places[0]
    window.preview.finder.find("")
    point = Place(box.page, box.left + box.width / 2, box.top + box.height / 2)
    window.preview._show_menu(point, pages.mapToGlobal(pages.rect_of(point).center().toPoint()))
    window.actions_by_id["edit_words"].trigger()
    assert selected(written)[0] == "title"
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    qtbot.waitUntil(lambda: window.preview._asked is None)


def test_words_of_the_format_and_nothing_at_all_are_told_apart(written, qtbot):
    window = written.window
    window.actions_by_id["edit_words"].trigger()
    assert written.words == say("text.nothing_at_hand")
    window.preview.finder.find("Not legal advice")
    qtbot.waitUntil(lambda: window.preview.finder.hit is not None)
    window.actions_by_id["edit_words"].trigger()
    assert written.words == say("text.not_written")
