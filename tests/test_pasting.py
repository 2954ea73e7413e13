# SPDX-License-Identifier: Apache-2.0
"""What is pasted into a spreadsheet is no formula, and no number is changed for that."""

from __future__ import annotations

import pytest

from chipbrief.pasting import as_lines, as_pasted
from chipbrief.tracing import as_html

FORMULAS = (
    *('=HYPERLINK("http://a.example","x")', "+1+1", "-2+3", "@SUM(A1)", "=1", "\uff1d1+1", "\t=1+1", "\n@a"),
    *("-cmd|' /C calc'!A0", "-5 tonnes"),
)
NUMBERS = ("-5", "+3.2", "-1,234.5", "-1 234", "-5 %", "-1.2e-5", "5", "\u22125", "-", "=", "")


@pytest.mark.parametrize("cell", FORMULAS)
def test_a_formula_is_made_text(cell: str):
    assert as_pasted(cell) == f"'{cell.strip()}"
    assert as_lines([["head"], [cell]]) == f"head\n'{cell.strip()}"
    assert "<td>&#x27;" in as_html([("head",), (cell,)])


@pytest.mark.parametrize("cell", [*NUMBERS, "a=b", "China - U.S.", "\u2013 none"])
def test_numbers_and_other_words_stay(cell: str):
    assert as_pasted(cell) == cell
