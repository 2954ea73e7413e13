# SPDX-License-Identifier: Apache-2.0
"""What a descriptor may say: above all, that no path leaves the pack."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chipbrief.errors import DataError
from chipbrief.gather.schema import MAX_ENTRIES, Link, read_package, safe_path

HOSTILE = [
    "../secrets.csv",
    "a/../../b.csv",
    "/etc/passwd",
    "C:/Windows/x.csv",
    "C:\\Windows\\x.csv",
    "..\\x.csv",
    "http://example.org/x.csv",
    "https://example.org/x.csv",
    "file:///etc/passwd",
    "a//b.csv",
    "./a.csv",
    "a/./b.csv",
    "a/",
    "",
    "a\0b.csv",
    "a\nb.csv",
    "\u202ea.csv",
    "x" * 400,
    None,
    5,
    ["a.csv", "b.csv"],
]


def package(**changes: Any) -> str:
    found = {"title": "T", "version": "2026-11-23", "licenses": [{"name": "CC0-1.0"}], "resources": []}
    return json.dumps(found | changes)


@pytest.mark.parametrize("path", HOSTILE)
def test_a_path_out_of_the_pack_is_refused(path: object) -> None:
    with pytest.raises(DataError, match=r"leaves the data pack|needs a “path”"):
        safe_path(path, "datapackage.json")
    with pytest.raises(DataError):
        read_package(package(resources=[{"name": "chips", "path": path}]))


@pytest.mark.parametrize("path", ["a.csv", "chips/chips.csv", "a/b/c-d_e.csv", "..a/b..csv", "données.csv"])
def test_a_path_inside_the_pack_is_taken(path: str) -> None:
    assert safe_path(path, "x") == path


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "nothing",
        '"text"',
        "[" * 100_000,
        package(resources=None),
        package(resources={}),
        package(resources=["x"]),
        package(resources=[{}] * 500),
        package(resources=[{"name": "a", "path": "a"}, {"name": "a", "path": "b"}]),
        package(resources=[{"name": "a", "path": "a", "schema": []}]),
        package(resources=[{"name": "a", "path": "a", "schema": {"fields": {}}}]),
        package(resources=[{"name": "a", "path": "a", "schema": {"fields": [{"name": ""}]}}]),
        package(
            resources=[{"name": "a", "path": "a", "schema": {"fields": [{"name": "x", "constraints": 3}]}}]
        ),
        package(resources=[{"name": "a", "path": "a", "schema": {"foreignKeys": [{"fields": ["x", "y"]}]}}]),
        package(resources=[{"name": "a", "path": "a", "schema": {"fields": ["x"] * (MAX_ENTRIES + 1)}}]),
        package(title=""),
        package(version=3),
        package(licenses=[]),
        package(licenses=["CC0"]),
    ],
)
def test_a_broken_descriptor_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(DataError, match=r"^datapackage\.json: "):
        read_package(text)


def test_foreign_keys_of_both_kinds_are_read() -> None:
    schema = {
        "fields": [{"name": "x", "constraints": {"required": True, "enum": ["a", True], "pattern": "z"}}],
        "foreignKeys": [{"fields": ["x"], "reference": {"resource": "b", "fields": ["id"]}}],
        "chipbrief:foreignKeys": [{"fields": "y", "reference": {"resource": "", "fields": "id"}}],
    }
    (found,) = read_package(package(resources=[{"name": "a", "path": "a", "schema": schema}])).resources
    assert found.schema.links == (Link("x", "b"), Link("y", "a"))
    assert found.schema.fields[0].required
    assert found.schema.fields[0].enum == {"a", "true"}
