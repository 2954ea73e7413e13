# SPDX-License-Identifier: Apache-2.0
"""The schema in docs/ says what a manifest holds: real ones pass, and each field of the code is in it."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from chipbrief.pick import Pick
from chipbrief.seal import unseal
from chipbrief.seal.attachments import RELATIONSHIPS, Attachment
from chipbrief.seal.manifest import SCHEMA, FindingEntry, JudgementEntry, Manifest, PackEntry, ProblemEntry

FILE = Path(__file__).parents[2] / "docs" / "manifest.schema.json"


@pytest.fixture(scope="module")
def schema():
    return json.loads(FILE.read_text("utf-8"))


def test_the_manifest_of_a_brief_passes(schema, china, small):
    Draft202012Validator.check_schema(schema)
    for brief in (china, small):
        manifest = unseal(brief.pdf).manifest
        errors = [error.message for error in Draft202012Validator(schema).iter_errors(manifest)]
        assert errors == []


def test_what_is_missing_or_unknown_does_not_pass(schema, small):
    manifest = dict(unseal(small.pdf).manifest or {})
    for broken in ({**manifest, "more": 1}, {key: manifest[key] for key in manifest if key != "findings"}):
        assert not Draft202012Validator(schema).is_valid(broken)


def test_it_names_each_field_of_the_code(schema):
    known = schema["properties"]
    entries = {
        FindingEntry: known["findings"]["items"],
        JudgementEntry: known["judgements"]["items"],
        ProblemEntry: known["problems"]["items"],
        PackEntry: known["data_pack"],
        Pick: known["pick"],
    }
    for kind, part in entries.items():
        assert set(part["properties"]) == {field.name for field in fields(kind)}, kind
    assert set(known) == {"schema", "attachments", *(field.name for field in fields(Manifest))}
    entry = Attachment("a", b"", "text/csv", "Data", "").entry()
    assert set(known["attachments"]["items"]["properties"]) == set(entry)
    assert known["attachments"]["items"]["properties"]["relationship"]["enum"] == list(RELATIONSHIPS)
    assert known["schema"]["const"] == SCHEMA


def test_warnings_are_listed_in_the_manifest(china):
    manifest = unseal(china.pdf).manifest or {}
    assert [item["code"] for item in manifest["problems"]] == [item.code for item in china.problems]
    assert {item["id"] for item in manifest["judgements"]} == {item.id for item in china.findings.judgements}
