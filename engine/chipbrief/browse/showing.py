# SPDX-License-Identifier: Apache-2.0
"""A dataset for the command line: what it is, and the rows asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from chipbrief.browse.dataset import ColumnHelp, Dataset, open_dataset
from chipbrief.browse.query import Query, order_of, select, to_csv, where_of


@dataclass(frozen=True, slots=True)
class Shown:
    """A dataset. ``count`` is the number of its rows, ``matching`` of those asked for.

    ``rows`` are the first of these, as they are written.
    """

    dataset: str
    title: str
    description: str
    license: str
    pack: str
    count: int
    matching: int
    columns: tuple[ColumnHelp, ...]
    rows: tuple[dict[str, str], ...]


def show(
    folder: Path,
    name: str,
    limit: int | None = None,
    where: Sequence[str] = (),
    search: str = "",
    sort: Sequence[str] = (),
) -> Shown:
    """Return a dataset of the pack in ``folder`` with the first ``limit`` rows asked for (None: all).

    Raises ``PickError`` naming the datasets or columns there are, ``DataError`` if the file cannot be read.
    """
    found = open_dataset(folder, name)
    rows = select(found.table, query_of(found, where, search, sort))
    return Shown(
        dataset=name,
        title=found.title,
        description=found.description,
        license=found.license,
        pack=found.pack,
        count=found.table.count,
        matching=len(rows),
        columns=found.help,
        rows=tuple(found.table.row(at) for at in islice(rows, limit)),
    )


def rows_as_csv(
    folder: Path, name: str, where: Sequence[str] = (), search: str = "", sort: Sequence[str] = ()
) -> tuple[bytes, int]:
    """Return the rows asked for as CSV, and how many there are. Raises what ``show`` raises."""
    found = open_dataset(folder, name)
    rows = select(found.table, query_of(found, where, search, sort))
    return to_csv(found.table, rows), len(rows)


def query_of(dataset: Dataset, where: Sequence[str], search: str, sort: Sequence[str]) -> Query:
    """Return what the words ask of a dataset. Raises ``PickError``."""
    names = dataset.table.names
    conditions = tuple(where_of(words, names) for words in where)
    return Query(conditions, search, tuple(order_of(words, names) for words in sort))
