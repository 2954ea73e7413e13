# SPDX-License-Identifier: Apache-2.0
"""Which columns of a file mean something here, when they have other names; and a look at its first rows.

Only names change: every cell stays as it was written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice
from chipbrief.own.table import COUNTRY, DATE, SOURCES, Cells, plain, position

_NAMES = {"source": SOURCES, "country": COUNTRY, "date": DATE}
SAMPLE = 5


@dataclass(frozen=True, slots=True)
class Roles:
    """The columns that are the ``source``, ``country`` and ``date`` of a row; empty for none of another name.

    ``all_from`` is the one source of all rows of a file that has no such column.
    """

    source: str = ""
    country: str = ""
    date: str = ""
    all_from: str = ""

    def __bool__(self) -> bool:
        """Return whether anything is other than in the file."""
        return bool(self.source or self.country or self.date or self.all_from)

    def named(self, columns: Cells, place: str) -> Cells:
        """Return the column names, those with a role under the name of the role. Raises ``PackError``."""
        other = {plain(getattr(self, role)): role for role in _NAMES if getattr(self, role)}
        known = {plain(column) for column in columns}
        for role, name in ((role, getattr(self, role)) for role in other.values()):
            if plain(name) not in known:
                shown = ", ".join(column[:40] for column in columns[:12])
                raise refuse(
                    place,
                    notice(
                        "No column is called “{name}”. The first row holds: {shown}.",
                        name=name[:40],
                        shown=shown,
                    ),
                    1,
                )
            if plain(name) not in _NAMES[role] and position(columns, _NAMES[role]) is not None:
                raise refuse(
                    place,
                    notice(
                        "“{name}” cannot be the {role}: a column of that name is there.",
                        name=name[:40],
                        role=role,
                    ),
                    1,
                )
        return tuple(self._name(column, other) for column in columns)

    def has_source(self, columns: Cells) -> bool:
        """Return whether a first row holds the source column."""
        names = (plain(self.source),) if self.source else SOURCES
        return position(columns, names) is not None

    def completed(self, columns: Cells, rows: Iterable[Cells]) -> tuple[Cells, Iterator[Cells]]:
        """Return the columns and rows with the one source of all, if there is one."""
        if not self.all_from:
            return columns, iter(rows)
        return (*columns, "source"), ((*row, self.all_from) for row in rows)

    @staticmethod
    def _name(column: str, other: dict[str, str]) -> str:
        role = other.get(plain(column), "")
        return role if role and plain(column) not in _NAMES[role] else column


@dataclass(frozen=True, slots=True)
class Head:
    """The first row of a file and a few below it, as they are written; for choosing what means what."""

    columns: Cells
    rows: tuple[Cells, ...]

    def guess(self, role: str) -> str:
        """Return the column that has the name of a role already; empty if none has."""
        at = position(self.columns, _NAMES[role])
        return "" if at is None else self.columns[at]
