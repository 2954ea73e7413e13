# SPDX-License-Identifier: Apache-2.0
"""The command `batch`: a plan, its summary, what it refuses, and a stop that can be resumed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest
from support.commands import run
from support.patience import PATIENCE

WORDS = ("--classes", "dc-training-gpu", "--formats", "memo", "--from", "2023-05", "--to", "2023-05")
PLAN = """chipbrief_plan = 1
countries = ["MYS", "ISL"]
classes = ["dc-training-gpu"]
formats = ["memo"]
from = "2023-05"
to = "2023-05"
name = "{code}"
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("batch")
    (folder / "p.toml").write_text(PLAN, "utf-8")
    done = run("batch", "p.toml", "-o", "out", "--json", "--keep", "--set", "author=A", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder, json.loads(done.stdout), done.stderr


def test_a_plan_becomes_files_and_a_summary_beside_them(made):
    folder, answer, told = made
    assert sorted(path.name for path in (folder / "out").iterdir()) == [
        "ISL.pdf",
        "MYS.pdf",
        "p.summary.csv",
        "p.summary.json",
    ]
    assert answer["counts"] == {"made": 2}
    assert [(row["row"], row["file"], row["pages"]) for row in answer["rows"]] == [
        (1, "MYS.pdf", 1),
        (2, "ISL.pdf", 1),
    ]
    assert "[2/2] " in told


def test_what_is_made_is_kept_in_the_library_when_asked(made):
    folder, _answer, _told = made
    listed = json.loads(run("library", "list", "--json", folder=folder).stdout)
    assert {row["path"] for row in listed} == {str(folder / "out" / name) for name in ("ISL.pdf", "MYS.pdf")}


def test_what_is_there_is_named_and_kept_when_resumed(made):
    folder, _answer, _told = made
    again = run("batch", "p.toml", "-o", "out", "--set", "author=A", folder=folder)
    assert again.returncode == 2
    assert "2 of the 2 files to make are in “out” already: MYS.pdf, ISL.pdf" in again.stderr
    (folder / "out" / "ISL.pdf").unlink()
    resumed = run("batch", "p.toml", "-o", "out", "--set", "author=A", "--resume", folder=folder)
    assert resumed.returncode == 0, resumed.stderr
    assert "1 made, 1 there already" in resumed.stderr


def test_rows_and_cases_can_be_given_too_and_nothing_is_made_on_a_dry_run(tmp_path):
    (tmp_path / "r.csv").write_text("country,class\nCHN,hbm\n", "utf-8")
    case = 'chipbrief = 2\n[pick]\ncountry = "TWN"\nclass = "hbm"\nfrom = "2020"\nto = "2021"\n'
    case += '[text]\nelsewhere = "No format of ours has this field."\n[scenario]\ngrowth = "2.5"\n'
    (tmp_path / "c.brief").write_text(case, "utf-8")
    words = ("batch", "r.csv", "c.brief", "--from", "2022", "--to", "2023", "--dry-run", "--json")
    done = run(*words, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    rows = json.loads(done.stdout)
    assert [(row["country"], row["from"]) for row in rows] == [("CHN", "2022-01-01"), ("TWN", "2020-01-01")]
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix) == ["c.brief", "r.csv"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--countries", "CHN"), 2, "The plan names no classes"),
        ((), 2, "The plan asks for no brief"),
        (("--countries", "Chnia", *WORDS), 2, "Did you mean China (CHN)?"),
        (("--countries", "all", *WORDS, "--formats", "memo,license-note"), 2, "Add --yes"),
        (("--countries", "CHN", *WORDS, "--name", "../{code}"), 2, "All files go into one folder"),
        (("--countries", "CHN", *WORDS, "--resume"), 2, "There is nothing to resume"),
        (("--countries", "CHN", *WORDS, "--with", "mine"), 2, "There is no table"),
        (("gone.toml",), 3, "gone.toml cannot be read"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(words, code, message, tmp_path):
    done = run("batch", *words, folder=tmp_path)
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert message in done.stderr
    assert done.stderr.count("\n") == 1


def test_ctrl_c_leaves_whole_files_and_a_summary_that_can_be_resumed(tmp_path):
    words = ("batch", "--countries", "all", *WORDS, "-o", "out", "--jobs", "1")
    started = subprocess.Popen(
        [sys.executable, "-m", "chipbrief", *words],
        cwd=tmp_path,
        env={**os.environ, "XDG_DATA_HOME": str(tmp_path / ".data")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stderr is not None
    first = started.stderr.readline()
    started.send_signal(signal.SIGINT)
    out, told = started.communicate(timeout=PATIENCE)
    assert (started.returncode, first[:3]) == (130, "[1/"), told
    assert "Stopped. " in told
    values = json.loads((tmp_path / "out" / "batch.summary.json").read_bytes())["rows"]
    finished = {value["file"] for value in values if value["state"] == "made"}
    assert {path.name for path in (tmp_path / "out").glob("*.pdf")} == finished
    assert len(out.splitlines()) == len(finished) < len(values)
    assert not list((tmp_path / "out").glob("*.part"))
