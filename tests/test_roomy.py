# SPDX-License-Identifier: Apache-2.0
"""Room for calls within calls: no call asks the system for memory."""

from __future__ import annotations

import resource
from collections.abc import Callable
from typing import Any

import pytest

from chipbrief.roomy import roomy

CALLS = 1_000


def test_a_function_stays_what_it_is():
    def added(left: int, right: int = 2) -> int:
        """Return a sum."""
        return left + right

    assert roomy(added) is added
    assert added(1) == 3
    assert added.__doc__ == "Return a sum."


def test_an_error_comes_through():
    @roomy
    def divided(number: int) -> float:
        return number / 0

    with pytest.raises(ZeroDivisionError):
        divided(1)


def test_no_loop_gets_its_frames_from_the_system():
    assert max(faults(lambda depth: deep(depth))) >= CALLS
    assert max(faults(roomy(lambda depth: deep(depth)))) < CALLS // 2


def faults(call: Callable[[int], Any]) -> list[int]:
    """Return how often memory was given to the process by the system, for loops at all depths."""
    found = []
    for depth in range(200):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
        call(depth)
        found.append(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
    return found


def deep(depth: int) -> None:
    """Call something small many times, so many calls deep."""
    if depth:
        deep(depth - 1)
        return
    for number in range(CALLS):
        small(number)


def small(number: int) -> int:
    return number + 1
