# SPDX-License-Identifier: Apache-2.0
"""Export: names by a pattern, what goes with a brief, files replaced only after a word, errors told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget

from chipbrief.beside import PARTS
from chipbrief.check import Problem
from chipbrief.errors import SealError
from chipbrief_gui.export.from_export import GROUPS
from chipbrief_gui.exporting import ask_path
from chipbrief_gui.words import say

ERROR = Problem("C101", "error", "No source", "Rules", "Cite one.", page=1)


@pytest.fixture
def export(desk, tmp_path):
    """Return the window of the export over a brief of China, which writes into a folder of its own."""
    desk.window.export_desk.beside = beside
    desk.window.exporting.use_folder(tmp_path / "out")
    desk.window.try_example()
    desk.window.actions_by_id["export_more"].trigger()
    return desk.window.export_desk.window


def beside(pdf: bytes, stem: str, parts: tuple[str, ...]) -> dict[str, bytes]:
    """Return a file for each part, as the engine would."""
    if "ris" in parts:
        raise SealError("The PDF is not sealed.")
    return {f"{stem}.{part}": pdf if part == "pdf" else part.encode() for part in parts}


def tick(window, *parts: str) -> None:
    for name, box in window.ticks.items():
        box.setChecked(name in parts)


def test_every_part_of_the_engine_is_offered():
    assert [part for parts in GROUPS.values() for part in parts] == list(PARTS)


@pytest.mark.parametrize("folder", ["", "briefs", "~nobody-of-this-name/briefs"])
def test_a_folder_that_is_no_whole_path_is_asked_for(export, folder):
    export.folder.setText(folder)
    export.go.click()
    assert export.news.text() == "Give the whole path of a folder, or choose one."


def test_ctrl_e_suggests_the_name_that_the_pattern_gives(desk, monkeypatch):
    asked = []
    monkeypatch.setattr(desk.window.exporting, "_ask_path", lambda _window, path: asked.append(path))
    desk.window.try_example()
    desk.window.export()
    names = SimpleNamespace(file="CHN-2025.pdf", fault="")
    desk.window.exporting.named = lambda _brief: names
    desk.window.export()
    assert [path.name for path in asked] == ["chn.pdf", "CHN-2025.pdf"]


def test_the_file_and_its_folder_are_offered_until_the_next_message(desk, tmp_path, monkeypatch):
    exporting, status, opened = desk.window.exporting, desk.window.status, []
    monkeypatch.setattr(exporting, "_ask_path", lambda _window, _path: tmp_path / "brief.pdf")
    for name in ("open_file", "open_folder"):
        monkeypatch.setattr(exporting, name, lambda path, name=name: opened.append((name, path)) or True)
    desk.window.try_example()
    assert all(button.isHidden() for button in status.offers.values())
    desk.window.export()
    assert [button.text() for button in status.offers.values()] == ["Open file", "Open folder"]
    for button in status.offers.values():
        assert not button.isHidden()
        button.click()
    assert opened == [("open_file", tmp_path / "brief.pdf"), ("open_folder", tmp_path)]
    monkeypatch.setattr(exporting, "open_file", lambda _path: False)
    status.offers["status.open"].click()
    assert status.said == (say("proof.not_opened", path=tmp_path / "brief.pdf"), "bad")
    assert all(button.isHidden() for button in status.offers.values())


def test_a_bad_pattern_takes_the_name_of_the_brief_and_says_so(desk):
    desk.window.settings.change(export_pattern="{county}")
    desk.window.try_example()
    brief = desk.window.brief
    brief.pick, brief.evidence.country = desk.workshop.picks[-1], SimpleNamespace(name="China")
    desk.window.export()
    assert desk.written == [desk.target]
    assert "no field {county}" in desk.words


def test_what_is_ticked_is_written_and_kept_for_the_next_time(qtbot, desk, export, tmp_path):
    tick(export, "pdf", "svg", "bibtex")
    told = []
    desk.window.exporting.written.connect(lambda path, _pdf: told.append(path.name))
    qtbot.keyClick(export.folder, Qt.Key.Key_Return)
    written = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    assert written == {"chn.pdf": desk.window.brief.pdf, "chn.svg": b"svg", "chn.bibtex": b"bibtex"}
    assert export.news.text() == f"3 files written to {tmp_path / 'out'}"
    assert desk.window.settings.value.export_parts == ("pdf", "svg", "bibtex")
    assert told == ["chn.pdf"]


def test_files_that_are_there_are_replaced_after_one_question(export, tmp_path):
    tick(export, "svg")
    (tmp_path / "out").mkdir()
    old = tmp_path / "out" / "chn.svg"
    old.write_bytes(b"old")
    export.go.click()
    assert "1 file of this name is in" in export.confirm.text()
    assert export.confirm.defaultButton() is export.confirm.button(QMessageBox.StandardButton.Cancel)
    export.confirm.button(QMessageBox.StandardButton.Cancel).click()
    assert old.read_bytes() == b"old"
    export.go.click()
    next(one for one in export.confirm.buttons() if one.text() == "&Replace").click()
    assert old.read_bytes() == b"svg"


def test_nothing_ticked_and_a_bad_pattern_are_said_and_nothing_is_written(desk, export, tmp_path):
    tick(export)
    export.go.click()
    assert export.news.text() == "Tick at least one thing to export."
    tick(export, "svg")
    brief = desk.window.brief
    brief.pick, brief.evidence.country = desk.workshop.picks[-1], SimpleNamespace(name="China")
    export.pattern.setText("{county}")
    assert "no field {county}" in export.example.text()
    export.go.click()
    assert "no field {county}" in export.news.text()
    assert not (tmp_path / "out").exists()


def test_files_that_are_being_written_can_no_longer_be_stopped(export):
    for step in ("make", "write"):
        export._asking.told.emit(step)
        assert export.work.stop.isEnabled() is (step == "make")


def test_what_fails_is_said_with_the_engines_words(export, tmp_path):
    tick(export, "ris")
    export.go.click()
    assert export.news.text() == "The PDF is not sealed."
    assert export.go.isEnabled()
    assert not (tmp_path / "out").exists()


def test_the_folder_is_opened_if_that_is_ticked(desk, export, tmp_path):
    opened = []
    desk.window.exporting.open_folder = opened.append
    tick(export, "svg")
    export.open_after.setChecked(True)
    export.go.click()
    assert opened == [tmp_path / "out"]


def test_it_follows_the_brief_and_says_that_it_is_a_draft(desk, export):
    assert "chn.pdf" in export.example.text()
    assert not export.note.isVisible()
    desk.workshop.errors = (ERROR,)
    desk.choose(replace(desk.window.document.work.words, country="Malaysia"))
    desk.window.rendering.render_now()
    assert "mys.pdf" in export.example.text()
    assert "marked as a draft" in export.note.text()


def test_without_a_brief_it_says_what_to_do(desk):
    desk.window.actions_by_id["export_more"].trigger()
    assert desk.window.export_desk.window is None
    assert "choose a country first" in desk.words


@pytest.mark.parametrize("name", ["b.pdf", "b.csv", "b.svg", "b.png", "b.brief", "b.toml", "b.json", "b.md"])
def test_a_name_typed_without_an_ending_gets_that_of_its_kind(qtbot, tmp_path, name):
    window = QWidget()
    qtbot.addWidget(window)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        assert f"*{Path(name).suffix}" in dialog.nameFilters()[0]
        dialog.selectFile("mine")
        dialog.done(QFileDialog.DialogCode.Accepted)

    QTimer.singleShot(0, answer)
    assert ask_path(window, tmp_path / name) == (tmp_path / "mine").with_suffix(Path(name).suffix)
