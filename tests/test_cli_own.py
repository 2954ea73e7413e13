# SPDX-License-Identifier: Apache-2.0
"""The commands for tables of the user's own, as other programs meet them."""

from __future__ import annotations

import json

from support.commands import run

ROWS = "country,date,item,source\nMYS,2023,one,x\nMYS,2023,two,nvda-10q-fy25q3\n"
PICK = ("--class", "dc-training-gpu", "--from", "2023-05", "--to", "2023-05")


def test_a_table_is_added_listed_used_and_removed(tmp_path):
    (tmp_path / "t.csv").write_text(ROWS, encoding="utf-8")
    added = run("data", "add", "t.csv", "--name", "ledger", "--json", folder=tmp_path)
    assert json.loads(added.stdout)["rows"] == 2
    (listed,) = json.loads(run("data", "own", "--json", folder=tmp_path).stdout)
    assert listed["name"] == "ledger"
    words = ("brief", "--country", "MYS", *PICK, "--with", "ledger", "-o", "b.pdf")
    assert run(*words, folder=tmp_path).returncode == 0
    verdict = json.loads(run("verify", "b.pdf", "--json", folder=tmp_path).stdout)
    assert (verdict["hashes"], verdict["content"], verdict["bytes"]) == ("ok", "ok", "ok")
    assert run("data", "remove", "ledger", folder=tmp_path).returncode == 0
    assert json.loads(run("data", "own", "--json", folder=tmp_path).stdout) == []


def test_what_is_wrong_is_one_line(tmp_path):
    (tmp_path / "t.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    for words, code, message in (
        (("data", "add", "t.csv", "--name", "t"), 3, "no source column"),
        (("data", "add", "t.csv", "--name", "chips"), 2, "chips"),
        (("data", "remove", "nothing"), 2, "no table of your own"),
        (("brief", "--country", "MYS", *PICK, "--with", "nothing"), 2, "no table of your own"),
    ):
        done = run(*words, folder=tmp_path)
        assert (done.returncode, done.stdout) == (code, "")
        assert message in done.stderr
        assert len(done.stderr.splitlines()) == 1
