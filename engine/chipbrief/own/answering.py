# SPDX-License-Identifier: Apache-2.0
"""What a table of the user's own says for a pick: the rows that answer it, and where each comes from."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice
from types import MappingProxyType

from chipbrief.gather.cells import parts_of, read_period
from chipbrief.gather.faults import refuse
from chipbrief.gather.records import Source
from chipbrief.language import Prose
from chipbrief.language.notices import notice
from chipbrief.own.table import Cells, OwnTable, plain
from chipbrief.pick import Pick

#: How many of a table's rows a brief may print; the attached table has all of them.
PRINTED_ROWS = 40
#: What stands behind a reference of the analyst's own in the reference list.
QUALITY = "supplied by the analyst"
_ADDRESS = re.compile(r"https?://[^\s;]+")
_STRICT = "source_ids"


@dataclass(frozen=True, slots=True)
class OwnRow:
    """A row that answers a pick: its cells as written, and the ids of its sources."""

    cells: Cells
    source_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnEvidence:
    """What a table says for a pick: how many rows answer it, the first of them, and their sources by id."""

    table: OwnTable
    count: int
    rows: tuple[OwnRow, ...]
    sources: Mapping[str, Source]


def answer(
    table: OwnTable, pick: Pick, register: Mapping[str, Source], most: int = PRINTED_ROWS
) -> OwnEvidence:
    """Return the rows that name the pick's country and overlap its window, in the order of the file.

    Where a table has no such column, or a row an empty cell there, it answers every pick. With no
    hindsight the window ends on the as-of date. Raises ``PackError`` for an id that ``register`` lacks.
    """
    check_sources(table, register)
    found = tuple(_answering(table, pick))
    cells = tuple(islice((table.rows[at] for at in found), most))
    sources: dict[str, Source] = {}
    rows = tuple(OwnRow(row, _ids(row[table.source_column], register, sources)) for row in cells)
    return OwnEvidence(table, len(found), rows, MappingProxyType(sources))


def check_sources(table: OwnTable, register: Mapping[str, Source]) -> None:
    """Refuse an id in a ``source_ids`` column that the source register lacks."""
    column = table.columns[table.source_column]
    if plain(column) != _STRICT:
        return
    wrong = {text for text in set(table.sources) if not all(key in register for key in parts_of(text))}
    if wrong:
        row, text = next((row, text) for row, text in enumerate(table.sources, 2) if text in wrong)
        key = next(key for key in parts_of(text) if key not in register)
        hint = notice(
            "“chipbrief list sources” names them; for sources of your own, call the column “source”."
        )
        raise refuse(
            table.file,
            notice("“{key}” is no id of the source register. {hint}", key=key[:60], hint=hint),
            row,
            column,
        )


def _answering(table: OwnTable, pick: Pick) -> Iterator[int]:
    countries = _fitting(table.countries, lambda text: pick.country in text.split(";"))
    dates = _fitting(table.dates, lambda text: _overlaps(text, pick.start, pick.last_shown))
    for at in range(len(table.rows)):
        if (countries is None or countries[at]) and (dates is None or dates[at]):
            yield at


def _fitting(column: Cells | None, fits: Callable[[str], bool]) -> tuple[bool, ...] | None:
    """Return for each row whether its cell fits; each different cell is looked at once."""
    if column is None:
        return None
    known = {text: not text or fits(text) for text in set(column)}
    return tuple(known[text] for text in column)


def _overlaps(text: str, first: date, last: date) -> bool:
    return read_period(text).overlaps(first, last)


def _ids(cell: str, register: Mapping[str, Source], sources: dict[str, Source]) -> tuple[str, ...]:
    """Return the ids of the sources in a cell, and add each to ``sources``.

    Ids of the register and web addresses may stand beside each other, separated by ';'; anything else is
    one source in the analyst's own words.
    """
    parts = parts_of(cell)
    listed = all(part in register or _ADDRESS.fullmatch(part) for part in parts)
    found = [
        register[part] if part in register else _own_source(part)
        for part in (parts if listed else (cell.strip(),))
    ]
    sources.update({source.id: source for source in found})
    return tuple(dict.fromkeys(source.id for source in found))


def _own_source(text: str) -> Source:
    """Return the citation of a source in the analyst's own words; the same words are the same source."""
    key = f"own:{hashlib.sha256(text.encode()).hexdigest()[:16]}"
    url = text if _ADDRESS.fullmatch(text) else ""
    csl = {"id": key, "type": "webpage" if url else "document", "title": text, "custom": {"quality": QUALITY}}
    return Source(
        id=key,
        title=text,
        publisher="",
        issued=None,
        accessed=None,
        url=url,
        quality=QUALITY,
        status="current",
        superseded_by="",
        quoted_in=(),
        note=Prose(""),
        csl=json.dumps(csl | ({"URL": url} if url else {}), ensure_ascii=False),
    )
