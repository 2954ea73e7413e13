# SPDX-License-Identifier: Apache-2.0
"""Findings for sections: from the whole shipped pack, without questions."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from chipbrief.gather import Library, gather
from chipbrief.judge import Findings, judge


@pytest.fixture(scope="session")
def judged(library: Library, pick_of: Callable[..., Any]) -> Callable[..., Findings]:
    """Return a maker of findings: country, window, and more words of a pick."""

    @cache
    def found(country: str, start: str, end: str, **more: str) -> Findings:
        return judge(gather(pick_of(country, start, end, **more), library))

    return found


@pytest.fixture(scope="session")
def judged_at(judged: Callable[..., Findings]) -> Callable[[tuple[str, str, str, str]], Findings]:
    """Return a maker of findings from a row of words: country, window and chip class."""
    return lambda words: judged(*words[:3], chip_class=words[3])
