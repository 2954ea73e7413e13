# SPDX-License-Identifier: Apache-2.0
"""Write something that a window shows to a file that the user names: whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chipbrief_gui.asking import Asking
from chipbrief_gui.exporting import AskPath, documents_folder
from chipbrief_gui.words import say


class Saving(QObject):
    """``told`` says how it went: a sentence, and ``good`` or ``bad``. ``done`` is the key of the good one.

    ``saved`` gives the path of what was written.
    """

    told = Signal(str, str)
    saved = Signal(object)

    def __init__(self, asking: Asking, ask_path: AskPath, done: str) -> None:
        super().__init__(asking)
        self._asking, self._ask_path = asking, ask_path
        self._folder = documents_folder()
        asking.answered.connect(lambda path: self._on_written(path, done))
        asking.failed.connect(lambda text: self.told.emit(text, "bad"))

    def save(self, window: QWidget, name: str, content: Callable[[], bytes]) -> None:
        """Ask where to, then write ``content`` there in the background; the folder is offered again."""
        path = self._ask_path(window, self._folder / name)
        if path is not None:
            self._folder = path.parent
            self._asking.ask(lambda: _written(path, content))

    def _on_written(self, path: Path, done: str) -> None:
        self.saved.emit(path)
        self.told.emit(say(done, path=path), "good")


def _written(path: Path, content: Callable[[], bytes]) -> Path:
    from chipbrief.files.writing import write_atomically

    write_atomically(path, content())
    return path
