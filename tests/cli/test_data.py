# SPDX-License-Identifier: Apache-2.0
"""The ``data`` commands as other programs meet them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from support.commands import run
from support.packing import CASES, tiny, write, zip_file

from chipbrief.gather.library import read_file
from chipbrief.packs.folders import read_folder
from chipbrief.paths import shipped


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The shipped pack with a later version and one row renamed, as a folder."""
    files = read_folder(shipped("datasets"))
    head = read_file(shipped("datasets"), "datapackage.json").decode()
    version = json.loads(head)["version"]
    files["datapackage.json"] = head.replace(f'"{version}"', '"2099-01-01"', 1).encode()
    files["countries/countries.csv"] = files["countries/countries.csv"].replace(b",China,", b",China PR,")
    return write(tmp_path / "newer", files)


def test_groups_are_not_taken_for_rows_to_write(tmp_path: Path):
    done = run("data", "show", "chips", "--by", "vendor", "--csv", "rows.csv", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Give either --by or --csv: groups are not written as CSV.\n"


def answer(*words: str, folder: Path, code: int = 0) -> Any:
    done = run(*words, "--json", folder=folder)
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout)


def test_a_pack_is_made_installed_used_and_left_again(newer: Path, tmp_path: Path):
    made = answer("data", "pack", str(newer), "-o", "pack.zip", folder=tmp_path)
    assert made["version"] == "2099-01-01"
    dry = answer("data", "install", "pack.zip", "--dry-run", folder=tmp_path)
    assert dry["status"] == "dry run"
    done = answer("data", "install", "pack.zip", folder=tmp_path)
    assert done["status"] == "installed"
    assert done["changes"] == dry["changes"]
    (change,) = done["changes"]["datasets"]
    assert (change["dataset"], change["changed"]) == ("countries", ["CHN"])
    assert done["signer"]["state"] == "unsigned"
    packs = answer("data", "packs", folder=tmp_path)
    assert [(entry["shipped"], entry["current"]) for entry in packs] == [(True, False), (False, True)]
    listed = answer("list", "countries", folder=tmp_path)
    assert answer("data", "show", "countries", folder=tmp_path)["pack"] == "2099-01-01"
    assert listed == answer("list", "countries", "--data", str(newer), folder=tmp_path)
    back = answer("data", "rollback", folder=tmp_path)
    assert (back["former"], back["name"]) == ("2099-01-01", "")


