# SPDX-License-Identifier: Apache-2.0
"""The file of the shelf: SQLite, opened for each act and closed again, so that several programs may use it.

It keeps a rollback journal and no write-ahead log, which does not work on the network folders of offices.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, fields, replace
from itertools import count
from pathlib import Path
from typing import TypeVar

from chipbrief.errors import ShelfError, UnlistedError
from chipbrief.files.writing import cause
from chipbrief.language.notices import notice
from chipbrief.shelf.entry import Entry

#: The form of the file; a newer one is not touched, an older one is brought up to it.
VERSION = 1
_COLUMNS = tuple(item.name for item in fields(Entry) if item.name != "id")
_NUMBERS = {"pages", "size", "stamp"}
_KINDS = {name: "integer" if name in _NUMBERS else "text" for name in _COLUMNS}
_TABLE = ", ".join(f"{name} {kind} not null" for name, kind in _KINDS.items())
_CREATE = f"create table briefs (id integer primary key autoincrement, {_TABLE}, unique (path))"
#: What works by itself whenever a database is read or written; ours has only a table.
_ACTING = "select count(*) from sqlite_master where type in ('view', 'trigger') or sql like '%virtual%'"
_PATIENCE = 3.0
_DAMAGED = (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT)
_CAUSES = {
    sqlite3.SQLITE_BUSY: notice("another program is using it; try again in a moment"),
    sqlite3.SQLITE_LOCKED: notice("another program is using it; try again in a moment"),
    sqlite3.SQLITE_READONLY: notice("you may not write there"),
    sqlite3.SQLITE_CANTOPEN: notice("it cannot be opened; check the folder and your rights to it"),
    sqlite3.SQLITE_FULL: notice("the disk is full"),
    sqlite3.SQLITE_IOERR: notice("the disk reports an error"),
}
Answer = TypeVar("Answer")


class _NotOursError(sqlite3.DatabaseError):
    """The file is a database, but of something else."""


def user_shelf() -> Path:
    """Return where the briefs of the person at this machine are listed. The file may not exist yet."""
    from chipbrief.paths import user_folder

    return user_folder("library") / "briefs.sqlite"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The briefs listed in one file. Each act raises ``ShelfError`` naming the file and what to do.

    A file that is damaged is set aside under another name, and a new one is begun.
    """

    file: Path

    def entries(self) -> tuple[Entry, ...]:
        """Return what is kept, the newest first."""
        if not self.file.exists():
            return ()
        order = "select * from briefs order by made desc, id desc"
        return self._do(lambda db: tuple(map(_entry, db.execute(order))))

    def put(self, entry: Entry) -> Entry:
        """Keep an entry, in place of one of the same path, and return it with its id."""
        values = {name: value for name, value in asdict(entry).items() if name != "id" or value}
        names, marks = ", ".join(values), ", ".join(f":{name}" for name in values)
        order = f"insert or replace into briefs ({names}) values ({marks})"  # noqa: S608 - names of fields
        id = self._do(lambda db: db.execute(order, values).lastrowid)
        return replace(entry, id=id or 0)

    def take(self, wanted: str) -> Entry:
        """Forget a brief and return what was kept of it; ``put`` undoes it. The PDF itself stays.

        ``wanted`` is its id or path. Raises ``UnlistedError`` when it is not there.
        """
        found = self.find(wanted)
        self._do(lambda db: db.execute("delete from briefs where id = ?", (found.id,)))
        return found

    def find(self, wanted: str) -> Entry:
        """Return the entry of an id or path. Raises ``UnlistedError`` when it is not there."""
        path = str(Path(wanted).absolute())
        for entry in self.entries():
            if wanted == str(entry.id) or path == entry.path:
                return entry
        raise UnlistedError(notice("The library has no brief “{wanted}”.", wanted=wanted[:200]))

    def set_aside(self) -> tuple[Path, ...]:
        """Return the damaged files that were set aside, the oldest first."""
        found = self.file.parent.glob(f"{self.file.stem}-damaged-*{self.file.suffix}")
        return tuple(sorted(found, key=lambda file: (len(file.name), file.name)))

    def _do(self, act: Callable[[sqlite3.Connection], Answer]) -> Answer:
        try:
            try:
                return self._once(act)
            except sqlite3.DatabaseError as error:
                if not isinstance(error, _NotOursError) and _code(error) not in _DAMAGED:
                    raise
                self._move_aside()
                return self._once(act)
        except sqlite3.Error as error:
            raise self._refusal(_CAUSES.get(_code(error), str(error))) from error
        except OSError as error:
            raise ShelfError(
                notice(
                    "The library of briefs “{file}” cannot be used: {cause}.",
                    file=self.file,
                    cause=cause(error),
                )
            ) from error

    def _refusal(self, why: str) -> ShelfError:
        return ShelfError(
            notice("The library of briefs “{file}” cannot be used: {why}.", file=self.file, why=why)
        )

    def _once(self, act: Callable[[sqlite3.Connection], Answer]) -> Answer:
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self._opened() as db:
            return act(db)

    @contextmanager
    def _opened(self) -> Generator[sqlite3.Connection]:
        """Give the database in one transaction that is written whole or not at all."""
        with closing(sqlite3.connect(self.file, timeout=_PATIENCE, isolation_level=None)) as db:
            db.row_factory = sqlite3.Row
            db.text_factory = _text
            db.execute("begin immediate")
            try:
                self._prepare(db)
                yield db
                db.execute("commit")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    db.execute("rollback")
                raise

    def _prepare(self, db: sqlite3.Connection) -> None:
        version = db.execute("pragma user_version").fetchone()[0]
        tables = db.execute("select count(*) from sqlite_master").fetchone()[0]
        acting = db.execute(_ACTING).fetchone()[0]
        if version > VERSION:
            raise ShelfError(
                notice(
                    "The library of briefs “{file}” was written by a newer version of Chipbrief. "
                    "Use that one; nothing was changed.",
                    file=self.file,
                )
            )
        if version == VERSION:
            columns = {row["name"] for row in db.execute("pragma table_info(briefs)")}
            if columns == {"id", *_COLUMNS} and not acting:
                return
        elif not tables:
            db.execute(_CREATE)
            db.execute(f"pragma user_version = {VERSION}")
            return
        raise _NotOursError("it holds something else")

    def _move_aside(self) -> None:
        """Give the damaged file, and its journal, names under which they are kept."""
        stem, suffix = self.file.stem, self.file.suffix
        names = (
            self.file.with_name(f"{stem}-damaged-{number}{suffix}")
            for number in count(len(self.set_aside()) + 1)
        )
        kept = next(path for path in names if not path.exists())
        self.file.rename(kept)
        journal = self.file.with_name(f"{self.file.name}-journal")
        if journal.exists():
            journal.rename(kept.with_name(f"{kept.name}-journal"))


def _entry(row: sqlite3.Row) -> Entry:
    """Return what a row says. Raises ``_NotOursError`` for a value of another kind: SQLite keeps any."""
    values = dict(row)
    if not all(isinstance(values[name], int if name in {"id", *_NUMBERS} else str) for name in values):
        raise _NotOursError("it holds something else")
    return Entry(**values)


def _text(data: bytes) -> str:
    return data.decode(errors="replace")


def _code(error: sqlite3.Error) -> int:
    """Return the primary result code of SQLite."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
