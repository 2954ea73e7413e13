# SPDX-License-Identifier: Apache-2.0
"""The claim check: a ledger for much evidence, for little, and for none."""

from __future__ import annotations

import pytest

from chipbrief.check import ERROR


@pytest.mark.parametrize(
    ("country", "start", "end", "language"),
    [
        ("CHN", "2022-10", "2025-02", ""),
        ("ISL", "2022-10", "2025-02", "fr"),
        ("MYS", "2023-05", "2023-05", ""),
    ],
)
def test_it_is_sealed_without_an_error(brief_in, country, start, end, language):
    made = brief_in("claim-check", country, start, end, language)
    assert not [item for item in made.problems if item.severity == ERROR]
    assert 1 <= made.pages <= 40


def test_a_month_without_claims_says_so(brief_in):
    made = brief_in("claim-check", "MYS", "2023-05", "2023-05")
    assert made.view.ledger.total == 0
    assert not made.view.ledger.sides
