# SPDX-License-Identifier: Apache-2.0
"""`chipbrief sources`: the sources of a pick or of a sealed PDF, for reference managers."""

from __future__ import annotations

import json

import pytest
from support.commands import run
from support.reading_back import read_bibtex, read_ris

from chipbrief.bibliography.csl_json import read_csl_json

PICK = ("--country", "Malaysia", "--class", "dc-training-gpu", "--from", "2023-05", "--to", "2023-05")


def test_a_pick_and_its_sealed_pdf_name_the_same_sources(tmp_path):
    made = run("brief", *PICK, "-o", "brief.pdf", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    done = run("sources", *PICK, "--as", "ris", "--json", folder=tmp_path)
    answer = json.loads(done.stdout)
    assert answer["file"] == "malaysia-dc-training-gpu-2023-05--2023-05.ris"
    assert answer["count"] == len(answer["ids"]) > 5
    ris = read_ris((tmp_path / answer["file"]).read_bytes())
    assert [item["id"] for item in ris] == answer["ids"]
    for form, name, reader in (
        ("bibtex", "brief.bib", read_bibtex),
        ("csl-json", "brief.json", read_csl_json),
    ):
        done = run("sources", "brief.pdf", "--as", form, folder=tmp_path)
        assert done.stdout == f"{name}\n", done.stderr
        assert f"{answer['count']} sources as {form}" in done.stderr
        assert [item["id"] for item in reader((tmp_path / name).read_bytes())] == answer["ids"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("sources",), 2, "needs --country, --from, --to, --class"),
        (("sources", *PICK, "--as", "word"), 2, "Allowed: csl-json, bibtex, ris"),
        (("sources", "a.pdf", *PICK), 2, "Leave out --country, --class, --from, --to; or the PDF"),
        (("sources", "a.pdf"), 3, "There is no file or folder a.pdf"),
        (("sources", "text.pdf"), 3, "not a PDF"),
        (("sources", *PICK, "-o", "nowhere/x.json"), 3, "nowhere"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(words, code, message, tmp_path):
    (tmp_path / "text.pdf").write_text("no PDF", encoding="utf-8")
    done = run(*words, folder=tmp_path)
    assert done.returncode == code, done.stderr
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_a_country_that_the_pack_does_not_name_has_sources_too(tmp_path):
    pick = ("--country", "TCD", "--class", "dc-training-gpu", "--from", "2022-10", "--to", "2025-02")
    done = run("sources", *pick, "-o", "chad.json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "chad.json").exists()
