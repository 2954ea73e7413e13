# SPDX-License-Identifier: Apache-2.0
"""What the windows of briefs share: files dropped on them, work that can be stopped, asking for files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from chipbrief_gui.exporting import ask_path, documents_folder
from chipbrief_gui.windows import SideWindow, wrapped_label
from chipbrief_gui.words import say

OpenPath = Callable[[Path], bool]
#: Asks under which name to save; is given the window and a name, whose ending says the kind of file.
AskSave = Callable[[QWidget, str], Path | None]
AskFiles = Callable[[QWidget], tuple[Path, ...]]


def ask_save(window: QWidget, name: str) -> Path | None:
    """Ask where to save a file of this name, in the user's folder for documents at first."""
    return ask_path(window, documents_folder() / name)


class WorkLine(QWidget):
    """One line on work that runs: what is being done, how far it is, and Stop, which says ``stopped``."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = wrapped_label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = QPushButton(say("proof.stop"))
        self.stop.setAutoDefault(False)
        self.stop.clicked.connect(self.stopped)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.label)
        words.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.stop)
        self.hide()

    def say_it(self, text: str, done: int = 0, total: int = 0) -> None:
        """Show ``text`` and that ``done`` of ``total`` is finished; a ``total`` of 0 only moves."""
        self.label.setText(text)
        self.bar.setAccessibleName(text)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.show()


class DropWindow(SideWindow):
    """A window on which files and folders can be dropped; it is told of them by ``take``."""

    dropping = Signal(bool)

    def __init__(self, title: str, size: tuple[int, int], parent: QWidget | None = None) -> None:
        super().__init__(title, size, parent)
        self.setAcceptDrops(True)

    def take(self, paths: tuple[Path, ...]) -> None:
        """Work on what was dropped or chosen."""
        raise AssertionError(f"{type(self).__name__} takes nothing.")

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files of this computer."""
        if dropped(event.mimeData()):
            event.acceptProposedAction()
            self.dropping.emit(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Stop highlighting: what was dragged here has left."""
        super().dragLeaveEvent(event)
        self.dropping.emit(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        event.acceptProposedAction()
        self.dropping.emit(False)
        self.take(dropped(event.mimeData()))


def dropped(data: QMimeData) -> tuple[Path, ...]:
    """Return the files and folders of this computer among what is dragged."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
