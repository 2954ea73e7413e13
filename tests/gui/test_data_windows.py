# SPDX-License-Identifier: Apache-2.0
"""What holds for every window of the Data menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QTableView, QTextEdit
from support.packing import tiny, zip_file
from support.side_windows import check_escapes, check_fits

from chipbrief_gui.theme import DARK
from chipbrief_gui.values import PickWords

ACTIONS = ("coverage", "history", "changes", "classify", "install_pack", "packs", "own")


def open_window(desk, action: str, tmp_path) -> QDialog:
    if action == "install_pack":
        desk.to_open.append(zip_file(tmp_path, tiny("2026-12-01")))
    desk.choose(PickWords("China"))
    desk.window.actions_by_id[action].trigger()
    data = desk.window.data
    windows = {"coverage": data.coverage, "install_pack": data.install, "packs": data.packs, "own": data.own}
    return windows.get(action) or data.control


@pytest.mark.parametrize("action", ACTIONS)
def test_it_fits_a_small_screen_at_a_large_font(large_font, data_desk, tmp_path, action):
    window = open_window(data_desk, action, tmp_path)
    check_fits(window, 900, 560)


@pytest.mark.parametrize("action", ACTIONS)
def test_it_blocks_nothing_and_escape_closes_it(qtbot, data_desk, tmp_path, action):
    check_escapes(qtbot, open_window(data_desk, action, tmp_path))


@pytest.mark.parametrize("action", ACTIONS)
def test_every_field_and_table_has_an_accessible_name(data_desk, tmp_path, action):
    window = open_window(data_desk, action, tmp_path)
    for kind in (QLineEdit, QTableView, QTextEdit):
        assert all(widget.accessibleName() for widget in window.findChildren(kind))


def test_dark_colors_reach_a_window_that_is_open(data_desk, tmp_path):
    open_window(data_desk, "coverage", tmp_path)
    data_desk.window.actions_by_id["theme_dark"].trigger()
    color = data_desk.window.data.coverage.view.general.textCursor().charFormat().foreground().color()
    assert color in (QColor(DARK.muted), QColor(DARK.text))
    data_desk.window.actions_by_id["theme_light"].trigger()


def test_an_answer_does_not_press_the_fields_together(large_font, data_desk, tmp_path):
    window = open_window(data_desk, "history", tmp_path)
    window.resize(900, 560)
    page = data_desk.window.data.control.history
    page.chip.set_value("NVIDIA A100 SXM4 80 GB")
    page.ask()
    QApplication.processEvents()
    assert page.view.table.rows.rows
    assert page.chip.height() >= page.chip.sizeHint().height()


def test_what_a_pack_says_is_never_read_as_html(qtbot):
    from chipbrief_gui.data.notes import Notes
    from chipbrief_gui.data.report import Section

    notes = Notes("x")
    qtbot.addWidget(notes)
    notes.show_sections([Section("<b>t</b>", ('<img src="/etc/hostname">',))])
    assert notes.toPlainText() == '<b>t</b>\n<img src="/etc/hostname">'


@pytest.mark.parametrize(
    ("code", "text"), [("en", "Known on February 12, 2025."), ("fr", "Connu le 12 février 2025.")]
)
def test_a_day_and_its_month_stay_on_one_line_and_are_copied_with_a_plain_space(qtbot, code, text):
    from chipbrief_gui.data.notes import Notes
    from chipbrief_gui.data.report import Section

    before = QLocale()
    QLocale.setDefault(QLocale(code))
    try:
        notes = Notes("x")
        qtbot.addWidget(notes)
        notes.show_sections([Section("", (text,))])
    finally:
        QLocale.setDefault(before)
    assert notes.document().toRawText().count("\u00a0") == 1
    assert notes.toPlainText() == text
