# SPDX-License-Identifier: Apache-2.0
"""Comparing two briefs in the window: the same report as on the command line, to read, copy and save."""

from __future__ import annotations

import json
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from support.attacks import foreign

from chipbrief.flow import Workshop, make_brief
from chipbrief.seal import unseal
from chipbrief_gui.data.report import capital


@pytest.fixture(scope="module")
def folder(tmp_path_factory, small, library, policy, typesetter, pick_of):
    folder = tmp_path_factory.mktemp("pair")
    shop = Workshop(library, MappingProxyType({policy.id: policy}), typesetter)
    later = make_brief(pick_of("MYS", "2023-05", "2023-06"), shop)
    (folder / "may.pdf").write_bytes(small.pdf)
    (folder / "june.pdf").write_bytes(later.pdf)
    (folder / "other.pdf").write_bytes(foreign(b""))
    return folder


@pytest.fixture
def window(data_desk):
    data_desk.window.actions_by_id["compare"].trigger()
    return data_desk.window.proof.compare


def test_two_briefs_are_compared_as_soon_as_both_are_named(qtbot, data_desk, window, folder):
    assert not window.copy.isEnabled()
    data_desk.to_open.append(folder / "may.pdf")
    qtbot.mouseClick(window.choose[0], Qt.MouseButton.LeftButton)
    assert window.about.isVisible()
    window.take((folder / "june.pdf",))
    text = window.report.toPlainText()
    assert "Another pick: end: 2023-05-31 → 2023-06-30" in text
    assert "Cause of all: another pick (end, as-of date)" in text
    changes = window._compared.found.findings
    assert changes
    assert f"{changes[0].about}\n{capital(changes[0].a)} → {changes[0].b}\n" in text
    qtbot.mouseClick(window.copy, Qt.MouseButton.LeftButton)
    assert "\nMade from\n- another pick: end:" in QGuiApplication.clipboard().text()


def test_swapping_tells_it_the_other_way_round(qtbot, window, folder):
    window.take((folder / "may.pdf", folder / "june.pdf"))
    qtbot.mouseClick(window.swap, Qt.MouseButton.LeftButton)
    assert "end: 2023-06-30 → 2023-05-31" in window.report.toPlainText()


def test_the_comparison_is_saved_as_json_and_as_a_pdf(qtbot, data_desk, window, folder, tmp_path):
    names: list[str] = []
    data_desk.window.proof.ask_save = lambda _window, name: names.append(name) or tmp_path / name
    window.take((folder / "may.pdf", folder / "june.pdf"))
    for button in (window.save_json, window.save_pdf):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert window.news.text() == f"Saved to {tmp_path / names[-1]}"
    assert names == ["june against may.json", "june against may.pdf"]
    assert json.loads((tmp_path / names[0]).read_text("utf-8"))["differ"] is True
    assert unseal((tmp_path / names[1]).read_bytes()).manifest is None


def test_what_cannot_be_compared_or_saved_is_said_and_can_be_tried_again(
    qtbot, data_desk, window, folder, tmp_path
):
    window.take((folder / "may.pdf", folder / "other.pdf"))
    assert "other.pdf is not a sealed brief" in window.news.text()
    assert not window.save_pdf.isEnabled()
    window.take((folder / "may.pdf", folder / "june.pdf", folder / "other.pdf"))
    assert "the first two" in window.news.text()
    data_desk.window.proof.ask_save = lambda _window, name: tmp_path / "no" / name
    qtbot.mouseClick(window.save_json, Qt.MouseButton.LeftButton)
    assert "the folder does not exist" in window.news.text()
    assert window.save_json.isEnabled()


def test_a_brief_and_itself_say_the_same(window, folder):
    window.take((folder / "may.pdf", folder / "may.pdf"))
    assert "They say the same, and were made from the same." in window.report.toPlainText()


def test_stop_ends_it_at_once_and_the_same_files_can_be_compared_again(qtbot, make_desk, folder):
    proof = make_desk(background=True).window.proof
    window = proof.show_compare((folder / "may.pdf", folder / "june.pdf"))
    assert window.work.isVisible()
    qtbot.mouseClick(window.work.stop, Qt.MouseButton.LeftButton)
    assert not window.work.isVisible()
    assert window.news.text() == "Stopped."
    window.compare()
    assert window.work.isVisible()
    window.stop()


def test_a_typed_path_is_compared_as_the_keyboard_goes_on_and_once_only(qtbot, window, folder):
    window.show()
    first, second = window.fields
    for field, name in ((first, "may.pdf"), (second, "other.pdf")):
        field.setFocus()
        qtbot.keyClicks(field, str(folder / name))
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert "other.pdf is not a sealed brief" in window.news.text()
    window.news.setText("")
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert not window.news.text()
    second.clear()
    second.setFocus()
    qtbot.keyClicks(second, str(folder / "june.pdf"))
    qtbot.keyClick(second, Qt.Key.Key_Tab)
    assert "2023-05-31 → 2023-06-30" in window.report.toPlainText()
