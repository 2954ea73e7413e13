# SPDX-License-Identifier: Apache-2.0
"""What a received pack says of itself: it points to nothing outside, and each row holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.packing import CASES, Files, descriptor, listed, tiny, zip_file

from chipbrief.packs.descriptors import read_descriptor
from chipbrief.packs.manifest import MANIFEST, SIGNATURE

Refused = Callable[[Path], str]


def with_descriptor(change: Callable[[dict[str, Any]], object]) -> Files:
    value = descriptor()
    change(value)
    return tiny(changes={"datapackage.json": json.dumps(value)})


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["resources"][1].update(path="https://example.org/a.csv"),
        lambda d: d["resources"][1].update(path=["countries/countries.csv", "http://example.org/b.csv"]),
        lambda d: d["resources"][1].update(path="/etc/passwd"),
        lambda d: d["resources"][1].update(path="../other/countries.csv"),
        lambda d: d["resources"][1].update(path="file:///etc/passwd"),
        lambda d: d["resources"][1].update(schema="http://example.org/schema.json"),
        lambda d: d["resources"][1].update(schema="//example.org/schema.json"),
        lambda d: d["resources"][1].update(dialect="https://example.org/dialect.json"),
        lambda d: d["resources"][1].update(profile="https://example.org/profile.json"),
        lambda d: d.update(profile="http://example.org/profile.json"),
    ],
)
def test_nothing_outside_the_pack_is_pointed_to(refused: Refused, tmp_path: Path, change):
    message = refused(zip_file(tmp_path, with_descriptor(change)))
    assert "pack.zip/datapackage.json" in message
    assert "leads out of the pack" in message


@pytest.mark.parametrize("where", [lambda d: d, lambda d: d["resources"][1]])
def test_only_official_profiles_may_be_named(refused: Refused, tmp_path: Path, where):
    def change(value: dict[str, Any]) -> None:
        where(value)["$schema"] = "https://example.org/datapackage.json"

    assert "not an official profile" in refused(zip_file(tmp_path, with_descriptor(change)))


def test_the_pages_of_sources_and_licenses_may_be_named():
    files = with_descriptor(
        lambda d: d.update(sources=[{"title": "A", "path": "https://example.org"}], profile="data-package")
    )
    assert read_descriptor(files, "pack").version == "2026-12-01"


def test_a_day_is_written_in_one_way():
    assert read_descriptor(tiny("20261201"), "pack").version == "2026-12-01"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"datapackage.json": None}, "does not stand at the top"),
        ({"datapackage.json": b"{"}, "cannot be read: what stands at line 1, column 2 is not JSON."),
        ({"datapackage.json": b"[" * 100_000}, "cannot be read: it is nested too deeply."),
        ({"datapackage.json": b"[]"}, "must be a JSON object"),
        ({"datapackage.json": b"\xff\xfe"}, "not UTF-8"),
        ({"datapackage.json": json.dumps(descriptor("1.0"))}, "not a day"),
        ({"datapackage.json": json.dumps(descriptor(resources=[]))}, "no source register"),
        ({CASES: None}, "is missing from the pack"),
        ({CASES: b"id,what\none"}, "The column is missing"),
        (
            {CASES: tiny()[CASES].replace(b"src-a,seen", b"src-x,seen")},
            "row 2, column source_ids: Unknown source",
        ),
        ({CASES: tiny()[CASES] + b'"broken'}, "cannot be read as CSV"),
        ({CASES: tiny()[CASES] + b"x\0"}, "NUL"),
        ({"sources/sources.json": b"{}"}, "sources.json"),
        ({"sources/sources.json": b"nope"}, "line 1, column 1 is not JSON."),
    ],
)
def test_a_pack_that_does_not_hold_is_refused_by_file_and_row(refused: Refused, tmp_path, changes, words):
    message = refused(zip_file(tmp_path, tiny(changes=changes)))
    assert words in message
    assert "pack.zip" in message


def test_a_table_that_this_version_does_not_know_must_still_be_a_table(refused: Refused, tmp_path: Path):
    def change(value: dict[str, Any]) -> None:
        value["resources"].append({"name": "quantum", "path": "quantum.csv"})

    files = with_descriptor(change) | {"quantum.csv": b"id,a\none,1\ntwo\n"}
    told = "quantum.csv, row 3: The row cannot be read as CSV (it has one cell, and the header 2)"
    assert told in refused(zip_file(tmp_path, files))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda files: files | {CASES: files[CASES] + b"\n"}, f"{CASES}: The file is not the one"),
        (lambda files: files | {"extra.md": b"x"}, "extra.md: The file is not listed"),
        (
            lambda files: {k: v for k, v in files.items() if k != CASES},
            "listed in manifest.json, but missing",
        ),
        (lambda files: files | {MANIFEST: b"nope"}, "manifest.json: The file cannot be read: what"),
        (lambda files: files | {MANIFEST: b"[]"}, "The manifest must be"),
        (lambda files: files | {MANIFEST: b'{"version": "1", "files": {"a": 1}}'}, "SHA-256 as text"),
        (lambda files: files | {MANIFEST: b'{"version": "1", "version": "2", "files": {}}'}, "stands twice"),
        (lambda files: listed(files, "2026-12-24"), "says version “2026-12-24”"),
        (lambda files: tiny() | {SIGNATURE: b"x"}, "no manifest.json"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(refused: Refused, tmp_path: Path, change, words: str):
    assert words in refused(zip_file(tmp_path, change(listed(tiny()))))
