# SPDX-License-Identifier: Apache-2.0
"""The dialogs in which files are chosen: what they return, and that the names in them are seen whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFont, QHelpEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip, QTreeView, QWidget

from chipbrief_gui.file_dialogs import choose_file, choose_files, choose_folder, name_file

NAME = "united-arab-emirates-dc-training-gpu-2022-10--2026-11.pdf"
KINDS = "PDF documents (*.pdf)"


@pytest.fixture
def window(qtbot, tmp_path):
    (tmp_path / NAME).write_bytes(b"%PDF")
    (tmp_path / "folder").mkdir()
    window = QWidget()
    qtbot.addWidget(window)
    return window


def answer(act: Callable[[QFileDialog], object]) -> None:
    """Do something with the dialog that opens next."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        act(dialog)

    QTimer.singleShot(0, do)


def take(name: str) -> Callable[[QFileDialog], None]:
    def act(dialog: QFileDialog) -> None:
        dialog.selectFile(name)
        dialog.done(QFileDialog.DialogCode.Accepted)

    return act


def test_what_is_chosen_comes_back(window, tmp_path):
    answer(take(NAME))
    assert choose_file(window, "Open", tmp_path, KINDS) == tmp_path / NAME
    answer(take(NAME))
    assert choose_files(window, "Open", tmp_path, KINDS) == (tmp_path / NAME,)
    answer(take("folder"))
    assert choose_folder(window, "Open", tmp_path) == tmp_path / "folder"


def test_nothing_comes_back_from_a_dialog_that_was_left(window, tmp_path):
    for ask in (choose_file, choose_files):
        answer(QFileDialog.reject)
        assert not ask(window, "Open", tmp_path, KINDS)
    answer(QFileDialog.reject)
    assert choose_folder(window, "Open", tmp_path) is None
    answer(QFileDialog.reject)
    assert name_file(window, "Save", tmp_path / "b.pdf", KINDS) is None


#: What is around a name in its row, in pixels: its picture, and what the style sheet gives.
AROUND = 36


@pytest.fixture
def listing(qtbot, qapp, window, tmp_path):
    """Return what looks at the list of a dialog in letters of a size."""
    font = qapp.font()

    def look(size: int, see: Callable[[QTreeView], object]) -> object:
        larger, seen = QFont(font), []
        larger.setPointSize(size)
        qapp.setFont(larger)

        def act(dialog: QFileDialog) -> None:
            listed = dialog.findChild(QTreeView, "treeView")
            try:
                assert isinstance(listed, QTreeView)
                qtbot.waitUntil(lambda: listed.model().rowCount(listed.rootIndex()) == 2)
                seen.append(see(listed))
            finally:
                dialog.reject()

        answer(act)
        choose_file(window, "Open", tmp_path, KINDS)
        (found,) = seen
        return found

    yield look
    qapp.setFont(font)


@pytest.mark.parametrize("size", [10, 13, 15])
def test_a_long_name_is_seen_whole(listing, size):
    def room(listed: QTreeView) -> int:
        return listed.columnWidth(0) - listed.fontMetrics().horizontalAdvance(NAME) - AROUND

    assert listing(size, room) > 0


@pytest.mark.parametrize(("size", "told"), [(10, ""), (40, NAME)])
def test_a_name_that_is_cut_even_so_is_told_by_a_tool_tip(listing, size, told):
    def tip(listed: QTreeView) -> str:
        rows = (listed.model().index(at, 0, listed.rootIndex()) for at in range(2))
        row = next(row for row in rows if row.data() == NAME)
        at = listed.visualRect(row).center()
        QToolTip.hideText()
        event = QHelpEvent(QEvent.Type.ToolTip, at, listed.viewport().mapToGlobal(at))
        QApplication.sendEvent(listed.viewport(), event)
        return QToolTip.text() if QToolTip.isVisible() else ""

    found = listing(size, tip)
    QToolTip.hideText()
    assert told in found
    assert bool(told) == bool(found)
