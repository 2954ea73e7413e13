# SPDX-License-Identifier: Apache-2.0
"""Ranges, lines and intervals: against the standard library, known answers, and wild points."""

from __future__ import annotations

import statistics
from decimal import Decimal
from math import exp, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipbrief.judge.questions.estimating import (
    Range,
    drawn,
    interval,
    quantiles,
    robust_line,
    slope_draws,
    slope_interval,
)
from chipbrief.judge.questions.study import generator


def test_a_range_keeps_its_ends_and_its_middle() -> None:
    draws = drawn(Range(Decimal(10), Decimal(20), Decimal(100)), generator("range"), 400_000)
    assert draws is not None
    assert np.quantile(draws, (0.05, 0.5, 0.95)) == pytest.approx([10, 20, 100], rel=0.02)


def test_a_number_without_a_range_stays_one() -> None:
    draws = drawn(Range(None, Decimal(7), None), generator("one"))
    assert draws is not None
    assert set(draws.tolist()) == {7.0}


def test_two_ends_have_their_geometric_middle_and_one_end_has_none() -> None:
    draws = drawn(Range(Decimal(4), None, Decimal(9)), generator("ends"), 200_000)
    assert draws is not None
    assert statistics.median(draws.tolist()) == pytest.approx(6, rel=0.01)
    assert drawn(Range(Decimal(4), None, None), generator("end")) is None


@pytest.mark.parametrize("parts", [(3, 2, 4), (1, 5, 4)])
def test_a_range_out_of_order_is_refused(parts: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="in order"):
        drawn(Range(*map(Decimal, parts)), generator("bad"))


@pytest.mark.parametrize("parts", [(0, 1, 2), (-2, -1, 1), (0, None, 2), (None, 0, None)])
def test_a_range_that_reaches_zero_has_no_draws(parts: tuple[int | None, ...]) -> None:
    given = Range(*(None if part is None else Decimal(part) for part in parts))
    assert drawn(given, generator("zero")) is None


def test_the_same_names_give_the_same_draws() -> None:
    given = Range(Decimal(1), Decimal(2), Decimal(4))
    one, two = (drawn(given, generator("a", "b")) for _ in range(2))
    other = drawn(given, generator("ab"))
    assert one is not None
    assert two is not None
    assert other is not None
    assert (one == two).all()
    assert (one != other).any()


@given(
    st.floats(-5, 5),
    st.floats(-100, 100),
    st.lists(st.floats(-50, 50), min_size=3, max_size=12, unique_by=lambda x: round(x, 1)),
)
def test_points_on_a_line_give_that_line(slope: float, intercept: float, x: list[float]) -> None:
    line = robust_line(x, [intercept + slope * value for value in x])
    assert line is not None
    assert line.slope == pytest.approx(slope, abs=1e-6)
    assert line.at(x[0]) == pytest.approx(intercept + slope * x[0], abs=1e-5)


def test_one_wild_point_does_not_bend_the_line() -> None:
    x = [float(value) for value in range(12)]
    wild = [2 * value + 1 for value in x]
    wild[4] = 1e6
    line = robust_line(x, wild)
    assert line is not None
    assert line.slope == pytest.approx(2)
    assert statistics.linear_regression(x, wild).slope != pytest.approx(2, abs=1)


def test_a_new_point_is_counted_in_sigmas_of_the_scatter() -> None:
    rng = np.random.default_rng(4)
    x = np.linspace(0, 10, 400)
    line = robust_line(x.tolist(), (3 * x + rng.normal(0, 0.5, 400)).tolist())
    assert line is not None
    assert line.sigma == pytest.approx(0.5, rel=0.15)
    assert line.sigmas(5, 16) == pytest.approx(2, rel=0.2)
    assert line.band(30) > line.band(5) > line.sigma


def test_too_few_points_have_no_line() -> None:
    assert robust_line([1, 1, 2], [0, 1, 2]) is None
    with pytest.raises(ValueError, match="three"):
        slope_interval([1, 2], [1, 2], generator("few"))


def test_a_slope_lies_in_its_interval_and_the_interval_covers_the_truth() -> None:
    rng = np.random.default_rng(7)
    x = np.linspace(0, 5, 60)
    found = slope_interval(x.tolist(), (log(4) * x + rng.normal(0, 0.3, 60)).tolist(), generator("slope"))
    assert found.low < found.median < found.high
    assert found.low < Decimal(log(4)) < found.high
    assert exp(float(found.median)) == pytest.approx(4, rel=0.1)


def test_an_interval_is_of_the_draws() -> None:
    found = interval(np.arange(1, 102, dtype=float))
    assert found == (Decimal(6), Decimal(51), Decimal(96))


@given(st.lists(st.floats(-1e9, 1e9), min_size=1, max_size=40), st.floats(0, 1))
def test_quantiles_are_those_of_numpy_to_the_last_bit(draws: list[float], cut: float) -> None:
    assert quantiles(np.asarray(draws), (cut, 0.5)) == tuple(map(float, np.quantile(draws, (cut, 0.5))))


def test_slopes_of_resamples_are_the_medians_of_their_pairs() -> None:
    x, y = [1.0, 2.0, 2.0, 4.0, 7.0], [0.5, 0.25, 3.0, 1.0, 2.0]
    picked = generator("a").integers(0, 5, size=(50, 5))
    pairs = [
        [(y[b] - y[a]) / (x[b] - x[a]) for n, a in enumerate(row) for b in row[n + 1 :] if x[a] != x[b]]
        for row in picked
    ]
    expected = [statistics.median(slopes) for slopes in pairs if slopes]
    assert slope_draws(x, y, generator("a"), 50).tolist() == expected
