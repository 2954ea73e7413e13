# SPDX-License-Identifier: Apache-2.0
"""The command line as other programs meet it: exit codes, one line of error, one answer in JSON."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import typer
from support.commands import run, run_cold
from typer.main import get_command

from chipbrief.cli import PARTS, command_line
from chipbrief.cli.program import open_app

PICK = ("--class", "dc-training-gpu", "--from", "2023-05", "--to", "2023-05")
TESTS = ("metric", "value", "op", "limit", "met")
CLASSIFY = (
    "chip destination headquarters as_of controlled paragraph outcome license_policy rule_id citation "
    "tests layers not_modelled sources"
).split()


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("brief", "--country", "Chnia", *PICK), 2, "Unknown country “Chnia”. Did you mean China (CHN)?"),
        (("brief", "--country", "CHN", *PICK[:4], "--to", "2021"), 2, "The window ends"),
        (("brief", "--country", "CHN", *PICK, "--as-of", "2022"), 2, "lies before the window"),
        (("brief", "--country", "CHN", "--class", "gpu", *PICK[2:]), 2, "GPU (dc-training-gpu), "),
        (
            ("brief", "--country", "CHN", *PICK, "--format", "novel"),
            2,
            "Allowed: Policy brief (policy-brief)",
        ),
        (("brief", "--nope"), 2, "--help"),
        (("brief",), 2, "needs --country, --from, --to, --class"),
        (("nope",), 2, "--help"),
        (("list", "dogs"), 2, "Allowed: countries, classes"),
        (("classify", "--to", "CHN", "--as-of", "2024"), 2, "Give --chip"),
        (("classify", "--tpp", "many", "--to", "CHN", "--as-of", "2024"), 2, "“many” is not a number"),
        (("classify", "--tpp", "nan", "--to", "CHN", "--as-of", "2024"), 2, "“nan” is not a number"),
        (("classify", "--tpp", "-1", "--to", "CHN", "--as-of", "2024"), 2, "zero or more"),
        (("classify", "--density", "5,92", "--to", "CHN", "--as-of", "2024"), 2, "“5,92” is not a number"),
        (("classify", "--tpp", "1e99999999", "--to", "CHN", "--as-of", "2024"), 2, "is not a number"),
        (
            ("classify", "--tpp", "1", "--datacenter", "perhaps", "--to", "CHN", "--as-of", "2024"),
            2,
            "yes nor no",
        ),
        (("classify", "--chip", "nvidia-h100", "--to", "CHN", "--as-of", "2024"), 2, "Did you mean"),
        (("classify", "--tpp", "5000", "--to", "CHN", "--as-of", "2001"), 3, "2019"),
        (("verify", "nothing.pdf"), 3, "no file or folder"),
        (("brief", "--country", "CHN", *PICK, "--data", "nowhere"), 3, "datapackage.json"),
    ],
)
def test_what_cannot_be_done_is_one_clear_line(words, code, message, tmp_path):
    done = run(*words, folder=tmp_path)
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


def test_what_the_terminal_has_no_sign_for_is_told_as_a_code(tmp_path):
    words = ("data", "show", "hbm", "--where", "id=hbm2-stack-footprint-7.75-x-11.87-mm")
    shown = run_cold(*words, folder=tmp_path, PYTHONIOENCODING="ascii")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert r"per mm\xb2 line" in shown.stdout
    told = run_cold(*words, "--json", folder=tmp_path, PYTHONIOENCODING="ascii")
    assert "per mm² line" in json.dumps(json.loads(told.stdout), ensure_ascii=False)


def test_a_brief_is_written_and_verified(tmp_path):
    done = run_cold("brief", "--country", "Malaysia", *PICK, "--json", folder=tmp_path)
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert answer["file"] == "malaysia-dc-training-gpu-2023-05--2023-05.pdf"
    assert (tmp_path / answer["file"]).stat().st_size == answer["bytes"]
    verdict = json.loads(run_cold("verify", answer["file"], "--json", folder=tmp_path).stdout)
    assert [verdict[key] for key in ("sealed", "hashes", "content", "bytes")] == [True, "ok", "ok", "ok"]
    assert set(verdict) == {
        "file",
        "sealed",
        "hashes",
        "content",
        "bytes",
        "superseded",
        "differences",
        "worker",
        "unknown",
        "timed_out",
    }
    assert isinstance(json.loads(run_cold("verify", ".", "--json", folder=tmp_path).stdout), list)


def test_a_file_that_is_no_brief_exits_1(tmp_path):
    (tmp_path / "x.pdf").write_bytes(b"no")
    done = run("verify", "x.pdf", folder=tmp_path)
    assert done.returncode == 1
    assert "not a sealed brief" in done.stdout


def test_an_output_that_cannot_be_written_exits_3(tmp_path):
    done = run("brief", "--country", "MYS", *PICK, "-o", "no/such/folder.pdf", folder=tmp_path)
    assert done.returncode == 3
    assert "folder" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_classify_tells_the_statuses_over_time(tmp_path):
    words = ("--tpp", "5286", "--to", "CHN", "--as-of", "2024", "--history")
    found = json.loads(run("classify", *words, "--json", folder=tmp_path).stdout)
    assert set(found["history"]) == {"enforced", "codified"}
    assert found["history"]["enforced"][0]["outcome"] == "none"
    assert "Over time, codified:" in run("classify", *words, folder=tmp_path).stdout


def test_classify_answers_with_the_agreed_keys(tmp_path):
    words = ("--chip", "nvidia-a100-sxm4-80gb", "--to", "China", "--as-of", "2024-01-01", "--json")
    done = run("classify", *words, folder=tmp_path)
    answer = json.loads(done.stdout)
    assert set(CLASSIFY) <= set(answer)
    assert answer["controlled"] is True
    assert answer["paragraph"].startswith("3A090.a")
    assert set(answer["layers"]) == {"enforced", "codified"}
    assert set(TESTS) <= set(answer["tests"][0])


@pytest.mark.parametrize(
    "what", ["countries", "classes", "windows", "formats", "chips", "rules", "sources", "datasets"]
)
def test_lists_print_rows(what, tmp_path):
    rows = json.loads(run("list", what, "--json", folder=tmp_path).stdout)
    assert rows
    plain = run("list", what, folder=tmp_path).stdout.splitlines()
    assert len(plain) == len(rows) + 1


def test_the_shipped_pack_has_no_error(tmp_path):
    done = run("data", "check", "--json", folder=tmp_path)
    assert done.returncode == 0
    assert {item["level"] for item in json.loads(done.stdout)["problems"]} <= {"warning"}


COMMANDS = (
    "brief", "list", "classify", "history", "changes", "coverage", "findings", "claims", "verify", "sources",
)  # fmt: skip


@pytest.mark.parametrize("command", [*COMMANDS, "data check", "app"])
def test_every_option_is_explained(command, tmp_path):
    done = run(*command.split(), "--help", folder=tmp_path, COLUMNS="200", TERM="dumb")
    assert done.returncode == 0
    assert "--json" in done.stdout or command == "app"


def test_coverage_says_what_is_there_and_what_lacks(tmp_path):
    words = ("coverage", "--country", "Iceland", *PICK)
    found = json.loads(run(*words, "--json", folder=tmp_path).stdout)
    assert found["pick"]["country"] == "ISL"
    rules = next(cover for cover in found["datasets"] if cover["dataset"] == "rules")
    assert rules["records"] > 0
    assert rules["last"] <= "2023-05-31"
    assert any("diversion cases for Iceland" in gap["text"] for gap in found["gaps"])
    told = run(*words, folder=tmp_path).stdout
    assert told.startswith("dataset ")
    assert "\nMissing:\n- " in told
    assert "\nDeciding on 2023-05-31:\n- No rule: none for " in told


def test_a_window_may_have_a_name(tmp_path):
    rows = json.loads(run("list", "windows", "--json", folder=tmp_path).stdout)
    named = {row["window"]: row for row in rows}
    words = ("coverage", "--country", "Iceland", *PICK[:2], "--window")
    found = json.loads(run(*words, "last-12-months", "--json", folder=tmp_path).stdout)
    assert found["pick"]["start"] == named["last-12-months"]["from"]
    assert found["totals"]["records"] == sum(cover["records"] for cover in found["datasets"])
    both = run(*words, "all-years", "--from", "2022", folder=tmp_path)
    assert (both.returncode, both.stderr) == (2, "Give either --window, or --from and --to.\n")
    assert "Allowed: since-october-2022" in run(*words, "soon", folder=tmp_path).stderr


def test_history_and_changes_name_the_rules(tmp_path):
    words = ("history", "--chip", "nvidia-h20-96gb", "--to", "China")
    steps = json.loads(run(*words, "--json", folder=tmp_path).stdout)
    assert [step["start"] for step in steps] == ["2019-05-16", "2025-04-09", "2025-08-11"]
    assert steps[1]["changed_by"] == ["h20-letter-2025"]
    told = run(*words, folder=tmp_path).stdout
    assert "2025-04-09" in told
    assert "\nFrom 2025-08-11: No review policy was published. Licenses were reported from" in told
    assert told.count("\nFrom 20") == 1  # only the status that reads as the one before
    words = (
        "changes",
        "--country",
        "CHN",
        "--class",
        "china-variant",
        "--from",
        "2022-10",
        "--to",
        "2025-12",
    )
    changed = json.loads(run(*words, "--json", folder=tmp_path).stdout)
    assert "NVIDIA H20 96 GB" in {change["chip"] for change in changed}
    assert "h20-letter-2025" in run(*words, folder=tmp_path).stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--from", "2025", "--until", "2024"), "Swap the two dates"),
        (("--layer", "both"), "neither enforced nor codified"),
        (("--from", "2001", "--until", "2002"), "2019-05-16"),
    ],
)
def test_a_history_that_cannot_be_told_says_why(words, message, tmp_path):
    done = run("history", "--chip", "nvidia-h20-96gb", "--to", "CHN", *words, folder=tmp_path)
    assert done.returncode in (2, 3)
    assert message in done.stderr


def test_an_end_user_is_looked_up(tmp_path):
    words = ("classify", "--chip", "nvidia-l4", "--to", "CHN", "--as-of", "2025", "--end-user", "Nobody Ltd")
    found = json.loads(run(*words, "--json", folder=tmp_path).stdout)["end_user"]
    assert (found["found"], found["listed"]) == (False, False)
    assert "End user: “Nobody Ltd” is not among" in run(*words, folder=tmp_path).stdout


def test_findings_have_the_keys_of_the_contract(tmp_path):
    now = ("--class", "dc-training-gpu", "--from", "2022-10", "--to", "2026-11")
    words = ("findings", "--country", "CHN", *now, "--question", "claims", "--question", "options")
    rows = json.loads(run(*words, "--json", folder=tmp_path).stdout)
    keys = {"id", "question", "value", "unit", "low", "high", "formula", "inputs", "caveats", "sources"}
    assert rows
    assert all(keys <= set(row) for row in rows)
    assert "findings; --json gives inputs" in run(*words, folder=tmp_path).stderr


def test_printed_findings_have_no_number_without_an_end(tmp_path):
    words = (
        "findings",
        "--country",
        "CHN",
        "--class",
        "dc-training-gpu",
        "--from",
        "2022-10",
        "--to",
        "2025-02",
    )
    digits = [len(number) for number in re.findall(r"\d+\.(\d+) TPP", run(*words, folder=tmp_path).stdout)]
    assert digits
    assert max(digits) < 10


def test_a_question_that_is_not_there_is_named(tmp_path):
    done = run("findings", "--country", "CHN", *PICK, "--question", "claimz", folder=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean The claim ledger (claims)?" in done.stderr


def test_a_claim_that_is_not_there_names_what_prints_them(tmp_path):
    done = run("claims", "--id", "c1", folder=tmp_path)
    assert done.returncode == 2
    assert "`chipbrief claims` lists them" in done.stderr


def test_the_ledger_has_both_sides(tmp_path):
    (claim,) = json.loads(run("claims", "--id", "c10", "--json", folder=tmp_path).stdout)
    assert claim["id"] == "c10"
    assert all(piece["sources"] for side in ("for", "against") for piece in claim[side])
    assert len(json.loads(run("claims", "--json", folder=tmp_path).stdout)) == 60
    assert run("claims", "--id", "c10", folder=tmp_path).stdout.startswith("c10: ")


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_the_command_line_has_the_commands_it_is_named_for(part):
    mounted = get_command(command_line(PARTS[part][0])).commands  # pyright: ignore[reportAttributeAccessIssue]
    assert set(mounted) - {"list", "app", "worker"} == set(PARTS[part])


def test_the_app_opens_mirrored_when_asked_to(monkeypatch):
    asked = []
    app = SimpleNamespace(main=lambda *words, **options: asked.append((words, options)) or 0)
    monkeypatch.setitem(sys.modules, "chipbrief_gui.app", app)
    for mirrored in (False, True):
        with pytest.raises(typer.Exit):
            open_app(Path("a.brief"), None, mirrored=mirrored)
    assert asked == [((None, Path("a.brief")), {"mirrored": mirrored}) for mirrored in (False, True)]
