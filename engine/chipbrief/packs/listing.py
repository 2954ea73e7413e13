# SPDX-License-Identifier: Apache-2.0
"""The packs at hand, and the way back to a former one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from chipbrief.errors import DataError
from chipbrief.language.notices import notice, words_of
from chipbrief.packs.counting import counts
from chipbrief.packs.folders import read_folder
from chipbrief.packs.signatures import signer_of
from chipbrief.packs.store import (
    SHIPPED,
    State,
    Store,
    damage,
    in_use,
    installed_names,
    read_head,
    read_record,
    read_state,
    switched,
    write_state,
)


@dataclass(frozen=True, slots=True)
class PackEntry:
    """A pack at hand. ``installed`` is an ISO moment, empty for the shipped pack, whose ``name`` is empty.

    ``signed`` says who signed it by the keys trusted today; ``damage`` what is wrong with it.
    """

    name: str
    title: str
    version: str
    rows: int
    sources: int
    signed: str
    installed: str
    current: bool
    damage: str = ""

    @property
    def shipped(self) -> bool:
        """Whether it is the pack that came with the program."""
        return self.name == SHIPPED


@dataclass(frozen=True, slots=True)
class Switch:
    """A change of the pack in use: the versions before and after, and what must be said about it."""

    former: str
    version: str
    name: str
    notes: tuple[str, ...] = ()


def packs(store: Store) -> tuple[PackEntry, ...]:
    """Return the shipped pack and every installed one, oldest version first. Raises ``DataError``."""
    using = in_use(store).name
    head = read_head(store.shipped)
    first = PackEntry(
        SHIPPED, head.title, head.version, *counts(store.shipped), "shipped", "", using == SHIPPED
    )
    return (first, *(_entry(store, name, using) for name in installed_names(store)))


def _entry(store: Store, name: str, using: str) -> PackEntry:
    folder = store.packs / name
    if wrong := damage(folder):
        return PackEntry(name, "", name[:10], 0, 0, "", "", current=False, damage=wrong)
    record = read_record(folder)
    return PackEntry(
        name=name,
        title=record.title,
        version=record.version,
        rows=record.rows,
        sources=record.sources,
        signed=_signed(folder, store.keys),
        installed=record.installed,
        current=name == using,
    )


def _signed(folder: Path, keys: Path) -> str:
    try:
        return str(signer_of(read_folder(folder), keys, folder.name))
    except DataError as error:
        return words_of(error)


def rollback(store: Store, *, to_shipped: bool = False) -> Switch:
    """Bring the former pack back into use, or the shipped one. Damaged packs are passed over, and named.

    Raises ``DataError`` if there is no former pack, ``SealError`` if the disk fails.
    """
    before = read_head(in_use(store).folder).version
    state, notes = _former(store, to_shipped=to_shipped)
    write_state(store, state)
    folder = store.packs / state.current if state.current else store.shipped
    return Switch(before, read_head(folder).version, state.current, notes)


def _former(store: Store, *, to_shipped: bool) -> tuple[State, tuple[str, ...]]:
    try:
        state = read_state(store)
    except DataError as error:
        return State(), (notice("{error} The shipped data pack is used.", error=error),)
    if state.current == SHIPPED and (to_shipped or not state.former):
        raise DataError(notice("The shipped data pack is in use, and there is no former one to go back to."))
    if to_shipped:
        return switched(state, SHIPPED), ()
    notes: list[str] = []
    for length in range(len(state.former) - 1, -1, -1):
        name = state.former[length]
        wrong = damage(store.packs / name) if name else ""
        if not wrong:
            return State(name, state.former[:length]), tuple(notes)
        notes.append(
            notice("The data pack {name} was passed over: it is damaged ({wrong}).", name=name, wrong=wrong)
        )
    return State(), tuple(notes)
