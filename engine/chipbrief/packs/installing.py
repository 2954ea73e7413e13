# SPDX-License-Identifier: Apache-2.0
"""Install a data pack: check all of it beside the store, then bring it into use by replacing one small file.

At every moment, whatever fails, the pack that was in use still is, whole. A failed install leaves the
store as it was; what a killed one leaves is removed by the next.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from chipbrief.errors import DataError, OlderPackError
from chipbrief.files.staging import staged_folder
from chipbrief.files.writing import cause, sync_folder, write_new
from chipbrief.gather.checking import ERROR, PackProblem, check_pack
from chipbrief.gather.faults import Fault, PackError
from chipbrief.language.notices import notice
from chipbrief.packs.changes import Changes, changes
from chipbrief.packs.counting import counts
from chipbrief.packs.folders import read_folder
from chipbrief.packs.manifest import digest
from chipbrief.packs.received import Received, receive, write_files
from chipbrief.packs.signatures import Signer
from chipbrief.packs.store import (
    RECORD,
    SHIPPED,
    InUse,
    Record,
    State,
    Store,
    all_hashes,
    damage,
    in_use,
    read_head,
    read_state,
    record_bytes,
    stamp,
    switched,
    write_state,
)

INSTALLED, ALREADY, DRY_RUN = "installed", notice("already in use"), notice("dry run")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an install did, or would do. ``status`` is installed, already in use, or dry run.

    ``former`` is the version that was in use before, ``problems`` the warnings of the check, ``notes``
    what else must be said.
    """

    status: str
    name: str
    title: str
    version: str
    former: str
    signer: Signer
    changes: Changes
    problems: tuple[PackProblem, ...] = ()
    notes: tuple[str, ...] = ()


def install(
    source: Path, store: Store, when: datetime, *, allow_older: bool = False, dry_run: bool = False
) -> Outcome:
    """Bring the pack in ``source`` (a ZIP or a folder) into use and say what it changes.

    ``when`` is the moment of installation. ``dry_run`` checks and compares only. Raises ``DataError``
    naming file, row and column, and ``SealError`` if the disk fails; the store is then as it was.
    """
    received = receive(source, store.keys)
    using = in_use(store)
    former = read_head(using.folder).version
    if _is_same(received, using):
        return _outcome(ALREADY, received, former, using.notes, Changes(), ())
    _refuse_older(received, former, allow_older=allow_older)
    try:
        with _staged(received, store, dry_run=dry_run) as folder:
            problems = _checked(folder)
            found = changes(using.folder, folder)
            if not dry_run:
                _bring_in(folder, received, store, when)
    except OSError as error:
        message = notice(
            "The data pack cannot be written to “{packs}”: {cause}. Nothing was changed.",
            packs=store.packs,
            cause=cause(error),
        )
        raise DataError(message) from error
    return _outcome(DRY_RUN if dry_run else INSTALLED, received, former, using.notes, found, problems)


def _outcome(
    status: str,
    received: Received,
    former: str,
    notes: tuple[str, ...],
    found: Changes,
    problems: tuple[PackProblem, ...],
) -> Outcome:
    return Outcome(
        status=status,
        name=received.folder,
        title=received.package.title,
        version=received.package.version,
        former=former,
        signer=received.signer,
        changes=found,
        problems=problems,
        notes=notes,
    )


def _is_same(received: Received, using: InUse) -> bool:
    if using.name != SHIPPED:
        return received.folder == using.name
    return digest(received.files) == digest(read_folder(using.folder))


def _refuse_older(received: Received, former: str, *, allow_older: bool) -> None:
    version = received.package.version
    if version < former and not allow_older:
        message = notice(
            "This pack is of {version}, older than the one in use ({former}).",
            version=version,
            former=former,
        )
        raise OlderPackError(str(Fault(received.place, message)))


@contextmanager
def _staged(received: Received, store: Store, *, dry_run: bool) -> Generator[Path]:
    """Give the pack written to a folder of its own; what is left of that folder is removed."""
    with _room(store, dry_run=dry_run) as above:
        folder = Path(above) / received.place
        write_files(folder, received.files)
        yield folder


def _room(store: Store, *, dry_run: bool) -> AbstractContextManager[Path | str]:
    """Return a folder for the time of an install, where a rename brings the pack into the store."""
    if dry_run:
        return TemporaryDirectory(prefix="chipbrief-")
    store.packs.mkdir(parents=True, exist_ok=True)
    return staged_folder(store.packs)


def _checked(folder: Path) -> tuple[PackProblem, ...]:
    """Return the warnings of the pack, after checking each row. Raises ``PackError`` with every error."""
    problems = check_pack(folder)
    faults = tuple(
        Fault(problem.file, problem.message, problem.row, problem.column)
        for problem in problems
        if problem.level == ERROR
    )
    if faults:
        raise PackError(faults)
    return problems


def _bring_in(folder: Path, received: Received, store: Store, when: datetime) -> None:
    """Move the staged pack to its place and make it the one in use; undo the move if it is not in the end."""
    write_new(folder / RECORD, record_bytes(_record(folder, received, store, when)))
    target = store.packs / received.folder
    spoiled = folder.with_name(".spoiled")
    fresh = bool(damage(target))
    try:
        if fresh:
            if target.exists():
                target.rename(spoiled)
            _sync(folder)
            folder.rename(target)
            sync_folder(store.packs)
            _read_back(target)
        write_state(store, switched(_state(store), received.folder))
    except BaseException:
        if fresh and in_use(store).name != received.folder:
            _undo(target, folder, spoiled)
        raise


def _undo(target: Path, folder: Path, spoiled: Path) -> None:
    if not folder.exists() and target.exists():
        target.rename(folder)
    if spoiled.exists():
        spoiled.rename(target)


def _sync(folder: Path) -> None:
    for found in (*(path for path in folder.rglob("*") if path.is_dir()), folder):
        sync_folder(found)


def _read_back(target: Path) -> None:
    if wrong := damage(target):
        raise DataError(
            notice(
                "“{target}” was not written whole ({wrong}). Nothing was changed. Try again.",
                target=target,
                wrong=wrong,
            )
        )


def _state(store: Store) -> State:
    """Return the state, or a first one if the file that holds it is damaged."""
    try:
        return read_state(store)
    except DataError:
        return State()


def _record(folder: Path, received: Received, store: Store, when: datetime) -> Record:
    rows, sources = counts(folder)
    return Record(
        title=received.package.title,
        version=received.package.version,
        installed=stamp(when),
        shipped=read_head(store.shipped).version,
        rows=rows,
        sources=sources,
        files=all_hashes(received.files),
    )
