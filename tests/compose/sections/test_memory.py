# SPDX-License-Identifier: Apache-2.0
"""The section on memory: what the rules ask for each stack of the class, and nothing for classes of chips."""

from __future__ import annotations

import pytest

from chipbrief.compose.sections.memory import build


@pytest.fixture(scope="module")
def section(judged):
    return build(judged("CHN", "2022-10", "2025-12", chip_class="hbm"))


def test_a_class_of_chips_has_none(judged):
    assert build(judged("CHN", "2022-10", "2025-12")) is None


def test_stacks_are_told_by_status_and_counted(section):
    words = [row.status for row in section.rows if row.status_key == "controlled"]
    assert section.caught == len(words)
    assert section.caught <= section.decided < len(section.rows)
    assert "License required, 3A090.c" in words


def test_all_stacks_are_attached(section):
    (table,) = section.tables
    assert [row[0] for row in table.rows] == [row.id for row in section.rows]


def test_memory_made_in_the_country_is_told_as_bound_for_china(judged):
    korea = build(judged("KOR", "2022-10", "2026-06", chip_class="hbm"))
    before = build(judged("KOR", "2022-10", "2024-11", chip_class="hbm"))
    assert korea is not None
    assert before is not None
    assert korea.makers == ("SK hynix", "Samsung")
    assert korea.caught == 0 < korea.made_caught == korea.made_decided < korea.made
    assert korea.made_rules == ("December 2, 2024 HBM / SME rule",)
    assert (before.made, before.made_caught) == (korea.made, 0)


def test_of_memory_made_in_china_nothing_is_said_that_is_bound_for_it(section):
    assert section.made == 0
