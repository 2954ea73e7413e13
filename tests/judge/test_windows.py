# SPDX-License-Identifier: Apache-2.0
"""Windows with a name: from the data pack alone."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from chipbrief.gather.records import Rule
from chipbrief.judge.windows import WINDOWS, last_rule, windows


def empty_pack(version: str) -> Any:
    return SimpleNamespace(version=version, all=lambda _kind: ())


def test_every_window_ends_on_the_date_of_the_pack(library):
    found = windows(library)
    assert {window.id for window in found} == set(WINDOWS)
    assert {window.end.isoformat() for window in found} == {library.version}


@pytest.mark.parametrize(
    ("version", "start"),
    [("2026-11-24", "2025-11-25"), ("2028-02-29", "2027-03-01"), ("2027-03-31", "2026-04-01")],
)
def test_twelve_months_are_counted_back_from_the_pack(version, start):
    pack = empty_pack(version)
    (window,) = [window for window in windows(pack) if window.id == "last-12-months"]
    assert window.start.isoformat() == start


def test_a_pack_without_rules_has_no_window_since_one():
    found = windows(empty_pack("2026-11-24"))
    assert {window.id for window in found} == {"since-october-2022", "last-12-months"}


def test_the_last_rule_binds_is_published_and_touches_the_country(library):
    day = date(2024, 1, 1)
    before = last_rule(library, "CHN", day)
    assert before is not None
    assert before.id in {"acs-2023", "sme-2023"}
    (rule,) = [window.rule for window in windows(library) if window.rule]
    assert rule in library.all(Rule)
    assert rule.kind in {"rule", "order", "law"}
    assert rule.status not in {"announced", "pending", "withdrawn"}
    assert last_rule(library, "", date(1999, 1, 1)) is None
