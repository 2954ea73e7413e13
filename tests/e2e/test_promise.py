# SPDX-License-Identifier: Apache-2.0
"""The promise: the same inputs give the same bytes, a brief proves itself, and a change is named."""

from __future__ import annotations

import io
import json
import zlib

import pikepdf
import pytest
from support.commands import run

from chipbrief.flow import make_brief
from chipbrief.verify import verify

CHINA = ("--country", "CHN", "--class", "dc-training-gpu", "--from", "2022-10-01", "--to", "2025-02-12")


def test_another_process_in_another_folder_makes_the_same_bytes(china, tmp_path):
    done = run("brief", *CHINA, "-o", "b.pdf", folder=tmp_path, PYTHONHASHSEED="7", TZ="Asia/Tokyo", LANG="C")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "b.pdf\n"
    assert (tmp_path / "b.pdf").read_bytes() == china.pdf


def test_the_same_process_makes_the_same_bytes_again(small, workshop):
    assert make_brief(small.pick, workshop).pdf == small.pdf


def test_a_sealed_brief_verifies(china, typesetter, library):
    verdict = verify("china.pdf", china.pdf, typesetter, library)
    assert verdict.ok
    assert verdict.differences == verdict.superseded == ()


@pytest.mark.parametrize("words", [("ISL",), ("ARE", "2026-01", "2026-11"), ("CHN", "2022-10", "2023-12")])
def test_other_picks_verify_too(words, pick_of, workshop, typesetter, library):
    brief = make_brief(pick_of(*words, hindsight=words[0] == "CHN"), workshop)
    assert verify("x.pdf", brief.pdf, typesetter, library).ok


def edited(pdf: bytes, change) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def test_a_changed_attachment_is_named(small, typesetter, library):
    def change(document):
        stream = document.attachments["data-chips-chips.csv"].obj.EF.F
        stream.write(stream.read_bytes().replace(b"989.4", b"989.5"))

    verdict = verify("x.pdf", edited(small.pdf, change), typesetter, library)
    assert verdict.hashes == "different"
    assert any("data-chips-chips.csv" in line for line in verdict.differences)


def test_an_attachment_that_cannot_be_decoded_is_named(small, typesetter, library):
    def change(document):
        stream = document.attachments["table-chips.csv"].obj.EF.F
        raw = bytearray(zlib.compress(stream.read_bytes()))
        raw[len(raw) // 2] ^= 0xFF
        stream.write(bytes(raw), filter=pikepdf.Name.FlateDecode)

    verdict = verify("x.pdf", edited(small.pdf, change), typesetter, library)
    assert verdict.hashes == "different"
    assert any("table-chips.csv" in line for line in verdict.differences)


def test_a_changed_page_is_named(small, typesetter, library):
    def change(document):
        page = document.pages[1]
        page.contents_add(b"0 0 100 100 re f")

    verdict = verify("x.pdf", edited(small.pdf, change), typesetter, library)
    assert (verdict.hashes, verdict.content) == ("ok", "different")
    assert any(line.startswith("page 2") for line in verdict.differences)


def test_a_changed_finding_in_the_manifest_is_named(small, typesetter, library):
    def change(document):
        stream = document.attachments["manifest.json"].obj.EF.F
        manifest = json.loads(stream.read_bytes())
        manifest["findings"][0]["value"] = "99"
        stream.write(json.dumps(manifest).encode())

    verdict = verify("x.pdf", edited(small.pdf, change), typesetter, library)
    assert verdict.bytes == "different"
    assert any("rules-in-window" in line and "99" in line for line in verdict.differences)


@pytest.mark.parametrize(
    "broken",
    [
        {"pick": {"country": []}},
        {"pick": 3},
        {"extra": {"template_files": {"brief.html.j2": "no-such-file"}, "pack_files": {}}},
        {"findings": [3]},
        {"extra": None},
    ],
)
def test_a_hostile_manifest_is_a_finding_not_a_crash(broken, small, typesetter, library):
    def change(document):
        stream = document.attachments["manifest.json"].obj.EF.F
        stream.write(json.dumps({**json.loads(stream.read_bytes()), **broken}).encode())

    verdict = verify("x.pdf", edited(small.pdf, change), typesetter, library)
    assert not verdict.ok
    assert verdict.differences


@pytest.mark.parametrize("data", [b"", b"no PDF at all", b"%PDF-1.7\nbroken"])
def test_what_is_no_brief_is_said_to_be_none(data, typesetter, library):
    verdict = verify("x.pdf", data, typesetter, library)
    assert not verdict.sealed
    assert verdict.differences


def test_what_is_attached(china):
    with pikepdf.open(io.BytesIO(china.pdf)) as document:
        names = set(document.attachments)
        associated = [spec.UF for spec in document.Root.AF]
    assert {"manifest.json", "cited-sources.csl.json", "findings.csv", "table-chips.csv"} <= names
    assert {"figure-timeline-rules.csv", "template-brief.html.j2", "data-chips-chips.csv"} <= names
    assert len(associated) == len(set(map(str, associated))) == len(names)
