# SPDX-License-Identifier: Apache-2.0
"""The window that makes many briefs: tick, see what the pack holds, make, look through, export."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from chipbrief.errors import PickError
from chipbrief.frozen import frozen
from chipbrief.pick import choose
from chipbrief_gui.batch.choosing import ChoicePane
from chipbrief_gui.batch.files import Files, Outside
from chipbrief_gui.batch.from_batch import (
    countries_with_roles,
    outcome_words,
    progress_words,
)
from chipbrief_gui.batch.grid import Grid
from chipbrief_gui.batch.making import Exporting, Making
from chipbrief_gui.batch.output import OutputForm
from chipbrief_gui.batch.planning import Planning
from chipbrief_gui.batch.sheet import ContactSheet, Tile
from chipbrief_gui.batch.values import Ticks, Written
from chipbrief_gui.data.report_view import ReportView
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.panes.splitters import split
from chipbrief_gui.proof.parts import WorkLine
from chipbrief_gui.theme import Colors, stress
from chipbrief_gui.turns import Later, do_now
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import SideWindow, show_news, wrapped_label
from chipbrief_gui.words import say

if TYPE_CHECKING:
    from chipbrief.batch import Row

_CHOICES_WIDTH = 270


@frozen
class Parts:
    """The parts that take as long to make as the window itself; ``later`` shows in turns what is much."""

    choices: ChoicePane
    view: ReportView
    sheet: ContactSheet
    output: OutputForm
    later: Later = do_now


class BatchWindow(SideWindow):
    """Ticks on the left, the briefs and their first pages on the right, files and work below."""

    def __init__(
        self,
        planning: Planning,
        making: Making,
        exporting: Exporting,
        outside: Outside,
        parts: Parts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say("batch.window"), (1180, 780), parent)
        self.setObjectName("batch")
        self.planning, self.making, self.exporting = planning, making, exporting
        for part in (planning, making, exporting):
            part.setParent(self)
        self._opened: Opened | None = None
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        self.choices, self.view = parts.choices, parts.view
        self.sheet, self.output = parts.sheet, parts.output
        self.grid = Grid(self.view, planning, making, parts.later)
        self.files = Files(planning, making, exporting, outside, self.output)
        self.work, self.news = WorkLine(), wrapped_label()
        self.load, self.save = QPushButton(say("batch.load")), QPushButton(say("batch.save"))
        self.tabs = QTabWidget()
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.open_file = self.add_button(say("batch.open"), role, say("batch.open_tip"))
        self.retry = self.add_button(say("batch.retry"), role, say("batch.retry_tip"))
        self.make = self.add_button(say("batch.make"), role, say("batch.make_tip"))
        self.export = self.add_button(say("batch.export"), role, say("batch.export_tip"))
        self._connect()

    def laying_out(self) -> Iterator[None]:
        """Put the parts where they belong, some at a time."""
        self.column.addWidget(self._body(), 1)
        yield
        # The pages come last: Qt styles all that a part holds anew each time the part is put somewhere.
        for page, key in ((self.view, "batch.grid"), (self.sheet, "batch.pages")):
            page.setContentsMargins(0, 0, 0, 0)
            self.tabs.addTab(page, say(key))
        yield
        self.news.hide()
        for part in (self.output, self.work, self.news):
            self.column.addWidget(part)
        self.add_bottom()
        self.view.say_it(say("report.waiting"))
        self._allow()
        self.choices.search.setFocus()

    def set_colors(self, colors: Colors) -> None:
        """Draw ticks, marks, notes and the ground of the page in ``colors``."""
        for part in (self.choices, self.view, self.sheet):
            part.set_colors(colors)
        self._allow()

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Offer what the data pack has, and take the window of the main pick."""
        if opened is None:
            return
        if opened is not self._opened:
            first, self._opened = self._opened is None, opened
            self._offer(opened)
            if first:
                self.choices.set_ticks(_ticks_of(words, opened))
                self.planning.set_ticks(self.choices.ticks)
        self.planning.follow(opened, words)

    def make_all(self) -> None:
        """Make what is not made yet."""
        self._make(self.making.missing(self.planning.rows))

    def stop(self) -> None:
        """Stop the running work at once; what is made stays."""
        self.making.stop()
        self._rest(say("batch.stopped"), "bad")

    def reject(self) -> None:
        """Close, and end what is being made."""
        if self.making.is_busy:
            self.stop()
        super().reject()

    def release(self) -> None:
        """Remove what was kept; called once nothing runs any more."""
        self.making.close()

    def _offer(self, opened: Opened) -> None:
        from chipbrief.batch import FIELDS

        found = opened.choices
        self.grid.set_choices(found)
        self.choices.set_choices(countries_with_roles(opened), found.chip_classes, found.formats)
        self.output.explain(tuple(FIELDS))

    def _on_listed(self) -> None:
        rows = self.planning.rows
        self.grid.show_rows()
        self.output.show_example(rows[0].file if rows else "")
        self._show_pages()
        self._allow()

    def _on_refused(self, text: str) -> None:
        self.view.say_it(text, kind="bad")
        self.output.show_example("")
        self._show_pages()
        self._allow()

    def _on_loaded(self) -> None:
        self.choices.set_ticks(self.planning.ticks)
        self.output.name.setText(self.planning.plan.name)
        show_news(self.news, "")

    def _on_moved(self, inputs: str) -> None:
        self.grid.put_rows(self._places.get(inputs, ()))
        if self.making.is_busy:
            self._tell_progress()
        self._allow()

    def _tell_progress(self) -> None:
        done, total = self.making.progress
        told = progress_words(self.planning.rows, self.grid.countries, self.making.steps, done, total)
        self.work.say_it(told, done, total)

    def _on_page(self, inputs: str, image: QImage) -> None:
        rows = self.planning.rows
        self.sheet.put(inputs, image, [self._tile(at, rows[at]) for at in self._places.get(inputs, ())])

    def _show_pages(self) -> None:
        self._places.clear()
        for at, row in enumerate(self.planning.rows):
            self._places[row.inputs].append(at)
        made = {row.inputs for row in self.making.made(self.planning.rows)}
        self.sheet.show_tiles(
            self._tile(at, row) for at, row in enumerate(self.planning.rows) if row.inputs in made
        )

    def _tile(self, at: int, row: Row) -> Tile:
        return Tile(at, row.inputs, f"{row.country}\n{self.grid.format_of(row)}")

    def _make(self, rows: list[Row]) -> None:
        if rows and not self.making.is_busy:
            show_news(self.news, "")
            self.making.make(rows)
            if self.making.is_busy:
                self._tell_progress()
            self._allow()

    def _on_done(self) -> None:
        made, bad = (len(found(self.planning.rows)) for found in (self.making.made, self.making.bad))
        self._rest(*outcome_words(made, bad))
        self._show_pages()

    def _on_turned(self, _page: int) -> None:
        """Move the keyboard into the page that a letter called; the arrows on the tabs stay there."""
        if not self.tabs.tabBar().hasFocus():
            pages = (self.view.table, self.sheet.tiles)
            pages[self.tabs.currentIndex()].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _rest(self, text: str, kind: str) -> None:
        self.work.setVisible(self.making.is_busy)
        show_news(self.news, text, kind=kind)
        self._allow()

    def _on_written(self, written: Written) -> None:
        total = len(self.making.made(self.planning.rows))
        self.work.say_it(say("batch.exporting", n=written.number, total=total), written.number, total)

    def _open(self) -> None:
        row = self.view.table.current
        if row is not None and self.making.is_made(row.key):
            self.files.open(row.key)

    def _allow(self) -> None:
        making, busy = self.making, self.making.is_busy or self.exporting.is_busy
        rows, current = self.planning.rows, self.view.table.current
        # Each look ends at the first brief of its kind: there may be thousands, and this is asked often.
        tried = rows if making.outcomes and not busy else ()
        self.make.setEnabled(not busy and any(not making.is_made(row.inputs) for row in rows))
        self.retry.setEnabled(any(making.is_bad(row.inputs) for row in tried))
        self.export.setEnabled(any(making.is_made(row.inputs) for row in tried))
        self.open_file.setEnabled(current is not None and making.is_made(current.key))
        self.save.setEnabled(bool(rows))
        self.work.stop.setEnabled(self.making.is_busy)
        stress(self.make, on=self.make.isEnabled())
        stress(self.export, on=self.export.isEnabled() and not self.make.isEnabled())

    def _body(self) -> QSplitter:
        """Return the ticks beside the tabs, whose pages are still to come."""
        plans = QHBoxLayout()
        plans.setSpacing(8)
        for button in (self.load, self.save):
            button.setAutoDefault(False)
            button.setToolTip(say("batch.plan_tip"))
            plans.addWidget(button, 1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choices, 1)
        column.addLayout(plans)
        body = split(Qt.Orientation.Horizontal, left, self.tabs, handle=16)
        body.setSizes([_CHOICES_WIDTH, self.width() - _CHOICES_WIDTH])
        return body

    def _connect(self) -> None:
        self.choices.changed.connect(self.planning.set_ticks)
        self.output.name_changed.connect(self.planning.set_name)
        self.planning.listed.connect(self._on_listed)
        self.planning.refused.connect(self._on_refused)
        self.planning.covered.connect(self.grid.put_rows)
        self.planning.loaded.connect(self._on_loaded)
        self.making.moved.connect(self._on_moved)
        self.making.page.connect(self._on_page)
        self.making.large.connect(self.sheet.show_page)
        self.making.done.connect(self._on_done)
        self.making.failed.connect(lambda text: self._rest(text, "bad"))
        self.exporting.written.connect(self._on_written)
        self.files.said.connect(self._rest)
        self.files.begun.connect(lambda: show_news(self.news, ""))
        self.sheet.selected.connect(self.making.show_page)
        self.view.table.row_selected.connect(lambda _row: self._allow())
        self.view.table.doubleClicked.connect(lambda _index: self._open())
        self.work.stopped.connect(self.stop)
        self.tabs.currentChanged.connect(self._on_turned)
        for button, call in (
            (self.load, self.files.load_plan),
            (self.save, lambda: self.files.save_plan(self)),
            (self.make, self.make_all),
            (self.retry, lambda: self._make(self.making.bad(self.planning.rows))),
            (self.export, lambda: self.files.export(self)),
            (self.open_file, self._open),
        ):
            button.clicked.connect(call)


def _ticks_of(words: PickWords, opened: Opened) -> Ticks:
    """Return what the main pick names, as ticks to begin with."""
    try:
        countries = (choose("country", words.country, opened.choices.countries),)
    except PickError:
        countries = ()
    return Ticks(countries, (words.chip_class,), (words.format,))
