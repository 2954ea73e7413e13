# SPDX-License-Identifier: Apache-2.0
"""A small workshop of the engine's shape, and windows over it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from support.drawn import draw_pdf
from support.limits import Unhurried
from support.packing import new_store
from support.patience import PATIENCE
from support.works import WORK

from chipbrief import drawing
from chipbrief.check import Problem
from chipbrief.compose import open_formats
from chipbrief.compose.formats import Field
from chipbrief.edition import Draft, Edition
from chipbrief.errors import SealError, TypesetError
from chipbrief.gather import choices
from chipbrief.laid import Laid
from chipbrief.mending import open_case
from chipbrief.packs.store import Store
from chipbrief.paths import shipped
from chipbrief.pick import Choice, Choices, Pick
from chipbrief.typeset import client
from chipbrief_gui.data.desk import Stores
from chipbrief_gui.data.from_own import OwnTables
from chipbrief_gui.data.from_packs import Packs
from chipbrief_gui.engine_face import Engine
from chipbrief_gui.kept.store import KeptPages
from chipbrief_gui.proof.from_shelf import Briefs
from chipbrief_gui.settings.keeper import SettingsKeeper
from chipbrief_gui.tasks import BackgroundTasks, ImmediateTasks, Runners
from chipbrief_gui.turns import Later, do_now
from chipbrief_gui.values import PickWords
from chipbrief_gui.window import MainWindow

HERE = Path(__file__).parent

CHOICES = Choices(
    countries=(
        Choice("CHN", "China", ("CN", "PRC", "People's Republic of China")),
        Choice("MYS", "Malaysia", ("MY",)),
        Choice("ARE", "United Arab Emirates", ("AE", "UAE", "Emirates")),
        Choice("TUR", "Türkiye", ("TR", "Turkey")),
        Choice("CHL", "Chile", ("CL",)),
    ),
    chip_classes=(
        Choice("dc-training-gpu", "Data-center training GPU", help="Chips that train large models"),
        Choice("gaming-gpu", "Gaming GPU"),
    ),
    formats=(Choice("policy-brief", "Policy brief"),),
)


FIELDS = {
    field.id: field
    for field in (
        Field("title", "Title", "line", "Replaces the title.", 20),
        Field("marking", "Protective marking", "marking", "Printed on every page."),
        Field("bottom_line", "Bottom line", "text", "The answer.", 5),
        Field("note", "Note", "text", "Anything else."),
    )
}


def pytest_collection_modifyitems(items):
    """Let Qt's offscreen platform say what it cannot do; any other warning of Qt fails a test."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support", extend=True))


@pytest.fixture(autouse=True, scope="session")
def english() -> None:
    """Let numbers be English ones, whatever the machine speaks."""
    QLocale.setDefault(QLocale("en"))


@dataclass
class FakeBrief:
    pdf: bytes
    title: str
    file_name: str
    problems: tuple[Problem, ...] = ()
    evidence: SimpleNamespace = field(
        default_factory=lambda: SimpleNamespace(
            records={"rules": ("r1", "r2"), "chips": ("c1",)},
            sources=("s1", "s2"),
            gaps=(SimpleNamespace(text="No license decisions in this data pack."),),
        )
    )
    seconds: float = 0.61
    drafts: dict[str, Draft] = field(default_factory=dict)
    findings: SimpleNamespace = field(default_factory=lambda: SimpleNamespace(all=()))
    pick: Any = None
    tracer: Any = field(
        default_factory=lambda: SimpleNamespace(
            laid=Laid(), spots=(), figures=(), printed=lambda name: (), trace=lambda key: None
        )
    )


class FakeWorkshop:
    """Counts what is asked of it; while ``hold`` is set, typesetting waits until it is canceled or let go."""

    def __init__(self) -> None:
        self.choices = CHOICES
        self.library: Any = SimpleNamespace(version="2026-11", sources={})
        self.notes: tuple[str, ...] = ()
        self.typesetter = SimpleNamespace(picture=drawing.drawn, paint=drawing.png)
        self.folder: Path | None = None
        self.picks: list[Pick] = []
        self.own: list[tuple[str, ...]] = []
        self.editions: list[Edition] = []
        self.formats: Any = {"policy-brief": SimpleNamespace(fields=FIELDS, single=False, language="en")}
        self.problems: tuple[Problem, ...] = ()
        self.drafts: dict[str, Draft] = {}
        self.findings: tuple[Any, ...] = ()
        self.error: Exception | None = None
        self.errors: tuple[Problem, ...] = ()
        self.open_error: Exception | None = None
        self.pages = 3
        self.canceled = 0
        self.closed = 0
        self.opened = 0
        self.hold = False
        self.typesetting = threading.Event()
        self.go_on = threading.Event()
        self._stop = threading.Event()

    def cancel(self) -> None:
        self.canceled += 1
        self._stop.set()
        self.go_on.set()

    def close(self) -> None:
        self.closed += 1

    def make(self, pick: Pick, progress: Callable[[str], None]) -> FakeBrief:
        self._stop.clear()
        self.picks.append(pick)
        for step in ("gather", "judge", "compose", "check", "typeset"):
            progress(step)
        self.typesetting.set()
        if self.hold:
            self.go_on.wait(PATIENCE)
        if self._stop.is_set():
            raise TypesetError("Typesetting was stopped.")
        if self.error is not None:
            raise self.error
        progress("seal")
        name, found = pick.country.lower(), (*self.errors, *self.problems)
        return FakeBrief(
            draw_pdf(name, self.pages),
            f"Brief on {pick.country}",
            f"{name}.pdf",
            found,
            drafts=self.drafts,
            pick=pick,
            findings=SimpleNamespace(all=self.findings),
        )


