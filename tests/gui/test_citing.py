# SPDX-License-Identifier: Apache-2.0
"""Citing from a list: sources and findings are searched, picked by keyboard, and written at the cursor."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QToolTip
from support.making import make, period, source

from chipbrief.judge.finding import Finding
from chipbrief_gui.case.from_citing import Citable, citables, marks, search
from chipbrief_gui.case.marks import faulty, mark_at

SOURCES = {
    item.id: item
    for item in (
        source("bis-2022", title="Initial rule", publisher="BIS", issued=period(date(2022, 10, 7))),
        source("epoch", title="Chip sales", publisher="Epoch AI", issued=period(date(2025, 1, 1))),
        source("these", title="Thèse", publisher="", issued=None),
    )
}
FINDINGS = (
    make(Finding, id="lag", question="How far behind?", value="5", unit="months", source_ids=("epoch",)),
    make(Finding, id="thin", value=None, source_ids=("gone",)),
)


def test_sources_of_the_brief_come_first_then_findings_then_all_others():
    rows = citables(FINDINGS, SOURCES)
    assert [row.mark for row in rows] == ["@epoch", "=lag", "@bis-2022", "@these"]
    assert rows[0].detail == "In this brief · epoch · Epoch AI · 2025"
    assert rows[1].detail == "lag · 5 months"


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("", "@", ["@epoch", "@bis-2022", "@these"]),
        ("", "=", ["=lag"]),
        ("2022 rule", "", ["@bis-2022"]),
        ("these", "", ["@these"]),
        ("nothing", "", []),
    ],
)
def test_every_word_must_be_there(text, kind, found):
    assert [row.mark for row in search(citables(FINDINGS, SOURCES), text, kind)] == found


@pytest.mark.parametrize(
    ("mark", "place", "written"),
    [
        ("@a", "", "[@a]"),
        ("@a", " p. 12 ", "[@a, p. 12]"),
        ("@a", "n. [3]; x", "[@a, n. (3) x]"),
        ("=f", "p", "[=f]"),
    ],
)
def test_it_is_written_as_a_text_has_it(mark, place, written):
    assert Citable(mark, "", "").written(place) == written


@pytest.fixture
def writing(desk):
    """Return a window with sources, and its bottom line."""
    desk.workshop.library.sources = SOURCES
    desk.workshop.findings = FINDINGS
    desk.window.try_example()
    desk.window.text.focus("bottom_line")
    return desk, desk.window.text.editors["bottom_line"]


def test_a_source_is_picked_as_one_types(writing, qtbot):
    desk, editor = writing
    qtbot.keyClicks(editor.input, "So [@")
    found = desk.window.case.cite_list
    assert [row.mark for row in found.found] == ["@epoch", "@bis-2022", "@these"]
    qtbot.keyClicks(found.filter, "rule")
    qtbot.keyClicks(found.place, "p. 3")
    qtbot.keyClick(found.place, Qt.Key.Key_Return)
    assert not found.isVisible()
    assert editor.text == "So [@bis-2022, p. 3]"
    desk.window.document.history.undo()
    assert "bis-2022" not in editor.text


def test_a_citation_is_begun_behind_a_sign_that_qt_counts_twice(writing, qtbot):
    desk, editor = writing
    editor.input.setPlainText("\N{GRINNING FACE}  more")
    cursor = editor.input.textCursor()
    cursor.setPosition(3)
    editor.input.setTextCursor(cursor)
    qtbot.keyClicks(editor.input, "[@")
    found = desk.window.case.cite_list
    assert found.isVisible()
    qtbot.keyClick(found.filter, Qt.Key.Key_Return)
    assert editor.text == "\N{GRINNING FACE} [@epoch] more"


def test_the_action_offers_both_and_the_arrow_keys_choose(writing, qtbot):
    desk, editor = writing
    qtbot.keySequence(desk.window, QKeySequence("Ctrl+Shift+I"))
    found = desk.window.case.cite_list
    qtbot.keyClick(found.filter, Qt.Key.Key_Down)
    qtbot.keyClick(found.filter, Qt.Key.Key_Return)
    assert editor.text == "[=lag]"


@pytest.mark.parametrize("typed", ["epoch]", "epoch, p. 3; @these] and more.", "no-such-source] so"])
def test_a_citation_may_be_typed_to_its_end_and_on(writing, qtbot, typed):
    desk, editor = writing
    qtbot.keyClicks(editor.input, "So [@")
    found = desk.window.case.cite_list
    qtbot.keyClicks(found.filter, typed)
    assert editor.text == f"So [@{typed}"
    qtbot.waitUntil(lambda: not found.isVisible())
    assert desk.window.focusWidget() is editor.input
    assert ("cites nothing" in editor.fault.text()) is typed.startswith("no")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (4, "Chip sales\nepoch · Epoch AI · 2025"),
        (15, "Chip sales\nepoch · Epoch AI · 2025"),
        (25, "How far behind?\nlag · 5 months"),
        (1, ""),
        (20, ""),
        (33, ""),
    ],
)
def test_what_a_citation_names_is_told_where_the_mouse_rests_on_it(writing, place, told):
    desk, editor = writing
    text = "So [@epoch, p. 3] and [=lag] [@gone]."
    desk.window.document.edit(desk.window.document.work.with_text("bottom_line", text), "text")
    field = editor.input
    assert field.describe(mark_at(text, place)) == told
    cursor = field.textCursor()
    cursor.setPosition(place)
    point = field.viewport().mapTo(field, field.cursorRect(cursor).center())
    QToolTip.hideText()
    QApplication.sendEvent(field, QHelpEvent(QEvent.Type.ToolTip, point, field.mapToGlobal(point)))
    shown = QToolTip.text()
    assert (told.partition("\n")[0] in shown) is True
    assert bool(told) is ("·" in shown)
    QToolTip.hideText()


def test_esc_closes_the_list_and_leaves_what_was_typed(writing, qtbot):
    desk, editor = writing
    qtbot.keyClicks(editor.input, "[=")
    found = desk.window.case.cite_list
    assert [row.mark for row in found.found] == ["=lag"]
    qtbot.keyClick(found.filter, Qt.Key.Key_Escape)
    assert not found.isVisible()
    assert editor.text == "[="


@pytest.mark.parametrize("part", ["filter", "list", "place"])
@pytest.mark.parametrize(
    ("ends", "written"), [(Qt.Key.Key_Escape, "So [@"), (Qt.Key.Key_Return, "So [@epoch]")]
)
def test_what_is_typed_while_the_list_goes_is_for_the_field(writing, qtbot, ends, written, part):
    desk, editor = writing
    qtbot.keyClicks(editor.input, "So [@")
    found = desk.window.case.cite_list
    qtbot.keyClick(found.filter, ends)
    late = getattr(found, part)
    qtbot.keyClicks(late, " and m")
    said = QInputMethodEvent()
    said.setCommitString("\N{LATIN SMALL LETTER O WITH CIRCUMFLEX}")
    QApplication.sendEvent(late, said)
    qtbot.keyClicks(found, "re")
    assert editor.text == f"{written} and môre"
    assert not found.isVisible()


def test_a_field_of_one_line_cites_nothing(writing):
    desk, _editor = writing
    desk.window.text.focus("title")
    desk.window.actions_by_id["cite"].trigger()
    assert desk.window.case.cite_list.isVisible()
    desk.window.case.cite_list.chosen.emit("[@epoch]")
    assert desk.window.text.editors["title"].text == ""
    assert desk.window.text.editors["bottom_line"].text == "[@epoch]"
    assert isinstance(desk.window.brief.findings, SimpleNamespace)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("So [@epoch, p. 3; @bis-2022] and [=lag].", []),
        ("So [@epoch; @gone, p. 3].", [" @gone, p. 3"]),
        ("[=gone] [@own:1a]", ["gone"]),
        ("So [@epoch", ["[@epoch"]),
        ("[a] (b)", []),
    ],
)
def test_citations_that_name_nothing_are_found(text, wrong):
    known = marks(FINDINGS, SOURCES)
    assert known == {row.mark for row in citables(FINDINGS, SOURCES)}
    assert [text[start : start + length] for start, length in faulty(text, known)] == wrong


def test_a_citation_of_nothing_is_told_as_one_types(writing):
    desk, editor = writing
    assert editor.fault.isHidden()
    editor.input.setPlainText("So [@gone].")
    assert "“gone” cites nothing" in editor.fault.text()
    editor.input.setPlainText("So [@epoch].")
    assert editor.fault.isHidden()
    assert desk.window.text.editors["note"].fault.isHidden()
