# SPDX-License-Identifier: Apache-2.0
"""The window of the data browser: choose a dataset, narrow its rows, see where they come from, take them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from chipbrief.frozen import frozen
from chipbrief_gui.asking import Asking
from chipbrief_gui.browse.copying import RowsCopying
from chipbrief_gui.browse.from_browse import Asked, Entry, Open, Shelf, ask_rows, query_of, title_of
from chipbrief_gui.browse.lower import Lower
from chipbrief_gui.browse.names import DatasetList
from chipbrief_gui.browse.saving import RowsSaving
from chipbrief_gui.browse.view import BrowseTable
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.panes.splitters import split
from chipbrief_gui.plain import plain_words
from chipbrief_gui.theme import Colors, embolden
from chipbrief_gui.turns import Later, do_now
from chipbrief_gui.values import PickWords
from chipbrief_gui.windows import SideWindow, show_news, wrapped_label
from chipbrief_gui.words import number, say

_PAUSE_MS = 250
#: The dataset to begin with: what most come for.
_FIRST = "rules"
ID = "id"


@frozen
class Askings:
    """Who is asked for what: the list, a dataset, its gaps, its rows, and a chart of them."""

    listing: Asking
    opening: Asking
    gaps: Asking
    rows: Asking
    chart: Asking


class BrowseWindow(SideWindow):
    """Follows the data pack; ``packs_wanted`` and ``own_wanted`` ask for the windows that change it."""

    packs_wanted = Signal()
    own_wanted = Signal()

    def __init__(
        self,
        own_folder: Callable[[], Path],
        askings: Askings,
        saving: RowsSaving,
        copying: RowsCopying,
        table: BrowseTable,
        below: Lower,
        later: Later = do_now,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(say("browse.window"), (1180, 800), parent)
        self._later = later
        self._own_folder, self._ask = own_folder, askings
        self._saving, self._copying = saving, copying
        self._shelf: Shelf | None = None
        self._words = PickWords()
        self._wanted = ("", "")
        self.shown: Open | None = None
        self.asked: Asked | None = None
        self.datasets, self.search = DatasetList(), QLineEdit()
        self.table, self.below = table, below
        self.heading, self.counted, self.news = wrapped_label(), QLabel(), wrapped_label()
        self.clear = QPushButton(say("browse.clear"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        role = QDialogButtonBox.ButtonRole.ActionRole
        keys = ("browse.own_tables", "browse.packs", "browse.copy", "browse.save")
        self.own, self.packs, self.copy, self.save = (self.add_button(say(key), role) for key in keys)
        self._lay_out()
        self._connect()

    def set_colors(self, colors: Colors) -> None:
        """Write and draw in ``colors``."""
        self.below.set_colors(colors)

    def set_pack(self, opened: Opened | None, words: PickWords) -> None:
        """Show the open data pack; the gaps told are those of the pick."""
        former, same, self._words = self._shelf, words == self._words, words
        self._shelf = Shelf(opened, self._own_folder) if opened else None
        if opened is None:
            show_news(self.news, say("report.waiting"))
        elif former is None or former.opened is not opened:
            self.list_datasets()
        elif not same:
            self._ask_gaps()

    def list_datasets(self) -> None:
        """List the datasets anew, and open again the one that is open."""
        if self._shelf is not None:
            self._ask.listing.ask(self._shelf.entries)

    def show_rows(self, name: str, ids: Iterable[str]) -> None:
        """Open the dataset ``name`` and show its rows of these ids, as soon as it is there."""
        from chipbrief.browse import one_of

        self._wanted = (name, one_of(ids))
        self.list_datasets()

    def ask(self) -> None:
        """Ask for the rows that the filters leave."""
        found = self.shown
        if found is None:
            return
        words = self.table.head.words
        query = query_of(found.dataset, words, self.search.text(), self.table.order)
        self._ask.rows.ask(lambda: ask_rows(found.dataset, query))

    def clear_filters(self) -> None:
        """Show every row again, in the order that was chosen."""
        self._clear_search()
        self.table.head.clear_words()

    def _open_entry(self, entry: Entry) -> None:
        shelf, former = self._shelf, self.shown
        if shelf is not None:
            self._ask.opening.ask(lambda: shelf.open(entry, former))

    def _on_listed(self, entries: tuple[Entry, ...]) -> None:
        former = self.shown.entry.name if self.shown else ""
        self.datasets.show_entries(entries, self._wanted[0] or former or _FIRST)

    def _on_opened(self, found: Open) -> None:
        filters, self.shown = self._filters_for(found), found
        self._ask.chart.stop()
        show_news(self.news, "")
        self.heading.setText(title_of(found.dataset))
        self.table.show_dataset(found.dataset, found.places)
        self._later(lambda: self._show_more(found, filters))

    def _show_more(self, found: Open, filters: tuple[str, ...]) -> None:
        """Show what is told of a dataset below its rows, unless another one is shown by now."""
        if found is not self.shown:
            return
        self.below.show_dataset(found)
        self._show_asked(
            Asked(found.dataset, query_of(found.dataset, ("",) * len(filters), "", None), found.places)
        )
        if any(filters) or self.search.text():
            self.table.head.set_all(filters)
        self._ask_gaps()

    def _filters_for(self, found: Open) -> tuple[str, ...]:
        """Return what is to stand in the fields: the ids wanted, or what stands there of the same dataset."""
        (name, ids), names = self._wanted, found.dataset.table.names
        wanted = name == found.entry.name
        if not wanted and self.shown is not None and _key_of(self.shown) == _key_of(found):
            return self.table.head.words
        self._clear_search()
        self._wanted = ("", "") if wanted else self._wanted
        return tuple(ids if wanted and column == ID else "" for column in names)

    def _clear_search(self) -> None:
        with QSignalBlocker(self.search):
            self.search.clear()

    def _on_rows(self, asked: Asked) -> None:
        if self.shown is None or asked.dataset is not self.shown.dataset:
            return
        show_news(self.news, "" if len(asked.places) else say("browse.none"))
        self.table.show_places(asked.places)
        self._show_asked(asked)

    def _show_asked(self, asked: Asked) -> None:
        self.asked = asked
        shown, every = number(len(asked.places)), number(asked.dataset.table.count)
        key = "browse.rows" if asked.query.narrows else "browse.all"
        self.counted.setText(say(key, shown=shown, all=every))
        self.below.want_chart()

    def _on_place(self, place: int | None) -> None:
        self.below.show_row(self.shown.dataset if self.shown else None, place)

    def _ask_gaps(self) -> None:
        found, shelf, words = self.shown, self._shelf, self._words
        if found is not None and shelf is not None:
            self._ask.gaps.ask(lambda: shelf.gaps(found.entry, words))

    def _on_gaps(self, gaps: tuple[str, ...]) -> None:
        if self.shown is not None:
            self.below.show_gaps(self.shown, gaps)

    def _ask_chart(self) -> None:
        asked, shelf, pane = self.asked, self._shelf, self.below.chart
        if asked is not None and shelf is not None and pane.by.value:
            x, y, ratio = pane.chosen, pane.what.value, pane.ratio
            self._ask.chart.ask(lambda: shelf.chart(asked, x, y, ratio))

    def _connect(self) -> None:
        asked = self._ask
        for asking, heard in (
            (asked.listing, self._on_listed),
            (asked.opening, self._on_opened),
            (asked.gaps, self._on_gaps),
            (asked.rows, self._on_rows),
            (asked.chart, self.below.chart.show_chart),
        ):
            asking.answered.connect(heard)
        for asking in (asked.listing, asked.opening, asked.rows):
            asking.failed.connect(lambda text: show_news(self.news, text, kind="bad"))
        asked.chart.failed.connect(self.below.chart.show_nothing)
        for teller in (self._saving, self._copying):
            teller.told.connect(lambda text, kind: show_news(self.news, text, kind=kind))
        self.datasets.reached.connect(self._open_entry)
        self.search.textEdited.connect(lambda _text: self._pause.start())
        self.search.returnPressed.connect(self.ask)
        self._pause.timeout.connect(self.ask)
        self.clear.clicked.connect(self.clear_filters)
        self.table.asked.connect(self.ask)
        self.table.reached.connect(self._on_place)
        self.table.copy_wanted.connect(self._copying.copy)
        self.below.chart_wanted.connect(self._ask_chart)
        self.below.chart.save_wanted.connect(self._save_chart)
        self.copy.clicked.connect(lambda: self.table.copy(selected=False))
        self.save.clicked.connect(lambda: self._saving.save_rows(self, self.asked))
        self.packs.clicked.connect(self.packs_wanted)
        self.own.clicked.connect(self.own_wanted)

    def _save_chart(self, kind: str) -> None:
        self._saving.save_chart(self, self.asked, self.below.chart.drawn, kind)

    def _lay_out(self) -> None:
        self.clear.setAutoDefault(False)
        self.counted.setObjectName("muted")
        embolden(self.heading)
        body = split(Qt.Orientation.Vertical, handle=12)
        across = split(Qt.Orientation.Horizontal, self._list(), body, handle=12)
        self.setObjectName("browse")
        across.setSizes([270, 910])
        # From the outside in: Qt styles all that a part holds anew each time the part is put somewhere.
        self.column.addWidget(across, 1)
        for at, part in enumerate((self._rows(), self.below)):
            body.addWidget(part)
            body.setStretchFactor(at, 1)
        body.setSizes([370, 310])
        self.news.hide()
        self.column.addWidget(self.news)
        self.add_bottom()

    def _list(self) -> QWidget:
        label = QLabel(say("browse.datasets"))
        label.setBuddy(self.datasets)
        self.datasets.setAccessibleName(plain_words(say("browse.datasets")))
        return _column(label, self.datasets)

    def _rows(self) -> QWidget:
        label = QLabel(say("browse.search"))
        label.setBuddy(self.search)
        self.search.setAccessibleName(plain_words(say("browse.search")))
        self.search.setPlaceholderText(say("browse.search.hint"))
        self.search.setClearButtonEnabled(True)
        top, row = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.counted)
        row.setSpacing(8)
        row.addWidget(label)
        row.addWidget(self.search, 1)
        row.addWidget(self.clear)
        pane = _column()
        layout = pane.layout()
        if isinstance(layout, QVBoxLayout):
            layout.addLayout(top)
            layout.addLayout(row)
            layout.addWidget(self.table, 1)
        pane.setObjectName("report")
        return pane


def _key_of(found: Open) -> tuple[str, ...]:
    """Return a dataset by its name and those of its columns: what a filter belongs to."""
    return (found.entry.name, *found.dataset.table.names)


def _column(*widgets: QWidget) -> QWidget:
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    for widget in widgets:
        column.addWidget(widget, int(widget is widgets[-1]))
    return pane
