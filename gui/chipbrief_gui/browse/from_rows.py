# SPDX-License-Identifier: Apache-2.0
"""What the data browser says of a dataset, its columns and its rows: what each rests on and what it lacks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from chipbrief_gui.browse.from_browse import Open, column_title, kind_of, title_of
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Row, Section, joined, section
from chipbrief_gui.translations.translator import language
from chipbrief_gui.words import count, number, say, tell

if TYPE_CHECKING:
    from chipbrief.browse import Dataset
    from chipbrief.browse.columns import Column
    from chipbrief.gather.records import Source


def row_sections(dataset: Dataset, place: int) -> tuple[Section, ...]:
    """Return what a row rests on: how it is known, its sources, its caveats; then its cells."""
    verified = dataset.verified(place)
    known = say({"seen": "browse.seen", "memory": "browse.memory"}[verified]) if verified else ""
    sources = tuple(_source_lines(dataset, place))
    caveats = (joined((tell(sentence), f"({code})"), " ") for code, sentence in dataset.caveats_of(place))
    cells = (
        say("browse.cell", column=column_title(dataset, column.name), cell=cell_told(column, place))
        for column in dataset.table.columns
        if column.cell(place)
    )
    return (
        *section(say("browse.read"), known),
        *section(count("browse.sources", len(sources)), *sources),
        *section(say("browse.caveats"), *map(clean, caveats)),
        *section(say("browse.cells"), *cells),
    )


def cell_told(column: Column, place: int) -> str:
    """Return a cell in the app's language; a key stays beside its words."""
    cell, words = clean(column.cell(place)), clean(column.words(place))
    return words if column.number or words == cell or " " in cell else f"{words} ({cell})"


def about_sections(found: Open, gaps: tuple[str, ...]) -> tuple[Section, ...]:
    """Return what is said of a dataset: what it is, its gaps, its empty cells, and the notes beside it."""
    dataset = found.dataset
    table = dataset.table
    holes = (
        say("browse.hole", column=column_title(dataset, name), empty=number(n), all=number(table.count))
        for name, n in dataset.holes
    )
    memory = dataset.from_memory
    marked = say("browse.from_memory", n=number(memory), all=number(table.count)) if memory else ""
    pack = say("browse.pack", pack=dataset.pack) if dataset.pack else ""
    first, *others = found.notes or (Section("", ()),)
    foreign = (say("browse.in_english"),) if found.notes and not language().is_source else ()
    terms = say("browse.license", license=clean(dataset.license)) if dataset.license else ""
    return (
        *section(title_of(dataset), clean(tell(dataset.description)), terms, pack, marked),
        *section(say("browse.gaps"), *gaps),
        *section(first.title or say("browse.notes"), *foreign, *first.lines),
        *others,
        *section(say("browse.holes"), *holes),
    )


def column_rows(dataset: Dataset) -> tuple[Row, ...]:
    """Return one row for each column: title, name, type, unit, what it is, filled cells, different cells."""
    columns = dataset.table.by_name
    return tuple(
        Row((
            column_title(dataset, item.name),
            item.name,
            kind_of(item.type),
            item.unit,
            clean(tell(item.description)),
            *_counts(columns.get(item.name)),
        ))
        for item in dataset.help
    )


def _counts(column: Any) -> tuple[int, int]:
    return (0, 0) if column is None else (column.filled, column.different)


def _source_lines(dataset: Dataset, place: int) -> Iterator[str]:
    found = {source.id: source for source in dataset.sources_of(place)}
    keys = dataset.keys_of(place) or tuple(found)
    for key in keys:
        source = found.get(key)
        yield say("browse.unknown_source", name=clean(key)) if source is None else _source_line(source)


def _source_line(source: Source) -> str:
    what = joined((source.title, source.publisher, str(source.issued or ""), source.url))
    parts = [
        say(
            "browse.source",
            id=source.id,
            what=clean(what),
            quality=tell(source.quality),
            status=tell(source.status),
        ),
        say("browse.superseded", id=source.superseded_by) if source.superseded_by else "",
        say("browse.quoted", ids=", ".join(source.quoted_in)) if source.quoted_in else "",
        clean(tell(source.note)),
    ]
    return joined(parts, " ")
