# SPDX-License-Identifier: Apache-2.0
"""Draws from the ranges of the data pack by other code than the engine's."""

from __future__ import annotations

import random
from collections.abc import Callable
from math import exp, log

from support.shipped_rows import rows_by_id

_Z95 = 1.6448536269514722  # 95 % quantile of a standard normal


def drawer(dataset: str, seed: int) -> Callable[[str], float]:
    """Return a draw from the range of a record: a two-piece lognormal with its ends at 5 % and 95 %."""
    dice, table = random.Random(seed), rows_by_id(dataset)

    def draw(key: str) -> float:
        low, middle, high = (float(table[key][name]) for name in ("low", "central", "high"))
        z = dice.gauss(0, 1)
        return middle * exp(z * log(middle / low if z < 0 else high / middle) / _Z95)

    return draw
