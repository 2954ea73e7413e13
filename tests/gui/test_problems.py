# SPDX-License-Identifier: Apache-2.0
"""The strip of problems: listed and filtered, shown in their place, explained, mended, copied."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from chipbrief.check import CATALOG, Problem
from chipbrief.errors import TypesetError
from chipbrief.laid import Box
from chipbrief_gui.problems.from_problems import as_text, explained, problem_rows
from chipbrief_gui.problems.model import COLUMNS
from chipbrief_gui.rendering import State
from chipbrief_gui.words import say

WARNING = Problem("C108", "warning", "Not yet read", "records", "Read it.")
ERROR = Problem("C101", "error", "No source", "Rules", "Cite one.", page=2, box=Box(100, 300, 200, 12))
TEXT = "It is probably so."
MIXED = Problem(
    "C104", "error", "Mixed: “probably”", "Bottom line", "Use one row.", 1, quote=TEXT, word="probably"
)


@pytest.fixture
def strip(desk):
    return desk.window.problems


def write(desk, text: str) -> None:
    work = desk.window.document.work
    desk.window.document.edit(work.with_text("note", text), "note")


def test_without_problems_one_line_says_so(desk, strip):
    desk.window.try_example()
    assert strip.summary.text() == "No problems"
    assert not strip.table.isVisible()
    assert not strip.heading.copy.isVisible()


def test_problems_show_severity_in_words_errors_first(desk, strip):
    desk.workshop.problems = (WARNING, ERROR)
    desk.window.try_example()
    assert strip.summary.text() == "1 error · 1 warning"
    table = [[strip.model.index(row, column).data() for column in range(4)] for row in range(2)]
    assert table[0] == ["Error", "C101", "No source", "Rules, page 2"]
    assert table[1][0] == "Warning"


def test_a_row_is_as_high_as_its_lines_the_first_time_and_in_another_width(desk, strip):
    desk.workshop.problems = (
        replace(ERROR, message="A sentence of many words. " * 8, place="Key judgements, third paragraph"),
    )
    desk.window.try_example()
    line = strip.table.fontMetrics().height()
    for width, lines in ((1280, 3), (2400, 2)):
        desk.window.resize(width, 800)
        QApplication.processEvents()
        assert line <= strip.table.rowHeight(0) <= line * lines + 20
        assert strip.wanted_height <= strip.height()


def test_f8_goes_round_both_ways(desk, strip):
    desk.workshop.problems = (WARNING, ERROR, replace(WARNING, code="C106"))
    desk.window.try_example()
    rows = []
    for id_ in ("next_problem", "next_problem", "next_problem", "next_problem", "previous_problem"):
        desk.window.actions_by_id[id_].trigger()
        rows.append(strip.table.currentIndex().row())
    assert rows == [0, 1, 2, 0, 2]
    assert strip.table.hasFocus()


@pytest.mark.parametrize(
    "id_", ["next_problem", "previous_problem", "focus_problems", "show_problem", "fix_problem"]
)
def test_without_problems_the_keys_say_why_they_lead_nowhere(desk, strip, id_):
    desk.window.actions_by_id[id_].trigger()
    assert desk.window.status.message.text().startswith("Problems are looked for when a brief is made")
    desk.window.try_example()
    desk.window.actions_by_id[id_].trigger()
    assert desk.window.status.message.text() == "No problems were found: there is nothing to show."
    assert not strip.table.hasFocus()


def test_rows_of_the_engine_keep_their_order_within_a_severity():
    rows = problem_rows([WARNING, ERROR, replace(WARNING, code="C106")])
    assert [row.code for row in rows] == ["C101", "C108", "C106"]


def test_f8_points_out_the_place_and_show_goes_there(qtbot, desk, strip):
    desk.workshop.problems = (ERROR,)
    desk.window.try_example()
    pages = desk.window.preview.pages
    desk.window.actions_by_id["next_problem"].trigger()
    assert (pages.page, strip.table.hasFocus()) == (2, True)
    pages.go_to(1)
    qtbot.keyClick(strip.table, Qt.Key.Key_Return)
    assert (pages.page, pages.hasFocus()) == (2, True)


def test_what_stands_on_no_page_says_so(desk, strip):
    desk.workshop.problems = (WARNING, replace(WARNING, place="data pack"))
    desk.window.try_example()
    first, second = (strip.table.indexWidget(strip.model.index(row, 4)) for row in (0, 1))
    assert not first.buttons["show"].isEnabled()
    assert first.buttons["show"].toolTip() == "It is about no place on a page"
    second.buttons["show"].click()
    assert desk.window.pick.as_of.hasFocus()


def test_a_problem_in_the_authors_words_is_shown_there_mended_and_undone(desk, strip):
    desk.workshop.problems = (MIXED,)
    write(desk, TEXT)
    desk.window.try_example()
    strip.table.selectRow(0)
    buttons = strip.table.indexWidget(strip.model.index(0, 4)).buttons
    buttons["show"].click()
    editor = desk.window.text.editors["note"].input
    assert editor.hasFocus()
    assert editor.textCursor().selectedText() == "probably"
    assert "“probably” becomes “likely”" in buttons["fix"].toolTip()
    desk.window.actions_by_id["fix_problem"].trigger()
    assert desk.window.document.work.edition.text["note"] == "It is likely so."
    assert strip.heading.news.whole == "“probably” is now “likely”"
    strip.heading.undo.click()
    assert desk.window.document.work.edition.text["note"] == TEXT
    assert strip.heading.news.whole == ""


def test_a_text_that_has_changed_since_is_not_mended(desk, strip):
    desk.workshop.problems = (MIXED,)
    write(desk, TEXT)
    desk.window.try_example()
    write(desk, "Another thing.")
    desk.window.actions_by_id["fix_problem"].trigger()
    assert desk.window.document.work.edition.text["note"] == "Another thing."
    assert "nothing was fixed" in strip.heading.news.whole


def test_there_is_a_fix_only_where_one_needs_no_thought(desk, strip):
    desk.workshop.problems = (ERROR,)
    desk.window.try_example()
    assert "fix" not in strip.table.indexWidget(strip.model.index(0, 4)).buttons
    desk.window.actions_by_id["fix_problem"].trigger()
    assert "C101 is for you to decide" in strip.heading.news.whole


def test_how_to_fix_gives_the_words_of_the_catalog_and_follows_the_selection(desk, strip):
    desk.workshop.problems = (ERROR, WARNING)
    desk.window.try_example()
    strip.table.selectRow(0)
    desk.window.actions_by_id["explain_problem"].trigger()
    window = next(one for one in desk.window.desks if type(one).__name__ == "ProblemsDesk").window
    shown = window.notes.toPlainText()
    kind = next(kind for kind in CATALOG if kind.code == "C101")
    assert all(text.replace("`", "") in shown for text in (kind.why, kind.fix, kind.example))
    assert window.head.text() == "C101 No source"
    strip.table.selectRow(1)
    assert window.windowTitle() == "How to fix C108"


def test_every_code_is_explained():
    for kind in CATALOG:
        (row,) = problem_rows([replace(ERROR, code=kind.code)])
        assert kind.why in explained(row)[0].lines[0]


def test_the_list_can_be_narrowed_and_copied_as_it_is(desk, strip):
    desk.workshop.problems = (ERROR, WARNING)
    desk.window.try_example()
    strip.heading.filter.set_value("warning")
    assert strip.heading.filter.sizeHint().height() < desk.window.pick.format.sizeHint().height()
    assert [row.code for row in strip.model.rows] == ["C108"]
    assert strip.summary.text() == "1 error · 1 warning"
    desk.window.actions_by_id["copy_problems"].trigger()
    assert QApplication.clipboard().text() == "Warning C108: Not yet read (records). Read it."
    assert strip.heading.news.whole == "1 problem copied"
    desk.workshop.problems = (ERROR,)
    desk.window.refresh()
    assert [row.code for row in strip.model.rows] == ["C101"]
    assert strip.heading.news.whole == ""


def test_a_long_problem_is_read_whole_in_a_small_window(desk, strip):
    desk.window.resize(1024, 700)
    desk.workshop.problems = (
        replace(ERROR, message="Words that need more than one line " * 8),
        *[WARNING] * 9,
    )
    desk.window.try_example()
    strip.table.grab()
    room = strip.table.visualRect(strip.model.index(0, COLUMNS.index("message"))).adjusted(8, 4, -8, -4)
    words = strip.model.index(0, COLUMNS.index("message")).data()
    lines = strip.table.fontMetrics().boundingRect(0, 0, room.width(), 9999, Qt.TextFlag.TextWordWrap, words)
    assert lines.height() <= room.height()


def test_without_problems_there_is_nothing_to_copy(desk, strip):
    QApplication.clipboard().setText("kept")
    desk.window.try_example()
    desk.window.actions_by_id["copy_problems"].trigger()
    assert (desk.words, strip.heading.news.whole) == (say("problems.none_to_show"), "")
    assert QApplication.clipboard().text() == "kept"


def test_of_a_brief_that_could_not_be_made_no_problems_are_known_and_a_step_leads_to_a_wrong_citation(
    desk, strip
):
    window = desk.window
    window.try_example()
    assert strip.summary.text() == say("problems.none")
    desk.workshop.error = TypesetError("It took too long.")
    window.refresh()
    assert strip.summary.text() == say("problems.unmade")
    window.actions_by_id["next_problem"].trigger()
    assert desk.words == say("problems.unmade_hint")
    window.document.edit(window.document.work.with_text("bottom_line", "So [@gone] it is."), "text")
    window.refresh()
    window.actions_by_id["next_problem"].trigger()
    assert window.focusWidget() is window.text.editors["bottom_line"].input
    assert window.focusWidget().textCursor().selectedText() == "gone"
    desk.workshop.error = None
    window.refresh()
    assert strip.summary.text() == say("problems.none")


def test_a_new_brief_with_the_same_problem_keeps_it_selected(desk, strip):
    desk.workshop.problems = (ERROR, WARNING)
    desk.window.try_example()
    strip.table.selectRow(1)
    desk.workshop.problems = (WARNING,)
    desk.window.refresh()
    assert strip.row.code == "C108"
    assert strip.table.currentIndex().row() == 0


def test_tab_reaches_the_buttons_of_the_selected_row_only(desk, strip):
    desk.workshop.problems = (ERROR, WARNING)
    desk.window.try_example()
    strip.table.selectRow(1)
    policies = [
        strip.table.indexWidget(strip.model.index(row, 4)).buttons["explain"].focusPolicy() for row in (0, 1)
    ]
    assert policies == [Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.TabFocus]


def test_pages_with_errors_are_shown_as_a_draft_and_exported_only_on_a_second_word(desk, strip):
    desk.workshop.errors = (MIXED,)
    write(desk, TEXT)
    desk.window.try_example()
    window, banner = desk.window, desk.window.preview.banner
    assert window.rendering.state is State.CURRENT
    assert not desk.workshop.editions[-1].draft
    assert "marked as a draft" in banner.message.text()
    window.actions_by_id["export"].trigger()
    assert not desk.written
    assert "there is 1 error" in banner.message.text()
    assert strip.table.hasFocus()
    banner.draft.click()
    assert desk.written == [desk.target]
    assert not window.document.work.edition.draft


def test_export_as_draft_without_errors_says_what_there_is_to_do(desk):
    desk.window.try_example()
    desk.window.actions_by_id["export_draft"].trigger()
    assert "There are no errors" in desk.words
    assert not desk.written


def test_problems_as_text_are_a_line_each():
    assert as_text(problem_rows([ERROR, WARNING])).splitlines() == [
        "Error C101: No source (Rules, page 2). Cite one.",
        "Warning C108: Not yet read (records). Read it.",
    ]


def test_many_rows_all_get_their_buttons(qtbot, desk, strip):
    desk.workshop.problems = tuple(replace(ERROR, message=f"Problem {number}") for number in range(40))
    desk.window.try_example()
    last = strip.model.index(39, 4)
    qtbot.waitUntil(lambda: strip.table.indexWidget(last) is not None)
    strip.table.indexWidget(last).buttons["show"].click()
    assert desk.window.preview.pages.page == 2
