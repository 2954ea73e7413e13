# SPDX-License-Identifier: Apache-2.0
"""The tables of the user's own as the window sees them: list, add, remove."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from chipbrief.frozen import frozen
from chipbrief_gui.data.from_packs import clean
from chipbrief_gui.data.report import Report, Row, Section
from chipbrief_gui.words import count, say

if TYPE_CHECKING:
    from chipbrief.own import OwnEntry


@frozen
class Addition:
    """A file to add under a name; ``sheet`` says which one of a workbook that has several.

    ``source``, ``country`` and ``date`` name the columns that are these; ``all_from`` is one source for all.
    """

    file: Path
    name: str
    title: str
    sheet: str
    replace: bool
    source: str = ""
    country: str = ""
    date: str = ""
    all_from: str = ""


@frozen
class Peeked:
    """The columns of a file, each with some of its cells, and which of them have the name of a role."""

    columns: tuple[tuple[str, str], ...]
    guesses: dict[str, str]


def user_tables() -> Path:
    """Return the folder where the tables of the person at this machine are kept."""
    from chipbrief.paths import user_folder

    return user_folder("own")


@frozen
class OwnTables:
    """The tables in one folder; all functions are called in the background."""

    folder: Callable[[], Path] = user_tables

    def report(self) -> Report:
        """Return one row for each table. Raises ``DataError``."""
        from chipbrief.own import list_tables

        found = list_tables(self.folder())
        return Report(
            heading=say("own.heading", n=count("own.tables", len(found))) if found else "",
            rows=tuple(_row(entry) for entry in found),
            empty=say("own.none"),
        )

    def add(self, wanted: Addition, library: Any) -> str:
        """Read a file, check it, keep it, and say so. Raises ``PickError`` or ``DataError``."""
        from chipbrief.own import Roles, add_table, check_sources, let_go, read_own_table

        roles = Roles(wanted.source, wanted.country, wanted.date, wanted.all_from)
        table = read_own_table(wanted.file, wanted.name, wanted.title, wanted.sheet, roles)
        check_sources(table, library.sources)
        entry = add_table(self.folder(), table, replace=wanted.replace)
        pieces = list(table.rows.pieces)
        del table
        let_go(pieces)
        return say("own.added", name=entry.name, n=count("own.rows", entry.rows))

    def peek(self, file: Path, sheet: str) -> Peeked:
        """Return the columns of a file with what stands in them. Raises ``DataError``."""
        from chipbrief.own import peek

        head = peek(file, sheet)
        samples = [
            ", ".join(clean(row[at])[:40] for row in head.rows if at < len(row) and row[at])
            for at in range(len(head.columns))
        ]
        pairs = zip(head.columns, samples, strict=True)
        columns = tuple((name, sample) for name, sample in pairs if name.strip())
        return Peeked(columns, {role: head.guess(role) for role in ("source", "country", "date")})

    def remove(self, name: str) -> str:
        """Remove a table, and say so. Raises ``PickError`` or ``DataError``."""
        from chipbrief.own import remove_table

        remove_table(self.folder(), name)
        return say("own.removed", name=name)


def faulty_fields(error: Exception, wanted: Addition, *, has_source: bool) -> tuple[str, ...]:
    """Return the fields of the form that an error of ``add`` is about, the first to look at before others."""
    from chipbrief.errors import PickError
    from chipbrief.gather.faults import PackError

    if isinstance(error, PickError):
        return ("name",)
    if not isinstance(error, PackError):
        return ()
    column = error.found[0].column.strip().casefold()
    if not column and not (has_source or wanted.all_from):
        return ("source", "all_from")
    roles = {role: getattr(wanted, role).strip().casefold() for role in ("source", "country", "date")}
    return tuple(role for role, name in roles.items() if column and column in (role, name))


def proposed_name(file: Path) -> str:
    """Return a name for the table in ``file``: small letters, digits and hyphens.

    >>> proposed_name(Path("My Table_2.csv"))
    'my-table-2'
    """
    signs = (sign if sign.isascii() and sign.isalnum() else " " for sign in file.stem.lower())
    return "-".join("".join(signs).split())


def _row(entry: OwnEntry) -> Row:
    return Row(
        cells=(entry.name, clean(entry.title), entry.rows, len(entry.columns), clean(entry.file)),
        notes=(Section(clean(entry.title), (say("own.columns", names=clean(", ".join(entry.columns))),)),),
        key=entry.name,
    )
