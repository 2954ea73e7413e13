# SPDX-License-Identifier: Apache-2.0
"""The dialogs in which files are chosen: what they return, and that the names in them are seen whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QFileDialog, QTreeView, QWidget

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


@pytest.mark.parametrize("size", [10, 13])
def test_a_long_name_is_seen_whole(qtbot, qapp, window, tmp_path, size):
    font, seen = qapp.font(), []
    larger = QFont(font)
    larger.setPointSize(size)
    qapp.setFont(larger)

    def look(dialog: QFileDialog) -> None:
        listed = dialog.findChild(QTreeView, "treeView")
        try:
            assert isinstance(listed, QTreeView)
            qtbot.waitUntil(lambda: listed.model().rowCount(listed.rootIndex()) == 2)
            seen.append(listed.columnWidth(0) - listed.fontMetrics().horizontalAdvance(NAME))
        finally:
            dialog.reject()

    answer(look)
    try:
        choose_file(window, "Open", tmp_path, KINDS)
    finally:
        qapp.setFont(font)
    assert len(seen) == 1
    assert seen[0] > 0
