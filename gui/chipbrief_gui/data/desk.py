# SPDX-License-Identifier: Apache-2.0
"""The desk of the Data menu: coverage, the law, data packs, tables of the user's own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from chipbrief.frozen import frozen
from chipbrief.paths import user_folder
from chipbrief_gui.case.document import Document
from chipbrief_gui.case.work import Work
from chipbrief_gui.data.from_own import OwnTables
from chipbrief_gui.data.from_packs import Packs
from chipbrief_gui.desks import Desk, Services
from chipbrief_gui.kept.store import KeptPages
from chipbrief_gui.proof.from_shelf import Briefs
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief_gui.browse.lower import Lower
    from chipbrief_gui.browse.view import BrowseTable
    from chipbrief_gui.browse.window import BrowseWindow
    from chipbrief_gui.data.control_window import ControlWindow
    from chipbrief_gui.data.coverage_window import CoverageWindow
    from chipbrief_gui.data.install_window import InstallWindow
    from chipbrief_gui.data.own_form import OwnForm
    from chipbrief_gui.data.own_window import OwnWindow
    from chipbrief_gui.data.packs_window import PacksWindow
    from chipbrief_gui.scenarios.window import ScenarioWindow


@frozen
class Stores:
    """Where the user's data packs, own tables, list of briefs, unsaved work and last pages are stored."""

    packs: Packs = Packs()
    own: OwnTables = OwnTables()
    briefs: Briefs = Briefs()
    unsaved: Callable[[], Path] = field(default=lambda: user_folder("unsaved"))
    pages: KeptPages = KeptPages()


