# SPDX-License-Identifier: Apache-2.0
"""The command `check`: problems with their pages, and the exit code of the worst."""

from __future__ import annotations

import json

import pytest
from support.commands import run

PICK = (
    "--country",
    "MYS",
    "--class",
    "dc-training-gpu",
    "--from",
    "2023-05",
    "--to",
    "2023-05",
    "--format",
    "memo",
)
WRONG = ("--set", "bottom_line=We saw 4,711 chips. It is probably so.")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("check")


def test_errors_are_listed_with_their_place_and_end_with_one(folder):
    done = run("check", *PICK, *WRONG, "--json", folder=folder)
    found = json.loads(done.stdout)
    assert done.returncode == 1, done.stderr
    assert [item["code"] for item in found["problems"]][:2] == ["C104", "C112"]
    assert found["errors"] == 2
    assert {item["page"] for item in found["problems"][:2]} == {1}
    boxes = [item["box"] for item in found["problems"][:2]]
    assert boxes[0] == boxes[1]
    assert all(side > 0 for side in boxes[0])
    (probably,) = found["problems"][0]["boxes"]
    line = next(item["box"] for item in found["problems"])
    assert line[0] <= probably[0] < probably[0] + probably[2] <= line[0] + line[2]
    assert probably[2] < line[2] / 2
    assert list(folder.iterdir()) == []


def test_a_sound_brief_ends_with_zero_and_a_count(folder):
    done = run("check", *PICK, folder=folder)
    assert done.returncode == 0, done.stdout
    assert "1 page, 0 errors, 0 warnings." in done.stderr


def test_the_command_brief_prints_every_problem_before_it_gives_up(folder):
    done = run("brief", *PICK, *WRONG, folder=folder)
    assert done.returncode == 1
    assert "error: C104 " in done.stderr
    assert "error: C112 " in done.stderr
    assert done.stderr.strip().splitlines()[-1].startswith("Not sealed: C104")
    assert list(folder.iterdir()) == []


def test_what_needs_no_thought_is_mended_and_written_as_a_case(tmp_path):
    done = run("check", *PICK, "--set", "bottom_line=It is probably so.", "--fix", "m.brief", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "mended: C104 bottom_line: “probably” is now “likely”" in done.stdout
    assert "It is likely so." in (tmp_path / "m.brief").read_text(encoding="utf-8")
