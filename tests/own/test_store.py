# SPDX-License-Identifier: Apache-2.0
"""Keeping tables: under a name, byte for byte, and refused when damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from chipbrief.errors import DataError, PickError
from chipbrief.own import OwnTable, add_table, list_tables, open_table, open_tables, remove_table, table_from

DATA = b'\xef\xbb\xbfitem,source\r\n"NA",x\r\n'


def table(name: str = "ledger", data: bytes = DATA) -> OwnTable:
    return table_from(data, name=name, title="A ledger", file="ledger.csv")


def test_a_table_is_kept_byte_for_byte(tmp_path: Path):
    entry = add_table(tmp_path / "own", table())
    assert (tmp_path / "own" / "ledger.csv").read_bytes() == DATA
    assert list_tables(tmp_path / "own") == (entry,)
    assert open_table(tmp_path / "own", "ledger").rows == (("NA", "x"),)


def test_a_name_is_taken_until_it_is_replaced_or_removed(tmp_path: Path):
    add_table(tmp_path, table())
    other = table(data=b"item,source\nother,x\n")
    with pytest.raises(PickError, match="--replace"):
        add_table(tmp_path, other)
    assert open_table(tmp_path, "ledger").rows == (("NA", "x"),)
    add_table(tmp_path, other, replace=True)
    assert open_table(tmp_path, "ledger").rows == (("other", "x"),)
    remove_table(tmp_path, "ledger")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["chips", "Ledger", "a b", "../x", "", "x" * 60])
def test_a_name_that_cannot_be_used_is_refused(name, tmp_path: Path):
    with pytest.raises(PickError):
        add_table(tmp_path, table(name))
    assert list(tmp_path.iterdir()) == []


def test_a_table_changed_behind_our_back_is_refused(tmp_path: Path):
    add_table(tmp_path, table())
    (tmp_path / "ledger.csv").write_bytes(DATA + b"more,x\r\n")
    with pytest.raises(DataError, match="was changed after it was added"):
        open_table(tmp_path, "ledger")


def test_a_misspelled_name_gets_a_hint(tmp_path: Path):
    add_table(tmp_path, table())
    with pytest.raises(PickError, match="Did you mean 'ledger'"):
        open_tables(tmp_path, ["leger"])