def test_people_are_told_what_changes_and_who_signed(newer: Path, tmp_path: Path):
    done = run("data", "install", str(newer), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "2099-01-01" in done.stdout
    assert "not signed" in done.stdout
    assert "countries: 1 changed: CHN" in done.stdout
    assert done.stderr.splitlines()[-1] == "Installed. To go back: chipbrief data rollback"
    again = run("data", "install", str(newer), folder=tmp_path)
    assert "in use already" in again.stderr
    lines = run("data", "packs", folder=tmp_path).stdout.splitlines()
    assert lines[2].startswith("*")
    assert "In use:" in run("data", "rollback", "--shipped", folder=tmp_path).stdout


def test_a_brief_is_made_from_the_pack_in_use(newer: Path, tmp_path: Path):
    assert run("data", "install", str(newer), folder=tmp_path).returncode == 0
    pick = ("--country", "MYS", "--class", "dc-training-gpu", "--from", "2023-05", "--to", "2023-05")
    assert run("brief", *pick, "-o", "installed.pdf", folder=tmp_path).returncode == 0
    assert run("brief", *pick, "-o", "given.pdf", "--data", str(newer), folder=tmp_path).returncode == 0
    assert (tmp_path / "installed.pdf").read_bytes() == (tmp_path / "given.pdf").read_bytes()


def test_a_damaged_pack_is_left_for_the_shipped_one_and_that_is_said(newer: Path, tmp_path: Path):
    name = answer("data", "install", str(newer), folder=tmp_path)["name"]
    (tmp_path / ".data" / "Chipbrief" / "packs" / name / "countries" / "countries.csv").unlink()
    done = run("data", "check", "--json", folder=tmp_path)
    assert done.returncode == 0
    assert json.loads(done.stdout)["pack"] == str(shipped("datasets"))
    assert "damaged (countries/countries.csv is missing)" in done.stderr


def test_a_pack_is_refused_in_one_line_and_its_faults_are_listed_by_check(tmp_path: Path):
    broken = tiny(changes={CASES: tiny()[CASES].replace(b",seen", b",maybe")}, version="2099-01-01")
    zip_file(tmp_path, broken)
    done = run("data", "install", "pack.zip", folder=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1
    assert "row 2, column verified" in done.stderr
    assert "(1 more) “chipbrief data check” lists them all." in done.stderr
    problems = answer("data", "check", "--data", "pack.zip", folder=tmp_path, code=1)["problems"]
    assert sum(problem["level"] == "error" for problem in problems) == 2


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("install", "nowhere.zip"), 3, "There is no such file"),
        (("install",), 2, "--help"),
        (("show", "dogs"), 2, "Allowed: sources"),
        (("show", "chips", "--limit", "-1"), 2, "--help"),
        (("show", "chips", "--by", "color"), 2, "no column “color”"),
        (("rollback",), 3, "no former one"),
        (("pack", "nowhere", "-o", "x.zip"), 3, "nowhere"),
        (("pack", "."), 2, "--help"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(
    words: tuple[str, ...], code: int, message: str, tmp_path: Path
):
    done = run("data", *words, folder=tmp_path)
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_an_older_pack_needs_a_word(tmp_path: Path):
    zip_file(tmp_path, tiny("2001-01-01"))
    assert "--allow-older" in run("data", "install", "pack.zip", folder=tmp_path).stderr
    assert run("data", "install", "pack.zip", "--allow-older", folder=tmp_path).returncode == 0


def test_a_dataset_is_shown_with_its_license_units_and_rows(tmp_path: Path):
    done = run("data", "show", "chips", "--limit", "3", folder=tmp_path).stdout
    assert "License: Creative Commons" in done
    assert "die_area_mm2 [mm2]:" in done
    assert done.count("\n  name: ") == 3 + 1
    found = answer("data", "show", "chips", folder=tmp_path)
    assert len(found["rows"]) == found["count"]


def test_rows_are_grouped_by_a_column_and_by_time(tmp_path: Path):
    done = run("data", "show", "chips", "--by", "vendor", folder=tmp_path).stdout
    assert "\nAMD: " in f"\n{done}"
    assert "  die_area_mm2 [mm2]: " in done
    found = answer("data", "show", "diversion_cases", "--by", "date:year", folder=tmp_path)
    assert found["by"] == ["date:year"]
    assert {tuple(group["key"]) for group in found["groups"]} >= {("2023",), ("2024",)}


def test_a_terminal_is_not_given_control_characters_of_a_pack(tmp_path: Path):
    text = tiny()[CASES].replace(b"It happened.", b"\x1b[31mred\x1b]0;title\x07")
    write(tmp_path / "mine", tiny(changes={CASES: text}))
    done = run("data", "show", "diversion_cases", "--data", "mine", folder=tmp_path)
    assert "[31mred" in done.stdout
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout


@pytest.mark.parametrize("command", ["check", "show", "install", "packs", "rollback", "pack"])
def test_every_option_is_explained(command: str, tmp_path: Path):
    done = run("data", command, "--help", folder=tmp_path, COLUMNS="200", TERM="dumb")
    assert done.returncode == 0
    assert "--json" in done.stdout


def test_an_error_does_not_carry_control_characters_to_the_terminal(tmp_path: Path):
    text = tiny()[CASES].replace(b"src-a,seen", b"src-a,\x1b[2Jseen")
    zip_file(tmp_path, tiny("2099-01-01", {CASES: text}))
    done = run("data", "install", "pack.zip", folder=tmp_path)
    assert done.returncode == 3
    assert "\x1b" not in done.stderr
    checked = run("data", "check", "--data", "pack.zip", folder=tmp_path)
    assert "\x1b" not in checked.stdout


def test_rows_are_filtered_sorted_and_written(tmp_path: Path):
    words = ("data", "show", "chips", "--where", "vendor=NVIDIA", "--where", "tdp_w>=600", "--sort", "-tdp_w")
    found = answer(*words, folder=tmp_path)
    watts = [float(row["tdp_w"]) for row in found["rows"]]
    assert len(watts) == found["matching"] < found["count"]
    assert watts == sorted(watts, reverse=True)
    written = answer(*words, "--csv", "rows.csv", folder=tmp_path)
    assert written["rows"] == len(watts)
    assert (tmp_path / "rows.csv").read_text("utf-8").startswith("id,name,vendor")


def test_a_condition_that_is_not_understood_is_told(tmp_path: Path):
    done = run("data", "show", "chips", "--where", "watts>3", folder=tmp_path)
    assert done.returncode == 2
    assert "There is no column “watts”" in done.stderr


def test_the_model_is_asked_with_values_of_ones_own(tmp_path: Path):
    found = answer("scenarios", "--set", "us_share=40", folder=tmp_path)
    assert next(row for row in found["parameters"] if row["key"] == "us_share")["set"] == "40"
    assert set(found["shares"]) == {"United States", "China", "Rest"}
    told = run("scenarios", "--set", "us_share=40", folder=tmp_path)
    assert "us_share is set outside the range of the data" in told.stderr
    assert "of the draws" in told.stdout
