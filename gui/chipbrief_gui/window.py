# SPDX-License-Identifier: Apache-2.0
"""The main window: lays out the panes and connects what they say to what the others do."""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from chipbrief_gui import actions
from chipbrief_gui.all_desks import make_desks
from chipbrief_gui.case.keeper import CaseFiles
from chipbrief_gui.case.work import Work
from chipbrief_gui.data.desk import Stores
from chipbrief_gui.data.from_packs import noted
from chipbrief_gui.desks import AskOpen, Services, ask_open
from chipbrief_gui.engine_face import BriefFace, Engine, Opened
from chipbrief_gui.exporting import AskPath, Exporting, ask_path
from chipbrief_gui.focus import KeysOfTheWindow
from chipbrief_gui.icons import app_icon
from chipbrief_gui.loading import Loading
from chipbrief_gui.look import Look
from chipbrief_gui.panes.status import StatusLine
from chipbrief_gui.panes.workspace import Workspace, pane_handlers
from chipbrief_gui.rendering import Rendering, State
from chipbrief_gui.settings import places
from chipbrief_gui.settings.age import too_old
from chipbrief_gui.settings.blank import blank_work
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.showing import Showing
from chipbrief_gui.tasks import Runners
from chipbrief_gui.turns import Turns, in_turns
from chipbrief_gui.values import EXAMPLE, PickWords
from chipbrief_gui.words import say

_SIZE = (1280, 800)
_SMALLEST = (760, 520)


