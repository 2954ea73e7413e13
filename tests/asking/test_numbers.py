# SPDX-License-Identifier: Apache-2.0
"""Numbers in questions: commas stand between thousands alone, and none is too large to be worked with."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chipbrief.asking.numbers import number_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", "0"),
        (" 1,234,567.5 ", "1234567.5"),
        (".5", "0.5"),
        ("-1", "-1"),
        ("+2", "2"),
        ("1.5e6", "1.5e6"),
    ],
)
def test_a_number_is_read(text, number):
    assert number_in(text) == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "5,92",
        "1,23,456",
        "1,2345",
        ",5",
        "1 000",
        "1e400",
        "1e16",
        "1e-13",
        "nan",
        "inf",
        "0x1",
        "1_0",
        "²",
        "e5",
    ],
)
def test_what_is_no_number_or_no_number_of_anything_is_none(text):
    assert number_in(text) is None
