# SPDX-License-Identifier: Apache-2.0
"""Export: ask where to, write the exact bytes in the background, say how it went."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from chipbrief.frozen import frozen
from chipbrief_gui.engine_face import BriefFace, Engine, note_failure
from chipbrief_gui.file_dialogs import name_file
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.tasks import Job, Tasks
from chipbrief_gui.words import say

AskPath = Callable[[QWidget, Path], Path | None]

_log = logging.getLogger(__name__)


@frozen
class Named:
    """The name of a brief's PDF, and what is wrong with the pattern, if it is the brief's own instead."""

    file: str
    fault: str = ""

    @property
    def stem(self) -> str:
        """The name without its ending."""
        return self.file.removesuffix(".pdf")


class Exporting(QObject):
    """Writes briefs to files that the user names; remembers the folder.

    ``saved`` gives what to say of the path, and it; ``written`` the path and the bytes.
    """

    saved = Signal(str, object)
    written = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, engine: Engine, tasks: Tasks, ask_path: AskPath, settings: SettingsKeeper, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._tasks = tasks
        self._ask_path = ask_path
        self._window = parent
        self._settings = settings
        self._folder: Path | None = None
        self._fault = ""
        self.open_folder: Callable[[Path], object] = open_path
        self.open_file: Callable[[Path], object] = open_path
        self.named: Callable[[BriefFace], Named] = lambda brief: Named(brief.file_name)
        self._writing = False

    @property
    def folder(self) -> Path:
        """The folder that is offered: the last one used, or the one that the user set."""
        wanted = self._settings.value.export_folder
        return self._folder or (Path(wanted) if wanted and is_folder(wanted) else documents_folder())

    def use_folder(self, folder: Path) -> None:
        """Offer ``folder`` from now on."""
        self._folder = folder

    def export(self, brief: BriefFace) -> None:
        """Ask for a path, suggesting the name that the user's pattern gives, and write the bytes there."""
        if self._writing:
            return
        named = self.named(brief)
        path = self._ask_path(self._window, self.folder / named.file)
        if path is None:
            return
        self._fault = named.fault
        self._folder = path.parent
        self._writing = True
        self._tasks.submit(
            Job(
                lambda _progress: self._engine.write(path, brief.pdf),
                succeeded=lambda _nothing: self._on_saved(path, brief.pdf),
                failed=self._on_failed,
            )
        )

    def close(self) -> None:
        """Wait until a file that is being written is complete."""
        self._tasks.close()

    def _on_saved(self, path: Path, pdf: bytes) -> None:
        self._writing = False
        self.saved.emit(f"{path}. {self._fault}" if self._fault else str(path), path)
        self.written.emit(path, pdf)
        if self._settings.value.open_folder:
            self.open_folder(path.parent)

    def _on_failed(self, error: Exception) -> None:
        self._writing = False
        note_failure(_log, "The PDF was not saved.", error)
        self.failed.emit(error)


def open_path(path: Path) -> bool:
    """Open a file or folder in the program that the system has for it; return whether there is one."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def typed_folder(text: str) -> Path | None:
    """Return the folder that a user typed; None unless that is a whole path, which may begin with ``~``."""
    try:
        folder = Path(text.strip()).expanduser()
    except RuntimeError:  # there is no user of this name
        return None
    return folder if folder.is_absolute() else None


def is_file(path: Path) -> bool:
    """Return whether a file is there; what is too long for a name or out of reach is none."""
    try:
        return path.is_file()
    except OSError:
        return False


def is_folder(path: str) -> bool:
    """Return whether a folder is there; what is too long for a name or out of reach is none."""
    try:
        return Path(path).is_dir()
    except OSError:
        return False


def documents_folder() -> Path:
    """Return the user's folder for documents, or the home folder where there is none."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(folder) if folder and is_folder(folder) else Path.home()


#: What is saved, by its ending: the title of the question and the kind of file.
_KINDS = {
    ".pdf": ("export.title", "export.filter"),
    ".csv": ("browse.save_rows", "browse.filter.csv"),
    ".svg": ("browse.save_chart", "browse.filter.svg"),
    ".png": ("browse.save_chart", "browse.filter.png"),
    ".brief": ("case.save.title", "case.filter"),
    ".toml": ("proof.save", "batch.plan_filter"),
    ".json": ("proof.save", "compare.json_filter"),
    ".md": ("keys.save.title", "keys.save.filter"),
}


def ask_path(window: QWidget, suggested: Path) -> Path | None:
    """Ask in the platform's own way where to save; the dialog confirms before it replaces a file."""
    title, kind = _KINDS.get(suggested.suffix, ("attachments.any", ""))
    return name_file(window, say(title), suggested, say(kind) if kind else "")
