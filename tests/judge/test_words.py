# SPDX-License-Identifier: Apache-2.0
"""Likelihood and confidence: the table of ICD 203, and formulas against values computed by hand."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.making import make, source

from chipbrief.gather.records import Chip
from chipbrief.judge.words import LIKELIHOOD, OTHER_VOCABULARY, confidence, exceedance, likelihood, succession


@pytest.mark.parametrize(
    ("probability", "term"),
    [
        ("0", "almost no chance"),
        ("0.0499", "almost no chance"),
        ("0.05", "very unlikely"),
        ("0.1999", "very unlikely"),
        ("0.20", "unlikely"),
        ("0.4499", "unlikely"),
        ("0.45", "roughly even chance"),
        ("0.5499", "roughly even chance"),
        ("0.55", "likely"),
        ("0.7999", "likely"),
        ("0.80", "very likely"),
        ("0.9499", "very likely"),
        ("0.95", "almost certain"),
        ("1", "almost certain"),
    ],
)
def test_each_bound_belongs_to_the_term_above_it(probability, term):
    assert likelihood(Decimal(probability)) == term


def test_the_row_has_seven_rising_terms_and_none_of_the_other_row():
    assert len(LIKELIHOOD) == 7
    assert LIKELIHOOD[0].low == 0
    assert all(row.high == following.low for row, following in pairwise(LIKELIHOOD))
    assert LIKELIHOOD[-1].high > 1
    assert not {row.term for row in LIKELIHOOD} & set(OTHER_VOCABULARY)


@pytest.mark.parametrize(
    ("hits", "trials", "expected"),
    [
        (0, 0, "0.5"),
        (1, 1, "0.6666666666666666666666666667"),
        (27, 27, "0.9655172413793103448275862069"),
        (0, 8, "0.1"),
    ],
)
def test_laplace(hits, trials, expected):
    assert succession(hits, trials) == Decimal(expected)


@given(st.integers(0, 1000), st.integers(0, 1000))
def test_laplace_is_never_certain(hits, more):
    assert 0 < succession(hits, hits + more) < 1


def chance(low: int, central: int, high: int, limit: int) -> Decimal:
    return exceedance(Decimal(low), Decimal(central), Decimal(high), Decimal(limit))


def test_the_median_is_reached_in_half_of_the_cases():
    assert chance(1_000, 10_000, 100_000, 10_000) == Decimal("0.5")


def test_the_ends_of_the_interval_are_its_5_and_95_percent():
    assert chance(1_000, 10_000, 100_000, 1_000) == Decimal("0.95")
    assert chance(1_000, 10_000, 100_000, 100_000) == Decimal("0.05")


def test_lognormal_by_hand():
    # sigma = ln(200,000 / 1,600) / 3.28970725 = 1.46771; z = ln(1,000 / 18,000) / sigma = -1.96932
    assert chance(1_600, 18_000, 200_000, 1_000) == Decimal("0.9755")


def test_an_interval_of_more_probability_is_of_a_narrower_lognormal():
    # sigma = ln(200,000 / 1,600) / 3.91992797 = 1.23175; z = ln(100,000 / 18,000) / sigma = 1.39216
    wide = exceedance(Decimal(1_600), Decimal(18_000), Decimal(200_000), Decimal(100_000), Decimal(95))
    assert wide == Decimal("0.0819")
    assert chance(1_600, 18_000, 200_000, 100_000) == Decimal("0.1213")


def test_a_higher_limit_is_never_reached_more_often():
    found = [chance(1_600, 18_000, 200_000, 10**power) for power in range(1, 9)]
    assert found == sorted(found, reverse=True)
    assert all(0 <= value <= 1 for value in found)


def test_an_interval_of_one_point_is_certain():
    assert chance(5_000, 5_000, 5_000, 1_000) == 1
    assert chance(5_000, 5_000, 5_000, 10_000) == 0


SEEN, MEMORY = make(Chip), make(Chip, verified="memory")
OFFICIAL, PRESS = source("a"), source("b", quality="press")


@pytest.mark.parametrize(
    ("records", "sources", "model", "level"),
    [
        ([SEEN], [OFFICIAL, PRESS], False, "high"),
        ([SEEN], [OFFICIAL, OFFICIAL], False, "high"),
        ([SEEN], [OFFICIAL, PRESS, PRESS], False, "moderate"),
        ([SEEN], [PRESS, PRESS], False, "moderate"),
        ([SEEN], [OFFICIAL], False, "low"),
        ([SEEN], [], False, "low"),
        ([SEEN, MEMORY], [OFFICIAL, OFFICIAL], False, "low"),
        ([SEEN], [OFFICIAL, OFFICIAL], True, "low"),
    ],
)
def test_confidence(records, sources, model, level):
    assert confidence(records, sources, model_based=model).level == level


def test_the_basis_says_what_was_counted():
    basis = confidence([MEMORY], [OFFICIAL, PRESS], model_based=True).basis
    assert basis.startswith("2 sources, one of them primary, official or a company filing")
    assert "rests on a model" in basis
    assert "not yet read" in basis
    assert confidence([SEEN], [PRESS]).basis.startswith("one source, neither primary")
