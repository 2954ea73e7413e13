# SPDX-License-Identifier: Apache-2.0
"""What a file carries and claims is told line by line where a re-run has it otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from chipbrief.seal import Attachment, Damage, Sealed
from chipbrief.seal.tampering import appended, attachment_differences, manifest_differences, other_version

END = b"startxref\n9\n%%EOF\n"
WHOLE = b"%PDF-1.7\nwords\n" + END


@pytest.mark.parametrize(
    ("pdf", "lines"),
    [
        (WHOLE, []),
        (WHOLE + b"\r\n ", []),
        (WHOLE + b"more\n" + END, ["document: a revision was appended after the seal"]),
        (WHOLE + END + END, ["document: 2 revisions were appended after the seal"]),
        (b"\n" + WHOLE, ["document: 1 bytes stand before its start"]),
        (WHOLE + b"PK", ["document: 2 bytes follow its end"]),
        (b"MZ" + WHOLE + END + b"x", [
            "document: a revision was appended after the seal",
            "document: 2 bytes stand before its start",
            "document: 1 bytes follow its end",
        ]),
    ],
)  # fmt: skip
def test_what_stands_around_a_file_is_counted(pdf, lines):
    assert list(appended(pdf)) == lines


def test_another_version_in_the_head_is_told():
    assert other_version(WHOLE, WHOLE) == other_version(b"MZ" + WHOLE, WHOLE) == ()
    assert other_version(WHOLE.replace(b"1.7", b"2.0"), WHOLE) == (
        "document: its head says PDF 2.0, a re-run’s PDF 1.7",
    )


FILE = Attachment("a.csv", b"1", "text/csv", "Data", "A table")


def carrying(*files: Attachment, damages: tuple[Damage, ...] = ()) -> Sealed:
    return Sealed({}, files, damages)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"data": b"2"}, "its content is not what a re-run attaches"),
        ({"mime": "text/plain"}, "its description or kind is not what a re-run gives it"),
        ({"relationship": "Source"}, "its description or kind is not what a re-run gives it"),
        ({"description": "Another"}, "its description or kind is not what a re-run gives it"),
    ],
)
def test_an_attachment_that_is_not_what_a_rerun_attaches(change, words):
    assert attachment_differences(carrying(replace(FILE, **change)), carrying(FILE)) == (f"a.csv: {words}",)


def test_an_attachment_that_only_one_has():
    assert attachment_differences(carrying(FILE), carrying()) == ("a.csv: a re-run does not attach it",)
    assert attachment_differences(carrying(), carrying(FILE)) == (
        "a.csv: a re-run attaches it, the PDF does not",
    )
    assert attachment_differences(carrying(FILE), carrying(FILE)) == ()


def test_what_is_damaged_is_not_told_again():
    damage = (Damage("a.csv", "unlisted", "not listed"),)
    assert attachment_differences(carrying(FILE, damages=damage), carrying()) == ()
    assert attachment_differences(carrying(damages=damage), carrying(FILE)) == ()


TOLD = ("pick", "data_pack", "template", "findings", "judgements", "extra")
MADE = ("created", "typeset_sha256", "problems", "schema")


@pytest.mark.parametrize("key", [*TOLD, *MADE])
def test_what_a_manifest_tells_of_the_brief_is_kept_apart_from_how_it_was_made(key):
    old, new = {key: {"a": 1}}, {key: {"a": 2}}
    line = (f"manifest.json: {key}.a: sealed 1, re-run 2",)
    assert manifest_differences(old, new, told=True) == (line if key in TOLD else ())
    assert manifest_differences(old, new, told=False) == (() if key in TOLD else line)


def made(old: Any, new: Any) -> tuple[str, ...]:
    return manifest_differences(old, new, told=False)


def test_versions_are_told_as_versions():
    assert made({"engine": "1"}, {"engine": "2"}) == ("made with Chipbrief 1, checked with 2",)
    assert made({"libraries": {"weasyprint": "1"}}, {"libraries": {"weasyprint": "2"}}) == (
        "made with weasyprint 1, checked with 2",
    )


def attached(**values: object) -> dict[str, Any]:
    return {"attachments": [{"name": "a.csv", "sha256": "0", "size": 1, "mime": "text/csv", **values}]}


def test_of_attachments_only_what_says_more_than_their_hashes_is_told():
    assert made(attached(), attached(sha256="1", size=2)) == ()
    two = {"attachments": [*attached()["attachments"], {"name": "b.csv", "sha256": "1"}]}
    assert made(attached(), two) == made(two, attached()) == ()
    assert made(attached(), attached(mime="text/plain")) == (
        "manifest.json: attachments.a.csv.mime: sealed text/csv, re-run text/plain",
    )


def test_what_only_one_manifest_has_is_told():
    assert manifest_differences({"extra": {"a": 1}}, {"extra": {}}, told=True) == (
        "manifest.json: extra.a: sealed 1, re-run nothing",
    )
    assert manifest_differences({"extra": {}}, {"extra": {"a": 1}}, told=True) == (
        "manifest.json: extra.a: sealed nothing, re-run 1",
    )


@pytest.mark.parametrize("key", ["id", "name"])
def test_lists_of_named_things_are_compared_by_their_names(key):
    old = {"problems": [{key: "x", "v": 1}, {key: "y", "v": 1}]}
    new = {"problems": [{key: "y", "v": 2}, {key: "x", "v": 1}]}
    assert made(old, new) == ("manifest.json: problems.y.v: sealed 1, re-run 2",)


def test_one_of_a_name_that_stood_there_before_counts_beside_the_first():
    one = {"problems": [{"id": "x", "v": 1}]}
    two = {"problems": [{"id": "x", "v": 1}, {"id": "x", "v": 9}]}
    assert made(two, one) == ("manifest.json: problems.x (2): sealed {'id': 'x', 'v': 9}, re-run nothing",)


@pytest.mark.parametrize("odd", [[1], [{"id": 1}], [{"id": "x"}, 2], [], {}, "x", None])
def test_lists_of_anything_else_are_compared_as_they_are(odd):
    other = {"problems": [{"id": "z", "v": 1}]}
    assert made({"problems": odd}, {"problems": odd}) == ()
    assert made({"problems": odd}, other)


def test_values_are_cut_and_lines_are_counted():
    (line,) = made({"created": "x" * 900}, {"created": "y"})
    assert len(line) < 220
    assert "…" in line
    many = {"problems": {str(number): number for number in range(500)}}
    assert len(made(many, {"problems": {}})) == 100
