# SPDX-License-Identifier: Apache-2.0
"""The file of the shelf: kept whole, shared, set aside when damaged, left alone when newer."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from chipbrief.errors import PickError, ShelfError
from chipbrief.shelf import Shelf, store


@pytest.fixture
def shelf(tmp_path) -> Shelf:
    return Shelf(tmp_path / "data" / "library" / "briefs.sqlite")


def test_nothing_is_kept_and_no_file_made_before_the_first_brief(shelf):
    assert shelf.entries() == ()
    assert not shelf.file.exists()


def test_what_is_put_is_there_again_and_one_path_is_one_entry(shelf, entry):
    first = shelf.put(entry)
    assert shelf.entries() == (replace(entry, id=first.id),)
    again = shelf.put(replace(entry, title="Another"))
    assert [item.title for item in shelf.entries()] == ["Another"]
    assert shelf.find(str(again.id)) == shelf.find(entry.path) == again


def test_forgetting_can_be_undone(shelf, entry):
    kept = shelf.put(entry)
    assert shelf.take(str(kept.id)) == kept
    assert shelf.entries() == ()
    assert shelf.put(kept) == kept
    with pytest.raises(PickError, match="no brief “x”"):
        shelf.take("x")


@pytest.mark.parametrize("damage", [b"no database at all", b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(shelf, entry, damage):
    shelf.file.parent.mkdir(parents=True)
    shelf.file.write_bytes(damage)
    assert shelf.entries() == ()
    shelf.put(entry)
    assert len(shelf.entries()) == 1
    (aside,) = shelf.set_aside()
    assert aside.read_bytes() == damage


def test_what_was_set_aside_before_is_never_overwritten(shelf, entry):
    older = [
        shelf.file.with_name(f"{shelf.file.stem}-damaged-{number}{shelf.file.suffix}") for number in (2, 10)
    ]
    shelf.file.parent.mkdir(parents=True, exist_ok=True)
    for file in older:
        file.write_bytes(b"older")
    for _ in range(2):
        shelf.file.write_bytes(b"x" * 500)
        shelf.put(entry)
    assert [file.read_bytes() for file in older] == [b"older", b"older"]
    numbers = [file.stem.rpartition("-")[2] for file in shelf.set_aside()]
    assert numbers == ["2", "3", "4", "10"]


def test_a_database_of_something_else_is_set_aside_too(shelf, entry):
    shelf.file.parent.mkdir(parents=True)
    with closing(sqlite3.connect(shelf.file)) as db:
        db.execute("create table briefs (id integer)")
        db.commit()
    shelf.put(entry)
    assert len(shelf.set_aside()) == 1


def test_a_file_of_a_newer_version_is_left_as_it_is(shelf, entry):
    shelf.put(entry)
    with closing(sqlite3.connect(shelf.file)) as db:
        db.execute("pragma user_version = 99")
    before = shelf.file.read_bytes()
    with pytest.raises(ShelfError, match="newer version"):
        shelf.put(entry)
    assert shelf.file.read_bytes() == before
    assert shelf.set_aside() == ()


def test_another_program_that_holds_it_is_named_as_the_cause(shelf, entry, monkeypatch):
    monkeypatch.setattr(store, "_PATIENCE", 0.05)
    shelf.put(entry)
    with closing(sqlite3.connect(shelf.file, isolation_level=None)) as db:
        db.execute("begin exclusive")
        with pytest.raises(ShelfError, match="another program is using it"):
            shelf.entries()
        db.execute("rollback")
    assert len(shelf.entries()) == 1


def test_a_folder_that_cannot_be_made_is_named(tmp_path, entry):
    (tmp_path / "data").write_text("a file")
    with pytest.raises(ShelfError, match=r"briefs\.sqlite.*cannot be used"):
        Shelf(tmp_path / "data" / "briefs.sqlite").put(entry)


@pytest.mark.parametrize(
    "damage",
    [
        "update briefs set title = x'00ff'",
        "update briefs set size = 'large'",
        "create view everything as select * from briefs",
        "create trigger again after insert on briefs begin delete from briefs; end",
    ],
)
def test_a_file_with_other_values_or_with_what_works_by_itself_is_set_aside(shelf, entry, damage):
    shelf.put(entry)
    with closing(sqlite3.connect(shelf.file)) as db, db:
        db.execute(damage)
    assert shelf.entries() == ()
    assert len(shelf.set_aside()) == 1


def test_text_that_is_no_text_is_shown_as_far_as_it_is(shelf, entry):
    shelf.put(entry)
    with closing(sqlite3.connect(shelf.file)) as db, db:
        db.execute("update briefs set title = cast(x'41ff42' as text)")
    assert [kept.title for kept in shelf.entries()] == ["A\N{REPLACEMENT CHARACTER}B"]


def test_a_pipe_in_place_of_the_file_is_not_waited_for(shelf):
    shelf.file.parent.mkdir(parents=True)
    os.mkfifo(shelf.file)
    with pytest.raises(ShelfError, match="cannot be used"):
        shelf.entries()
