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
