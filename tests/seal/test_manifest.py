# SPDX-License-Identifier: Apache-2.0
"""The manifest is plain, stable JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest

from chipbrief.errors import SealError
from chipbrief.pick import Pick
from chipbrief.seal import build_manifest
from chipbrief.seal.manifest import SCHEMA, FindingEntry, PackEntry, manifest_bytes, plain, unknown_form

PICK = Pick("CHN", "dc-training-gpu", date(2022, 10, 1), date(2025, 2, 28), date(2025, 2, 28))
FINDING = FindingEntry(
    "f1", "tpp", Decimal("4992"), "TPP", None, None, "a × b", ("A100",), ("rounded",), ("s1",)
)


@dataclass(frozen=True)
class RicherFinding:
    id: str = "f2"
    question: str = "lag"
    value: Decimal = Decimal("7.0")
    unit: str = "months"
    low: Decimal = Decimal(4)
    high: Decimal = Decimal("1E+1")
    formula: str = "b − a"
    inputs: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    label: str = "not for the manifest"


def build(**changes):
    values: dict[str, Any] = {
        "created": datetime(2026, 1, 2, tzinfo=UTC),
        "pick": PICK,
        "data_pack": PackEntry("shipped", "1", {"chips.csv": "00"}),
        "template": PackEntry("policy-brief", "2", {}),
        "engine": "0.1.0",
        "libraries": {"weasyprint": "70.0"},
        "findings": [FINDING, RicherFinding()],
    }
    return build_manifest(**(values | changes))


def test_it_holds_plain_values_only():
    manifest = build()
    assert json.loads(manifest_bytes(manifest)) == manifest
    assert manifest["schema"] == SCHEMA
    assert manifest["pick"]["start"] == "2022-10-01"
    assert manifest["created"] == "2026-01-02T00:00:00Z"
    assert manifest["findings"][0]["value"] == "4992"
    assert manifest["findings"][1]["high"] == "10"
    assert "label" not in manifest["findings"][1]
    assert "qpdf" in manifest["libraries"]["pikepdf"]


def test_its_bytes_are_stable():
    one = manifest_bytes({"b": 1, "a": "é"})
    assert one == '{\n "a": "é",\n "b": 1\n}\n'.encode()
    assert manifest_bytes(build()) == manifest_bytes(build(libraries={"weasyprint": "70.0"}))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"findings": [{"id": "f1"}]}, "lacks 'question'"),
        ({"created": datetime(2026, 1, 2)}, "time zone"),  # noqa: DTZ001
        ({"pick": {"x": object()}}, "cannot hold a object"),
    ],
)
def test_what_does_not_fit_is_told(changes, words):
    with pytest.raises(SealError, match=words):
        build(**changes)


def test_sets_are_sorted():
    assert plain({"x": {"b", "a"}}) == {"x": ["a", "b"]}


def test_keys_are_texts_and_moments_are_told_in_utc():
    assert plain({1: {date(2026, 1, 2): 3}}) == {"1": {"2026-01-02": 3}}
    moment = datetime(2026, 1, 1, 19, tzinfo=timezone(timedelta(hours=-5)))
    assert plain(moment) == build(created=moment)["created"] == "2026-01-02T00:00:00Z"


@pytest.mark.parametrize("key", [
    "created", "engine", "typeset_sha256",
    "findings", "judgements", "problems",
    "pick", "data_pack", "template", "libraries", "extra",
])  # fmt: skip
@pytest.mark.parametrize("odd", [None, 3])
def test_a_part_of_an_unknown_form_is_named(key, odd):
    assert unknown_form(build()) == ""
    assert unknown_form({**build(), key: odd}) == key
    assert unknown_form({name: value for name, value in build().items() if name != key}) == key
