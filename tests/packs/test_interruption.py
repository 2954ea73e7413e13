# SPDX-License-Identifier: Apache-2.0
"""Whatever stops an install, and whenever: the old pack or the new one is in use, whole."""

from __future__ import annotations

import errno
import itertools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.packing import WHEN, new_store, snapshot, tiny, zip_file
from support.tree import ROOT

from chipbrief.errors import ChipbriefError
from chipbrief.packs import installing
from chipbrief.packs.installing import install
from chipbrief.packs.listing import rollback
from chipbrief.packs.store import Store, in_use

STEPS = ("open", "mkdir", "rename", "replace", "fsync", "fstat")
Bring = Callable[..., str]


class Failing:
    """The functions of ``os`` that an install uses, of which the ``at``-th call fails."""

    def __init__(self, at: int, error: BaseException) -> None:
        self.left, self.error = at, error

    def wrap(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self.left -= 1
            if self.left == 0:
                raise self.error
            return function(*arguments, **options)

        return call


def stopped(path: Path, store: Store, failing: Failing) -> bool:
    """Install with a step that fails, and say whether the install failed of it."""
    with pytest.MonkeyPatch.context() as patch:
        for step in STEPS:
            patch.setattr(os, step, failing.wrap(getattr(os, step)))
        try:
            install(path, store, WHEN)
        except (ChipbriefError, KeyboardInterrupt):
            return True
    return False


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, None])
def test_each_step_may_fail(store: Store, bring: Bring, tmp_path: Path, number: int | None):
    """A step fails by an error of the system, or by Ctrl+C, which can come when all is done already."""
    old = bring()
    before = snapshot(store)
    path = zip_file(tmp_path, tiny("2026-12-02"))
    failures = 0
    for at in itertools.count(1):
        failing = Failing(at, OSError(number, "failed") if number else KeyboardInterrupt())
        failed = stopped(path, store, failing)
        failures += failed
        using = in_use(store)
        assert using.notes == ()
        if using.name == old:
            assert failed
            assert snapshot(store) == before, f"step {at}"
        else:
            assert not (failed and number)
            assert using.name.startswith("2026-12-02")
            shutil.rmtree(using.folder)
            (store.packs / "current").write_bytes(before["packs/current"])
        if failing.left > 0:
            break
    assert failures > 30


KILLED = """
import itertools, os, shutil, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from support.packing import WHEN
from chipbrief.packs.installing import install
from chipbrief.packs.store import Store, in_use

base = Path(sys.argv[1])
STEPS = ("open", "mkdir", "rename", "replace", "fsync", "rmdir", "unlink")

def mortal(at, after):
    left = [at]
    def wrap(function):
        def call(*arguments, **options):
            left[0] -= 1
            if left[0] == 0 and not after:
                os._exit(9)
            try:
                return function(*arguments, **options)
            finally:
                if left[0] == 0:
                    os._exit(9)
        return call
    for step in STEPS:
        setattr(os, step, wrap(getattr(os, step)))

deaths = 0
for at, after in itertools.product(range(1, 1000), (False, True)):
    home = base / f"home-{at}-{after}"
    shutil.copytree(base / "home", home)
    store = Store(home, base / "datasets")
    child = os.fork()
    if child == 0:
        mortal(at, after)
        install(base / "new.zip", store, WHEN)
        os._exit(0)
    died = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    deaths += died
    using = in_use(store)
    assert using.name and not using.notes, (at, after, using)
    done = install(base / "new.zip", store, WHEN)
    assert in_use(store).name == done.name and not in_use(store).notes
    assert died is False or done.status in ("installed", "already in use")
    again = install(base / "newest.zip", store, WHEN)
    assert in_use(store).name == again.name
    assert not list(store.packs.glob(".chipbrief-*")), (at, after)
    shutil.rmtree(home)
    if not died:
        break
print(deaths)
"""


def test_a_process_may_be_killed_at_each_step(tmp_path: Path):
    store = new_store(tmp_path)
    install(zip_file(tmp_path, tiny()), store, WHEN)
    zip_file(tmp_path, tiny("2026-12-02"), "new.zip")
    zip_file(tmp_path, tiny("2026-12-03"), "newest.zip")
    words = [sys.executable, "-c", KILLED, str(tmp_path), str(ROOT / "tests")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 60


def test_a_pack_that_is_not_written_as_read_is_not_used(store: Store, bring: Bring, monkeypatch):
    from chipbrief.packs import received

    old = bring()
    before = snapshot(store)
    write_new = received.write_new

    def spoil(path: Path, data: bytes) -> None:
        write_new(path, data.replace(b"Tiny", b"Tony") if path.name == "datapackage.json" else data)

    monkeypatch.setattr(received, "write_new", spoil)
    with pytest.raises(ChipbriefError, match="was not written whole"):
        bring(tiny("2026-12-02"))
    assert snapshot(store) == before
    assert in_use(store).name == old


def test_a_rollback_that_fails_changes_nothing(store: Store, bring: Bring, monkeypatch):
    bring()
    before = snapshot(store)

    def fail(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(ChipbriefError, match="the disk is full"):
        rollback(store)
    assert snapshot(store) == before


def test_an_install_whose_folder_another_one_sweeps_fails_cleanly(store: Store, bring: Bring, monkeypatch):
    old = bring()
    checked = installing.check_pack

    def swept(folder: Path) -> object:
        found = checked(folder)
        shutil.rmtree(folder / "countries")
        return found

    monkeypatch.setattr(installing, "check_pack", swept)
    with pytest.raises(ChipbriefError):
        bring(tiny("2026-12-02"))
    assert in_use(store).name == old
