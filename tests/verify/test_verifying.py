# SPDX-License-Identifier: Apache-2.0
"""Verify one file or a folder: what is read, what is passed over, and what has been superseded since."""

from __future__ import annotations

import errno
import json
import os
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest
from support.attacks import foreign
from support.commands import run

from chipbrief.errors import SealError
from chipbrief.gather.records import Rule
from chipbrief.printing import proof as printing
from chipbrief.seal import unseal
from chipbrief.verify import Verdict, verify, verify_paths
from chipbrief.verify.strangers import read_pdf
from chipbrief.verify.superseding import superseded
from chipbrief.verify.verifying import DIFFERENT, OK
from chipbrief.verify.words import outcome

TODAY = {"rules": {}, "sources": {}}


@pytest.fixture(scope="module")
def folder(tmp_path_factory, small):
    """A folder as people keep it: a brief, another producer's file, and much that is no PDF."""
    folder = tmp_path_factory.mktemp("briefs")
    (folder / "b.pdf").write_bytes(small.pdf)
    (folder / "a.PDF").write_bytes(foreign(b""))
    (folder / "empty.pdf").touch()
    (folder / "notes.txt").write_text("hello")
    (folder / "gone.pdf").symlink_to(folder / "nowhere")
    (folder / "folder.pdf").mkdir()
    os.mkfifo(folder / "pipe.pdf")
    return folder


def test_each_file_that_may_be_a_brief_gets_a_verdict(folder, typesetter, library):
    found = list(verify_paths([folder], typesetter, library, seconds=30))
    assert [verdict.file for verdict in found] == [
        str(folder / name) for name in ("a.PDF", "b.pdf", "empty.pdf")
    ]
    assert [verdict.sealed for verdict in found] == [False, True, False]
    assert found[1].ok


def test_files_and_folders_are_taken_together_each_file_once(folder, typesetter, library):
    named = [folder / "empty.pdf", folder, folder / "nowhere.pdf"]
    found = list(verify_paths(named, typesetter, library, seconds=30))
    assert [verdict.file for verdict in found] == [
        str(folder / name) for name in ("empty.pdf", "a.PDF", "b.pdf", "nowhere.pdf")
    ]
    assert "There is no file or folder" in found[-1].differences[0]


def test_the_command_prints_a_list_for_a_folder_and_its_summary(folder, tmp_path):
    done = run("verify", str(folder), "--json", "--seconds", "30", folder=tmp_path)
    assert done.returncode == 1, done.stderr
    assert [item["sealed"] for item in json.loads(done.stdout)] == [False, True, False]


def test_a_summary_names_the_briefs_that_rest_on_what_has_been_superseded(capsys):
    fine = Verdict("a.pdf", True, "ok", "ok", "ok")
    stale = replace(fine, file="b.pdf", superseded=("rule x ended on 2025-05-13", "source y is retracted"))
    assert printing.verdicts([fine, stale], as_json=False, many=True)
    said = capsys.readouterr()
    assert "1 of 2 files rest on what has been superseded since:" in said.out
    assert "- b.pdf: rule x ended on 2025-05-13; source y is retracted" in said.out
    assert "2 verified, 0 not, 0 not sealed briefs." in said.err


def test_a_folder_without_a_pdf_is_said_to_have_none(capsys):
    assert printing.verdicts([], as_json=False, many=True)
    assert "holds no PDF" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["nowhere.pdf", "pipe.pdf"])
def test_what_is_no_file_is_refused(name, folder, typesetter, library):
    with pytest.raises(SealError, match=r"no file or folder|not a file"):
        list(verify_paths([folder / name], typesetter, library))


def manifest(**findings):
    return {"pick": {"as_of": "2024-06-01"}, "findings": [{"inputs": [], "sources": [], **findings}]}


def with_rule(library, **changes):
    rule = replace(library.all(Rule)[0], **changes)
    changed = replace(library, _tables={Rule: {rule.id: rule}})
    return rule, changed


@pytest.mark.parametrize(
    ("changes", "known", "words"),
    [
        ({"ended": date(2025, 5, 13)}, "", "ended on 2025-05-13"),
        ({"ended": date(2024, 6, 1)}, "", "ended on 2024-06-01"),
        ({"ended": date(2024, 5, 31)}, "", ""),
        ({"ended": date(2099, 1, 1)}, "", ""),
        ({"ended": None, "status": "superseded"}, "in_force", "is superseded"),
        ({"ended": None, "status": "not_enforced"}, "in_force", "is not enforced"),
        ({"ended": None, "status": "superseded"}, "superseded", ""),
        ({"ended": None, "status": "superseded"}, "", ""),
        ({"ended": None, "status": "in_force"}, "in_force", ""),
    ],
)
def test_a_rule_under_a_finding_that_no_longer_holds(changes, known, words, library):
    rule, today = with_rule(library, **changes)
    found = superseded(
        manifest(inputs=[f"rules/{rule.id}"]), today, {"rules": {rule.id: known}, "sources": {}}
    )
    assert found == ((f"rule {rule.id} {words}",) if words else ())
    assert superseded(manifest(inputs=["rules/another"]), today, TODAY) == ()