class MainWindow(QMainWindow):
    """Pick on the left, the pages in the middle, problems below; ``start`` opens the engine.

    ``seen`` is emitted once, after the first paint: work that could wait for it may begin.
    """

    seen = Signal()

    def __init__(
        self,
        engine: Engine,
        runners: Runners,
        ask_path: AskPath = ask_path,
        ask_open: AskOpen | None = None,
        ask_case: AskPath = ask_path,
        stores: Stores = Stores(),  # noqa: B008 - frozen
        settings: SettingsKeeper | None = None,
    ) -> None:
        super().__init__()
        self.setWindowTitle(say("app.name"))
        self.setWindowIcon(app_icon())
        self.setMinimumSize(*_SMALLEST)
        self._started = False
        self._noted: object = None
        self._later = runners.later()
        self.settings = settings or SettingsKeeper()
        services = self._services(runners, engine.fixed, ask_open or self._ask_open, ask_path)
        files = CaseFiles(
            engine.open_case, engine.write, stores.unsaved, ask_case, lambda: blank_work(self.settings.value)
        )
        self.desks = desks = make_desks(services, engine, stores, files, self)
        self.case, self.data, self.batch, self.proof = desks.case, desks.data, desks.batch, desks.proof
        self.opening, self.evidence, self.kept = desks.opening, desks.evidence, desks.kept
        self.export_desk, self.printing, self.help = desks.export, desks.printing, desks.help
        self.document = self.case.document
        self.actions_by_id = actions.make_actions(self, self._handlers())
        KeysOfTheWindow(self.actions_by_id.values(), self)
        self.workspace = Workspace(self.actions_by_id)
        self.pick, self.text = self.workspace.pick, self.workspace.text
        self.preview, self.problems = self.workspace.preview, self.workspace.problems
        self.placed = (self.preview,)
        self.case.serve(self.pick, self.text)
        self.workspace.put_on_top(self.case.bar)
        self.opening.serve(self.actions_by_id["recent"])
        desks.picking.serve(self.pick)
        desks.problems.serve(self.workspace)
        desks.settings.serve(self.text)
        self.evidence.serve(self.workspace)
        self.status = StatusLine(self.actions_by_id["export"])
        self.rendering = Rendering(engine, runners.rendering, self)
        self.exporting = Exporting(engine, runners.saving, ask_path, self.settings, self)
        self.showing = Showing(self.rendering, self.exporting, self.workspace, self.status, self._later)
        self.export_desk.serve(self.showing, self.rendering, self.exporting)
        self.printing.serve(self.showing, self.rendering, self.preview)
        self.kept.serve(self.document, self.rendering, self.showing)
        wanted = (name for desk in self.desks for name in desk.loaded)
        tasks = runners.more("chipbrief-loading")
        self._loading = Loading(wanted, lambda: self.rendering.state is State.WAITING, tasks, self)
        self._lay_out()
        self.case.keeper.begin()
        self._connect()
        self._look_as_set()

    @property
    def brief(self) -> BriefFace | None:
        """The brief whose pages are shown."""
        return self.showing.brief

    def start(self) -> None:
        """Bring back unsaved work or the file given at the start, and open the engine in the background."""
        if self._started:
            return
        self._started = True
        self.case.keeper.recover(self.opening.begin)
        self._later(self.seen.emit)
        self.rendering.open()

    def _look_as_set(self) -> None:
        parts = (self.workspace, *self.desks)
        look = Look(self.settings, self.actions_by_id, parts, self._speaking, self, self._later)
        look.use()
        self.workspace.show_evidence(on=self.settings.value.evidence_pane)
        places.restore(self, self.settings)
        self.status.say_it(self.settings.fault or say("status.opening"))

    def _speaking(self) -> Iterator[object]:
        """Repeat what is said about the brief in the app's new language; the message in the status stays."""
        text, kind = self.status.said
        self.case.keeper.begin_again()
        yield from self.rendering.speaking()
        self.showing.tell_again()
        yield
        self.status.say_it(text, kind=kind)
        self._show_name()

    def _show_pack(self) -> None:
        if (opened := self.rendering.opened_pack) is not None:
            self.status.show_pack(opened.version, too_old(opened.version, self.settings.value.data_age))

    def new_pick(self) -> None:
        """Move to the country, ready to type another."""
        self.pick.focus_country()

    def try_example(self) -> None:
        """Fill in the example and make its brief at once."""
        self._make(EXAMPLE)

    def use_pick(self, words: PickWords) -> None:
        """Fill in a pick, make its brief at once, and come to the front."""
        self._make(words)
        self.raise_()
        self.activateWindow()

    def refresh(self) -> None:
        """Make the brief again; after a failed start, open the data pack again first."""
        if self.rendering.opened_pack is None:
            self.preview.banner.hide()
            self.rendering.open()
        self.rendering.request(self.document.work)
        self.rendering.render_now()

    def export(self) -> None:
        """Export the brief of the pick as it stands."""
        self.showing.export()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint; the first time, open the engine after it, so that the window is seen first."""
        super().paintEvent(event)
        if not self._started:
            QTimer.singleShot(0, self.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop making the brief on Esc, unless a field has used the key."""
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.actions_by_id["cancel"].trigger()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hide the window at once, then stop the running work and wait for its end.

        It stays open once where unsaved work would be lost, and says so.
        """
        if not self.case.may_close():
            event.ignore()
            return
        places.keep([self], self.settings)
        self.hide()
        self._loading.close()
        for desk in self.desks:
            desk.close()
        self.settings.close()
        self.exporting.close()
        self.rendering.close()
        self.preview.pages.release()
        if isinstance(self._later, Turns):
            self._later.close()
        super().closeEvent(event)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        of_desks = [desk.handlers() for desk in self.desks]
        own: dict[str, Callable[[], object]] = {
            "new_pick": self.new_pick,
            "export": self.export,
            "export_draft": lambda: self.showing.export_draft(),
            "quit": self.close,
            "refresh": self.refresh,
            "cancel": lambda: self.rendering.cancel(),
            "example": self.try_example,
        }
        return dict(ChainMap(own, pane_handlers(lambda: self.workspace), *of_desks))

    def _make(self, words: PickWords) -> None:
        self.document.edit(replace(self.document.work, words=words), "pick")
        self.rendering.render_now()

    def _follow(self) -> None:
        for desk in self.desks:
            desk.follow()

    def _lay_out(self) -> None:
        actions.fill_menus(self.menuBar(), self.actions_by_id)
        actions.put_in_corner(self.menuBar(), self.actions_by_id["find_action"])
        self.setCentralWidget(self.workspace)
        self.setStatusBar(self.status)
        # Leave room for the window's frame and title bar.
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() - QSize(8, 32)))

    def _connect(self) -> None:
        self.settings.changed.connect(self._show_pack)
        self.settings.failed.connect(lambda text: self.status.say_it(text, kind="bad"))
        self.document.changed.connect(self._on_changed)
        self.document.clean_changed.connect(self._show_name)
        desks = self.desks
        tellers = (self.case.keeper, desks.opening, desks.picking, desks.help, desks.printing, desks.evidence)
        for teller in tellers:
            teller.said.connect(lambda text, kind: self.status.say_it(text, kind=kind))
        self.case.keeper.named.connect(self._show_name)
        self.pick.coverage.set_action(self.actions_by_id["coverage"])
        self.proof.said.connect(self.status.say_too)
        self.proof.open_wanted.connect(self.case.keeper.open)
        self.data.reopen_wanted.connect(self.rendering.reopen)
        self.data.own_chosen.connect(self.rendering.use_own)
        self.data.pick_wanted.connect(self.use_pick)
        self.rendering.opened.connect(self._on_opened)
        self.case.listen(self.rendering)
        for written in (self.exporting.written, self.batch.written):
            written.connect(self.proof.record)
            written.connect(lambda path, _pdf: self.exporting.use_folder(path.parent))
        self.showing.shown.connect(self._on_shown)
        for followed in (self.preview.links, self.preview.stepper, self.problems):
            followed.said.connect(self.status.hint)
        self.evidence.rows_wanted.connect(self.data.show_rows)
        self.evidence.brief_wanted.connect(self.proof.show_brief)

    def _on_shown(self) -> None:
        """Bring all else up to date with the pages shown, one part per turn of the event loop."""
        in_turns(self._later, self._show_name, self._show_evidence, self._follow)

    def _show_evidence(self) -> None:
        if self.brief is not None:
            self.evidence.show_brief(self.brief)

    def _on_changed(self, work: Work) -> None:
        self.showing.forget_export()
        self.rendering.request(work)

    def _show_name(self, *_news: object) -> None:
        title = self.brief.title if self.brief else ""
        self.setWindowTitle(" – ".join(filter(None, (self.case.name, title, say("app.name")))))

    def _on_opened(self, opened: Opened) -> None:
        self._show_pack()
        if fault := self.settings.fault:
            self.status.say_it(fault, kind="bad")
        elif self.rendering.state is State.EMPTY:
            self.status.say_it(say("status.ready"))
        if opened.notes and opened.workshop is not self._noted:
            self._noted = opened.workshop
            self.preview.banner.show_failure(lambda: " ".join(map(noted, opened.notes)))
        in_turns(self._later, *(desk.follow for desk in self.desks))
        self._loading.begin()

    def _services(self, runners: Runners, fixed: bool, ask_open: AskOpen, ask_path: AskPath) -> Services:
        return Services(
            runners.more,
            ask_open,
            self._current,
            fixed,
            self.settings,
            ask_path,
            self._later,
            lambda: self.exporting.folder,
        )

    def _ask_open(self, window: QWidget, kind: str) -> Path | None:
        return ask_open(window, kind, self.exporting.folder)

    def _current(self) -> tuple[PickWords, Opened | None]:
        return self.document.work.words, self.rendering.opened_pack
