# SPDX-License-Identifier: Apache-2.0
"""Drafts in the window: offered, taken, edited, discarded, and flagged when what they rest on changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from support.turns import Waiting

from chipbrief.edition import Draft
from chipbrief_gui.case.drafting import Standing, differences, standing
from chipbrief_gui.case.flow_row import FlowRow
from chipbrief_gui.theme import LIGHT
from chipbrief_gui.values import PickWords

OLD = Draft("On May 1, 20 of 23 chips.", {"format": "policy-brief", "pick": "1", "chips": "a"})
NEW = Draft("On May 1, 0 of 24 chips.", {"format": "policy-brief", "pick": "2", "chips": "b"})
SAME = Draft("Said otherwise.", OLD.basis)


@pytest.mark.parametrize(
    ("text", "kept", "now", "expected"),
    [
        ("", None, None, Standing.NONE),
        ("", None, OLD, Standing.OFFERED),
        ("Mine.", None, OLD, Standing.NONE),
        (OLD.words, OLD, OLD, Standing.TAKEN),
        ("Edited.", OLD, SAME, Standing.EDITED),
        ("Edited.", OLD, None, Standing.EDITED),
        ("Edited.", OLD, NEW, Standing.CHANGED),
    ],
)
def test_how_a_text_stands_to_its_draft(text, kept, now, expected):
    assert standing(text, kept, now) is expected


def test_words_that_are_gone_and_new_are_marked():
    shown = differences("20 of 23 <chips>", "0 of 24 <chips>", LIGHT)
    assert shown.count("<s ") == shown.count("<u ") == 2
    assert shown.endswith("&lt;chips&gt;")


@pytest.fixture
def drafted(desk):
    """Return a window with a draft for the bottom line."""
    desk.workshop.drafts = {"bottom_line": OLD}
    desk.window.try_example()
    return desk


def bar(desk):
    return desk.window.text.editors["bottom_line"].draft


def test_a_draft_is_offered_read_and_taken_and_undo_gives_it_back(drafted):
    found = bar(drafted)
    assert found.standing is Standing.OFFERED
    found.buttons["read"].click()
    assert found.reading.text() == OLD.words
    found.buttons["take"].click()
    edition = drafted.window.document.work.edition
    assert (edition.text["bottom_line"], edition.drafts["bottom_line"]) == (OLD.words, OLD)
    assert found.standing is Standing.TAKEN
    assert found.reading.isHidden()
    drafted.window.refresh()
    assert drafted.workshop.editions[-1].drafts == {"bottom_line": OLD}
    drafted.window.document.history.undo()
    assert not drafted.window.document.work.edition.drafts
    assert found.standing is Standing.OFFERED


def test_a_draft_is_read_with_its_quotes(desk):
    desk.workshop.drafts = {"bottom_line": Draft('China\'s share of "all" R&D.', OLD.basis)}
    desk.window.try_example()
    found = bar(desk)
    found.buttons["read"].click()
    read = QAccessible.queryAccessibleInterface(found.reading).text(QAccessible.Text.Name)
    assert read == 'China\'s share of "all" R&D.'


def test_the_action_takes_the_draft_of_the_field_at_hand(drafted, qtbot):
    drafted.window.text.focus("bottom_line")
    qtbot.keySequence(drafted.window, QKeySequence("Ctrl+J"))
    editor = drafted.window.text.editors["bottom_line"]
    assert editor.text == OLD.words
    qtbot.keyClicks(editor.input, "So ")
    assert editor.draft.standing is Standing.EDITED
    editor.draft.buttons["discard"].click()
    assert editor.text == ""
    assert not drafted.window.document.work.edition.drafts


def test_the_keyboard_comes_from_the_field_to_its_draft_and_on(drafted, qtbot):
    drafted.window.activateWindow()
    drafted.window.text.focus("bottom_line")
    seen = []
    for _step in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    buttons = bar(drafted).buttons
    note = drafted.window.text.editors["note"].input
    assert seen == [buttons["read"], buttons["take"], buttons["dismiss"], note]


def test_a_draft_that_is_not_wanted_now_is_offered_again_when_it_is_another(drafted):
    bar(drafted).buttons["dismiss"].click()
    assert bar(drafted).standing is Standing.NONE
    drafted.window.refresh()
    assert bar(drafted).isHidden()
    drafted.workshop.drafts = {"bottom_line": NEW}
    drafted.window.refresh()
    assert bar(drafted).standing is Standing.OFFERED


@pytest.mark.parametrize(("answer", "words"), [("renew", NEW.words), ("keep", OLD.words)])
def test_a_change_of_the_findings_is_told_and_answered(drafted, answer, words):
    bar(drafted).buttons["take"].click()
    drafted.workshop.drafts = {"bottom_line": NEW}
    drafted.choose(PickWords("Malaysia"))
    drafted.window.rendering.render_now()
    found = bar(drafted)
    assert found.standing is Standing.CHANGED
    assert "The findings behind this text changed" in found.label.text()
    found.buttons["changes"].click()
    assert not found.reading.isHidden()
    assert ">20</s>" in found.reading.text()
    found.buttons[answer].click()
    edition = drafted.window.document.work.edition
    assert (edition.text["bottom_line"], edition.drafts["bottom_line"]) == (words, NEW)
    assert found.standing in (Standing.TAKEN, Standing.EDITED)


def test_after_a_draft_was_taken_the_keyboard_goes_to_no_field_that_is_gone(drafted):
    text = drafted.window.text
    text.set_fields(())
    text.focus("bottom_line")
    assert not text.editors


def test_while_there_is_no_brief_of_the_pick_no_draft_is_offered(drafted):
    drafted.choose(PickWords("Nowhere"))
    drafted.window.rendering.render_now()
    assert bar(drafted).standing is Standing.NONE


def test_drafts_of_a_brief_that_is_not_wanted_any_more_are_not_offered(make_desk, workshop):
    workshop.drafts, waiting = {"bottom_line": OLD}, Waiting()
    desk = make_desk(later=waiting)
    waiting.take_all()
    desk.window.try_example()
    desk.choose(PickWords("Nowhere"))
    desk.window.rendering.render_now()
    waiting.take_all()
    assert bar(desk).standing is Standing.NONE


def test_a_row_goes_on_in_the_next_line(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    row = FlowRow(widget, spacing=5)
    labels = [QLabel() for _number in range(3)]
    for label in labels:
        label.setFixedSize(QSize(40, 10))
        row.addWidget(label)
    assert [row.heightForWidth(width) for width in (130, 85, 40)] == [10, 25, 40]
    labels[1].hide()
    assert row.heightForWidth(85) == 10
    assert row.takeAt(2) is not None
    assert (row.count(), row.takeAt(2)) == (2, None)
