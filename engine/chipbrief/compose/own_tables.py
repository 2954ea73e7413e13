# SPDX-License-Identifier: Apache-2.0
"""Tables of the user's own in the view: what is printed of them, and how a template finds one by name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from jinja2 import TemplateRuntimeError

from chipbrief.compose.view import OwnColumnView, OwnRowView, OwnTableView
from chipbrief.gather.records import Source
from chipbrief.language.notices import notice
from chipbrief.nearest import did_you_mean
from chipbrief.own import OwnEvidence, OwnRow

#: What fits the width of a page, and a cell that a reader can take in; the attached table has all.
PRINTED_COLUMNS = 8
PRINTED_TEXT = 300
_LONG_WORD, _LONG_TEXT = 16, 60
_LINE = 100  # characters of table type that a line of the page holds
_NUMBER = re.compile(r"[-+−]?[0-9][0-9.,  ]*%?")


def build_own_tables(own: Iterable[OwnEvidence]) -> tuple[OwnTableView, ...]:
    """Return the view of each table that was chosen for the brief, in that order."""
    return tuple(_view(item) for item in own)


def own_sources(own: Iterable[OwnEvidence]) -> dict[str, Source]:
    """Return the sources that the printed rows of all tables cite, by id."""
    return {key: source for item in own for key, source in item.sources.items()}


def finder(tables: tuple[OwnTableView, ...]) -> Callable[[object], OwnTableView]:
    """Return the function ``own_table`` of templates: the table of a name, or an error with a hint."""
    by_name: Mapping[str, OwnTableView] = {table.name: table for table in tables}

    def own_table(name: object) -> OwnTableView:
        if isinstance(name, str) and name in by_name:
            return by_name[name]
        raise TemplateRuntimeError(_unknown(str(name)[:60], tuple(by_name)))

    return own_table


def _unknown(name: str, known: tuple[str, ...]) -> str:
    hint = did_you_mean(name, known, notice("Make the brief with `--with {name}`.", name=name), code=True)
    return notice("No own table `{name}` was chosen for this brief. {hint}", name=name, hint=hint)


def _view(item: OwnEvidence) -> OwnTableView:
    table = item.table
    others = [at for at in range(len(table.columns)) if at != table.source_column]
    printed = others[:PRINTED_COLUMNS]
    cells = [[row.cells[at] for at in printed] for row in item.rows]
    return OwnTableView(
        name=table.name,
        title=table.title,
        file=table.file,
        columns=_columns([table.columns[at] for at in printed], cells),
        rows=tuple(_row(row, texts) for row, texts in zip(item.rows, cells, strict=True)),
        row_count=item.count,
        total=len(table.rows),
        by_country=table.countries is not None,
        by_date=table.dates is not None,
        columns_left_out=tuple(table.columns[at] for at in others[PRINTED_COLUMNS:]),
        shortened=any(len(text) > PRINTED_TEXT for texts in cells for text in texts),
        source_ids=tuple(dict.fromkeys(key for row in item.rows for key in row.source_ids)),
    )


def _row(row: OwnRow, texts: list[str]) -> OwnRowView:
    return OwnRowView(tuple(_short(text) for text in texts), row.source_ids)


def _short(text: str) -> str:
    return text if len(text) <= PRINTED_TEXT else f"{text[:PRINTED_TEXT]} …"


def _columns(names: list[str], cells: list[list[str]]) -> tuple[OwnColumnView, ...]:
    texts = [tuple(row[at] for row in cells) for at in range(len(names))]
    widths = _widths([(name, *column) for name, column in zip(names, texts, strict=True)])
    return tuple(
        OwnColumnView(name, _numeric(column), width)
        for name, column, width in zip(names, texts, widths, strict=True)
    )


def _widths(columns: list[tuple[str, ...]]) -> list[int]:
    """Return a width for each column in percent: room for its longest word, the rest where texts are long."""
    words = [max(len(word) for text in column for word in (text.split() or [""])) for column in columns]
    longest = [max(min(len(text), _LONG_TEXT) for text in column) for column in columns]
    least = [min(word, _LONG_WORD) + 4 for word in words]
    wanted = [max(0, text - width) for text, width in zip(longest, least, strict=True)]
    spare = min(max(0, _LINE - sum(least)), sum(wanted))
    shares = [width + spare * want // max(1, sum(wanted)) for width, want in zip(least, wanted, strict=True)]
    return [100 * share // sum(shares) for share in shares]


def _numeric(column: tuple[str, ...]) -> bool:
    filled = [text for text in column if text]
    return bool(filled) and all(_NUMBER.fullmatch(text) for text in filled)
