# SPDX-License-Identifier: Apache-2.0
"""Verifying briefs in the window: the same verdicts and words as on the command line, file after file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from support.attacks import foreign, without

from chipbrief.verify import Verdict
from chipbrief_gui.proof import verify_window
from chipbrief_gui.proof.from_verdicts import Listed, Step, listing, row_of, summary, text_of
from chipbrief_gui.translations.translator import use_language

FINE = Verdict("a.pdf", True, "ok", "ok", "ok")
STALE = replace(FINE, file="b.pdf", superseded=("rule x ended on 2025-05-13",))


@pytest.fixture(scope="module")
def folder(tmp_path_factory, small):
    folder = tmp_path_factory.mktemp("briefs")
    (folder / "a.pdf").write_bytes(small.pdf)
    (folder / "b.pdf").write_bytes(without("data-chips-chips.csv")(small.pdf))
    (folder / "c.pdf").write_bytes(foreign(b""))
    return folder


def cells(window, row):
    return window.view.table.rows.rows[row].cells


def test_each_file_of_a_folder_gets_a_verdict_in_words(qtbot, data_desk, folder):
    data_desk.window.proof.show_verify((folder,))
    window = data_desk.window.proof.verify
    assert [cells(window, row)[:5] for row in range(3)] == [
        ("a.pdf", "Verified: a re-run gives the same file", "OK", "OK", "OK"),
        ("b.pdf", "Changed: what it carries is not what was sealed", "Different", "Not run", "Not run"),
        ("c.pdf", "Not a sealed brief", None, None, None),
    ]
    assert window.view.heading.text() == "1 verified, 1 not, 1 not sealed briefs."
    assert not window.work.isVisible()
    window.view.table.selectRow(1)
    assert "data-chips-chips.csv: the manifest lists it" in window.view.details.toPlainText()
    window.view.table.selectRow(2)
    assert "Nothing in it can be proved here." in window.view.details.toPlainText()
    qtbot.mouseClick(window.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "  hashes of what it carries: ok\n" in copied
    assert copied.endswith("1 verified, 1 not, 1 not sealed briefs.")


@pytest.mark.parametrize(
    ("sealed", "words"),
    [(True, "Not finished: the re-run took longer"), (False, "Not checked: it could not be read")],
)
def test_a_file_for_which_time_ran_out_is_not_marked_as_an_error(sealed, words):
    late = Verdict("a.pdf", sealed, timed_out=True, hashes="ok", differences=("it took too long",))
    row = row_of(Path("a.pdf"), late)
    assert row.mark == "warning"
    assert str(row.cells[1]).startswith(words)
    assert "Nothing in it can be proved here." not in str(row.notes)


def test_what_differs_is_told_in_sentences_and_names_of_files_stay_as_they_are():
    lines = ("it cannot be rebuilt: no data.", "page 2: text differs", "chips.csv: its size is told wrongly")
    row = row_of(Path("a.pdf"), replace(FINE, content="not run", bytes="not run", differences=lines))
    assert row.notes[1].lines == (
        "It cannot be rebuilt: no data.",
        "Page 2: text differs",
        "chips.csv: its size is told wrongly",
    )


def test_more_time_is_offered_by_the_button(qapp):
    late = Verdict("a.pdf", sealed=True, timed_out=True, hashes="ok", differences=("it took too long",))
    assert "with the button More time." in str(row_of(Path("a.pdf"), late).notes)
    use_language(qapp, "fr")
    told = str(row_of(Path("a.pdf"), late).notes)
    use_language(qapp, "en")
    assert "avec le bouton Plus de temps." in told


def test_a_file_for_which_time_ran_out_gets_more(qtbot, data_desk, folder, monkeypatch):
    file = folder / "c.pdf"
    late = Verdict(str(file), sealed=False, timed_out=True, differences=("it took too long",))

    def run_out(paths, _typesetter, _library, report):
        report(Listed(paths, listing(paths, paths)))
        report(Step(0, row_of(file, late), late))

    monkeypatch.setattr(verify_window, "check", run_out)
    data_desk.window.proof.show_verify((file,))
    window = data_desk.window.proof.verify
    told = window.view.details.toPlainText()
    assert "Why it has no verdict\nIt took too long" in told
    qtbot.mouseClick(window.longer, Qt.MouseButton.LeftButton)
    assert cells(window, 0)[1] == "Not a sealed brief"
    assert not window.longer.isEnabled()


def test_a_brief_of_other_data_is_not_marked_as_good():
    row = row_of(Path("a.pdf"), replace(FINE, unknown=("chips/chips.csv",)))
    assert (row.mark, str(row.cells[1])[:10]) == ("warning", "Consistent")
    assert "does not have: chips/chips.csv" in str(row.notes)


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "Superseded rules\nand sources"), ("fr", "Règles et sources\nremplacées")],
)
def test_the_number_of_what_is_superseded_stands_below_what_it_counts(qapp, data_desk, language, title):
    use_language(qapp, language)
    data_desk.window.proof.show_verify(())
    window = data_desk.window.proof.verify
    heads = [window.view.table.rows.headerData(at, Qt.Orientation.Horizontal) for at in range(6)]
    use_language(qapp, "en")
    assert heads[row_of(Path("b.pdf"), STALE).cells.index(1)] == title


def test_what_is_superseded_is_said_where_its_alarm_is():
    row = row_of(Path("a.pdf"), replace(FINE, superseded=("rule r ended on 2023-11-16",)))
    assert (row.mark, row.alarms) == ("warning", ("Rule r ended on 2023-11-16",))


def test_files_can_be_dropped_and_what_is_no_file_of_this_computer_is_not_taken(data_desk, folder):
    data_desk.window.actions_by_id["verify"].trigger()
    window = data_desk.window.proof.verify
    hovering = [QMimeData(), QMimeData()]
    hovering[0].setUrls([QUrl("https://example.org/a.pdf")])
    hovering[1].setUrls([QUrl.fromLocalFile(str(folder / "c.pdf"))])
    move = Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = [QDragEnterEvent(QPoint(5, 5), move, data, buttons, keys) for data in hovering]
    for event in entered:
        event.ignore()
        window.dragEnterEvent(event)
    assert [event.isAccepted() for event in entered] == [False, True]
    assert window.hint.text() == "Let go to begin."
    window.dropEvent(QDropEvent(QPointF(5, 5), move, hovering[1], buttons, keys))
    assert [row.key for row in window.view.table.rows.rows] == [str(folder / "c.pdf")]
    assert window.hint.text().startswith("Drop PDFs")


def test_files_or_a_folder_can_be_chosen(qtbot, data_desk, folder, tmp_path):
    proof = data_desk.window.proof
    proof.ask_files = lambda _window: (folder / "c.pdf", tmp_path / "gone.pdf")
    proof.show_verify()
    window = proof.verify
    qtbot.mouseClick(window.choose, Qt.MouseButton.LeftButton)
    assert [row.cells[1] for row in window.view.table.rows.rows] == ["Not a sealed brief"] * 2
    window.view.table.selectRow(1)
    assert f"There is no file or folder {tmp_path / 'gone.pdf'}." in window.view.details.toPlainText()
    data_desk.to_open.append(tmp_path)
    qtbot.mouseClick(window.choose_folder, Qt.MouseButton.LeftButton)
    assert "There is no PDF in what you chose" in window.view.message.text()
    assert not window.copy.isEnabled()
    assert not window.open_file.isEnabled()


def test_a_file_and_its_folder_are_opened_by_the_system_and_a_failure_is_said(qtbot, data_desk, folder):
    opened: list[Path] = []
    proof = data_desk.window.proof
    proof.open_path = lambda path: bool(opened.append(path))
    proof.show_verify((folder / "c.pdf",))
    qtbot.mouseClick(proof.verify.open_file, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(proof.verify.open_folder, Qt.MouseButton.LeftButton)
    assert opened == [folder / "c.pdf", folder]
    assert "No program on this computer opened" in proof.verify.news.text()


def test_stop_ends_it_at_once_and_keeps_the_verdicts_there_are(qtbot, make_desk, workshop, library, folder):
    workshop.library = library
    proof = make_desk(background=True).window.proof
    proof.show_verify((folder / "c.pdf", folder / "a.pdf", folder / "b.pdf"))
    window = proof.verify
    qtbot.waitUntil(lambda: 1 in window._steps)
    qtbot.mouseClick(window.work.stop, Qt.MouseButton.LeftButton)
    assert not window.work.isVisible()
    assert [row.cells[1] for row in window.view.table.rows.rows] == [
        "Not a sealed brief",
        "Stopped before it was checked",
        "Stopped before it was checked",
    ]
    assert window.news.text() == "Stopped."
    window.take((folder / "c.pdf",))
    qtbot.waitUntil(lambda: window.view.heading.text() == "0 verified, 0 not, 1 not sealed briefs.")


@pytest.mark.parametrize(
    ("changes", "words", "mark"),
    [
        ({}, "Verified", "good"),
        ({"superseded": ("rule x ended on 2025-05-13",)}, "Verified", "warning"),
        ({"bytes": "different"}, "Same text, drawings and data", "warning"),
        ({"content": "different", "bytes": "different"}, "Changed: a re-run", "error"),
        ({"content": "not run", "bytes": "not run"}, "Not proved", "error"),
        ({"sealed": False}, "Not a sealed brief", "warning"),
    ],
)
def test_an_outcome_has_words_and_a_mark(changes, words, mark):
    row = row_of(Path("a.pdf"), replace(FINE, **changes))
    assert str(row.cells[1]).startswith(words)
    assert row.mark == mark


def test_what_a_file_says_cannot_break_a_line_or_a_terminal():
    row = row_of(
        Path("a\nb.pdf"), replace(FINE, file="a\nb.pdf", differences=("x\x1b[31m\ny",), bytes="different")
    )
    assert row.cells[0] == "a b.pdf"
    assert "X [31m y" in row.notes[1].lines
    assert "\x1b" not in text_of([FINE, replace(FINE, file="\x1b")])


def test_of_many_files_those_are_named_that_rest_on_what_is_superseded():
    said = summary([FINE, STALE])
    assert said.heading == "2 verified, 0 not, 0 not sealed briefs."
    assert [note.lines for note in said.notes] == [("b.pdf: rule x ended on 2025-05-13",)]
    assert said.notes[0].title == "1 of 2 files rest on what has been superseded since"
