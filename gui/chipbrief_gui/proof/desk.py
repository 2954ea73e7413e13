# SPDX-License-Identifier: Apache-2.0
"""The desk of what becomes of briefs after they are made: library, verify, compare."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaMethod, Signal
from PySide6.QtWidgets import QWidget

from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.exporting import documents_folder, is_file, open_path
from chipbrief_gui.file_dialogs import choose_files
from chipbrief_gui.proof.again import Again, make_again
from chipbrief_gui.proof.from_shelf import Briefs
from chipbrief_gui.proof.parts import AskFiles, AskSave, ask_save
from chipbrief_gui.proof.recording import Recording
from chipbrief_gui.proof.working import Workplace
from chipbrief_gui.windows import show_news
from chipbrief_gui.words import say, step_words

if TYPE_CHECKING:
    from chipbrief_gui.data.report_view import ReportView
    from chipbrief_gui.proof.compare_window import CompareWindow
    from chipbrief_gui.proof.library_window import LibraryWindow
    from chipbrief_gui.proof.verify_window import VerifyWindow


class ProofDesk(Desk):
    """Makes each window when it is first wanted; tests can replace what reaches outside the app.

    ``open_wanted`` asks the app to open a brief itself; this is offered when somebody listens. ``said``
    tells where the user exports that a brief could not be listed, and its kind: bad.
    """

    open_wanted = Signal(object)
    said = Signal(str, str)
    loaded = tuple(f"chipbrief_gui.proof.{name}_window" for name in ("library", "verify", "compare"))

    def __init__(self, services: Services, briefs: Briefs, parent: QWidget) -> None:
        super().__init__(services, parent)
        self.ask_files: AskFiles = ask_files
        self.open_path: Callable[[Path], bool] = open_path
        self.ask_save: AskSave = ask_save
        self.verify: VerifyWindow | None = None
        self.compare: CompareWindow | None = None
        self.library: LibraryWindow | None = None
        self._briefs = briefs
        self._recording = Recording(briefs, self.asking("record"), self)
        self._recording.done.connect(self._on_recorded)
        self._unkept: tuple[str, ...] = ()
        self._again: Again | None = None
        self._making, self._saving = self.asking("again"), self.asking("save-again")
        self._connect()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action on finished briefs does."""
        return {"library": self.open_library, "verify": self.show_verify, "compare": self.show_compare}

    def close(self) -> None:
        """Close the windows, and keep what was exported last."""
        super().close()
        self._recording.close()

    def record(self, path: Path, pdf: bytes) -> None:
        """Keep an exported brief in the library."""
        _words, opened = self._services.current()
        if opened is not None:
            self._recording.record(path, pdf, opened.workshop.library)

    def open_library(self) -> None:
        """Show the briefs made here, step by step."""
        self.in_steps(self._bring_library())

    def show_library(self) -> LibraryWindow:
        """Show the briefs made here."""
        library = self.library = self.library or self._make_library()
        show_news(library.news, " ".join(self._unkept), kind="bad")
        self.bring(library)
        return library

    def _bring_library(self) -> Iterator[None]:
        if self.library is None:
            view = self._make_list()
            yield
            self.library = self.library or self._make_library(view)
            yield
        self.show_library()

    def _make_list(self) -> ReportView:
        from chipbrief_gui.data.report_view import ReportView
        from chipbrief_gui.proof.library_window import COLUMNS

        return ReportView(COLUMNS, say("library.window"), drop=True)

    def _make_library(self, view: ReportView | None = None) -> LibraryWindow:
        from chipbrief_gui.proof.library_window import LibraryWindow

        listing, adding, changing = map(self.asking, ("library", "library-add", "library-change"))
        in_app = self.isSignalConnected(QMetaMethod.fromSignal(self.open_wanted))
        window = self.keep(
            LibraryWindow(
                self._briefs,
                listing,
                adding,
                changing,
                lambda asker: self.ask_files(asker),
                view or self._make_list(),
                self._main,
                in_app=in_app,
            )
        )
        window.wanted.connect(self._do)
        window.work.stopped.connect(self._making.stop)
        return window

    def show_brief(self, key: str) -> None:
        """Show the library, with the brief of this key selected."""
        self.show_library().point_out(key)

    def show_verify(self, paths: tuple[Path, ...] = ()) -> None:
        """Show the window that verifies, and verify ``paths``."""
        if self.verify is None:
            from chipbrief_gui.proof.verify_window import VerifyWindow

            self.verify = self.keep(
                VerifyWindow(
                    self.asking("verify"),
                    lambda window: self.ask_files(window),
                    lambda: self._services.ask_open(self._main, "briefs"),
                    self._main,
                    lambda path: self.open_path(path),
                )
            )
        self.bring(self.verify)
        self.verify.take(paths)

    def show_compare(self, paths: tuple[Path, ...] = ()) -> CompareWindow:
        """Show the window that compares, and compare ``paths``."""
        if self.compare is None:
            from chipbrief_gui.proof.compare_window import CompareWindow

            self.compare = self.keep(
                CompareWindow(
                    self.asking("compare"),
                    self.asking("save-comparison"),
                    lambda: self._services.ask_open(self._main, "brief"),
                    lambda window, name: self.ask_save(window, name),
                    self._main,
                )
            )
            self.compare.save_wanted.connect(self._save_again)
        self.bring(self.compare)
        self.compare.take(paths)
        return self.compare

    def make_again(self, path: Path) -> None:
        """Make the brief of ``path`` again with the data pack that is open, and show what changed."""
        window, (_words, opened) = self.show_library(), self._services.current()
        if opened is None:
            show_news(window.news, say("report.waiting"), kind="bad")
            return
        place = Workplace()
        window.work.say_it(say("library.making", step=step_words("read")))
        self._making.run(lambda report: make_again(path, opened, place, report), place.close)

    def _connect(self) -> None:
        self._making.told.connect(self._on_step)
        self._making.answered.connect(self._on_made)
        self._making.failed.connect(self._on_not_made)
        self._saving.answered.connect(self._on_saved)
        self._saving.failed.connect(lambda text: self._say(self.compare, text, kind="bad"))

    def _do(self, key: str, paths: tuple[Path, ...]) -> None:
        acts: dict[str, Callable[[], object]] = {
            "library.open": lambda: self._open(paths[0]),
            "library.in_app": lambda: self.open_wanted.emit(paths[0]),
            "library.verify": lambda: self.show_verify(paths),
            "library.compare": lambda: self.show_compare(paths),
            "library.again": lambda: self.make_again(paths[0]),
        }
        acts[key]()

    def _open(self, path: Path) -> None:
        if not is_file(path):
            self._say(self.library, say("proof.gone", path=path), kind="bad")
        elif not self.open_path(path):
            self._say(self.library, say("proof.not_opened", path=path), kind="bad")

    def _on_step(self, step: str) -> None:
        if self.library is not None:
            self.library.work.say_it(say("library.making", step=step_words(step)))

    def _on_made(self, again: Again) -> None:
        self._again = again
        if self.library is not None:
            self.library.work.hide()
        self.show_compare().show_compared(again.compared)

    def _on_not_made(self, text: str) -> None:
        if self.library is not None:
            self.library.work.hide()
        self._say(self.library, text, kind="bad")

    def _save_again(self) -> None:
        again, window = self._again, self.compare
        if again is None or window is None:
            return
        path = self.ask_save(window, again.name)
        if path is not None:
            self._saving.ask(lambda: self._briefs.save(again.made, path, again.library))

    def _on_saved(self, text: str) -> None:
        self._say(self.compare, text, kind="good")
        self._list_again()

    def _on_recorded(self, failed: tuple[str, ...]) -> None:
        self._unkept = failed
        if failed:
            self.said.emit(" ".join(failed), "bad")
        self._list_again()

    def _list_again(self) -> None:
        if self.library is not None and self.library.isVisible():
            self.library.list_briefs()

    def _say(self, window: LibraryWindow | CompareWindow | None, text: str, *, kind: str) -> None:
        if window is not None:
            show_news(window.news, text, kind=kind)


def ask_files(window: QWidget) -> tuple[Path, ...]:
    """Ask in the platform's own way for PDFs to open."""
    return choose_files(window, say("verify.window"), documents_folder(), say("proof.filter"))
