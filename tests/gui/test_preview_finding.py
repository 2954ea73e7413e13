# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from support.drawn import draw_lines, typed_lines

from chipbrief_gui.preview.finding import context_of
from chipbrief_gui.preview.text import Spot

PAGES = [
    ["A license is needed", "for this chip, a license"],
    ["Nothing to find here"],
    ["The LICENSE of", "another chip"],
]


@pytest.fixture
def preview(desk):
    preview = desk.window.preview
    preview.show_pdf(draw_lines(PAGES))
    return preview


@pytest.fixture
def find(qtbot, desk, preview):
    def type_words(words: str) -> list[tuple[int, str]]:
        desk.window.actions_by_id["find"].trigger()
        preview.find_bar.field.setText(words)
        qtbot.waitUntil(lambda: not preview.finder.searching)
        return [(hit.page, preview.finder.context(hit)) for hit in preview.finder.hits]

    return type_words


def said(preview) -> str:
    return preview.find_bar.said.text()


def test_all_hits_are_found_marked_and_listed(preview, find):
    found = find("license")
    assert [page for page, _context in found] == [1, 1, 3]
    assert "license" in found[0][1]
    assert said(preview) == "1 of 3 places"
    rows = preview.side.hits.model()
    assert [rows.index(row, 0).data() for row in range(rows.rowCount())] == ["1", "1", "3"]
    assert sum(map(len, preview.pages.marked("hits").values())) == 3
    assert len(preview.pages.marked("hit")[1]) == 1


def test_words_are_found_over_the_end_of_a_line(preview, find):
    ((page, context),) = find("license of another")
    assert (page, context) == (3, "The LICENSE of another chip")
    assert len(preview.finder.hits[0].places) == 2


def test_a_word_that_a_line_divides_is_found_and_both_parts_are_marked(preview, find):
    preview.show_pdf(typed_lines(["A new semi-", "conductor of dual-", "use"]), {"semi\xadconductor"})
    assert find("semiconductor of") == [(1, "A new semiconductor of dual-use")]
    assert len(preview.finder.hits[0].places) == len(preview.pages.marked("hit")[1]) == 2
    assert len(find("dual-use")) == 1
    assert find("dualuse") == []


def test_a_straight_apostrophe_finds_a_curly_one(preview, find):
    preview.show_pdf(draw_lines([["China’s models"]]))
    assert find("china's") == [(1, "China’s models")]


def test_keys_go_to_the_next_and_the_previous_hit(desk, preview, find):
    find("license")
    actions, field = desk.window.actions_by_id, preview.find_bar.field
    QTest.keyClick(field, Qt.Key.Key_Return)
    actions["find_next"].trigger()
    assert (said(preview), preview.pages.page) == ("3 of 3 places", 3)
    actions["find_next"].trigger()
    assert said(preview) == "1 of 3 places"
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert said(preview) == "3 of 3 places"
    actions["find_previous"].trigger()
    assert said(preview) == "2 of 3 places"


def test_the_first_hit_is_the_next_from_where_one_reads(preview, find):
    preview.pages.go_to(2)
    find("license")
    assert (preview.pages.page, said(preview)) == (3, "3 of 3 places")


def test_a_row_of_the_list_is_shown_on_its_page(preview, find):
    find("chip")
    rows = preview.side.hits
    rows.setCurrentIndex(rows.model().index(1, 0))
    assert (preview.pages.page, said(preview)) == (3, "2 of 2 places")


def test_what_is_not_there_is_said(preview, find):
    assert find("zebra") == []
    assert said(preview) == "Not found"
    find("")
    assert said(preview) == ""


def test_escape_closes_the_bar_and_takes_the_marks_back(preview, find):
    find("chip")
    QTest.keyClick(preview.find_bar.field, Qt.Key.Key_Escape)
    assert preview.find_bar.isHidden()
    assert preview.pages.hasFocus()
    assert not preview.pages.marked("hits")


def test_a_new_pdf_is_searched_and_nothing_moves(qtbot, preview, find):
    find("license")
    preview.finder.step(1)
    preview.pages.go_to(2)
    preview.show_pdf(draw_lines([*PAGES, ["License"]]))
    qtbot.waitUntil(lambda: not preview.finder.searching)
    assert (preview.pages.page, said(preview)) == (2, "2 of 4 places")
    preview.show_pdf(draw_lines(PAGES[1:]))
    qtbot.waitUntil(lambda: not preview.finder.searching)
    assert [hit.page for hit in preview.finder.hits] == [2]
    preview.finder.step(1)
    assert said(preview) == "1 of 1 place"


def test_selected_words_are_found_at_once(qtbot, desk, preview):
    pages = preview.pages
    start = pages.pdf.texts.text(1).index("chip")
    pages.selection.select(Spot(1, start), Spot(1, start + 4))
    desk.window.actions_by_id["find"].trigger()
    qtbot.waitUntil(lambda: not preview.finder.searching)
    assert (preview.find_bar.field.text(), said(preview)) == ("chip", "1 of 2 places")


def test_find_next_without_words_asks_for_some(desk, preview):
    desk.window.actions_by_id["find_next"].trigger()
    assert preview.find_bar.isVisible()
    assert preview.find_bar.field.hasFocus()


@pytest.mark.parametrize(
    ("words", "context"),
    [
        ("One", "One two three four five six seven eight nine ten eleven …"),
        ("seven eight", "… five six seven eight nine ten eleven twelve thirteen"),
    ],
)
def test_the_context_is_made_of_whole_words(words, context):
    text = "One two\r\nthree four five six seven eight nine ten eleven twelve thirteen"
    start = text.index(words)
    assert context_of(text, start, start + len(words)) == context
