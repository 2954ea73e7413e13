# SPDX-License-Identifier: Apache-2.0
"""The command `brief` with a case, own words and looks; what cannot be read says why."""

from __future__ import annotations

import io
import json

import pikepdf
import pytest
from support.commands import run

CASE = """chipbrief = 1
[pick]
country = "MYS"
class = "dc-training-gpu"
from = "2023-05-01"
to = "2023-05-31"
format = "memo"
[edition]
paper = "Letter"
citations = "author-date"
[text]
author = "A. Analyst"
marking = "TLP:AMBER"
bottom_line = "Nothing moved in May."
note = "A memo has no place for this."
"""
PICK = ("--country", "MYS", "--class", "dc-training-gpu", "--from", "2023-05", "--to", "2023-05")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("brief")
    (folder / "mine.brief").write_text(CASE, "utf-8")
    words = ("--case", "mine.brief", "--set", "to=The Minister", "-o", "memo.pdf", "--keep")
    done = run("brief", *words, folder=folder)
    assert done.returncode == 0, done.stderr
    (folder / "said.txt").write_text(done.stderr, "utf-8")
    return folder


def test_a_brief_is_kept_in_the_library_when_asked(made):
    (listed,) = json.loads(run("library", "list", "--json", folder=made).stdout)
    assert (listed["path"], listed["country"]) == (str(made / "memo.pdf"), "MYS")


def test_a_text_of_the_case_without_a_field_is_told_and_not_printed(made):
    assert "Not printed by memo, which has no such field: note." in (made / "said.txt").read_text("utf-8")
    with pikepdf.open(made / "memo.pdf") as document:
        assert b"no place for this" not in document.attachments["case.brief"].get_file().read_bytes()


def test_a_case_decides_and_the_command_line_goes_before_it(made):
    with pikepdf.open(made / "memo.pdf") as document:
        assert [float(part) for part in document.pages[0].MediaBox] == [0, 0, 612, 792]
        case = document.attachments["case.brief"].get_file().read_bytes().decode()
    assert 'to = "The Minister"' in case
    assert 'author = "A. Analyst"' in case
    assert 'citations = "author-date"' in case


def test_it_is_proved_from_the_case_that_it_carries(made):
    done = run("verify", "memo.pdf", "--json", folder=made)
    assert done.returncode == 0, done.stdout
    assert json.loads(done.stdout)["bytes"] == "ok"


def test_a_draft_is_made_in_spite_of_errors_and_says_so(tmp_path):
    words = (
        "brief",
        *PICK,
        "--format",
        "memo",
        "--set",
        "bottom_line=There are 3,000 chips. TBD",
        "-o",
        "a.pdf",
    )
    refused = run(*words, folder=tmp_path)
    assert (refused.returncode, (tmp_path / "a.pdf").exists()) == (1, False)
    done = run(*words, "--draft", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    with pikepdf.open(io.BytesIO((tmp_path / "a.pdf").read_bytes())) as document:
        manifest = json.loads(document.attachments["manifest.json"].get_file().read_bytes())
    assert "C124" in json.dumps(manifest)


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--country", "CHN"), 2, "A brief needs --from, --to, --class; or give a case"),
        ((*PICK, "--set", "title"), 2, "Write the field, =, and your text"),
        ((*PICK, "--set", "color=red"), 2, "has no field “color”"),
        ((*PICK, "--set", "date=soon"), 2, "Write it as 2025-02-12"),
        ((*PICK, "--style", "bluebook"), 2, "Allowed: numbered, author-date, notes"),
        ((*PICK, "--paper", "A3"), 2, "Allowed: A4, Letter"),
        ((*PICK, "--chip", "nvidia-h20-96gb", "--class", "hbm"), 2, "is a chip of the class"),
        ((*PICK, "--logo", "gone.png"), 3, "gone.png cannot be read"),
        (("--case", "gone.brief"), 3, "gone.brief cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(words, code, message, tmp_path):
    done = run("brief", *words, folder=tmp_path)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


def test_drafts_are_printed_and_taken_into_a_case_that_says_when_they_are_old(tmp_path):
    words = ("drafts", *PICK, "--format", "memo", "--field", "bottom_line", "-o", "mine.brief")
    assert run(*words, folder=tmp_path).stdout == "mine.brief\n"
    again = run("drafts", "--case", "mine.brief", "--country", "CHN", "--json", folder=tmp_path)
    found = json.loads(again.stdout)["bottom_line"]
    assert found["words"].startswith("On May 31, 2023, ")
    assert {"pick", "chips-caught"} <= set(found["changed"])
    assert run("drafts", *PICK, "--field", "color", folder=tmp_path).returncode == 2
