# SPDX-License-Identifier: Apache-2.0
"""Keeps the case on disk: opens and saves files, holds their lock, and writes unsaved work as it grows."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QTimer, Signal

from chipbrief.cases import write_case
from chipbrief.errors import ChipbriefError
from chipbrief.frozen import frozen
from chipbrief.mending import OpenedCase
from chipbrief_gui.case.document import Document
from chipbrief_gui.case.locking import is_held, lock_of
from chipbrief_gui.case.unsaved import Unsaved, UnsavedStore
from chipbrief_gui.case.work import Work, from_case, to_case
from chipbrief_gui.engine_face import error_words, note_failure
from chipbrief_gui.exporting import AskPath
from chipbrief_gui.tasks import Job, Tasks
from chipbrief_gui.ways import told
from chipbrief_gui.words import say

SUFFIX = ".brief"
#: Unsaved work is written this long after a change at the latest, in milliseconds.
AUTOSAVE_MS = 1000
#: Why a case whose file cannot be locked is read-only; for other reasons it is not.
_READ_ONLY = {
    QLockFile.LockError.LockFailedError: "case.opened_read_only",
    QLockFile.LockError.PermissionError: "case.opened_closed_folder",
}

_log = logging.getLogger(__name__)


@frozen
class CaseFiles:
    """How case files are read and written, where unsaved work is kept, and how a new name is asked for.

    ``blank`` gives the work that a new case begins with.
    """

    open: Callable[[Path], OpenedCase]
    write: Callable[[Path, bytes], None]
    unsaved: Callable[[], Path]
    ask: AskPath
    blank: Callable[[], Work] = Work


class CaseKeeper(QObject):
    """Opens, saves and autosaves the case.

    ``said`` gives a sentence and its kind, ``named`` the file of the case, or None.
    ``recovered`` gives the unsaved work that was brought back at the start.
    ``opened`` gives the path of each case or sealed PDF that was read, and of each case that was written.

    ``runners`` open, save and autosave, each on its own, so that none drops the work of another.
    """

    said = Signal(str, str)
    named = Signal(object)
    opened = Signal(object)
    recovered = Signal(object)

    def __init__(
        self,
        document: Document,
        files: CaseFiles,
        runners: tuple[Tasks, Tasks, Tasks],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._files = document, files
        self._unsaved = UnsavedStore(files.unsaved)
        self._opening, self._writing, self._autosaving = runners
        self._blank, self._case = Work(), object()
        self._lock: QLockFile | None = None
        self.path: Path | None = None
        self._closed, self._is_kept, self._why_read_only = False, True, ""
        self._saving: tuple[Path, bytes, Work] | None = None
        self._beat = QTimer(self)
        self._beat.setSingleShot(True)
        self._beat.setInterval(AUTOSAVE_MS)
        self._beat.timeout.connect(self.autosave)
        document.changed.connect(self._on_changed)

    @property
    def read_only(self) -> bool:
        """Whether the case cannot be saved to its file."""
        return bool(self._why_read_only)

    def new(self) -> None:
        """Start an empty case; unsaved work is left aside, and can be had back."""
        self._set_aside()
        self.begin()
        self._let_go()
        self.autosave()

    def begin(self) -> None:
        """Begin a new case, with the work that the settings ask for."""
        self._blank = self._files.blank()
        self._hold(self._blank)

    def begin_again(self) -> None:
        """Let a new case to which nothing was done yet be as the settings and the language are by now."""
        if self.path is None and self._document.work == self._blank and not self._document.history.count():
            self.begin()

    def open(self, path: Path) -> None:
        """Read a case, a damaged one too, or the case of a sealed PDF."""
        self._opening.submit(
            Job(
                lambda _progress: self._files.open(path),
                succeeded=lambda opened: self._on_opened(path, opened),
                failed=self._on_failed,
            )
        )

    def save(self, path: Path | None = None) -> None:
        """Write the case to ``path``, or to the file it was opened from."""
        target = path or self.path
        if target is None:
            return
        if self.read_only and target == self.path:
            self.said.emit(say("case.read_only", name=target.name), "bad")
            return
        if target != self.path and is_held(target):
            self.said.emit(say("case.held", name=target.name), "bad")
            return
        work, case = self._document.work, self._case
        data = write_case(to_case(work))
        self._saving = (target, data, work)
        self._writing.submit(
            Job(
                lambda _progress: self._files.write(target, data),
                succeeded=lambda _nothing: self._on_saved(target, work, case),
                failed=self._on_not_saved,
            )
        )

    def recover(self, then: Callable[[], object]) -> None:
        """Bring back the newest work of a window that ended before it was saved; call ``then`` after it."""

        def found(items: tuple[Unsaved, ...]) -> None:
            if lost := [item for item in items if not item.aside]:
                self.bring_back(lost[0])
                self.recovered.emit(lost[0])
            then()

        def failed(error: Exception) -> None:
            self._on_failed(error)
            then()

        self._opening.submit(Job(lambda _progress: self.left_behind(), found, failed))

    def go_without(self) -> None:
        """Leave the work at hand aside: open its file as it was saved, or start an empty case."""
        if self.path is not None:
            self.open(self.path)
        else:
            self.new()
        self.said.emit(say("recovered.gone"), "good")

    def bring_back(self, item: Unsaved) -> None:
        """Make unsaved work the case at hand."""
        self._set_aside()
        self._unsaved.take(item)
        self._hold(from_case(item.case))
        self._document.history.resetClean()
        self._take(item.path)
        self.autosave()
        self.said.emit(say("case.recovered"), "good")

    def left_behind(self) -> tuple[Unsaved, ...]:
        """Return the unsaved work that can be had back, newest first; asked in the background."""
        return self._unsaved.left_behind()

    def try_to_keep(self) -> str:
        """Write what is unsaved now; return why it cannot be kept, or nothing."""
        try:
            self._kept()(None)
        except (ChipbriefError, OSError) as error:
            return error_words(error)
        return ""

    def close(self) -> None:
        """Write what is unsaved, so that the next start brings it back, and let go of the file."""
        if self._closed:
            return
        self._closed = True
        self._beat.stop()
        for runner in (self._opening, self._writing, self._autosaving):
            runner.close()
        self._finish_saving()
        if why := self.try_to_keep():
            _log.warning("Unsaved work could not be kept. %s", why)
        self._unsaved.close()
        if self._lock is not None:
            self._lock.unlock()

    def _finish_saving(self) -> None:
        """Write what was to be saved and of which nothing was heard before the window closed."""
        if self._saving is None:
            return
        target, data, work = self._saving
        try:
            self._files.write(target, data)
        except (ChipbriefError, OSError) as error:
            note_failure(_log, "A case could not be saved at the end.", error)
        else:
            if work == self._document.work:
                self._document.set_clean()

    def _on_changed(self, _work: Work) -> None:
        if not self._beat.isActive() and not self._closed:
            self._beat.start()

    def autosave(self) -> None:
        """Write the unsaved work as it stands, or that there is none."""
        self._autosaving.submit(Job(self._kept(), lambda _nothing: self._on_kept(), self._on_not_kept))

    def _kept(self) -> Callable[[object], None]:
        case = None if self._document.is_clean else to_case(self._document.work)
        path = self.path
        return lambda _progress: self._unsaved.keep(case, path) if case else self._unsaved.forget()

    def _set_aside(self) -> None:
        if not self._document.is_clean and self._document.work != self._blank:
            self._unsaved.set_aside(to_case(self._document.work), self.path)

    def _on_kept(self) -> None:
        if not self._is_kept:
            self._is_kept = True
            self.said.emit(say("case.kept_again"), "good")

    def _on_not_kept(self, error: Exception) -> None:
        note_failure(_log, "Unsaved work could not be kept.", error)
        self._is_kept = False
        self.said.emit(say("case.not_kept", why=error_words(error)), "bad")

    def _on_opened(self, path: Path, opened: OpenedCase) -> None:
        self._set_aside()
        self._hold(from_case(opened.case))
        # What was mended, or taken out of a PDF, gets a file of its own when it is saved.
        whole = not opened.losses and path.suffix.lower() != ".pdf"
        self._take(path if whole else None)
        if opened.losses:
            self._document.history.resetClean()
            losses = " ".join(map(told, opened.losses))
            self.said.emit(say("case.mended", name=path.name, losses=losses), "bad")
        elif self.read_only:
            self.said.emit(say(self._why_read_only, name=path.name), "bad")
        else:
            self.said.emit(say("case.opened", name=path.name), "good")
        self.autosave()
        self.opened.emit(path)

    def _on_saved(self, path: Path, work: Work, case: object) -> None:
        self._saving = None
        # By now another case may be at hand, whose file this is not.
        if case is self._case:
            if path != self.path:
                self._take(path)
            if work == self._document.work:
                self._document.set_clean()
            self.autosave()
        self.said.emit(say("case.saved", name=path.name), "good")
        self.opened.emit(path)

    def _on_not_saved(self, error: Exception) -> None:
        self._saving = None
        self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        note_failure(_log, "A case could not be read or written.", error)
        self.said.emit(error_words(error), "bad")

    def _hold(self, work: Work) -> None:
        """Make the work of another case the one at hand."""
        self._case = object()
        self._document.begin(work)

    def _take(self, path: Path | None) -> None:
        """Make ``path`` the file of the case, locked if no other window has it."""
        self._let_go()
        self.path = path
        if path is not None:
            lock = lock_of(path)
            taken = lock.tryLock(0)
            self._why_read_only = "" if taken else _READ_ONLY.get(lock.error(), "")
            self._lock = lock if taken else None
        self.named.emit(path)

    def _let_go(self) -> None:
        if self._lock is not None:
            self._lock.unlock()
        self._lock, self.path, self._why_read_only = None, None, ""
        self.named.emit(None)
