# SPDX-License-Identifier: Apache-2.0
"""Windows with a name: from the data pack alone."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from support.making import make

from chipbrief.gather.records import GroupMember, Rule
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


def test_the_last_rule_of_a_country_is_one_that_binds_it_and_took_effect():
    def rule(id: str, day: int, reach: str = "CHN", kind: str = "rule", status: str = "in_force") -> Rule:
        return make(
            Rule,
            id=id,
            kind=kind,
            status=status,
            reach=(reach,),
            effective=date(2024, 1, day),
            published=None,
        )

    rules = (
        rule("old", 1),
        rule("last", 2),
        rule("of-others", 3, reach="RUS"),
        rule("letter", 4, kind="letter"),
        rule("bill", 5, status="pending"),
        rule("of-the-world", 6, reach="WLD"),
        rule("of-a-group", 7, reach="D:5"),
        rule("later", 9),
    )
    tables = {Rule: rules, GroupMember: (make(GroupMember, country="IRN", group="D:5"),)}
    pack: Any = SimpleNamespace(all=tables.__getitem__)

    def last(country: str, day: int) -> str:
        found = last_rule(pack, country, date(2024, 1, day))
        return found.id if found else ""

    assert [last("CHN", day) for day in (1, 2, 5, 6, 8, 9)] == [
        "old", "last", "last", "of-the-world", "of-the-world", "later",
    ]  # fmt: skip
    assert [last("IRN", 8), last("RUS", 5), last("", 8)] == ["of-a-group", "of-others", "of-a-group"]


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
