# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pyphen
import pytest

from chipbrief.typeset.syllables import Syllables, patterns_of


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("en", "semiconductor", "semi-con-duc-tor"),
        ("en-GB", "government", "gov-ern-ment"),
        ("fr", "réglementation", "ré-gle-men-ta-tion"),
        ("fr-CA", "contrôle", "contrôle"),
        ("de", "überwachung", "über-wa-chung"),
    ],
)
def test_a_word_has_the_divisions_of_its_language(language, word, parts):
    syllables = Syllables(patterns_of(language))
    ends = (0, *(at for at in syllables.divisions(word) if 1 < at < len(word) - 1), len(word))
    assert "-".join(word[start:end] for start, end in pairwise(ends)) == parts


@pytest.mark.parametrize("language", ["zh", "ja", "tlh", "", "x" * 50, "../fr", "x-" * 99_999])
def test_an_unknown_language_has_none(language):
    assert patterns_of(language) == ""


@pytest.mark.parametrize(("language", "patterns"), [("en", "en_US"), ("fr", "fr")])
def test_they_are_those_that_pyphen_finds(language, patterns):
    syllables, theirs = Syllables(patterns_of(language)), pyphen.Pyphen(lang=patterns, left=1, right=1)
    guide = Path(__file__).parents[2].joinpath("docs", "user-guide.md").read_text("utf-8")
    words = set(re.findall(r"[a-z]{7,}", guide))
    assert len(words) > 300
    assert {word: [*syllables.divisions(word)] for word in words} == {
        word: [int(at) for at in theirs.positions(word)] for word in words
    }


def test_what_is_no_word_is_not_divided():
    assert Syllables("en_US").divisions("semiconductor" * 9_999) == ()