class DataDesk(Desk):
    """Makes each window when it is first wanted.

    ``reopen_wanted`` says that another data pack is in use, ``own_chosen`` gives the names of the own
    tables that go into the brief, ``pick_wanted`` a pick to make the brief of.
    """

    reopen_wanted = Signal()
    own_chosen = Signal(object)
    pick_wanted = Signal(object)
    loaded = (
        "chipbrief_gui.data.report_view",
        "chipbrief_gui.data.coverage_window",
        "chipbrief_gui.browse.from_browse",
        "chipbrief_gui.browse.lower",
        "chipbrief_gui.browse.view",
        "chipbrief_gui.browse.window",
        "chipbrief.browse.charting",
        "chipbrief_gui.data.classify_page",
        "chipbrief_gui.data.control_window",
        "chipbrief_gui.scenarios.window",
        "chipbrief_gui.data.packs_window",
        "chipbrief_gui.data.install_window",
        "chipbrief_gui.data.own_window",
    )

    def __init__(self, services: Services, stores: Stores, document: Document, parent: QWidget) -> None:
        super().__init__(services, parent)
        self._document = document
        self._stores = stores
        self.browse: BrowseWindow | None = None
        self.coverage: CoverageWindow | None = None
        self.control: ControlWindow | None = None
        self._control_page = 0
        self.scenarios: ScenarioWindow | None = None
        self.packs: PacksWindow | None = None
        self.install: InstallWindow | None = None
        self.own: OwnWindow | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """Return what each action of the Data menu does."""
        return {
            "browse": self.show_browse,
            "coverage": self.show_coverage,
            "history": lambda: self.show_control(0),
            "changes": lambda: self.show_control(1),
            "classify": lambda: self.show_control(2),
            "scenarios": self.show_scenarios,
            "install_pack": self.install_pack,
            "packs": self.show_packs,
            "own": self.show_own,
        }

    def show_browse(self) -> None:
        """Show the datasets and the tables of the user's own."""
        self.in_steps(self._bring_browse())

    def show_rows(self, dataset: str, ids: Iterable[str]) -> None:
        """Show the rows of a dataset that have these ids."""
        self.in_steps(self._bring_browse(lambda browse: browse.show_rows(dataset, ids)))

    def _bring_browse(self, then: Callable[[BrowseWindow], object] = lambda _browse: None) -> Iterator[None]:
        if self.browse is None:
            from chipbrief_gui.browse.lower import Lower
            from chipbrief_gui.browse.view import BrowseTable

            tables = BrowseTable(), Lower()
            yield
            self.browse = self.browse or self._make_browse(tables)
            yield
        self.bring(self.browse)
        yield
        then(self.browse)

    def _make_browse(self, tables: tuple[BrowseTable, Lower]) -> BrowseWindow:
        from chipbrief_gui.browse.copying import RowsCopying
        from chipbrief_gui.browse.saving import RowsSaving
        from chipbrief_gui.browse.window import Askings, BrowseWindow

        askings = Askings(*map(self.asking, ("datasets", "dataset", "gaps", "rows", "rows-chart")))
        saving = RowsSaving(self.asking("rows-save"), self._services.ask_path)
        copying = RowsCopying(self.asking("rows-copy"))
        own = self._stores.own.folder
        later = self._services.later
        browse = self.keep(BrowseWindow(own, askings, saving, copying, *tables, later, self._main))
        browse.packs_wanted.connect(self.show_packs)
        browse.own_wanted.connect(self.show_own)
        return browse

    def show_coverage(self) -> None:
        """Show what the data pack holds for the pick."""
        if self.coverage is None:
            from chipbrief_gui.data.coverage_window import CoverageWindow

            self.coverage = self.keep(CoverageWindow(self.asking("coverage"), self._main))
        self.bring(self.coverage)

    def show_control(self, page: int) -> None:
        """Show a page of the control window: 0 over time, 1 what changed, 2 classify."""
        self._control_page = page
        self.in_steps(self._bring_control())

    def _bring_control(self) -> Iterator[None]:
        if self.control is None:
            from chipbrief_gui.data.control_window import PAGES, ControlWindow

            control = ControlWindow(self.asking("chips"), self._main)
            for name in PAGES:
                yield
                control.add_page(name, self.asking(name))
            yield
            if self.control is None:
                control.note_wanted.connect(self.pick_wanted)
                self.control = self.keep(control)
        words, opened = self._services.current()
        self.control.set_pack(opened, words)
        yield
        self.control.show_page(self._control_page)

    def show_scenarios(self) -> None:
        """Show the model of 2030 to try."""
        if self.scenarios is None:
            from chipbrief_gui.scenarios.window import ScenarioWindow

            self.scenarios = self.keep(
                ScenarioWindow(self.asking("scenarios"), self._services.later, self._main)
            )
            self.scenarios.set_values(self._document.work.scenario)
            self.scenarios.moved.connect(self._assume)
            self._document.changed.connect(self._show_assumed)
        self.bring(self.scenarios)

    def show_packs(self) -> None:
        """List the data packs."""
        if self.packs is None:
            from chipbrief_gui.data.packs_window import PacksWindow

            listing, switching = self.asking("packs"), self.asking("switch")
            self.packs = self.keep(PacksWindow(self._stores.packs, listing, switching, self._main))
            self.packs.switched.connect(self._reopen)
            self.packs.install_wanted.connect(self.install_pack)
        self.packs.say_it("")
        self.packs.list_packs()
        self.bring(self.packs)

    def install_pack(self, folder: bool = False) -> None:
        """Ask for a data pack and show what it would change."""
        if self.install is None:
            from chipbrief_gui.data.install_window import InstallWindow

            looking, installing = self.asking("look"), self.asking("install")
            self.install = self.keep(InstallWindow(self._stores.packs, looking, installing, self._main))
            self.install.installed.connect(self._on_installed)
        if not self.install.busy:
            source = self._services.ask_open(self._main, "pack_folder" if folder else "pack")
            if source is None:
                return
            self.install.look(source)
        self.install.come_up()

    def show_own(self) -> None:
        """List the tables of the user's own."""
        self.in_steps(self._bring_own())

    def _bring_own(self) -> Iterator[None]:
        if self.own is None:
            from chipbrief_gui.data.own_form import OwnForm

            form = OwnForm()
            yield
            self.own = self.own or self._make_own(form)
            yield
        self.own.list_tables()
        self.bring(self.own)

    def _make_own(self, form: OwnForm) -> OwnWindow:
        from chipbrief_gui.data.own_window import OwnAskings, OwnWindow

        askings = OwnAskings(*map(self.asking, ("own", "own-change", "own-peek")))
        own = self.keep(OwnWindow(self._stores.own, askings, self._ask_table, form, self._main))
        own.chosen.connect(self.own_chosen)
        own.changed.connect(lambda: self.browse is not None and self.browse.list_datasets())
        return own

    def _assume(self, values: Mapping[str, Decimal]) -> None:
        assumed = MappingProxyType(dict(values))
        self._document.edit(replace(self._document.work, scenario=assumed), "scenario")

    def _show_assumed(self, work: Work) -> None:
        if self.scenarios is not None:
            self.scenarios.set_values(work.scenario)

    def _ask_table(self) -> Path | None:
        return self._services.ask_open(self._main, "table")

    def _on_installed(self) -> None:
        if self.packs is not None:
            self.packs.list_packs()
        self._reopen()

    def _reopen(self) -> None:
        if self._services.fixed:
            for window in (self.packs, self.install):
                if window is not None:
                    window.add_news(say("packs.fixed"))
        else:
            self.reopen_wanted.emit()
