# SPDX-License-Identifier: Apache-2.0
"""The command `export`: a brief and what goes with it, under names of a pattern, all or nothing."""

from __future__ import annotations

import json

import pytest
from support.commands import run

PICK = ("--country", "MYS", "--class", "dc-training-gpu", "--from", "2023-05", "--to", "2023-05")


def test_a_brief_is_written_with_what_goes_with_it_and_again_from_itself(tmp_path):
    words = (*PICK, "--format", "memo", "--as", "pdf,bibtex,csv", "--name", "{code}-{format}", "--keep")
    done = run("export", *words, "-o", "out", "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    names = {row["file"] for row in json.loads(done.stdout)}
    assert {"out/MYS-memo.pdf", "out/MYS-memo-sources.bib", "out/MYS-memo-findings.csv"} <= names
    assert {f"out/{path.name}" for path in (tmp_path / "out").iterdir()} == names

    (listed,) = json.loads(run("library", "list", "--json", folder=tmp_path).stdout)
    assert listed["path"] == str(tmp_path / "out" / "MYS-memo.pdf")

    again = run("export", "out/MYS-memo.pdf", "--as", "bibtex,ris", "-o", "out", folder=tmp_path)
    assert (again.returncode, "1 of the 2 files" in again.stderr) == (2, True)
    assert not (tmp_path / "out" / "MYS-memo-sources.ris").exists()


@pytest.mark.parametrize("words", [("old.pdf",), (*PICK, "--as", "csv")])
def test_only_a_brief_that_is_made_and_written_is_kept(tmp_path, words):
    done = run("export", *words, "-o", "out", "--keep", folder=tmp_path)
    assert (done.returncode, "chipbrief library add" in done.stderr) == (2, True)
    assert not list(tmp_path.iterdir())


def test_a_pattern_with_an_unknown_word_is_refused_before_anything_is_made(tmp_path):
    done = run("export", *PICK, "--name", "{county}", "-o", "out", folder=tmp_path)
    assert (done.returncode, "no field {county}" in done.stderr) == (2, True)
    assert not list(tmp_path.iterdir())


def test_a_sealed_pdf_is_exported_as_it_is(tmp_path):
    words = ("--hindsight", "--style", "notes", "--set", "title=x", "--name", "{code}", "--with", "mine")
    done = run("export", "old.pdf", *words, "-o", "out", folder=tmp_path)
    assert done.returncode == 2
    assert "Leave out --hindsight, --set, --style, --name, --with;" in done.stderr
    assert not list(tmp_path.iterdir())
