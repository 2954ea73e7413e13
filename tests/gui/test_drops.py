# SPDX-License-Identifier: Apache-2.0
"""Whatever is dropped on a window, it says what it can do with that, and never waits or fails."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from support.patience import PATIENCE

from chipbrief_gui.proof import from_verdicts

_COPY, _LEFT, _NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def drop(window: QWidget, *urls: str | Path) -> bool:
    """Drag addresses or files over a window as a hand does, and let go; return whether they were welcome."""
    data = QMimeData()
    data.setUrls([QUrl(url) if isinstance(url, str) else QUrl.fromLocalFile(str(url)) for url in urls])
    enters = QDragEnterEvent(QPoint(5, 5), _COPY, data, _LEFT, _NONE)
    enters.setAccepted(False)
    QApplication.sendEvent(window, enters)
    if enters.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), _COPY, data, _LEFT, _NONE))
    return enters.isAccepted()


@pytest.fixture
def odd(tmp_path) -> Path:
    """Return a folder with what nobody means to drop: a loop, a pipe, no PDF, names of several lines."""
    folder = tmp_path / "odd"
    folder.mkdir()
    (folder / "loop.pdf").symlink_to("loop.pdf")
    (folder / "around").symlink_to(folder)
    os.mkfifo(folder / "pipe.pdf")
    (folder / "no.pdf").write_bytes(b"\0" * 5000)
    (folder / "two\nlines\x1b[31m.pdf").write_text("%PDF-1.7\n")
    (folder / "folder.pdf").mkdir()
    return folder


@pytest.fixture
def verify(data_desk):
    data_desk.window.proof.show_verify()
    return data_desk.window.proof.verify


def done(window) -> bool:
    return window.work.isHidden()


def test_a_folder_of_odd_files_gets_a_verdict_on_each_that_has_an_end(qtbot, verify, odd):
    assert drop(verify, odd, odd / "around", odd)
    qtbot.waitUntil(lambda: done(verify), timeout=PATIENCE)
    told = {row.cells[0]: row.cells[1] for row in verify.view.table.rows.rows}
    assert set(told) == {"no.pdf", "two lines [31m.pdf"}
    assert all("not a sealed brief" in words.lower() for words in told.values())


@pytest.mark.parametrize("name", ["loop.pdf", "pipe.pdf", "gone.pdf", "two\nlines\x1b[31m.pdf"])
def test_an_odd_file_dropped_by_itself_says_why_it_has_no_verdict(qtbot, verify, odd, name):
    assert drop(verify, odd / name)
    qtbot.waitUntil(lambda: done(verify), timeout=PATIENCE)
    (row,) = verify.view.table.rows.rows
    assert row.mark
    assert row.notes[1].lines
    assert "\n" not in row.cells[0]


@pytest.mark.parametrize(
    "url", ["http://example.org/a.pdf", "https://example.org/", "ftp://a/b.pdf", "data:,x", "", "a.pdf"]
)
def test_what_is_no_file_of_this_computer_is_not_welcome(verify, data_desk, url):
    window = data_desk.window.proof.show_library()
    assert [drop(target, url) for target in (verify, window, data_desk.window)] == [False] * 3


def test_a_name_that_no_file_can_have_is_said_so(qtbot, verify, data_desk):
    assert drop(verify, "file:///tmp/a%00b.pdf")
    qtbot.waitUntil(lambda: done(verify), timeout=PATIENCE)
    told = " ".join((verify.news.text(), *(row.cells[1] for row in verify.view.table.rows.rows)))
    assert "internal" not in told.lower()
    assert told.strip()


def test_more_files_than_can_be_listed_are_refused_with_how_many(qtbot, verify, tmp_path):
    assert from_verdicts.MOST == 5_000
    folder = tmp_path / "many"
    folder.mkdir()
    (folder / "0.pdf").touch()
    for at in range(1, from_verdicts.MOST + 1):
        os.link(folder / "0.pdf", folder / f"{at}.pdf")
    assert drop(verify, folder)
    qtbot.waitUntil(lambda: done(verify), timeout=PATIENCE)
    assert (
        verify.news.text()
        == "These are 5,001 PDFs, and up to 5,000 can be checked at once. Choose fewer of them."
    )


def test_the_library_names_what_it_cannot_keep(qtbot, data_desk, odd):
    window = data_desk.window.proof.show_library()
    assert drop(window, odd, odd / "pipe.pdf", odd / "loop.pdf", odd / "gone.pdf")
    qtbot.waitUntil(lambda: done(window), timeout=PATIENCE)
    assert window.news.text().startswith("0 briefs kept")
    assert "\n" not in window.news.text()
    assert "\x1b" not in window.news.text()
    assert not window.view.table.rows.rows


def test_the_main_window_takes_one_case_and_names_what_is_none(data_desk, odd):
    assert drop(data_desk.window, odd / "two\nlines\x1b[31m.txt")
    assert data_desk.words == "two lines [31m.txt is no case: drop a *.brief file or a sealed PDF here."
    for name in ("pipe.pdf", "loop.pdf", "no.pdf", "folder.pdf"):
        data_desk.window.status.say_it("")
        assert drop(data_desk.window, odd / name)
        assert data_desk.window.status.said[1] == "bad"
