# SPDX-License-Identifier: Apache-2.0
"""Where tables of the user's own are kept: NAME.csv, and NAME.json with what is known of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from chipbrief.errors import DataError, PickError
from chipbrief.files.reading import read_start
from chipbrief.files.writing import cause, make_folder, write_all
from chipbrief.gather.faults import refuse
from chipbrief.language.notices import notice, reason
from chipbrief.nearest import did_you_mean
from chipbrief.own.names import check_name
from chipbrief.own.reading import table_from
from chipbrief.own.table import MAX_BYTES, OwnTable

#: The most bytes of what is known of a table.
_MOST_ABOUT = 4_000_000


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """What is kept beside a table.

    ``file`` is the name of the file it came from and ``original_sha256`` that file's hash; ``sha256`` is
    the hash of the CSV kept here, which is the same when the file was a CSV.
    """

    name: str
    title: str
    columns: tuple[str, ...]
    rows: int
    file: str
    original_sha256: str
    sha256: str


def add_table(folder: Path, table: OwnTable, *, replace: bool = False) -> OwnEntry:
    """Keep a table and return its entry.

    Raises ``PickError`` when the name is taken or cannot be used, and ``SealError`` when it cannot be
    written: both files are, or none.
    """
    check_name(table.name)
    data, about = _paths(folder, table.name)
    if about.exists() and not replace:
        raise PickError(
            notice(
                "There is a table “{name}” already. Add --replace to put this one in its place, or choose "
                "another --name.",
                name=table.name,
            )
        )
    entry = OwnEntry(
        table.name, table.title, table.columns, len(table.rows), table.file, table.original, table.sha256
    )
    told = json.dumps(asdict(entry), ensure_ascii=False, indent=1).encode() + b"\n"
    make_folder(folder)
    write_all(folder, {data.name: table.data, about.name: told})
    return entry


def list_tables(folder: Path) -> tuple[OwnEntry, ...]:
    """Return the entries of the tables in ``folder``, by name; none when there is no folder."""
    return tuple(_entry(path) for path in sorted(folder.glob("*.json")))


def open_tables(folder: Path, names: Iterable[str]) -> tuple[OwnTable, ...]:
    """Return the tables of those names, each once. Raises ``PickError`` for a name that is not there."""
    return tuple(open_table(folder, name) for name in dict.fromkeys(names))


def open_table(folder: Path, name: str) -> OwnTable:
    """Return a table that was added. Raises ``PickError`` when there is none, ``DataError`` when damaged."""
    data, about = _known(folder, name)
    entry = _entry(about)
    try:
        found = read_start(data, MAX_BYTES + 1)
    except OSError as error:
        raise refuse(
            data.name, notice("The file cannot be read ({reason}). Add it again.", reason=reason(error))
        ) from None
    if hashlib.sha256(found).hexdigest() != entry.sha256:
        raise refuse(
            data.name, notice("The file was changed after it was added. Add it again with --replace.")
        )
    return table_from(
        found, name=entry.name, title=entry.title, file=entry.file, original=entry.original_sha256
    )


def remove_table(folder: Path, name: str) -> None:
    """Remove a table and all that is kept of it.

    Raises ``PickError`` when it is not there, and ``DataError`` when it cannot be removed.
    """
    data, about = _known(folder, name)
    try:
        about.unlink()
        data.unlink(missing_ok=True)
    except OSError as error:
        raise DataError(
            notice("The table “{name}” cannot be removed: {cause}.", name=name, cause=cause(error))
        ) from None


def unknown(name: str, known: Iterable[str]) -> str:
    """Return what is said of a name that no table has."""
    names = sorted(known)
    has = (
        notice("There are: {names}.", names=", ".join(names))
        if names
        else notice("Add one with: chipbrief data add FILE --name NAME.")
    )
    hint = did_you_mean(name, names, has)
    return notice("There is no table of your own called “{name}”. {hint}", name=name[:60], hint=hint)


def _known(folder: Path, name: str) -> tuple[Path, Path]:
    names = [path.stem for path in folder.glob("*.json")]
    if name not in names:
        raise PickError(unknown(name, names))
    return _paths(folder, name)


def _paths(folder: Path, name: str) -> tuple[Path, Path]:
    return folder / f"{name}.csv", folder / f"{name}.json"


def _entry(path: Path) -> OwnEntry:
    try:
        values = json.loads(read_start(path, _MOST_ABOUT))
        entry = OwnEntry(**(values | {"columns": tuple(values["columns"])}))
        texts = (getattr(entry, field.name) for field in fields(entry) if field.type == "str")
        if not all(isinstance(text, str) for text in texts):
            raise TypeError(notice("a value is not text"))
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        message = notice(
            "The file cannot be read ({error}). Remove it, and add the table again.", error=error
        )
        raise refuse(path.name, message) from None
    if entry.name != path.stem:
        raise refuse(path.name, notice("The file was renamed. Remove it, and add the table again."))
    return entry