def test_a_rule_still_holds_on_its_last_day(library):
    last = date.fromisoformat(library.version)
    rule, today = with_rule(library, ended=last)
    rests = manifest(inputs=[f"rules/{rule.id}"])
    assert superseded(rests, today, TODAY) == ()
    rule, today = with_rule(library, ended=last - timedelta(days=1))
    assert superseded(rests, today, TODAY) == (f"rule {rule.id} ended on {rule.ended}",)


@pytest.mark.parametrize(("known", "told"), [("current", True), ("", True), ("retracted", False)])
def test_a_source_under_a_finding_that_no_longer_holds(known, told, library):
    source = replace(next(iter(library.sources.values())), status="retracted", superseded_by="newer")
    today = replace(library, sources=MappingProxyType({source.id: source}))
    found = superseded(manifest(sources=[source.id]), today, {"rules": {}, "sources": {source.id: known}})
    assert found == ((f"source {source.id} is retracted by newer",) if told else ())


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"pick": None},
        {"pick": {"as_of": 3}, "findings": 7},
        {"pick": {"as_of": "2024-01-01"}, "findings": [3]},
    ],
)
def test_a_manifest_that_says_nothing_rests_on_nothing(broken, library):
    assert superseded(broken, library, TODAY) == ()


def test_the_statuses_a_brief_knew_are_compared_with_those_of_today(small, typesetter, library):
    manifest = unseal(small.pdf).manifest or {}
    used = next(key for item in manifest["findings"] for key in item["sources"])
    stale = replace(library.sources[used], status="superseded", superseded_by="")
    today = replace(library, sources=MappingProxyType({**library.sources, used: stale}))
    verdict = verify("x.pdf", small.pdf, typesetter, today, 30)
    assert verdict.ok
    assert f"source {used} is superseded" in verdict.superseded


def test_a_rerun_that_cannot_be_compared_is_not_said_to_be_none():
    verdict = Verdict("x.pdf", sealed=True, hashes=OK)
    assert outcome(verdict) == "not_rebuilt"
    assert outcome(replace(verdict, bytes=DIFFERENT)) == "not_compared"
    assert outcome(replace(verdict, bytes=DIFFERENT, content=DIFFERENT)) == "other_content"


def test_a_place_that_may_not_be_looked_at_or_has_no_name_is_told(tmp_path, typesetter, library):
    closed, found = tmp_path / "closed", []
    closed.mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pathlib.Path.is_dir", _closed)
        patch.setattr("chipbrief.verify.strangers.read_start", _closed)
        found += verify_paths([closed / "a.pdf", closed / "b.pdf"], typesetter, library)
    assert [verdict.differences for verdict in found] == [
        (f"{closed / name} cannot be read: you lack the permission.",) for name in ("a.pdf", "b.pdf")
    ]
    with pytest.raises(SealError, match=r"aaa\.pdf cannot be read: the name is too long\.$"):
        list(verify_paths([tmp_path / ("a" * 300 + ".pdf")], typesetter, library))


def _closed(*_words: object) -> None:
    raise PermissionError(errno.EACCES, "Permission denied")


def test_what_is_no_file_by_the_time_it_is_read_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.pdf")
    (tmp_path / "round.pdf").symlink_to("round.pdf")
    (tmp_path / "zero.pdf").symlink_to("/dev/zero")
    (tmp_path / "folder.pdf").mkdir()
    for name, words in {
        "pipe.pdf": "is not a file",
        "zero.pdf": "is not a file",
        "folder.pdf": "is not a file",
        "round.pdf": "There is no file or folder",
        "pipe.pdf/a.pdf": "There is no file or folder",
    }.items():
        with pytest.raises(SealError, match=words):
            read_pdf(tmp_path / name)


def test_a_file_is_not_read_beyond_the_size_of_a_brief(tmp_path, monkeypatch):
    monkeypatch.setattr("chipbrief.verify.strangers.MAX_BLOB", 9)
    (tmp_path / "a.pdf").write_bytes(b"x" * 10)
    with pytest.raises(SealError, match=r"a\.pdf is larger than 9 bytes"):
        read_pdf(tmp_path / "a.pdf")
