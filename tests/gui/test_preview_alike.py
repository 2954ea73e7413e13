# SPDX-License-Identifier: Apache-2.0
"""What is typed finds what is printed for it."""

from __future__ import annotations

import pytest

from chipbrief_gui.preview.alike import pattern_of

#: What is typed, what is printed, and what is found of that.
FOUND = [
    ("china's", "of China’s models", "China’s"),
    ("China’s", "of China's models", "China's"),
    ("50 000", "some 50\u202f000 chips", "50\u202f000"),
    ("license  of", "a license\r\nof", "license\r\nof"),
    ('"a claim"', "so “a claim” is", "“a claim”"),
    ('"a claim"', "so «\xa0a claim\u202f» is", "«\xa0a claim\u202f»"),
    ("« a claim »", "so «\xa0a claim\xa0» is", "«\xa0a claim\xa0»"),
    ("-3.5", "from \u22123.5 to", "\u22123.5"),
    ("2022-2025", "2022–2025", "2022–2025"),
    ("claim-check", "format claim\ufffecheck", "claim\ufffecheck"),
    ("claim-check", "format claim-\r\ncheck", "claim-\r\ncheck"),
    ("headquartered", "head\ufffequartered", "head\ufffequartered"),
    ("office", "an oﬃce", "oﬃce"),
    ("of fi", "of ﬁrst", "of ﬁ"),
    ("coeur", "au cœur", "cœur"),
    ("resume", "un Résumé", "Résumé"),
    ("wait...", "wait…", "wait…"),
    ("2x", "by 2×", "2×"),
    ("a.b", "aXb a.b", "a.b"),
    ("[1]", "[1]", "[1]"),
    ("\\", "a\\b", "\\"),
]


@pytest.mark.parametrize(("typed", "printed", "part"), FOUND)
def test_what_is_typed_finds_what_is_printed(typed, printed, part):
    found = pattern_of(typed).search(printed)
    assert found is not None
    assert found.group() == part


@pytest.mark.parametrize(
    ("typed", "printed"), [("résumé", "resume"), ("ab", "a b"), (".", "x"), ("a^", "ab"), ("]", "[")]
)
def test_what_is_meant_so_finds_nothing_else(typed, printed):
    assert pattern_of(typed).search(printed) is None
