# SPDX-License-Identifier: Apache-2.0
"""Keeping tables: the bytes as given, one name once, and nothing left after removal."""

from __future__ import annotations

import os

import pytest

from chipbrief.errors import ChipbriefError, DataError, PickError
from chipbrief.own import add_table, list_tables, open_table, open_tables, remove_table, table_from
from chipbrief.own.names import check_name

DATA = b"\xef\xbb\xbfa;source\r\nNA;s\r\n"


def table(name: str = "mine", data: bytes = DATA):
    return table_from(data, name=name, title="Mine", file="m.csv")


def test_a_table_comes_back_as_it_was(tmp_path):
    entry = add_table(tmp_path / "own", table())
    assert (tmp_path / "own" / "mine.csv").read_bytes() == DATA
    assert open_table(tmp_path / "own", "mine") == table()
    assert list_tables(tmp_path / "own") == (entry,)


def test_a_name_is_used_once_unless_replaced(tmp_path):
    add_table(tmp_path, table())
    with pytest.raises(PickError, match="--replace"):
        add_table(tmp_path, table(data=b"a,source\n2,s\n"))
    assert tuple(open_table(tmp_path, "mine").rows) == (("NA", "s"),)
    add_table(tmp_path, table(data=b"a,source\n2,s\n"), replace=True)
    assert tuple(open_table(tmp_path, "mine").rows) == (("2", "s"),)


def test_removal_keeps_nothing(tmp_path):
    add_table(tmp_path, table())
    remove_table(tmp_path, "mine")
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(PickError, match="no table of your own called “mine”"):
        remove_table(tmp_path, "mine")


@pytest.mark.parametrize("name", ["", "A", "1a", "a_b", "a/b", "../a", "a.csv", "con", "x" * 42, "ä", "a\n"])
def test_a_name_must_suit_every_system(name, tmp_path):
    with pytest.raises(PickError, match="cannot name a table"):
        add_table(tmp_path, table(name))


@pytest.mark.parametrize("name", ["chips", "sources", "diversion-cases"])
def test_a_dataset_of_the_pack_cannot_be_covered(name):
    with pytest.raises(PickError, match="is a dataset of the data pack"):
        check_name(name)


@pytest.mark.parametrize("name", ["../mine", "min", "nothing"])
def test_an_unknown_name_gets_a_hint(name, tmp_path):
    add_table(tmp_path, table())
    with pytest.raises(PickError, match=r"“mine”|There are: mine"):
        open_tables(tmp_path, [name])


def test_a_table_is_opened_once(tmp_path):
    add_table(tmp_path, table())
    assert len(open_tables(tmp_path, ["mine", "mine"])) == 1


@pytest.mark.parametrize(
    ("file", "data"),
    [
        ("mine.csv", b"a,source\n9,s\n"),
        ("mine.json", b"{}"),
        ("mine.json", b"[1"),
        ("mine.json", b'{"title": 3}'),
    ],
)
def test_what_was_changed_by_hand_is_refused(file, data, tmp_path):
    add_table(tmp_path, table())
    (tmp_path / file).write_bytes(data)
    with pytest.raises(DataError, match=r"mine\.(csv|json)"):
        open_table(tmp_path, "mine")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(ChipbriefError, match="cannot be made"):
        add_table(tmp_path / "file" / "own", table())


@pytest.mark.parametrize("file", ["mine.csv", "mine.json"])
def test_a_pipe_in_place_of_what_is_kept_is_not_waited_for(file, tmp_path):
    add_table(tmp_path, table())
    (tmp_path / file).unlink()
    os.mkfifo(tmp_path / file)
    with pytest.raises(DataError, match=rf"{file}.*cannot be read"):
        open_table(tmp_path, "mine")
