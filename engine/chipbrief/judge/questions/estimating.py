# SPDX-License-Identifier: Apache-2.0
"""Estimates with doubt: ranges as distributions, a line that outliers do not bend, and intervals.

Only numpy is used: medians of slopes and resampling are a few lines, and a statistics library would add
a hundred megabytes to the installer. Nothing here keeps state; random numbers come from the caller.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from chipbrief.judge.questions.study import DRAWS, exact

if TYPE_CHECKING:
    import numpy as np
    from numpy.random import Generator
    from numpy.typing import NDArray

    Numbers = NDArray[np.float64]

Z90 = 1.6448536269514722  # half-width of a 90 percent interval in standard deviations
_MAD = 1.4826022185056018  # from the median absolute deviation to sigma, for normal residuals


class Interval(NamedTuple):
    """A 90 percent interval and its median."""

    low: Decimal
    median: Decimal
    high: Decimal


class Range(NamedTuple):
    """An estimate as a source gives it: any part may be missing."""

    low: Decimal | None
    central: Decimal | None
    high: Decimal | None


def is_positive(given: Range) -> bool:
    """Return whether no part of a range is zero or less."""
    return all(part is None or part > 0 for part in given)


def drawn(given: Range, rng: Generator, draws: int = DRAWS) -> Numbers | None:
    """Return draws from a range read as a 90 percent interval, or None when it names no middle.

    The distribution is a two-piece lognormal: its median is ``central`` and its 5 % and 95 % quantiles
    are ``low`` and ``high`` exactly, also where they lie unevenly about it. Without a central value it
    is the geometric middle of both ends. An end that is missing draws no doubt on that side, so that
    a single number stays one: the caller says that it came without a range. A part of zero or less has no
    logarithm, so such a range has no draws.

    Raises ``ValueError`` when the parts are not in order.
    """
    import numpy as np

    if not is_positive(given):
        return None
    low, central, high = (None if part is None else float(part) for part in given)
    if central is None and low is not None and high is not None:
        central = sqrt(low * high)
    if central is None:
        return None
    ends = (central if low is None else low, central, central if high is None else high)
    if not ends[0] <= ends[1] <= ends[2]:
        raise ValueError(f"A range must be in order, not {given}.")
    below, above = log(ends[1] / ends[0]) / Z90, log(ends[2] / ends[1]) / Z90
    normal = rng.standard_normal(draws)
    return central * np.exp(np.where(normal < 0, below, above) * normal)


def interval(draws: Numbers) -> Interval:
    """Return the median and the 5 % and 95 % quantiles of draws, to six significant digits."""
    return Interval(*map(exact, quantiles(draws, (0.05, 0.5, 0.95))))


def quantiles(draws: Numbers, cuts: Sequence[float]) -> tuple[float, ...]:
    """Return quantiles of draws, between two neighbors in proportion (Hyndman and Fan's 7th definition).

    To the last bit those of numpy, which loads masked arrays first: a tenth of a second of every brief.
    """
    ordered = sorted(draws.tolist())
    return tuple(_quantile(ordered, cut) for cut in cuts)


def _quantile(ordered: Sequence[float], cut: float) -> float:
    place = (len(ordered) - 1) * cut
    below = int(place)
    low, high, part = ordered[below], ordered[min(below + 1, len(ordered) - 1)], place - below
    # From the nearer neighbor, as numpy does it.
    return low + (high - low) * part if part < 0.5 else high - (high - low) * (1 - part)


@dataclass(frozen=True, slots=True)
class Line:
    """A fitted line y = intercept + slope x, with the spread of the points about it.

    ``sigma`` is 1.4826 times the median absolute deviation of the residuals, widened by n / (n - 2) under
    the root for the two fitted numbers; ``mean`` and ``squares`` are of x.
    """

    slope: float
    intercept: float
    sigma: float
    points: int
    mean: float
    squares: float

    def at(self, x: float) -> float:
        """Return the line's y at ``x``."""
        return self.intercept + self.slope * x

    def band(self, x: float) -> float:
        """Return the standard deviation of a new point at ``x``: the scatter, and the doubt of the line."""
        return self.sigma * sqrt(1 + 1 / self.points + (x - self.mean) ** 2 / self.squares)

    def sigmas(self, x: float, y: float) -> float | None:
        """Return by how many standard deviations a new point lies above the line; None without scatter."""
        return (y - self.at(x)) / self.band(x) if self.sigma else None


def robust_line(x: Sequence[float], y: Sequence[float]) -> Line | None:
    """Return the Theil-Sen line through points, or None with fewer than three different x.

    Its slope is the median of the slopes between all pairs with different x, its intercept the median of
    y - slope x (Theil 1950; Sen 1968, J. Am. Stat. Assoc. 63). Nearly 29 % of the points may be wild.
    """
    import numpy as np

    if len(set(x)) < 3:
        return None
    xs, ys = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    slope = _median_slope(xs, ys)
    intercept = quantiles(ys - slope * xs, (0.5,))[0]
    off = np.abs(ys - intercept - slope * xs)
    count = len(xs)
    sigma = _MAD * quantiles(off, (0.5,))[0] * sqrt(count / (count - 2))
    return Line(slope, intercept, sigma, count, float(xs.mean()), float(((xs - xs.mean()) ** 2).sum()))


def slope_draws(x: Sequence[float], y: Sequence[float], rng: Generator, draws: int = 1000) -> Numbers:
    """Return the slopes of Theil-Sen lines through resamples of the points, picked in pairs.

    Resamples whose x are all equal have no slope and are left out. Raises ``ValueError`` for points that
    ``robust_line`` refuses.
    """
    import numpy as np

    if len(set(x)) < 3:
        raise ValueError("A slope needs points at three different x.")
    xs, ys = np.asarray(x, dtype=float), np.asarray(y, dtype=float)
    picked = rng.integers(0, len(xs), size=(draws, len(xs)))
    return _median_slopes(xs[picked], ys[picked])


def slope_interval(x: Sequence[float], y: Sequence[float], rng: Generator, draws: int = 1000) -> Interval:
    """Return the slope of the Theil-Sen line with the 90 percent interval of ``slope_draws``."""
    import numpy as np

    found = interval(slope_draws(x, y, rng, draws))
    slope = _median_slope(np.asarray(x, dtype=float), np.asarray(y, dtype=float))
    return found._replace(median=exact(slope))


def _median_slope(xs: Numbers, ys: Numbers) -> float:
    return float(_median_slopes(xs[None], ys[None])[0])


def _median_slopes(xs: Numbers, ys: Numbers) -> Numbers:
    """Return the median slope between the pairs of points of each row; rows whose x are all equal have none.

    All rows at once, for there are a thousand resamples; sorted, the pairs that have a slope come first.
    """
    import numpy as np

    first, second = np.triu_indices(xs.shape[1], k=1)
    run = xs[:, second] - xs[:, first]
    slopes = np.full(run.shape, np.nan)
    np.divide(ys[:, second] - ys[:, first], run, out=slopes, where=run != 0)
    slopes.sort(axis=1)
    count = (run != 0).sum(axis=1)
    rows, count = np.flatnonzero(count), count[count > 0]
    return (slopes[rows, (count - 1) // 2] + slopes[rows, count // 2]) / 2
