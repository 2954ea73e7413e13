# SPDX-License-Identifier: Apache-2.0
"""How numbers, dates and states are worded."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from support.making import period

from chipbrief.check.likelihood import VOCABULARIES
from chipbrief.compose import wording
from chipbrief.compose.counting import counted
from chipbrief.judge import status
from chipbrief.judge.words import LIKELIHOOD
from chipbrief.language import ENGLISH
from chipbrief.language.catalogs import open_language
from chipbrief.paths import shipped


@pytest.mark.parametrize(
    ("low", "central", "high", "expected"),
    [
        (None, 5, None, "5"),
        (1, 5, 9000, "5 (1 to 9,000)"),
        (1, None, 9, "1 to 9"),
        (1, None, None, "at least 1"),
        (None, None, 9, "at most 9"),
        (1, 5, None, "5 (at least 1)"),
        (None, 5, 9, "5 (at most 9)"),
        (None, None, None, ""),
    ],
)
def test_an_estimate_never_loses_its_range(low, central, high, expected):
    values = (None if value is None else Decimal(value) for value in (low, central, high))
    assert wording.estimate(*values) == expected


@pytest.mark.parametrize(
    ("value", "met", "expected"),
    [
        ("5.918", False, "performance density 5.918 not ≥ 5.92"),
        ("5.9", False, "performance density 5.90 not ≥ 5.92"),
        ("5.92", True, "performance density 5.92 ≥ 5.92"),
        (None, None, "performance density unknown ≥ 5.92"),
        (None, False, "performance density does not apply"),
    ],
)
def test_a_test_says_on_which_side_of_its_limit_the_number_is(value, met, expected):
    number = None if value is None else Decimal(value)
    assert (
        wording.tests_text([status.TestResult("performance_density", number, ">=", Decimal("5.92"), met)])
        == expected
    )


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2024, 2, 3), date(2024, 2, 3), "February 3, 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2024, 1, 1), date(2024, 12, 31), "2024"),
    ],
)
def test_a_date_is_worded_as_far_as_it_is_known(first, last, expected):
    assert wording.when(period(first, last)) == expected


def test_halves_round_up_and_digits_stay():
    assert ENGLISH.number(Decimal("2.5"), 0) == "3"
    assert ENGLISH.number(Decimal("1234.5600")) == "1,234.56"
    assert ENGLISH.number(Decimal("0.10")) == "0.1"


@pytest.mark.parametrize("term", [row.term for row in LIKELIHOOD])
def test_a_term_of_likelihood_opens_a_sentence_that_goes_on(term):
    noun = term.endswith("chance")
    english = wording.opening(term)
    assert (
        english == f"There is {'a ' if term.startswith('roughly') else ''}{term}" if noun else f"It is {term}"
    )
    french = open_language("fr", (shipped("templates") / "_shared/locale/fr.po").read_bytes())
    said = french.say(english)
    assert said.startswith("Il y a " if term.startswith("roughly") else "Il n’y a " if noun else "Il est ")
    assert VOCABULARIES["fr"].terms.search(said)


@pytest.mark.parametrize(("number", "expected"), [("1", "affaire"), ("4", "affaires")])
def test_cases_are_counted_in_french(number, expected):
    french = open_language("fr", (shipped("templates") / "_shared/locale/fr.po").read_bytes())
    assert french.say(counted("cases", Decimal(number))) == expected
