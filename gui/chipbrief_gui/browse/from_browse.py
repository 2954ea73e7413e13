# SPDX-License-Identifier: Apache-2.0
"""The engine's datasets for the browser: what can be opened, what a row rests on, what is said of all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chipbrief.errors import ChipbriefError, PickError
from chipbrief.frozen import frozen
from chipbrief_gui.browse.from_notes import written
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Section, joined
from chipbrief_gui.engine_face import Opened
from chipbrief_gui.from_words import words_to_pick
from chipbrief_gui.translations.translator import language
from chipbrief_gui.values import PickWords
from chipbrief_gui.words import TEXTS, say, tell

if TYPE_CHECKING:
    from chipbrief.browse import ColumnHelp, Dataset, Query
    from chipbrief.browse.charting import RowsChart
    from chipbrief.browse.columns import Rows
    from chipbrief.drawing import Paint
    from chipbrief.own import OwnEntry


@frozen
class Entry:
    """A dataset that can be opened; ``own`` is what is kept of it where it is a table of the user's own."""

    name: str
    title: str
    tip: str
    own: OwnEntry | None = None


@frozen
class Shelf:
    """What can be opened: the datasets of the open data pack, and the tables in ``own_folder``."""

    opened: Opened
    own_folder: Callable[[], Path]

    def entries(self) -> tuple[Entry, ...]:
        """Return every dataset and table. Raises ``DataError``."""
        from chipbrief.browse import catalog
        from chipbrief.own import list_tables

        listed = catalog(self._folder)
        own = list_tables(self.own_folder())
        return (
            *(Entry(item.name, clean(tell(item.title)), clean(tell(item.description))) for item in listed),
            *(
                Entry(item.name, say("browse.own", title=clean(item.title)), clean(item.file), item)
                for item in own
            ),
        )

    def open(self, entry: Entry, former: Open | None = None) -> Open:
        """Return a dataset; a table of the user's own that ``former`` has open is not read again.

        Raises ``PickError`` or ``DataError``.
        """
        from chipbrief.browse import Query, open_dataset, select, told_in

        if entry.own:
            found = told_in(self._own_dataset(entry, former), language())
        else:
            classes = {choice.key: choice.label for choice in self.opened.choices.chip_classes}
            found = told_in(open_dataset(self._folder, entry.name), language(), classes)
        for column in found.table.columns:
            _kept = column.filled, column.different  # counted here, not in the window's thread
        places, notes = select(found.table, Query()), tuple(written(found.notes))
        return Open(entry, found, places, notes)

    def _own_dataset(self, entry: Entry, former: Open | None) -> Dataset:
        from chipbrief.browse import own_dataset
        from chipbrief.own import let_go, open_table

        library: Any = self.opened.workshop.library
        if former and former.entry.own == entry.own and former.dataset.sources is library.sources:
            return former.dataset
        table = open_table(self.own_folder(), entry.name)
        found = own_dataset(table, library.sources)
        pieces = list(table.rows.pieces)
        del table
        let_go(pieces)
        return found

    def chart(self, asked: Asked, x: str, y: str, ratio: float) -> Drawn:
        """Return the chart of the rows asked for, ``ratio`` pixels for each of its own.

        Without ``x`` it is by a column that tells something of these rows. Raises ``PickError`` with why
        there is none.
        """
        from chipbrief.browse.charting import chart_of
        from chipbrief.browse.charting_columns import kinds, telling

        x = x or telling(asked.dataset, kinds(asked.dataset)[0], asked.places)
        format = next(iter(self.opened.workshop.formats.values()))
        drawer = self.opened.workshop.typesetter
        chart = chart_of(asked.dataset, asked.places, asked.query, x, y, format, language(), drawer.picture)
        return Drawn(chart, x, chart.png(ratio, drawer.paint), ratio, drawer.paint)

    def gaps(self, entry: Entry, words: PickWords) -> tuple[str, ...]:
        """Return what the pack lacks of a dataset for the pick; nothing while there is no pick."""
        from chipbrief.gather.coverage import coverage

        if entry.own or not words.country.strip():
            return ()
        try:
            pick = words_to_pick(self.opened.choices, words)
            library: Any = self.opened.workshop.library
            covers = coverage(pick, library).covers
        except ChipbriefError:  # the coverage window tells what is wrong with the pick
            return ()
        return tuple(gap.text for cover in covers if cover.dataset == entry.name for gap in cover.gaps)

    @property
    def _folder(self) -> Path:
        folder = self.opened.workshop.folder
        if folder is None:
            raise PickError("This data pack lies in no folder.")
        return folder


@frozen
class Drawn:
    """A chart ``by`` a column, with its picture as PNG, ``ratio`` pixels for each of its own.

    ``paint`` makes others.
    """

    chart: RowsChart
    by: str
    png: bytes
    ratio: float
    paint: Paint

    def file(self, kind: str) -> bytes:
        """Return the chart as ``svg`` or ``png``, or its values as ``csv``; a PNG takes a moment."""
        made: dict[str, Callable[[], bytes]] = {
            "svg": lambda: self.chart.svg,
            "png": lambda: self.chart.png(paint=self.paint),
            "csv": lambda: self.chart.csv,
        }
        return made[kind]()


@dataclass(frozen=True)
class Open:
    """An open dataset, the places of all its rows, and the notes beside it."""

    entry: Entry
    dataset: Dataset
    places: Rows
    notes: tuple[Section, ...]


@dataclass(frozen=True)
class Asked:
    """The rows that filters, search and sorting give of a dataset."""

    dataset: Dataset
    query: Query
    places: Rows


@frozen
class Head:
    """What a column is called, and its tip: its name in the file, type, unit, and what it means."""

    title: str
    tip: str


def heads(dataset: Dataset) -> tuple[Head, ...]:
    """Return the heads of the columns of ``dataset``, in order."""
    helps = {item.name: item for item in dataset.help}
    return tuple(_head(dataset, name, helps.get(name)) for name in dataset.table.names)


def title_of(dataset: Dataset) -> str:
    """Return the title of ``dataset`` in the app's language."""
    return clean(tell(dataset.title))


def column_title(dataset: Dataset, name: str) -> str:
    """Return what a column is called; in a table of the user's own, what its file calls it."""
    return clean(dataset.words(name))


def _head(dataset: Dataset, name: str, found: ColumnHelp | None) -> Head:
    about = (name, kind_of(found.type), found.unit) if found else (name,)
    means = f"\n{tell(found.description)}" if found and found.description else ""
    return Head(column_title(dataset, name), joined(about) + means)


def kind_of(kind: str) -> str:
    """Return a type of Table Schema in words; an unknown one keeps its own name."""
    key = f"browse.type.{kind}"
    return say(key) if key in TEXTS else kind


def query_of(
    dataset: Dataset, filters: tuple[str, ...], search: str, order: tuple[int, bool] | None
) -> Query:
    """Return the query of the filters (one per column), the search and the sorted column."""
    from chipbrief.browse import Order, Query, conditions

    names = dataset.table.names
    where = (found for name, words in zip(names, filters, strict=True) for found in conditions(name, words))
    sort = (Order(names[order[0]], order[1]),) if order else ()
    return Query(tuple(where), search, sort)


def ask_rows(dataset: Dataset, query: Query) -> Asked:
    """Return the rows asked for. Raises ``PickError`` naming the column and its value."""
    from chipbrief.browse import select

    return Asked(dataset, query, select(dataset.table, query))
