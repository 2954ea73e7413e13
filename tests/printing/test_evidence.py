# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import pytest

from chipbrief.printing import evidence

ROW = {"id": "x", "question": "How many?", "formula": "", "low": None, "high": None, "settle": ""}


@pytest.mark.parametrize(
    ("told", "line"),
    [
        (
            {"value": "2 for, 0 against", "unit": "(pieces of evidence)"},
            "2 for, 0 against (pieces of evidence)",
        ),
        ({"value": "2 for, 0 against", "unit": "pieces"}, "2 for, 0 against (pieces)"),
        ({"value": "some", "unit": "", "low": "1", "high": "2"}, "some (1 to 2)"),
        ({"value": "0.25", "unit": "(share of the draws, 0 to 1)"}, "0.25 (share of the draws, 0 to 1)"),
    ],
)
def test_a_value_has_its_unit_in_one_pair_of_brackets(capsys, told, line):
    evidence.findings([{**ROW, **told}], as_json=False)
    assert capsys.readouterr().out.splitlines()[1].strip() == line
