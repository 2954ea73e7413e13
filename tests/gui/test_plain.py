# SPDX-License-Identifier: Apache-2.0
"""What templates, data and errors say is shown as it is written, with its tags."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from chipbrief.check import Problem
from chipbrief.compose.formats import Field
from chipbrief.errors import TemplateError
from chipbrief.pick import Choice
from chipbrief_gui.case.fields import FieldEditor
from chipbrief_gui.case.work import to_case
from chipbrief_gui.evidence.from_evidence import Group, Item
from chipbrief_gui.evidence.tree import EvidenceTree
from chipbrief_gui.panes.chooser import Chooser
from chipbrief_gui.plain import plain_label, plain_tip
from chipbrief_gui.problems.from_problems import problem_rows
from chipbrief_gui.problems.table import RowButtons

TAGS = "the page has no <title>"
PROBLEM = Problem("C101", "warning", TAGS, "brief.html.j2", "Add a <title>.")


def labels_of(window) -> list[QLabel]:
    return [label for label in window.findChildren(QLabel) if "<title>" in label.text()]


def test_a_label_shows_a_tag_as_text(qtbot):
    label = plain_label(TAGS)
    qtbot.addWidget(label)
    assert label.sizeHint().width() > plain_label("the page has no ").sizeHint().width()


def test_a_tip_without_tags_stays_as_it_is():
    assert plain_tip("3 < 4 & 5 > 4") == "3 < 4 & 5 > 4"
    assert plain_tip(TAGS) == "<p>the page has no &lt;title&gt;</p>"


def test_errors_and_problems_are_told_with_their_tags(desk):
    desk.workshop.problems = (PROBLEM, replace(PROBLEM, severity="error"))
    desk.window.try_example()
    desk.window.actions_by_id["explain_problem"].trigger()
    strip = desk.window.problems
    tips = [strip.model.index(0, at).data(Qt.ItemDataRole.ToolTipRole) for at in range(2)]
    assert any("&lt;title&gt;" in tip for tip in tips)
    desk.workshop.error = TemplateError(TAGS)
    desk.window.refresh()
    strip.table.selectRow(0)
    desk.window.actions_by_id["explain_problem"].trigger()
    explain = desk.window.desks.problems.window
    labels = [*labels_of(desk.window), *labels_of(explain)]
    assert {desk.window.preview.banner.message, explain.head} <= set(labels)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_tips_show_tags_as_text(qtbot, desk):
    tree, chooser, pane = EvidenceTree(), Chooser(explain=True), desk.window.pick
    for widget in (tree, chooser):
        qtbot.addWidget(widget)
    tree.show_groups((Group("Sources", (Item("source:s", TAGS, ()),)),))
    chooser.set_choices((Choice("memo", TAGS),))
    pane.show_deciding("A rule", TAGS)
    (row,) = problem_rows([replace(PROBLEM, place=TAGS, page=1)])
    buttons = RowButtons(row, lambda *_wanted: None)
    qtbot.addWidget(buttons)
    tips = [tree._rows[0].toolTip(0), chooser.toolTip(), pane.deciding.toolTip()]
    tips.append(buttons.buttons["show"].toolTip())
    assert all("&lt;title&gt;" in tip for tip in tips)


def test_an_ampersand_is_shown_in_menus_and_labels(qtbot, desk):
    editor = FieldEditor(Field("note", "Q&A", "text", "What was asked."))
    qtbot.addWidget(editor)
    assert name_of(editor.label) == "Q&A"
    store = desk.window.case.keeper._unsaved
    store.set_aside(to_case(desk.window.document.work), Path("R&D.brief"))
    desk.window.case.show_unsaved()
    menu = desk.window.case.unsaved_menu
    assert menu.actions()[0].text().endswith("R&&D.brief")
    menu.close()


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls a widget, as it is seen."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
