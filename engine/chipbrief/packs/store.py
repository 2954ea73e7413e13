# SPDX-License-Identifier: Apache-2.0
"""Where installed packs live: one folder each, never changed, and a small file that says which is in use.

    packs/2026-12-01-3f9a0c1b2d4e/    a pack, with its record in .installed.json
    packs/current                     {"current": folder name, "former": [folder names]}

The empty name stands for the shipped pack. Whatever is damaged, a pack can still be opened: then it is
the shipped one, and that is said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from chipbrief.errors import DataError
from chipbrief.files.reading import read_start
from chipbrief.files.writing import write_atomically
from chipbrief.gather.library import pack_version
from chipbrief.gather.schema import DESCRIPTOR, Package, read_package
from chipbrief.gather.tables import decode
from chipbrief.language.notices import notice, reason, words_of
from chipbrief.packs.folders import read_folder
from chipbrief.packs.manifest import MANIFEST, SIGNATURE, hashes, sha256
from chipbrief.paths import shipped, user_folder

RECORD = ".installed.json"
SHIPPED = ""
_CURRENT = "current"
_REPAIR = notice(
    "Install a pack again (“chipbrief data install”), or use the former one (“chipbrief data rollback”)."
)
_MOST_FORMER = 50
#: The most bytes of a file that says something of a pack.
_MOST = 16_000_000
_NAME = re.compile(r"\d{4}-\d{2}-\d{2}-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True)
class Store:
    """The user's data folder, and the folder of the shipped pack."""

    home: Path
    shipped: Path

    @property
    def packs(self) -> Path:
        """The folder of installed packs; it may not exist yet."""
        return self.home / "packs"

    @property
    def keys(self) -> Path:
        """The folder of trusted public keys; it may not exist."""
        return self.home / "trusted-keys"


@dataclass(frozen=True, slots=True)
class State:
    """Which pack is in use, and those before it, the last one last; empty names are the shipped pack."""

    current: str = SHIPPED
    former: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InUse:
    """The pack that is in use: its folder, and what must be said about it. ``name`` is empty if shipped."""

    folder: Path
    name: str = SHIPPED
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What was known when a pack was installed. ``shipped`` is the version of the shipped pack then."""

    title: str
    version: str
    installed: str
    shipped: str
    rows: int
    sources: int
    files: Mapping[str, str] = field(default_factory=dict)


def user_store() -> Store:
    """Return the store of the person at this machine."""
    return Store(user_folder(), shipped("datasets"))


def in_use(store: Store) -> InUse:
    """Return the pack in use: the installed one if it is whole, else the shipped one and why. Never raises.

    Every file of an installed pack is compared with the hash it had when it was installed.
    """
    try:
        name = read_state(store).current
    except DataError as error:
        return InUse(
            store.shipped,
            notes=(notice("{error} The shipped data pack is used. {repair}", error=error, repair=_REPAIR),),
        )
    if name == SHIPPED:
        return InUse(store.shipped)
    folder = store.packs / name
    if wrong := damage(folder):
        note = notice(
            "The installed data pack {name} is damaged ({wrong}), so the shipped one is used. {repair}",
            name=name,
            wrong=wrong,
            repair=_REPAIR,
        )
        return InUse(store.shipped, notes=(note,))
    return InUse(folder, name, _overtaken(store, folder))


def _overtaken(store: Store, folder: Path) -> tuple[str, ...]:
    """Say so when the program has since brought a newer pack than the installed one."""
    try:
        record, new = read_record(folder), read_head(store.shipped).version
    except DataError:
        return ()
    if new in (record.shipped, record.version) or new < record.version:
        return ()
    note = notice(
        "The installed data pack of {version} is older than the one of {new} that this version of "
        "Chipbrief brings. To use that one: chipbrief data rollback --shipped",
        version=record.version,
        new=new,
    )
    return (note,)


def damage(folder: Path) -> str:
    """Return what is wrong with an installed pack; empty if every file is as it was installed."""
    if not folder.is_dir():
        return notice("its folder is missing")
    try:
        record = read_record(folder)
        found = all_hashes(read_folder(folder))
    except DataError as error:
        return words_of(error)
    for path, expected in record.files.items():
        if path not in found:
            return notice("{path} is missing", path=path)
        if found[path] != expected:
            return notice("{path} was changed", path=path)
    return ""


def all_hashes(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the SHA-256 of every file, also of the manifest and its signature."""
    extra = {path: sha256(files[path]) for path in (MANIFEST, SIGNATURE) if path in files}
    return hashes(files) | extra


def read_head(folder: Path) -> Package:
    """Return what the descriptor of a pack says. Raises ``DataError``."""
    place = f"{folder.name}/{DESCRIPTOR}"
    try:
        package = read_package(decode(read_start(folder / DESCRIPTOR, _MOST), place), place)
    except OSError as error:
        raise DataError(
            notice("{place}: The file cannot be read ({reason}).", place=place, reason=reason(error))
        ) from None
    return replace(package, version=pack_version(package, f"{folder.name}/"))


def read_state(store: Store) -> State:
    """Return which pack is in use. Raises ``DataError`` if the file that says so is damaged."""
    file = store.packs / _CURRENT
    try:
        value = json.loads(read_start(file, _MOST))
        state = State(str(value["current"]), tuple(map(str, value["former"])))
    except FileNotFoundError:
        return State()
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        raise DataError(
            notice("“{file}” cannot be read, so the installed data pack is not known.", file=file)
        ) from None
    if not all(_is_name(name) for name in (state.current, *state.former)):
        raise DataError(notice("“{file}” names no data pack.", file=file))
    return state


def _is_name(name: str) -> bool:
    return name == SHIPPED or _NAME.fullmatch(name) is not None


def write_state(store: Store, state: State) -> None:
    """Make another pack the one in use, at once or not at all. Raises ``SealError``."""
    kept = list(state.former[-_MOST_FORMER:])
    text = json.dumps({"current": state.current, "former": kept}, indent=1) + "\n"
    write_atomically(store.packs / _CURRENT, text.encode())


def switched(state: State, name: str) -> State:
    """Return the state after ``name`` has come into use."""
    return State(name, (*state.former, state.current))


def read_record(folder: Path) -> Record:
    """Return the record of an installed pack. Raises ``DataError``."""
    try:
        values = json.loads(read_start(folder / RECORD, _MOST))
        return Record(
            title=str(values["title"]),
            version=str(values["version"]),
            installed=str(values["installed"]),
            shipped=str(values["shipped"]),
            rows=int(values["rows"]),
            sources=int(values["sources"]),
            files=dict(values["files"]),
        )
    except (OSError, ValueError, KeyError, TypeError, ArithmeticError, RecursionError):
        raise DataError(notice("{record} cannot be read.", record=RECORD)) from None


def record_bytes(record: Record) -> bytes:
    """Return a record as it is written into the folder of its pack."""
    values: dict[str, Any] = {name: getattr(record, name) for name in Record.__slots__}
    return (json.dumps(values, ensure_ascii=False, indent=1) + "\n").encode()


def stamp(when: datetime) -> str:
    """Return a moment as it is kept and shown: ``2026-12-01T09:30:00+00:00``."""
    return when.isoformat(timespec="seconds")


def installed_names(store: Store) -> tuple[str, ...]:
    """Return the names of all installed packs, oldest version first."""
    if not store.packs.is_dir():
        return ()
    return tuple(sorted(found.name for found in store.packs.iterdir() if _NAME.fullmatch(found.name)))
