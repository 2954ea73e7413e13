# SPDX-License-Identifier: Apache-2.0
"""The license note: sealed for picks with much, with little and with nothing to say."""

from __future__ import annotations

import pytest

from chipbrief.check import ERROR
from chipbrief.seal import unseal


@pytest.mark.parametrize(
    ("country", "chip_class", "start", "end"),
    [
        ("CHN", "cn-domestic", "2022-10", "2026-07-01"),
        ("CHN", "hbm", "2022-10", "2025-10-01"),
        ("RUS", "consumer-workstation-gpu", "2022-10-07", "2026-11-24"),
        ("USA", "dc-training-gpu", "2022-10", "2024-10-01"),
    ],
)
def test_it_keeps_to_its_pages(brief_in, country, chip_class, start, end):
    made = brief_in("license-note", country, start, end, chip_class=chip_class)
    assert not [item for item in made.problems if item.severity == ERROR]
    assert 2 <= made.pages <= 6


def test_the_answers_are_attached(brief_in):
    made = brief_in("license-note", "CHN", "2022-10", "2025-10-01", chip_class="hbm")
    (table,) = made.view.license.tables
    assert len(table.rows) == made.view.license.total
    assert unseal(made.pdf).attachment("table-answers.csv") is not None
