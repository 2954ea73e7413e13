# SPDX-License-Identifier: Apache-2.0
"""Install: what a pack changes is said, older ones are refused, and the same one twice does nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from support.packing import (
    CASES,
    WHEN,
    descriptor,
    listed,
    new_store,
    snapshot,
    source,
    tiny,
    write,
    zip_file,
)

from chipbrief.errors import DataError, OlderPackError
from chipbrief.gather import Library
from chipbrief.gather.records import DiversionCase
from chipbrief.packs.changes import Changes, DatasetChange
from chipbrief.packs.installing import install
from chipbrief.packs.store import Store, in_use, read_state
from chipbrief.paths import shipped

Bring = Callable[..., str]
NEWER = {
    CASES: tiny()[CASES]
    .replace(b"two,2024-05-01,Another", b"three,2024-06-01,Another")
    .replace(b"1000", b"2000"),
    "sources/sources.json": json.dumps([
        source("src-a", "superseded"),
        source("src-b", "retracted"),
        source("src-c"),
    ]),
}


def test_a_pack_is_brought_into_use(store: Store, bring: Bring):
    name = bring(listed(tiny()))
    assert in_use(store).folder == store.packs / name
    assert name.startswith("2026-12-01-")
    assert Library.open(in_use(store).folder).version == "2026-12-01"


def test_before_any_install_the_shipped_pack_is_in_use(store: Store):
    assert in_use(store).folder == store.shipped
    assert not store.home.exists()


def test_the_shipped_pack_itself_can_be_installed(tmp_path: Path):
    store = new_store(tmp_path)
    done = install(shipped("datasets"), store, WHEN)
    assert done.status == "installed"
    assert len(Library.open(in_use(store).folder).all(DiversionCase)) > 10


def test_what_a_pack_changes_is_said_row_by_row(store: Store, bring: Bring, tmp_path: Path):
    bring()
    value = descriptor("2026-12-02")
    value["resources"][2] = {"name": "quantum", "path": "quantum.csv"}
    changes = {**NEWER, "datapackage.json": json.dumps(value), "quantum.csv": "id,a\nq,1\n"}
    done = install(zip_file(tmp_path, tiny(changes=changes)), store, WHEN)
    assert (done.former, done.version) == ("2026-12-01", "2026-12-02")
    assert done.changes == Changes(
        datasets=(
            DatasetChange("sources", added=("src-c",), changed=("src-a", "src-b")),
            DatasetChange("chip_classes", removed=("dc-gpu",)),
            DatasetChange("diversion_cases", added=("three",), removed=("two",), changed=("one",)),
            DatasetChange("quantum", added=("q",)),
        ),
        added=("quantum",),
        removed=("chip_classes",),
        superseded=("src-a",),
        retracted=("src-b",),
    )


def test_a_source_that_was_superseded_before_is_not_news(store: Store, bring: Bring, tmp_path: Path):
    bring(tiny(changes=NEWER))
    done = install(zip_file(tmp_path, tiny("2026-12-02", NEWER)), store, WHEN)
    assert done.changes == Changes()
    assert not done.changes


def test_a_dry_run_says_the_same_and_changes_nothing(store: Store, bring: Bring, tmp_path: Path):
    bring()
    before = snapshot(store)
    path = zip_file(tmp_path, tiny("2026-12-02", NEWER))
    dry = install(path, store, WHEN, dry_run=True)
    assert dry.status == "dry run"
    assert snapshot(store) == before
    assert install(path, store, WHEN).changes == dry.changes


def test_a_dry_run_on_a_new_machine_makes_no_folder(store: Store, tmp_path: Path):
    install(zip_file(tmp_path, tiny()), store, WHEN, dry_run=True)
    assert not store.home.exists()


def test_an_older_pack_needs_to_be_allowed(store: Store, bring: Bring):
    bring()
    before = snapshot(store)
    with pytest.raises(OlderPackError, match=r"older than the one in use \(2026-12-01\)\.$"):
        bring(tiny("2026-11-30"))
    assert snapshot(store) == before
    assert bring(tiny("2026-11-30"), allow_older=True) == in_use(store).name


def test_a_pack_older_than_the_shipped_one_is_refused_too(bring: Bring):
    with pytest.raises(DataError, match="older than the one in use"):
        bring(tiny("2026-11-22"))


def test_the_same_pack_twice_does_nothing(store: Store, bring: Bring, tmp_path: Path):
    bring()
    before = snapshot(store)
    done = install(zip_file(tmp_path, tiny(), "renamed.zip"), store, WHEN)
    assert done.status == "already in use"
    assert snapshot(store) == before


def test_the_shipped_pack_over_itself_does_nothing(store: Store):
    assert install(store.shipped, store, WHEN).status == "already in use"
    assert not store.home.exists()


def test_the_same_version_with_other_rows_is_another_pack(store: Store, bring: Bring):
    first = bring()
    second = bring(tiny(changes=NEWER))
    assert second != first
    assert read_state(store).former == ("", first)


def test_weaknesses_of_a_pack_are_told_but_do_not_stop_it(store: Store, tmp_path: Path):
    changes = {CASES: tiny()[CASES].replace(b",seen", b",memory")}
    done = install(zip_file(tmp_path, tiny(changes=changes)), store, WHEN)
    assert [problem.code for problem in done.problems if problem.code == "memory"] == ["memory"]


@pytest.mark.parametrize("harm", ["remove", "change", "record", "folder"])
def test_a_damaged_pack_is_not_used_and_can_be_installed_again(store: Store, bring: Bring, harm: str):
    name = bring()
    folder = store.packs / name
    if harm == "remove":
        (folder / CASES).unlink()
    elif harm == "change":
        (folder / CASES).write_bytes(tiny()[CASES].replace(b"1000", b"1001"))
    elif harm == "record":
        (folder / ".installed.json").write_text("{}")
    else:
        folder.rename(folder.with_name("elsewhere"))
    using = in_use(store)
    assert using.folder == store.shipped
    assert f"data pack {name} is damaged" in using.notes[0]
    assert bring() == name
    assert in_use(store) == type(using)(folder, name)


@pytest.mark.parametrize("text", ["", "nope", "{}", '{"current": "../..", "former": []}', "[" * 100_000])
def test_a_damaged_state_falls_back_to_the_shipped_pack_and_says_so(store: Store, bring: Bring, text: str):
    name = bring()
    (store.packs / "current").write_text(text)
    using = in_use(store)
    assert using.folder == store.shipped
    assert "The shipped data pack is used" in using.notes[0]
    assert bring() == name
    assert in_use(store).notes == ()


def test_a_newer_shipped_pack_is_pointed_out(store: Store, bring: Bring):
    bring()
    write(store.shipped, tiny("2027-03-01"))
    using = in_use(store)
    assert using.folder != store.shipped
    assert "older than the one of 2027-03-01" in using.notes[0]


def test_an_older_pack_installed_on_purpose_is_not_nagged_about(store: Store, bring: Bring):
    bring(tiny("2026-11-01"), allow_older=True)
    assert in_use(store).notes == ()