@dataclass
class Desk:
    """A window, the workshop behind it, where it saves, the packs at hand, and the files asked for."""

    window: MainWindow
    workshop: FakeWorkshop
    target: Path
    written: list[Path]
    fail_write: list[Exception]
    store: Store
    to_open: list[Path]
    to_save: list[Path]

    @property
    def words(self) -> str:
        return self.window.status.message.whole

    def choose(self, words: PickWords) -> None:
        """Make ``words`` those of the pick, as if they were typed."""
        self.window.document.edit(replace(self.window.document.work, words=words), "pick")


@pytest.fixture(autouse=True)
def _closed_windows_are_deleted():
    """Delete what a test closed, as a running loop of events would: what stays is styled anew each time."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def _unhurried(monkeypatch):
    """Let the worker take as long as it needs: what a window shows does not depend on the clock."""
    monkeypatch.setattr(client, "Typesetter", Unhurried)


@pytest.fixture
def workshop() -> FakeWorkshop:
    return FakeWorkshop()


@pytest.fixture
def make_desk(qtbot, tmp_path, workshop):
    desks: list[Desk] = []

    def make(
        *,
        background: bool = False,
        open_error: Exception | None = None,
        fixed: bool = False,
        settings: SettingsKeeper | None = None,
        ahead: Path | None = None,
        later: Later = do_now,
    ) -> Desk:
        target, written, fail_write = tmp_path / "saved.pdf", [], []

        def open_workshop() -> Any:
            if error := open_error or workshop.open_error:
                raise error
            workshop.opened += 1
            return workshop

        def write(path: Path, content: bytes) -> None:
            if fail_write:
                raise fail_write[0]
            path.write_bytes(content)
            written.append(path)

        def make_brief(
            pick: Pick, shop: Any, progress: Callable[[str], None], own: tuple[str, ...], edition: Edition
        ) -> Any:
            shop.own.append(own)
            shop.editions.append(edition)
            return shop.make(pick, progress)

        engine = Engine(open_workshop, make_brief, write, open_case, fixed)
        kind = BackgroundTasks if background else ImmediateTasks
        runners = Runners(kind(), kind(), lambda _name: kind(), later=lambda: later)
        store, answers, to_save = new_store(tmp_path), [], []
        window = MainWindow(
            engine,
            runners,
            ask_path=lambda _window, _suggested: target,
            ask_open=lambda _window, kind: answers.pop() if answers else None,
            ask_case=lambda _window, _suggested: to_save.pop() if to_save else None,
            stores=Stores(
                Packs(lambda: store),
                OwnTables(lambda: tmp_path / "own"),
                Briefs(lambda: tmp_path / "library" / "briefs.sqlite"),
                lambda: tmp_path / "unsaved",
                KeptPages(lambda: tmp_path / "pages", lambda _data: b"ground", ahead or tmp_path / "ahead"),
            ),
            settings=settings,
        )
        desk = Desk(window, workshop, target, written, fail_write, store, answers, to_save)
        window.printing.ask = lambda _window, _title, _pages: None
        desks.append(desk)
        window.resize(1280, 800)
        window.show()
        window.start()
        qtbot.waitExposed(window)
        if open_error is None:
            qtbot.waitUntil(lambda: window.rendering.opened_pack is not None)
        return desk

    yield make
    for desk in desks:
        desk.window.close()
        desk.window.deleteLater()


@pytest.fixture
def desk(make_desk) -> Desk:
    return make_desk()


@pytest.fixture
def data_desk(make_desk, workshop, library) -> Desk:
    """Return a desk over the shipped data pack."""
    workshop.library = library
    workshop.folder = shipped("datasets")
    workshop.formats = open_formats(shipped("templates"))
    workshop.choices = choices(library, CHOICES.formats)
    return make_desk()


@pytest.fixture
def seal_error() -> SealError:
    return SealError("The disk is full: saved.pdf was not written; the old file is still there.")


@pytest.fixture
def large_font(qapp: QApplication) -> Iterator[None]:
    """The letters of somebody who has set large ones."""
    before, font = qapp.font(), QFont(qapp.font())
    font.setPointSize(16)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


@pytest.fixture
def saved(desk, tmp_path):
    """Return a file to which the window saved its case."""
    desk.window.document.edit(WORK, "all")
    path = tmp_path / "mine.brief"
    desk.to_save.append(path)
    desk.window.actions_by_id["save_case"].trigger()
    return path
