# SPDX-License-Identifier: Apache-2.0
"""The commands for tables of the user's own, as a person and as a program meet them."""

from __future__ import annotations

import json

import pytest
from support.commands import run

PICK = ("--country", "MYS", "--class", "dc-training-gpu", "--from", "2023-05", "--to", "2023-05")
TABLE = b"Firm,country,source\r\nNA,MYS,Customs ledger\r\n"


@pytest.fixture
def chipbrief(tmp_path):
    """Return a way to run the program with a home of its own, where ``firms.csv`` lies."""
    (tmp_path / "firms.csv").write_bytes(TABLE)
    home = {name: str(tmp_path / "home") for name in ("XDG_DATA_HOME", "HOME", "LOCALAPPDATA")}
    return lambda *words: run(*words, folder=tmp_path, **home)


def test_a_table_is_added_listed_used_verified_and_removed(chipbrief, tmp_path):
    added = json.loads(
        chipbrief("data", "add", "firms.csv", "--name", "firms", "--title", "Firms", "--json").stdout
    )
    assert (added["name"], added["rows"], added["columns"]) == ("firms", 1, ["Firm", "country", "source"])
    assert json.loads(chipbrief("data", "own", "--json").stdout) == [added]
    assert "firms.csv" in chipbrief("data", "own").stdout
    made = chipbrief("brief", *PICK, "--with", "firms", "-o", "b.pdf")
    assert made.returncode == 0, made.stderr
    assert json.loads(chipbrief("data", "remove", "firms", "--json").stdout) == {"removed": "firms"}
    assert json.loads(chipbrief("data", "own", "--json").stdout) == []
    verdict = json.loads(chipbrief("verify", "b.pdf", "--json", "--seconds", "60").stdout)
    assert [verdict[key] for key in ("sealed", "hashes", "content", "bytes")] == [True, "ok", "ok", "ok"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("add", "firms.csv", "--name", "Firms"), 2, "cannot name a table"),
        (("add", "firms.csv", "--name", "chips"), 2, "is a dataset of the data pack"),
        (("add", "firms.csv"), 2, "--name"),
        (("add", "none.csv", "--name", "a"), 3, "cannot be read"),
        (("add", "bare.csv", "--name", "a"), 3, "bare.csv, row 1: The first row names no source column"),
        (("add", "ids.csv", "--name", "a"), 3, "ids.csv, row 2, column source_ids: “nope” is no id"),
        (("remove", "a"), 2, "Add one with: chipbrief data add"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(words, code, message, chipbrief, tmp_path):
    (tmp_path / "bare.csv").write_bytes(b"a,b\n1,2\n")
    (tmp_path / "ids.csv").write_bytes(b"a,source_ids\n1,nope\n")
    done = chipbrief("data", *words)
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_table_that_is_not_there_stops_the_brief(chipbrief, tmp_path):
    chipbrief("data", "add", "firms.csv", "--name", "firms")
    done = chipbrief("brief", *PICK, "--with", "firm")
    assert done.returncode == 2
    assert "Did you mean “firms”?" in done.stderr
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize("command", ["add", "own", "remove"])
def test_every_option_is_explained(command, chipbrief):
    done = chipbrief("data", command, "--help")
    assert done.returncode == 0
    assert "--json" in done.stdout


def test_columns_of_other_names_are_mapped(chipbrief, tmp_path):
    (tmp_path / "zoll.csv").write_text("Ware;Land\nA crate;MYS\n", encoding="utf-8")
    words = ("data", "add", "zoll.csv", "--name", "zoll", "--country-column", "Land", "--all-from", "Zoll")
    assert json.loads(chipbrief(*words, "--json").stdout)["columns"] == ["Ware", "country", "source"]
