# SPDX-License-Identifier: Apache-2.0
"""Findings for figures: no question is asked, and each pick is judged once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from chipbrief.compose import Format
from chipbrief.gather import Library, gather
from chipbrief.judge import Findings, judge
from chipbrief.pick import Pick


@pytest.fixture(scope="session")
def judged(library: Library, policy: Format, pick_of: Callable[..., Pick]) -> Callable[..., Findings]:
    """Return a maker of findings from the words of a pick."""

    @cache
    def find(*words: str, **more: str) -> Findings:
        return judge(gather(pick_of(*words, **more), library, policy.needs))

    return find


@pytest.fixture(scope="session")
def judged_china(judged: Callable[..., Findings]) -> Findings:
    """The findings of the founding question."""
    return judged()
