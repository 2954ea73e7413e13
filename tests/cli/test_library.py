# SPDX-License-Identifier: Apache-2.0
"""The ``library`` commands: keep, list, forget, verify and make again, with the agreed exit codes."""

from __future__ import annotations

import json

from support.commands import run


def test_a_brief_is_kept_listed_verified_and_forgotten(tmp_path, small):
    (tmp_path / "a.pdf").write_bytes(small.pdf)
    done = run("library", "add", "a.pdf", "--seconds", "30", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)[0]["path"] == str(tmp_path / "a.pdf")
    (listed,) = json.loads(run("library", "list", "--search", "malay", "--json", folder=tmp_path).stdout)
    assert (listed["country"], listed["state"]) == ("MYS", "here")
    done = run("library", "verify", "--seconds", "30", "--json", folder=tmp_path)
    assert (done.returncode, json.loads(done.stdout)[0]["bytes"]) == (0, "ok")
    (tmp_path / "a.pdf").unlink()
    done = run("library", "list", folder=tmp_path)
    assert "the file is no longer there" in done.stdout
    assert run("library", "verify", folder=tmp_path).returncode == 1
    assert run("library", "forget", "1", folder=tmp_path).returncode == 0
    done = run("library", "forget", "1", folder=tmp_path)
    assert (done.returncode, "has no brief “1”" in done.stderr) == (2, True)


def test_an_empty_library_says_so(tmp_path):
    done = run("library", "verify", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("The library lists no brief.")


def test_what_is_no_brief_is_not_kept(tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"no")
    done = run("library", "add", "x.pdf", folder=tmp_path)
    assert done.returncode == 3
    assert "x.pdf: This is not a PDF file." in done.stderr
    done = run("library", "add", "x.pdf", "y.pdf", "--json", folder=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (3, 2)
    assert json.loads(done.stdout) == [
        {"path": "x.pdf", "error": "x.pdf: This is not a PDF file."},
        {"path": "y.pdf", "error": "There is no file or folder y.pdf."},
    ]


def test_a_brief_is_made_again_beside_the_old_one(tmp_path, small):
    (tmp_path / "a.pdf").write_bytes(small.pdf)
    done = run("library", "reissue", "a.pdf", "--seconds", "30", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["comparison"]["differ"] is False
    assert (tmp_path / answer["file"]).read_bytes() == small.pdf
    assert len(json.loads(run("library", "list", "--json", folder=tmp_path).stdout)) == 1
    named = run("library", "reissue", "a.pdf", "-o", "b.pdf", "--seconds", "30", folder=tmp_path)
    assert [line.partition(":")[0] for line in named.stdout.splitlines()[:3]] == ["b.pdf", "a.pdf", "b.pdf"]
    again = run("library", "reissue", "a.pdf", "-o", "a.pdf", folder=tmp_path)
    assert (again.returncode, "is the brief itself" in again.stderr) == (3, True)


def test_files_after_one_that_is_no_brief_are_kept_all_the_same(tmp_path, small):
    (tmp_path / "x.pdf").write_bytes(b"no")
    (tmp_path / "a.pdf").write_bytes(small.pdf)
    done = run("library", "add", "x.pdf", "a.pdf", "--seconds", "30", folder=tmp_path)
    assert done.returncode == 1
    assert "x.pdf: This is not a PDF file." in done.stderr
    assert "Kept: 1 " in done.stderr
    done = run("library", "add", "x.pdf", "a.pdf", "--seconds", "30", "--json", folder=tmp_path)
    assert done.returncode == 1
    kept, refused = json.loads(done.stdout)
    assert (kept["path"], refused["path"]) == (str(tmp_path / "a.pdf"), "x.pdf")
