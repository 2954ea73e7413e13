# SPDX-License-Identifier: Apache-2.0
"""What comes from a data pack or a PDF of anybody cannot rule the terminal that shows it."""

from __future__ import annotations

import json

import pytest

from chipbrief.printing import complain, evidence, table, tell
from chipbrief.printing.terminal import counted

EVIL = "a\x1b]0;mine\x07\nb"
PLAIN = "a ]0;mine  b"
CLAIM = {
    "id": "c1", "statement": EVIL, "speaker": EVIL, "date": "2025", "assessed": "2025", "assessment": EVIL,
    "for": [{"text": EVIL, "sources": [EVIL]}], "against": [],
}  # fmt: skip
FINDING = {"id": EVIL, "question": EVIL, "value": EVIL, "unit": EVIL, "low": 1, "high": None, "formula": EVIL}


@pytest.mark.parametrize(
    ("show", "lines"),
    [
        (lambda: tell(EVIL, "c"), 2),
        (lambda: complain(EVIL), 1),
        (lambda: table([{"name": EVIL, "n": "1"}], as_json=False), 2),
        (lambda: evidence.claims([CLAIM], as_json=False), 3),
        (lambda: evidence.findings([FINDING], as_json=False), 4),
    ],
)
def test_control_characters_are_blanks_and_no_line_becomes_two(show, lines, capsys):
    show()
    shown = "".join(capsys.readouterr())
    assert PLAIN in shown
    assert "\x1b" not in shown
    assert len(shown.splitlines()) == lines


@pytest.mark.parametrize(("number", "told"), [(0, "0 rows"), (1, "1 row"), (1200, "1,200 rows")])
def test_what_is_counted_agrees_with_its_number(number, told):
    assert counted(number, "row") == told


def test_a_machine_gets_what_is_there(capsys):
    name = f"{EVIL}\x7f\x9b2J\u202e\ud800 Türkiye"
    table([{"name": name}], as_json=True)
    printed = capsys.readouterr().out
    assert json.loads(printed) == [{"name": name}]
    assert all(sign.isprintable() for line in printed.splitlines() for sign in line)
    assert "Türkiye" in printed
